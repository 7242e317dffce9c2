"""Methods of active learning and where they were used: their types."""

from __future__ import annotations

from consortium.methods import tables
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyPerson, LazyRegion
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.plan import Key, LocalizedText, Page, connection, derived, many, record, sql, texts
from consortium_graphql.records import Sourced, name_in


@record(tables.MethodUse)
class MethodUse(Sourced):
    """The use of a method in an exchange."""

    method: Method
    exchange: LazyExchange
    notes: list[LocalizedText] = texts("notes", "How it was used, in each language there is.")

    @derived
    def note(self, lang: str | None = None) -> str | None:
        """How it was used, in that language, else in the reader's, else in English, else in any; null for none."""
        return name_in(self, "notes", lang)


@record(tables.Method)
class Method(Sourced):
    """A way of teaching and learning that others can take over."""

    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    about: list[LocalizedText] = texts("about", "How it goes.")
    areas: list[str]
    age_least: int | None
    age_most: int | None
    group_least: int | None
    group_most: int | None
    minutes_least: int | None
    minutes_most: int | None
    materials: list[LocalizedText] = texts("materials", "What is needed for it.")
    languages: list[str]
    author: str | None
    author_person: LazyPerson | None
    author_institution: LazyInstitution | None
    region: LazyRegion | None
    uses: list[MethodUse] = many(
        tables.MethodUse.method, order=Key("created_at"), description="Where it was used, the first hundred entered."
    )
    exchanges: Page[LazyExchange] = connection(
        tables.MethodUse.method,
        tables.MethodUse.exchange,
        order=ExchangeOrder,
        filter=ExchangeFilter,
        description="The exchanges that used it, held or not.",
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def use_count(self) -> int:
        """In how many exchanges that were held it was used."""
        return sql(
            "(select count(*) from method_use mu join exchange used on used.id = mu.exchange "
            f"where mu.method = {self.id} and mu.voided_at is null and used.voided_at is null and used.state = 'HELD')"
        )
