"""Which seed file holds which kind of records, and what is written inside them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any
from uuid import UUID

from consortium.claims.store import CLAIM
from consortium.commitments.store import COMMITMENT, COMMITMENT_LEDGER
from consortium.competitions.store import AWARD, COMPETITION, COMPETITION_LEDGER, ENTRANT
from consortium.dates import PartialDate
from consortium.disruptions.store import DISRUPTION, EFFECT
from consortium.evaluations.store import EVALUATION, EVALUATION_METHOD, INDICATOR, INDICATOR_VALUE
from consortium.exchanges.model import ExchangeState, ParticipationState
from consortium.exchanges.store import EXCHANGE, HEADCOUNT, PARTICIPATION, SCHEDULE_ENTRY, SERIES
from consortium.foundings.store import FOUNDING
from consortium.lessons.store import DIFFICULTY, DIFFICULTY_MEASURE, LESSON
from consortium.meetings.following import follow_seed
from consortium.meetings.store import DECISION, DECISION_PARTY, MEETING
from consortium.members.store import ALIAS, IDENTIFIER, INSTITUTION, INSTITUTION_LEDGER
from consortium.memberships.store import MEMBERSHIP, MEMBERSHIP_LEDGER
from consortium.methods.store import METHOD, METHOD_USE
from consortium.news.store import MENTION, NEWS_ITEM, NEWS_ITEM_LEDGER, QUESTION, QUESTION_LEDGER
from consortium.partnerships.agreeing import check_draft, snapshot
from consortium.partnerships.store import PARTNERSHIP, PARTNERSHIP_LEDGER, PARTY, REVISION, keep_revision, parties_of
from consortium.people.store import PERSON, ROLE
from consortium.places.store import COUNTRY, REGION
from consortium.programmes.planning import EXPECTED_RESULT, FULFILMENT, OBJECTIVE, PLANNED_ACTIVITY, TARGET_GROUP
from consortium.programmes.store import PROGRAMME, PROGRAMME_LEDGER, PROGRAMME_PARTY, SITE, SITE_LEDGER
from consortium.publications.store import AUTHORSHIP, DISTRIBUTION, EDITION, PUBLICATION, PUBLICATION_PART
from consortium.representations.store import REPRESENTATION
from consortium.resources.store import RESOURCE_CENTRE
from consortium.sources.store import SOURCE
from consortium.support.store import SUPPORT, SUPPORT_LEDGER
from consortium.writing import store
from consortium.writing.fields import Cited, Field, Help, Line, fields_of
from consortium.writing.kinds import Kind, Rule
from consortium.writing.ledgers import Ledger
from consortium.writing.work import Work

LIFE = "life"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft(Cited):
    """A line of a ledger as a seed file gives it."""

    action: Line
    since: Annotated[PartialDate, Help("From when, EDTF; left out where unknown.")] | None = None
    reason: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeStanding:
    """Where an exchange stands, which people bring about step by step and a seed file just says."""

    state: ExchangeState
    cancelled_reason: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationStanding:
    """Where a participation stands."""

    state: ParticipationState


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What a file, or a list inside a record, holds.

    `field` is the file's name without suffix, or the list's; `parent` the column that points to the record in which the
    list stands; `drafts` what may be said, where that is other than the kind's own draft; `numbered` whether the column
    `place` tells where in the list it stands. `check` tells what is wrong with a row and its lists, by the names of
    the lists; `finish` writes what follows from a record once all its parts are written.
    """

    field: str
    kind: Kind
    drafts: tuple[type[Any], ...] = ()
    parent: str | None = None
    parts: tuple[Shape, ...] = ()
    ledger: Ledger | None = None
    numbered: bool = False
    check: Rule | None = None
    finish: Callable[[Work, UUID], Awaitable[None]] | None = None

    @property
    def accepted(self) -> tuple[type[Any], ...]:
        """Return the drafts that its records are read by."""
        return self.drafts or (self.kind.draft,)

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Return the fields of its records by name."""
        return {field.name: field for draft in self.accepted for field in fields_of(draft)}

    @cached_property
    def lists(self) -> tuple[Shape, ...]:
        """Return the lists that stand inside its records, the ledger first: the others may rest on the state."""
        if self.ledger is None:
            return self.parts
        lines = Shape(field=LIFE, kind=self.ledger.lines, drafts=(LineDraft,), parent=self.ledger.column)
        return (lines, *self.parts)


async def keep_content(work: Work, partnership: UUID) -> None:
    """Keep a partnership's content, parties included, under its present revision."""
    row = await store.find(PARTNERSHIP.table, partnership)
    if row is None:
        return
    parties = await parties_of(partnership)
    for revision in await store.where(REVISION.table, "partnership", partnership):
        if revision["number"] == row["revision"]:
            await work.change(REVISION, revision, {"content": snapshot(row, parties)})
            return
    await keep_revision(work, row, parties)


SHAPES = (
    Shape(field="sources", kind=SOURCE),
    Shape(field="countries", kind=COUNTRY),
    Shape(field="regions", kind=REGION),
    Shape(
        field="institutions",
        kind=INSTITUTION,
        ledger=INSTITUTION_LEDGER,
        parts=(
            Shape(field="aliases", kind=ALIAS, parent="institution"),
            Shape(field="identifiers", kind=IDENTIFIER, parent="institution"),
        ),
    ),
    Shape(
        field="programmes",
        kind=PROGRAMME,
        ledger=PROGRAMME_LEDGER,
        parts=(
            Shape(field="parties", kind=PROGRAMME_PARTY, parent="programme"),
            Shape(field="objectives", kind=OBJECTIVE, parent="programme"),
            Shape(field="target_groups", kind=TARGET_GROUP, parent="programme"),
            Shape(field="expected_results", kind=EXPECTED_RESULT, parent="programme"),
            Shape(
                field="activities",
                kind=PLANNED_ACTIVITY,
                parent="programme",
                parts=(Shape(field="fulfilments", kind=FULFILMENT, parent="activity"),),
            ),
            Shape(field="sites", kind=SITE, parent="programme", ledger=SITE_LEDGER),
        ),
    ),
    Shape(field="persons", kind=PERSON, parts=(Shape(field="roles", kind=ROLE, parent="person"),)),
    Shape(field="memberships", kind=MEMBERSHIP, ledger=MEMBERSHIP_LEDGER),
    Shape(
        field="partnerships",
        kind=PARTNERSHIP,
        ledger=PARTNERSHIP_LEDGER,
        check=check_draft,
        finish=keep_content,
        parts=(Shape(field="parties", kind=PARTY, drafts=(PARTY.draft, Cited), parent="partnership", numbered=True),),
    ),
    Shape(field="series", kind=SERIES),
    Shape(
        field="exchanges",
        kind=EXCHANGE,
        drafts=(EXCHANGE.draft, ExchangeStanding),
        parts=(
            Shape(field="schedule", kind=SCHEDULE_ENTRY, parent="exchange", numbered=True),
            Shape(
                field="participations",
                kind=PARTICIPATION,
                drafts=(PARTICIPATION.draft, ParticipationStanding),
                parent="exchange",
                parts=(Shape(field="headcounts", kind=HEADCOUNT, parent="participation"),),
            ),
        ),
    ),
    Shape(field="indicators", kind=INDICATOR),
    Shape(
        field="evaluations",
        kind=EVALUATION,
        parts=(
            Shape(field="methods", kind=EVALUATION_METHOD, parent="evaluation"),
            Shape(field="values", kind=INDICATOR_VALUE, parent="evaluation"),
        ),
    ),
    Shape(field="meetings", kind=MEETING),
    Shape(
        field="decisions",
        kind=DECISION,
        finish=follow_seed,
        parts=(Shape(field="parties", kind=DECISION_PARTY, parent="decision"),),
    ),
    Shape(field="disruptions", kind=DISRUPTION, parts=(Shape(field="effects", kind=EFFECT, parent="disruption"),)),
    Shape(
        field="competitions",
        kind=COMPETITION,
        ledger=COMPETITION_LEDGER,
        parts=(Shape(field="entrants", kind=ENTRANT, parent="competition"),),
    ),
    Shape(field="awards", kind=AWARD),
    Shape(field="lessons", kind=LESSON),
    Shape(
        field="difficulties",
        kind=DIFFICULTY,
        parts=(Shape(field="measures", kind=DIFFICULTY_MEASURE, parent="difficulty"),),
    ),
    Shape(field="supports", kind=SUPPORT, ledger=SUPPORT_LEDGER),
    Shape(
        field="news",
        kind=NEWS_ITEM,
        ledger=NEWS_ITEM_LEDGER,
        parts=(Shape(field="mentions", kind=MENTION, parent="news_item"),),
    ),
    Shape(
        field="questions",
        kind=QUESTION,
        ledger=QUESTION_LEDGER,
        parts=(Shape(field="mentions", kind=MENTION, parent="question"),),
    ),
    Shape(field="methods", kind=METHOD, parts=(Shape(field="uses", kind=METHOD_USE, parent="method"),)),
    Shape(
        field="publications",
        kind=PUBLICATION,
        parts=(
            Shape(field="parts", kind=PUBLICATION_PART, parent="publication"),
            Shape(field="authors", kind=AUTHORSHIP, parent="publication"),
            Shape(field="editions", kind=EDITION, parent="publication"),
            Shape(field="distributions", kind=DISTRIBUTION, parent="publication"),
        ),
    ),
    Shape(field="claims", kind=CLAIM),
    Shape(field="resource_centres", kind=RESOURCE_CENTRE),
    Shape(field="foundings", kind=FOUNDING),
    Shape(field="representations", kind=REPRESENTATION),
    Shape(field="commitments", kind=COMMITMENT, ledger=COMMITMENT_LEDGER),
)
