"""What the published operations are written with: values, enums that may grow, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Any, ClassVar, Final, Self, TypeVar, cast

from pydantic import BaseModel, ConfigDict
from pydantic_core import to_jsonable_python

T = TypeVar("T")


class Unset(Enum):
    """The type of `UNSET`."""

    UNSET = "unset"

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Left out: what is recorded stays, whereas None takes it away."""


class OpenEnum(StrEnum):
    """An enum of the service. A value that a newer service has added is kept as it came, and is not `known`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        added = str.__new__(cls, value)
        added._name_ = added._value_ = value
        return added

    @property
    def known(self) -> bool:
        """Whether this client knows the value."""
        return self._name_ in type(self).__members__


def wire_name(name: str) -> str:
    """Return an attribute's name as GraphQL spells it.

    >>> wire_name("has_next_page"), wire_name("from_")
    ('hasNextPage', 'from')
    """
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


class Value(BaseModel):
    """Something that the service tells; fields that this client does not know are passed over."""

    model_config = ConfigDict(
        alias_generator=wire_name, validate_by_name=True, validate_by_alias=True, frozen=True, defer_build=True
    )


class Input(Value):
    """Something that is told to the service; a field that is not given is left out."""

    model_config = ConfigDict(extra="forbid")


class OperationAnswer(Value):
    """What one operation answers with."""

    operation: ClassVar[str]
    """The operation's name."""
    document: ClassVar[str]
    """The operation's text, as it is published."""


def as_json(value: object) -> Any:
    """Return a variable's value as JSON holds it."""
    if isinstance(value, Input):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, list):
        return [as_json(each) for each in cast("list[object]", value)]
    return to_jsonable_python(value)


def given(variables: Mapping[str, object]) -> dict[str, object]:
    """Return the variables that are not left out."""
    return {name: value for name, value in variables.items() if value is not UNSET}


def unless_none(value: object) -> object:
    """Return a value, and what is left out instead of None."""
    return UNSET if value is None else value
