"""Writing: an action checks its input, asks the rules, writes and leaves an audit entry, in one transaction.

fields.py    what an input may hold, and how it is read
kinds.py     the kinds of records, each with its table, its draft and its rules
store.py     the queries that every kind shares
work.py      one action in one transaction
actions.py   the register of actions, and how one is performed
generic.py   create, correct, void and restore, for every kind
ledgers.py   steps of a lifecycle that leave a line in a ledger
"""
