"""Tables of lessons and difficulties."""

from __future__ import annotations

from piccolo.columns import JSONB, Boolean, Date, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Lesson(Sourced, Table, tablename="lesson"):
    """What somebody learned from working together."""

    kind = Text(help_text="What it is good for.")
    texts = JSONB(default="{}", help_text="What was learned, by language.")
    search = Text(help_text="Every word of the texts, folded and stemmed.")
    sort_name = Text(help_text="How the folded text begins, by which lists are ordered.")
    institution = may_refer(Institution, help_text="Whose; null for those of a programme or an exchange together.")
    programme = may_refer(Programme, help_text="From which programme.")
    exchange = may_refer(Exchange, help_text="From which exchange.")


class Difficulty(Sourced, Table, tablename="difficulty"):
    """What stood in the way of working together, and why."""

    texts = JSONB(default="{}", help_text="What was difficult, by language.")
    causes = JSONB(default="{}", help_text="Why, as far as somebody says, by language.")
    search = Text(help_text="Every word of the texts and causes, folded and stemmed.")
    sort_name = Text(help_text="How the folded text begins, by which lists are ordered.")
    institution = may_refer(Institution, help_text="Whose; null for a group that is not named.")
    labels = JSONB(default="{}", help_text="What the source calls those who are not named, by language.")
    programme = may_refer(Programme, help_text="In which programme.")
    exchange = may_refer(Exchange, help_text="In which exchange.")
    met = Text(null=True, default=None, help_text="When it was met, EDTF.")
    met_earliest = Date(null=True, default=None)
    met_latest = Date(null=True, default=None)
    resolved = Boolean(null=True, default=None, help_text="Whether it was overcome; null where unknown.")


class DifficultyMeasure(Sourced, Table, tablename="difficulty_measure"):
    """What was done about a difficulty."""

    difficulty = refers(Difficulty, help_text="Against what.")
    texts = JSONB(default="{}", help_text="What was done, by language.")
    institution = may_refer(Institution, help_text="By whom; null where that is not said.")
    taken = Text(null=True, default=None, help_text="When, EDTF; null where unknown.")
    taken_earliest = Date(null=True, default=None)
    taken_latest = Date(null=True, default=None)
