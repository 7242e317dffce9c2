"""The methods of active learning that others can take over, and where they were used."""
