"""What was published: its parts, authors and editions, and who was given copies."""
