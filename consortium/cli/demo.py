"""`consortium demo`: the whole, in a folder of its own."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from consortium.cli import seed as seeding
from consortium.cli import suggest as suggesting
from consortium.cli import tokens
from consortium.cli.contract import require_service
from consortium.cli.registers import clock, opened, run
from consortium.cli.serve import HOST, PORT, listen, require_port
from consortium.cli.voice import Voice
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.db import Database
    from consortium_network import NetworkReport

FILE = "register.db"
BODY = "sotrudnichestvo"
"""The seed key of the institution for which the demo's member acts."""

QUERY = '{ exchanges(first: 3) { totalCount edges { node { title(lang: "en") state } } } }'
_HOLDER = "demo"
_DAYS = 30
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demo prints."""

    records: int
    tokens: dict[str, str]
    report: NetworkReport
    suggestions: suggesting.Stored


@click.command()
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=Path(".demo"))
@click.option("--port", type=click.IntRange(1, 65_535), default=PORT)
@click.option("--serve/--no-serve", "serve", default=True)
@click.pass_obj
def demo(voice: Voice, folder: Path, port: int, serve: bool) -> None:
    """Show the whole."""
    if serve:
        require_service(voice)
        require_port(voice, HOST, port)
    folder.mkdir(parents=True, exist_ok=True)
    url = f"sqlite:///{folder / FILE}"
    _tell(voice, run(_prepared(voice, url)), folder / FILE, port)
    if not serve:
        voice.answer(voice.word(Say.DEMO_SERVE, database=url, port=port))
        return
    voice.note(Say.SERVING, database=url, host=HOST, port=port)
    listen(url, HOST, port)


async def _prepared(voice: Voice, url: str) -> Shown:
    from consortium.cooperation.graphs import tell
    from consortium.cooperation.model import Level
    from consortium.db.upgrade import upgrade

    today = clock(voice).today()
    async with opened(voice, url, make=True) as database:
        await upgrade(database)
        loaded = await seeding.fill(voice, database)
        made = await _fresh_tokens(voice, database)
        _, report = await tell(Level.INSTITUTION, today, voice.language)
        # One run a day, however often the demo is started.
        stored = await suggesting.work_out(
            voice, database, "institution", _SHOWN, today, show=_SHOWN, key=f"{_HOLDER} {today}"
        )
    return Shown(sum(seeding.total(loaded).values()), made, report, stored)


async def _fresh_tokens(voice: Voice, database: Database) -> dict[str, str]:
    """Return a new token for each role; those of an earlier demo are taken back."""
    from consortium.tokens import service

    for row in await service.every():
        if row["revoked_at"] is None and row["holder"].startswith(_HOLDER):
            await service.revoke(database, clock(voice), row["id"])
    bodies = {"member": BODY}
    return {
        role: await tokens.make(
            voice, database, role, institution=bodies.get(role), holder=f"{_HOLDER} {role}", days=_DAYS
        )
        for role in tokens.ROLES
    }


def _tell(voice: Voice, shown: Shown, path: Path, port: int) -> None:
    _head(voice, Say.DEMO_REGISTER)
    voice.answer(voice.word(Say.DEMO_LOADED, path=path, count=shown.records))
    _head(voice, Say.DEMO_TOKENS)
    width = max(map(len, shown.tokens))
    for role, token in shown.tokens.items():
        voice.answer(f"{role:<{width}}  {token}" + (f"  ({BODY})" if role == "member" else ""))
    _head(voice, Say.DEMO_REPORT)
    report = shown.report
    counts = {"members": report.members, "tied": report.tied, "ties": report.ties, "events": report.tie_making_events}
    voice.answer(voice.word(Say.DEMO_COUNTS, **counts))
    for sentence in _sentences(report, voice):
        voice.answer(sentence)
    _head(voice, Say.DEMO_SUGGESTIONS)
    suggesting.tell(voice, shown.suggestions)
    _head(voice, Say.DEMO_TRY)
    _tell_how(voice, shown.tokens["analyst"], port)


def _sentences(report: NetworkReport, voice: Voice) -> list[str]:
    found = [insight.sentence(voice.language) for insight in report.insights]
    return found + [note.sentence(voice.language) for note in report.notes]


def _tell_how(voice: Voice, token: str, port: int) -> None:
    header = f"Authorization: Bearer {token}"
    body = json.dumps({"query": QUERY})
    call = ["curl", "-s", f"http://{HOST}:{port}/graphql", "-H", header, "-H", "Content-Type: application/json"]
    voice.answer(voice.word(Say.DEMO_CONSOLE, host=HOST, port=port, header=header))
    voice.answer(QUERY)
    voice.answer(voice.word(Say.DEMO_SHELL))
    voice.answer(shlex.join([*call, "-d", body]))


def _head(voice: Voice, say: Say) -> None:
    voice.answer("\n" + click.style(voice.word(say), bold=True))
