"""Limits that a user sets, and the figures that are beyond them."""
