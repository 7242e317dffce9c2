"""A membership lives as it may, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.databases import CleanDatabase
from tests.lifecycles import Given, Life, check_lifecycle


async def a_member(database: Database) -> Given:
    return {"organisation": await factory.network(database), "institution": await factory.institution(database)}


MEMBERSHIP = Life(
    kind="Membership",
    noun="membership",
    column="membership",
    begin=a_member,
    first={"APPLY": "APPLIED", "INVITE": "INVITED", "ADMIT": "MEMBER"},
    moves={
        "membershipApply": {"LEFT": "APPLIED", "REFUSED": "APPLIED"},
        "membershipInvite": {"LEFT": "INVITED", "REFUSED": "INVITED"},
        "membershipAdmit": {"APPLIED": "MEMBER", "INVITED": "MEMBER", "LEFT": "MEMBER"},
        "membershipRefuse": {"APPLIED": "REFUSED", "INVITED": "REFUSED"},
        "membershipSuspend": {"MEMBER": "SUSPENDED"},
        "membershipResume": {"SUSPENDED": "MEMBER"},
        "membershipLeave": {"APPLIED": "LEFT", "MEMBER": "LEFT", "SUSPENDED": "LEFT"},
    },
    again=frozenset({"membershipApply", "membershipInvite"}),
)


def test_a_membership_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, MEMBERSHIP)
