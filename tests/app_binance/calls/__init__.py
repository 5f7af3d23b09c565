"""Tests of the calls of Binance's door."""
