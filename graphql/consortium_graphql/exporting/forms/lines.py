"""JSON Lines: each record an object on a line of its own, its keys those of the columns."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

import orjson

from consortium_graphql.exporting.columns import Node
from consortium_graphql.exporting.forms.rows import asked, rows
from consortium_graphql.exporting.wanted import Form, Wanted, Write


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    keys = [column.key for column in wanted.columns]

    def write(nodes: Sequence[Node]) -> None:
        file.writelines(
            orjson.dumps(dict(zip(keys, row, strict=True)), option=orjson.OPT_APPEND_NEWLINE)
            for row in rows(nodes, wanted)
        )

    yield write


JSON_LINES = Form("jsonl", "application/jsonl", asked, _writing)
