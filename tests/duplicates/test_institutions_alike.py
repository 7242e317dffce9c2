"""How alike institutions are by their names, places, websites and identifiers."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.duplicates.institutions import Likened, identifier_of, likeness, site_of
from consortium.duplicates.model import DuplicateSign, Likeness
from consortium.duplicates.names import take_apart
from consortium.duplicates.wording import sentence

RUSSIA, POLAND = UUID(int=1), UUID(int=2)
KRAI, TOWN, ELSEWHERE = UUID(int=11), UUID(int=12), UUID(int=13)
WITHIN = {KRAI: frozenset({KRAI}), TOWN: frozenset({TOWN, KRAI}), ELSEWHERE: frozenset({ELSEWHERE})}
FIRST, SECOND = UUID(int=21), UUID(int=22)


def body(*names: str, region: UUID | None = None, **known: object) -> Likened:
    """Return an institution with these names."""
    places = WITHIN[region] if region else frozenset[UUID]()
    return replace(Likened(names=tuple(take_apart(name) for name in names), region=region, places=places), **known)  # type: ignore[arg-type]  # what a test gives


def signs(found: Likeness) -> list[DuplicateSign]:
    """Return the signs of a likeness in their order."""
    return [reason.sign for reason in found.reasons]


def test_the_two_names_most_alike_decide() -> None:
    found = likeness(body("Радуга", "Edukator"), body("Росток", "Эдукатор"))
    assert found.score == 0.99
    assert [sentence(reason, "en") for reason in found.reasons] == ["“Edukator” sounds like “Эдукатор”"]
    assert [sentence(reason, "ru-RU") for reason in found.reasons] == ["«Edukator» звучит похоже на «Эдукатор»"]


@pytest.mark.parametrize(
    ("ours", "theirs", "score"),
    [(None, TOWN, 0.99), (TOWN, TOWN, 0.99), (TOWN, KRAI, 0.99), (KRAI, TOWN, 0.99), (TOWN, ELSEWHERE, 0.74)],
)
def test_the_same_name_in_another_region_is_another_body(ours: UUID | None, theirs: UUID | None, score: float) -> None:
    assert likeness(body("Gymnasium 91", region=ours), body("МОУ Гимназия №91", region=theirs)).score == score


def test_the_same_place_brings_names_nearer() -> None:
    apart = likeness(body("School 90 of Krasnoyarsk"), body("МОУ СОШ №90"))
    near = likeness(body("School 90 of Krasnoyarsk", region=TOWN), body("МОУ СОШ №90", region=TOWN))
    assert (apart.score, near.score) == (0.85, 0.88)
    assert signs(near) == [DuplicateSign.SIMILAR_NAME, DuplicateSign.SAME_PLACE]


def test_the_same_name_in_another_country_is_another_body() -> None:
    assert likeness(body("Edukator", country=POLAND), body("Эдукатор", country=RUSSIA)).score == 0.49
    assert likeness(body("Edukator", country=POLAND), body("Эдукатор")).score == 0.99


def test_a_common_identifier_is_certain_whatever_the_names() -> None:
    known = frozenset({identifier_of("ROR", "https://ror.org/05xg72x27")})
    also = frozenset({identifier_of(" ror ", "HTTPS://ror.org/05XG72X27")})
    found = likeness(body("Alpha", country=POLAND, identifiers=known), body("Beta", country=RUSSIA, identifiers=also))
    assert found.score == 1
    assert signs(found) == [DuplicateSign.SAME_IDENTIFIER]


def test_a_common_website_is_as_good_as_alike_names() -> None:
    found = likeness(body("Centre for Cooperation", site="sotr.example"), body("Сотрудничество", site="sotr.example"))
    assert (found.score, signs(found)) == (0.87, [DuplicateSign.SAME_WEBSITE])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("University", id=FIRST), body("Faculty of Law", id=SECOND, parent=FIRST)),
        (body("Faculty of Law", id=FIRST, parent=SECOND), body("University", id=SECOND)),
        (body("Faculty of Law", parent=KRAI), body("Department of Physics", parent=KRAI)),
        (body("School 90"), body("Gymnasium 91")),
    ],
)
def test_a_website_that_is_shared_by_parts_or_by_numbered_schools_says_nothing(one: Likened, other: Likened) -> None:
    found = likeness(replace(one, site="city.example"), replace(other, site="city.example"))
    assert DuplicateSign.SAME_WEBSITE not in signs(found)
    assert found.score < 0.85


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.School91.ru/about?x=1", "school91.ru"),
        ("http://m.school91.ru", "school91.ru"),
        ("school91.ru/contacts", "school91.ru"),
        ("https://vk.com/School91/", "vk.com/school91"),
        ("https://vk.com/", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_cut_down_to_its_host_or_the_page_on_a_shared_one(address: str | None, site: str | None) -> None:
    assert site_of(address) == site


NAMES = ["School 90", "СОШ №90", "Edukator", "Эдукатор", "Радуга", "Raduga Centre"]


@st.composite
def bodies(draw: st.DrawFn) -> Likened:
    """Return an institution of which anything may be unknown."""
    return body(
        *draw(st.lists(st.sampled_from(NAMES), max_size=3)),
        region=draw(st.sampled_from([None, KRAI, TOWN, ELSEWHERE])),
        country=draw(st.sampled_from([None, RUSSIA, POLAND])),
        site=draw(st.sampled_from([None, "a.example", "b.example"])),
    )


@given(one=bodies(), other=bodies())
def test_likeness_has_no_direction_and_gives_its_reasons(one: Likened, other: Likened) -> None:
    there, back = likeness(one, other), likeness(other, one)
    assert (there.score, signs(there)) == (back.score, signs(back))
    assert 0 <= there.score < 1
    assert bool(there.reasons) or there.score < 0.5
