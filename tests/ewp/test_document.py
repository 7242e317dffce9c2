"""Agreements as XML: what stands where, and what the schemas say of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element, fromstring

import pytest
from xmlschema import XMLSchemaException

from consortium.ewp.digest import IIAS
from consortium.ewp.document import CONTACT, PHONE, response
from consortium.ewp.model import Contact, Multilateral, Skill, Wish
from consortium.exchanges.model import Mode
from tests.ewp.partnerships import ENGLISH, made, multilateral, promise, side
from tests.ewp.schema import folder, judge, judges, ours

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
EVERYTHING = multilateral(
    2,
    promise(1, 1, 2, students=1, areas=("law",), days=95, mode=Mode.BLENDED, remote_sessions=2),
    promise(2, 2, 1, students=None, teachers=2, staff=1, terms={"en": "each spring", "ru": "каждую весну"}),
    sides=(
        side(1, (Contact(names={"en": "Office", "ru": "Отдел"}, phone="+48 22 552", email="a@one.example"),)),
        side(2),
    ),
    signed=date(2026, 5, 4),
)

WRONG = [
    ("<mobilities-per-year>1<", "<mobilities-per-year>0<"),
    ("<isced-f-code>0421<", "<isced-f-code>042<"),
    ("<isced-f-code>", '<isced-f-code v6-value="0421">'),
    ("2026/2027", "2026-2027"),
    ("<cefr-level>B2<", "<cefr-level>B3<"),
    ("<total-months-per-year>3.17<", "<total-months-per-year>3.167<"),
    ("<p:e164>+", "<p:e164>00"),
    ("<c:email>a@", "<c:email>"),
    ("<blended>true</blended>", ""),
    ("<in-effect>true</in-effect>", ""),
    ("<iia-hash>", "<iia-hash>0"),
]
"""Each a text of that document, and what to put in its place."""


def element(whole: Multilateral, path: str) -> list[Element]:
    """Return the elements at a path below the first agreement."""
    names = {"": IIAS, "c": CONTACT, "p": PHONE}
    return fromstring(response(made(whole))).findall(f"iia/{path}", names)


def texts(whole: Multilateral, path: str) -> list[str | None]:
    return [each.text for each in element(whole, path)]


def with_contact(**told: object) -> Multilateral:
    contact = replace(Contact(names={"en": "Office"}), **told)  # type: ignore[arg-type]  # fields by name
    return multilateral(2, sides=(side(1, (contact,)), side(2)))


def test_a_whole_agreement_is_written_in_the_order_of_the_schema() -> None:
    assert [each.tag.rpartition("}")[2] for each in element(EVERYTHING, "*")] == [
        "partner",
        "partner",
        "in-effect",
        "cooperation-conditions",
        "iia-hash",
    ]
    assert [each.tag.rpartition("}")[2] for each in element(EVERYTHING, "cooperation-conditions/*")] == [
        "student-studies-mobility-spec",
        "staff-teacher-mobility-spec",
        "staff-training-mobility-spec",
    ]


def test_a_condition_says_all_that_was_promised() -> None:
    (studies,) = element(EVERYTHING, "cooperation-conditions/student-studies-mobility-spec")
    assert [text.strip() for text in studies.itertext() if text.strip()] == [
        "uni1.example", "uni2.example", "2026/2027", "2028/2029", "1", "en", "B2", "0421", "Remote sessions a year: 2",
        "3.17", "true",
    ]  # fmt: skip


def test_the_day_of_signing_stands_with_both_partners() -> None:
    assert texts(EVERYTHING, "partner/signing-date") == ["2026-05-04", "2026-05-04"]


def test_a_contact_has_its_names_by_language_and_its_number_as_it_is_dialled() -> None:
    names = element(EVERYTHING, "partner/c:contact/c:contact-name")
    assert [(each.get(LANGUAGE), each.text) for each in names] == [("en", "Office"), ("ru", "Отдел")]
    assert texts(EVERYTHING, "partner/c:contact/p:phone-number/p:e164") == ["+4822552"]


def test_a_number_without_its_country_is_written_as_it_is() -> None:
    assert texts(with_contact(phone="(22) 55-20"), "partner/c:contact/p:phone-number/p:other-format") == ["(22) 55-20"]


@pytest.mark.parametrize("email", ["a@.example", "a@\x0b.example", "\x0b@one.example"])
def test_an_address_that_the_schema_does_not_take_is_left_out(email: str) -> None:
    assert texts(with_contact(email=email), "partner/c:contact/c:email") == []


def test_english_comes_first_and_other_letters_than_latin_last() -> None:
    whole = with_contact(names={"be": "Бюро", "de": "Büro", "ru": "Отдел", "en": "Office", "und": "Oficina"})
    names = element(whole, "partner/c:contact/c:contact-name")
    assert [each.text for each in names] == ["Office", "Büro", "Oficina", "Бюро", "Отдел"]


def test_signs_that_xml_does_not_know_are_left_out_and_lines_end_in_one_way() -> None:
    assert texts(with_contact(roles={"en": "one\x0b\r\ntwo\rthree"}), "partner/c:contact/c:role-description") == [
        "one\ntwo\nthree"
    ]


def test_an_undetermined_language_is_not_told() -> None:
    (name,) = element(with_contact(names={"und": "Office"}), "partner/c:contact/c:contact-name")
    assert name.attrib == {}


def test_the_schema_wants_a_language_for_studies() -> None:
    skilled = response(made(EVERYTHING)).decode()
    ours().validate(skilled)
    with pytest.raises(XMLSchemaException):
        ours().validate(skilled.replace("recommended-language-skill", "no-skill"))


@pytest.mark.parametrize("wish", [ENGLISH, Wish(traineeships=True, skills=(Skill("ru"),))])
def test_every_schema_finds_a_whole_document_valid(wish: Wish) -> None:
    judge(response(made(EVERYTHING, wish)))


@pytest.mark.skipif(folder() is None, reason="CONSORTIUM_EWP_SCHEMAS names no folder of the published schemas")
@pytest.mark.parametrize("wrong", WRONG)
def test_the_published_schema_refuses_what_ours_does(wrong: tuple[str, str]) -> None:
    refused = response(made(EVERYTHING)).decode().replace(*wrong)
    assert [each.is_valid(refused) for each in judges()] == [False, False]


@pytest.mark.parametrize("wrong", WRONG)
def test_our_schema_refuses_what_is_wrong(wrong: tuple[str, str]) -> None:
    assert not ours().is_valid(response(made(EVERYTHING)).decode().replace(*wrong))
