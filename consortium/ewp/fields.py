"""Fields of education by their names: the four digits that EWP wants.

References
----------
UNESCO Institute for Statistics, ISCED Fields of Education and Training 2013 (ISCED-F 2013), appendix I.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_CODE = re.compile(r"\d{4}")

DETAILED: Final[Mapping[str, tuple[str, str]]] = {
    "0021": ("literacy and numeracy", "грамотность и счёт"),
    "0031": ("personal skills and development", "личностное развитие"),
    "0111": ("education science", "педагогика"),
    "0112": ("training for pre-school teachers", "подготовка дошкольных педагогов"),
    "0113": ("teacher training without subject specialization", "подготовка учителей без предметной специализации"),
    "0114": ("teacher training with subject specialization", "подготовка учителей-предметников"),
    "0213": ("fine arts", "изобразительное искусство"),
    "0215": ("music and performing arts", "музыка и исполнительские искусства"),
    "0221": ("religion and theology", "религия и теология"),
    "0222": ("history and archaeology", "история и археология"),
    "0223": ("philosophy and ethics", "философия и этика"),
    "0231": ("language acquisition", "изучение языков"),
    "0232": ("literature and linguistics", "литература и лингвистика"),
    "0311": ("economics", "экономика"),
    "0312": ("political sciences and civics", "политология и обществознание"),
    "0313": ("psychology", "психология"),
    "0314": ("sociology and cultural studies", "социология и культурология"),
    "0321": ("journalism and reporting", "журналистика"),
    "0322": ("library, information and archival studies", "библиотечное и архивное дело"),
    "0413": ("management and administration", "менеджмент и управление"),
    "0421": ("law", "право"),
    "0511": ("biology", "биология"),
    "0521": ("environmental sciences", "экология"),
    "0531": ("chemistry", "химия"),
    "0532": ("earth sciences", "науки о Земле"),
    "0533": ("physics", "физика"),
    "0541": ("mathematics", "математика"),
    "0542": ("statistics", "статистика"),
    "0611": ("computer use", "пользование компьютером"),
    "0613": ("software and applications development and analysis", "разработка программного обеспечения"),
    "0922": ("child care and youth services", "работа с детьми и молодёжью"),
    "0923": ("social work and counselling", "социальная работа и консультирование"),
    "1014": ("sports", "спорт"),
    "1015": ("travel, tourism and leisure", "путешествия, туризм и досуг"),
}
"""Detailed fields that agreements of this consortium are likely to name; any other is told by its four digits."""

_BY_NAME = {name.casefold(): code for code, names in DETAILED.items() for name in names}


def field_code(area: str) -> str | None:
    """Return the four digits of an area of work, None where it is neither four digits nor a field's name.

    >>> field_code("Education science"), field_code("0714"), field_code("friendship")
    ('0111', '0714', None)
    """
    text = " ".join(area.split()).casefold()
    return text if _CODE.fullmatch(text) and text.isascii() else _BY_NAME.get(text)
