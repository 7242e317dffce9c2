"""The decorators that make classes into types of a schema."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TypeVar, dataclass_transform

import strawberry
from piccolo.table import Table

from consortium.db.metadata import tablename
from consortium.db.reference import TABLES
from consortium_graphql.plan.errors import Misdeclared
from consortium_graphql.plan.rows import columns_of

T = TypeVar("T")


@dataclass_transform(kw_only_default=True)
def record(table: type[Table], *, known: bool = False) -> Callable[[type[T]], type[T]]:
    """Bind a type to its table; its docstring and the columns' help texts become descriptions.

    What is read of a `known` record is kept until a record of its sort changes: see `named`.
    """
    if known and tablename(table) not in TABLES:
        raise Misdeclared(f"{tablename(table)} has no version by which its records could be known")

    def bind(cls: type[T]) -> type[T]:
        found = columns_of(table)
        for name, annotation in inspect.get_annotations(cls).items():
            if name in found and name not in cls.__dict__ and "Private[" not in str(annotation):
                setattr(cls, name, strawberry.field(description=found[name].help_text))
        setattr(cls, "table", table)  # noqa: B010  # T is bound to no class that has it
        setattr(cls, "known", known)  # noqa: B010
        return strawberry.type(cls, description=_description(cls))

    return bind


@dataclass_transform(kw_only_default=True)
def abstract_record(cls: type[T]) -> type[T]:
    """Make a base of record types, bound to no table: its fields and conditions are those of every type under it."""
    return strawberry.type(cls)


@dataclass_transform(kw_only_default=True)
def embedded_type(cls: type[T]) -> type[T]:
    """Make the type of an object that is made of columns of a row; see `embedded` and `part`."""
    return strawberry.type(cls, description=_description(cls))


@dataclass_transform(kw_only_default=True)
def filters(cls: type[T]) -> type[T]:
    """Make an input type whose fields are conditions; a field that is absent or null asks nothing."""
    return strawberry.input(cls, description=_description(cls))


def _description(cls: type) -> str:
    return inspect.cleandoc(cls.__doc__ or "")
