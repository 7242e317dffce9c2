"""Linear algebra on one thread: the matrices here are small, and waiting threads burn more than they help."""

from collections.abc import Callable
from functools import cache, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


@cache
def _libraries() -> "ThreadpoolController":
    from importlib import import_module

    from threadpoolctl import ThreadpoolController

    import_module("scipy.linalg")  # it brings a library of its own, which must be there to be found
    return ThreadpoolController()


def on_one_thread(work: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Return the function with numpy's and scipy's linear algebra held to one thread while it runs."""

    @wraps(work)
    def held(*args: _Given.args, **named: _Given.kwargs) -> _Result:
        with _libraries().limit(limits=1, user_api="blas"):
            return work(*args, **named)

    return held
