"""Numbers of claims, those that follow from others among them, as SQL: the twin of `consortium.claims.arithmetic`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consortium.amounts import THOUSANDTHS
from consortium.claims.arithmetic import HUNDRED, LARGEST, Arithmetic
from consortium.claims.model import Measure
from consortium_graphql.counts import counted
from consortium_graphql.plan import SQL, ReaderSQL, Row

_OPERAND = "t9999"
"""The alias of an operand: written like those of the compiler, so that SQLite can take apart what counts for it."""


@dataclass(frozen=True, slots=True)
class _Operand:
    """A claim from whose number another follows."""

    reader: ReaderSQL

    def __getattr__(self, name: str) -> SQL:
        return f'{_OPERAND}."{name}"'


def number_of(claim: Row) -> SQL:
    """Return what the records add up to, in thousandths; null where they cannot say or no number is claimed."""
    derived = claim.reader.dialect.apart(_derived(claim))
    return f"(case {claim.measure} when '{Measure.DERIVED.value}' then {derived} else {counted(claim)} end)"


def _derived(claim: Row) -> SQL:
    """Return what the two operands come to; each claim among them is counted once."""
    operand = _Operand(claim.reader)
    number = counted(operand)  # type: ignore[arg-type]  # a row of a claim
    claims = f"select {operand.id} as id, {operand.unit} as unit, {number} as number from claim {_OPERAND}"
    of_both = f"{claims} where {operand.id} in ({claim.first_claim}, {claim.second_claim})"
    of = "max(case when n.id = {} then n.number end)"
    numbers = (
        f"select coalesce({claim.first_thousandths}, {of.format(claim.first_claim)}) as a, "
        f"coalesce({claim.second_thousandths}, {of.format(claim.second_claim)}) as b, "
        f"{claim.first_claim} is not null and {claim.second_claim} is not null as claims, "
        f"count(distinct n.unit) = 1 as alike from ({of_both}) n"
    )
    cases = " ".join(f"when '{form.value}' then {outcome}" for form, outcome in _outcomes().items())
    return f"(select case {claim.arithmetic} {cases} end from ({numbers}) r)"


def _outcomes() -> Mapping[Arithmetic, SQL]:
    hundredths = f"case when r.claims{{}} then {THOUSANDTHS * HUNDRED} else {THOUSANDTHS} end"
    return {
        Arithmetic.SUM: "r.a + r.b",
        Arithmetic.DIFFERENCE: "r.a - r.b",
        Arithmetic.PRODUCT: _divided("r.a", "r.b", by=hundredths.format("")),
        Arithmetic.QUOTIENT: _divided("r.a", hundredths.format(" and r.alike"), by="r.b"),
    }


def _divided(first: SQL, second: SQL, *, by: SQL) -> SQL:
    """Return a product divided, to the nearest whole number, a half away from zero; division itself cuts off."""
    number = f"{first} * ({second})"
    half = f"case when ({number} < 0) = ({by} < 0) then {by} else -({by}) end"
    return f"case when {by} <> 0 and abs(1.0 * {number}) <= {LARGEST} then (2 * {number} + {half}) / (2 * ({by})) end"
