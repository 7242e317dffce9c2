"""What a mutation answers with, where all is done and not all of it can be told."""

from __future__ import annotations

from consortium.ids import seed_id
from tests.graphql.clients import CENTRE, Clients

WANTED = {
    "kind": "SEMINAR",
    "titles": [{"lang": "en", "value": "Zebra"}],
    "planned": "2027-05-05",
    "participations": [{"role": "ORGANISER", "institution": str(seed_id("Institution", CENTRE))}],
}
DOCUMENT = """mutation ($input: ExchangeRegisterInput!) {
  one: exchangeRegister(input: $input) {
    exchange { participations { institution { exchanges(after: "none") { totalCount } } } }
    problems { code }
    replayed
  }
  other: exchangeRegister(input: $input) { exchange { title } }
}"""


async def test_a_record_that_cannot_be_read_back_is_null_alone(service: Clients) -> None:
    answer = await service.secretariat.ask(DOCUMENT, {"input": WANTED})
    assert [(error["path"], error["extensions"]["code"]) for error in answer["errors"]] == [
        (["one", "exchange"], "BAD_USER_INPUT")
    ]
    assert answer["data"] == {
        "one": {"exchange": None, "problems": [], "replayed": False},
        "other": {"exchange": {"title": "Zebra"}},
    }
