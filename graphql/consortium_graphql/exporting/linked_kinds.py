"""Which types and statuses of schema.org the register's kinds and states are."""

from __future__ import annotations

from collections.abc import Mapping

SCHEMA_ORG = "https://schema.org"

ORGANIZATIONS: Mapping[str, str] = {
    "SCHOOL": "School",
    "UNIVERSITY": "CollegeOrUniversity",
    "ACADEMY": "EducationalOrganization",
    "TRAINING_INSTITUTE": "EducationalOrganization",
    "MINISTRY": "GovernmentOrganization",
    "AUTHORITY": "GovernmentOrganization",
    "CHARITY": "NGO",
    "CONSORTIUM": "Consortium",
    "FUNDER": "FundingAgency",
}
"""By the kind of institution; every other is an Organization."""

EVENTS: Mapping[str, str] = {
    "FESTIVAL": "Festival",
    "EXHIBITION": "ExhibitionEvent",
    "COMPETITION": "Event",
    "VISIT": "Event",
    "WORKING_MEETING": "Event",
    "MONITORING_VISIT": "Event",
    "SUPPORT": "Event",
    "PROJECT": "Event",
    "OTHER": "Event",
}
"""By the kind of exchange; every other is an EducationEvent."""

ATTENDANCE: Mapping[str, str] = {
    "IN_PERSON": f"{SCHEMA_ORG}/OfflineEventAttendanceMode",
    "REMOTE": f"{SCHEMA_ORG}/OnlineEventAttendanceMode",
    "BLENDED": f"{SCHEMA_ORG}/MixedEventAttendanceMode",
}

STATUS: Mapping[str, str] = {
    "OPEN": f"{SCHEMA_ORG}/EventScheduled",
    "CONFIRMED": f"{SCHEMA_ORG}/EventScheduled",
    "HELD": f"{SCHEMA_ORG}/EventScheduled",
    "POSTPONED": f"{SCHEMA_ORG}/EventPostponed",
    "CANCELLED": f"{SCHEMA_ORG}/EventCancelled",
}
"""By the state of an exchange; what is no more than an idea has none."""

RESCHEDULED = f"{SCHEMA_ORG}/EventRescheduled"


def organization(kind: str) -> str:
    """Return the type of an institution of a kind."""
    return ORGANIZATIONS.get(kind, "Organization")


def event(kind: str) -> str:
    """Return the type of an exchange of a kind."""
    return EVENTS.get(kind, "EducationEvent")
