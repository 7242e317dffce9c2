"""Leaflets and reports on paper: what is printed, its words, and how it becomes a PDF.

languages.py    the languages of leaflets, and which of a text's is printed
words.py        headings and words for states, in the five languages (words.yaml)
model.py        a sheet: its title, facts and sections, without any form
days.py         days and periods in words
fonts.py        the fonts that there are
press.py        from a sheet to a PDF, by sheet.typ
"""
