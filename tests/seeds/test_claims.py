"""The claims of the seeds are the words of the documents, and every number of the documents is claimed."""

from __future__ import annotations

from collections.abc import Iterator

from tests.seeds.test_documents import document, items, plain, texts


def statements() -> Iterator[tuple[str, str, str]]:
    """Yield the key of each claim, its words and its document."""
    for item in items():
        if item.shape.kind.name == "Claim":
            (words,) = texts(item, "statements").values()
            yield item.key, words, str(item.given["source"])


def test_a_claim_is_worded_as_in_its_document() -> None:
    assert [key for key, words, source in statements() if plain(words) not in document(source)] == []


def test_the_words_of_a_value_are_those_of_its_document() -> None:
    values = [item for item in items() if item.shape.kind.name == "IndicatorValue"]
    assert len(values) == 3
    strange = [
        item.key for item in values if plain(texts(item, "statements")["en"]) not in document(str(item.given["source"]))
    ]
    assert strange == []


def test_every_number_that_the_documents_state_is_claimed() -> None:
    claimed = [
        str(item.given["amount"]) for item in items() if item.shape.kind.name == "Claim" and "amount" in item.given
    ]
    counted = {number: claimed.count(number) for number in set(claimed)}
    assert counted == {
        "12": 3,  # institutions at the seminar, schools that go on, these once more as 14 less 2
        "13": 1,  # teams of the project at the festival
        "14": 5,  # teams twice, schools twice, main activities
        "28": 1,  # teachers
        "5": 2,  # winners, and their teams
        "18": 4,  # people planned, these once more as 16 and 2, people who came, resource centres
        "16": 2,  # people of schools, teams
        "2": 7,  # staff, weak schools, new schools, parts twice, partners, teachers a school
        "3": 2,  # guests, trainings
        "4": 3,  # days, objectives, parts together
        "6": 1,  # countries
        "8": 3,  # expected results, reached results, goals
        "170": 1,
        "200": 1,
        "2000": 1,
        "87": 1,
        "67": 1,
        "74": 1,
    }  # fmt: skip
