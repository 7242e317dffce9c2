"""Tables of suggestions."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, DoublePrecision, Integer, Text
from piccolo.table import Table

from consortium.columns import Recorded, may_refer, refers
from consortium.members.tables import Institution
from consortium.places.tables import Country, Region


class SuggestionRun(Recorded, Table, tablename="suggestion_run"):
    """One working out of suggestions."""

    level = Text(help_text="Between what.")
    as_of = Date(help_text="The day at whose end the records were read.")
    method = Text(help_text="How they were worked out.")
    members = Integer(help_text="How many nodes the contact graph had.")
    ties = Integer(help_text="How many ties the contact graph had.")
    left_out = Integer(help_text="How many members were left out, their region or country being unknown.")
    notes = JSONB(default="{}", help_text="What a reader must know, by language.")


class Suggestion(Recorded, Table, tablename="suggestion"):
    """A pair that should meet next. Pairs are unordered: the first has the smaller id."""

    run = refers(SuggestionRun, help_text="The working out it comes from.")
    level = Text(help_text="Between what.")
    rank = Integer(help_text="Its place in the run, 1 is best.")
    score = DoublePrecision(help_text="How strongly it is suggested; comparable within its run alone.")
    probability = DoublePrecision(null=True, default=None, help_text="How often such suggestions came true; 0 to 1.")
    low = DoublePrecision(null=True, default=None, help_text="The lower end of that share.")
    high = DoublePrecision(null=True, default=None, help_text="The upper end of that share.")
    first_institution = may_refer(Institution, help_text="The one, at institution level.")
    second_institution = may_refer(Institution, help_text="The other, at institution level.")
    first_region = may_refer(Region, help_text="The one, at region level.")
    second_region = may_refer(Region, help_text="The other, at region level.")
    first_country = may_refer(Country, help_text="The one, at country level.")
    second_country = may_refer(Country, help_text="The other, at country level.")
    as_of = Date(help_text="The day at whose end the records were read.")
    method = Text(help_text="How it was worked out.")
    state = Text(default="NEW", help_text="What became of it.")


class SuggestionReason(Recorded, Table, tablename="suggestion_reason"):
    """Why a pair is suggested."""

    suggestion = refers(Suggestion, help_text="Of what.")
    place = Integer(help_text="Where it stands among the reasons, from 1.")
    kind = Text(help_text="What sort of reason it is.")
    texts = JSONB(default="{}", help_text="The reason as a sentence, by language.")
    facts = JSONB(default="{}", help_text="The numbers and names behind it.")
    records = JSONB(default="[]", help_text="The ids of the records on which it rests.")
    weak = Boolean(default=False, help_text="Whether nothing closer is known.")


class SuggestionDecision(Recorded, Table, tablename="suggestion_decision"):
    """What was decided about a suggestion."""

    suggestion = refers(Suggestion, help_text="About what.")
    place = Integer(help_text="Where it stands among the decisions, from 1.")
    decision = Text(help_text="What was decided.")
    state = Text(help_text="The state after it.")
    day = Date(help_text="The day of the decision.")
    reason = Text(null=True, default=None, help_text="Why.")
