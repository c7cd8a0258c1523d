"""Bufdir's open file of the monitor of child welfare: one zip of workbooks, read by their headers."""
