"""The same schema over plain Python lists: it shares the declarations, and none of the SQL."""

# graphql-core's wrapping types are generic in themselves, which pyright cannot know wholly.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, cast

import strawberry
from graphql import (
    ExecutionResult,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
    execute,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)
from piccolo.table import Table
from strawberry.schema.config import StrawberryConfig

from consortium.db import metadata
from consortium_graphql.plan import BadUserInput, Reader
from consortium_graphql.plan.definitions import argument_name, python_name, record_of, source_of
from consortium_graphql.plan.encoding import uuid_text
from consortium_graphql.plan.scalars import SCALARS, instant_text
from consortium_graphql.plan.sources import (
    ById,
    ByIds,
    Connection,
    Derived,
    Embedded,
    Facet,
    Facets,
    FacetsTotal,
    Key,
    Many,
    Texts,
)
from tests.plan import domain as d
from tests.plan import tables as t
from tests.plan.lifting import parsed
from tests.plan.rows import Rows


class Ref(dict[str, Any]):
    """A row that knows its table."""

    table: type[Table]


def _ref(table: type[Table], row: Mapping[str, Any]) -> Ref:
    made = Ref(row)
    made.table = table
    return made


class Oracle:
    """What a reader must be told."""

    def __init__(self, rows: Rows, reader: Reader) -> None:
        self.reader = reader
        self.rows = {table: [_ref(table, row) for row in found] for table, found in rows.items()}
        self.by_id = {table: {row["id"]: row for row in found} for table, found in self.rows.items()}
        schema = strawberry.Schema(d.Query, config=StrawberryConfig(scalar_map=SCALARS))
        self.schema = schema._schema  # pyright: ignore[reportPrivateUsage]  # Strawberry shows it nowhere
        for kind in self.schema.type_map.values():
            if isinstance(kind, GraphQLObjectType) and not kind.name.startswith("__"):
                kind.is_type_of = None
                for field in kind.fields.values():
                    field.resolve = self._resolver(field)
            if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
                kind.resolve_type = lambda value, *_: record_of_table(value.table)

    def answer(self, document: str, variables: dict[str, Any]) -> ExecutionResult:
        """Return the answer to a document."""
        return cast("ExecutionResult", execute(self.schema, parsed(document), variable_values=variables))

    def _resolver(self, field: GraphQLField) -> Callable[..., Any]:  # noqa: C901  # a table of cases
        source, name, target = source_of(field), python_name(field), get_named_type(field.type)

        def resolve(parent: Any, _: object, **given: Any) -> Any:  # noqa: C901  # a table of cases
            asked = {argument_name(arg, key): given[key] for key, arg in field.args.items() if key in given}
            match source:
                case ById():
                    return self.found(target, asked["id"])
                case ByIds():
                    if len(asked["ids"]) > 100:
                        raise BadUserInput("ids must be at most 100")
                    return [self.found(target, id) for id in asked["ids"]]
                case Derived():
                    owner = field.extensions["strawberry-definition"].origin
                    value = getattr(self, f"{owner.__name__.lower()}_{name}")(parent, **asked)
                    return self.found(target, value) if is_composite_type(target) else value
                case Many():
                    rows = [row for row in self.reached(parent, source, target, asked, name) if self.listed(row)]
                    return in_order(rows, source.order)[: source.limit]
                case Connection():
                    return self.page(parent, source, target, asked, name)
                case Embedded():
                    parts = {part: parent[column] for part, column in PARTS[name].items()}
                    return None if next(iter(parts.values())) is None else parts
                case Texts():
                    return [{"lang": tag, "value": text} for tag, text in sorted(parent[source.column].items())]
                case Facets() | FacetsTotal() | Facet():
                    raise NotImplementedError("the domain has no facets: tests of the library hold them to an oracle")
                case None:
                    return self.column(parent, name, target)

        return resolve

    def column(self, parent: Any, name: str, target: Any) -> Any:
        """Return a column, or the record that it refers to."""
        if parent is None:
            return "1"
        value = parent[name]
        if isinstance(parent, Ref) and isinstance(target, GraphQLObjectType) and value is not None:
            return value if isinstance(value, dict | list) else self.found(target, value)
        if isinstance(target, GraphQLEnumType) and value is not None:
            return ENUMS[target.name](value)
        return value

    def visible(self, row: Ref | None) -> bool:
        """Return whether the reader may see a row."""
        if row is None:
            return False
        if self.reader.role is d.Role.SECRETARIAT:
            return True
        match row.table:
            case t.Exchange:
                return bool(row["public"] or row["host"] == self.reader.institution)
            case t.Person:
                return self.reader.role is not d.Role.STRANGER
            case t.Partnership:
                return self.partnership_shown(row)
            case t.Party:
                lead = row["role"] == "lead" or self.reader.role is not d.Role.STRANGER
                return lead and self.partnership_shown(self.by_id[t.Partnership][row["partnership"]])
            case _:
                return True

    def partnership_shown(self, row: Ref) -> bool:
        """Return whether the reader may see a partnership: unsigned, its parties alone."""
        own = [p["institution"] for p in self.rows[t.Party] if p["partnership"] == row["id"]]
        return row["signed"] is not None or self.reader.institution in own

    def listed(self, row: Ref) -> bool:
        """Return whether a row stands in lists."""
        return self.visible(row) and row["voided_at"] is None

    def found(self, kind: Any, id: str | None) -> Ref | None:
        """Return the record with that id."""
        id = None if id is None else uuid_text(id)
        kinds = self.schema.get_possible_types(kind) if is_abstract_type(kind) else [kind]
        tables = [record_of(each).table for each in kinds]
        return next((row for table in tables if id and self.visible(row := self.by_id[table].get(id)) and row), None)

    def reached(
        self, parent: Any, source: Many | Connection, kind: Any, asked: Mapping[str, Any], name: str
    ) -> list[Ref]:
        """Return the rows of a list before its rights, voids and filter."""
        rows = self.rows[record_of(kind).table]
        if name == "members":
            day = asked.get("as_of") or self.reader.today
            members = [m for m in self.rows[t.Membership] if m["network"] == parent["id"]]
            ids = {m["institution"] for m in members if self.state_of(m, day) == "MEMBER"}
            return [row for row in rows if row["id"] in ids]
        if name == "late":
            rows = [row for row in rows if row["applied"] >= dt.date(2017, 1, 1)]
        if name == "fellows":
            kinds = [asked["of"].value] if asked.get("of") else [each.value for each in d.InstitutionKind]
            rows = [row for row in rows if row["country"] == parent["country"] and row["kind"] in kinds]
            return [row for row in rows if row["id"] != parent["id"]]
        if name == "people":
            rows = [row for row in rows if row["name"] != "b"]
        if parent is None or not source.via:
            return rows
        here = metadata.name_of(source.via[0])
        if len(source.via) == 1:
            return [row for row in rows if row[here] == parent["id"]]
        links = self.rows[metadata.table_of(source.via[0])]
        there = metadata.name_of(source.via[1])
        ids = {link[there] for link in links if link[here] == parent["id"] and self.listed(link)}
        return [row for row in rows if row["id"] in ids]

    def page(self, parent: Any, source: Connection, kind: Any, asked: Mapping[str, Any], name: str) -> dict[str, Any]:
        """Return a page."""
        if not 0 <= asked["first"] <= 100:
            raise BadUserInput("first must be between 0 and 100")
        node, order = get_named_type(kind.fields["nodes"].type), cast("Key", asked["order"].value)
        reached = self.reached(parent, source, node, asked, name)
        rows = in_order([r for r in reached if self.listed(r) and self.matches(r, asked.get("filter") or {})], order)
        page = rows if asked.get("after") is None else after(rows, order, asked["after"])
        more, page = len(page) > asked["first"], page[: asked["first"]]
        return {
            "nodes": page,
            "edges": [{"cursor": cursor(row, order), "node": row} for row in page],
            "total_count": len(rows),
            "page_info": {
                "has_next_page": more,
                "has_previous_page": asked.get("after") is not None,
                "start_cursor": cursor(page[0], order) if page else None,
                "end_cursor": cursor(page[-1], order) if page else None,
            },
        }

    def matches(self, row: Ref, filter: Mapping[str, Any]) -> bool:
        """Return whether a row passes a filter."""
        return all(self.meets(row, name, value) for name, value in filter.items() if value is not None)

    def meets(self, row: Ref, name: str, value: Any) -> bool:  # noqa: C901, PLR0912  # a table of cases
        """Return whether a row meets one field of a filter."""
        match name:
            case "kind":
                return row["kind"] in [each.value for each in value if each]
            case "country" if row.table is t.Exchange:
                parts = [p for p in self.rows[t.Participation] if p["exchange"] == row["id"]]
                return any(p["country"] == uuid_text(value) for p in parts)
            case "country" | "host" | "institution":
                return row[name] is not None and bool(row[name] == uuid_text(value))
            case "region":
                return row["region"] is not None and row["region"] in [each and uuid_text(each) for each in value]
            case "search":
                return all(word in row["search"] for word in d.stems(value))
            case "member":
                return any(m["institution"] == row["id"] for m in self.rows[t.Membership]) is value
            case "standing":
                day, states = value.get("asOf") or self.reader.today, [state.value for state in value["states"]]
                own = [m for m in self.rows[t.Membership] if m["institution"] == row["id"]]
                return any(self.state_of(m, day) in states for m in own)
            case "registeredSince":
                return bool(row["created_at"] >= value)
            case "leastPupils":
                return row["pupils"] is not None and row["pupils"] >= value
            case "no":
                return not any(self.meets(row, key, each) for key, each in value.items() if each is not None)
            case "email":
                return bool(self.person_email(row) == value)
            case "reachable":
                return (self.person_email(row) is not None) is value
            case "stage":
                return bool(row["stage"] == value.value)
            case "since":
                return bool(row["starts"] >= value)
            case "leastPeople":
                return bool(self.exchange_people_total(row) >= value)
            case _:
                return self.membership_state(row) is value

    def state_of(self, membership: Mapping[str, Any], day: dt.date) -> str:
        """Return the state of a membership on a day."""
        own = [e for e in self.rows[t.MembershipEntry] if e["membership"] == membership["id"] and e["day"] <= day]
        return str(max(own, key=lambda e: (e["day"], e["id"]))["state"]) if own else "APPLIED"

    # The derived fields, each named after its type and itself.

    def country_name(self, row: Ref, language: str | None = None) -> str | None:
        tags = [language, (language or "").partition("-")[0], *self.reader.languages, "en", *sorted(row["names"])]
        return next((row["names"][tag] for tag in tags if tag in row["names"]), None)

    institution_name = country_name

    def institution_spokesperson(self, row: Ref) -> str | None:
        own = [p for p in self.rows[t.Person] if p["institution"] == row["id"] and p["voided_at"] is None]
        return min(own, key=lambda p: (p["name"], p["id"]))["id"] if own else None

    def institution_states(self, row: Ref) -> list[d.MembershipState]:
        own = {m["id"] for m in self.rows[t.Membership] if m["institution"] == row["id"]}
        states = {e["state"] for e in self.rows[t.MembershipEntry] if e["membership"] in own}
        return [d.MembershipState(state) for state in sorted(states)]

    def institution_mean_people(self, row: Ref, host: str | None = None) -> float | None:
        parts = [p for p in self.rows[t.Participation] if p["institution"] == row["id"] and p["people"] is not None]
        if host is not None:
            parts = [p for p in parts if self.by_id[t.Exchange][p["exchange"]]["host"] == uuid_text(host)]
        return sum(p["people"] for p in parts) / len(parts) if parts else None

    def partialdate_exact(self, parts: Mapping[str, Any]) -> bool:
        return bool(parts["earliest"] == parts["latest"])

    def person_email(self, row: Ref) -> str | None:
        return row["email"] if self.reader.role is d.Role.SECRETARIAT or row["consent"] else None

    def membership_state(self, row: Ref, at: dt.date | None = None) -> d.MembershipState:
        return d.MembershipState(self.state_of(row, at or self.reader.today))

    def participation_who(self, row: Ref) -> str:
        return str(row["institution"] or row["country"])

    def participation_home(self, row: Ref) -> str | None:
        return cast("str | None", row["institution"] if (row["people"] or 0) > 10 else row["country"])

    def exchange_people_total(self, row: Ref) -> int:
        return sum(p["people"] or 0 for p in self.rows[t.Participation] if p["exchange"] == row["id"])

    def exchange_over(self, row: Ref, than: int, big: bool) -> bool:
        return (self.exchange_people_total(row) > than) is big


PARTS = {
    "founded": {"edtf": "founded", "earliest": "founded_earliest", "latest": "founded_latest"},
    "spot": {"north": "latitude", "label": "title"},
}
ENUMS: dict[str, Callable[[Any], Any]] = {
    "InstitutionKind": d.InstitutionKind,
    "MembershipState": d.MembershipState,
    "Stage": d.Stage,
}


def record_of_table(table: type[Table]) -> str:
    """Return the name of a table's record type: here they have the table's."""
    return table.__name__


def in_order(rows: list[Ref], order: Key) -> list[Ref]:
    """Return the rows in their order: nulls last, the id between equals."""
    known = [row for row in rows if row[order.column] is not None]
    unknown = [row for row in rows if row[order.column] is None]
    known.sort(key=lambda row: (row[order.column], row["id"]), reverse=order.descending)
    unknown.sort(key=lambda row: str(row["id"]), reverse=order.descending)
    return [*known, *unknown]


def cursor(row: Ref, order: Key) -> str:
    """Return where a row stands."""
    key = row[order.column]
    return f"{instant_text(key) if isinstance(key, dt.datetime) else key}~{row['id']}"


def after(rows: list[Ref], order: Key, cursor: str) -> list[Ref]:
    """Return the rows beyond a cursor."""
    text, _, id = cursor.rpartition("~")
    try:
        key: Any = READ.get(order.column, str)(text)
    except ValueError:
        raise BadUserInput("after is not a cursor of this list") from None
    if uuid_text(id) is None:
        raise BadUserInput("after is not a cursor of this list")
    here = (key, uuid_text(id))
    if order.descending:
        return [row for row in rows if (row[order.column], row["id"]) < here]
    return [row for row in rows if (row[order.column], row["id"]) > here]


def _instant(text: str) -> dt.datetime:
    found = dt.datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


READ: dict[str, Callable[[str], Any]] = {
    "starts": dt.date.fromisoformat,
    "applied": dt.date.fromisoformat,
    "created_at": _instant,
    "place": int,
}
