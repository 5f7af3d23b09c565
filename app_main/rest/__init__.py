"""REST, by noun."""
