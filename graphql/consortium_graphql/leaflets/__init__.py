"""What leaflets and reports say: asked of the schema as any other question, by whoever is to read it.

reading.py      asking, with the reader's rights, and from answers to texts on a sheet
programme.py    the leaflet of a programme, from programme.graphql
method.py       the leaflet of a method, from method.graphql
report.py       the report of the network and of what needs a decision, from report.graphql
making.py       making them for whoever asks, beside the event loop
serving.py      leaflets over HTTP
command.py      what the command line calls
"""
