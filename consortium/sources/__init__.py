"""The documents on which the records rest."""
