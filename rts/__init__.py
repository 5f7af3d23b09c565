"""The command line and the supervisor behind `rts up`."""
