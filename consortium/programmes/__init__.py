"""The programmes in which institutions work together, and their sites."""
