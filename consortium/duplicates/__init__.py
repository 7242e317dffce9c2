"""Which records may stand for the same institution or person: told before one is entered twice."""
