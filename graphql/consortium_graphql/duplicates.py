"""Which records may be one: those like somebody who is not entered yet, and pairs over the whole register."""

from __future__ import annotations

from uuid import UUID

import strawberry
from strawberry.types import Info

from consortium.duplicates import service
from consortium.duplicates.model import WARNED, DuplicateSign, Likeness, Pair
from consortium.duplicates.wording import sentence
from consortium_graphql.context import Request
from consortium_graphql.cursors import cursor, no_cursor, parts_of
from consortium_graphql.limits import WORKED_OUT
from consortium_graphql.members import Institution
from consortium_graphql.people import Person
from consortium_graphql.plan import BadUserInput, reference

MOST = 100
_DEFAULT = 20
_MOST_GIVEN = 10
_LONGEST = 500
_LEAST = 0.5


@strawberry.input(description="An identifier of an institution in somebody's scheme.")
class KnownIdentifier:
    """An identifier of an institution in somebody's scheme."""

    scheme: str = strawberry.field(description="The scheme: ROR, ISNI, PIC, INN, OGRN …")
    value: str = strawberry.field(description="The identifier in that scheme.")


@strawberry.type(description="One sign that two records are one.")
class DuplicateReason:
    """One sign that two records are one."""

    sign: DuplicateSign = strawberry.field(description="By what they look like one.")
    text: str = strawberry.field(description="The same as a sentence, in the reader's language.")


@strawberry.type(description="An institution that may be the one asked about.")
class InstitutionDuplicate:
    """An institution that may be the one asked about."""

    institution: Institution = strawberry.field(description="The institution of the register.")
    score: float = strawberry.field(description="How alike they are, to 1; 1 is for a common identifier alone.")
    reasons: list[DuplicateReason] = strawberry.field(description="What speaks for it.")


@strawberry.type(description="A person who may be the one asked about.")
class PersonDuplicate:
    """A person who may be the one asked about."""

    person: Person = strawberry.field(description="The person of the register.")
    score: float = strawberry.field(description="How alike the names are, below 1.")
    reasons: list[DuplicateReason] = strawberry.field(description="What speaks for it.")


@strawberry.type(description="Two institutions of the register that may be one.")
class DuplicatePair:
    """Two institutions of the register that may be one."""

    one: Institution = strawberry.field(description="The one with the smaller id.")
    other: Institution = strawberry.field(description="The other; `institutionMerge` makes them one.")
    score: float = strawberry.field(description="How alike they are, to 1; 1 is for a common identifier alone.")
    reasons: list[DuplicateReason] = strawberry.field(description="What speaks for it.")


@strawberry.type(description="A page of pairs of institutions that may be one.")
class DuplicatePairs:
    """A page of pairs of institutions that may be one."""

    total_count: int = strawberry.field(description="How many there are on all pages.")
    nodes: list[DuplicatePair] = strawberry.field(description="The pairs, the most alike first.")
    end_cursor: str | None = strawberry.field(description="To be sent as `after` for the next page; null on the last.")


@strawberry.type
class DuplicateQuery:
    """What can be asked about duplicates."""

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="The institutions that may be the one that has these names, in any script, the most alike first. "
        f"From a score of {WARNED} on, `institutionCreate` warns of them.",
        metadata=WORKED_OUT,
    )
    async def institution_duplicates(
        self,
        info: Info[Request, None],
        names: list[str],
        country: str | None = None,
        region: strawberry.ID | None = None,
        identifiers: list[KnownIdentifier] | None = None,
        website: str | None = None,
        least: float = WARNED,
        first: int = _DEFAULT,
    ) -> list[InstitutionDuplicate]:
        """Find them."""
        given = identifiers or []
        _check(names, least, first)
        if len(given) > _MOST_GIVEN:
            raise BadUserInput(f"identifiers: {len(given)} are too many; give {_MOST_GIVEN} at most")
        wanted = service.Wanted(
            names=tuple(names),
            country=await _country(country),
            region=_id("region", region),
            website=website[:_LONGEST] if website else None,
            identifiers=tuple((each.scheme[:_LONGEST], each.value[:_LONGEST]) for each in given),
        )
        found = (await service.institutions_like(wanted, least))[:first]
        language = info.context.reader.language
        return [
            InstitutionDuplicate(
                institution=reference(Institution, each.record),
                score=each.likeness.score,
                reasons=_reasons(each.likeness, language),
            )
            for each in found
        ]

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="The persons who may be the one who has these names, in any script and order, the most alike "
        f"first. From a score of {WARNED} on, `personCreate` warns of them.",
        metadata=WORKED_OUT,
    )
    async def person_duplicates(
        self, info: Info[Request, None], names: list[str], least: float = WARNED, first: int = _DEFAULT
    ) -> list[PersonDuplicate]:
        """Find them."""
        _check(names, least, first)
        found = (await service.persons_like(names, least))[:first]
        return [
            PersonDuplicate(
                person=reference(Person, each.record),
                score=each.likeness.score,
                reasons=_reasons(each.likeness, info.context.reader.language),
            )
            for each in found
        ]

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="Every two institutions of the register that may be one, the most alike first; for the "
        "secretariat.",
        metadata=WORKED_OUT,
    )
    async def duplicates(
        self, info: Info[Request, None], least: float = WARNED, first: int = _DEFAULT, after: str | None = None
    ) -> DuplicatePairs:
        """Find them."""
        _check((), least, first)
        place = _place(after)
        found = await service.pairs_of_institutions(least)
        rest = [pair for pair in found if place is None or pair.place > place]
        shown = rest[:first]
        return DuplicatePairs(
            total_count=len(found),
            nodes=[_pair(pair, info.context.reader.language) for pair in shown],
            end_cursor=cursor(*shown[-1].place) if len(rest) > len(shown) else None,
        )


def _pair(pair: Pair, language: str) -> DuplicatePair:
    return DuplicatePair(
        one=reference(Institution, pair.one),
        other=reference(Institution, pair.other),
        score=pair.likeness.score,
        reasons=_reasons(pair.likeness, language),
    )


def _reasons(likeness: Likeness, language: str) -> list[DuplicateReason]:
    return [DuplicateReason(sign=reason.sign, text=sentence(reason, language)) for reason in likeness.reasons]


def _check(names: list[str] | tuple[str, ...], least: float, first: int) -> None:
    if len(names) > _MOST_GIVEN or any(len(name) > _LONGEST for name in names):
        raise BadUserInput(f"names: give {_MOST_GIVEN} at most, each of {_LONGEST} characters at most")
    if not _LEAST <= least <= 1:
        raise BadUserInput(f"least: {least} is outside {_LEAST}…1")
    if not 1 <= first <= MOST:
        raise BadUserInput(f"first: {first} is outside 1…{MOST}")


async def _country(code: str | None) -> UUID | None:
    found = await service.country_of(code) if code else None
    if code and found is None:
        raise BadUserInput(f"country: “{code[:20]}” is not a country of the register; write ISO 3166-1, such as KZ")
    return found


def _id(name: str, value: str | None) -> UUID | None:
    try:
        return UUID(value) if value else None
    except ValueError:
        raise BadUserInput(f"{name}: this is no id; ids are UUIDs") from None


def _place(after: str | None) -> tuple[float, str, str] | None:
    if after is None:
        return None
    try:
        score, one, other = parts_of(after)
        return float(score), str(UUID(one)), str(UUID(other))
    except ValueError:
        raise no_cursor() from None
