"""Every query of methods and their uses, and what is worked out with them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from consortium.exchanges.store import owners_of_exchange
from consortium.exchanges.tables import Exchange
from consortium.library.model import LibraryKind
from consortium.library.store import shelve
from consortium.messages import Code
from consortium.methods.model import MethodDraft, MethodUseDraft, check_method
from consortium.methods.tables import Method, MethodUse
from consortium.people.store import refuse_erased
from consortium.text import pick
from consortium.writing import store
from consortium.writing.kinds import Kind, Row, named, register
from consortium.writing.work import Work


async def settle_method(work: Work, row: Row) -> Row:
    """Return a method's derived columns; one who was erased becomes no author."""
    await refuse_erased(work, Method, row, "author_person")
    return named(row, more=row["areas"])


async def settle_use(work: Work, row: Row) -> Row:
    """Refuse a second use of a method in one exchange. The method is locked, so that no other is written meanwhile."""
    await store.find(Method, row["method"], locked=True)
    for other in await store.where(MethodUse, "exchange", row["exchange"]):
        if other["id"] != row["id"] and other["method"] == row["method"]:
            exchange = await store.find(Exchange, row["exchange"])
            title = pick(exchange["titles"], "en") if exchange else ""
            work.problems.add(Code.EXISTS_ALREADY, "exchange", value=title, id=other["id"])
    return {}


async def owners_of_method(_: Work, row: Row) -> Iterable[UUID | None]:
    """Return the institution that a method comes from."""
    return (row["author_institution"],)


async def owners_of_use(work: Work, row: Row) -> Iterable[UUID | None]:
    """Return who may write the exchange in which a method was used."""
    exchange = await store.find(Exchange, row["exchange"])
    return await owners_of_exchange(work, exchange) if exchange else ()


async def show(work: Work, row: Row) -> None:
    """Have the library show a method as it stands."""
    await shelve(work, row, "method", LibraryKind.METHOD, row["names"])


METHOD = register(
    Kind(
        name="Method",
        table=Method,
        draft=MethodDraft,
        rule=check_method,
        settle=settle_method,
        follow=show,
        owners=owners_of_method,
        parts=(("MethodUse", "method"),),
    )
)
METHOD_USE = register(
    Kind(name="MethodUse", table=MethodUse, draft=MethodUseDraft, settle=settle_use, owners=owners_of_use)
)
