"""Who has promised to send whom to whom, whether it is kept, and who owes whom: commitments and their ledger."""
