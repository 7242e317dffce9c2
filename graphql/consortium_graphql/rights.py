"""Who may ask for which root field."""

from __future__ import annotations

from consortium.access import EVERYBODY_KNOWN, SECRETARIAT, Persona
from consortium.config import settings
from consortium.features import ACTIONS
from consortium_graphql.plan import Forbidden, Reader, Unauthenticated

CATALOGUE = frozenset({
    "node", "nodes", "country", "countries", "region", "regions", "institution", "institutions", "partnership",
    "partnerships", "programme", "programmes", "site", "exchange", "exchanges", "participation", "membership",
    "memberships", "document", "documents", "organisation", "source", "sources", "evaluation", "evaluations",
    "indicator", "indicators", "indicatorValue", "meeting", "meetings", "decision", "decisions", "participations",
    "series", "allSeries", "disruption", "disruptionEffect", "disruptions", "competition", "competitions", "entrant",
    "award", "awards", "newsItem", "newsItems", "question", "questions", "method", "methods", "publication",
    "publications", "library", "libraryFacets", "resourceCentre", "resourceCentres", "commitment", "commitments",
    "founding", "foundings", "representation", "representations",
})  # fmt: skip
"""What an operator may open to everybody: the register without persons, suggestions and reports."""

INTROSPECTION = frozenset({"__schema", "__type"})
"""The fields that tell about the schema itself."""

_SECRETARIAT_ALONE = frozenset({
    "auditEntries", "duplicates", "importRun", "imports", "merge", "merges", "missingTexts",
})  # fmt: skip


def personas(field: str) -> frozenset[Persona]:
    """Return who may ask for a root field of a query, a mutation or a subscription."""
    if field in ACTIONS:
        return ACTIONS[field].personas
    if field in _SECRETARIAT_ALONE:
        return SECRETARIAT
    if field in CATALOGUE and settings().open_catalogue:
        return EVERYBODY_KNOWN | {Persona.NOBODY}
    return EVERYBODY_KNOWN


def authorize(field: str, reader: Reader) -> None:
    """Raise `Unauthenticated` or `Forbidden` where the reader may not ask for a root field."""
    if field in INTROSPECTION:
        _authorize_introspection(reader)
    if field.startswith("__") or reader.role in personas(field):
        return
    if reader.role is Persona.NOBODY:
        raise Unauthenticated("Send a bearer token; the secretariat gives them out.")
    raise Forbidden(f"{field} is not for the {_word(reader.role)}; ask the secretariat.")


def _authorize_introspection(reader: Reader) -> None:
    allowed = settings().introspection
    if allowed == "nobody":
        raise Forbidden("Questions about the schema are not answered here; its text comes with the program.")
    if allowed == "tokens" and reader.role is Persona.NOBODY:
        raise Unauthenticated("Questions about the schema are answered to those with a token; send it as a bearer.")


def _word(role: object) -> str:
    return role.value if isinstance(role, Persona) else str(role)
