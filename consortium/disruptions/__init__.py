"""What disturbed exchanges and programmes, and what it did to them."""
