"""The database: SQLite or PostgreSQL, one set of tables and migrations for both."""

from consortium.db.database import Database, open_database
from consortium.db.locking import for_update
from consortium.db.transaction import Transaction

__all__ = ["Database", "Transaction", "for_update", "open_database"]
