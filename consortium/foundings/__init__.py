"""Which institutions founded which others."""
