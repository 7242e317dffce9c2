"""Tokens: who may ask."""
