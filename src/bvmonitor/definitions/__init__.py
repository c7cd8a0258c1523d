"""YAML to indicator definitions: every fault at once, each with file and line."""

from bvmonitor.definitions.collection import Definitions
from bvmonitor.definitions.load import load_definitions

__all__ = ["Definitions", "load_definitions"]
