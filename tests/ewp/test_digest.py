"""The hash of an agreement. The numbers are those that Erasmus Without Paper publishes for its example of version 7."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

from consortium.ewp.digest import IIAS, iia_hash, text_to_hash
from tests.ewp.schema import judge

EXAMPLE = (Path(__file__).parent / "example.xml").read_text(encoding="utf-8")
PUBLISHED = "87b33170d7a6c6d894215641f39e7b7de36501265479e5ab3922f32d5b225033"


def hash_of(document: str) -> str:
    iia = fromstring(document).find(f"{{{IIAS}}}iia")
    assert iia is not None
    return iia_hash(iia)


def test_the_published_example_has_the_published_hash() -> None:
    assert hash_of(EXAMPLE) == PUBLISHED


def test_the_example_is_valid() -> None:
    judge(EXAMPLE)


def test_contacts_and_what_is_not_defined_yet_are_not_in_the_hash() -> None:
    other = EXAMPLE.replace("XYZ", "ABC").replace('not-yet-defined="true">2<', 'not-yet-defined="true">3<')
    assert other != EXAMPLE
    assert hash_of(other) == PUBLISHED


def test_the_years_the_number_and_the_partners_ids_are_in_the_hash() -> None:
    changed = [("2020/2021", "2021/2022"), (">8<", ">9<"), ("1954991", "1954992"), ('v6-value="031"', "")]
    hashes = {hash_of(EXAMPLE.replace(old, new)) for old, new in changed}
    assert len(hashes | {PUBLISHED}) == len(changed) + 1


def test_a_terminated_agreement_begins_with_that() -> None:
    ended = EXAMPLE.replace("<cooperation-conditions>", '<cooperation-conditions terminated-as-a-whole="true">')
    iia = fromstring(ended).find(f"{{{IIAS}}}iia")
    assert iia is not None
    assert text_to_hash(iia).startswith("_@terminated-as-a-whole@__iia-id_1=0f7a5682-faf7-49a7-9cc7-ec486c49a281_")


def test_a_partner_whose_id_is_not_known_stands_with_an_empty_one() -> None:
    unmapped = fromstring(EXAMPLE.replace("<iia-id>1954991</iia-id>", "")).find(f"{{{IIAS}}}iia")
    assert unmapped is not None
    assert "__iia-id_2=__" in text_to_hash(unmapped)
