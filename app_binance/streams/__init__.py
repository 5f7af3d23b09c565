"""Binance's streams: what is told under each name, and the sockets on which it is."""
