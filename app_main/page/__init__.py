"""The trading page: what a browser gets at `/`, and how its libraries come to this machine."""
