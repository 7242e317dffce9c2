-- What somebody who serves these tables by PostGraphile would add to them: names as columns, two relations through
-- a link table, and a mutation. None of it asks for rights, keeps an audit or checks a rule.
create schema bench;

create function bench.institution_name(institution public.institution) returns text
language sql stable parallel safe as $$ select coalesce(institution.names->>'en', institution.names->>'ru') $$;

create function bench.country_name(country public.country) returns text
language sql stable parallel safe as $$ select coalesce(country.names->>'en', country.names->>'ru') $$;

create function bench.partnership_title(partnership public.partnership) returns text
language sql stable parallel safe as $$ select coalesce(partnership.titles->>'en', partnership.titles->>'ru') $$;

create function bench.exchange_title(exchange public.exchange) returns text
language sql stable parallel safe as $$ select coalesce(exchange.titles->>'en', exchange.titles->>'ru') $$;

create function bench.institution_partnerships(institution public.institution) returns setof public.partnership
language sql stable parallel safe as $$
  select partnership.* from public.party join public.partnership on partnership.id = party.partnership
  where party.institution = institution.id
  order by partnership.sort_name collate "C", partnership.id
$$;

create function bench.institution_exchanges(institution public.institution) returns setof public.exchange
language sql stable parallel safe as $$
  select exchange.* from public.participation join public.exchange on exchange.id = participation.exchange
  where participation.institution = institution.id
  order by exchange.day desc, exchange.id desc
$$;

create function bench.institutions_of(country uuid) returns setof public.institution
language sql stable parallel safe as $$
  select * from public.institution where institution.country = institutions_of.country
  order by institution.sort_name collate "C", institution.id
$$;

create function bench.register_exchange(kind text, title text, day date, institutions uuid[]) returns public.exchange
language plpgsql volatile as $$
declare made public.exchange;
begin
  insert into public.exchange (id, created_at, updated_at, version, kind, state, titles, search, sort_name, planned,
    planned_earliest, planned_latest, day)
  values (gen_random_uuid(), now(), now(), 1, kind, 'OPEN', jsonb_build_object('en', title), ' ' || lower(title),
    lower(title), day::text, day, day, day)
  returning * into made;
  insert into public.participation (id, created_at, updated_at, version, exchange, country, region, institution,
    sort_name, parties, role, state)
  select gen_random_uuid(), now(), now(), 1, made.id, institution.country, institution.region, institution.id,
    institution.sort_name, 1, case place when 1 then 'HOST' else 'PARTICIPANT' end,
    case place when 1 then 'CONFIRMED' else 'INVITED' end
  from unnest(institutions) with ordinality as given(id, place) join public.institution using (id);
  return made;
end
$$;
