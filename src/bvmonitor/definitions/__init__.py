"""YAML to indicator definitions: every fault at once, each with file and line."""
