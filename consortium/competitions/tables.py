"""Tables of competitions, entrants and awards."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.exchanges.tables import Exchange
from consortium.members.tables import Institution, LedgerLine
from consortium.people.tables import Person
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Competition(Sourced, Table, tablename="competition"):
    """What institutions compete for, and by what they are judged."""

    names = JSONB(default="{}", help_text="Its name by language.")
    search = Text(help_text="Every name, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    programme = may_refer(Programme, help_text="The programme it belongs to.", indexed=True)
    organiser = may_refer(Institution, help_text="Who holds it.")
    criteria = JSONB(default="{}", help_text="By what it is judged, by language.")
    judged = Text(null=True, default=None, help_text="The period whose work is judged, EDTF.")
    judged_earliest = Date(null=True, default=None)
    judged_latest = Date(null=True, default=None)
    places_available = Integer(null=True, default=None, help_text="How many can win; null where it is not stated.")
    exchange = may_refer(Exchange, help_text="The exchange as which, or at which, it was held.")
    prize = may_refer(Exchange, help_text="The exchange in which the winners take part.")


class CompetitionEntry(LedgerLine, Table, tablename="competition_entry"):
    """A line of a competition's ledger."""

    competition = refers(Competition, help_text="Whose line it is.", indexed=True)


class Entrant(Sourced, Table, tablename="entrant"):
    """Who competes: one named institution, or a group of which only the number is known, if that."""

    competition = refers(Competition, help_text="In what.", indexed=True)
    institution = may_refer(Institution, help_text="Who; null for a group that is not named.", indexed=True)
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    parties = Integer(
        null=True, default=None, help_text="How many entrants it stands for: 1 if named; null where unknown."
    )
    team = Text(null=True, default=None, help_text="What its team is called.")
    result = Text(help_text="How it fared.")
    rank = Integer(null=True, default=None, help_text="Its place, from 1; null where there is none or none is known.")


class Award(Sourced, Table, tablename="award"):
    """What an entrant of a competition was given, or an institution or a person apart from any."""

    names = JSONB(default="{}", help_text="What it is called: the award, or the nomination.")
    search = Text(help_text="Every name, folded and stemmed.")
    sort_name = Text(help_text="Its folded name, by which lists are ordered.")
    entrant = may_refer(
        Entrant, help_text="The entrant that was given it; null for an award apart from a competition.", indexed=True
    )
    institution = may_refer(
        Institution, help_text="The institution that was given it apart from a competition.", indexed=True
    )
    person = may_refer(Person, help_text="The person who was given it apart from a competition.")
    exchange = may_refer(Exchange, help_text="The exchange at which it was given.", indexed=True)
    given = Text(null=True, default=None, help_text="When it was given, EDTF; null where unknown.")
    given_earliest = Date(null=True, default=None)
    given_latest = Date(null=True, default=None)
