"""What resource centres are, and what must be true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any
from uuid import UUID

from consortium.dates import PartialDate
from consortium.errors import Problems
from consortium.messages import Code
from consortium.writing.fields import LARGEST_COUNT, Between, Cited, Labels, LongTexts, Ref, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceCentreDraft(Cited):
    """A resource centre to be entered: a named institution, or a group of which only the number is known, if that."""

    institution: Annotated[UUID, Ref("Institution")] | None = None
    labels: Texts = field(default_factory=dict[str, str])
    centres: Annotated[int, Between(1, LARGEST_COUNT)] | None = None
    areas: Labels = ()
    region: Annotated[UUID, Ref("Region")] | None = None
    network: Annotated[UUID, Ref("Institution")] | None = None
    planned: bool = False
    serving: PartialDate | None = None
    offers: LongTexts = field(default_factory=dict[str, str])


def check_centre(row: Mapping[str, Any], problems: Problems) -> None:
    """Ask that a named centre stands for one, that a group is called something, and that none is its own network.

    A column that could not be read is not there, and nothing is asked of it.
    """
    if "institution" not in row:
        return
    if row["institution"] is not None and row["centres"] not in {None, 1}:
        problems.add(Code.NAMED_IS_ONE, "centres")
    if row["institution"] is None and row["labels"] == {}:
        problems.add(Code.REQUIRED, "labels")
    if row["institution"] is not None and row["institution"] == row.get("network"):
        problems.add(Code.ITSELF, "network")
