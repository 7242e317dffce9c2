"""Exports: any root list, filtered and ordered as in GraphQL, by the same rights, in forms that other programs read."""
