"""Import of spreadsheets: invented institutions, then exchanges in which they take part.

Each import runs in a process of its own, so that its processor time and its most memory are its own.
"""

from __future__ import annotations

import asyncio
import csv
import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import consortium.features  # noqa: F401  # pyright: ignore[reportUnusedImport]  # enters the actions
from benchmarks.figures import Section
from benchmarks.memory import peak
from benchmarks.registers import Home, settle
from consortium.db import open_database
from consortium.db.upgrade import upgrade
from consortium.importing import service
from consortium.seeding import load
from consortium.shipped import seed_files

ROWS = 100_000
AGAIN = 20_000
_PARTS = 4  # rows of an exchange: one for each that takes part
_COUNTRIES = ("RU", "CN", "KG", "KZ", "UZ", "BY", "FR", "GB", "PL")
_NOTE = "processor time of the program alone, the database's comes on top in “wall s”"
_ROLES = ("ORGANISER", "PARTICIPANT", "GUEST", "TRAINER")


def institutions(rows: int) -> Iterator[list[object]]:
    """Yield the rows of a sheet of institutions."""
    yield ["key", "kind", "name_en", "name_ru", "country", "areas", "founded", "address", "email", "website"]
    for number in range(rows):
        name = f"School {number}"
        contact = [f"{number} Main Street", f"school{number}@example.org", f"https://school{number}.example.org"]
        country = _COUNTRIES[number % len(_COUNTRIES)]
        founded = 1900 + number % 120
        yield [f"s{number}", "SCHOOL", name, f"Школа {number}", country, "language; science", founded, *contact]


def exchanges(rows: int) -> Iterator[list[object]]:
    """Yield the rows of a sheet of exchanges, one for each that takes part."""
    part = [f"participation_{name}" for name in ("role", "institution", "state")]
    heads = [f"participation_headcount_{name}" for name in ("group", "attended")]
    yield ["key", "kind", "title_en", "state", "actual", *part, *heads]
    for number in range(rows):
        exchange, own = divmod(number, _PARTS)
        day = f"20{exchange % 20:02}-{exchange % 12 + 1:02}-{exchange % 28 + 1:02}"
        told = ["SEMINAR", f"Seminar {exchange}", "HELD", day] if own == 0 else ["", "", "", ""]
        body = f"s{(exchange * 7 + own * 13) % rows}"
        yield [f"e{exchange}", *told, _ROLES[own], body, "ATTENDED", "TEACHERS", own + 1]


_SHEETS = {"institutions": institutions, "exchanges": exchanges}


def measure(found: list[Home], folder: Path, rows: int = ROWS, again: int = AGAIN) -> Iterator[Section]:
    """Yield what importing took on each database, then what the same once more takes of a smaller sheet."""
    for home in found:
        section = Section(f"Import of {rows:,} rows a sheet: {home.dialect}", _NOTE)
        for name, took in _taken(home, folder, rows):
            section.put(name, **took)
        yield section
    section = Section(f"Import of {again:,} rows a sheet, then once more", _NOTE)
    for home in found:
        for name, took in _taken(home, folder, again, times=("", " again")):
            section.put(f"{home.dialect}: {name}", **took)
    yield section


def _taken(
    home: Home, folder: Path, rows: int, times: tuple[str, ...] = ("",)
) -> Iterator[tuple[str, dict[str, float]]]:
    url = home.new()
    asyncio.run(_prepared(url))
    for name, made in _SHEETS.items():
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as sink:
            csv.writer(sink).writerows(made(rows))
        for time in times:
            yield f"{name}{time}", _apart(url, name, path)


async def _prepared(url: str) -> None:
    async with open_database(url) as database:
        await upgrade(database)
        await load(database, seed_files())
        await settle(database)


def _apart(url: str, kind: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.spreadsheets", url, kind, str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told)
    return found


async def _import(url: str, kind: str, path: Path) -> None:
    async with open_database(url) as database:
        await service.run(database, kind, path)


def main() -> None:
    """Import one sheet and print what it took."""
    url, kind, path = sys.argv[1:]
    begun = perf_counter()
    asyncio.run(_import(url, kind, Path(path)))
    used = resource.getrusage(resource.RUSAGE_SELF)
    took = {"cpu s": used.ru_utime + used.ru_stime, "wall s": perf_counter() - begun}
    sys.stdout.write(json.dumps(took | peak()))


if __name__ == "__main__":
    main()
