"""The support that one institution gives others, again and again: who, whom, with what, how and how often."""
