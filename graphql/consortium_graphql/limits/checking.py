"""What is too much: a document's size against the settings, said so that its writer knows what to change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from graphql import DocumentNode, GraphQLError, GraphQLSchema, Node

from consortium.config import Settings, settings
from consortium_graphql.limits.measure import Measure, as_given, smallest
from consortium_graphql.limits.sizes import CEILING, Size

_DIGITS = 400
_LONG_NUMBER = re.compile(rf"\d{{{_DIGITS + 1}}}")  # Python refuses to read the longest ones, by an error of its own
CODE = "GRAPHQL_VALIDATION_FAILED"


class Refusal(NamedTuple):
    """What is too much: its setting (the limit's name), what is counted, how many there are, and what to do."""

    limit: str
    what: str
    value: int
    remedy: str

    def error(self, maximum: int, node: Node | None = None) -> GraphQLError:
        """Return what the client is told."""
        value = f"{self.value}" if self.value < CEILING else f"more than {CEILING}"
        message = f"{self.what}: {value}, and {maximum} is the most ({self.limit}); {self.remedy}"
        return GraphQLError(message, node, extensions=_extensions(self.limit, maximum, self.value))


class DocumentLimits:
    """Says what is too much about a document, before it is validated."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._measure = Measure(schema)

    def always(self, document: DocumentNode) -> list[GraphQLError]:
        """Return what is too much even if every page that says its size were of one record."""
        return _number_refused(document) or list(self._faults(document, smallest))

    def given(self, document: DocumentNode, variables: Mapping[str, Any]) -> list[GraphQLError]:
        """Return what is too much with these variables; a page whose size they do not say counts as the largest."""
        return list(self._faults(document, as_given(variables)))

    def _faults(self, document: DocumentNode, page: Any) -> Iterator[GraphQLError]:
        most = settings()
        told: set[str] = set()
        for operation, size in self._measure.sizes(document, page):
            for refusal in _refusals(size, rooted=operation is not None):
                maximum: int = getattr(most, refusal.limit)
                if refusal.value > maximum and refusal.limit not in told:
                    told.add(refusal.limit)
                    yield refusal.error(maximum, operation)


def text_refused(text: str, most: Settings) -> GraphQLError | None:
    """Return what is told about a text that is too long to be looked at."""
    if len(text) <= most.most_characters:
        return None
    remedy = "ask in several documents, and put long values into variables"
    return Refusal("most_characters", "characters in the document", len(text), remedy).error(most.most_characters)


def tokens_refused(most: Settings) -> GraphQLError:
    """Return what is told about a document with more tokens than are read."""
    maximum = most.most_tokens
    message = (
        f"tokens in the document: more than {maximum}, and that is the most (most_tokens); ask in several documents"
    )
    return GraphQLError(message, extensions=_extensions("most_tokens", maximum, None))


def variables_refused(variables: Mapping[str, Any] | None, most: Settings) -> GraphQLError | None:
    """Return what is told about variables that hold too long a list or object, on whatever level."""
    left: list[object] = list(variables.values()) if variables else []
    while left:
        value = left.pop()
        if value.__class__ is list:
            entries = cast("list[object]", value)
        elif value.__class__ is dict:
            entries = list(cast("dict[str, object]", value).values())
        else:
            continue
        if len(entries) > most.longest_list:
            return _list(len(entries)).error(most.longest_list)
        left.extend(entries)
    return None


def _number_refused(document: DocumentNode) -> list[GraphQLError]:
    if document.loc is None or not _LONG_NUMBER.search(document.loc.source.body):
        return []
    message = f"digits of a number: {_DIGITS} is the most; put what is longer into a variable, as a text"
    return [GraphQLError(message, extensions=_extensions("digits", _DIGITS, None))]


def _refusals(size: Size, *, rooted: bool) -> Iterator[Refusal]:
    part = "ask in several documents; what a fragment holds counts wherever it is spread"
    if rooted:
        yield Refusal("most_root_fields", "fields at the root", size.roots, part)
    yield Refusal("most_fields", "fields", size.fields, part)
    yield Refusal(
        "most_depth", "levels of fields", size.depth, "ask for what is deeper by its id, in a second document"
    )
    yield Refusal("most_aliases", "aliases", size.aliases, part)
    yield Refusal("most_repeats", "fields asked for again under the same name", size.repeated, "ask for each once")
    yield Refusal("most_directives", "directives", size.directives, part)
    yield Refusal("most_directives_at_once", "directives in one place", size.piled, "join their conditions")
    yield Refusal("most_cost", "records in reach", size.cost, "ask for smaller pages, or for fewer lists in lists")
    yield Refusal("most_worked_out", "fields that work out the whole network", size.worked_out, part)
    yield _list(size.longest)


def _list(longest: int) -> Refusal:
    return Refusal("longest_list", "entries in a list or an object", longest, "send the rest in a second request")


def _extensions(limit: str, maximum: int, value: int | None) -> dict[str, Any]:
    found: dict[str, Any] = {"code": CODE, "limit": limit, "maximum": maximum}
    return found if value is None else {**found, "value": value}
