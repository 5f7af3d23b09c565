"""Sockets, by what they tell."""
