"""What support is, how it lives, and what people hand in about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated
from uuid import UUID

from consortium.dates import PartialDate
from consortium.ledger import Lifecycle
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Help, Line, Most, Ref, Texts


class SupportKind(Enum):
    """What sort of support it is."""

    ADVICE = "ADVICE"
    REGULAR_CONTACT = "REGULAR_CONTACT"
    TRAINING = "TRAINING"
    PEER_TUTORING = "PEER_TUTORING"
    MENTORING = "MENTORING"
    MONITORING = "MONITORING"
    MATERIALS = "MATERIALS"
    OTHER = "OTHER"


class Channel(Enum):
    """By which way support reaches those who get it."""

    EMAIL = "EMAIL"
    TELEPHONE = "TELEPHONE"
    VIDEO_CALL = "VIDEO_CALL"
    MESSENGER = "MESSENGER"
    POST = "POST"
    IN_PERSON = "IN_PERSON"
    OTHER = "OTHER"


class SupportState(Enum):
    """Where support stands."""

    OFFERED = "OFFERED"
    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    ENDED = "ENDED"


class SupportAction(Enum):
    """What happens to support."""

    OFFER = "OFFER"
    START = "START"
    PAUSE = "PAUSE"
    RESUME = "RESUME"
    END = "END"


SUPPORT_LIFE = Lifecycle(
    first={SupportAction.OFFER: SupportState.OFFERED, SupportAction.START: SupportState.RUNNING},
    moves={
        (SupportState.OFFERED, SupportAction.START): SupportState.RUNNING,
        (SupportState.OFFERED, SupportAction.END): SupportState.ENDED,
        (SupportState.RUNNING, SupportAction.PAUSE): SupportState.PAUSED,
        (SupportState.RUNNING, SupportAction.END): SupportState.ENDED,
        (SupportState.PAUSED, SupportAction.RESUME): SupportState.RUNNING,
        (SupportState.PAUSED, SupportAction.END): SupportState.ENDED,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportDraft(Cited):
    """Support to be entered: who gives it, and to whom: an institution, a group of sites, or a group with a label."""

    kind: SupportKind
    topics: Texts
    giver: Annotated[UUID, Ref("Institution")]
    receiver: Annotated[UUID, Ref("Institution")] | None = None
    site: Annotated[UUID, Ref("Site")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    parties: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    programme: Annotated[UUID, Ref("Programme")] | None = None
    exchange: Annotated[UUID, Ref("Exchange")] | None = None
    channels: tuple[Channel, ...] = ()
    recurrence: Annotated[str, Most(200)] | None = None
    begins: PartialDate | None = None
    ends: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportCreation(SupportDraft):
    """Support to be entered, and how it begins."""

    action: Annotated[SupportAction, Help("How it begins: OFFER or START.")] = SupportAction.START
    since: Annotated[PartialDate, Help("From when, EDTF.")] | None = None
    reason: Annotated[Line, Help("Why.")] | None = None
