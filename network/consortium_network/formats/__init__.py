"""The forms in which a graph leaves for other programs, one module each."""
