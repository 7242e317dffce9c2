"""How many sites a programme has, as SQL: the twin of `consortium.programmes.counting`, to which a test holds it.

A group stands for the larger of its own number and what is told of its parts. What is told of its parts rests on what
the groups among them stand for, so the groups are worked through one by one, the innermost first, and a JSON object
carries along for how many each stands.
"""

from __future__ import annotations

from collections.abc import Callable

from consortium_graphql.plan import SQL, Row
from consortium_graphql.states import state_on

_DEEPEST = 100


_ALL = "1 = 1"


def sites_in_state(programme: Row, state: SQL, day: SQL) -> SQL:
    """Return how many sites of a programme are in a state at the end of a day, none counted twice."""
    return _number(programme, day, lambda row: f"{row}.state = {state}", _ALL)


def sites_counted(programme: Row, day: SQL, among: SQL) -> SQL:
    """Return for how many those sites `si` stand of which `among` holds, in whatever state, at the end of a day."""
    return _number(programme, day, lambda _: _ALL, among)


def _number(programme: Row, day: SQL, stands: Callable[[str], SQL], among: SQL) -> SQL:
    larger = _larger(programme)
    alone = f"select count(*) from known k where k.named and k.whole is null and {stands('k')}"
    parts = f"select coalesce(sum({larger}(t.named - t.grouped, 0)), 0) from told t where {stands('t')}"
    told = f"select t.whole, sum({larger}(t.named, t.grouped)) as number from told t group by t.whole"
    rest = (
        f"select coalesce(sum({larger}(coalesce(k.parties, 0) - coalesce(w.number, 0), 0)), 0) "
        f"from known k left join ({told}) w on w.whole = k.id where not k.named and {stands('k')}"
    )
    counted = ", ".join((*_known(programme, day, among), *_turns(), *_told(programme)))
    return f"(with recursive {counted} select cast(({alone}) + ({parts}) + ({rest}) as integer))"


def sites_complete(programme: Row, day: SQL, among: SQL = _ALL) -> SQL:
    """Return the condition that no group stands outside every other whose number is unknown."""
    unknown = "select 1 from known k where k.whole is null and not k.named and k.parties is null"
    return f"(with {', '.join(_known(programme, day, among))} select not exists ({unknown}))"


def _known(programme: Row, day: SQL, among: SQL) -> tuple[SQL, ...]:
    """Return the tables of the sites whose ledger has begun: `whole` is the group in which one is counted already."""
    state = state_on("site_entry", "site", "si.id", day)
    begun = (
        f"select si.id, si.parties, si.part_of, si.institution is not null as named, {state} as state "
        f"from site si where si.programme = {programme.id} and si.voided_at is null and {among}"
    )
    whole = "(select w.id from begun w where w.id = b.part_of and w.state is not null)"
    known = f"select b.id, b.parties, b.named, b.state, {whole} as whole from begun b where b.state is not null"
    return f"begun as materialized ({begun})", f"known as materialized ({known})"


def _turns() -> tuple[SQL, ...]:
    """Return the table of the groups in an order in which each comes after those that are part of it."""
    nest = (
        "select k.id, k.whole, 0 from known k where not k.named union all select n.id, k.whole, n.depth + 1 "
        f"from nest n join known k on k.id = n.whole where n.depth < {_DEEPEST}"
    )
    depths = "select n.id, max(n.depth) as depth from nest n group by n.id"
    turns = (
        "select k.id, k.parties, row_number() over (order by d.depth desc, k.id) as turn "
        f"from ({depths}) d join known k on k.id = d.id"
    )
    return f"nest(id, whole, depth) as ({nest})", f"turns as materialized ({turns})"


def _told(programme: Row) -> tuple[SQL, ...]:
    """Return the tables of for how many each group stands, and of what is told of its parts, state by state."""
    larger = _larger(programme)
    if programme.reader.dialect.name == "sqlite":
        # A key that begins with a digit would be taken for a place in an array.
        empty, number, more = "'{}'", "s.held ->> ('k' || p.id)", "json_set(s.held, '$.\"k' || g.id || '\"', {})"
    else:
        empty, number = "cast('{}' as jsonb)", "s.held ->> ('k' || p.id)"
        more = "s.held || jsonb_build_object('k' || g.id, {})"
    told = (
        "select p.whole, p.state, sum(case when p.named then 1 else 0 end) as named, "
        f"sum(case when p.named then 0 else cast({number} as integer) end) as grouped"
    )
    of_group = f"({told} from known p where p.whole = g.id group by p.whole, p.state)"
    parts = f"(select coalesce(sum({larger}(l.named, l.grouped)), 0) from {of_group} l)"
    stands = (
        f"select cast(0 as bigint), {empty} union all "
        f"select g.turn, {more.format(f'{larger}(coalesce(g.parties, 0), {parts})')} "
        "from stands s join turns g on g.turn = s.turn + 1"
    )
    last = "select held from stands order by turn desc limit 1"
    all_told = f"{told} from known p, last s where p.whole is not null group by p.whole, p.state"
    return (
        f"stands(turn, held) as ({stands})",
        f"last as materialized ({last})",
        f"told as materialized ({all_told})",
    )


def _larger(row: Row) -> SQL:
    """Return the function that gives the larger of two numbers."""
    return "max" if row.reader.dialect.name == "sqlite" else "greatest"
