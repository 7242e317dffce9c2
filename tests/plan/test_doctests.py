"""The examples in the compiler's own docstrings."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

from consortium_graphql import plan

MODULES = [module.name for module in pkgutil.iter_modules(plan.__path__, f"{plan.__name__}.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
