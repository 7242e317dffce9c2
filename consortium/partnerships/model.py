"""What partnerships and their parties are, how an agreement comes about, and what is entered of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated
from uuid import UUID

from consortium.dates import PartialDate
from consortium.ledger import Lifecycle
from consortium.writing.fields import Between, Cited, Country, Help, Labels, LongTexts, Ref, Texts

LONGEST_NOTICE = 36_500


class PartnershipKind(Enum):
    """What sort of agreement a partnership is."""

    AGREEMENT = "AGREEMENT"
    MEMORANDUM = "MEMORANDUM"
    PROGRAMME_AGREEMENT = "PROGRAMME_AGREEMENT"
    CONTRACT = "CONTRACT"
    INFORMAL = "INFORMAL"
    OTHER = "OTHER"


class PartyRole(Enum):
    """As what a party takes part in a partnership."""

    PARTNER = "PARTNER"
    LEAD = "LEAD"
    AUTHORITY = "AUTHORITY"
    FUNDER = "FUNDER"
    SENDER = "SENDER"
    HOST = "HOST"


class Stage(Enum):
    """How far a partnership has been agreed; the ledger holds stages, dates do the rest."""

    DRAFT = "DRAFT"
    PROPOSED = "PROPOSED"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    WITHDRAWN = "WITHDRAWN"
    TERMINATED = "TERMINATED"


class PartnershipState(Enum):
    """Where a partnership stands on a day."""

    DRAFT = "DRAFT"
    PROPOSED = "PROPOSED"
    APPROVED = "APPROVED"
    IN_FORCE = "IN_FORCE"
    EXPIRED = "EXPIRED"
    TERMINATED = "TERMINATED"
    REJECTED = "REJECTED"
    WITHDRAWN = "WITHDRAWN"


class PartnershipAction(Enum):
    """What happens to a partnership."""

    DRAFT = "DRAFT"
    PROPOSE = "PROPOSE"
    REVISE = "REVISE"
    APPROVE = "APPROVE"
    REJECT = "REJECT"
    WITHDRAW = "WITHDRAW"
    TERMINATE = "TERMINATE"


PARTNERSHIP_LIFE = Lifecycle(
    first={PartnershipAction.DRAFT: Stage.DRAFT},
    moves={
        (Stage.DRAFT, PartnershipAction.REVISE): Stage.DRAFT,
        (Stage.DRAFT, PartnershipAction.PROPOSE): Stage.PROPOSED,
        (Stage.DRAFT, PartnershipAction.WITHDRAW): Stage.WITHDRAWN,
        (Stage.PROPOSED, PartnershipAction.REVISE): Stage.DRAFT,
        (Stage.PROPOSED, PartnershipAction.APPROVE): Stage.APPROVED,
        (Stage.PROPOSED, PartnershipAction.REJECT): Stage.REJECTED,
        (Stage.PROPOSED, PartnershipAction.WITHDRAW): Stage.WITHDRAWN,
        (Stage.APPROVED, PartnershipAction.REVISE): Stage.DRAFT,
        (Stage.APPROVED, PartnershipAction.TERMINATE): Stage.TERMINATED,
        (Stage.REJECTED, PartnershipAction.REVISE): Stage.DRAFT,
    },
)


class Answer(Enum):
    """What a party answered to a proposal."""

    APPROVED = "APPROVED"
    REJECTED = "REJECTED"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDraft:
    """A party to be entered: an institution, or a group that the source does not name."""

    institution: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    country: Country | None = None
    role: PartyRole = PartyRole.PARTNER


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipContent(Cited):
    """What the parties agree to, but for who they are: to change it is to ask all of them again."""

    kind: PartnershipKind
    titles: Texts
    terms: LongTexts = field(default_factory=dict[str, str])
    areas: Labels = ()
    programme: Annotated[UUID, Ref("Programme")] | None = None
    force: PartialDate | None = None
    notice_days: Annotated[int, Between(0, LONGEST_NOTICE)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipDraft(PartnershipContent):
    """A partnership to be entered: its content, who drew it up and when it was signed."""

    proposer: Annotated[UUID, Ref("Institution")] | None = None
    signed: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipDrafting(PartnershipDraft):
    """A partnership to be entered, with its parties."""

    parties: Annotated[tuple[PartyDraft, ...], Help("Two or more different parties.")]
    since: Annotated[PartialDate, Help("When it was drawn up, EDTF; today where it is left out.")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipRevision(PartnershipContent):
    """What may be changed of a partnership's content; `parties` replaces the whole list."""

    parties: Annotated[tuple[PartyDraft, ...], Help("All the parties from now on, two or more different ones.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipCorrection(Cited):
    """What may be put right without asking the parties again: spelling, the day of signing, the document."""

    titles: Texts
    signed: PartialDate | None = None
