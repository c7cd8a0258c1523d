"""Parquet snapshots and their manifest: content-addressed, atomic, offline first."""
