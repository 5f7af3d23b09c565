"""The second engine, and what must never be found."""
