"""`consortium reciprocity`: who sent whom, as a table and as a file. The numbers were counted in the documents."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.cli.conftest import Call


def test_a_year_of_the_centre_is_shown_with_what_is_not_known(call: Call, seeded_url: str) -> None:
    shown = call("reciprocity", "--year", "2010", "--level", "institution", "--database", seeded_url).stdout
    rows = [line.split("\t") for line in shown.splitlines()]
    assert rows[0][:5] == ["Party", "Partner", "Sent", "Unknown", "Received"]
    # The teachers of February 2010, and the teams of the festival but for its three guests.
    (unnamed,) = [row for row in rows if row[0] == "not named (Russia)" and row[4:6] == ["0", "0"]]
    assert unnamed[2:4] == ["28", "1"]


def test_regions_stand_in_a_file(call: Call, seeded_url: str, tmp_path: Path) -> None:
    path = tmp_path / "regions.csv"
    done = call("reciprocity", "--year", "2010", "--level", "region", "--output", path, "--database", seeded_url)
    assert "2 pairs" in done.stderr
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # Five schools of the one went to the other; eighteen people were planned, and nobody says how many came.
    told = {row["one"]: (row["sent"], row["sent_unknown"], row["received_unknown"], row["balance"]) for row in rows}
    assert told == {"Krasnoyarsk region": ("0", "5", "0", "0"), "Chuvash Republic": ("0", "0", "5", "0")}


def test_it_speaks_russian(call: Call, seeded_url: str) -> None:
    shown = call("--lang", "ru", "reciprocity", "--year", "2023", "--database", seeded_url).stdout
    assert shown.splitlines()[0].startswith("Сторона\tПартнёр\tНаправлено")
    assert "Казахстан" in shown
