"""Tables of methods and of where they were used."""

from __future__ import annotations

from piccolo.columns import JSONB, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.people.tables import Person
from consortium.places.tables import Region
from consortium.sources.tables import Sourced


class Method(Sourced, Table, tablename="method"):
    """A way of teaching and learning that others can take over."""

    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    about = JSONB(default="{}", help_text="How it goes, by language.")
    areas = JSONB(default="[]", help_text="Its areas of work.")
    age_least = Integer(
        null=True, default=None, help_text="The age, in years, from which it is meant; null if unknown."
    )
    age_most = Integer(
        null=True, default=None, help_text="The age, in years, up to which it is meant; null if unknown."
    )
    group_least = Integer(null=True, default=None, help_text="How many people it needs; null where unknown.")
    group_most = Integer(null=True, default=None, help_text="How many people it suits; null where unknown.")
    minutes_least = Integer(
        null=True, default=None, help_text="How many minutes it takes at least; null where unknown."
    )
    minutes_most = Integer(null=True, default=None, help_text="How many minutes it takes at most; null where unknown.")
    materials = JSONB(default="{}", help_text="What is needed for it, by language.")
    languages = JSONB(default="[]", help_text="The languages in which it is described, as BCP 47 tags.")
    author = Text(null=True, default=None, help_text="Its author in words, where that is no person of the register.")
    author_person = may_refer(Person, help_text="Its author.")
    author_institution = may_refer(Institution, help_text="The institution that worked it out or brought it in.")
    region = may_refer(Region, help_text="The region in which it is in use.")


class MethodUse(Sourced, Table, tablename="method_use"):
    """The use of a method in an exchange."""

    method = refers(Method, help_text="What was used.")
    exchange = refers(Exchange, help_text="In what.")
    notes = JSONB(default="{}", help_text="How it was used, by language.")
