"""An institution lives as it may, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests.databases import CleanDatabase
from tests.lifecycles import Given, Life, check_lifecycle


async def an_institution(database: Database) -> Given:
    return {"kind": "CONSORTIUM", "names": {"en": "Consortium"}, "even_so": True}


INSTITUTION = Life(
    kind="Institution",
    noun="institution",
    column="institution",
    begin=an_institution,
    first={"DECIDE": "DECIDED", "FORM": "BEING_FORMED", "ACTIVATE": "ACTIVE"},
    moves={
        "institutionForm": {"DECIDED": "BEING_FORMED"},
        "institutionActivate": {"DECIDED": "ACTIVE", "BEING_FORMED": "ACTIVE", "DISSOLVED": "ACTIVE"},
        "institutionDissolve": {"DECIDED": "DISSOLVED", "BEING_FORMED": "DISSOLVED", "ACTIVE": "DISSOLVED"},
    },
)


def test_an_institution_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, INSTITUTION)
