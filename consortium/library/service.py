"""What people can do with the library: read it. It is written by whatever writes a method or a publication."""
