"""What a client is told of a statement that was stopped."""

from __future__ import annotations

from consortium.errors import DatabaseBusy, DatabaseSlow
from consortium_graphql.problems import explain


def test_a_stopped_statement_has_a_code_of_its_own_that_does_not_ask_for_another_try() -> None:
    stopped, busy = explain(DatabaseSlow("it took too long")), explain(DatabaseBusy("try again"))
    assert stopped is not None
    assert busy is not None
    assert (stopped.message, stopped.extensions) == ("it took too long", {"code": "TIMEOUT"})
    assert busy.extensions == {"code": "UNAVAILABLE"}
