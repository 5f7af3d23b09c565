"""Tests of its sockets, from outside."""
