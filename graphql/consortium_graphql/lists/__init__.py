"""How the lists of each feature are filtered and ordered."""
