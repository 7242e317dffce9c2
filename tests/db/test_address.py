"""Addresses of databases."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db.address import parse, without_password
from consortium.errors import DatabaseUnreachable


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///consortium.db", "consortium.db"),
        ("sqlite:///data/a b.db", "data/a b.db"),
        ("sqlite:////var/lib/consortium.db", "/var/lib/consortium.db"),
        ("SQLite:///50%20.db", "50%20.db"),
    ],
)
def test_three_slashes_are_relative_and_four_absolute(url: str, path: str) -> None:
    assert parse(url).path == Path(path)


@pytest.mark.parametrize("url", ["postgresql://u@h/n", "postgres://u@h/n"])
def test_both_names_of_postgresql_are_known(url: str) -> None:
    assert (parse(url).dialect, parse(url).target) == ("postgresql", "postgresql://u@h/n")


@pytest.mark.parametrize("url", ["consortium.db", "mysql://u:secret@h/n", "sqlite:/a.db", ":memory:", ""])
def test_an_unknown_scheme_is_refused_with_what_to_write(url: str) -> None:
    with pytest.raises(DatabaseUnreachable, match=r"write sqlite:///path\.db or postgresql://") as refused:
        parse(url)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("url", ["sqlite://consortium.db", "sqlite:///", "sqlite:///:memory:"])
def test_a_sqlite_address_without_a_file_is_refused(url: str) -> None:
    with pytest.raises(DatabaseUnreachable, match="names no file"):
        parse(url)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:secret@h:5432/n", "postgresql://u:***@h:5432/n"),
        ("postgresql://u:se@cr@et@h/n?sslmode=require", "postgresql://u:***@h/n?sslmode=require"),
        ("postgresql://h/n?user=u&password=secret", "postgresql://h/n?user=u&password=***"),
        ("postgresql://u@/n?host=/run/postgresql", "postgresql://u@/n?host=/run/postgresql"),
        ("postgresql://u@[::1]:5432/n", "postgresql://u@[::1]:5432/n"),
        ("postgresql://u:secret@[::1/n", "postgresql://u:***@[::1/n"),
    ],
)
def test_an_address_is_shown_without_its_password(url: str, shown: str) -> None:
    assert without_password(url) == shown


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P")), min_size=1))
def test_no_password_is_ever_shown(password: str) -> None:
    assert without_password(f"postgresql://user:{password}@host/name") == "postgresql://user:***@host/name"
