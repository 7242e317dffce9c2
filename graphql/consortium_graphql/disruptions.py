"""Disruptions and what they did: their types. What is about a person is told to those concerned alone."""

from __future__ import annotations

from consortium.disruptions import tables
from consortium.disruptions.model import DisruptionKind, EffectKind
from consortium.exchanges import tables as exchanges_tables
from consortium_graphql.lazy import LazyCountry, LazyExchange, LazyInstitution, LazyProgramme, LazyRegion
from consortium_graphql.lists.disruptions import DisruptionEffectFilter, DisruptionEffectOrder, made_by, told
from consortium_graphql.plan import SQL, LocalizedText, Page, connection, derived, embedded, record, sql, texts
from consortium_graphql.records import PartialDate, Sourced, name_in


@record(exchanges_tables.DisruptionEffect)
class DisruptionEffect(Sourced):
    """What a disruption did to an exchange, or to events of a programme that are not named."""

    disruption: Disruption | None
    effect: EffectKind
    exchange: LazyExchange | None
    programme: LazyProgramme | None
    labels: list[LocalizedText] = texts("labels", "What the source calls events that are not named.")
    events: int | None
    note: str | None
    applied: bool
    planned_before: PartialDate | None = embedded("planned_before", "The days planned before it; null where none were.")
    planned_after: PartialDate | None = embedded(
        "planned_after", "The days planned after it; null where none were named."
    )

    def visible(self) -> SQL | None:
        return made_by(str(self.disruption), self.reader)


@record(tables.Disruption)
class Disruption(Sourced):
    """One cause that disturbed what was planned."""

    kind: DisruptionKind
    names: list[LocalizedText] = texts("names", "What it is called, in each language there is.")
    period: PartialDate | None = embedded("period", "How long it lasted; null where unknown.")
    country: LazyCountry | None
    region: LazyRegion | None
    institution: LazyInstitution | None
    about: list[LocalizedText] = texts("about", "What happened.")
    measures: list[LocalizedText] = texts("measures", "What authorities ordered because of it.")
    effects: Page[DisruptionEffect] = connection(
        exchanges_tables.DisruptionEffect.disruption,
        order=DisruptionEffectOrder,
        filter=DisruptionEffectFilter,
        description="What it did.",
    )

    def visible(self) -> SQL | None:
        return told(str(self.id).rpartition(".")[0], self.reader)

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def effect_count(self, effect: EffectKind) -> int:
        """How many exchanges, or groups of events that are not named, had this effect of it."""
        return sql(
            f"(select count(*) from disruption_effect de where de.disruption = {self.id} and de.effect = {effect} "
            "and de.voided_at is null)"
        )
