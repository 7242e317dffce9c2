"""`consortium import`: spreadsheets into the register, and back out again."""

from __future__ import annotations

import csv
import getpass
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import rich_click as click

from consortium.cli.progress import bar
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.voice import Voice, voice_of
from consortium.cli.words import Say

if TYPE_CHECKING:
    from consortium.errors import Fault, FaultyData
    from consortium.importing.model import Imported, Undone, Wishes
    from consortium.importing.sheets import Reading
    from consortium.writing.kinds import Row

KINDS = (
    "sources", "countries", "regions", "institutions", "programmes", "persons", "memberships", "partnerships",
    "exchanges",
)  # fmt: skip
FORMS = ("csv", "xlsx")
MOST_SHOWN = 100
_FATES = ("created", "changed", "unchanged", "kept")
_DELIMITERS = {"tab": "\t", "\\t": "\t"}

_INPUT = click.Path(exists=True, dir_okay=False, path_type=Path)
_OUTPUT = click.Path(dir_okay=False, writable=True, path_type=Path)
_kind = click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
_by = click.option("--by", metavar="NAME")


@click.group("import")
def importing() -> None:
    """Hold the commands about imports."""


@importing.command("template")
@_kind
@click.option("--format", "form", type=click.Choice(FORMS), default=FORMS[0])
@click.option("--lang", "language", type=click.Choice(["en", "ru"]))
@click.option("--output", type=_OUTPUT, required=True)
@click.pass_obj
def template(voice: Voice, kind: str, form: str, language: str | None, output: Path) -> None:
    """Write an empty sheet."""
    from consortium.importing.templates import write_template

    count = write_template(kind, "xlsx" if form == "xlsx" else "csv", output, language or voice.language)
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.COLUMN_COUNT, count=count))


def _pairs(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> dict[str, str]:
    """Return what headings stand for; wrong usage where there is no sign of equality."""
    found: dict[str, str] = {}
    for each in value:
        heading, mark, field = each.rpartition("=")
        if not mark:
            raise click.BadParameter(voice_of(context).word(Say.BAD_MAP, value=each), context, option)
        found[heading] = field
    return found


@importing.command("run")
@_kind
@click.argument("file", type=_INPUT, metavar="FILE")
@click.option("--map", "pairs", metavar="HEADING=FIELD", multiple=True, callback=_pairs)
@click.option("--mapping", type=_INPUT)
@click.option("--sheet", metavar="NAME")
@click.option("--encoding", metavar="NAME")
@click.option("--delimiter", metavar="SIGN")
@click.option("--scheme", metavar="NAME", default="import")
@click.option("--source", metavar="KEY")
@_by
@click.option("--refuse-duplicates", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.option("--errors", type=_OUTPUT)
@database_option
@click.pass_obj
def run_command(
    voice: Voice,
    kind: str,
    file: Path,
    pairs: Mapping[str, str],
    mapping: Path | None,
    sheet: str | None,
    encoding: str | None,
    delimiter: str | None,
    scheme: str,
    source: str | None,
    by: str | None,
    refuse_duplicates: bool,
    dry_run: bool,
    errors: Path | None,
    url: str | None,
) -> None:
    """Import a file."""
    from consortium.errors import FaultyData
    from consortium.importing.model import Wishes
    from consortium.importing.sheets import Reading

    reading = Reading(
        sheet=sheet, encoding=encoding, delimiter=_DELIMITERS.get(delimiter or "", delimiter), language=voice.language
    )
    wishes = Wishes(
        scheme=scheme, mapping={**_mapping(voice, mapping), **pairs}, source=source, by=by or _user(), dry_run=dry_run,
        refuse_duplicates=refuse_duplicates, language=voice.language,
    )  # fmt: skip
    try:
        done = run(_run(voice, url, kind, file, wishes, reading))
    except FaultyData as faulty:
        if errors is not None:
            _write_errors(voice, errors, faulty.faults)
        raise _shortened(voice, faulty.faults) from faulty
    if errors is not None:
        _write_errors(voice, errors, done.likely)
    _tell(voice, done, dry_run=dry_run)


@importing.command("list")
@database_option
@click.pass_obj
def list_command(voice: Voice, url: str | None) -> None:
    """List the imports."""
    head = (Say.ID, Say.WHEN, Say.BY, Say.KIND, Say.FILE, Say.CREATED, Say.CHANGED, Say.UNCHANGED, Say.LEFT_ALONE)
    rows = run(_every(voice, url))
    voice.table(
        [*map(voice.word, head), voice.word(Say.UNDONE_AT)],
        [
            (
                str(row["id"]), f"{row['at']:%Y-%m-%d %H:%M}", row["holder"], row["kind"], row["file_name"],
                *(str(row[fate]) for fate in _FATES), f"{row['undone_at']:%Y-%m-%d %H:%M}" if row["undone_at"] else "",
            )
            for row in rows
        ],
    )  # fmt: skip


@importing.command("undo")
@click.argument("import_id", type=click.UUID, metavar="ID")
@click.option("--keep-changed", is_flag=True)
@_by
@database_option
@click.pass_obj
def undo_command(voice: Voice, import_id: UUID, keep_changed: bool, by: str | None, url: str | None) -> None:
    """Take an import back."""
    done = run(_undo(voice, url, import_id, by or _user(), keep_changed=keep_changed))
    for record in done.kept:
        voice.note(Say.KEPT, record=record)
    voice.note(Say.UNDONE, voided=done.voided, put_back=done.put_back, kept=len(done.kept))


async def _run(voice: Voice, url: str | None, kind: str, file: Path, wishes: Wishes, reading: Reading) -> Imported:
    import consortium.features  # noqa: F401  # pyright: ignore[reportUnusedImport]  # enters the kinds
    from consortium.importing import service

    async with ready(voice, url) as database:
        with bar(voice, Say.IMPORTING) as tell:
            return await service.run(
                database, kind, file, wishes=wishes, reading=reading, clock=clock(voice),
                progress=lambda done, of: tell(done, of, voice.word(Say.IMPORTING)),
            )  # fmt: skip


async def _undo(voice: Voice, url: str | None, import_id: UUID, by: str, *, keep_changed: bool) -> Undone:
    import consortium.features  # noqa: F401  # pyright: ignore[reportUnusedImport]  # enters the kinds
    from consortium.importing.undoing import undo

    async with ready(voice, url) as database:
        with bar(voice, Say.UNDOING) as tell:
            return await undo(
                database, import_id, by=by, clock=clock(voice), keep_changed=keep_changed, language=voice.language,
                progress=lambda done, of: tell(done, of, voice.word(Say.UNDOING)),
            )  # fmt: skip


async def _every(voice: Voice, url: str | None) -> list[Row]:
    from consortium.importing import store

    async with ready(voice, url):
        return await store.every()


def _mapping(voice: Voice, path: Path | None) -> dict[str, str]:
    """Return what headings stand for, as a file of YAML tells."""
    if path is None:
        return {}
    import yaml

    try:
        found: object = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (UnicodeError, yaml.YAMLError):
        found = None
    if not isinstance(found, dict):
        raise click.ClickException(voice.word(Say.BAD_MAPPING, path=path))
    return {str(heading): str(field) for heading, field in found.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "command line"


def _tell(voice: Voice, done: Imported, *, dry_run: bool) -> None:
    for remark in done.guessed:
        voice.note(Say.GUESSED, remark=remark)
    for record in done.kept[:MOST_SHOWN]:
        voice.note(Say.KEPT, record=record)
    for fault in done.likely[:MOST_SHOWN]:
        voice.note(Say.WARNING, fault=fault)
    if len(done.likely) > MOST_SHOWN:
        voice.note(Say.MORE_FAULTS, count=len(done.likely) - MOST_SHOWN, total=len(done.likely))
    counts = {fate: getattr(done.tally, fate) for fate in _FATES}
    voice.table([voice.word(say) for say in _HEADS], [[str(count) for count in counts.values()]])
    voice.note(Say.SEEDED, **counts)
    if done.likely:
        voice.note(Say.LIKELY, count=len({fault.line for fault in done.likely}))
    if dry_run:
        voice.note(Say.DRY)
    elif done.id is not None:
        voice.note(Say.UNDO_WITH, id=done.id)


_HEADS = (Say.CREATED, Say.CHANGED, Say.UNCHANGED, Say.LEFT_ALONE)


def _write_errors(voice: Voice, path: Path, faults: Sequence[Fault]) -> None:
    from consortium.importing.words import Said

    with path.open("w", encoding="utf-8-sig", newline="") as sink:
        writer = csv.writer(sink)
        writer.writerow(Said.FAULTS.in_(voice.language).split(";"))
        for each in faults:
            writer.writerow([each.line or "", each.column or "", getattr(each, "value", ""), each.message])


def _shortened(voice: Voice, faults: Sequence[Fault]) -> FaultyData:
    """Return the refusal with so many faults as somebody reads, and the number of the rest."""
    from consortium.errors import Fault, FaultyData

    if len(faults) <= MOST_SHOWN:
        return FaultyData(*faults)
    rest = voice.word(Say.MORE_FAULTS, count=len(faults) - MOST_SHOWN, total=len(faults))
    return FaultyData(*faults[:MOST_SHOWN], Fault(faults[0].file, None, None, rest))
