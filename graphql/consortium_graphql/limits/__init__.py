"""What a document may ask for at most, whatever is in the database.

`measure` walks through a document once and adds up its `sizes`; `checking` compares them with the settings and says
what is too much, before the document is validated. `guarded` is where all of it meets a request: the text itself, the
lists among its variables, and what a reader without a token is told.
"""

from consortium_graphql.limits.checking import DocumentLimits
from consortium_graphql.limits.measure import WORKED_OUT

__all__ = ["WORKED_OUT", "DocumentLimits"]
