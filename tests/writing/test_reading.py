"""From what came in to what a rule may trust."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Annotated, Any
from uuid import UUID

import pytest

from consortium.dates import PartialDate, exact
from consortium.errors import Problem, Problems
from consortium.ids import new_id
from consortium.messages import Code
from consortium.writing.fields import Between, Country, Labels, Most, Ref, Texts, fields_of
from consortium.writing.reading import MOST_ITEMS, Mentioned, read

KNOWN, KAZAKHSTAN = new_id(), new_id()


class Colour(Enum):
    RED = "RED"
    BLUE = "BLUE"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDraft:
    number: Annotated[int, Between(0, 9)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingDraft:
    names: Texts
    colour: Colour
    code: Annotated[str, Most(5)] | None = None
    day: date | None = None
    since: PartialDate | None = None
    owner: Annotated[UUID, Ref("Institution")] | None = None
    country: Country | None = None
    share: Annotated[float, Between(0, 1)] | None = None
    open: bool = False
    areas: Labels = ()
    palette: tuple[Colour, ...] = ()
    parts: tuple[PartDraft, ...] = ()
    aims: Texts = field(default_factory=dict[str, str])


class Register:
    async def ask(self, mentioned: Mentioned) -> None:
        """Know all of the register without being asked."""

    def exists(self, kind: str, record: UUID) -> bool:
        return (kind, record) == ("Institution", KNOWN)

    def country(self, code: str) -> UUID | None:
        return KAZAKHSTAN if code == "KZ" else None


LEAST: Mapping[str, object] = {"names": [{"lang": "en", "value": "Thing"}], "colour": "RED"}


async def given(**more: object) -> tuple[dict[str, Any], list[Problem]]:
    problems = Problems()
    values = await read(ThingDraft, {**LEAST, **more}, Register(), problems)
    return values, list(problems)


async def codes(**more: object) -> list[tuple[Code, str]]:
    _, problems = await given(**more)
    return [(problem.code, ".".join(problem.path)) for problem in problems]


async def test_what_is_left_out_takes_its_default() -> None:
    values, problems = await given()
    assert problems == []
    assert ThingDraft(**values) == ThingDraft(names={"en": "Thing"}, colour=Colour.RED)


async def test_every_field_is_read_into_its_type() -> None:
    values, problems = await given(
        names={"ru": " Вещь ", "en": "Thing"},
        colour=Colour.BLUE,
        day="2010-01-02",
        since="2010-01-02",
        owner=str(KNOWN),
        country=" kz ",
        share=1,
        open=True,
        areas=["music"],
        parts=[{"number": 3}],
    )
    assert problems == []
    assert values["names"] == {"en": "Thing", "ru": "Вещь"}
    assert (values["day"], values["since"]) == (date(2010, 1, 2), exact(date(2010, 1, 2)))
    assert (values["owner"], values["country"]) == (KNOWN, KAZAKHSTAN)
    assert (values["share"], values["open"], values["areas"]) == (1.0, True, ("music",))
    assert values["parts"] == (PartDraft(number=3),)


async def test_every_reason_is_told_at_once() -> None:
    assert await codes(
        names=[{"lang": "English", "value": ""}],
        code="too long",
        day="soon",
        since="soon",
        owner="nobody",
        country="XX",
        share=2,
        areas=["", "a", "a"],
        parts=[{"number": -1}, {}],
    ) == [
        (Code.BAD_LANGUAGE, "names.0.lang"),
        (Code.REQUIRED, "names.0.value"),
        (Code.TOO_LONG, "code"),
        (Code.BAD_DATE, "day"),
        (Code.BAD_DATE, "since"),
        (Code.BAD_ID, "owner"),
        (Code.NO_SUCH_COUNTRY, "country"),
        (Code.OUT_OF_RANGE, "share"),
        (Code.REQUIRED, "areas.0"),
        (Code.REPEATED, "areas.2"),
        (Code.OUT_OF_RANGE, "parts.0.number"),
        (Code.REQUIRED, "parts.1.number"),
    ]


async def test_of_an_interval_that_ends_before_it_begins_the_order_is_told() -> None:
    assert await codes(since="2010-07-02/2010-06-27") == [(Code.DATES_REVERSED, "since")]
    assert await codes(since="2010-07-02/soon") == [(Code.BAD_DATE, "since")]


async def test_a_language_is_given_once() -> None:
    twice = [{"lang": "en", "value": "a"}, {"lang": "en", "value": "b"}]
    assert await codes(names=twice) == [(Code.REPEATED, "names.1.lang")]


async def test_a_needed_text_without_any_language_is_missing() -> None:
    assert await codes(names=[]) == [(Code.REQUIRED, "names")]


async def test_a_text_that_may_be_left_out_may_be_empty() -> None:
    values, problems = await given(aims=[])
    assert (values["aims"], problems) == ({}, [])


async def test_an_unknown_record_is_not_found() -> None:
    assert await codes(owner=str(new_id())) == [(Code.NOT_FOUND, "owner")]


async def test_a_word_that_no_enum_has_is_not_found() -> None:
    assert await codes(colour="GREEN") == [(Code.NOT_FOUND, "colour")]


async def test_blank_is_as_good_as_nothing() -> None:
    values, problems = await given(code="  ", since="")
    assert (values["code"], values["since"], problems) == (None, None, [])


async def test_null_for_a_list_is_the_empty_list() -> None:
    values, problems = await given(areas=None, parts=None)
    assert (values["areas"], values["parts"], problems) == ((), (), [])


async def test_control_characters_are_taken_out() -> None:
    values, _ = await given(code="a\x00b\x1fc")
    assert values["code"] == "abc"


@pytest.mark.parametrize("value", [True, "1", None])
async def test_what_is_no_number_is_out_of_range_or_missing(value: object) -> None:
    found = await codes(parts=[{"number": value}])
    assert found == [(Code.REQUIRED if value is None else Code.OUT_OF_RANGE, "parts.0.number")]


async def test_a_list_has_a_largest_length() -> None:
    found = await codes(parts=[{"number": 1}] * (MOST_ITEMS + 1), areas=[str(number) for number in range(51)])
    assert found == [(Code.TOO_MANY, "areas"), (Code.TOO_MANY, "parts")]


async def test_a_partial_input_holds_only_what_is_given() -> None:
    problems = Problems()
    values = await read(ThingDraft, {"code": None, "open": True}, Register(), problems, partly=True)
    assert (values, list(problems)) == ({"code": None, "open": True}, [])


def test_the_fields_of_a_draft_know_whether_they_are_needed() -> None:
    needed = {each.name for each in fields_of(ThingDraft) if each.required}
    assert needed == {"names", "colour"}


async def test_members_of_an_enum_are_listed_each_once() -> None:
    values, problems = await given(palette=["BLUE", Colour.RED])
    assert (values["palette"], problems) == ((Colour.BLUE, Colour.RED), [])
    assert await codes(palette=["RED", "GREEN"]) == [(Code.NOT_FOUND, "palette.1")]
    assert await codes(palette=["RED", "RED"]) == [(Code.REPEATED, "palette.1")]
    assert await codes(palette=["RED", "BLUE", "RED"]) == [(Code.TOO_MANY, "palette")]
