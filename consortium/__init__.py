"""Records and rules of an international education consortium."""
