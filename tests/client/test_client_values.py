"""Values of the typed client: enums that grow, names, and what is left out."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from pydantic import ValidationError

from consortium.client.published import ExchangeKind, ExchangeRegisterInput, LocalizedText, LocalizedTextInput
from consortium.client.published.answers.exchange_detail import ExchangeDetailAnswer
from consortium.client.published.answers.search_institutions import Institution
from consortium.client.values import UNSET, as_json, given, wire_name


def test_an_enum_value_that_a_newer_service_has_added_is_read_as_it_came() -> None:
    told: dict[str, Any] = {
        "id": "1",
        "name": "A",
        "names": [],
        "kind": "OBSERVATORY",
        "state": None,
        "country": None,
        "region": None,
    }
    found = Institution.model_validate({**told, "aliases": []})
    assert (found.kind.value, found.kind.known) == ("OBSERVATORY", False)
    assert found.kind == "OBSERVATORY"
    assert found.model_dump(mode="json")["kind"] == "OBSERVATORY"
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_known_value_is_the_enums_own() -> None:
    assert ExchangeKind("SEMINAR") is ExchangeKind.SEMINAR
    assert ExchangeKind.SEMINAR.known
    with pytest.raises(ValueError, match="5 is not a valid"):
        ExchangeKind(cast("str", 5))


def test_a_field_that_a_newer_service_has_added_is_passed_over() -> None:
    assert LocalizedText.model_validate({"lang": "en", "value": "A", "script": "Latn"}).value == "A"


def test_a_value_that_the_service_told_cannot_be_changed() -> None:
    found = LocalizedText(lang="en", value="A")
    with pytest.raises(ValidationError, match="frozen"):
        setattr(found, "value", "B")  # noqa: B010  # what a type checker would refuse


def test_an_input_knows_its_fields() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        LocalizedTextInput.model_validate({"lang": "en", "value": "A", "script": "Latn"})


def test_an_input_sends_what_was_given_alone_under_its_names_in_graphql() -> None:
    titles = [LocalizedTextInput(lang="en", value="A")]
    given_input = ExchangeRegisterInput(kind=ExchangeKind.FORUM, titles=titles, people_planned=None)
    assert as_json(given_input) == {
        "kind": "FORUM",
        "titles": [{"lang": "en", "value": "A"}],
        "peoplePlanned": None,
    }


def test_variables_become_json() -> None:
    assert as_json(date(2026, 7, 1)) == "2026-07-01"
    assert as_json(datetime(2026, 7, 1, 12, tzinfo=UTC)) == "2026-07-01T12:00:00Z"
    assert as_json([ExchangeKind.FORUM]) == ["FORUM"]
    assert given({"a": None, "b": UNSET}) == {"a": None}


def test_names_are_those_of_graphql() -> None:
    assert [wire_name(name) for name in ("ei_index", "m49", "from_", "largest_part")] == [
        "eiIndex",
        "m49",
        "from",
        "largestPart",
    ]


def test_an_operation_is_sent_as_it_is_published() -> None:
    assert ExchangeDetailAnswer.operation == "ExchangeDetail"
    assert "query ExchangeDetail($id: ID!)" in ExchangeDetailAnswer.document
