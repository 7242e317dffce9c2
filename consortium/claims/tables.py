"""The table of claims."""

from __future__ import annotations

from piccolo.columns import JSONB, UUID, BigInt, Boolean, Date, ForeignKey, Text
from piccolo.table import Table

from consortium.columns import may_refer, may_refer_to_itself
from consortium.places.tables import Region
from consortium.sources.tables import Sourced


class Claim(Sourced, Table, tablename="claim"):
    """What a document states of a record: a number, days, a place or a name."""

    statements = JSONB(default="{}", help_text="The words of the document, by language.")
    search = Text(help_text="The words, folded and stemmed.")
    sort_name = Text(help_text="The folded words, by which lists are ordered.")
    measure = Text(help_text="What of the record it is held against; NONE where nothing recorded can check it.")
    subject_type = Text(null=True, default=None, help_text="What sort of record it is, such as Exchange.")
    subject = UUID(null=True, default=None, index=True, help_text="The record that it is about.")
    amount = Text(null=True, default=None, help_text="The number stated: 87 or 66.7, with a point.")
    thousandths = BigInt(null=True, default=None, help_text="The number stated, in thousandths.")
    unit = Text(null=True, default=None, help_text="What the number counts.")
    per = Text(null=True, default=None, help_text="Of what there is so many each: people per institution.")
    qualifier = Text(help_text="How the number is meant.")
    stated_dates = Text(null=True, default=None, help_text="The days stated, EDTF.")
    stated_dates_earliest = Date(null=True, default=None)
    stated_dates_latest = Date(null=True, default=None)
    stated_region = may_refer(Region, help_text="The place stated.")
    stated_text = Text(null=True, default=None, help_text="The name stated, or what else is no number.")
    role = Text(null=True, default=None, help_text="Who is counted: those who take part as this alone.")
    group = Text(null=True, default=None, help_text="Which people are counted; null for all.")
    site_state = Text(null=True, default=None, help_text="Which sites are counted: those in this state.")
    as_of = Date(null=True, default=None, help_text="At the end of which day it is counted; null for today.")
    arithmetic = Text(null=True, default=None, help_text="How the number follows from two others.")
    first_claim: ForeignKey[Claim] = may_refer_to_itself(
        help_text="The claim whose number, as recorded, is the first of the two."
    )
    first_amount = Text(null=True, default=None, help_text="The first of the two, where it is given as it is.")
    first_thousandths = BigInt(null=True, default=None, help_text="The same in thousandths.")
    second_claim: ForeignKey[Claim] = may_refer_to_itself(
        help_text="The claim whose number, as recorded, is the second of the two."
    )
    second_amount = Text(null=True, default=None, help_text="The second of the two, where it is given as it is.")
    second_thousandths = BigInt(null=True, default=None, help_text="The same in thousandths.")
    inferred = Boolean(
        default=False,
        help_text="Whether the number follows from what the document says, which does not give it itself.",
    )
