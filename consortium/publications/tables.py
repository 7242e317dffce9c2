"""Tables of publications: their parts, authors and editions, and who was given copies."""

from __future__ import annotations

from piccolo.columns import JSONB, Date, Integer, Text
from piccolo.table import Table

from consortium.columns import may_refer, refers
from consortium.members.tables import Institution
from consortium.people.tables import Person
from consortium.places.tables import Region
from consortium.programmes.tables import Programme
from consortium.sources.tables import Sourced


class Publication(Sourced, Table, tablename="publication"):
    """What was published: a book, a leaflet, a newsletter, a thesis, or a set of several."""

    kind = Text(help_text="What sort of publication it is.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    subtitles = JSONB(default="{}", help_text="Its subtitle by language.")
    search = Text(help_text="Every spelling, folded and stemmed.")
    sort_name = Text(help_text="Its folded title, by which lists are ordered.")
    languages = JSONB(default="[]", help_text="The languages in which it is written, as BCP 47 tags.")
    published = Text(null=True, default=None, help_text="When it was published, EDTF.")
    published_earliest = Date(null=True, default=None)
    published_latest = Date(null=True, default=None)
    programme = may_refer(Programme, help_text="The programme that produced it.")
    publisher = may_refer(Institution, help_text="Who published it.")
    region = may_refer(Region, help_text="The region for which it was made, where known.")
    areas = JSONB(default="[]", help_text="Its areas of work.")
    about = JSONB(default="{}", help_text="What it is about, by language.")
    annex = Text(null=True, default=None, help_text="What it is called as an annex of its source, such as Annex 6.")
    copies = Integer(
        null=True, default=None, help_text="How many copies were printed of all its editions; null where unknown."
    )


class PublicationPart(Sourced, Table, tablename="publication_part"):
    """A part of a publication, such as the books of a set."""

    publication = refers(Publication, help_text="Of what.")
    kind = Text(help_text="What sort of publication it is.")
    titles = JSONB(default="{}", help_text="Its title by language.")
    readership = JSONB(default="{}", help_text="For whom it is, by language.")
    volumes = Integer(null=True, default=None, help_text="In how many volumes it comes; null where unknown.")
    place = Integer(help_text="Where it stands among the parts, from 1.")


class Authorship(Sourced, Table, tablename="authorship"):
    """Who wrote, edited or translated a publication."""

    publication = refers(Publication, help_text="What.")
    role = Text(help_text="As what.")
    person = may_refer(Person, help_text="Who, where that is a person of the register.")
    institution = may_refer(Institution, help_text="Who, where that is an institution.")
    name = Text(null=True, default=None, help_text="Who, in words, where that is nobody of the register.")
    place = Integer(help_text="Where the name stands among the others, from 1.")


class Edition(Sourced, Table, tablename="edition"):
    """An edition of a publication."""

    publication = refers(Publication, help_text="Of what.")
    number = Integer(help_text="Which edition it is in its language, from 1.")
    language = Text(null=True, default=None, help_text="BCP 47, where known.")
    published = Text(null=True, default=None, help_text="When it was published, EDTF.")
    published_earliest = Date(null=True, default=None)
    published_latest = Date(null=True, default=None)
    copies = Integer(null=True, default=None, help_text="How many copies were printed of it; null where unknown.")


class Distribution(Sourced, Table, tablename="distribution"):
    """Copies given to a named institution, or to a group of which only the number is known, if that."""

    publication = refers(Publication, help_text="What was given.")
    edition = may_refer(Edition, help_text="Of which edition, where known.")
    recipient = may_refer(Institution, help_text="To whom; null for a group that is not named.")
    labels = JSONB(default="{}", help_text="What the source calls a group, by language.")
    sort_name = Text(help_text="The folded name or label, by which lists are ordered.")
    recipients = Integer(null=True, default=None, help_text="How many it stands for: 1 if named; null where unknown.")
    copies = Integer(null=True, default=None, help_text="How many copies in all; null where unknown.")
    given = Text(null=True, default=None, help_text="When, EDTF.")
    given_earliest = Date(null=True, default=None)
    given_latest = Date(null=True, default=None)
