"""Competitions, who entered them, and awards."""
