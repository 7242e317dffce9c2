"""How programmes and exchanges are evaluated, by what, and what came out."""
