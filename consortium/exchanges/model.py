"""How an exchange lives, and who takes part in it as what."""

from __future__ import annotations

from enum import Enum

from consortium.ledger import Lifecycle


class ExchangeKind(Enum):
    """What sort of exchange it is."""

    ROUND_TABLE = "ROUND_TABLE"
    CONFERENCE = "CONFERENCE"
    FORUM = "FORUM"
    SEMINAR = "SEMINAR"
    WORKSHOP = "WORKSHOP"
    TRAINING_SESSION = "TRAINING_SESSION"
    STUDY_VISIT = "STUDY_VISIT"
    VISIT = "VISIT"
    INTERNSHIP = "INTERNSHIP"
    FESTIVAL = "FESTIVAL"
    EXHIBITION = "EXHIBITION"
    COMPETITION = "COMPETITION"
    WORKING_MEETING = "WORKING_MEETING"
    MONITORING_VISIT = "MONITORING_VISIT"
    SUPPORT = "SUPPORT"
    PROJECT = "PROJECT"
    OTHER = "OTHER"


class Mode(Enum):
    """How the participants meet."""

    IN_PERSON = "IN_PERSON"
    REMOTE = "REMOTE"
    BLENDED = "BLENDED"


class SeriesKind(Enum):
    """Whether exchanges follow each other under one name, or are held in one way."""

    SERIES = "SERIES"
    FORMAT = "FORMAT"


class ExchangeState(Enum):
    """Where an exchange stands."""

    IDEA = "IDEA"
    OPEN = "OPEN"
    CONFIRMED = "CONFIRMED"
    POSTPONED = "POSTPONED"
    HELD = "HELD"
    CANCELLED = "CANCELLED"


class ExchangeAction(Enum):
    """What happens to an exchange."""

    PROPOSE = "PROPOSE"
    OPEN = "OPEN"
    CONFIRM = "CONFIRM"
    POSTPONE = "POSTPONE"
    REOPEN = "REOPEN"
    RECONFIRM = "RECONFIRM"
    REPORT = "REPORT"
    CANCEL = "CANCEL"


EXCHANGE_LIFE = Lifecycle(
    first={
        ExchangeAction.PROPOSE: ExchangeState.IDEA,
        ExchangeAction.OPEN: ExchangeState.OPEN,
        ExchangeAction.CONFIRM: ExchangeState.CONFIRMED,
        ExchangeAction.REPORT: ExchangeState.HELD,
    },
    moves={
        (ExchangeState.IDEA, ExchangeAction.OPEN): ExchangeState.OPEN,
        (ExchangeState.IDEA, ExchangeAction.CANCEL): ExchangeState.CANCELLED,
        (ExchangeState.OPEN, ExchangeAction.CONFIRM): ExchangeState.CONFIRMED,
        (ExchangeState.OPEN, ExchangeAction.POSTPONE): ExchangeState.POSTPONED,
        (ExchangeState.OPEN, ExchangeAction.CANCEL): ExchangeState.CANCELLED,
        (ExchangeState.CONFIRMED, ExchangeAction.REPORT): ExchangeState.HELD,
        (ExchangeState.CONFIRMED, ExchangeAction.POSTPONE): ExchangeState.POSTPONED,
        (ExchangeState.CONFIRMED, ExchangeAction.CANCEL): ExchangeState.CANCELLED,
        (ExchangeState.POSTPONED, ExchangeAction.REOPEN): ExchangeState.OPEN,
        (ExchangeState.POSTPONED, ExchangeAction.RECONFIRM): ExchangeState.CONFIRMED,
        (ExchangeState.POSTPONED, ExchangeAction.CANCEL): ExchangeState.CANCELLED,
    },
)


class ScheduleChange(Enum):
    """Why a plan has another line."""

    ANNOUNCED = "ANNOUNCED"
    POSTPONED = "POSTPONED"
    RESCHEDULED = "RESCHEDULED"
    MOVED = "MOVED"
    SHORTENED = "SHORTENED"
    CHANGED = "CHANGED"


class ParticipationRole(Enum):
    """As what somebody takes part in an exchange."""

    ORGANISER = "ORGANISER"
    HOST = "HOST"
    PARTICIPANT = "PARTICIPANT"
    GUEST = "GUEST"
    TRAINER = "TRAINER"
    SENDER = "SENDER"


OWNING_ROLES = frozenset({ParticipationRole.ORGANISER, ParticipationRole.HOST})


class ParticipationState(Enum):
    """Where a participation stands."""

    INVITED = "INVITED"
    DECLINED = "DECLINED"
    CONFIRMED = "CONFIRMED"
    ATTENDED = "ATTENDED"
    NO_SHOW = "NO_SHOW"


class ParticipationAction(Enum):
    """What happens to a participation."""

    INVITE = "INVITE"
    DECLINE = "DECLINE"
    CONFIRM = "CONFIRM"
    ATTEND = "ATTEND"
    MISS = "MISS"


PARTICIPATION_LIFE = Lifecycle(
    first={
        ParticipationAction.INVITE: ParticipationState.INVITED,
        ParticipationAction.CONFIRM: ParticipationState.CONFIRMED,
        ParticipationAction.ATTEND: ParticipationState.ATTENDED,
    },
    moves={
        (ParticipationState.INVITED, ParticipationAction.CONFIRM): ParticipationState.CONFIRMED,
        (ParticipationState.INVITED, ParticipationAction.DECLINE): ParticipationState.DECLINED,
        (ParticipationState.INVITED, ParticipationAction.ATTEND): ParticipationState.ATTENDED,
        (ParticipationState.INVITED, ParticipationAction.MISS): ParticipationState.NO_SHOW,
        (ParticipationState.DECLINED, ParticipationAction.CONFIRM): ParticipationState.CONFIRMED,
        (ParticipationState.CONFIRMED, ParticipationAction.DECLINE): ParticipationState.DECLINED,
        (ParticipationState.CONFIRMED, ParticipationAction.ATTEND): ParticipationState.ATTENDED,
        (ParticipationState.CONFIRMED, ParticipationAction.MISS): ParticipationState.NO_SHOW,
    },
)


class PeopleGroup(Enum):
    """Which people are counted."""

    STUDENTS = "STUDENTS"
    TEACHERS = "TEACHERS"
    STAFF = "STAFF"
    MIXED = "MIXED"
    OTHER = "OTHER"


class Flag(Enum):
    """What does not add up in an exchange; worked out from the record, never stored."""

    DAYS_DIFFER = "DAYS_DIFFER"
    DATES_DIFFER = "DATES_DIFFER"
    PLACE_DIFFERS = "PLACE_DIFFERS"
    PLANNED_PEOPLE_DIFFER = "PLANNED_PEOPLE_DIFFER"
    ATTENDED_PEOPLE_DIFFER = "ATTENDED_PEOPLE_DIFFER"
    PARTIES_DIFFER = "PARTIES_DIFFER"
