"""Persons, and the roles they hold."""
