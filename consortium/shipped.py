"""The data that travel with the program: in its wheel, or in the checkout from which it runs."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

_CHECKOUT = Path(__file__).parents[1]


def seed_files() -> Path:
    """Return the folder of the seeds; raises `FileNotFoundError`."""
    return shipped("consortium", "_seeds", checkout="seeds")


def shipped(package: str, path: str, *, checkout: str, root: Path = _CHECKOUT) -> Path:
    """Return the file or folder that a package ships; raises `FileNotFoundError`.

    Parameters
    ----------
    package
        The import name of the package whose wheel carries it.
    path
        Its place inside the installed package.
    checkout
        Its place in the repository, for an editable install. It counts only where a `pyproject.toml` shows that `root`
        is a checkout: beside an installed package, `graphql/` would be another project's.
    """
    installed = Path(str(files(package))) / path
    if installed.exists():
        return installed
    kept = root / checkout
    if (root / "pyproject.toml").is_file() and kept.exists():
        return kept
    raise FileNotFoundError(f"{package} was installed without its {path}; install it again from its wheel")
