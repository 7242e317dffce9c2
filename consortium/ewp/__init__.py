"""Partnerships as inter-institutional agreements of Erasmus Without Paper, two parties each.

model.py       what an agreement is, and what a register tells of a partnership
years.py       academic years
fields.py      fields of education by their names: ISCED-F 2013
bilateral.py   from a partnership to its agreements, with every reason why it cannot go out
conditions.py from what one party promised to the conditions of an agreement
rules.py       what the schema lets pass and an agreement must not say
document.py    the agreements as XML
digest.py      the hash that both partners compare
"""
