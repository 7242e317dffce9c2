"""Who enters a record that may be there already is warned, and enters it even so where it is another."""

from __future__ import annotations

import pytest

from consortium.db import Database
from consortium.duplicates import service
from consortium.duplicates.service import Wanted
from consortium.errors import Refused
from consortium.ids import seed_id
from consortium.seeding import load
from consortium.shipped import seed_files
from tests.factory import CLOCK, act, country, everything, institution, person, refused, region, row, step

SEEN = {("names", "POSSIBLE_DUPLICATE")}


async def entering(database: Database, name: str, **differing: object) -> set[tuple[str, str]]:
    """Return why an institution of this name is refused."""
    return await refused(database, "institutionCreate", **{"kind": "SCHOOL", "names": {"en": name}} | differing)


async def test_an_institution_in_another_script_is_warned_of_with_its_id(database: Database) -> None:
    known = await institution(database, names={"ru": "Общество «Эдукатор»"})
    with pytest.raises(Refused) as caught:
        await act(database, "institutionCreate", kind="ASSOCIATION", names={"pl": "Edukator"})
    (problem,) = caught.value.problems
    assert problem.message("en") == (
        f"this may be “Общество «Эдукатор»” ({known}); use that record, "
        "or send again with `evenSo: true` if it is another"
    )
    assert problem.message("ru").startswith(f"возможно, это «Общество «Эдукатор»» ({known})")


async def test_one_that_is_another_even_so_is_entered(database: Database) -> None:
    await institution(database, names={"en": "Edukator"})
    assert await entering(database, "Educator") == SEEN
    made = await act(database, "institutionCreate", kind="SCHOOL", names={"en": "Educator"}, even_so=True)
    assert (await row("Institution", made))["names"] == {"en": "Educator"}


async def test_schools_of_different_numbers_are_entered_without_a_word(database: Database) -> None:
    first = await act(database, "institutionCreate", kind="SCHOOL", names={"ru": "МОУ СОШ №90"})
    second = await act(database, "institutionCreate", kind="SCHOOL", names={"ru": "МОУ СОШ №91"})
    assert first != second
    assert await entering(database, "School 91") == SEEN


async def test_the_five_most_alike_are_named_at_most(database: Database) -> None:
    far = await institution(database, names={"en": "Rainbow Gar"})
    near = {str(await institution(database, names={"en": "Rainbow"})) for _ in range(5)}
    with pytest.raises(Refused) as caught:
        await act(database, "institutionCreate", kind="SCHOOL", names={"en": "Rainbow"})
    assert {str(problem.facts["id"]) for problem in caught.value.problems} == near
    everybody = await service.institutions_like(Wanted(names=("Rainbow",)))
    assert (len(everybody), everybody[-1].record) == (6, far)


async def test_every_reason_against_it_is_told_at_once(database: Database) -> None:
    await institution(database, names={"en": "Edukator"})
    assert await entering(database, "Educator", email="nobody") == SEEN | {("email", "BAD_CONTACT")}


async def test_an_alias_is_a_name_too(database: Database) -> None:
    known = await institution(database, names={"en": "Social-Educational Association"})
    await act(database, "aliasCreate", institution=known, kind="SPELLING", value="Edukator")
    assert await entering(database, "Эдукатор") == SEEN


async def test_what_is_void_is_not_warned_of(database: Database) -> None:
    known = await institution(database, names={"en": "Edukator"})
    await step(database, "institutionVoid", known, reason="a mistake")
    await act(database, "institutionCreate", kind="SCHOOL", names={"en": "Educator"})


async def test_the_same_name_in_another_town_is_another_body_and_in_the_district_around_it_is_not(
    database: Database,
) -> None:
    await country(database)
    district = await region(database, names={"en": "District"})
    town = await region(database, names={"en": "Town"}, parent=district)
    await institution(database, names={"en": "Gymnasium 91"}, country="KZ", region=town)
    other = await region(database, names={"en": "Other town"})
    assert await entering(database, "Gymnasium 91", country="KZ", region=district) == SEEN
    await act(database, "institutionCreate", kind="SCHOOL", names={"en": "Gymnasium 91"}, country="KZ", region=other)


async def test_a_website_that_is_known_is_warned_of_but_not_that_of_the_parent(database: Database) -> None:
    known = await institution(database, names={"en": "University"}, website="https://www.uni.example/en")
    assert await entering(database, "Hochschule", website="http://uni.example") == SEEN
    await act(
        database, "institutionCreate", kind="UNIVERSITY", names={"en": "Faculty of Law"},
        website="http://uni.example/law", parent=known,
    )  # fmt: skip


async def test_seeds_are_written_without_a_warning(database: Database) -> None:
    known = await institution(database, names={"en": "Edukator"})
    await load(database, seed_files(), clock=CLOCK)
    (pair,) = await service.pairs_of_institutions()
    assert {pair.one, pair.other} == {known, seed_id("Institution", "edukator")}


async def test_an_identifier_finds_its_institution_for_certain(database: Database) -> None:
    known = await institution(database, names={"en": "Edukator"})
    await act(database, "identifierCreate", institution=known, scheme="ROR", value="05XG72X27")
    wanted = Wanted(names=("Something else",), identifiers=(("ror", "05xg72x27"),))
    (found,) = await service.institutions_like(wanted)
    assert (found.record, found.likeness.score) == (known, 1.0)


async def test_a_person_with_an_initial_in_another_script_is_warned_of(database: Database) -> None:
    known = await person(database, names={}, parts=[
        {"kind": "GIVEN", "value": "Alexey"}, {"kind": "FAMILY", "value": "Kislyakov"},
    ])  # fmt: skip
    assert await refused(database, "personCreate", names={"ru": "А. Кисляков"}) == SEEN
    parts = [{"kind": "FAMILY", "value": "Кисляков"}, {"kind": "GIVEN", "value": "Алексей"}]
    assert await refused(database, "personCreate", parts=parts) == SEEN
    other = await act(database, "personCreate", parts=parts, even_so=True)
    assert other != known


async def test_an_erased_person_is_not_warned_of(database: Database) -> None:
    await step(database, "personErase", await person(database))
    await act(database, "personCreate", names={"en": "Ada Byron"})


async def test_of_more_namesakes_than_are_compared_those_in_the_same_place_come_first(database: Database) -> None:
    await country(database)
    here, there = await region(database, names={"en": "Here"}), await region(database, names={"en": "There"})
    for _ in range(6):
        await institution(database, names={"en": "School 1"}, country="KZ", region=there)
    known = await institution(database, names={"en": "School 1"}, country="KZ", region=here)
    found = await service.institutions_like(Wanted(names=("Школа №1",), region=here), 0.5)
    assert [each.likeness.score for each in found] == [0.99] + [0.74] * 6
    assert found[0].record == known


async def test_nothing_to_look_for_finds_nobody(database: Database) -> None:
    await institution(database)
    assert await service.institutions_like(Wanted(names=("…",))) == []
    assert await service.persons_like(["12", ""]) == []


async def test_how_many_statements_look_for_duplicates_does_not_depend_on_how_many_there_are(
    database: Database,
) -> None:
    await institution(database)
    with database.watched() as few:
        assert len(await service.institutions_like(Wanted(names=("School",)))) == 1
    for _ in range(4):
        await institution(database)
    with database.watched() as many:
        assert len(await service.institutions_like(Wanted(names=("School",)))) == 5
    assert len(few) == len(many) == 5


async def test_the_pairs_of_the_register_are_told_and_a_merged_pair_no_more(database: Database) -> None:
    first = await institution(database, names={"en": "Edukator"})
    second = await institution(database, names={"ru": "Эдукатор"})
    await institution(database, names={"ru": "Радуга"})
    (pair,) = await service.pairs_of_institutions()
    assert {pair.one, pair.other} == {first, second}
    before = await everything(database)
    given = {"other": second, "other_version": 1, "reason": "one association"}
    await step(database, "institutionMerge", first, **given)
    assert (await everything(database))["institution"] == before["institution"]
    assert await service.pairs_of_institutions() == []
