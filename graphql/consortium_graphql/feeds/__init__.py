"""Feeds that other people's programs follow: the calendar of exchanges."""
