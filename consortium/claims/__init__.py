"""What documents state, held against what the records add up to."""
