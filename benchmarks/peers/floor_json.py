"""What is least when the database writes the JSON: a statement for each question; nobody reads its answer."""

from __future__ import annotations

from collections.abc import Mapping

SMALL = """
select to_json(o)::text from (select i.id, coalesce(i.names->>'en', i.names->>'ru') as name,
  (select to_json(c) from (select c.code, coalesce(c.names->>'en', c.names->>'ru') as name) c) as country,
  (select to_json(l) from (select coalesce(json_agg(n), '[]') as nodes from (
    select p.id, coalesce(p.titles->>'en', p.titles->>'ru') as title, (
      select json_agg(q) from (select y.role, (select to_json(w) from (
        select w.id, coalesce(w.names->>'en', w.names->>'ru') as name) w) as institution
      from party y join institution w on w.id = y.institution
      where y.partnership = p.id and y.voided_at is null order by y.place, y.id) q) as parties
    from party mine join partnership p on p.id = mine.partnership
    where mine.institution = i.id and mine.voided_at is null and p.voided_at is null
    order by p.sort_name collate "C", p.id limit $2) n) l) as partnerships
from institution i join country c on c.id = i.country where i.id = $1::text::uuid and i.voided_at is null) o
"""
HUNDRED = """
select to_json(t)::text from (select json_agg(o) as nodes from (
  select i.id, coalesce(i.names->>'en', i.names->>'ru') as name,
  (select to_json(c) from (select c.code, coalesce(c.names->>'en', c.names->>'ru') as name) c) as country,
  (select to_json(l) from (select coalesce(json_agg(n), '[]') as nodes from (
    select p.id, coalesce(p.titles->>'en', p.titles->>'ru') as title, (
      select json_agg(q) from (select y.role, (select to_json(w) from (
        select w.id, coalesce(w.names->>'en', w.names->>'ru') as name) w) as institution
      from party y join institution w on w.id = y.institution
      where y.partnership = p.id and y.voided_at is null order by y.place, y.id) q) as parties
    from party mine join partnership p on p.id = mine.partnership
    where mine.institution = i.id and mine.voided_at is null and p.voided_at is null
    order by p.sort_name collate "C", p.id limit 10) n) l) as partnerships,
  (select to_json(l) from (select coalesce(json_agg(n), '[]') as nodes from (
    select e.id, coalesce(e.titles->>'en', e.titles->>'ru') as title, e.day, e.state
    from participation mine join exchange e on e.id = mine.exchange
    where mine.institution = i.id and mine.voided_at is null and e.voided_at is null
    order by e.day desc, e.id desc limit 3) n) l) as exchanges
  from (select * from institution where country = $1::text::uuid and voided_at is null
    order by sort_name collate "C", id limit 100) i join country c on c.id = i.country
  order by i.sort_name collate "C", i.id) o) t
"""
_NODES = """
  select json_agg(n) from (select e.id, coalesce(e.titles->>'en', e.titles->>'ru') as title, e.state, e.day, (
    select json_agg(q) from (select y.role, (select to_json(w) from (
      select w.id, coalesce(w.names->>'en', w.names->>'ru') as name) w) as institution,
      (select to_json(c) from (select c.code, coalesce(c.names->>'en', c.names->>'ru') as name) c) as country
    from participation y join institution w on w.id = y.institution join country c on c.id = y.country
    where y.exchange = e.id and y.voided_at is null order by y.sort_name collate "C", y.id) q) as participations
  from (select * from exchange where (day, id) < ($1::text::date, $2::text::uuid) and voided_at is null
    order by day desc, id desc limit 50) e order by e.day desc, e.id desc) n
"""
PAGE = f"""
select to_json(o)::text from (select (select count(*) from exchange where voided_at is null) as "totalCount",
({_NODES}) as nodes) o
"""
DEEP = f"select to_json(o)::text from (select ({_NODES}) as nodes) o"

STATEMENTS = {"small": SMALL, "hundred": HUNDRED, "page": PAGE, "deep": DEEP}
ROOTS = {"small": b"institution", "hundred": b"institutions", "page": b"exchanges", "deep": b"exchanges"}


def arguments(key: str, given: Mapping[str, object]) -> tuple[object, ...]:
    """Return the arguments of a question's statement from the variables of its document."""
    if key == "small":
        return given["id"], given["first"]
    if key == "hundred":
        return (given["country"],)
    return tuple(str(given["after"]).split("~"))
