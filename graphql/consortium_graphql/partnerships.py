"""Partnerships: their types. A draft is seen by its parties and the secretariat alone."""

from __future__ import annotations

from datetime import date

from strawberry.scalars import JSON

from consortium.access import Persona
from consortium.documents import tables as documents_tables
from consortium.exchanges import tables as exchanges_tables
from consortium.partnerships import tables
from consortium.partnerships.model import (
    Answer,
    PartnershipAction,
    PartnershipKind,
    PartnershipState,
    PartyRole,
    Stage,
)
from consortium_graphql.lazy import LazyCountry, LazyDocument, LazyExchange, LazyInstitution, LazyProgramme
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Page,
    connection,
    derived,
    embedded,
    many,
    record,
    sql,
    texts,
)
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced, name_in
from consortium_graphql.states import partnership_on, partnership_shown


def shown_with(row: Sourced) -> SQL | None:
    """Return the condition that the reader may see the partnership to which a row belongs."""
    if row.reader.role is Persona.SECRETARIAT:
        return None
    partnership = str(row.partnership)  # type: ignore[attr-defined]  # every part has it
    return (
        f"exists (select 1 from partnership whole where whole.id = {partnership} "
        f"and {partnership_shown('whole', row.reader.institution)})"
    )


@record(tables.Party)
class Party(Sourced):
    """A party of a partnership: an institution, or a group that the source does not name."""

    partnership: Partnership | None
    institution: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls a group.")
    country: LazyCountry | None
    role: PartyRole
    place: int
    approvals: list[Approval] = many(tables.Approval.party, order=Key("day"), description="What it answered, and when.")

    def visible(self) -> SQL | None:
        return shown_with(self)

    @derived
    def approved(self) -> bool:
        """Whether it has approved the content as it stands now."""
        return sql(
            f"exists (select 1 from approval a join partnership whole on whole.id = a.partnership "
            f"where a.party = {self.id} and a.revision = whole.revision and a.answer = 'APPROVED' "
            "and a.voided_at is null)"
        )


@record(tables.Approval)
class Approval(Sourced):
    """A party's answer to one revision of a partnership."""

    partnership: Partnership | None
    party: Party | None
    revision: int
    answer: Answer
    day: date
    on_behalf: bool
    document: str | None
    reason: str | None

    def visible(self) -> SQL | None:
        return shown_with(self)


@record(tables.Revision)
class Revision(Sourced):
    """The content of a partnership at one time."""

    partnership: Partnership | None
    number: int
    content: JSON

    def visible(self) -> SQL | None:
        return shown_with(self)


@record(tables.PartnershipEntry)
class PartnershipEntry(LedgerLine):
    """A line of a partnership's ledger of stages."""

    partnership: Partnership | None
    action: PartnershipAction
    state: Stage

    def visible(self) -> SQL | None:
        return shown_with(self)


@record(tables.Partnership)
class Partnership(Sourced):
    """What two or more parties have agreed, or mean to."""

    kind: PartnershipKind
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    terms: list[LocalizedText] = texts("terms", "What is agreed.")
    areas: list[str]
    programme: LazyProgramme | None
    proposer: LazyInstitution | None
    revision: int
    signed: PartialDate | None = embedded("signed", "When it was signed.")
    force: PartialDate | None = embedded("force", "From when to when it is in force.")
    ends: date
    notice_days: int | None
    parties: list[Party] = many(tables.Party.partnership, order=IN_ORDER, description="Who agrees.")
    approvals: list[Approval] = many(
        tables.Approval.partnership, order=Key("day"), description="Every answer, to whichever revision."
    )
    revisions: list[Revision] = many(
        tables.Revision.partnership, order=Key("number"), description="Its content as it stood each time."
    )
    ledger: list[PartnershipEntry] = many(
        tables.PartnershipEntry.partnership, order=IN_ORDER, description="How it was agreed, line by line."
    )
    exchanges: Page[LazyExchange] = connection(
        exchanges_tables.Exchange.partnership,
        order=ExchangeOrder,
        filter=ExchangeFilter,
        description="The exchanges that fulfil it.",
    )
    documents: Page[LazyDocument] = connection(
        documents_tables.Document.partnership,
        order=DocumentOrder,
        filter=DocumentFilter,
        description="Its documents.",
    )

    def visible(self) -> SQL | None:
        if self.reader.role is Persona.SECRETARIAT:
            return None
        return partnership_shown(str(self.id).rpartition(".")[0], self.reader.institution)

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def state(self, as_of: date | None = None) -> PartnershipState | None:
        """Where it stands at the end of a day, today if none is named; worked out from its ledger and its dates."""
        return sql(partnership_on(str(self.id).rpartition(".")[0], str(as_of or self.reader.today)))
