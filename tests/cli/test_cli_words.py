"""What the command line says, it says in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from consortium.cli.helps import HELP, MORE
from consortium.cli.words import LABELS, Language, Say, choose_language


def facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("say", Say, ids=lambda say: say.name)
def test_a_sentence_has_the_same_facts_in_both_languages(say: Say) -> None:
    english, russian = say.value
    assert facts(english) == facts(russian)


def test_every_sentence_and_help_is_there_in_both_languages() -> None:
    pairs = [*(say.value for say in Say), *HELP.values(), *MORE.values()]
    assert [pair for pair in pairs if len(pair) != 2 or not all(pair)] == []


def test_no_help_is_left_in_english() -> None:
    assert [key for key, (english, russian) in HELP.items() if english == russian] == []


def test_the_labels_of_progress_are_said_in_russian() -> None:
    assert LABELS["suggesting"].in_("ru") == "подбор"


@pytest.mark.parametrize(
    ("members", "ties", "english"),
    [
        (1, 1, "the report of 1 member and 1 tie"),
        (2, 1, "the report of 2 members and 1 tie"),
        (21, 0, "the report of 21 members and 0 ties"),
    ],
)
def test_english_counts_stand_before_the_right_form(members: int, ties: int, english: str) -> None:
    assert Say.REPORT_COUNT.in_("en", members=members, ties=ties) == english
    assert Say.REPORT_COUNT.in_("ru", members=members, ties=ties) == f"отчёт: участников {members}, связей {ties}"


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "C", "CONSORTIUM_LANGUAGE": "ru"}, "ru"),
        ([], {"CONSORTIUM_LANGUAGE": "kk"}, "en"),
        (["--lang", "en", "seed"], {"LANG": "ru_RU.UTF-8"}, "en"),
        (["--lang=ru", "seed"], {}, "ru"),
        (["--lang"], {}, "en"),
    ],
)
def test_the_option_goes_before_the_setting_and_that_before_the_locale(
    arguments: list[str], environment: dict[str, str], language: Language
) -> None:
    assert choose_language(arguments, environment) == language
