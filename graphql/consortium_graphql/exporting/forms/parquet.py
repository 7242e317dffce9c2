"""Parquet, its columns typed, for those who calculate. Needs the extra `parquet`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any, BinaryIO, cast

from consortium.errors import Problem, Refused
from consortium.messages import Code
from consortium_graphql.exporting.columns import Column, Kind, Node, Value
from consortium_graphql.exporting.forms.rows import asked, header, rows
from consortium_graphql.exporting.wanted import Form, Wanted, Write

_GROUP = 5_000
"""How many rows are written in one go, and may be read alone."""

_READ: Mapping[Kind, Callable[[Any], Value]] = {
    "date": dt.date.fromisoformat,
    "instant": dt.datetime.fromisoformat,
}


@contextmanager
def _writing(file: BinaryIO, wanted: Wanted) -> Generator[Write]:
    if find_spec("pyarrow") is None:
        raise Refused(Problem(Code.EXTRA_NEEDED, ("form",), {"value": "parquet", "extra": "parquet"}))
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    schema = _schema(pa, wanted)
    waiting: list[list[Value]] = []

    def flush() -> None:
        arrays: list[Any] = [
            pa.array([_typed(column, row[number]) for row in waiting], schema.field(number).type)
            for number, column in enumerate(wanted.columns)
        ]
        writer.write_table(cast("Any", pa.Table.from_arrays(arrays, schema=schema)))
        waiting.clear()

    def write(nodes: Sequence[Node]) -> None:
        waiting.extend(rows(nodes, wanted))
        if len(waiting) >= _GROUP:
            flush()

    with ParquetWriter(file, schema, compression="zstd") as writer:
        yield write
        if waiting:
            flush()


def _schema(pa: Any, wanted: Wanted) -> Any:
    types: Mapping[Kind, Any] = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "int": pa.int64(),
        "float": pa.float64(),
        "bool": pa.bool_(),
        "date": pa.date32(),
        "instant": pa.timestamp("us", tz="UTC"),
    }
    named = zip(wanted.columns, header(wanted), strict=True)
    fields = [pa.field(each.key, types[each.kind], metadata={"heading": heading}) for each, heading in named]
    return pa.schema(fields, metadata={"list": wanted.listing.name, "language": wanted.language})


def _typed(column: Column, value: Value) -> Value:
    return _READ[column.kind](value) if value is not None and column.kind in _READ else value


PARQUET = Form("parquet", "application/vnd.apache.parquet", asked, _writing)
