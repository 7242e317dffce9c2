"""What a predictor is."""

from collections.abc import Callable
from dataclasses import dataclass

from ..arrays import Floats
from .block import Pairs
from .view import View


def always(_view: View) -> bool:
    """Return True: the predictor fits any graph."""
    return True


def has_spectrum(view: View) -> bool:
    """Return whether the graph has eigenvectors worth the name."""
    return len(view.spectrum[0]) > 0


@dataclass(frozen=True, slots=True)
class Predictor:
    """A score for every pair: ``score(pairs)`` gives one number a pair, higher is likelier to become a tie.

    Scores are compared within one member's candidates only; ``fits`` tells whether the graph has what the
    predictor needs.
    """

    name: str
    score: Callable[[Pairs], Floats]
    fits: Callable[[View], bool] = always
