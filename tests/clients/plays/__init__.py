"""Plays of traders' own clients, each a program that the Python of .venv-clients runs."""
