"""KLASS, SSB's classifications: municipalities (131), counties (104), KOSTRA groups (112)."""
