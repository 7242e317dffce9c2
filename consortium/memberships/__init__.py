"""Who belongs to which network or consortium, and since when."""
