"""What people call the kinds of institutions, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

from consortium.members.model import InstitutionKind

_WORDS: Mapping[InstitutionKind, tuple[str, str]] = {
    InstitutionKind.SCHOOL: ("schools", "школы"),
    InstitutionKind.UNIVERSITY: ("universities", "университеты"),
    InstitutionKind.ACADEMY: ("academies", "академии"),
    InstitutionKind.TRAINING_INSTITUTE: ("training institutes", "институты повышения квалификации"),
    InstitutionKind.MINISTRY: ("ministries", "министерства"),
    InstitutionKind.AUTHORITY: ("authorities", "органы власти"),
    InstitutionKind.ASSOCIATION: ("associations", "ассоциации"),
    InstitutionKind.CHARITY: ("charities", "благотворительные организации"),
    InstitutionKind.FEDERATION: ("federations", "федерации"),
    InstitutionKind.NETWORK: ("networks", "сети"),
    InstitutionKind.CONSORTIUM: ("consortia", "консорциумы"),
    InstitutionKind.CENTRE: ("centres", "центры"),
    InstitutionKind.FUNDER: ("funders", "финансирующие организации"),
    InstitutionKind.OTHER: ("other bodies", "прочие организации"),
}


def kind_word(kind: str, language: str) -> str:
    """Return what people call institutions of a kind, in Russian or else in English; another word as it is."""
    if kind not in InstitutionKind.__members__:
        return kind
    english, russian = _WORDS[InstitutionKind[kind]]
    return russian if language.split("-", 1)[0] == "ru" else english
