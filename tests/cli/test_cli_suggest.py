"""`consortium suggest`: worked out, kept and shown."""

from __future__ import annotations

import asyncio
import re
from collections import Counter

import pytest

from consortium.db import open_database
from tests.cli.conftest import Call

RUN = re.compile(r"(\d+) suggestions are stored, as of (\S+), run (\S+)\.")


def number_of(url: str, table: str) -> int:
    async def counted() -> int:
        async with open_database(url, bind=False) as database:
            return int(await database.text(f"select count(*) from {table}") or 0)

    return asyncio.run(counted())


def most_named(shown: str) -> int:
    """Return in how many of the pairs shown the one stands that stands in most."""
    pairs = re.findall(r"^\d+\. (.+) — (.+)$", shown, re.MULTILINE)
    return max(Counter(end for pair in pairs for end in pair).values())


def test_the_run_is_kept_with_its_pairs_and_reasons(call: Call, seeded_url: str) -> None:
    done = call("suggest", "--database", seeded_url)
    told = RUN.search(done.stderr)
    assert told is not None
    assert number_of(seeded_url, "suggestion") == int(told[1]) > 0
    assert number_of(seeded_url, "suggestion_reason") >= int(told[1])


def test_as_many_are_shown_as_asked_for_and_each_with_a_reason(call: Call, seeded_url: str) -> None:
    shown = call("suggest", "--database", seeded_url, "--show", "3").stdout
    assert re.findall(r"^(\d+)\. .+ — .+\n   \S", shown, re.MULTILINE) == ["1", "2", "3"]


def test_attention_is_shared_out_and_new_countries_preferred_if_asked_for(call: Call, seeded_url: str) -> None:
    wishes = ("--exposure", "1", "--new-ground", "5")
    plain, wished = (
        call("suggest", "--database", seeded_url, "--top", "1", "--show", "100", *more).stdout for more in ((), wishes)
    )
    assert most_named(wished) < most_named(plain)


@pytest.mark.parametrize("wrong", [("--exposure", "0"), ("--exposure", "1001"), ("--new-ground", "nan")])
def test_a_wish_out_of_range_is_wrong_usage(call: Call, database_url: str, wrong: tuple[str, str]) -> None:
    assert call("suggest", "--database", database_url, *wrong).exit_code == 2


def test_regions_are_called_by_their_names(call: Call, seeded_url: str) -> None:
    shown = call("--lang", "ru", "suggest", "--level", "region", "--database", seeded_url).stdout
    assert "Челябинская область" in shown


def test_without_records_there_is_nothing_to_suggest(call: Call, database_url: str) -> None:
    done = call("suggest", "--database", database_url)
    assert done.exit_code == 0
    assert "Nothing to suggest" in done.stdout


def test_a_day_to_come_is_refused_and_nothing_is_kept(call: Call, seeded_url: str) -> None:
    refused = call("suggest", "--database", seeded_url, "--at", "2999")
    assert refused.exit_code == 1
    assert "has not come yet" in refused.stderr
    assert number_of(seeded_url, "suggestion_run") == 0
