"""A register in which two institutions turn out to be one, and all that can be told of them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from consortium.db import Database
from consortium.db.registry import tables
from consortium.db.rows import loaded, selecting
from consortium.errors import Refused
from consortium.members.tables import Merge
from consortium.writing import store
from tests import factory
from tests.factory import act, row

YEARS = st.none() | st.integers(2005, 2015).map(str)
VALUES = st.sampled_from(["Educator", "Edukator", "EDU"])
Facts = set[tuple[object, ...]]
HISTORY = frozenset({"AuditEntry", "Change", "UsedKey", "Merge"})
UNSEEN = frozenset({"version", "updated_at"})

TOLD = {
    "alias": "select value from alias where voided_at is null and institution in ({0})",
    "exchange": "select exchange, role from participation where voided_at is null and institution in ({0})",
    "partnership": "select partnership from party where voided_at is null and institution in ({0})",
    "programme": "select programme, part from programme_party where voided_at is null and institution in ({0})",
    "site": "select s.programme, e.since, e.state from site s join site_entry e on e.site = s.id"
    " where s.voided_at is null and s.institution in ({0})",
    "membership": "select m.organisation, e.since, e.state from membership m join membership_entry e"
    " on e.membership = m.id where m.voided_at is null and m.institution in ({0})",
    "role": "select id from role where voided_at is null and institution in ({0})",
    "decider": "select decision from decision_party where voided_at is null and institution in ({0})",
    "decided": "select id from meeting_decision where voided_at is null and body in ({0})",
    "followed": "select decision, state from institution_entry where voided_at is null and decision is not null"
    " and institution in ({0})",
    "method": "select id from method where voided_at is null and author_institution in ({0})",
    "publication": "select id from publication where voided_at is null and publisher in ({0})",
    "authorship": "select publication, role from authorship where voided_at is null and institution in ({0})",
    "distribution": "select id, publication from distribution where voided_at is null and recipient in ({0})",
    "centre": "select network from resource_centre where voided_at is null and institution in ({0})",
    "commitment": "select receiver_institution, force from commitment where voided_at is null"
    " and sender_institution in ({0})",
    "founding": "select founder from founding where voided_at is null and institution in ({0})",
    "representation": "select represented, period from representation where voided_at is null and institution in ({0})",
    "represented": "select institution, period from representation where voided_at is null and represented in ({0})",
    "identifier": "select scheme, value from identifier where voided_at is null and institution in ({0})",
}


@dataclass(frozen=True)
class Fact:
    """Something that names one of the two institutions (0 or 1) in one of two records (0 or 1)."""

    kind: str
    institution: int
    where: int
    detail: str
    since: str | None


FACT = st.builds(
    Fact,
    st.sampled_from(
        [
            "alias",
            "identifier",
            "role",
            "membership",
            "party",
            "site",
            "exchange",
            "partnership",
            "decider",
            "decided",
            "method",
            "publication",
            "authorship",
            "distribution",
            "centre",
            "commitment",
            "founding",
            "representation",
            "represented",
        ]
    ),
    st.integers(0, 1),
    st.integers(0, 1),
    st.sampled_from(["A", "B"]),
    YEARS,
)
FACTS = st.lists(FACT, max_size=10)


class World:
    """Two records of one institution, and what they can stand in."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def enter(self) -> None:
        database = self.database
        names = ("Educator", "Edukator")
        self.both = [await factory.institution(database, names={"en": name}, country="KZ") for name in names]
        self.third = await factory.institution(database)
        self.person = await factory.person(database)
        self.networks = [await factory.network(database) for _ in range(2)]
        self.guides = [await factory.publication(database) for _ in range(2)]
        self.programmes = [await factory.programme(database) for _ in range(2)]
        forum = {"kind": "FORUM", "titles": {"en": "Forum"}, "action": "OPEN"}
        self.exchanges = [await act(database, "exchangeRegister", **forum) for _ in range(2)]
        agreed = {"kind": "COOPERATE", "texts": {"en": "To meet."}}
        self.decisions = [await act(database, "decisionCreate", **agreed) for _ in range(2)]

    async def tell(self, fact: Fact) -> None:
        """Enter a fact; one that the register refuses is left out."""
        who, database = self.both[fact.institution], self.database
        part = {"A": "LEAD", "B": "FUNDER"}[fact.detail]
        role = {"A": "ORGANISER", "B": "GUEST"}[fact.detail]
        decided = {"A": "OTHER", "B": "DISSOLVE_BODY"}[fact.detail]
        entry = {"institution": who, "role": role}
        entry, guide = {"institution": who, "role": role}, self.guides[fact.where]
        actions: dict[str, tuple[str, dict[str, object]]] = {
            "alias": ("aliasCreate", {"institution": who, "kind": "SHORT", "value": fact.detail}),
            "identifier": ("identifierCreate", {"institution": who, "scheme": fact.detail, "value": str(fact.where)}),
            "role": ("roleCreate", {"institution": who, "person": self.person, "titles": {"en": fact.detail}}),
            "membership": (
                "membershipCreate",
                {
                    "institution": who,
                    "organisation": self.networks[fact.where],
                    "since": fact.since,
                    "action": {"A": "APPLY", "B": "ADMIT"}[fact.detail],
                },
            ),
            "party": (
                "programmePartyCreate",
                {"institution": who, "programme": self.programmes[fact.where], "part": part},
            ),
            "site": (
                "siteCreate",
                {"institution": who, "programme": self.programmes[fact.where], "since": fact.since},
            ),
            "decider": ("decisionPartyCreate", {"institution": who, "decision": self.decisions[fact.where]}),
            "decided": ("decisionCreate", {"body": who, "kind": decided, "texts": {"en": "So be it."}}),
            "method": ("methodCreate", {"names": {"en": "Debate"}, "author_institution": who}),
            "publication": ("publicationCreate", {"kind": "MANUAL", "titles": {"en": "Guide"}, "publisher": who}),
            "authorship": (
                "authorshipCreate",
                {"publication": guide, "institution": who, "role": {"A": "AUTHOR", "B": "EDITOR"}[fact.detail]},
            ),
            "distribution": ("distributionCreate", {"publication": guide, "recipient": who}),
            "centre": ("resourceCentreCreate", {"institution": who, "network": self.networks[fact.where]}),
            "exchange": ("participationAdd", {**entry, "exchange": self.exchanges[fact.where]}),
            "commitment": (
                "commitmentCreate",
                {"sender_institution": who, "receiver_institution": self.third, "people": 2, "force": fact.since},
            ),
            "founding": ("foundingCreate", {"institution": who, "founder": self.networks[fact.where]}),
            "representation": (
                "representationCreate",
                {"institution": who, "represented": self.third, "period": fact.since},
            ),
            "represented": (
                "representationCreate",
                {"institution": self.third, "represented": who, "period": fact.since},
            ),
            "partnership": (
                "partnershipDraft",
                {
                    "kind": "MEMORANDUM",
                    "titles": {"en": "Memorandum"},
                    "parties": [{"institution": who}, {"institution": self.third}],
                },
            ),
        }
        action, given = actions[fact.kind]
        try:
            await act(database, action, **given)
        except Refused:
            return

    async def told(self, *institutions: object) -> dict[str, Facts]:
        """Return what the register tells of the institutions together."""
        listed = ", ".join(f"'{each}'" for each in institutions)
        found = {name: set(await self.database.rows(sql.format(listed))) for name, sql in TOLD.items()}
        rows = [await row("Institution", each) for each in self.both if each in institutions]
        found["alias"] |= {(name,) for each in rows for name in each["names"].values()}
        return {name: {tuple(map(str, fact)) for fact in facts} for name, facts in found.items()}

    async def merge(self) -> bool:
        """Merge the second into the first; return whether it could be."""
        kept, other = self.both
        versions = [(await row("Institution", each))["version"] for each in self.both]
        given = {"id": kept, "version": versions[0], "other": other, "other_version": versions[1], "reason": "Same."}
        try:
            await act(self.database, "institutionMerge", **given)
        except Refused:
            return False
        return True

    async def unmerge(self) -> None:
        """Undo the merging that was made last."""
        merges = await store.where(Merge, "kept", self.both[0])
        last = next(merge for merge in merges if merge["undone_at"] is None)
        await act(self.database, "institutionUnmerge", id=last["id"], version=last["version"], reason="Two after all.")


async def standing(database: Database) -> dict[str, list[str]]:
    """Return every row of every table but those of history, without version and time of change.

    An alias that a merging has made stays void once that is undone: nothing is deleted.
    """
    found: dict[str, list[str]] = {}
    for table in tables():
        if table.__name__ not in HISTORY:
            rows = loaded(table, await database.rows(selecting(table)))
            kept = [row for row in rows if row.get("voided_reason") != "the merging was undone"]
            found[table.__name__] = sorted(
                str({name: value for name, value in row.items() if name not in UNSEEN}) for row in kept
            )
    return found
