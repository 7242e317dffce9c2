"""Migrations: one linear history; a released one is never edited."""
