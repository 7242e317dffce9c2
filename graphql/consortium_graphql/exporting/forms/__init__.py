"""The forms of an export: each says what it reads of a record, and writes a file page by page."""
