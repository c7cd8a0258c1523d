"""Charts drawn: SVG that needs nothing else, and PNG for files that hold no SVG."""
