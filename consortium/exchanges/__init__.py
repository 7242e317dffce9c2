"""Exchange activities: planned, postponed, held, and who took part."""
