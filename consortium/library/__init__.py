"""Methods and publications as one library, to be searched together."""
