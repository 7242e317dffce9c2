"""GraphQL over HTTP.

front.py        the way of a request, from its method to its answer
media.py        what a client accepts and what it sends, by its headers
asking.py       from a body or an address to what is asked
answering.py    from a result to a status, headers and bytes
leaving.py      what happens to work whose client has gone
"""
