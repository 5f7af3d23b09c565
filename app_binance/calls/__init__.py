"""Every call there is, once: REST and /ws-api/v3 run the same function."""
