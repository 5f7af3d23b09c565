"""What the two services share: problems as answers, sockets, health, metrics."""
