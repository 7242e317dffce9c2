"""Meetings at which something is decided, and what was decided there or elsewhere."""
