"""Lists as files over HTTP: the same records as by GraphQL, by the same rights, whole or not at all."""

from __future__ import annotations

import base64
import csv
import json
from io import BytesIO, StringIO
from typing import Any, cast
from urllib.parse import quote

import pytest
from pyarrow import parquet
from python_calamine import CalamineWorkbook

from consortium.config import settings
from consortium.ids import seed_id
from consortium_graphql.exporting.lists import listings
from tests.exporting.fetching import got, table, told
from tests.factory import act
from tests.graphql.clients import ANALYST, CENTRE, SECRETARIAT, Clients

HELD_IN_2010 = quote(json.dumps({"heldFrom": "2010-01-01", "heldUntil": "2010-12-31"}))
SECRETARIAT_ALONE = {"auditEntries", "imports", "merges"}
FESTIVAL = "Festival of school teams"
ALL = "query { institutions(first: 100) { totalCount nodes { id name } } }"


async def test_a_file_holds_what_graphql_answers(reading: Clients) -> None:
    listed = (await reading.analyst.data(ALL))["institutions"]
    rows = await table(reading.analyst, "/export/institutions.csv?columns=id,name")
    assert rows == [[node["id"], node["name"]] for node in listed["nodes"]]
    assert len(rows) == listed["totalCount"] == 22


@pytest.mark.parametrize("holder", [SECRETARIAT, ANALYST, CENTRE])
@pytest.mark.parametrize("name", sorted(listings().keys() - SECRETARIAT_ALONE))
async def test_every_list_holds_for_each_reader_what_graphql_answers(reading: Clients, name: str, holder: str) -> None:
    listed = await reading[holder].data(f"{{ {name}(first: 100) {{ nodes {{ id }} }} }}")
    rows = await table(reading[holder], f"/export/{name}.csv?columns=id")
    assert rows == [[node["id"]] for node in listed[name]["nodes"]]


async def test_filter_order_columns_and_language_are_those_asked_for(reading: Clients) -> None:
    path = f"/export/exchanges.csv?filter={HELD_IN_2010}&orderBy=OLDEST&columns=title,state.word,actual.*&lang=ru"
    answer = await got(reading.secretariat, path)
    heading, *rows = csv.reader(StringIO(answer.text, newline=""))
    assert heading == ["Название", "Состояние", "Проведён", "Проведён: первый день", "Проведён: последний день"]
    assert ["Фестиваль школьных команд", "проведён", "2010-09-22/2010-09-26", "2010-09-22", "2010-09-26"] in rows
    assert answer.headers["content-language"] == "ru"


async def test_the_reader_s_language_is_that_of_the_browser(reading: Clients) -> None:
    answer = await got(reading.secretariat, "/export/countries.csv?columns=name,code", accept_language="ru-RU")
    assert "Казахстан,KZ" in answer.text


async def test_a_workbook_is_read_back_by_another_program(reading: Clients) -> None:
    answer = await got(reading.secretariat, f"/export/exchanges.xlsx?filter={HELD_IN_2010}&columns=title,day,overdue")
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_name("exchanges").to_python()
    assert rows[0] == ["Title", "First day", "Overdue"]
    assert [str(row[1]) for row in rows if row[0] == FESTIVAL] == ["2010-09-22"]


async def test_parquet_has_typed_columns(reading: Clients) -> None:
    answer = await got(reading.secretariat, "/export/exchanges.parquet")
    found = cast("Any", parquet.read_table(BytesIO(answer.content)))
    wanted = ("title", "statedDays", "day", "overdue", "areas", "updatedAt")
    types = [str(found.schema.field(name).type) for name in wanted]
    assert types == ["string", "int64", "date32[day]", "bool", "list<element: string>", "timestamp[us, tz=UTC]"]
    assert found.num_rows == 21


async def test_json_lines_have_an_object_on_each_line(reading: Clients) -> None:
    answer = await got(reading.secretariat, "/export/exchanges.jsonl?columns=title,statedDays,areas")
    (festival,) = [each for each in map(json.loads, answer.text.splitlines()) if each["title"] == FESTIVAL]
    assert festival["areas"] == ["community education", "youth work"]


async def test_a_bom_comes_where_it_is_asked_for(reading: Clients) -> None:
    with_bom = await got(reading.secretariat, "/export/sources.csv?bom=1")
    without = await got(reading.secretariat, "/export/sources.csv")
    assert with_bom.content == b"\xef\xbb\xbf" + without.content


async def test_contact_details_are_exported_to_those_who_may_read_them(service: Clients) -> None:
    create = "mutation ($i: PersonCreateInput!) { personCreate(input: $i) { problems { code } } }"
    await service.secretariat.data(create, i={"names": [{"lang": "en", "value": "Ada"}], "email": "ada@example.org"})
    path = "/export/persons.csv?columns=name,email"
    assert ["Ada", "ada@example.org"] in await table(service.secretariat, path)
    assert ["Ada", ""] in await table(service.centre, path)
    assert ["Ada", ""] in await table(service.analyst, path)


@pytest.mark.parametrize(
    "path", ["/export/institutions.csv", "/calendar.ics", "/calendar/institution/x.ics", "/record/x.jsonld"]
)
async def test_nothing_is_given_without_a_token(reading: Clients, path: str) -> None:
    answer = await got(reading.nobody, path)
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (401, "UNAUTHENTICATED")
    assert "Basic" in answer.headers["www-authenticate"]


async def test_a_list_for_the_secretariat_alone_is_given_to_nobody_else(reading: Clients) -> None:
    assert await told(reading.analyst, "/export/auditEntries.csv") == (403, ["FORBIDDEN"])
    assert (await got(reading.secretariat, "/export/auditEntries.csv?columns=action")).status_code == 200


async def test_a_token_may_come_as_a_password(reading: Clients) -> None:
    pair = base64.b64encode(f"calendar:{reading.tokens[SECRETARIAT]}".encode()).decode()
    answer = await got(reading.nobody, "/calendar.ics", authorization=f"Basic {pair}")
    assert answer.status_code == 200


@pytest.mark.parametrize("given", ["Basic ???", "Basic eDp5", "Bearer nothing", "Digest x"])
async def test_a_token_that_is_not_good_is_told(reading: Clients, given: str) -> None:
    assert await told(reading.nobody, "/export/regions.csv", authorization=given) == (401, ["UNAUTHENTICATED"])


async def test_a_password_opens_no_document(reading: Clients) -> None:
    pair = base64.b64encode(f"x:{reading.tokens[SECRETARIAT]}".encode()).decode()
    answer = await reading.nobody.post("{ me { holder } }", authorization=f"Basic {pair}")
    assert answer.status_code == 401


async def test_every_fault_is_told_at_once_in_the_reader_s_language(reading: Clients) -> None:
    path = "/export/exchanges.csv?columns=titel&orderBy=BEST&filter=[1]&page=2&lang=ru"
    answer = await got(reading.secretariat, path)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    found = {(each["code"], *each["path"]) for each in answer.json()["problems"]}
    assert found == {
        ("NO_SUCH_COLUMN", "columns"),
        ("NO_SUCH_ORDER", "orderBy"),
        ("BAD_FILTER", "filter"),
        ("NO_SUCH_PARAMETER", "page"),
    }
    assert "порядка «BEST» у этого списка нет" in answer.text


async def test_a_filter_that_the_schema_does_not_know_is_told(reading: Clients) -> None:
    unknown = quote(json.dumps({"colour": "red"}))
    assert await told(reading.secretariat, f"/export/exchanges.csv?filter={unknown}") == (400, ["BAD_FILTER"])


@pytest.mark.parametrize("name", ["tokens.csv", "exchanges.pdf", "exchanges", "persons.geojson", ".csv"])
async def test_what_there_is_not_is_told_with_what_there_is(reading: Clients, name: str) -> None:
    answer = await got(reading.secretariat, f"/export/{name}")
    assert answer.status_code == 404
    assert answer.json()["problems"][0]["code"] == "NO_SUCH_EXPORT"


async def test_a_form_without_columns_says_what_it_takes(reading: Clients) -> None:
    answer = await got(reading.secretariat, "/export/regions.geojson?columns=name")
    assert answer.json()["problems"][0]["message"].endswith("possible: filter, lang, orderBy")


async def test_nothing_can_be_written_by_these_addresses(reading: Clients) -> None:
    answer = await got(reading.secretariat, "/export/exchanges.csv", method="POST")
    assert (answer.status_code, set(answer.headers["allow"].split(", "))) == (405, {"GET", "HEAD", "OPTIONS"})


async def test_the_head_alone_tells_the_length(reading: Clients) -> None:
    whole = await got(reading.secretariat, "/export/countries.csv")
    head = await got(reading.secretariat, "/export/countries.csv", method="HEAD")
    assert (head.content, head.headers["content-length"]) == (b"", str(len(whole.content)))
    assert head.headers["etag"] == whole.headers["etag"]


async def test_a_file_is_saved_under_a_plain_name_and_kept_by_nobody(reading: Clients) -> None:
    headers = (await got(reading.secretariat, "/export/countries.csv")).headers
    assert headers["content-disposition"] == 'attachment; filename="countries-2026-06-15.csv"'
    assert headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-store"


async def test_a_list_that_is_too_long_is_refused_whole(reading: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    limited = settings().model_copy(update={"most_exported": 20})
    monkeypatch.setattr("consortium_graphql.exporting.serving.settings", lambda: limited)
    assert await told(reading.secretariat, "/export/exchanges.csv") == (413, ["TOO_MANY_RECORDS"])
    assert len(await table(reading.secretariat, "/export/countries.csv")) == 10


async def test_an_open_catalogue_is_exported_to_everybody(reading: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = settings().model_copy(update={"open_catalogue": True})
    monkeypatch.setattr("consortium_graphql.rights.settings", lambda: opened)
    assert len(await table(reading.nobody, "/export/countries.csv")) == 10
    assert await told(reading.nobody, "/export/persons.csv") == (401, ["UNAUTHENTICATED"])


async def test_a_cause_about_a_person_is_in_no_file_whoever_asks(service: Clients) -> None:
    given = {"kind": "PERSONAL", "names": {"en": "The trainer is ill"}}
    await act(service.database, "disruptionCreate", **given, institution=seed_id("Institution", CENTRE))
    listed = await service.secretariat.data("{ disruptions { nodes { kind } } }")
    assert "PERSONAL" in {node["kind"] for node in listed["disruptions"]["nodes"]}
    chosen = quote(json.dumps({"kind": ["PERSONAL", "WEATHER"]}))
    for path, kinds in (("", {"EPIDEMIC", "STAFF", "WEATHER"}), (f"&filter={chosen}", {"WEATHER"})):
        for holder in (SECRETARIAT, CENTRE):
            rows = await table(service[holder], f"/export/disruptions.csv?columns=kind{path}")
            assert {row[0] for row in rows} == kinds
