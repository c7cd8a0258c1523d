"""KOSTRA key figures for Norwegian municipalities, child welfare first."""

__version__ = "0.1.0"
