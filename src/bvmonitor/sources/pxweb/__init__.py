"""SSB's PxWebApi 2: its catalogue, its tables, and the fewest calls that bring the cells we want."""
