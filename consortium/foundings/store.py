"""Every query of foundings, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.foundings.model import FoundingDraft, check_founding, is_later
from consortium.foundings.tables import Founding
from consortium.members.model import InstitutionState
from consortium.members.tables import Institution, InstitutionEntry
from consortium.messages import Code
from consortium.text import pick
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, register
from consortium.writing.work import Work


async def settle_founding(work: Work, row: Row) -> Row:
    """Return a founding's derived columns.

    A founder founds a body once, is not younger than it and was not founded by it, by whatever way; and what is only
    decided has no founders yet.
    """
    ends = sorted((row["institution"], row["founder"]))  # one order for all, so that no two wait for each other
    rows = {each: await store.find(Institution, each, locked=True) for each in ends}
    founded, founder = rows[row["institution"]], rows[row["founder"]]
    if founded is None or founder is None:
        return {"sort_name": ""}
    for other in await store.where(Founding, "institution", row["institution"]):
        if other["id"] != row["id"] and other["founder"] == row["founder"]:
            work.problems.add(Code.EXISTS_ALREADY, "founder", value=pick(founder["names"], "en"), id=other["id"])
    if is_later(founder, founded):
        _refuse_later(work, "founder", founder, founded)
    if founder["id"] != founded["id"] and await _descends(row["founder"], row["institution"], row["id"]):
        work.problems.add(Code.CIRCLE, "founder")
    await _refuse_decided(work, row["institution"])
    return {"sort_name": f"{founder['sort_name']} {founded['sort_name']}"}


async def refuse_later_founders(work: Work, institution: Row) -> None:
    """Note it where an institution's date has it founded after what it founded, or before one of its founders."""
    dated = institution["founded_earliest"] is not None
    for founding in await store.where(Founding, "founder", institution["id"]) if dated else ():
        founded = await store.find(Institution, founding["institution"])
        if founded is not None and is_later(institution, founded):
            _refuse_later(work, "founded", institution, founded)
    dated = institution["founded_latest"] is not None
    for founding in await store.where(Founding, "institution", institution["id"]) if dated else ():
        founder = await store.find(Institution, founding["founder"])
        if founder is not None and is_later(founder, institution):
            _refuse_later(work, "founded", founder, institution)


async def its_institution(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that was founded; its members may write who did."""
    return (row["institution"],)


async def _descends(institution: UUID, above: UUID, but: UUID) -> bool:
    """Return whether an institution was founded by another, or by one that was; one founding is left aside."""
    seen, waiting = {institution}, [institution]
    while waiting:
        rows = await store.where(Founding, "institution", waiting.pop())
        founders = {row["founder"] for row in rows if row["id"] != but}
        if above in founders:
            return True
        waiting += founders - seen
        seen |= founders
    return False


async def _refuse_decided(work: Work, institution: UUID) -> None:
    lines = await store.where(InstitutionEntry, "institution", institution)
    if lines and all(line["state"] == InstitutionState.DECIDED.value for line in lines):
        work.problems.add(Code.NOT_FOUNDED_YET, "institution")


def _refuse_later(work: Work, path: str, founder: Row, founded: Row) -> None:
    names = {"founder": pick(founder["names"], "en"), "founded": pick(founded["names"], "en")}
    days = {"first": founder["founded"], "last": founded["founded"]}
    work.problems.add(Code.FOUNDER_LATER, path, **names, **days)


FOUNDING = register(
    Kind(
        name="Founding",
        table=Founding,
        draft=FoundingDraft,
        rule=check_founding,
        settle=settle_founding,
        owners=its_institution,
    )
)
