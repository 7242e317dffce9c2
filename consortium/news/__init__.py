"""News of what was done together, and questions with their answers: what they speak of, and who sees them when."""
