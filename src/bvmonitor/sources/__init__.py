"""From the outside world to frames: JSON-stat, KLASS, own files."""
