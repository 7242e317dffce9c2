"""The questions that all servers are asked, in the words of each schema; aliases make the answers one JSON."""

from __future__ import annotations

from dataclasses import dataclass

_PARTY = "parties { role institution { id name } }"
_SMALL = (
    "institution(id: %s) { id name country { code name } partnerships(first: %s) { nodes { id title "
    + _PARTY
    + " } } }"
)
_HUNDRED = (
    "query($country: ID!) { institutions(first: 100, filter: {country: $country}) { nodes { id name "
    "country { code name } partnerships(first: 10) { nodes { id title " + _PARTY + " } } "
    "exchanges(first: 3) { nodes { id title day state } } } } }"
)
_EXCHANGES = "nodes { id title state day participations { role institution { id name } country { code name } } }"
_REGISTER = """mutation($input: ExchangeRegisterInput!) { exchangeRegister(input: $input) { exchange {
    id title state day participations { role state institution { id name } country { code name } } } } }"""

_THEIR_PARTY = "parties: partiesByPartnershipList { role institution: institutionByInstitution { id: rowId name } }"
_THEIR_SMALL = (
    "institution: institutionByRowId(rowId: %s) { id: rowId name country: countryByCountry { code name } "
    "partnerships(first: %s) { nodes { id: rowId title " + _THEIR_PARTY + " } } }"
)
_THEIR_HUNDRED = (
    "query($country: UUID!) { institutions: benchInstitutionsOf(country: $country, first: 100) { nodes { "
    "id: rowId name country: countryByCountry { code name } partnerships(first: 10) { nodes { id: rowId title "
    + _THEIR_PARTY
    + " } } "
    "exchanges(first: 3) { nodes { id: rowId title day state } } } } }"
)
_WHO = "institution: institutionByInstitution { id: rowId name } country: countryByCountry { code name }"
_THEIR_EXCHANGES = (
    "nodes { id: rowId title state day participations: participationsByExchangeList { role " + _WHO + " } }"
)
_NEWEST = "orderBy: [DAY_DESC, ROW_ID_DESC]"
_THEIR_REGISTER = (
    "mutation($input: BenchRegisterExchangeInput!) { exchangeRegister: benchRegisterExchange(input: $input) { "
    "exchange: result { id: rowId title state day participations: participationsByExchangeList { role state "
    + _WHO
    + " } } } }"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A document for our schema, which stock Strawberry shares, and one for PostGraphile's.

    With `literals`, the documents have a place for each value, which is then no variable.
    """

    key: str
    name: str
    ours: str
    theirs: str
    literals: bool = False
    writes: bool = False


SMALL = Question(
    "small",
    "one institution with country and ten partners",
    "query($id: ID!, $first: Int!) { " + _SMALL % ("$id", "$first") + " }",
    "query($id: UUID!, $first: Int!) { " + _THEIR_SMALL % ("$id", "$first") + " }",
)
HUNDRED = Question("hundred", "100 institutions with partners and last three exchanges", _HUNDRED, _THEIR_HUNDRED)
PAGE = Question(
    "page",
    "page of 50 exchanges with host, participants, countries, totalCount",
    "query($after: String!) { exchanges(first: 50, after: $after) { totalCount " + _EXCHANGES + " } }",
    "query($after: Cursor!) { exchanges: allExchanges(first: 50, after: $after, "
    + _NEWEST
    + ") { totalCount "
    + _THEIR_EXCHANGES
    + " } }",
)
REGISTER = Question("register", "register an exchange with five participants", _REGISTER, _THEIR_REGISTER, writes=True)
LITERALS = Question(
    "literals",
    "texts that differ in every literal",
    "{ " + _SMALL.replace("%s", '"%s"', 1) + " }",
    "{ " + _THEIR_SMALL.replace("%s", '"%s"', 1) + " }",
    literals=True,
)
DEEP = Question(
    "deep",
    "deep page, both by cursor",
    "query($after: String!) { exchanges(first: 50, after: $after) { " + _EXCHANGES + " } }",
    "query($after: Cursor!) { exchanges: allExchanges(first: 50, after: $after, "
    + _NEWEST
    + ") { "
    + _THEIR_EXCHANGES
    + " } }",
)
DEEP_OFFSET = Question(
    "offset",
    "deep page, ours by cursor, theirs by offset",
    DEEP.ours,
    "query($offset: Int!) { exchanges: allExchanges(first: 50, offset: $offset, "
    + _NEWEST
    + ") { "
    + _THEIR_EXCHANGES
    + " } }",
)
# The last one writes, so that the others find the same rows in every round.
QUESTIONS = (SMALL, LITERALS, HUNDRED, PAGE, DEEP, DEEP_OFFSET, REGISTER)
