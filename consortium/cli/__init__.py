"""The command line: what an operator, the secretariat and analysts do without the web.

program.py    the whole: its commands, its language, its exit codes
voice.py      answers on stdout, everything else on stderr
words.py      what it says, in English and Russian; helps.py: what `--help` says
refusals.py   from an exception to sentences with a remedy
registers.py  opening the register that a command works on

Each command imports what it needs when it runs, so that help comes at once.
"""

from consortium.cli.program import program


def main() -> None:
    """Run the program `consortium` with the arguments of this process."""
    program(prog_name="consortium")
