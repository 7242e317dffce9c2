"""One sound for one word, whatever the script and the way it was carried over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.duplicates.names import alike, take_apart
from consortium.duplicates.sounds import key, sound

RUSSIAN = "абвгдежзийклмнопрстуфхцчшщыэюя"
WAYS = {
    "English": "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya",
    "German": "a b w g d e sh s i j k l m n o p r s t u f ch z tsch sch schtsch y e ju ja",
    "French": "a b v g d e j z i i k l m n o p r s t ou f kh ts tch ch chtch y e iou ia",
    "GOST": "a b v g d e zh z i j k l m n o p r s t u f x cz ch sh shh y' e' yu ya",
    "ISO 9": "a b v g d e ž z i j k l m n o p r s t u f h c č š ŝ y è û â",
}
SYLLABLES = st.tuples(st.sampled_from("бвгдклмнпрст"), st.sampled_from("аеиоуя")).map("".join)
PLACES = st.lists(SYLLABLES, min_size=3, max_size=5).map("".join)


def carried(word: str, way: str) -> str:
    """Return a Russian word in Latin letters."""
    return "".join(dict(zip(RUSSIAN, WAYS[way].split(), strict=True))[sign] for sign in word)


@pytest.mark.parametrize(
    "word",
    ["Chelyabinsk", "Tcheliabinsk", "Tscheljabinsk", "Čeljabinsk", "Čelâbinsk", "CHELYABINSK", "Че\u043bябинск"],
)
def test_a_city_sounds_the_same_in_every_spelling(word: str) -> None:
    assert sound(word) == sound("Челябинск")
    assert key(word) == key("Челябинск")


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Мебельная", "Mebelnaya"),
        ("Сотрудничество", "Sotrudnitchestvo"),
        ("Эдукатор", "Educator"),
        ("Эдукатор", "Edukator"),
        ("КонтинЮ", "ContinYou"),
        ("Красноярск", "Krasnoïarsk"),
        ("Кисляков", "Kislyakoff"),
        ("Железногорск", "Schelesnogorsk"),
    ],
)
def test_a_name_of_the_documents_sounds_the_same_in_both_scripts(russian: str, latin: str) -> None:
    assert sound(russian) == sound(latin)


@pytest.mark.parametrize("way", sorted(WAYS))
@given(word=PLACES)
def test_a_name_is_like_itself_carried_into_latin_in_any_way(way: str, word: str) -> None:
    assert alike(take_apart(word), take_apart(carried(word, way))) == 0.99


@pytest.mark.parametrize("way", ["English", "German", "French", "ISO 9"])
@pytest.mark.parametrize("word", ["Железногорск", "Шушенское", "Нижнеингаш", "Зеленогорск", "Емельяново", "Чебоксары"])
def test_a_place_of_the_documents_is_warned_of_in_any_way(way: str, word: str) -> None:
    bare = word.lower().replace("ь", "")
    assert alike(take_apart(word), take_apart(carried(bare, way))) >= 0.85


@given(word=st.text(max_size=20))
def test_the_sound_of_a_word_in_upper_case_is_the_same_but_for_odd_letters(word: str) -> None:
    plain = word.encode("ascii", "ignore").decode()
    assert sound(plain.upper()) == sound(plain.lower())


@given(word=st.text(max_size=30))
def test_any_text_has_a_sound_and_a_key_of_bounded_length(word: str) -> None:
    assert len(key(word)) <= max(5, len(sound(word)))
