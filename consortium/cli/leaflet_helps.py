"""What `--help` says of leaflets and reports, in English and Russian, by command and by option."""

from __future__ import annotations

from collections.abc import Mapping

_LANGUAGE = (
    "The language of the PDF: en, ru, fr, zh or kk; by default that of the program.",
    "Язык PDF: en, ru, fr, zh или kk; без ключа — язык программы.",
)

HELP: Mapping[str, tuple[str, str]] = {
    "leaflet": ("Leaflets to be handed out, as PDF.", "Листовки для раздачи, в PDF."),
    "leaflet programme": (
        "Write the leaflet of a programme, ID being its id or seed key.",
        "Записать листовку о программе; ID — её идентификатор или ключ в seeds.",
    ),
    "leaflet method": (
        "Write the leaflet of a method, ID being its id or seed key.",
        "Записать листовку о методе; ID — его идентификатор или ключ в seeds.",
    ),
    "report": ("Reports of the secretariat.", "Отчёты секретариата."),
    "report pdf": (
        "Write how the network stands, where documents and records disagree and what needs a decision, as PDF.",
        "Записать в PDF состояние сети, расхождения документов с записями и то, что требует решения.",
    ),
    "leaflet programme --lang": _LANGUAGE,
    "leaflet method --lang": _LANGUAGE,
    "report pdf --lang": _LANGUAGE,
}

MORE: Mapping[str, tuple[str, str]] = {
    "report pdf": (
        "With --at the network is told as it stood then; the rest is as of today.",
        "С --at сеть показана на тот день; остальное — на сегодня.",
    ),
}
"""What the help of a command goes on to say, in a paragraph of its own."""
