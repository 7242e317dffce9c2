"""What must hold of every partnership: each two parties once, each document valid, each planted fault found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from random import Random
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from consortium.ewp.digest import IIAS, iia_hash
from consortium.ewp.document import response
from consortium.ewp.model import Multilateral, Skill, Wish
from tests.ewp.faults import OF_PARTIES, OF_PROMISES, Fault, plant, rejected
from tests.ewp.partnerships import ENGLISH, made, partnerships, reasons
from tests.ewp.schema import judge

SKILLS = st.sampled_from(["en", "ru:A1", "de-AT:C2"]).map(Skill.read)
WISHES = st.builds(
    Wish, skills=st.lists(SKILLS, min_size=1, unique=True).map(tuple), traineeships=st.booleans(), drafts=st.booleans()
)


def some(faults: Mapping[str, Fault], first: int, last: int) -> st.SearchStrategy[dict[int, Fault]]:
    """Return some faults at some places, both ends included."""
    return st.dictionaries(st.integers(first, last), st.sampled_from(sorted(faults)).map(faults.__getitem__))


@given(partnerships(), WISHES)
def test_each_two_parties_make_one_agreement_and_each_document_is_valid(whole: Multilateral, wish: Wish) -> None:
    found = made(whole, wish)
    pairs = [frozenset(partner.hei for partner in agreement.partners) for agreement in found]
    count = len(whole.sides)
    assert len(pairs) == count * (count - 1) // 2
    assert set(pairs) == {
        frozenset({f"uni{one}.example", f"uni{other}.example"}) for one, other in combinations(range(1, count + 1), 2)
    }
    judge(response(found))


@given(partnerships(), WISHES)
def test_every_promise_is_told_in_the_agreement_of_its_two_parties_alone(whole: Multilateral, wish: Wish) -> None:
    told = [
        (condition.origin, frozenset(partner.hei for partner in agreement.partners), condition.a_year)
        for agreement in made(whole, wish)
        for condition in agreement.conditions
    ]
    names = {side.institution: side.heis[0] for side in whole.sides}
    promised = [
        (str(each.commitment), frozenset({names[each.sender], names[each.receiver]}), number)
        for each in whole.promises
        for number in (each.students, each.teachers, each.staff)
        if number is not None
    ]
    assert sorted(told, key=str) == sorted(promised, key=str)


@given(partnerships(), st.randoms())
def test_the_order_in_which_promises_were_entered_changes_nothing(whole: Multilateral, chance: Random) -> None:
    shuffled = chance.sample(whole.promises, len(whole.promises))
    assert response(made(replace(whole, promises=tuple(shuffled)))) == response(made(whole))


@given(partnerships(), WISHES)
def test_the_hash_is_that_of_the_document_as_it_is_read(whole: Multilateral, wish: Wish) -> None:
    read = fromstring(response(made(whole, wish))).findall(f"{{{IIAS}}}iia")
    assert [each.findtext(f"{{{IIAS}}}iia-hash") for each in read] == [iia_hash(each) for each in read]


@given(st.data(), partnerships(least=3), st.booleans())
def test_exactly_the_planted_faults_are_told(data: st.DataObject, whole: Multilateral, no: bool) -> None:
    in_promises = data.draw(some(OF_PROMISES, 0, len(whole.promises) - 1))
    in_parties = data.draw(some(OF_PARTIES, 1, len(whole.sides) - 1))
    wrong, told_of_promises = plant(whole, in_promises)
    wrong, told_of_parties = plant(wrong, in_parties)
    wrong, told_of_state = plant(wrong, {0: rejected} if no else {})
    assert reasons(wrong, ENGLISH) == sorted(told_of_promises + told_of_parties + told_of_state)
