"""One word for one thing: what a name means in one type of the published schema, it means in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
)

from consortium_graphql.contract import schema_text

HOMONYMS: Mapping[str, str] = {
    "action": "of an audit entry the name of any action, else a step of a ledger",
    "answer": "to a partnership yes or no, to a question a text",
    "change": "of a schedule its kind, of an indicator how much",
    "decision": "of a meeting, or by a member on a suggestion",
    "decisions": "as `decision`",
    "document": "of an approval how it is called, else a record",
    "ends": "of a partnership a day, of support a date known in part",
    "institution": "of an audit entry an id, since the record may be gone",
    "kept": "by an import how many records, by a merging which one",
    "kind": "of a file or a reason no enum, since features add to them",
    "measures": "against a difficulty records, because of a disruption texts",
    "members": "of a body who they are, of a run how many",
    "method": "of teaching a record, of an inquiry an enum, of a run the name of a computation",
    "number": "of a decision as the minutes have it: 12/3",
    "parent": "the greater thing of the same type",
    "partOf": "the greater thing of the same type",
    "parties": "of a group how many, else who they are",
    "parts": "the smaller things of the same type; of a person those of the name",
    "planned": "of an exchange when, of people how many, of a resource centre whether",
    "records": "of an import what it wrote, of a reason ids",
    "unit": "of a number an enum, of a person's role a text, of a region a subdivision",
}
"""The names with more than one sort of value, and why each has them."""

PROSE = frozenset({
    "about", "aims", "causes", "criteria", "evidence", "labels", "materials", "measures", "notes", "offers",
    "readership", "remarks", "results", "terms", "venue",
})  # fmt: skip
"""Texts that are given in all their languages alone, in some type at least."""

NUMBERS = frozenset({"BigInt", "Float", "Int"})


@pytest.fixture(scope="module")
def published() -> GraphQLSchema:
    return build_schema(schema_text())


def objects(schema: GraphQLSchema) -> list[GraphQLObjectType]:
    return [kind for kind in schema.type_map.values() if isinstance(kind, GraphQLObjectType)]


def filters(schema: GraphQLSchema) -> list[GraphQLInputObjectType]:
    kinds = [kind for kind in schema.type_map.values() if isinstance(kind, GraphQLInputObjectType)]
    return [kind for kind in kinds if kind.name.endswith("Filter")]


def named(field: GraphQLField) -> str:
    """Return the name of a field's type, without lists and exclamation marks."""
    return f"{field.type}".strip("[]!")


def sort_of(schema: GraphQLSchema, field: GraphQLField) -> str:
    """Return what a value is: an enum, a number, a line of a ledger, or one or more of a type."""
    name = named(field)
    if isinstance(schema.type_map[name], GraphQLEnumType) or name in NUMBERS:
        return "number" if name in NUMBERS else "enum"
    return "line" if name.endswith("Entry") else name.removesuffix("Connection")


def sorts(schema: GraphQLSchema) -> Mapping[str, set[str]]:
    """Return the sorts of value that each name has in the types of records."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind in objects(schema):
        if "Node" in {face.name for face in kind.interfaces}:
            for name, field in kind.fields.items():
                found[name].add(sort_of(schema, field))
    return found


def unpaired(kind: GraphQLObjectType) -> set[str]:
    """Return the texts of a type that it does not also give in one language, under the name without the s."""
    texts = {name for name, field in kind.fields.items() if named(field) == "LocalizedText"}
    return texts - {f"{name}s" for name, field in kind.fields.items() if "lang" in field.args}


def answered_with(schema: GraphQLSchema, mutation: GraphQLField) -> str:
    """Return the field of a mutation's payload that holds the record."""
    payload = schema.type_map[named(mutation)]
    assert isinstance(payload, GraphQLObjectType)
    found: set[str] = payload.fields.keys() - {"problems", "replayed"}
    (name,) = found
    return name


def test_a_name_has_one_sort_of_value_in_all_records(published: GraphQLSchema) -> None:
    assert {name for name, found in sorts(published).items() if len(found) > 1} == set(HOMONYMS)


def test_a_text_is_given_in_one_language_under_the_name_and_in_all_under_its_plural(published: GraphQLSchema) -> None:
    assert {name for kind in objects(published) for name in unpaired(kind)} == PROSE


def test_what_filters_search_by_words_is_called_search(published: GraphQLSchema) -> None:
    by_words = [
        name
        for kind in filters(published)
        for name, field in kind.fields.items()
        if (field.description or "").startswith("Words of")
    ]
    assert len(by_words) > len(filters(published)) / 2
    assert set(by_words) == {"search"}


def test_the_ends_of_a_span_of_days_are_called_from_and_until(published: GraphQLSchema) -> None:
    bounds = {name for kind in filters(published) for name, field in kind.fields.items() if str(field.type) == "Date"}
    spans = {name.removesuffix("From") for name in bounds if name.endswith("From")}
    assert bounds - {"servingOn"} == {f"{name}{end}" for name in spans for end in ("From", "Until")}


def test_a_payload_calls_its_record_as_its_mutation_does(published: GraphQLSchema) -> None:
    assert published.mutation_type is not None
    mutations = published.mutation_type.fields.items()
    otherwise = {name for name, field in mutations if not name.startswith(answered_with(published, field))}
    assert otherwise == {"institutionUnmerge"}
