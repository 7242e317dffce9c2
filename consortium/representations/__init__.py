"""Who represents whom, before whom and where, in which matter, and from when to when."""
