"""What each published operation answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations
