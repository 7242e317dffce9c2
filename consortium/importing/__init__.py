"""Import of spreadsheets: rows become records by the same rules as anybody's input, all of them or none.

model.py      what an import is, and what it may be told
words.py      what it tells people, and what fields are called in Russian
headings.py   which heading of a sheet stands for which field, in English and Russian
sheets.py     CSV, XLSX and ODS, row by row, everything as text
formulas.py   cells whose formula failed
cells.py      from the text of a cell to what an input may hold
grouping.py   from rows to records: rows that share a key are one
meanings.py   what the columns mean, in Russian
templates.py  an empty sheet for each kind, with what may stand in it
references.py what a cell may name: a key, an id, a code, an identifier
tables.py     imports, and the records that each has written
store.py      every query of imports
service.py    an import, in chunks, in one transaction
likely.py     which new institutions look like another
undoing.py    an import taken back
"""
