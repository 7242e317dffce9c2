"""The enums of the published operations.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.values import OpenEnum


class Achievement(OpenEnum):
    """Whether an expected result was achieved."""

    NO = "NO"
    PARTLY = "PARTLY"
    UNKNOWN = "UNKNOWN"
    YES = "YES"


class ActivityKind(OpenEnum):
    """What sort of activity is planned; not every one is an exchange."""

    COMPETITION = "COMPETITION"
    FESTIVAL = "FESTIVAL"
    MAPPING = "MAPPING"
    MEETING = "MEETING"
    OTHER = "OTHER"
    PROJECT_WORK = "PROJECT_WORK"
    PUBLICATION = "PUBLICATION"
    SELECTION = "SELECTION"
    STUDY_VISIT = "STUDY_VISIT"
    SURVEY = "SURVEY"
    TRAINING = "TRAINING"
    WORKSHOP = "WORKSHOP"


class ActivityStanding(OpenEnum):
    """How a planned activity stands against the exchanges that fulfil it; worked out from them, never stored."""

    CANCELLED = "CANCELLED"
    HELD = "HELD"
    NOT_RECORDED = "NOT_RECORDED"
    PARTLY = "PARTLY"
    PROMISED = "PROMISED"


class AliasKind(OpenEnum):
    """Why an institution has another name."""

    ACRONYM = "ACRONYM"
    FORMER = "FORMER"
    OFFICIAL = "OFFICIAL"
    SHORT = "SHORT"
    SPELLING = "SPELLING"
    TRANSLATION = "TRANSLATION"
    TRANSLITERATION = "TRANSLITERATION"


class Answer(OpenEnum):
    """What a party answered to a proposal."""

    APPROVED = "APPROVED"
    REJECTED = "REJECTED"


class Arithmetic(OpenEnum):
    """How a number follows from two others."""

    DIFFERENCE = "DIFFERENCE"
    PRODUCT = "PRODUCT"
    QUOTIENT = "QUOTIENT"
    SUM = "SUM"


class Audience(OpenEnum):
    """What sort of people or bodies a programme is for."""

    AUTHORITIES = "AUTHORITIES"
    COMMUNITY = "COMMUNITY"
    EDUCATORS = "EDUCATORS"
    OTHER = "OTHER"
    PARENTS = "PARENTS"
    SCHOOLS = "SCHOOLS"
    STUDENTS = "STUDENTS"


class AuthorRole(OpenEnum):
    """As what somebody stands on a publication."""

    AUTHOR = "AUTHOR"
    EDITOR = "EDITOR"
    TRANSLATOR = "TRANSLATOR"


class Channel(OpenEnum):
    """By which way support reaches those who get it."""

    EMAIL = "EMAIL"
    IN_PERSON = "IN_PERSON"
    MESSENGER = "MESSENGER"
    OTHER = "OTHER"
    POST = "POST"
    TELEPHONE = "TELEPHONE"
    VIDEO_CALL = "VIDEO_CALL"


class ClaimUnit(OpenEnum):
    """What a claimed number counts."""

    ACTIVITIES = "ACTIVITIES"
    COPIES = "COPIES"
    COUNTRIES = "COUNTRIES"
    DAYS = "DAYS"
    INSTITUTIONS = "INSTITUTIONS"
    OBJECTIVES = "OBJECTIVES"
    OTHER = "OTHER"
    PARTS = "PARTS"
    PEOPLE = "PEOPLE"
    PERCENT = "PERCENT"
    RESULTS = "RESULTS"
    TEAMS = "TEAMS"


class CommitmentAction(OpenEnum):
    """What happens to a commitment."""

    PROMISE = "PROMISE"
    RENEW = "RENEW"
    WITHDRAW = "WITHDRAW"


class CommitmentStage(OpenEnum):
    """What has been said of a commitment; the ledger holds stages, dates do the rest."""

    PROMISED = "PROMISED"
    WITHDRAWN = "WITHDRAWN"


class CommitmentState(OpenEnum):
    """Where a commitment stands on a day."""

    ENDED = "ENDED"
    IN_FORCE = "IN_FORCE"
    PROMISED = "PROMISED"
    WITHDRAWN = "WITHDRAWN"


class CompetitionAction(OpenEnum):
    """What happens to a competition."""

    ANNOUNCE = "ANNOUNCE"
    CANCEL = "CANCEL"
    DECIDE = "DECIDE"
    JUDGE = "JUDGE"
    PLAN = "PLAN"


class CompetitionState(OpenEnum):
    """Where a competition stands. What is known of no decision is never shown as decided."""

    ANNOUNCED = "ANNOUNCED"
    CANCELLED = "CANCELLED"
    DECIDED = "DECIDED"
    JUDGED = "JUDGED"
    PLANNED = "PLANNED"


class Decision(OpenEnum):
    """What the secretariat notes about a suggestion."""

    AGREE = "AGREE"
    DECLINE = "DECLINE"
    HOLD = "HOLD"
    INTRODUCE = "INTRODUCE"
    REOPEN = "REOPEN"
    START_TALKS = "START_TALKS"


class DecisionKind(OpenEnum):
    """What was decided."""

    ACTIVATE_BODY = "ACTIVATE_BODY"
    ADMIT_MEMBER = "ADMIT_MEMBER"
    COOPERATE = "COOPERATE"
    DISSOLVE_BODY = "DISSOLVE_BODY"
    FORM_BODY = "FORM_BODY"
    FOUND_BODY = "FOUND_BODY"
    OTHER = "OTHER"


class DisruptionKind(OpenEnum):
    """What sort of cause disturbed what was planned. STAFF is of a whole body, PERSONAL of a particular person."""

    DISASTER = "DISASTER"
    EPIDEMIC = "EPIDEMIC"
    FUNDING = "FUNDING"
    OTHER = "OTHER"
    PERSONAL = "PERSONAL"
    SECURITY = "SECURITY"
    STAFF = "STAFF"
    TECHNICAL = "TECHNICAL"
    TRAVEL = "TRAVEL"
    WEATHER = "WEATHER"


class DocumentAccess(OpenEnum):
    """Who may read a document: whoever may read the register, or its owner and the secretariat alone."""

    OWNER = "OWNER"
    REGISTER = "REGISTER"


class DocumentKind(OpenEnum):
    """What sort of document it is."""

    AGREEMENT = "AGREEMENT"
    DECISION = "DECISION"
    LETTER = "LETTER"
    MATERIAL = "MATERIAL"
    MINUTES = "MINUTES"
    OTHER = "OTHER"
    PICTURE = "PICTURE"
    PRESENTATION = "PRESENTATION"
    RECORDING = "RECORDING"
    REPORT = "REPORT"


class DuplicateSign(OpenEnum):
    """By what two records look like one."""

    SAME_IDENTIFIER = "SAME_IDENTIFIER"
    SAME_NAME = "SAME_NAME"
    SAME_PLACE = "SAME_PLACE"
    SAME_WEBSITE = "SAME_WEBSITE"
    SIMILAR_NAME = "SIMILAR_NAME"


class EffectKind(OpenEnum):
    """What a disruption did."""

    CANCELLED = "CANCELLED"
    CHANGED = "CHANGED"
    POSTPONED = "POSTPONED"
    SHORTENED = "SHORTENED"
    WEAKENED = "WEAKENED"


class EntrantResult(OpenEnum):
    """How an entrant fared, as far as anybody says."""

    FINALIST = "FINALIST"
    PARTICIPANT = "PARTICIPANT"
    UNKNOWN = "UNKNOWN"
    WINNER = "WINNER"


class ExchangeAction(OpenEnum):
    """What happens to an exchange."""

    CANCEL = "CANCEL"
    CONFIRM = "CONFIRM"
    OPEN = "OPEN"
    POSTPONE = "POSTPONE"
    PROPOSE = "PROPOSE"
    RECONFIRM = "RECONFIRM"
    REOPEN = "REOPEN"
    REPORT = "REPORT"


class ExchangeKind(OpenEnum):
    """What sort of exchange it is."""

    COMPETITION = "COMPETITION"
    CONFERENCE = "CONFERENCE"
    EXHIBITION = "EXHIBITION"
    FESTIVAL = "FESTIVAL"
    FORUM = "FORUM"
    INTERNSHIP = "INTERNSHIP"
    MONITORING_VISIT = "MONITORING_VISIT"
    OTHER = "OTHER"
    PROJECT = "PROJECT"
    ROUND_TABLE = "ROUND_TABLE"
    SEMINAR = "SEMINAR"
    STUDY_VISIT = "STUDY_VISIT"
    SUPPORT = "SUPPORT"
    TRAINING_SESSION = "TRAINING_SESSION"
    VISIT = "VISIT"
    WORKING_MEETING = "WORKING_MEETING"
    WORKSHOP = "WORKSHOP"


class ExchangeState(OpenEnum):
    """Where an exchange stands."""

    CANCELLED = "CANCELLED"
    CONFIRMED = "CONFIRMED"
    HELD = "HELD"
    IDEA = "IDEA"
    OPEN = "OPEN"
    POSTPONED = "POSTPONED"


class Flag(OpenEnum):
    """What does not add up in an exchange; worked out from the record, never stored."""

    ATTENDED_PEOPLE_DIFFER = "ATTENDED_PEOPLE_DIFFER"
    DATES_DIFFER = "DATES_DIFFER"
    DAYS_DIFFER = "DAYS_DIFFER"
    PARTIES_DIFFER = "PARTIES_DIFFER"
    PLACE_DIFFERS = "PLACE_DIFFERS"
    PLANNED_PEOPLE_DIFFER = "PLANNED_PEOPLE_DIFFER"


class IndicatorUnit(OpenEnum):
    """In what an indicator is measured."""

    COUNT = "COUNT"
    HOURS = "HOURS"
    PEOPLE = "PEOPLE"
    PERCENT = "PERCENT"
    SCORE = "SCORE"


class InquiryMethod(OpenEnum):
    """How it was found out."""

    BEFORE_AFTER_SURVEY = "BEFORE_AFTER_SURVEY"
    COORDINATOR_REPORT = "COORDINATOR_REPORT"
    DOCUMENT_STUDY = "DOCUMENT_STUDY"
    FEEDBACK_FORM = "FEEDBACK_FORM"
    FOCUS_GROUP = "FOCUS_GROUP"
    INTERVIEW = "INTERVIEW"
    MONITORING = "MONITORING"
    OTHER = "OTHER"


class InstitutionAction(OpenEnum):
    """What happens to an institution as a whole."""

    ACTIVATE = "ACTIVATE"
    DECIDE = "DECIDE"
    DISSOLVE = "DISSOLVE"
    FORM = "FORM"


class InstitutionKind(OpenEnum):
    """What sort of body an institution is."""

    ACADEMY = "ACADEMY"
    ASSOCIATION = "ASSOCIATION"
    AUTHORITY = "AUTHORITY"
    CENTRE = "CENTRE"
    CHARITY = "CHARITY"
    CONSORTIUM = "CONSORTIUM"
    FEDERATION = "FEDERATION"
    FUNDER = "FUNDER"
    MINISTRY = "MINISTRY"
    NETWORK = "NETWORK"
    OTHER = "OTHER"
    SCHOOL = "SCHOOL"
    TRAINING_INSTITUTE = "TRAINING_INSTITUTE"
    UNIVERSITY = "UNIVERSITY"


class InstitutionState(OpenEnum):
    """How far an institution has come into being."""

    ACTIVE = "ACTIVE"
    BEING_FORMED = "BEING_FORMED"
    DECIDED = "DECIDED"
    DISSOLVED = "DISSOLVED"


class Keeping(OpenEnum):
    """Whether what was promised for a year was done."""

    CANNOT_BE_SAID = "CANNOT_BE_SAID"
    KEPT = "KEPT"
    NOT_KEPT = "NOT_KEPT"
    PARTLY = "PARTLY"


class LessonKind(OpenEnum):
    """What a lesson is good for: LEARNED and no more, PRACTICE_TO_TRANSFER elsewhere, or FOLLOW_UP_INTENTION. An
    intention to go on together is the seed of a suggestion: whoever looks for the next link reads it first.
    Nothing follows from it by itself."""

    FOLLOW_UP_INTENTION = "FOLLOW_UP_INTENTION"
    LEARNED = "LEARNED"
    PRACTICE_TO_TRANSFER = "PRACTICE_TO_TRANSFER"


class Level(OpenEnum):
    """Between what the contact graph has ties."""

    COUNTRY = "COUNTRY"
    INSTITUTION = "INSTITUTION"
    REGION = "REGION"


class LibraryKind(OpenEnum):
    """What an item of the library is: a method, a document, or a publication of some kind."""

    ACTIVITY_BOOK = "ACTIVITY_BOOK"
    ARTICLE = "ARTICLE"
    BROCHURE = "BROCHURE"
    DOCUMENT = "DOCUMENT"
    LEAFLET = "LEAFLET"
    MANUAL = "MANUAL"
    METHOD = "METHOD"
    METHODOLOGICAL_RECOMMENDATIONS = "METHODOLOGICAL_RECOMMENDATIONS"
    NEWSLETTER = "NEWSLETTER"
    OTHER = "OTHER"
    PROGRAMME = "PROGRAMME"
    SET = "SET"
    THESIS = "THESIS"


class Measure(OpenEnum):
    """What of a record a claim is held against."""

    DERIVED = "DERIVED"
    EXCHANGE_ACTUAL_DATES = "EXCHANGE_ACTUAL_DATES"
    EXCHANGE_COUNTRIES = "EXCHANGE_COUNTRIES"
    EXCHANGE_DAYS = "EXCHANGE_DAYS"
    EXCHANGE_INSTITUTIONS = "EXCHANGE_INSTITUTIONS"
    EXCHANGE_PARTIES = "EXCHANGE_PARTIES"
    EXCHANGE_PEOPLE_ATTENDED = "EXCHANGE_PEOPLE_ATTENDED"
    EXCHANGE_PEOPLE_PLANNED = "EXCHANGE_PEOPLE_PLANNED"
    EXCHANGE_PLACE = "EXCHANGE_PLACE"
    EXCHANGE_PLANNED_DATES = "EXCHANGE_PLANNED_DATES"
    INDICATOR_VALUE = "INDICATOR_VALUE"
    INSTITUTION_NAME = "INSTITUTION_NAME"
    NETWORK_MEMBERS = "NETWORK_MEMBERS"
    NONE = "NONE"
    PLAN_ACTIVITIES = "PLAN_ACTIVITIES"
    PROGRAMME_EXCHANGES = "PROGRAMME_EXCHANGES"
    PROGRAMME_OBJECTIVES = "PROGRAMME_OBJECTIVES"
    PROGRAMME_PARTNERS = "PROGRAMME_PARTNERS"
    PROGRAMME_PERIOD = "PROGRAMME_PERIOD"
    PROGRAMME_RESULTS = "PROGRAMME_RESULTS"
    PROGRAMME_RESULTS_ACHIEVED = "PROGRAMME_RESULTS_ACHIEVED"
    PROGRAMME_SITES = "PROGRAMME_SITES"
    PROGRAMME_SITES_JOINED_LATE = "PROGRAMME_SITES_JOINED_LATE"
    PUBLICATION_COPIES = "PUBLICATION_COPIES"
    PUBLICATION_PARTS = "PUBLICATION_PARTS"
    SITE_PARTIES = "SITE_PARTIES"


class MembershipKind(OpenEnum):
    """One of the values of MembershipKind."""

    ASSOCIATE = "ASSOCIATE"
    FOUNDER = "FOUNDER"
    FULL = "FULL"
    HONORARY = "HONORARY"
    OBSERVER = "OBSERVER"
    OTHER = "OTHER"


class MembershipState(OpenEnum):
    """Where a membership stands."""

    APPLIED = "APPLIED"
    INVITED = "INVITED"
    LEFT = "LEFT"
    MEMBER = "MEMBER"
    REFUSED = "REFUSED"
    SUSPENDED = "SUSPENDED"


class Mode(OpenEnum):
    """How the participants meet."""

    BLENDED = "BLENDED"
    IN_PERSON = "IN_PERSON"
    REMOTE = "REMOTE"


class Moment(OpenEnum):
    """When a value was taken: before what is evaluated, at one time alone, or after it."""

    AFTER = "AFTER"
    BEFORE = "BEFORE"
    ONCE = "ONCE"


class NewsItemState(OpenEnum):
    """Where a news item stands; only a published one is seen by others than the secretariat."""

    DRAFT = "DRAFT"
    PUBLISHED = "PUBLISHED"
    WITHDRAWN = "WITHDRAWN"


class ObjectiveLevel(OpenEnum):
    """How far an objective reaches."""

    OVERALL = "OVERALL"
    SPECIFIC = "SPECIFIC"


class ParticipationAction(OpenEnum):
    """What happens to a participation."""

    ATTEND = "ATTEND"
    CONFIRM = "CONFIRM"
    DECLINE = "DECLINE"
    INVITE = "INVITE"
    MISS = "MISS"


class ParticipationRole(OpenEnum):
    """As what somebody takes part in an exchange."""

    GUEST = "GUEST"
    HOST = "HOST"
    ORGANISER = "ORGANISER"
    PARTICIPANT = "PARTICIPANT"
    SENDER = "SENDER"
    TRAINER = "TRAINER"


class ParticipationState(OpenEnum):
    """Where a participation stands."""

    ATTENDED = "ATTENDED"
    CONFIRMED = "CONFIRMED"
    DECLINED = "DECLINED"
    INVITED = "INVITED"
    NO_SHOW = "NO_SHOW"


class PartnershipAction(OpenEnum):
    """What happens to a partnership."""

    APPROVE = "APPROVE"
    DRAFT = "DRAFT"
    PROPOSE = "PROPOSE"
    REJECT = "REJECT"
    REVISE = "REVISE"
    TERMINATE = "TERMINATE"
    WITHDRAW = "WITHDRAW"


class PartnershipKind(OpenEnum):
    """What sort of agreement a partnership is."""

    AGREEMENT = "AGREEMENT"
    CONTRACT = "CONTRACT"
    INFORMAL = "INFORMAL"
    MEMORANDUM = "MEMORANDUM"
    OTHER = "OTHER"
    PROGRAMME_AGREEMENT = "PROGRAMME_AGREEMENT"


class PartnershipState(OpenEnum):
    """Where a partnership stands on a day."""

    APPROVED = "APPROVED"
    DRAFT = "DRAFT"
    EXPIRED = "EXPIRED"
    IN_FORCE = "IN_FORCE"
    PROPOSED = "PROPOSED"
    REJECTED = "REJECTED"
    TERMINATED = "TERMINATED"
    WITHDRAWN = "WITHDRAWN"


class PartyRole(OpenEnum):
    """As what a party takes part in a partnership."""

    AUTHORITY = "AUTHORITY"
    FUNDER = "FUNDER"
    HOST = "HOST"
    LEAD = "LEAD"
    PARTNER = "PARTNER"
    SENDER = "SENDER"


class PeopleGroup(OpenEnum):
    """Which people are counted."""

    MIXED = "MIXED"
    OTHER = "OTHER"
    STAFF = "STAFF"
    STUDENTS = "STUDENTS"
    TEACHERS = "TEACHERS"


class Persona(OpenEnum):
    """The three kinds of people who use the register, and the one whom nobody knows."""

    ANALYST = "ANALYST"
    MEMBER = "MEMBER"
    NOBODY = "NOBODY"
    SECRETARIAT = "SECRETARIAT"


class ProblemCode(OpenEnum):
    """Why a request was refused."""

    AMOUNT_TOO_LARGE = "AMOUNT_TOO_LARGE"
    ANSWERED_ALREADY = "ANSWERED_ALREADY"
    APPLIED_ALREADY = "APPLIED_ALREADY"
    BAD_AMOUNT = "BAD_AMOUNT"
    BAD_CONTACT = "BAD_CONTACT"
    BAD_DATE = "BAD_DATE"
    BAD_FILE_NAME = "BAD_FILE_NAME"
    BAD_FILTER = "BAD_FILTER"
    BAD_HASH = "BAD_HASH"
    BAD_HEI_ID = "BAD_HEI_ID"
    BAD_ID = "BAD_ID"
    BAD_KEY = "BAD_KEY"
    BAD_LANGUAGE = "BAD_LANGUAGE"
    BAD_RECURRENCE = "BAD_RECURRENCE"
    BAD_ZONE = "BAD_ZONE"
    BASELINE_NEEDED = "BASELINE_NEEDED"
    BEFORE_LAST_ENTRY = "BEFORE_LAST_ENTRY"
    BODY_FOLLOWS = "BODY_FOLLOWS"
    BODY_NOT_READY = "BODY_NOT_READY"
    BOTH_TAKE_PART = "BOTH_TAKE_PART"
    CHANGED_SINCE = "CHANGED_SINCE"
    CIRCLE = "CIRCLE"
    COMPRISES_NO_SUBDIVISION = "COMPRISES_NO_SUBDIVISION"
    COUNT_AND_UNTIL = "COUNT_AND_UNTIL"
    DATES_REVERSED = "DATES_REVERSED"
    DATE_IN_FUTURE = "DATE_IN_FUTURE"
    DAYS_OVERLAP = "DAYS_OVERLAP"
    DERIVED_FROM_ITSELF = "DERIVED_FROM_ITSELF"
    DIVIDED_BY_ZERO = "DIVIDED_BY_ZERO"
    DOCUMENT_NEEDED = "DOCUMENT_NEEDED"
    ERASED = "ERASED"
    EVIDENCE_NEEDED = "EVIDENCE_NEEDED"
    EXACTLY_ONE = "EXACTLY_ONE"
    EXISTS_ALREADY = "EXISTS_ALREADY"
    EXTRA_NEEDED = "EXTRA_NEEDED"
    FILE_NOT_TAKEN = "FILE_NOT_TAKEN"
    FOLLOWED_ALREADY = "FOLLOWED_ALREADY"
    FOUNDER_LATER = "FOUNDER_LATER"
    GROUPS_NEEDED = "GROUPS_NEEDED"
    GROUP_FIRST = "GROUP_FIRST"
    HEI_ID_NEEDED = "HEI_ID_NEEDED"
    IS_MACRO_REGION = "IS_MACRO_REGION"
    ITSELF = "ITSELF"
    JUDGED_LATER = "JUDGED_LATER"
    KEY_REUSED = "KEY_REUSED"
    LATER_BASELINE = "LATER_BASELINE"
    LATER_LINES = "LATER_LINES"
    MOBILITIES_NEEDED = "MOBILITIES_NEEDED"
    MORE_THAN_PRINTED = "MORE_THAN_PRINTED"
    MORE_THAN_STATED = "MORE_THAN_STATED"
    MORE_THAN_WHOLE = "MORE_THAN_WHOLE"
    NAMED_IS_ONE = "NAMED_IS_ONE"
    NAMED_SITE = "NAMED_SITE"
    NOTHING_HELD_AGAINST = "NOTHING_HELD_AGAINST"
    NOTHING_PLANNED = "NOTHING_PLANNED"
    NOTHING_PROMISED = "NOTHING_PROMISED"
    NOTHING_TO_CHANGE = "NOTHING_TO_CHANGE"
    NOT_AGREED = "NOT_AGREED"
    NOT_ALLOWED_NOW = "NOT_ALLOWED_NOW"
    NOT_AN_ENTRANT = "NOT_AN_ENTRANT"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    NOT_A_BODY = "NOT_A_BODY"
    NOT_A_GROUP = "NOT_A_GROUP"
    NOT_A_PARTY = "NOT_A_PARTY"
    NOT_COMPARED = "NOT_COMPARED"
    NOT_DECIDED_YET = "NOT_DECIDED_YET"
    NOT_FOUND = "NOT_FOUND"
    NOT_FOUNDED_YET = "NOT_FOUNDED_YET"
    NOT_HELD_YET = "NOT_HELD_YET"
    NOT_INFERRED = "NOT_INFERRED"
    NOT_MEASURED = "NOT_MEASURED"
    NOT_OF_THE_PAIR = "NOT_OF_THE_PAIR"
    NOT_POSITIVE = "NOT_POSITIVE"
    NOT_SHORTER = "NOT_SHORTER"
    NOT_VOIDED = "NOT_VOIDED"
    NOT_WHOLE = "NOT_WHOLE"
    NO_CONDITIONS = "NO_CONDITIONS"
    NO_FONT = "NO_FONT"
    NO_LEAFLET_LANGUAGE = "NO_LEAFLET_LANGUAGE"
    NO_MACRO_REGION = "NO_MACRO_REGION"
    NO_SUCH_COLUMN = "NO_SUCH_COLUMN"
    NO_SUCH_COUNTRY = "NO_SUCH_COUNTRY"
    NO_SUCH_EXPORT = "NO_SUCH_EXPORT"
    NO_SUCH_FIELD = "NO_SUCH_FIELD"
    NO_SUCH_FILE = "NO_SUCH_FILE"
    NO_SUCH_LEAFLET = "NO_SUCH_LEAFLET"
    NO_SUCH_ORDER = "NO_SUCH_ORDER"
    NO_SUCH_PARAMETER = "NO_SUCH_PARAMETER"
    NO_SUCH_SUBDIVISION = "NO_SUCH_SUBDIVISION"
    NUMBER_NEEDED = "NUMBER_NEEDED"
    ONE_AUTHOR = "ONE_AUTHOR"
    ONE_MEMBER = "ONE_MEMBER"
    ONE_OPERAND = "ONE_OPERAND"
    ONE_PARTY = "ONE_PARTY"
    ONE_RECIPIENT = "ONE_RECIPIENT"
    ONE_SIDE = "ONE_SIDE"
    ONE_SUBJECT = "ONE_SUBJECT"
    ONE_TARGET = "ONE_TARGET"
    OTHER_BASELINE = "OTHER_BASELINE"
    OTHER_BODY = "OTHER_BODY"
    OTHER_CONTENT = "OTHER_CONTENT"
    OTHER_COUNTRY = "OTHER_COUNTRY"
    OTHER_INDICATOR = "OTHER_INDICATOR"
    OTHER_MEASURE = "OTHER_MEASURE"
    OTHER_PEOPLE = "OTHER_PEOPLE"
    OTHER_PROGRAMME = "OTHER_PROGRAMME"
    OTHER_PUBLICATION = "OTHER_PUBLICATION"
    OTHER_SHARE = "OTHER_SHARE"
    OTHER_STEP = "OTHER_STEP"
    OTHER_UNITS = "OTHER_UNITS"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    PARTY_UNNAMED = "PARTY_UNNAMED"
    PLACE_BEYOND = "PLACE_BEYOND"
    PLACE_UNCHANGED = "PLACE_UNCHANGED"
    POSSIBLE_DUPLICATE = "POSSIBLE_DUPLICATE"
    PROGRAMME_DIFFERS = "PROGRAMME_DIFFERS"
    RANGE_REVERSED = "RANGE_REVERSED"
    RECURRENCE_TOO_FINE = "RECURRENCE_TOO_FINE"
    RECURRENCE_UNFITTING = "RECURRENCE_UNFITTING"
    REMOTE_ONLY = "REMOTE_ONLY"
    REPEATED = "REPEATED"
    REQUIRED = "REQUIRED"
    RESCHEDULE_INSTEAD = "RESCHEDULE_INSTEAD"
    RESOLVED_ALREADY = "RESOLVED_ALREADY"
    RESULT_NEEDED = "RESULT_NEEDED"
    SAME_CONDITIONS = "SAME_CONDITIONS"
    SAME_HEI_ID = "SAME_HEI_ID"
    SAME_PARTY = "SAME_PARTY"
    SEVERAL_HEI_IDS = "SEVERAL_HEI_IDS"
    SKILL_NEEDED = "SKILL_NEEDED"
    STALE_VERSION = "STALE_VERSION"
    STILL_USED = "STILL_USED"
    TOO_FEW_PARTIES = "TOO_FEW_PARTIES"
    TOO_LONG = "TOO_LONG"
    TOO_MANY = "TOO_MANY"
    TOO_MANY_RECORDS = "TOO_MANY_RECORDS"
    TOO_MANY_WINNERS = "TOO_MANY_WINNERS"
    TREND_CONTRADICTED = "TREND_CONTRADICTED"
    UNDONE_ALREADY = "UNDONE_ALREADY"
    VOIDED = "VOIDED"
    WHOSE = "WHOSE"
    YEARS_NEEDED = "YEARS_NEEDED"
    YEARS_REVERSED = "YEARS_REVERSED"
    YEARS_UNSURE = "YEARS_UNSURE"


class ProgrammeAction(OpenEnum):
    """What happens to a programme."""

    CLOSE = "CLOSE"
    CONTINUE = "CONTINUE"
    PLAN = "PLAN"
    START = "START"


class ProgrammePart(OpenEnum):
    """As what an institution takes part in a programme."""

    AUTHORITY = "AUTHORITY"
    FUNDER = "FUNDER"
    LEAD = "LEAD"
    PARTNER = "PARTNER"


class ProgrammeState(OpenEnum):
    """Where a programme stands."""

    CLOSED = "CLOSED"
    CONTINUED = "CONTINUED"
    PLANNED = "PLANNED"
    RUNNING = "RUNNING"


class PublicationKind(OpenEnum):
    """What sort of publication it is."""

    ACTIVITY_BOOK = "ACTIVITY_BOOK"
    ARTICLE = "ARTICLE"
    BROCHURE = "BROCHURE"
    LEAFLET = "LEAFLET"
    MANUAL = "MANUAL"
    METHODOLOGICAL_RECOMMENDATIONS = "METHODOLOGICAL_RECOMMENDATIONS"
    NEWSLETTER = "NEWSLETTER"
    OTHER = "OTHER"
    PROGRAMME = "PROGRAMME"
    SET = "SET"
    THESIS = "THESIS"


class Qualifier(OpenEnum):
    """How a number is meant."""

    ABOUT = "ABOUT"
    AT_LEAST = "AT_LEAST"
    EXACTLY = "EXACTLY"


class QuestionState(OpenEnum):
    """Where a question stands; before it is published, only the secretariat and the asker see it."""

    ANSWERED = "ANSWERED"
    ASKED = "ASKED"
    PUBLISHED = "PUBLISHED"


class RegionKind(OpenEnum):
    """What sort of place a region is: an ISO 3166-2 subdivision, a local place under one, or an area of several."""

    CITY = "CITY"
    DISTRICT = "DISTRICT"
    MACRO_REGION = "MACRO_REGION"
    OTHER = "OTHER"
    SUBDIVISION = "SUBDIVISION"
    TOWN = "TOWN"
    VENUE = "VENUE"
    VILLAGE = "VILLAGE"


class RepresentationState(OpenEnum):
    """When a representation is held, seen from a day."""

    CURRENT = "CURRENT"
    FORMER = "FORMER"
    FUTURE = "FUTURE"
    PLANNED = "PLANNED"


class Respondents(OpenEnum):
    """Who was asked."""

    COORDINATORS = "COORDINATORS"
    OTHER = "OTHER"
    PARENTS = "PARENTS"
    PARTICIPANTS = "PARTICIPANTS"
    PARTNERS = "PARTNERS"
    TEACHERS = "TEACHERS"
    YOUNG_PEOPLE = "YOUNG_PEOPLE"


class RoleState(OpenEnum):
    """When a role is held, seen from a day."""

    CURRENT = "CURRENT"
    FORMER = "FORMER"
    FUTURE = "FUTURE"


class ScheduleChange(OpenEnum):
    """Why a plan has another line."""

    ANNOUNCED = "ANNOUNCED"
    CHANGED = "CHANGED"
    MOVED = "MOVED"
    POSTPONED = "POSTPONED"
    RESCHEDULED = "RESCHEDULED"
    SHORTENED = "SHORTENED"


class SeriesKind(OpenEnum):
    """Whether exchanges follow each other under one name, or are held in one way."""

    FORMAT = "FORMAT"
    SERIES = "SERIES"


class SiteState(OpenEnum):
    """How a site of a programme fares."""

    CANDIDATE = "CANDIDATE"
    LEFT = "LEFT"
    RUNNING = "RUNNING"
    WEAK = "WEAK"


class Stage(OpenEnum):
    """How far a partnership has been agreed; the ledger holds stages, dates do the rest."""

    APPROVED = "APPROVED"
    DRAFT = "DRAFT"
    PROPOSED = "PROPOSED"
    REJECTED = "REJECTED"
    TERMINATED = "TERMINATED"
    WITHDRAWN = "WITHDRAWN"


class SuggestionState(OpenEnum):
    """What became of a suggestion."""

    AGREED = "AGREED"
    DECLINED = "DECLINED"
    HELD = "HELD"
    INTRODUCED = "INTRODUCED"
    IN_TALKS = "IN_TALKS"
    NEW = "NEW"


class SupportAction(OpenEnum):
    """What happens to support."""

    END = "END"
    OFFER = "OFFER"
    PAUSE = "PAUSE"
    RESUME = "RESUME"
    START = "START"


class SupportKind(OpenEnum):
    """What sort of support it is."""

    ADVICE = "ADVICE"
    MATERIALS = "MATERIALS"
    MENTORING = "MENTORING"
    MONITORING = "MONITORING"
    OTHER = "OTHER"
    PEER_TUTORING = "PEER_TUTORING"
    REGULAR_CONTACT = "REGULAR_CONTACT"
    TRAINING = "TRAINING"


class SupportState(OpenEnum):
    """Where support stands."""

    ENDED = "ENDED"
    OFFERED = "OFFERED"
    PAUSED = "PAUSED"
    RUNNING = "RUNNING"


class TargetGroupKind(OpenEnum):
    """Whether a programme works with a group, or the group gains by it in the end."""

    FINAL_BENEFICIARY = "FINAL_BENEFICIARY"
    TARGET = "TARGET"


class Trend(OpenEnum):
    """How a value stands to its baseline."""

    FELL = "FELL"
    ROSE = "ROSE"
    UNCHANGED = "UNCHANGED"


class Verdict(OpenEnum):
    """Whether what a document claims is what the records add up to; worked out, never stored."""

    AGREES = "AGREES"
    CANNOT_BE_CHECKED = "CANNOT_BE_CHECKED"
    DIFFERS = "DIFFERS"
