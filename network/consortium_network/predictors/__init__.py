"""Link predictors, one module a family; each scores a block of members against everyone.

To add one, write a function from a :class:`Block` to a dense array of rows of scores, and list it in its
family's ``PREDICTORS``.
"""

from . import affinity, attributes, blocks, neighbours, paths, spectral
from .view import Block, Predictor, View

PREDICTORS: tuple[Predictor, ...] = (
    *neighbours.PREDICTORS,
    *paths.PREDICTORS,
    *spectral.PREDICTORS,
    *blocks.PREDICTORS,
    *attributes.PREDICTORS,
    *affinity.PREDICTORS,
)

__all__ = ["PREDICTORS", "Block", "Predictor", "View"]
