"""What `consortium ewp --help` says, in English and Russian, by command and by option."""

from __future__ import annotations

from collections.abc import Mapping

HELP: Mapping[str, tuple[str, str]] = {
    "ewp": ("Agreements for Erasmus Without Paper (EWP).", "Соглашения для Erasmus Without Paper (EWP)."),
    "ewp export": (
        "Write a partnership as agreements of two parties each, in the XML of EWP's IIAs API 7.",
        "Записать партнёрство соглашениями двух сторон каждое, в XML программного интерфейса IIAs EWP версии 7.",
    ),
    "ewp export --output": (
        "A file for all agreements, or a folder for a file each.",
        "Файл для всех соглашений или папка, где у каждого свой файл.",
    ),
    "ewp export --pair": (
        "Two parties alone, by id or SCHAC identifier; the one that sends the agreement out first.",
        "Только две стороны, по идентификатору записи или SCHAC; первой — та, что отправляет соглашение.",
    ),
    "ewp export --skill": (
        "A language to be known on arrival, such as en or en:B2; it may be given several times.",
        "Язык, который нужно знать к приезду, например en или en:B2; можно указать несколько.",
    ),
    "ewp export --traineeships": (
        "Students go for traineeships, not for studies.",
        "Студенты едут на стажировку, а не на учёбу.",
    ),
    "ewp export --draft": (
        "Let out what is drawn up or proposed and not agreed yet, as not in effect.",
        "Выгрузить и то, что составлено или предложено, но не согласовано: как не действующее.",
    ),
}

MORE: Mapping[str, tuple[str, str]] = {
    "ewp export": (
        "PARTNERSHIP is the id of its record. Where one agreement cannot go out, none is written: see the reasons.",
        "PARTNERSHIP — идентификатор записи. Если одно соглашение отправить нельзя, не пишется ни одно: см. причины.",
    ),
}
