"""What was learned from working together, what was difficult, and what was done about it."""
