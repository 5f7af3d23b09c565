"""What is new, to everybody who follows."""
