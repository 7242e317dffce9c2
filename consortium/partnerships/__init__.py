"""What institutions have agreed among themselves."""
