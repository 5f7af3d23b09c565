"""The main service: orders, trades and books over REST; book snapshots and order updates live."""
