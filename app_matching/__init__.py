"""The matching service: every trade as it happens, and what the engine needs without a caller."""
