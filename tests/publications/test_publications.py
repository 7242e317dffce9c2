"""Publications, their parts, authors and editions, and who was given copies, on both databases."""

from __future__ import annotations

import asyncio

from consortium.db import Database
from consortium.errors import Refused
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step, step_refused


async def test_a_publication_is_found_by_its_subtitle_its_areas_and_its_parts(database: Database) -> None:
    publication = await factory.publication(database, subtitles={"ru": "Сборник"}, areas=["youth work"])
    part = await act(
        database, "publicationPartCreate", publication=publication, kind="MANUAL", titles={"en": "Teachers"}
    )
    assert (await row("Publication", publication))["search"] == " guide сборник teachers youth work"
    await step(database, "publicationPartVoid", part, reason="a mistake")
    assert (await row("Publication", publication))["search"] == " guide сборник youth work"


async def test_an_author_is_one_person_institution_or_name(database: Database) -> None:
    publication, person = await factory.publication(database), await factory.person(database)
    wrong = {("name", "ONE_AUTHOR")}
    assert await refused(database, "authorshipCreate", publication=publication) == wrong
    both = {"publication": publication, "person": person, "name": "Ada Byron"}
    assert await refused(database, "authorshipCreate", **both) == wrong


async def test_somebody_stands_on_a_publication_in_a_role_once(database: Database) -> None:
    given = {"publication": await factory.publication(database), "person": await factory.person(database)}
    await act(database, "authorshipCreate", **given)
    assert await refused(database, "authorshipCreate", **given) == {("person", "EXISTS_ALREADY")}
    await act(database, "authorshipCreate", **given, role="EDITOR")


async def test_an_edition_has_its_number_in_its_language_once(database: Database) -> None:
    given = {"publication": await factory.publication(database), "number": 1, "language": "ru"}
    await act(database, "editionCreate", **given)
    assert await refused(database, "editionCreate", **given) == {("number", "EXISTS_ALREADY")}
    await act(database, "editionCreate", **given | {"language": "en"})
    assert await refused(database, "editionCreate", **given | {"language": "russian"}) == {("language", "BAD_LANGUAGE")}


async def test_a_group_is_called_something_and_a_named_recipient_is_one(database: Database) -> None:
    publication, school = await factory.publication(database), await factory.institution(database)
    assert await refused(database, "distributionCreate", publication=publication) == {("labels", "REQUIRED")}
    several = {"publication": publication, "recipient": school, "recipients": 2}
    assert await refused(database, "distributionCreate", **several) == {("recipients", "NAMED_IS_ONE")}


async def test_copies_are_given_out_of_an_edition_of_the_same_publication(database: Database) -> None:
    first, second = await factory.publication(database), await factory.publication(database)
    edition = await act(database, "editionCreate", publication=first, number=1)
    given = {"publication": second, "edition": edition, "labels": {"en": "schools"}}
    assert await refused(database, "distributionCreate", **given) == {("edition", "OTHER_PUBLICATION")}


async def test_an_edition_stays_with_the_copies_given_out_of_it(database: Database) -> None:
    first, second = await factory.publication(database), await factory.publication(database)
    edition = await act(database, "editionCreate", publication=first, number=1, copies=9)
    given = {"publication": first, "edition": edition, "labels": {"en": "schools"}, "copies": 5}
    await act(database, "distributionCreate", **given)
    moved = await step_refused(database, "editionCorrect", edition, publication=second)
    assert ("publication", "OTHER_PUBLICATION") in moved
    assert await step_refused(database, "editionVoid", edition, reason="x") == {("id", "STILL_USED")}


async def test_an_edition_does_not_leave_its_publication_with_too_few_copies(database: Database) -> None:
    first, second = await factory.publication(database), await factory.publication(database)
    editions = [await act(database, "editionCreate", publication=first, number=n, copies=5) for n in (1, 2)]
    await act(database, "distributionCreate", publication=first, labels={"en": "schools"}, copies=8)
    moved = await step_refused(database, "editionCorrect", editions[0], publication=second)
    assert moved == {("publication", "MORE_THAN_PRINTED")}


async def test_editions_are_no_larger_than_the_number_stated(database: Database) -> None:
    publication = await factory.publication(database, copies=10)
    given = {"publication": publication, "number": 1}
    assert await refused(database, "editionCreate", **given, copies=11) == {("copies", "MORE_THAN_STATED")}
    await act(database, "editionCreate", **given, copies=10)
    assert await step_refused(database, "publicationCorrect", publication, copies=9) == {("copies", "MORE_THAN_STATED")}


async def test_of_two_who_give_out_the_last_copies_at_once_one_is_refused(database: Database) -> None:
    publication = await factory.publication(database, copies=10)
    given = {"publication": publication, "labels": {"en": "schools"}, "copies": 6}
    works = (act(database, "distributionCreate", **given) for _ in range(2))
    found = await asyncio.gather(*works, return_exceptions=True)
    assert sum(isinstance(each, Refused) for each in found) == 1


async def test_copies_are_not_given_out_while_the_number_printed_is_corrected_down(database: Database) -> None:
    publication = await factory.publication(database, copies=10)
    given = {"publication": publication, "labels": {"en": "schools"}, "copies": 6}
    giving = act(database, "distributionCreate", **given)
    found = await asyncio.gather(
        step(database, "publicationCorrect", publication, copies=5), giving, return_exceptions=True
    )
    assert sum(isinstance(each, Refused) for each in found) == 1


async def test_an_edition_is_not_voided_while_its_copies_are_given_out(database: Database) -> None:
    publication = await factory.publication(database)
    editions = [await act(database, "editionCreate", publication=publication, number=n, copies=5) for n in (1, 2)]
    giving = act(database, "distributionCreate", publication=publication, labels={"en": "schools"}, copies=8)
    voiding = step(database, "editionVoid", editions[0], reason="a mistake")
    found = await asyncio.gather(voiding, giving, return_exceptions=True)
    assert sum(isinstance(each, Refused) for each in found) == 1


async def test_a_publication_goes_and_comes_back_with_all_of_it(database: Database) -> None:
    publication = await factory.publication(database)
    edition = await act(database, "editionCreate", publication=publication, number=1, copies=5)
    given = {"publication": publication, "edition": edition, "labels": {"en": "schools"}, "copies": 5}
    distribution = await act(database, "distributionCreate", **given)
    await step(database, "publicationVoid", publication, reason="a mistake")
    assert (await row("Distribution", distribution))["voided_at"] is not None
    await step(database, "publicationRestore", publication)
    assert (
        (await row("Edition", edition))["voided_at"] is (await row("Distribution", distribution))["voided_at"] is None
    )


async def test_a_member_writes_what_its_own_institution_published_alone(database: Database) -> None:
    mine, other = await factory.institution(database), await factory.institution(database)
    publication = await act(
        database, "publicationCreate", member(mine), kind="LEAFLET", titles={"en": "Leaflet"}, publisher=mine
    )
    given = {"publication": publication, "recipient": other}
    await act(database, "distributionCreate", member(mine), **given)
    await forbidden(database, "distributionCreate", member(other), **given)
    await forbidden(database, "publicationCorrect", member(other), id=publication, version=1, copies=5)


async def test_a_recipient_is_shown_under_its_present_name(database: Database) -> None:
    school = await factory.institution(database)
    given = {"publication": await factory.publication(database), "recipient": school}
    distribution = await act(database, "distributionCreate", **given)
    await step(database, "institutionCorrect", school, names={"en": "Lyceum"})
    found = await row("Distribution", distribution)
    assert (found["sort_name"], found["recipients"]) == ("lyceum", 1)


async def test_one_authorship_is_left_where_two_authors_become_one_institution(database: Database) -> None:
    kept, other = await factory.institution(database), await factory.institution(database)
    publication = await factory.publication(database, publisher=other)
    authors = [
        await act(database, "authorshipCreate", publication=publication, institution=each) for each in (kept, other)
    ]
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="one body")
    assert [(await row("Authorship", each))["voided_at"] is None for each in authors] == [True, False]
    assert (await row("Publication", publication))["publisher"] == kept


async def test_an_author_who_was_erased_is_quoted_no_more(database: Database) -> None:
    person, publication = await factory.person(database), await factory.publication(database)
    given = {"publication": publication, "person": person, "locator": "title page: “Ada Byron”"}
    authorship = await act(database, "authorshipCreate", **given)
    await step(database, "personErase", person)
    assert (await row("Authorship", authorship))["locator"] == "title page: “erased”"
