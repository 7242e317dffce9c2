"""`python -m consortium.cli`, for where the program `consortium` is not on the path."""

from consortium.cli import main

main()
