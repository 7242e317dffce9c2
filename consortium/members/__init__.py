"""Institutions: those who cooperate, under all their names."""
