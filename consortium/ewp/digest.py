"""The hash by which two partners see that their copies of an agreement say the same.

References
----------
Erasmus Without Paper, Interinstitutional Agreements API 7, `resources/xsltKit/transform_version_7.xsl`: the text that
is hashed; `README.md` beside it: why.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from xml.etree.ElementTree import Element

IIAS = "https://github.com/erasmus-without-paper/ewp-specs-api-iias/blob/stable-v7/endpoints/get-response.xsd"
_TRUE = frozenset({"true", "1"})
_YEARS = ("receiving-first-academic-year-id", "receiving-last-academic-year-id")
_CONTACTS = frozenset({"sending-contact", "receiving-contact"})
_OLD_VALUE = "v6-value"
_OPEN = "not-yet-defined"


def iia_hash(iia: Element) -> str:
    """Return the SHA-256 of an agreement in hexadecimal digits, for its element `iia-hash`."""
    return sha256(text_to_hash(iia).encode()).hexdigest()


def text_to_hash(iia: Element) -> str:
    """Return the text that is hashed: the partners' ids of the agreement, then every value of every condition.

    Contacts are left out, and what is not defined yet; the academic years come last in each condition. A partner whose
    id is not known stands with an empty one, so that the hash changes when the partners exchange their ids.
    """
    conditions = iia.find(f"{{{IIAS}}}cooperation-conditions")
    parts = ["_@terminated-as-a-whole@_"] if _is_true(conditions, "terminated-as-a-whole") else []
    for place, partner in enumerate(iia.findall(f"{{{IIAS}}}partner"), start=1):
        parts.append(_dump(f"iia-id_{place}", partner.findtext(f"{{{IIAS}}}iia-id", "")))
    for condition in conditions if conditions is not None else ():
        parts += _values(condition, ("cooperation-conditions", _name(condition)))
        parts += [_dump(name, condition.findtext(f"{{{IIAS}}}{name}", "")) for name in _YEARS]
    return "".join(parts)


def _values(element: Element, above: tuple[str, ...]) -> Iterator[str]:
    """Yield each attribute and each value below an element; `above` are the names of its ancestors and its own."""
    for child in element:
        name = _name(child)
        if name in _YEARS or _is_true(child, _OPEN):
            continue
        for key, value in child.attrib.items():
            if key not in {_OPEN, _OLD_VALUE}:
                yield f"_@{'.'.join((*above[-2:], name, _local(key)))}={value}@_"
        if len(child) == 0:
            yield _dump(".".join((*above[-2:], name)), child.get(_OLD_VALUE) or child.text or "")
        elif name not in _CONTACTS:
            yield from _values(child, (*above, name))


def _dump(name: str, value: str) -> str:
    return f"_{name}={value}_"


def _is_true(element: Element | None, attribute: str) -> bool:
    return element is not None and element.get(attribute) in _TRUE


def _name(element: Element) -> str:
    return _local(element.tag)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
