"""Tests of Binance's door, from outside."""
