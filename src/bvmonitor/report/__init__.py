"""Results to a page model, and one renderer per format: the only rounding, the only locale."""
