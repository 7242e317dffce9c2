"""A client that was written against a released schema goes on working: nothing that it may rest on is taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from graphql import BreakingChangeType, GraphQLSchema, build_schema, find_breaking_changes

from consortium_graphql.contract import schema_text

RELEASES = Path(__file__).parents[1] / "releases"


@pytest.fixture(scope="module")
def published() -> GraphQLSchema:
    return build_schema(schema_text())


@pytest.mark.parametrize("release", sorted(path.parent.name for path in RELEASES.glob("*/schema.graphql")))
def test_the_schema_takes_nothing_away_that_a_release_gave(release: str, published: GraphQLSchema) -> None:
    released = build_schema((RELEASES / release / "schema.graphql").read_text(encoding="utf-8"))
    assert [change.description for change in find_breaking_changes(released, published)] == []


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("totalCount: Int!", "totalCount: Int", BreakingChangeType.FIELD_CHANGED_KIND),
        ("website: String\n", "homepage: String\n", BreakingChangeType.FIELD_REMOVED),
        ("HELD\n", "\n", BreakingChangeType.VALUE_REMOVED_FROM_ENUM),
    ],
)
def test_what_is_taken_away_is_seen(
    before: str, after: str, change: BreakingChangeType, published: GraphQLSchema
) -> None:
    text = schema_text()
    assert before in text
    taken = build_schema(text.replace(before, after))
    assert change in {each.type for each in find_breaking_changes(published, taken)}
