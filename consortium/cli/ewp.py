"""`consortium ewp`: a partnership as the agreements that Erasmus Without Paper exchanges."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import rich_click as click

from consortium.cli.network import in_folder
from consortium.cli.registers import clock, database_option, ready, run
from consortium.cli.voice import Voice, voice_of
from consortium.cli.words import Say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consortium.ewp.model import Agreement, Skill, Wish

_SUFFIX = ".xml"
_OUTPUT = click.Path(writable=True, path_type=Path)


def _read_skills(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[Skill, ...]:
    """Return the languages that an option names, each once; wrong usage where a text names none."""
    from consortium.ewp.model import Skill

    try:
        return tuple(dict.fromkeys(map(Skill.read, given)))
    except ValueError as error:
        raise click.BadParameter(voice_of(context).word(Say.NO_SKILL, value=error), context, option) from error


@click.group()
def ewp() -> None:
    """Hold the commands about Erasmus Without Paper."""


@ewp.command("export")
@click.argument("partnership", type=click.UUID)
@database_option
@click.option("--output", type=_OUTPUT, callback=in_folder, required=True, metavar="FOLDER|FILE.xml")
@click.option("--pair", nargs=2, metavar="ONE OTHER")
@click.option("--skill", "skills", multiple=True, callback=_read_skills, metavar="LANGUAGE[:LEVEL]")
@click.option("--traineeships", is_flag=True)
@click.option("--draft", is_flag=True)
@click.pass_obj
def export(
    voice: Voice,
    partnership: UUID,
    url: str | None,
    output: Path,
    pair: tuple[str, str] | None,
    skills: tuple[Skill, ...],
    traineeships: bool,
    draft: bool,
) -> None:
    """Write the agreements of a partnership."""
    from consortium.ewp.model import Wish

    wish = Wish(pair=pair, skills=skills, traineeships=traineeships, drafts=draft)
    found = run(_agreements(voice, url, partnership, wish))
    for path, text in _files(output, found).items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text)
    voice.note(Say.WRITTEN, path=output, what=voice.word(Say.AGREEMENT_COUNT, count=len(found)))


async def _agreements(voice: Voice, url: str | None, partnership: UUID, wish: Wish) -> list[Agreement]:
    from consortium.ewp.service import agreements_of

    async with ready(voice, url):
        return await agreements_of(partnership, wish, clock(voice).today(), voice.language)


def _files(output: Path, found: Sequence[Agreement]) -> Mapping[Path, bytes]:
    """Return what each file is to hold: all agreements in one, or each in one of its own in a folder."""
    from consortium.ewp.document import response

    if output.suffix == _SUFFIX and not output.is_dir():
        return {output: response(found)}
    names = ("--".join(partner.hei for partner in agreement.partners) for agreement in found)
    return {output / f"{name}{_SUFFIX}": response([each]) for name, each in zip(names, found, strict=True)}
