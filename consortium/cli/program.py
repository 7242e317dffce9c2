"""The whole program: its commands, its language, and how it ends."""

from __future__ import annotations

import os
from typing import Any

import rich_click as click
from click.exceptions import Exit

from consortium.cli.archive import archive
from consortium.cli.contract import operations, schema
from consortium.cli.convert import convert
from consortium.cli.database import db
from consortium.cli.demo import demo
from consortium.cli.documents import document
from consortium.cli.ewp import ewp
from consortium.cli.export import calendar, export
from consortium.cli.helps import speak, speak_panels
from consortium.cli.importing import importing
from consortium.cli.leaflets import leaflet, report
from consortium.cli.network import network
from consortium.cli.reciprocity import reciprocity
from consortium.cli.refusals import sentences_of
from consortium.cli.seed import seed
from consortium.cli.serve import serve
from consortium.cli.suggest import suggest
from consortium.cli.texts import texts
from consortium.cli.tokens import token
from consortium.cli.voice import Voice, voice_of
from consortium.cli.words import choose_language

FAILED = 1


class Program(click.RichGroup):
    """A group of commands that speaks the reader's language and turns every error into sentences and an exit code."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Return the context of a call, its help and its voice in the language asked for."""
        language = choose_language(args, os.environ)
        speak_panels(language)
        speak(self, language)
        return super().make_context(info_name, args, parent, obj=Voice(language), **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where it fails, say why on stderr and end with exit code 1."""
        voice = voice_of(ctx)
        try:
            return super().invoke(ctx)
        except (Exit, click.Abort, click.UsageError):
            raise
        except BrokenPipeError:  # whoever reads has enough: click ends the program quietly
            raise
        except Exception as error:
            if ctx.params["traceback"]:
                raise
            told = [error.message] if isinstance(error, click.ClickException) else sentences_of(error, voice)
            voice.complain(told)
            ctx.exit(FAILED)


@click.group(cls=Program, context_settings={"help_option_names": ["--help", "-h"], "show_default": True})
@click.option("--lang", type=click.Choice(["en", "ru"]), expose_value=False)
@click.option("--traceback", is_flag=True)
@click.version_option(package_name="consortium", prog_name="consortium")
def program(traceback: bool) -> None:  # `Program.invoke` reads it
    """Hold every command."""


network.add_command(convert)
_COMMANDS = (
    serve, db, seed, importing, archive, token, network, suggest, reciprocity, export, calendar, leaflet, report, ewp,
    demo, document, texts, schema, operations,
)  # fmt: skip
for _command in _COMMANDS:
    program.add_command(_command)
