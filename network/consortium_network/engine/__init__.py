"""The engine: what is asked of every member of a large graph, on compressed sparse rows.

Answers do not depend on how they are found: compiled by numba, where the extra ``fast`` is installed and the graph is
large, else by numpy and scipy.
"""
