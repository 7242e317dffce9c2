import base64
import hashlib
import re

import pytest

from consortium_graphql.console import CONTENT_SECURITY_POLICY, page, static_files

FILES = {file.path: file for file in static_files()}

# As the authors publish them on the npm registry (graphiql 3.8.3, react and react-dom 18.2.0, plugin-explorer 1.0.2);
# the same figures stand in the page that Strawberry draws from a content delivery network.
PUBLISHED = {
    "graphiql/react.production.min.js": "tMH8h3BGESGckSAVGZ82T9n90ztNXxvdwvdM6UoR56cYcf+0iGXBliJ29D+wZ/x8",
    "graphiql/react-dom.production.min.js": "bm7MnzvK++ykSwVJ2tynSE5TRdN+xL418osEVF2DE/L/gfWHj91J2Sphe582B1Bh",
    "graphiql/graphiql.min.js": "HbRVEFG0JGJZeAHCJ9Xm2+tpknBQ7QZmNlO/DgZtkZ0aJSypT96YYGRNod99l9Ie",
    "graphiql/graphiql.min.css": "Mq3vbRBY71jfjQAt/DcjxUIYY33ksal4cgdRt9U/hNPvHBCaT2JfJ/PTRiPKf0aM",
    "graphiql/explorer.umd.js": "2oonKe47vfHIZnmB6ZZ10vl7T0Y+qrHQF2cmNTaFDuPshpKqpUMGMc9jgj9MLDZ9",
    "graphiql/explorer.css": "5DFJlDPW2tSATRbM8kzoP1j194jexLswuNmClWoRr2Q0x7R68JIQzPHZ02Faktwi",
}


def addresses(html: str) -> list[str]:
    found: list[str] = re.findall(r'(?:src|href)="([^"]*)"', html)
    return [address for address in found if not address.startswith("data:")]


@pytest.mark.parametrize(("path", "sha384"), PUBLISHED.items())
def test_a_copied_file_is_what_its_authors_published(path: str, sha384: str) -> None:
    assert base64.b64encode(hashlib.sha384(FILES[path].read()).digest()).decode() == sha384


def test_the_page_loads_nothing_but_files_that_are_served() -> None:
    wanted = addresses(page(assets="/assets"))
    assert wanted
    assert {address.removeprefix("/assets/") for address in wanted} <= set(FILES)


def test_the_page_and_its_own_script_name_no_other_host() -> None:
    own = [page().encode(), FILES["console/console.js"].read(), FILES["console/console.css"].read()]
    assert [found for text in own for found in re.findall(rb"(?:https?:)?//[a-z0-9-]+\.[a-z]", text)] == []


def test_the_policy_lets_only_the_services_own_host_send_scripts() -> None:
    assert "default-src 'none'; script-src 'self';" in CONTENT_SECURITY_POLICY


def test_the_page_asks_where_it_is_told() -> None:
    assert 'data-endpoint="/api?a=1&amp;b=2"' in page(endpoint="/api?a=1&b=2")


def test_the_headers_editor_is_open_for_a_token() -> None:
    assert b"isHeadersEditorEnabled: true" in FILES["console/console.js"].read()


def test_every_file_has_its_media_type() -> None:
    assert {path.rpartition(".")[2]: file.media_type.partition(";")[0] for path, file in FILES.items()} == {
        "css": "text/css",
        "js": "text/javascript",
        "txt": "text/plain",
    }


def test_the_licences_are_served_with_the_files() -> None:
    text = FILES["graphiql/LICENSES.txt"].read().decode()
    assert "MIT License" in text
    assert all(path.rpartition("/")[2] in text for path in PUBLISHED)


def test_the_page_itself_is_no_static_file() -> None:
    assert "console/page.html" not in FILES


def test_two_files_have_two_tags() -> None:
    assert len({file.etag() for file in FILES.values()}) == len(FILES)
