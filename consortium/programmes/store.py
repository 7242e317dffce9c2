"""Every query of programmes and sites, and what is worked out with them."""

from __future__ import annotations

from uuid import UUID

from consortium.ledger import Entry
from consortium.members.tables import Institution
from consortium.messages import Code
from consortium.places.store import refuse_country
from consortium.places.tables import Region
from consortium.programmes.counting import CountedSite
from consortium.programmes.joining import Begun
from consortium.programmes.model import (
    PROGRAMME_LIFE,
    SITE_LIFE,
    ProgrammeDraft,
    ProgrammePartyDraft,
    ProgrammeState,
    SiteDraft,
    SiteState,
    check_site,
)
from consortium.programmes.tables import Programme, ProgrammeEntry, ProgrammeParty, Site, SiteEntry
from consortium.text import pick, sort_text
from consortium.writing import ledgers, store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work

_MOST_LEVELS = 12


async def settle_programme(_: Work, row: Row) -> Row:
    """Return a programme's derived columns."""
    return named(row)


async def settle_party(work: Work, row: Row) -> Row:
    """Refuse a part in a programme that the institution has already."""
    for other in await store.where(ProgrammeParty, "programme", row["programme"]):
        if other["id"] != row["id"] and (other["institution"], other["part"]) == (row["institution"], row["part"]):
            work.problems.add(Code.EXISTS_ALREADY, "institution", value=row["part"], id=other["id"])
    return {}


async def settle_site(work: Work, row: Row) -> Row:
    """Return a site's derived columns; it fits its place, its programme, its group and its own parts."""
    others = {other["id"]: other for other in await sites_of(row["programme"]) if other["id"] != row["id"]}
    institution = await store.find(Institution, row["institution"]) if row["institution"] else None
    if institution is not None:
        _refuse_second(work, row, institution, others)
    await _check_country(work, row)
    _check_group(work, row, others)
    await _check_parts(work, row)
    sort_name = institution["sort_name"] if institution else sort_text(row["labels"])
    return {"parties": 1 if institution else row["parties"], "sort_name": sort_name}


async def sites_of(programme: UUID) -> list[Row]:
    """Return the sites of a programme, oldest first."""
    return await store.where(Site, "programme", programme)


async def counted_sites(programme: UUID) -> list[CountedSite]:
    """Return what is counted of each site of a programme."""
    return [
        CountedSite(
            id=row["id"],
            named=row["institution"] is not None,
            parties=row["parties"],
            part_of=row["part_of"],
            ledger=await _ledger_of(row["id"]),
        )
        for row in await sites_of(programme)
    ]


async def beginnings(programme: UUID) -> dict[UUID, Begun]:
    """Return when each site of a programme began, by its id: what the first line of its ledger says, if it has one."""
    return {
        row["id"]: Begun(line["since_earliest"], line["since_latest"]) if line else Begun(None, None)
        for row in await sites_of(programme)
        for line in [await ledgers.first_line(SITE_LEDGER, row["id"])]
    }


async def _ledger_of(site: UUID) -> tuple[Entry[SiteState], ...]:
    return tuple(await ledgers.entries(SITE_LEDGER, site))


def _refuse_second(work: Work, row: Row, institution: Row, others: dict[UUID, Row]) -> None:
    for other in others.values():
        if other["institution"] == row["institution"]:
            name = pick(institution["names"], "en")
            work.problems.add(Code.EXISTS_ALREADY, "institution", value=name, id=other["id"])


async def _check_country(work: Work, row: Row) -> None:
    region = await store.find(Region, row["region"]) if row["region"] else None
    if region is not None and row["country"] not in {None, region["country"]}:
        await refuse_country(work, "region", row["country"], region["country"])


def _check_group(work: Work, row: Row, others: dict[UUID, Row]) -> None:
    above: UUID | None = row["part_of"]
    if above is None:
        return
    if above != row["id"] and above not in others:
        work.problems.add(Code.OTHER_PROGRAMME, "part_of")
    elif above in others and others[above]["institution"] is not None:
        work.problems.add(Code.NOT_A_GROUP, "part_of")
    for _ in range(_MOST_LEVELS):
        if above == row["id"]:
            work.problems.add(Code.CIRCLE, "part_of")
            return
        above = others[above]["part_of"] if above is not None and above in others else None


async def _check_parts(work: Work, row: Row) -> None:
    """Ask that a group that has parts stays an unnamed group, and stays in its programme with them."""
    parts = await store.where(Site, "part_of", row["id"])
    if parts and row["institution"] is not None:
        work.problems.add(Code.NOT_A_GROUP, "institution")
    if any(part["programme"] != row["programme"] for part in parts):
        work.problems.add(Code.OTHER_PROGRAMME, "programme")


PROGRAMME = register(
    Kind(
        name="Programme",
        table=Programme,
        draft=ProgrammeDraft,
        settle=settle_programme,
        parts=(
            ("ProgrammeParty", "programme"),
            ("ProgrammeEntry", "programme"),
            ("Objective", "programme"),
            ("TargetGroup", "programme"),
            ("ExpectedResult", "programme"),
            ("PlannedActivity", "programme"),
        ),
        used_by=(
            ("Site", "programme"),
            ("Role", "programme"),
            ("Partnership", "programme"),
            ("Exchange", "programme"),
            ("Evaluation", "programme"),
            ("Indicator", "programme"),
            ("DisruptionEffect", "programme"),
            ("Competition", "programme"),
            ("Lesson", "programme"),
            ("Difficulty", "programme"),
            ("Support", "programme"),
            ("Publication", "programme"),
            ("Commitment", "programme"),
            ("Document", "programme"),
        ),
    )
)
PROGRAMME_PARTY = register(
    Kind(name="ProgrammeParty", table=ProgrammeParty, draft=ProgrammePartyDraft, settle=settle_party)
)
PROGRAMME_ENTRY = register(Kind(name="ProgrammeEntry", table=ProgrammeEntry, draft=Cited))
PROGRAMME_LEDGER = Ledger(lines=PROGRAMME_ENTRY, column="programme", life=PROGRAMME_LIFE, states=ProgrammeState)
SITE = register(
    Kind(
        name="Site",
        table=Site,
        draft=SiteDraft,
        rule=check_site,
        settle=settle_site,
        parts=(("SiteEntry", "site"),),
        used_by=(("Site", "part_of"), ("Support", "site")),
        binds={"programme": (("Support", "site"),), "institution": (("Support", "site"),)},
    )
)
SITE_ENTRY = register(Kind(name="SiteEntry", table=SiteEntry, draft=Cited))
SITE_LEDGER = Ledger(lines=SITE_ENTRY, column="site", life=SITE_LIFE, states=SiteState)
