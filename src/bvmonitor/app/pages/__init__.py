"""One module per kind of page beside the comparison."""
