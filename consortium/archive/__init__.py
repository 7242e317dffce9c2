"""The whole register as one file: a ZIP with a list in JSON Lines for every table, and a manifest.

Equal registers give equal files, byte for byte, whichever database they are in; read into an empty register a file
gives an equal register again. Both are said by one number, the register's digest.

lines.py      a row as a line of canonical JSON, and back
manifest.py   what an archive says of itself, and what may be believed of it
store.py      the rows of every table, page by page
writing.py    from a register to a file, and the digest
opening.py    an archive opened: its members checked before anything is taken from them
reading.py    from a file to an empty register
"""

from consortium.archive.reading import read
from consortium.archive.writing import digest_of, write

__all__ = ["digest_of", "read", "write"]
