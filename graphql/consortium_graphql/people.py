"""Persons and roles: their types. Nobody sees them without a token.

Contact details are for the secretariat and, where the person consents, for members.
"""

from __future__ import annotations

from datetime import date, datetime

from strawberry.scalars import JSON

from consortium.access import Persona
from consortium.people import tables
from consortium.people.model import RoleState
from consortium.publications import tables as publications_tables
from consortium_graphql.lazy import LazyAuthorship, LazyCountry, LazyInstitution, LazyProgramme
from consortium_graphql.plan import SQL, Key, LocalizedText, derived, embedded, many, record, sql, texts
from consortium_graphql.records import PartialDate, Sourced, name_in
from consortium_graphql.states import role_on


@record(tables.Person)
class Person(Sourced):
    """Somebody who acts for an institution."""

    names: list[LocalizedText] = texts(
        "names", "The whole name in each language there is, its parts in their own order."
    )
    parts: JSON
    title: str | None
    country: LazyCountry | None
    consent: bool
    erased_at: datetime | None
    roles: list[Role] = many(tables.Role.person, order=Key("sort_name"), description="What the person is, or was.")
    authorships: list[LazyAuthorship] = many(
        publications_tables.Authorship.person,
        order=Key("created_at"),
        description="What the person wrote, edited or translated.",
    )

    def visible(self) -> SQL | None:
        return _known(self)

    @derived
    def name(self, lang: str | None = None) -> str:
        """The name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def email(self) -> str | None:
        """The e-mail address: for the secretariat and, with the person's consent, for members; else null."""
        return sql(_contact(self, "email"))

    @derived
    def phone(self) -> str | None:
        """The telephone number: for the secretariat and, with the person's consent, for members; else null."""
        return sql(_contact(self, "phone"))


@record(tables.Role)
class Role(Sourced):
    """A post or function that a person holds for a time."""

    person: Person | None
    institution: LazyInstitution | None
    programme: LazyProgramme | None
    titles: list[LocalizedText] = texts("titles", "What it is called, in each language there is.")
    units: list[LocalizedText] = texts("units", "The department, in each language there is.")
    acting: bool
    held: PartialDate | None = embedded("held", "From when to when; null where nothing is known.")
    seen: PartialDate | None = embedded("seen", "A day on which the source shows it held.")

    def visible(self) -> SQL | None:
        return _known(self)

    @derived
    def title(self, lang: str | None = None) -> str:
        """What it is called in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def unit(self, lang: str | None = None) -> str | None:
        """The department in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "units", lang)

    @derived
    def state(self, as_of: date | None = None) -> RoleState | None:
        """Whether it is held at the end of a day, today if none is named; null where the sources do not tell."""
        return sql(role_on(self, str(as_of or self.reader.today)))  # type: ignore[arg-type]  # a row of a role


def _known(row: Person | Role) -> SQL | None:
    return "1 = 0" if row.reader.role is Persona.NOBODY else None


def _contact(row: Person, column: str) -> str:
    value = str(getattr(row, column))
    if row.reader.role is Persona.SECRETARIAT:
        return value
    return f"case when {row.consent} then {value} end" if row.reader.role is Persona.MEMBER else "null"
