"""Every query of exchanges, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from consortium.dates import UNKNOWN_DAY
from consortium.exchanges import rules
from consortium.exchanges.drafts import ExchangeDraft, HeadcountDraft, ParticipationDraft, ScheduleDraft, SeriesDraft
from consortium.exchanges.flags import Facts
from consortium.exchanges.model import OWNING_ROLES, ExchangeState, ParticipationRole, ParticipationState
from consortium.exchanges.tables import Exchange, Headcount, Participation, ScheduleEntry, Series
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.places.store import regions_upward
from consortium.places.tables import Country, Region
from consortium.text import pick, sort_text
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work

_MOST_LEVELS = 12
_CAME_OR_NOT = {ParticipationState.ATTENDED.value, ParticipationState.NO_SHOW.value}


async def settle_exchange(_: Work, row: Row) -> Row:
    """Return an exchange's derived columns: its series, how it is searched, and the day by which it is ordered."""
    day = row.get("actual_earliest") or row.get("planned_earliest") or UNKNOWN_DAY
    whole = await store.find(Series, row["part_of_series"]) if row.get("part_of_series") else None
    if whole is None:
        return {"day": day, **named(row, "titles", more=[row["series"] or ""])}
    names: Mapping[str, str] = whole["names"]
    return {"day": day, "series": pick(names, "en"), **named(row, "titles", more=names.values())}


async def settle_series(_: Work, row: Row) -> Row:
    """Return the derived columns of a series."""
    return named(row)


async def settle_participation(work: Work, row: Row) -> Row:
    """Return a participation's derived columns; it fits its country, its exchange, its group and the others there."""
    derived = await settle_origin(work, row)
    exchange = await store.find(Exchange, row["exchange"])
    if row["state"] in _CAME_OR_NOT and exchange is not None and exchange["state"] != ExchangeState.HELD.value:
        work.problems.add(Code.NOT_HELD_YET)
    others = [other for other in await participations_of(row["exchange"]) if other["id"] != row["id"]]
    await _refuse_second(work, row, others)
    if row["institution"] is not None and any(other["part_of"] == row["id"] for other in others):
        work.problems.add(Code.NOT_A_GROUP, "institution")
    if row["part_of"] is not None:
        _check_group(work, row, {other["id"]: other for other in others})
    return derived


async def settle_origin(work: Work, row: Row) -> Row:
    """Return where a participation comes from and by what it is ordered; its places must agree.

    A country that is not given is that of the institution, else that of the region.
    """
    institution = await store.find(Institution, row["institution"]) if row["institution"] else None
    region = await store.find(Region, row["region"]) if row["region"] else None
    own: UUID | None = institution["country"] if institution else None
    country: UUID | None = row["country"] or own or (region["country"] if region else None)
    if country is None and institution is None:
        work.problems.add(Code.REQUIRED, "country")
    if own is not None and own != country:
        await _refuse_country(work, "institution", country, own)
    if region is not None and region["country"] != country:
        await _refuse_country(work, "region", country, region["country"])
    sort_name = institution["sort_name"] if institution else sort_text(row["labels"] or {})
    if not sort_name and country is not None:
        sort_name = (await store.find(Country, country) or {}).get("sort_name", "")
    return {"country": country, "parties": 1 if institution else row["parties"], "sort_name": sort_name}


async def settle_headcount(work: Work, row: Row) -> Row:
    """Refuse a second headcount of one group of people, and people who came to what was not held."""
    for other in await headcounts_of(row["participation"]):
        if other["id"] != row["id"] and other["group"] == row["group"]:
            work.problems.add(Code.EXISTS_ALREADY, "group", value=row["group"], id=other["id"])
    participation = await store.find(Participation, row["participation"])
    exchange = await store.find(Exchange, participation["exchange"]) if participation else None
    if row["attended"] is not None and exchange is not None and exchange["state"] != ExchangeState.HELD.value:
        work.problems.add(Code.NOT_HELD_YET, "attended")
    return {}


async def owners_of_exchange(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return its organisers and hosts; of a void one, those that were voided with it."""
    void = row["voided_at"]
    rows = await store.where(Participation, "exchange", row["id"], void=void is not None)
    return [each["institution"] for each in rows if each["voided_at"] == void and _owns(each)]


async def owners_of_participation(work: Work, row: Row) -> Iterable[UUID | None]:
    """Return the exchange's owners and whoever takes part; but nobody becomes an organiser by its own word."""
    exchange = await store.find(Exchange, row["exchange"])
    owners = set(await owners_of_exchange(work, exchange)) if exchange else set[UUID | None]()
    return owners if _owns(row) else owners | {row["institution"]}


async def owners_of_headcount(work: Work, row: Row) -> Iterable[UUID | None]:
    """Return who may write the participation that it counts."""
    participation = await store.find(Participation, row["participation"])
    return await owners_of_participation(work, participation) if participation else ()


async def participations_of(exchange: UUID) -> list[Row]:
    """Return who takes part in an exchange, oldest first."""
    return await store.where(Participation, "exchange", exchange)


async def headcounts_of(participation: UUID) -> list[Row]:
    """Return the headcounts of a participation, oldest first."""
    return await store.where(Headcount, "participation", participation)


async def schedule_of(exchange: UUID) -> list[Row]:
    """Return the lines of an exchange's schedule, in their order."""
    rows = await store.where(ScheduleEntry, "exchange", exchange)
    return sorted(rows, key=lambda row: int(row["place"]))


async def facts_of(exchange: UUID) -> Facts | None:
    """Return all of an exchange on which its flags rest, or None where there is none."""
    row = await store.find(Exchange, exchange)
    if row is None:
        return None
    schedule, participations = await schedule_of(exchange), await participations_of(exchange)
    headcounts = [count for each in participations for count in await headcounts_of(each["id"])]
    return Facts(
        exchange=row,
        schedule=schedule,
        participations=participations,
        headcounts=headcounts,
        regions=await regions_upward({line["region"] for line in (*schedule, row)} - {None}),
    )


async def refuse_other_programme(work: Work, row: Row) -> None:
    """Refuse a row that names an exchange together with a programme to which the exchange does not belong."""
    exchange = await store.find(Exchange, row["exchange"]) if row["exchange"] and row["programme"] else None
    if exchange is not None and exchange["programme"] != row["programme"]:
        work.problems.add(Code.PROGRAMME_DIFFERS, "exchange")


async def lock(exchange: UUID) -> Row | None:
    """Return an exchange, kept from others until the end of the action."""
    return await store.find(Exchange, exchange, locked=True)


async def lock_exchange_of(participation: UUID) -> None:
    """Keep others from the exchange of a participation until the end of the action."""
    row = await store.find(Participation, participation)
    if row is not None:
        await lock(row["exchange"])


async def _refuse_second(work: Work, row: Row, others: list[Row]) -> None:
    for other in others:
        if row["institution"] and (other["institution"], other["role"]) == (row["institution"], row["role"]):
            institution = await store.find(Institution, row["institution"]) or {"names": {}}
            name = pick(institution["names"], "en")
            work.problems.add(Code.EXISTS_ALREADY, "institution", value=name, id=other["id"])


async def _refuse_country(work: Work, path: str, country: UUID | None, other: UUID) -> None:
    found = await store.find(Country, country) if country else None
    theirs = await store.find(Country, other)
    work.problems.add(Code.OTHER_COUNTRY, path, country=found and found["code"], other=theirs and theirs["code"])


def _check_group(work: Work, row: Row, others: Mapping[UUID, Row]) -> None:
    group = others.get(row["part_of"])
    if row["part_of"] == row["id"] or (group is not None and _is_within(group, row["id"], others)):
        work.problems.add(Code.CIRCLE, "part_of")
    elif group is None:
        work.problems.add(Code.NOT_FOUND, "part_of", kind="Participation", value=row["part_of"])
    elif group["institution"] is not None:
        work.problems.add(Code.NOT_A_GROUP, "part_of")


def _is_within(row: Row, group: UUID, others: Mapping[UUID, Row]) -> bool:
    above: Row | None = row
    for _ in range(_MOST_LEVELS):
        if above is None or above["part_of"] is None:
            return False
        if above["part_of"] == group:
            return True
        above = others.get(above["part_of"])
    return True


def _owns(row: Row) -> bool:
    return ParticipationRole(row["role"]) in OWNING_ROLES


EXCHANGE = register(
    Kind(
        name="Exchange",
        table=Exchange,
        draft=ExchangeDraft,
        rule=rules.check_exchange,
        settle=settle_exchange,
        owners=owners_of_exchange,
        parts=(
            ("Participation", "exchange"),
            ("ScheduleEntry", "exchange"),
            ("Fulfilment", "exchange"),
            ("DisruptionEffect", "exchange"),
            ("MethodUse", "exchange"),
        ),
        used_by=(
            ("Evaluation", "exchange"),
            ("Meeting", "exchange"),
            ("Competition", "exchange"),
            ("Competition", "prize"),
            ("Award", "exchange"),
            ("Lesson", "exchange"),
            ("Difficulty", "exchange"),
            ("Support", "exchange"),
            ("Commitment", "exchange"),
            ("Document", "exchange"),
        ),
        shown_in=(("DisruptionEffect", "exchange"),),
        binds={
            "programme": (
                ("Evaluation", "exchange"),
                ("Lesson", "exchange"),
                ("Difficulty", "exchange"),
                ("Support", "exchange"),
            )
        },
    )
)
SERIES = register(
    Kind(
        name="Series",
        table=Series,
        draft=SeriesDraft,
        settle=settle_series,
        used_by=(("Exchange", "part_of_series"),),
        shown_in=(("Exchange", "part_of_series"),),
    )
)
SCHEDULE_ENTRY = register(Kind(name="ScheduleEntry", table=ScheduleEntry, draft=ScheduleDraft))
PARTICIPATION = register(
    Kind(
        name="Participation",
        table=Participation,
        draft=ParticipationDraft,
        rule=rules.check_participation,
        settle=settle_participation,
        owners=owners_of_participation,
        parts=(("Headcount", "participation"),),
        used_by=(("Participation", "part_of"),),
    )
)
HEADCOUNT = register(
    Kind(
        name="Headcount",
        table=Headcount,
        draft=HeadcountDraft,
        settle=settle_headcount,
        owners=owners_of_headcount,
    )
)
