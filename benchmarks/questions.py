"""The questions asked of a register, each with the SQL that somebody would write by hand for the same JSON.

In the SQL `{object}`, `{list}`, `{json}` and `{bytewise}` stand for what each database calls them, `?1` for the first
argument.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consortium.text import stems

Variables = Mapping[str, object]

_SPELLINGS = {
    "sqlite": {"{object}": "json_object", "{list}": "json_group_array", "{json}": "json", "{bytewise}": ""},
    "postgresql": {
        "{object}": "json_build_object",
        "{list}": "json_agg",
        "{json}": "",
        "{bytewise}": 'collate "C"',
        "?": "$",
    },
}
_CASTS = {"::uuid": "", "::date": "", "::text": ""}


@dataclass(frozen=True, slots=True)
class Question:
    """A document, SQL by hand for its one root field, and the SQL's arguments from the document's variables."""

    name: str
    document: str
    root: str
    sql: str
    arguments: Callable[[Variables], tuple[object, ...]]

    def by_hand(self, dialect: str) -> str:
        """Return the SQL as that database spells it."""
        found = self.sql
        for ours, theirs in (_SPELLINGS[dialect] | (_CASTS if dialect == "sqlite" else {})).items():
            found = found.replace(ours, theirs)
        return found


_ONE = """{object}('id', i.id, 'name', i.name, 'country', {json}({object}('code', i.code)))"""
_INSTITUTION = """
    select i.id, i.sort_name, coalesce(i.names->>'en', i.names->>'ru') as name, c.code from institution i
    join country c on c.id = i.country where i.voided_at is null
"""
_PARTNERS = """
    select theirs.institution from party mine join party theirs on theirs.partnership = mine.partnership
    join partnership p on p.id = mine.partnership
    where mine.institution = ?1::uuid and p.stage = 'APPROVED' and p.force_earliest <= ?2::text::date
    and (p.force_latest is null or p.force_latest >= ?2::text::date) and p.voided_at is null
    and mine.voided_at is null and theirs.voided_at is null
    union select theirs.institution from participation mine join participation theirs
    on theirs.exchange = mine.exchange join exchange e on e.id = mine.exchange
    where mine.institution = ?1::uuid and e.state = 'HELD' and e.voided_at is null and mine.voided_at is null
    and theirs.voided_at is null
"""
_EXCHANGES = """
    select {list}({object}('id', x.id, 'title', coalesce(x.titles->>'en', x.titles->>'ru'), 'state', x.state,
    'day', x.day, 'participations', {json}((select {list}({object}('role', o.role,
        'institution', {json}({object}('id', o.id, 'name', o.name)), 'country', {json}({object}('code', o.code))))
        from (select pa.role, i.id, coalesce(i.names->>'en', i.names->>'ru') as name, c.code from participation pa
        join institution i on i.id = pa.institution join country c on c.id = pa.country
        where pa.exchange = x.id and pa.voided_at is null order by pa.sort_name {bytewise}, pa.id) o))))
"""
_HELD = "from exchange where state = 'HELD' and voided_at is null"

PARTNERS = Question(
    "one institution with its partners",
    "query($id: ID!) { institution(id: $id) { id name country { code } "
    "partners(first: 10) { totalCount nodes { id name country { code } } } } }",
    "institution",
    f"""with partner as ({_INSTITUTION} and i.id <> ?1::uuid and i.id in ({_PARTNERS}))
    select {{object}}('id', i.id, 'name', i.name, 'country', {{json}}({{object}}('code', i.code)),
    'partners', {{json}}({{object}}('totalCount', (select count(*) from partner), 'nodes', {{json}}((
        select {{list}}({_ONE}) from (select * from partner order by sort_name {{bytewise}}, id limit 10) i)))))
    from ({_INSTITUTION} and i.id = ?1::uuid) i""",
    lambda given: (given["id"], given["today"]),
)
PAGE = Question(
    "50 exchanges, who took part, totalCount",
    "query($from: Date!) { exchanges(first: 50, order: NEWEST, filter: {state: [HELD], heldFrom: $from}) "
    "{ totalCount nodes { id title state day participations { role institution { id name } country { code } } } } }",
    "exchanges",
    f"""select {{object}}('totalCount', (select count(*) {_HELD} and actual_latest >= ?1::text::date), 'nodes',
    {{json}}(({_EXCHANGES} from (select * {_HELD} and actual_latest >= ?1::text::date
    order by day desc, id desc limit 50) x)))""",
    lambda given: (given["from"],),
)
DEEP = Question(
    "50 exchanges, a page from the deep",
    "query($after: String!) { exchanges(first: 50, after: $after, order: NEWEST, filter: {state: [HELD]}) "
    "{ nodes { id title state day participations { role institution { id name } country { code } } } } }",
    "exchanges",
    f"""select {{object}}('nodes', {{json}}(({_EXCHANGES} from (select * {_HELD}
    and (day, id) < (?1::text::date, ?2::uuid) order by day desc, id desc limit 50) x)))""",
    lambda given: tuple(str(given["after"]).split("~")),
)
SEARCH = Question(
    "search of institutions, two words",
    "query($words: String!) { institutions(first: 20, filter: {search: $words}) "
    "{ totalCount nodes { id name country { code } } } }",
    "institutions",
    f"""with found as ({_INSTITUTION} and i.search like '% ' || ?1::text || '%'
    and i.search like '% ' || ?2::text || '%')
    select {{object}}('totalCount', (select count(*) from found), 'nodes', {{json}}((
        select {{list}}({_ONE}) from (select * from found order by sort_name {{bytewise}}, id limit 20) i)))""",
    lambda given: tuple(stems(str(given["words"]))),
)
QUESTIONS = (PARTNERS, PAGE, DEEP, SEARCH)
