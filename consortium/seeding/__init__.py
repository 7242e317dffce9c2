"""Seeds: data files whose records enter the register by the same rules as anybody's input.

read.py     YAML files, with the line of every value
shapes.py   which file holds which kind of records, and what is written inside them
items.py    from what stands in the files to one item a record, references resolved
drafts.py   every item read and checked like an input, its ledger walked
writer.py   one record after the other into the register
load.py     all of it in one transaction, or nothing
"""

from consortium.seeding.load import Counts, Loaded, load

__all__ = ["Counts", "Loaded", "load"]
