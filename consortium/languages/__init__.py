"""In which languages the register's texts are, and which are missing."""
