"""Who wrote what, when: the audit, used keys and the feed of changes."""
