"""The inputs of the published operations.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.published.enums import (
    Channel,
    CommitmentAction,
    CommitmentState,
    CompetitionAction,
    CompetitionState,
    DecisionKind,
    DisruptionKind,
    DocumentAccess,
    DocumentKind,
    EffectKind,
    EntrantResult,
    ExchangeAction,
    ExchangeKind,
    InstitutionAction,
    InstitutionKind,
    Keeping,
    LibraryKind,
    Mode,
    ParticipationAction,
    ParticipationRole,
    PartnershipKind,
    PartyRole,
    PeopleGroup,
    RepresentationState,
    SeriesKind,
    SupportAction,
    SupportKind,
    SupportState,
)
from consortium.client.values import Input


class AppliedEffectInput(Input):
    """What is done to one exchange because of a disruption."""

    effect: EffectKind
    """POSTPONED, SHORTENED, CHANGED or CANCELLED."""
    exchange: str
    """To which exchange."""
    version: int
    """The exchange's version that you have seen."""
    note: str | None = None
    """How, in a few words; seen by those alone who may be told of the disruption."""
    planned: str | None = None
    """The new days, EDTF; left out, they stay, or if POSTPONED are unknown."""
    region: str | None = None
    """The new place, where it is CHANGED."""
    venue: list[LocalizedTextInput] | None = None
    """The new place in words, where it is CHANGED."""


class AttendanceInput(Input):
    """Whether those of one participation came, and how many people."""

    participation: str
    """Whose."""
    action: ParticipationAction | None = None
    """ATTEND or MISS."""
    headcounts: list[AttendedCountInput] | None = None
    """Its people by group."""


class AttendedCountInput(Input):
    """How many people of one group came."""

    group: PeopleGroup
    attended: int | None = None


class AwardCreateInput(Input):
    """Enter a new award: to an entrant of a competition, or to an institution or a person apart from any."""

    names: list[LocalizedTextInput]
    """What it is called: the award, or the nomination."""
    competition: str | None = None
    """Of which competition; left out, the award stands alone."""
    entrant: str | None = None
    """The entrant that was given it; null for an award apart from a competition."""
    exchange: str | None = None
    """The exchange at which it was given."""
    given: str | None = None
    """When it was given, EDTF; null where unknown."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    institution: str | None = None
    """The institution that was given it apart from a competition."""
    locator: str | None = None
    """The place in that document."""
    person: str | None = None
    """The person who was given it apart from a competition."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class CommitmentCreateInput(Input):
    """Enter what one side has promised to send to another. A member promises for its own institution."""

    action: CommitmentAction | None = None
    """How it begins: with a promise."""
    areas: list[str] | None = None
    """The areas of work it covers."""
    days: int | None = None
    """How many days a year; null where not stated."""
    exchange: str | None = None
    """The meeting at which it was agreed."""
    force: str | None = None
    """From when to when it is in force, EDTF; an open end is `..`."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    mode: Mode | None = None
    """How both are to meet; null where not stated."""
    partnership: str | None = None
    """The partnership under which it stands: its exchanges alone count."""
    people: int | None = None
    """How many people a year, whoever they are; null where not stated."""
    programme: str | None = None
    """The programme under which it stands: its exchanges alone count."""
    reason: str | None = None
    """Why."""
    receiver_country: str | None = None
    """The country that receives, ISO 3166-1, where no institution is named."""
    receiver_institution: str | None = None
    """The institution that receives; null where a country does."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    remote_sessions: int | None = None
    """How many remote sessions a year; null where not stated."""
    sender_country: str | None = None
    """The country that sends, ISO 3166-1, where no institution is named."""
    sender_institution: str | None = None
    """The institution that sends; null where a country does."""
    since: str | None = None
    """When it was promised, EDTF; leave it out where unknown."""
    source: str | None = None
    """The document on which the record rests."""
    staff: int | None = None
    """How many other staff a year; null where not stated."""
    students: int | None = None
    """How many students a year; null where not stated."""
    teachers: int | None = None
    """How many teachers a year; null where not stated."""
    terms: list[LocalizedTextInput] | None = None
    """What is promised in words, and how regularly, by language."""


class CommitmentFilter(Input):
    """Which commitments."""

    country: str | None = None
    """With this country, or an institution in it, as sender or receiver."""
    exchange: str | None = None
    """Agreed at this meeting."""
    institution: str | None = None
    """With this institution as sender or receiver."""
    keeping: CommitmentKeeping | None = None
    """Whether it was kept."""
    mode: list[Mode] | None = None
    """In one of these modes."""
    partnership: str | None = None
    """Under this partnership, if you may see it."""
    programme: str | None = None
    """Under this programme."""
    search: str | None = None
    """Words of what is promised and of the areas, folded and stemmed."""
    standing: CommitmentStanding | None = None
    """Where it stands."""


class CommitmentKeeping(Input):
    """Whether a commitment was kept in a year."""

    answers: list[Keeping]
    """One of these answers."""
    year: int
    """In this year."""


class CommitmentStanding(Input):
    """Where a commitment stands on a day."""

    states: list[CommitmentState]
    """One of these states."""
    as_of: date | None = None
    """At the end of this day; today if left out."""


class CompetitionCreateInput(Input):
    """Enter a new competition, and how it begins."""

    names: list[LocalizedTextInput]
    """Its name by language."""
    action: CompetitionAction | None = None
    """How it begins: PLAN it, ANNOUNCE it, or DECIDE it where it is over already."""
    criteria: list[LocalizedTextInput] | None = None
    """By what it is judged, by language."""
    exchange: str | None = None
    """The exchange as which, or at which, it was held."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    judged: str | None = None
    """The period whose work is judged, EDTF."""
    locator: str | None = None
    """The place in that document."""
    organiser: str | None = None
    """Who holds it."""
    places_available: int | None = None
    """How many can win; null where it is not stated."""
    prize: str | None = None
    """The exchange in which the winners take part."""
    programme: str | None = None
    """The programme it belongs to."""
    reason: str | None = None
    """Why."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    since: str | None = None
    """From when, EDTF."""
    source: str | None = None
    """The document on which the record rests."""


class CompetitionStanding(Input):
    """Where a competition stands on a day."""

    states: list[CompetitionState]
    """One of these states."""
    as_of: date | None = None
    """At the end of this day; today if left out."""


class DecisionCreateInput(Input):
    """Record a decision, with those who took part in it."""

    kind: DecisionKind
    """What sort of decision it is."""
    texts: list[LocalizedTextInput]
    """What was decided, by language."""
    body: str | None = None
    """The body that it is about."""
    decided: str | None = None
    """When it was decided, EDTF; left out, it is the day of the meeting."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    meeting: str | None = None
    """Where it was decided; null where no meeting is known."""
    number: str | None = None
    """Its number as the minutes give it."""
    parties: list[DecisionPartyEntryInput] | None = None
    """Who took part in deciding."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class DecisionPartyEntryInput(Input):
    """Who took part in deciding: an institution, a group that is not named, or a country alone."""

    country: str | None = None
    """From where, ISO 3166-1; left out, it is the institution's own."""
    institution: str | None = None
    labels: list[LocalizedTextInput] | None = None
    locator: str | None = None
    """The place in that document."""
    parties: int | None = None
    region: str | None = None
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class DifficultyCreateInput(Input):
    """Enter a new difficulty."""

    texts: list[LocalizedTextInput]
    """What was difficult, by language."""
    causes: list[LocalizedTextInput] | None = None
    """Why, as far as somebody says, by language."""
    exchange: str | None = None
    """In which exchange."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    institution: str | None = None
    """Whose; null for a group that is not named."""
    labels: list[LocalizedTextInput] | None = None
    """What the source calls those who are not named, by language."""
    locator: str | None = None
    """The place in that document."""
    met: str | None = None
    """When it was met, EDTF."""
    programme: str | None = None
    """In which programme."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    resolved: bool | None = None
    """Whether it was overcome; null where unknown."""
    source: str | None = None
    """The document on which the record rests."""


class DisruptionCreateInput(Input):
    """Enter a new disruption."""

    kind: DisruptionKind
    """What sort of cause it is; PERSONAL where it is about a particular person."""
    names: list[LocalizedTextInput]
    """What it is called, by language."""
    about: list[LocalizedTextInput] | None = None
    """What happened, by language."""
    country: str | None = None
    """The country in which it was felt."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    institution: str | None = None
    """The institution concerned, where it is one alone."""
    locator: str | None = None
    """The place in that document."""
    measures: list[LocalizedTextInput] | None = None
    """What authorities ordered because of it, by language."""
    period: str | None = None
    """How long it lasted, EDTF; null where unknown."""
    region: str | None = None
    """The region in which it was felt."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class DisruptionEffectCreateInput(Input):
    """Enter a new disruption effect."""

    disruption: str
    """What did it."""
    effect: EffectKind
    """What it did."""
    events: int | None = None
    """How many events it stands for: 1 for an exchange; null where unknown."""
    exchange: str | None = None
    """To which exchange; null for events that are not named."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    labels: list[LocalizedTextInput] | None = None
    """What the source calls events that are not named, by language."""
    locator: str | None = None
    """The place in that document."""
    note: str | None = None
    """How, in a few words."""
    programme: str | None = None
    """To events of which programme, where these are not named."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class DocumentCreateInput(Input):
    """Enter a new document."""

    file_name: str
    """The name under which it is given out, with its suffix."""
    kind: DocumentKind
    """What sort of document it is."""
    sha256: str
    """The SHA-256 of the file, in hex, as the service told it when it was sent."""
    titles: list[LocalizedTextInput]
    """Its title by language."""
    about: list[LocalizedTextInput] | None = None
    """What is in it, by language."""
    access: DocumentAccess | None = None
    """Who may read it."""
    dated: str | None = None
    """Of when it is, EDTF."""
    exchange: str | None = None
    """The exchange it belongs to."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    institution: str | None = None
    """The institution it speaks of."""
    languages: list[str] | None = None
    """The languages it is written in, BCP 47."""
    licence: str | None = None
    """The licence: an SPDX identifier or words; null where unknown."""
    locator: str | None = None
    """The place in that document."""
    owner: str | None = None
    """Whose it is; null for the secretariat's."""
    partnership: str | None = None
    """The partnership it belongs to."""
    programme: str | None = None
    """The programme it belongs to."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class EntrantCreateInput(Input):
    """Enter a new entrant."""

    competition: str
    """In what."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    institution: str | None = None
    """Who; null for a group that is not named."""
    labels: list[LocalizedTextInput] | None = None
    """What the source calls a group, by language."""
    locator: str | None = None
    """The place in that document."""
    parties: int | None = None
    """How many entrants it stands for: 1 if named; null where unknown."""
    rank: int | None = None
    """Its place, from 1; null where there is none or none is known."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    result: EntrantResult | None = None
    """How it fared."""
    source: str | None = None
    """The document on which the record rests."""
    team: str | None = None
    """What its team is called."""


class ExchangeRegisterInput(Input):
    """Enter an exchange and who takes part in it. A member that names no organiser is entered as the organiser."""

    kind: ExchangeKind
    """What sort of exchange it is."""
    titles: list[LocalizedTextInput]
    """Its title by language."""
    about: list[LocalizedTextInput] | None = None
    """What it was about, by language."""
    action: ExchangeAction | None = None
    """Where it stands: PROPOSE an idea, OPEN it, CONFIRM it, or REPORT it as held."""
    actual: str | None = None
    """The days on which it was held, EDTF."""
    areas: list[str] | None = None
    """The areas of work it touches."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    mode: Mode | None = None
    """How the participants meet; null where unknown."""
    part_of_series: str | None = None
    """The series or format that it belongs to."""
    participations: list[ParticipationEntryInput] | None = None
    """Who takes part. A group stands before those that are part of it."""
    partnership: str | None = None
    """The partnership it fulfils."""
    people_attended: int | None = None
    """How many people the source says came in all."""
    people_planned: int | None = None
    """How many people the source says were expected in all."""
    planned: str | None = None
    """The planned days as last announced, EDTF."""
    programme: str | None = None
    """The programme it belongs to."""
    region: str | None = None
    """Where it is, or was, held."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    series: str | None = None
    """How often, or in which series, in words; the name of `partOfSeries` takes its place."""
    source: str | None = None
    """The document on which the record rests."""
    stated_days: int | None = None
    """How many days the source says that it lasted."""
    stated_parties: int | None = None
    """How many teams or bodies the source says took part."""
    venue: list[LocalizedTextInput] | None = None
    """The place in words, by language."""
    zone: str | None = None
    """The IANA time zone of its place."""


class FulfilmentCreateInput(Input):
    """Enter a new fulfilment."""

    activity: str
    """What was planned."""
    exchange: str
    """What was done about it, or is promised."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class HeadcountEntryInput(Input):
    """How many people of one group were expected and came; what is left out is unknown."""

    group: PeopleGroup
    attended: int | None = None
    planned: int | None = None


class InstitutionCorrectInput(Input):
    """Correct what is recorded of the institution; only the fields given change."""

    id: str
    """The record's id."""
    version: int
    """The version that you have seen."""
    address: str | None = None
    """Its postal address as written in the source."""
    aims: list[LocalizedTextInput] | None = None
    """What it is for, by language."""
    areas: list[str] | None = None
    """Its areas of work."""
    country: str | None = None
    """The country it works in; null where it is of many."""
    email: str | None = None
    """The institution's own e-mail address."""
    founded: str | None = None
    """When it was founded, EDTF."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    kind: InstitutionKind | None = None
    """What sort of body it is."""
    locator: str | None = None
    """The place in that document."""
    names: list[LocalizedTextInput] | None = None
    """Its display name by language."""
    parent: str | None = None
    """The institution of which it is a part."""
    phone: str | None = None
    """The institution's own telephone number."""
    region: str | None = None
    """The place it works in, where known."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""
    website: str | None = None
    """Its address on the web."""


class InstitutionCreateInput(Input):
    """Enter a new institution."""

    kind: InstitutionKind
    """What sort of body it is."""
    names: list[LocalizedTextInput]
    """Its display name by language."""
    action: InstitutionAction | None = None
    """How it begins: most exist already; null where decisions tell."""
    address: str | None = None
    """Its postal address as written in the source."""
    aims: list[LocalizedTextInput] | None = None
    """What it is for, by language."""
    areas: list[str] | None = None
    """Its areas of work."""
    country: str | None = None
    """The country it works in; null where it is of many."""
    email: str | None = None
    """The institution's own e-mail address."""
    even_so: bool | None = None
    """Enter it though others look like it; you have looked at them."""
    founded: str | None = None
    """When it was founded, EDTF."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    parent: str | None = None
    """The institution of which it is a part."""
    phone: str | None = None
    """The institution's own telephone number."""
    region: str | None = None
    """The place it works in, where known."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    since: str | None = None
    """From when, EDTF."""
    source: str | None = None
    """The document on which the record rests."""
    website: str | None = None
    """Its address on the web."""


class KnownIdentifier(Input):
    """An identifier of an institution in somebody's scheme."""

    scheme: str
    """The scheme: ROR, ISNI, PIC, INN, OGRN …"""
    value: str
    """The identifier in that scheme."""


class LibraryFilter(Input):
    """Which items of the library: methods and publications alike."""

    areas: list[str] | None = None
    """Of one of these areas of work, as they are written."""
    kind: list[LibraryKind] | None = None
    """Of one of these kinds."""
    languages: list[str] | None = None
    """In one of these languages, BCP 47."""
    region: str | None = None
    """Of this region, or of a place in it."""
    search: str | None = None
    """Words of a name, a title or an area, in any script: folded and stemmed."""
    year_from: int | None = None
    """Published in this year or later."""
    year_until: int | None = None
    """Published in this year or before."""


class LocalizedTextInput(Input):
    """A text in one language."""

    lang: str
    """The language: a BCP 47 tag, `und` where it is unknown."""
    value: str
    """The text in that language."""


class MeetingCreateInput(Input):
    """Enter a new meeting."""

    titles: list[LocalizedTextInput]
    """Its title by language."""
    body: str | None = None
    """The body whose meeting it was; null where it was of none."""
    exchange: str | None = None
    """The exchange that it was part of."""
    held: str | None = None
    """When it was held, EDTF."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    mode: Mode | None = None
    """How those present met; null where unknown."""
    region: str | None = None
    """Where it was held."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""
    venue: list[LocalizedTextInput] | None = None
    """The place in words, by language."""


class ParticipationEntryInput(Input):
    """A participation that is entered together with its exchange."""

    role: ParticipationRole
    action: ParticipationAction | None = None
    """How it begins; left out: attended if held, confirmed for organisers and hosts, else invited."""
    country: str | None = None
    """From where, ISO 3166-1; left out, it is the institution's own."""
    headcounts: list[HeadcountEntryInput] | None = None
    """Its people by group."""
    institution: str | None = None
    labels: list[LocalizedTextInput] | None = None
    locator: str | None = None
    """The place in that document."""
    part_of: int | None = None
    """Where in this list, from 0, the group stands in which it is counted already."""
    parties: int | None = None
    region: str | None = None
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    source: str | None = None
    """The document on which the record rests."""


class PartnershipDraftInput(Input):
    """Draw up a partnership of two or more parties. A member's institution must be one of them; it is the
    proposer."""

    kind: PartnershipKind
    """What sort of agreement it is."""
    parties: list[PartyInput]
    """Two or more different parties."""
    titles: list[LocalizedTextInput]
    """Its title by language."""
    areas: list[str] | None = None
    """The areas of work it covers."""
    force: str | None = None
    """From when to when it is in force, EDTF; an open end is `..`."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    notice_days: int | None = None
    """How many days before a party leaves it must say so."""
    programme: str | None = None
    """The programme it belongs to."""
    proposer: str | None = None
    """The party that drew it up."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    signed: str | None = None
    """When it was signed, EDTF."""
    since: str | None = None
    """When it was drawn up, EDTF; today where it is left out."""
    source: str | None = None
    """The document on which the record rests."""
    terms: list[LocalizedTextInput] | None = None
    """What is agreed, by language."""


class PartyInput(Input):
    """A party to be entered: an institution, or a group that the source does not name."""

    country: str | None = None
    """The country, by its ISO 3166-1 code."""
    institution: str | None = None
    labels: list[LocalizedTextInput] | None = None
    role: PartyRole | None = None


class RepresentationStanding(Input):
    """When a representation is held, seen from a day."""

    states: list[RepresentationState]
    """One of these states."""
    as_of: date | None = None
    """At the end of this day; today if left out."""


class SeriesCreateInput(Input):
    """Enter a new series."""

    kind: SeriesKind
    """Whether it is a series or a format."""
    names: list[LocalizedTextInput]
    """Its name by language."""
    about: list[LocalizedTextInput] | None = None
    """What it is for, by language."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    locator: str | None = None
    """The place in that document."""
    organiser: str | None = None
    """Who holds it, where that is always the same."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    since: str | None = None
    """Since when there has been one, EDTF."""
    source: str | None = None
    """The document on which the record rests."""


class SupportCreateInput(Input):
    """Enter support that an institution gives: to whom, about what, by which ways and how often."""

    giver: str
    """Who gives it."""
    kind: SupportKind
    """What sort of support it is."""
    topics: list[LocalizedTextInput]
    """What it is about, by language."""
    action: SupportAction | None = None
    """How it begins: OFFER or START."""
    begins: str | None = None
    """The first day, EDTF; only one known to the day can be counted from."""
    channels: list[Channel] | None = None
    """By which ways it is given; empty where unknown."""
    ends: str | None = None
    """The last day, EDTF; null where it is unknown or open."""
    exchange: str | None = None
    """The exchange under which it is registered."""
    idempotency_key: str | None = None
    """A key of your own, 1 to 255 characters: the same key and input write once."""
    labels: list[LocalizedTextInput] | None = None
    """What the source calls another group that gets it, by language."""
    locator: str | None = None
    """The place in that document."""
    parties: int | None = None
    """How many bodies get it, where they are a group that is no site; null where unknown."""
    programme: str | None = None
    """The programme it belongs to."""
    reason: str | None = None
    """Why."""
    receiver: str | None = None
    """Who gets it; null for a group."""
    recurrence: str | None = None
    """How often, as an RFC 5545 rule: FREQ=WEEKLY;BYDAY=MO is every Monday. Null where it is not regular."""
    remarks: list[LocalizedTextInput] | None = None
    """What a reader must know, by language: contradictions, inferences."""
    since: str | None = None
    """From when, EDTF."""
    site: str | None = None
    """The group of sites that gets it, where the programme knows it."""
    source: str | None = None
    """The document on which the record rests."""


class SupportStanding(Input):
    """Where support stands on a day."""

    states: list[SupportState]
    """One of these states."""
    as_of: date | None = None
    """At the end of this day; today if left out."""


class WinningInput(Input):
    """An entrant that won, and its place if there are places."""

    entrant: str
    """Who won."""
    rank: int | None = None
    """Its place, from 1; left out where winners have none."""
