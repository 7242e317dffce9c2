"""Agreements as XML: the answer `iias-get-response` of Erasmus Without Paper, version 7."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final
from unicodedata import name as unicode_name
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from consortium.ewp.digest import IIAS, iia_hash
from consortium.ewp.model import Agreement, Condition, Contact, Partner
from consortium.text import UNDETERMINED

CONTACT: Final = "https://github.com/erasmus-without-paper/ewp-specs-types-contact/tree/stable-v1"
PHONE: Final = "https://github.com/erasmus-without-paper/ewp-specs-types-phonenumber/tree/stable-v1"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_E164 = re.compile(r"\+[0-9]{1,15}")
_EMAIL = re.compile(r"[^@]+@[^.]+\..+")
_NOT_IN_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

for _prefix, _namespace in (("", IIAS), ("c", CONTACT), ("p", PHONE)):
    register_namespace(_prefix, _namespace)


def response(agreements: Iterable[Agreement]) -> bytes:
    """Return the document of some agreements in UTF-8, each with its hash."""
    root = Element(f"{{{IIAS}}}iias-get-response")
    for agreement in agreements:
        root.append(_iia(agreement))
    indent(root)
    text: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return text + b"\n"


def _iia(agreement: Agreement) -> Element:
    iia = Element(f"{{{IIAS}}}iia")
    for partner in agreement.partners:
        _partner(iia, partner)
    _put(iia, "in-effect", _truth(agreement.in_effect))
    conditions = SubElement(iia, f"{{{IIAS}}}cooperation-conditions")
    for condition in agreement.conditions:
        _condition(conditions, condition)
    _put(iia, "iia-hash", iia_hash(iia))
    return iia


def _partner(iia: Element, partner: Partner) -> None:
    element = SubElement(iia, f"{{{IIAS}}}partner")
    _put(element, "hei-id", partner.hei)
    _put(element, "iia-id", partner.iia)
    _put(element, "iia-code", partner.code)
    _put(element, "signing-date", partner.signed)
    for contact in partner.contacts:
        _contact(element, contact)


def _condition(conditions: Element, condition: Condition) -> None:
    element = SubElement(conditions, f"{{{IIAS}}}{condition.mobility.value}")
    _put(element, "sending-hei-id", condition.sending)
    _put(element, "receiving-hei-id", condition.receiving)
    _put(element, "receiving-first-academic-year-id", condition.first)
    _put(element, "receiving-last-academic-year-id", condition.last)
    _put(element, "mobilities-per-year", condition.a_year)
    for skill in condition.skills:
        recommended = SubElement(element, f"{{{IIAS}}}recommended-language-skill")
        _put(recommended, "language", skill.language)
        _put(recommended, "cefr-level", skill.level)
    for code in condition.fields:
        _put(SubElement(element, f"{{{IIAS}}}subject-area"), "isced-f-code", code)
    _put(element, "other-info-terms", condition.terms or None)
    if condition.mobility.of_students:
        _put(element, "total-months-per-year", condition.months)
        _put(element, "blended", _truth(condition.blended))
    else:
        _put(element, "total-days-per-year", condition.days)


def _contact(partner: Element, contact: Contact) -> None:
    element = SubElement(partner, f"{{{CONTACT}}}contact")
    _put_texts(element, "contact-name", contact.names)
    _put(element, "person-given-names", contact.given or None, CONTACT)
    _put(element, "person-family-name", contact.family or None, CONTACT)
    if contact.phone:
        _phone(SubElement(element, f"{{{PHONE}}}phone-number"), contact.phone)
    email = _plain(contact.email or "")
    if _EMAIL.fullmatch(email):  # the schema takes none that looks otherwise
        _put(element, "email", email, CONTACT)
    _put_texts(element, "role-description", contact.roles)


def _phone(element: Element, written: str) -> None:
    digits = re.sub(r"[\s()./-]", "", written)
    if _E164.fullmatch(digits):
        _put(element, "e164", digits, PHONE)
    else:
        _put(element, "other-format", written, PHONE)


def _put_texts(element: Element, name: str, texts: Mapping[str, str]) -> None:
    """Write a text in its languages, in the order that EWP recommends: English, other Latin letters, other letters."""
    for language, text in sorted(texts.items(), key=lambda each: (each[0] != "en", not _is_latin(each[1]), each[0])):
        child = SubElement(element, f"{{{CONTACT}}}{name}")
        child.text = _plain(text)
        if language != UNDETERMINED:
            child.set(_LANGUAGE, language)


def _is_latin(text: str) -> bool:
    return any(unicode_name(sign, "").startswith("LATIN") for sign in text)


def _put(element: Element, name: str, value: object, namespace: str = IIAS) -> None:
    """Write a value as an element, unless it is not known."""
    if value is not None:
        SubElement(element, f"{{{namespace}}}{name}").text = _plain(str(value))


def _plain(text: str) -> str:
    """Return a text as a reader of XML will see it, or the hash would be of another."""
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _truth(value: object) -> str:
    return "true" if value else "false"
