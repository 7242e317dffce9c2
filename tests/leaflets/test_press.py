"""What is printed is what was written: never code, never a box, and to be read aloud."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from consortium.errors import Refused
from consortium.leaflets import press
from consortium.leaflets.fonts import Fonts
from consortium.leaflets.model import Points, Table
from consortium.leaflets.press import printed
from consortium.messages import Code
from consortium.text import LocalizedText
from tests.leaflets.paper import OWN, about, bare, root_of, sheet, text_of, with_chinese

KAZAKH = "Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і"
LETTERS = "abcXYZéèçœßñ абвЖЩЪЫЬЭЮЯё ӘәҒғҚқҢңӨөҰұҮүҺһІі 0123456789 «»“”‘’—–…№§%"
MARKUP = "#$*_`@<>[](){}\\/\"'=+-~^&|;:,.!?"
HOSTILE = (
    '#read("/etc/passwd")',
    '#import "sheet.typ": *',
    "#{panic()}",
    "#sys.inputs",
    "*bold* _slanted_ `raw` $x^2$ @label <label>",
    "= A heading",
    "// no comment /* none */",
    "\\#escaped \\u{41}",
    "https://example.org -- --- ... ~ \\",
    "{{ braces }} }} #(",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_code_stands_there_as_it_is(text: str) -> None:
    assert bare(text) in text_of(printed(sheet(text, title=text), OWN))


@given(st.lists(st.text(LETTERS + MARKUP, min_size=1, max_size=120), min_size=1, max_size=4))
def test_every_text_comes_out_as_it_went_in(texts: list[str]) -> None:
    cells = tuple((LocalizedText("ru", text),) for text in texts)
    blocks = (Points(items=cells), Table(heads=("a",), widths=(1,), rows=tuple((cell,) for cell in cells)))
    found = text_of(printed(sheet(*texts, blocks=blocks), OWN))
    assert [text for text in texts if bare(text) and found.count(bare(text)) < 3] == []


@given(st.text(LETTERS + MARKUP + "\x00\x07\ufeff\u200b\n\t", max_size=200))
def test_signs_that_nobody_sees_stop_no_leaflet(text: str) -> None:
    assert printed(sheet(text, title="A title" + text), OWN).startswith(b"%PDF-")


def test_a_template_reads_nothing_outside_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "inside").mkdir()
    template = tmp_path / "inside" / "sheet.typ"
    template.write_text('#read("../secret")')
    monkeypatch.setattr(press, "_TEMPLATE", template)
    with pytest.raises(typst.TypstError, match=r"outside|escape|denied"):
        printed(sheet("x"), OWN)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert printed(sheet("один", "two"), OWN) == printed(sheet("один", "two"), OWN)


def test_every_letter_of_kazakh_is_printed() -> None:
    assert bare(KAZAKH) in text_of(printed(sheet(KAZAKH, lang="kk"), OWN))


@pytest.mark.parametrize(("language", "told"), [("ru", "ru"), ("zh", "zh-CN"), ("kk", "kk")])
def test_a_pdf_is_tagged_and_tells_its_language_and_title(language: str, told: str) -> None:
    pdf = printed(sheet("text", lang=language, title="Title"), OWN)
    root = root_of(pdf)
    assert (root["/Lang"], root["/StructTreeRoot"]["/Type"], about(pdf)["/Title"]) == (told, "/StructTreeRoot", "Title")
    assert (bool(root["/MarkInfo"]["/Marked"]), bool(root["/ViewerPreferences"]["/DisplayDocTitle"])) == (True, True)


def test_a_pdf_says_that_it_is_one_for_reading_aloud() -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root_of(printed(sheet("text"), OWN))["/Metadata"].get_data()


def test_its_day_is_that_of_the_sheet_and_not_of_the_printing() -> None:
    assert about(printed(sheet("text"), OWN))["/CreationDate"].startswith("D:20260615")


def test_signs_without_a_font_are_told_all_at_once_and_nothing_is_printed() -> None:
    with pytest.raises(Refused) as refused:
        printed(sheet("中文 and ไ", title="教育"), OWN)
    (problem,) = refused.value.problems
    assert problem.code is Code.NO_FONT
    assert set(str(problem.facts["signs"]).split()) == set("中文ไ教育")


def test_the_remedy_for_a_missing_font_is_told_in_both_languages() -> None:
    with pytest.raises(Refused) as refused:
        printed(sheet("中"), OWN)
    english, russian = (refused.value.problems[0].message(language) for language in ("en", "ru"))
    assert english.startswith("no font here has 中: for Chinese apt-get install fonts-noto-cjk")
    assert russian.startswith("нет шрифта со знаками 中: для китайского apt-get install fonts-noto-cjk")


@with_chinese
def test_chinese_is_printed_where_there_is_a_font() -> None:
    assert "中文教育项目" in text_of(printed(sheet("中文教育", "项目", lang="zh")))


def test_without_typst_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(Refused) as refused:
        printed(sheet("x"), OWN)
    assert "pip install 'consortium[pdf]'" in str(refused.value)


def test_a_folder_of_fonts_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError) as fault:
        Fonts(str(tmp_path / "nowhere"))
    assert fault.value.filename == str(tmp_path / "nowhere")
