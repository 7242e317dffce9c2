"""Countries, and the regions and places in them."""
