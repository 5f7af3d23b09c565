"""Binance's spot API in front of our engine: its words and shapes, our calls."""
