"""Every query of support, and what is worked out with it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.errors import Problems
from consortium.exchanges.store import refuse_other_programme
from consortium.messages import Code
from consortium.programmes.tables import Site
from consortium.support.model import SUPPORT_LIFE, SupportDraft, SupportState
from consortium.support.rules import check_support, rule_of
from consortium.support.tables import Support, SupportEntry
from consortium.support.words import told
from consortium.writing import store
from consortium.writing.fields import Cited
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work


async def settle_support(work: Work, row: Row) -> Row:
    """Return support's derived columns; its exchange and its site belong to its programme, and its site is a group."""
    await refuse_other_programme(work, row)
    site = await store.find(Site, row["site"]) if row["site"] else None
    if site is not None and site["institution"] is not None:
        work.problems.add(Code.NAMED_SITE, "site")
    if site is not None and row["programme"] not in {None, site["programme"]}:
        work.problems.add(Code.PROGRAMME_DIFFERS, "site")
    rule = rule_of(row, Problems())  # what is wrong with it has been told by `check_support`
    return {
        **named(row, "topics"),
        "recurrence": str(rule) if rule else row["recurrence"],
        "recurrence_words": told(rule) if rule else {},
    }


async def its_giver(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return who gives the support: it belongs to the giver."""
    return (row["giver"],)


async def support_of(record: UUID) -> Row | None:
    """Return support by its id; None where there is none, or where it is void."""
    row = await store.find(Support, record)
    return row if row is not None and row["voided_at"] is None else None


SUPPORT = register(
    Kind(
        name="Support",
        table=Support,
        draft=SupportDraft,
        rule=check_support,
        settle=settle_support,
        owners=its_giver,
        parts=(("SupportEntry", "support"),),
    )
)
SUPPORT_ENTRY = register(Kind(name="SupportEntry", table=SupportEntry, draft=Cited))
SUPPORT_LEDGER = Ledger(lines=SUPPORT_ENTRY, column="support", life=SUPPORT_LIFE, states=SupportState)
