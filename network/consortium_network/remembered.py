"""What is worked out for one key when it is first asked for, and then kept."""

from collections.abc import Callable, Hashable
from typing import TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Remembered(dict[_Key, _Value]):
    """A mapping that makes a missing value itself.

    >>> squares = Remembered(lambda number: number**2)
    >>> squares[3], dict(squares)
    (9, {3: 9})
    """

    def __init__(self, make: Callable[[_Key], _Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: _Key) -> _Value:
        value = self._make(key)
        self[key] = value
        return value
