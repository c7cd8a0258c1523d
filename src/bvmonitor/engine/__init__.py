"""From cells to indicator values: pure Polars, all regions, years and indicators at once."""
