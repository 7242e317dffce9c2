"""Compare many random documents with the oracle, on both databases: `python -m tests.plan.compare --documents 20000`.

Each batch of documents has rows of its own, made from the batch's number. What fails is shown, made small where it can
be, with the way to run it again: its whole batch, or the document alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from consortium_graphql.plan import PlanSchema
from tests.plan import domain as d
from tests.plan.batches import SIZE, compare, keeping, opened, rows_of
from tests.plan.comparison import Difference
from tests.plan.lifting import Asked
from tests.postgres import NoPostgres, RunningServer, Server, new_name, psql

CONSOLE = Console(stderr=True)
FAILED = Path(tempfile.gettempdir()) / "consortium-difference.json"


def main() -> int:
    """Compare what the command line asks for; return 1 where an answer is not the oracle's."""
    asked = _arguments()
    with ExitStack() as stack:
        server = stack.enter_context(_server()) if asked.database != "sqlite" else None
        try:
            return _again(asked.again, server) if asked.again else _all(asked, server)
        except Difference as difference:
            CONSOLE.print(str(difference), style="red", markup=False, highlight=False)
            return 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.plan.compare", description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000, help="how many")
    parser.add_argument("--seed", type=int, help="the number of the first batch; at random if not given")
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument(
        "--again", type=Path, metavar="FILE", help="ask the one document alone that a run has left here"
    )
    return parser.parse_args()


@contextmanager
def _server() -> Generator[Server]:
    try:
        server = RunningServer()
    except NoPostgres as missing:
        raise SystemExit(f"{missing}; ask for --database sqlite") from missing
    try:
        yield server.start()
    finally:
        server.stop()


@contextmanager
def _databases(server: Server | None, *, sqlite: bool = True) -> Generator[list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        urls = [f"sqlite:///{folder}/register.db"] if sqlite else []
        name = new_name()
        if server:
            psql(server, "postgres", f"CREATE DATABASE {name}")
            urls.append(server.url(name))
        yield urls
        if server:
            psql(server, "postgres", f"DROP DATABASE {name} WITH (FORCE)")


def _all(asked: argparse.Namespace, server: Server | None) -> int:
    first = random.SystemRandom().randrange(1_000_000) if asked.seed is None else int(asked.seed)
    counted, texts = Counter[str](), 0
    CONSOLE.print(f"--seed {first}: two readers and two sets of variables for each document")
    with _progress() as progress:
        bar = progress.add_task("batch", total=asked.documents)
        for batch in range(first, first + -(-asked.documents // SIZE)):
            progress.update(bar, description=f"batch {batch}")
            size = min(SIZE, asked.documents - (batch - first) * SIZE)
            with _databases(server, sqlite=asked.database != "postgresql") as urls:
                try:
                    comparison = compare(urls, batch, size, lambda: progress.advance(bar))
                except Difference as difference:
                    _keep(difference.asked, batch, size)
                    raise
            counted.update(comparison.counted)
            texts += len(comparison.texts)
    _tell(counted, texts)
    return 0


def _progress() -> Progress:
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    return Progress(*columns, console=CONSOLE)


def _tell(counted: Counter[str], texts: int) -> None:
    answers = counted["planned"] + counted["ordinary"]
    CONSOLE.print(
        f"{counted['documents']} documents ({texts} different ones in their batches), {answers} answers: "
        f"{counted['planned']} from plans, {counted['ordinary']} from the ordinary executor alone; "
        f"in {counted['refused']} a field was refused. No difference."
    )


def _keep(asked: Asked, batch: int, size: int) -> None:
    kept = {"batch": batch, "document": asked.document, "values": asked.values, "others": asked.others}
    FAILED.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
    CONSOLE.print(
        f"The whole batch again: python -m tests.plan.compare --seed {batch} --documents {size}\n"
        f"This document alone:   python -m tests.plan.compare --again {FAILED}"
    )


def _again(file: Path, server: Server | None) -> int:
    kept = json.loads(file.read_text(encoding="utf-8"))
    asked = Asked(kept["document"], kept["values"], kept["others"])
    with keeping(wanted=kept["batch"] % 2 == 1), _databases(server) as urls:
        asyncio.run(_alone(urls, asked, kept["batch"]))
    CONSOLE.print("No difference.")
    return 0


async def _alone(urls: list[str], asked: Asked, batch: int) -> None:
    async with opened(urls, PlanSchema(d.Query), rows_of(batch)) as comparison:
        for _ in range(6):  # every pair of readers, and each of them by the ordinary executor too
            await comparison.check(asked)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(1)  # as an exception, so that the server stops with the run


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(main())
