"""Every form, by its name, which is also how the names of its files end."""

from __future__ import annotations

from collections.abc import Mapping

from consortium_graphql.exporting.forms.commas import CSV
from consortium_graphql.exporting.forms.geography import GEOJSON
from consortium_graphql.exporting.forms.lines import JSON_LINES
from consortium_graphql.exporting.forms.linked import JSON_LD
from consortium_graphql.exporting.forms.parquet import PARQUET
from consortium_graphql.exporting.forms.workbook import XLSX
from consortium_graphql.exporting.wanted import Form
from consortium_graphql.feeds.calendar import CALENDAR

FORMS: Mapping[str, Form] = {form.name: form for form in (CSV, XLSX, JSON_LINES, PARQUET, JSON_LD, GEOJSON, CALENDAR)}
