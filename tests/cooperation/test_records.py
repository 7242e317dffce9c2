"""From rows of the register to members and parts. Rows are written out by hand; no database."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from consortium.cooperation.records import Rows, gather
from consortium.ids import new_id
from tests.cooperation.rows import BUZIM, KRASNOYARSK, POLAND, TODAY, body, graph, held, line, part, register


def test_two_parties_of_a_held_exchange_are_tied() -> None:
    one, other, meeting = body(), body(), held()
    found = graph(
        register(
            institutions=[one, other], exchanges=[meeting], participations=[part(meeting, one), part(meeting, other)]
        )
    )
    assert found.tie(str(one["id"]), str(other["id"])) == 1.0
    assert found.records(str(one["id"]), str(other["id"])) == (str(meeting["id"]),)


def test_who_did_not_come_is_not_tied() -> None:
    one, other, meeting = body(), body(), held()
    taking = [part(meeting, one), part(meeting, other, state="NO_SHOW")]
    found = graph(register(institutions=[one, other], exchanges=[meeting], participations=taking))
    assert found.tie_count == 0


def test_an_exchange_after_the_day_is_unseen() -> None:
    one, other, meeting = body(), body(), held(actual_earliest=date(2012, 1, 1))
    rows = register(
        institutions=[one, other], exchanges=[meeting], participations=[part(meeting, one), part(meeting, other)]
    )
    assert graph(rows, date(2011, 12, 31)).tie_count == 0
    assert graph(rows, date(2012, 1, 1)).tie_count == 1


def test_an_exchange_of_which_only_the_year_is_known_is_dated_by_the_year() -> None:
    one, other = body(), body()
    trainings = [
        held(actual="2011", actual_earliest=date(2011, 1, 1)),
        held(actual="2010-02?", actual_earliest=date(2010, 2, 1)),
        held(actual="2009-09/2010-05", actual_earliest=date(2009, 9, 1)),
        held(actual="XXXX-12-02", actual_earliest=None),
        held(actual=None, actual_earliest=None),
    ]
    taking = [part(training, who) for training in trainings for who in (one, other)]
    found = gather(register(institutions=[one, other], exchanges=trainings, participations=taking), TODAY)
    dates = {each.event: each.date for each in found.parts}
    assert [dates[str(training["id"])] for training in trainings] == ["2011", "2010-02", "2009-09-01", None, None]


def test_a_part_says_in_which_role() -> None:
    host, guest, meeting = body(), body(), held()
    taking = [part(meeting, host, role="HOST"), part(meeting, guest, role="GUEST"), part(meeting, host, role="TRAINER")]
    found = gather(register(institutions=[host, guest], exchanges=[meeting], participations=taking), TODAY)
    assert {(each.member, each.role) for each in found.parts} == {
        (str(host["id"]), "HOST"),
        (str(guest["id"]), "GUEST"),
    }


def test_a_planned_or_cancelled_exchange_makes_no_tie_but_is_known() -> None:
    one, other = body(), body()
    plans = [
        held(state=state, actual_earliest=None) for state in ("IDEA", "OPEN", "CONFIRMED", "POSTPONED", "CANCELLED")
    ]
    taking = [part(plan, who) for plan in plans for who in (one, other)]
    found = gather(register(institutions=[one, other], exchanges=plans, participations=taking), TODAY)
    assert found.parts == []
    assert set(found.known) == {tuple(sorted((str(one["id"]), str(other["id"]))))}


def test_an_unnamed_group_is_as_many_parties_as_it_counts_less_those_named_in_it() -> None:
    # sixteen teams, three of them named guests: every two parties get 1/15
    guests, festival = [body(), body(), body()], held()
    group = part(festival, parties=16, region=BUZIM)
    taking = [group, *(part(festival, guest, part_of=group["id"]) for guest in guests)]
    rows = register(institutions=guests, exchanges=[festival], participations=taking)
    found = gather(rows, TODAY)
    assert Counter(member.named for member in found.members) == {True: 3, False: 13}
    assert graph(rows).tie(str(guests[0]["id"]), str(guests[1]["id"])) == 1 / 15


def test_an_unnamed_group_is_nobodys_node_but_counts_where_its_place_is_known() -> None:
    school, partner, meeting = body(region=KRASNOYARSK), body(country=POLAND), held()
    taking = [part(meeting, school), part(meeting, partner), part(meeting, parties=2, region=BUZIM)]
    found = graph(register(institutions=[school, partner], exchanges=[meeting], participations=taking))
    assert len(found) == 2
    countries = found.project("country")
    # three of the four parties are Russian: 3 pairs of 1/3 with Poland, 3 pairs of 1/3 inside Russia
    assert countries.tie("RU", "PL") == 1.0
    assert list(countries.inside) == [0.0, 1.0]
    regions = found.project("region")
    assert [member.id for member in regions.members] == ["RU-KYA"]
    assert regions.left_out.members == 1


def test_a_group_of_unknown_number_is_one_party() -> None:
    school, meeting = body(), held()
    found = gather(
        register(institutions=[school], exchanges=[meeting], participations=[part(meeting, school), part(meeting)]),
        TODAY,
    )
    assert Counter(member.named for member in found.members) == {True: 1, False: 1}


def test_a_partnership_ties_its_parties_from_its_first_day_in_force() -> None:
    one, other = body(), body()
    agreement: dict[str, Any] = {
        "id": new_id(),
        "areas": [],
        "signed_earliest": None,
        "force_earliest": date(2015, 1, 1),
        "force_latest": None,
    }
    parties: Rows = [
        {"id": new_id(), "partnership": agreement["id"], "institution": who["id"], "country": None}
        for who in (one, other)
    ]
    lines = [line("partnership", agreement["id"], "APPROVED", date(2014, 5, 1))]
    rows = register(institutions=[one, other], partnerships=[agreement], parties=parties, partnership_lines=lines)
    before, after = gather(rows, date(2014, 12, 31)), gather(rows, date(2015, 1, 1))
    assert (len(before.parts), len(before.known)) == (0, 1)
    assert (len(after.parts), len(after.known)) == (2, 0)


def test_a_programme_ties_its_parties_and_the_sites_that_have_run_but_not_its_funder() -> None:
    lead, partner, funder, site, candidate = body(), body(), body("FUNDER"), body(), body()
    programme: dict[str, Any] = {"id": new_id(), "areas": [], "period_earliest": date(2009, 1, 1)}
    parties: Rows = [
        {"id": new_id(), "programme": programme["id"], "institution": who["id"], "part": as_what}
        for who, as_what in ((lead, "LEAD"), (partner, "PARTNER"), (funder, "FUNDER"))
    ]
    sites: Rows = [
        {"id": new_id(), "programme": programme["id"], "institution": who["id"], "country": None, "region": None,
         "parties": 1, "part_of": None}
        for who in (site, candidate)
    ]  # fmt: skip
    rows = register(
        institutions=[lead, partner, funder, site, candidate],
        programmes=[programme],
        programme_parties=parties,
        programme_lines=[line("programme", programme["id"], "RUNNING", date(2009, 1, 1))],
        sites=sites,
        site_lines=[line("site", sites[0]["id"], "RUNNING"), line("site", sites[1]["id"], "CANDIDATE")],
    )
    found = graph(rows)
    assert found.partners(str(lead["id"])) == tuple(sorted((str(partner["id"]), str(site["id"]))))
    assert gather(rows, TODAY).excluded == {str(funder["id"])}


def test_nobody_is_sent_to_what_is_not_active_or_has_left() -> None:
    decided, left, back, active = body("CONSORTIUM"), body(), body(), body()
    rows = register(
        institutions=[decided, left, back, active],
        institution_lines=[line("institution", decided["id"], "DECIDED", date(2023, 11, 21))],
        membership_lines=[
            line("institution", left["id"], "MEMBER", date(2024, 1, 1), 1),
            line("institution", left["id"], "LEFT", date(2025, 1, 1), 2),
            line("institution", back["id"], "LEFT", date(2025, 1, 1), 1),
            line("institution", back["id"], "MEMBER", date(2026, 1, 1), 2),
        ],
    )
    assert gather(rows, TODAY).excluded == {str(decided["id"]), str(left["id"])}
    assert gather(rows, date(2024, 6, 1)).excluded == {str(decided["id"])}


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.sampled_from([None, 1, 2, 5])), max_size=20))
def test_the_weight_of_all_ties_is_half_the_parties_of_every_event(taking: list[tuple[int, int, int | None]]) -> None:
    """An event of p parties gives p(p-1)/2 pairs of 1/(p-1): p/2 in all, whatever is named."""
    bodies, meetings = [body() for _ in range(6)], [held() for _ in range(4)]
    rows = [
        part(meetings[event], bodies[who]) if number is None else part(meetings[event], parties=number)
        for who, event, number in taking
    ]
    found = graph(register(institutions=bodies, exchanges=meetings, participations=rows)).project("country")
    sizes = [
        len({row["institution"] for row in rows if row["exchange"] == meeting["id"] and row["institution"]})
        + sum(row["parties"] for row in rows if row["exchange"] == meeting["id"] and not row["institution"])
        for meeting in meetings
    ]
    assert abs(found.total_weight - sum(size / 2 for size in sizes if 1 < size <= 60)) < 1e-9
