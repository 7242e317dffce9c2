"""Kernels: plain functions of arrays and numbers, compiled by numba where that is wanted and there.

numba comes with the extra ``fast``. It is imported when a kernel is first asked for its compiled form, never before:
that costs about half a second, more than a small graph takes altogether.
"""

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import Generic, ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_R = TypeVar("_R")

_inner: list[Callable[..., object]] = []


class Kernel(Generic[_P, _R]):
    """A function in two forms of equal answers: ``plain`` is Python's, ``compiled`` numba's.

    Compiled code is kept on disk, beside the module or in the user's cache, and lets other threads run.
    """

    def __init__(self, plain: Callable[_P, _R]) -> None:
        self.plain = plain

    @cached_property
    def compiled(self) -> Callable[_P, _R]:
        """The form that numba compiles, on its first call for each set of types."""
        numba = import_module("numba")
        extending = import_module("numba.extending")
        while _inner:
            extending.register_jitable(_inner.pop())
        return cast("Callable[_P, _R]", numba.njit(cache=True, nogil=True)(self.plain))


def inner(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Mark a function that kernels call, so that it is compiled with them; returns it as it is."""
    _inner.append(function)
    return function


def can_compile() -> bool:
    """Return whether numba is installed; does not import it."""
    return find_spec("numba") is not None
