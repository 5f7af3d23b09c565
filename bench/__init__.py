"""What `rts bench` runs: figures as ratios within one run, on the product's own server settings."""
