"""JSON-stat 2.0 and 1.x: to columns and back."""

from bvmonitor.sources.jsonstat.decode import Cube, decode_cube, decode_cubes

__all__ = ["Cube", "decode_cube", "decode_cubes"]
