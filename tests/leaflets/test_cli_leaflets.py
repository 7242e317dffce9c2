"""`consortium leaflet` and `consortium report pdf`: paper from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from consortium.ids import seed_id
from tests.cli.conftest import Call, call, environment, seeded_url
from tests.leaflets.paper import bare, text_of

__all__ = ["call", "environment", "seeded_url"]

CENTERS = "community-learning-centers"


@pytest.mark.parametrize("id", [CENTERS, str(seed_id("Programme", CENTERS))])
def test_a_programme_is_named_by_its_key_or_its_id(call: Call, seeded_url: str, tmp_path: Path, id: str) -> None:
    path = tmp_path / "leaflet.pdf"
    made = call("leaflet", "programme", id, "--lang", "ru", "--output", path, "--database", seeded_url)
    assert (made.exit_code, made.stdout) == (0, "")
    assert f"Записан файл {path}: PDF, байтов: {path.stat().st_size}." in made.stderr
    assert bare("Центры социального менеджмента") in text_of(path.read_bytes())


def test_methods_and_the_report_are_printed_too(call: Call, seeded_url: str, tmp_path: Path) -> None:
    method, report = tmp_path / "method.pdf", tmp_path / "report.pdf"
    where = ("--lang", "fr", "--database", seeded_url, "--output")
    call("leaflet", "method", "community-mapping", *where, method)
    call("report", "pdf", "--level", "country", "--at", "2010", *where, report)
    assert bare("Méthode d’éducation active") in text_of(method.read_bytes())
    assert bare("31 décembre 2010") in text_of(report.read_bytes())


def test_without_lang_paper_speaks_as_the_program_does(call: Call, seeded_url: str, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.pdf"
    call("leaflet", "programme", CENTERS, "--output", path, "--database", seeded_url, LANG="ru_RU.UTF-8")
    assert bare("Кто участвует") in text_of(path.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("leaflet", "programme", "nothing"), "there is no Programme with the id nothing"),
        (("leaflet", "programme", CENTERS, "--lang", "de"), "leaflets are not made in “de”"),
        (("report", "pdf", "--lang", "no-tag"), "leaflets are not made in “no-tag”"),
    ],
)
def test_what_cannot_be_printed_is_told_and_leaves_no_file(
    call: Call, seeded_url: str, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    ended = call(*arguments, "--output", tmp_path / "x.pdf", "--database", seeded_url)
    assert ended.exit_code == 1
    assert words in ended.stderr
    assert list(tmp_path.glob("*x.pdf*")) == []


def test_a_member_reads_for_its_own_institution(call: Call, seeded_url: str, tmp_path: Path) -> None:
    asked = (
        "leaflet",
        "programme",
        CENTERS,
        "--output",
        tmp_path / "x.pdf",
        "--database",
        seeded_url,
        "--as",
        "member",
    )
    assert call(*asked).exit_code == 2
    assert call(*asked, "--institution", "berezovskaya-school").exit_code == 0


def test_a_folder_of_fonts_that_is_not_there_is_told(call: Call, seeded_url: str, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    asked = ("leaflet", "programme", CENTERS, "--output", tmp_path / "x.pdf", "--database", seeded_url)
    ended = call(*asked, CONSORTIUM_FONTS=str(nowhere))
    assert ended.exit_code == 1
    assert str(nowhere) in ended.stderr
