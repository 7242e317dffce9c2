"""What must be true of support."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from consortium.errors import Problems
from consortium.messages import Code
from consortium.support.recurrence import Recurrence, parse

_RECEIVERS = ("receiver", "site", "labels")


def check_support(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask for one receiver that is not the giver, for a rule that can be kept to, and for days in their order.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if not {"giver", *_RECEIVERS} <= row.keys():
        return
    if sum(bool(row[name]) for name in _RECEIVERS) != 1:
        problems.add(Code.EXACTLY_ONE, "receiver", names=", ".join(_RECEIVERS))
    if row["receiver"] is not None and row["receiver"] == row["giver"]:
        problems.add(Code.ITSELF, "receiver")
    if row["receiver"] is not None and row["parties"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "parties")
    if row["begins_earliest"] and row["ends_latest"] and row["ends_latest"] < row["begins_earliest"]:
        problems.add(Code.DATES_REVERSED, "ends", first=row["begins"], last=row["ends"])
    rule = rule_of(row, problems)
    if rule is not None and rule.until and row["begins_earliest"] and rule.until < row["begins_earliest"]:
        problems.add(Code.DATES_REVERSED, "recurrence", first=row["begins"], last=rule.until)


def rule_of(row: Mapping[str, Any], problems: Problems) -> Recurrence | None:
    """Return how often support is given, or None where it is not regular; what cannot be read is noted."""
    if row["recurrence"] is None:
        return None
    with problems.at("recurrence"):
        return parse(row["recurrence"], problems)
