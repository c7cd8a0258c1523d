"""Figures from files that people hand us: their own, and Bufdir's."""
