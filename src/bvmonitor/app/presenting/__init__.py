"""Results of use cases in the form that was asked for."""
