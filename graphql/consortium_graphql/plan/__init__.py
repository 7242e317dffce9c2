"""A GraphQL document becomes SQL: one statement for each root field, whose JSON the database writes."""

from consortium_graphql.plan.acting import ACTS
from consortium_graphql.plan.declare import abstract_record, embedded_type, filters, record
from consortium_graphql.plan.dialect import SQL
from consortium_graphql.plan.errors import (
    BadUserInput,
    Forbidden,
    Misdeclared,
    NotAnsweredHere,
    Outdated,
    Unauthenticated,
)
from consortium_graphql.plan.expressions import among, contains, every, gathered, localized, overlaps, some, sql
from consortium_graphql.plan.fields import (
    by_id,
    by_ids,
    connection,
    derived,
    embedded,
    facet,
    facets,
    facets_total,
    many,
    part,
    texts,
    where,
)
from consortium_graphql.plan.filtering import Given
from consortium_graphql.plan.functions import install
from consortium_graphql.plan.reader import Context, Database, Proof, Reader
from consortium_graphql.plan.references import reference, references
from consortium_graphql.plan.rows import ReaderSQL, Row
from consortium_graphql.plan.scalars import BigInt
from consortium_graphql.plan.schema import PlanSchema
from consortium_graphql.plan.sources import FilterInput, Key
from consortium_graphql.plan.types import Edge, LocalizedText, Page, PageInfo, Record

__all__ = [
    "ACTS",
    "SQL",
    "BadUserInput",
    "BigInt",
    "Context",
    "Database",
    "Edge",
    "FilterInput",
    "Forbidden",
    "Given",
    "Key",
    "LocalizedText",
    "Misdeclared",
    "NotAnsweredHere",
    "Outdated",
    "Page",
    "PageInfo",
    "PlanSchema",
    "Proof",
    "Reader",
    "ReaderSQL",
    "Record",
    "Row",
    "Unauthenticated",
    "abstract_record",
    "among",
    "by_id",
    "by_ids",
    "connection",
    "contains",
    "derived",
    "embedded",
    "embedded_type",
    "every",
    "facet",
    "facets",
    "facets_total",
    "filters",
    "gathered",
    "install",
    "localized",
    "many",
    "overlaps",
    "part",
    "record",
    "reference",
    "references",
    "some",
    "sql",
    "texts",
    "where",
]
