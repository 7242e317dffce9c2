"""Link predictors, one module a family; each scores pairs of a member and a candidate.

To add one, write a function from :class:`Pairs` to an array of one score a pair, and list it in its family's
``PREDICTORS``.
"""

from . import affinity, attributes, blocks, neighbours, paths, spectral
from .block import Block, Pairs
from .predictor import Predictor
from .view import View

PREDICTORS: tuple[Predictor, ...] = (
    *neighbours.PREDICTORS,
    *paths.PREDICTORS,
    *spectral.PREDICTORS,
    *blocks.PREDICTORS,
    *attributes.PREDICTORS,
    *affinity.PREDICTORS,
)

__all__ = ["PREDICTORS", "Block", "Pairs", "Predictor", "View"]
