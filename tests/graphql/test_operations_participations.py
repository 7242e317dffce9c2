"""Who took part is known later than that somebody did, over the seeds."""

from __future__ import annotations

from tests.graphql.clients import Clients, nodes

GUEST = ("Participation", "visit-to-china/russia")
ACADEMY = ("Institution", "academy-of-the-ministry-russia")


async def test_an_institution_is_named_where_a_country_was_invited_and_the_audit_keeps_the_rest(
    service: Clients,
) -> None:
    found = await service.secretariat.do(
        "secretariat/name-participant", participation=GUEST, version=1, institution=ACADEMY
    )
    assert (found["institution"]["name"], found["country"]["code"], found["state"]) == (
        "Academy of the Ministry of Education of Russia",
        "RU",
        "INVITED",
    )
    kept = await service.secretariat.field("secretariat/audit-of-record", record=GUEST)
    assert nodes(kept, "before", "institution") == [None, None]
    assert nodes(kept, "before", "labels") == [{"en": "Colleagues"}, None]


async def test_an_institution_is_not_named_by_who_has_not_seen_the_latest_version(service: Clients) -> None:
    given = {"participation": GUEST, "institution": ACADEMY}
    await service.secretariat.do("secretariat/name-participant", **given, version=1)
    assert await service.secretariat.refused("secretariat/name-participant", **given, version=1) == {
        ("version", "STALE_VERSION")
    }
