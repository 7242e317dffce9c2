"""What statements only name, kept as long as that holds on which it hangs.

A statement that names records gives their version too, and one that names a count its snapshot, read with the rest of
it. What is kept under the same holds as of that very statement, whichever process wrote last; under another it is read
anew. So no answer is older than its request.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from typing import Any, cast
from weakref import WeakKeyDictionary

from consortium_graphql.plan.errors import Outdated
from consortium_graphql.plan.named import COUNTED, DIGITS, MARK, Named, Naming
from consortium_graphql.plan.reader import Database
from consortium_graphql.plan.slots import IDS, READER

MOST_BYTES = 8_000_000
_ENTRY = 200  # bytes that a key or a text takes beside its own length
MOST_AT_ONCE = 8
_NAME = re.compile(b'"%b(.{%d})"' % (MARK.encode(), DIGITS + 1 + len(COUNTED)))
_NULL = b"null"

Texts = dict[bytes, bytes]
Values = Mapping[str, Any]


class Known:
    """JSON by id, for each selection and the values that it was read with, under each thing on which it hangs.

    Several such things may hold at once, since on SQLite each connection has snapshots of its own; the stalest is
    forgotten.
    """

    def __init__(self) -> None:
        self._under: OrderedDict[object, dict[tuple[Hashable, ...], Texts]] = OrderedDict()
        self._size = 0

    async def texts(
        self, hangs_on: object, named: Named, ids: list[bytes], values: Values, database: Database
    ) -> Texts:
        """Return the JSON of these records, and perhaps of others; of one that the reader may not see it is null."""
        key = named.key(values)
        known = self._under.get(hangs_on, {}).get(key, {})
        missing = [id for id in ids if id not in known]
        if not missing:
            return known
        wanted = [id.decode() for id in missing]
        rows = await database.rows(named.reading.sql, named.reading.arguments({**values, IDS: wanted}))
        read = dict.fromkeys(missing, _NULL) | {str(id).encode(): cast("bytes", json) for id, json, _ in rows}
        read_under = {each for *_, each in rows}
        if len(rows) == len(missing) and len(read_under) == 1:
            self._keep(key, read, *read_under)
            if named.of == "count" and None not in read_under:
                # Whoever sees that snapshot again knows that nothing was written since, and so not before the count.
                self._keep(key, read, hangs_on)
        return {**known, **read}

    def _keep(self, key: tuple[Hashable, ...], read: Texts, hangs_on: object) -> None:
        if hangs_on is None:
            return
        self._size += sum(len(str(each)) for each in key[1:]) + sum(_ENTRY + len(json) for json in read.values())
        if self._size > MOST_BYTES:
            self._under.clear()
            self._size = 0
        self._under.setdefault(hangs_on, {}).setdefault(key, {}).update(read)
        self._under.move_to_end(hangs_on)
        while len(self._under) > MOST_AT_ONCE:
            self._under.popitem(last=False)


_KNOWN: WeakKeyDictionary[Database, dict[str, Known]] = WeakKeyDictionary()


async def ask(database: Database, naming: Naming, values: Values) -> bytes | None:
    """Return the JSON that a statement gives with these values, all that it names put in; None for null.

    Raises `Outdated` where the reader is no longer what it was taken for.
    """
    statement = naming.statement
    row = (await database.rows(statement.sql, statement.arguments(values)))[0]
    proof = values[READER]["proof"]
    if proof and row[-1] != proof[1]:
        raise Outdated
    json = cast("bytes | None", row[0])
    if json is None or json == _NULL:
        return None
    return await _whole(json, row[1:3], naming.named, values, database) if naming.named else json


async def _whole(
    json: bytes, hanging: tuple[object, ...], named: tuple[Named, ...], values: Values, database: Database
) -> bytes:
    known = _KNOWN.setdefault(database, {"records": Known(), "count": Known()})
    under = dict(zip(("records", "count"), hanging, strict=True))
    pieces = _NAME.split(json)
    names = pieces[1::2]
    asked: dict[bytes, list[bytes]] = {}
    for name in set(names):
        asked.setdefault(name[:DIGITS], []).append(name[DIGITS + 1 :])
    found: Texts = {}
    for number, ids in asked.items():
        each = named[int(number)]
        texts = await known[each.of].texts(under[each.of], each, ids, values, database)
        found |= {b"%b:%b" % (number, id): texts[id] for id in ids}
    pieces[1::2] = [found[name] for name in names]
    return b"".join(pieces)
