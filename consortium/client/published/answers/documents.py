"""What the operation Documents answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.published.enums import DocumentAccess, DocumentKind
from consortium.client.published.shared import PageInfo
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# The documents that the register keeps, the newest first; `path` is where the file is fetched.
query Documents($words: String, $kind: [DocumentKind!], $exchange: ID, $programme: ID, $first: Int = 20, $after: String) {
  documents(
    filter: { search: $words, kind: $kind, exchange: $exchange, programme: $programme }
    order: NEWEST
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      version
      kind
      title
      dated { edtf }
      languages
      licence
      access
      owner { id name }
      fileName
      mediaType
      size
      sha256
      path
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""


class DocumentsAnswer(OperationAnswer):
    """What the operation Documents answers with."""

    operation = "Documents"
    document = DOCUMENT

    documents: DocumentConnection
    """The documents that the register keeps."""


class DocumentConnection(Value):
    """A page of a list."""

    total_count: int
    """How many records the whole list holds."""
    nodes: tuple[Document, ...]
    """The records alone."""
    page_info: PageInfo
    """Where the page stands in the list."""


class Document(Value):
    """A file that the register keeps, and what is known of it."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: DocumentKind
    """What sort of document it is."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    dated: PartialDate | None
    """Of when it is."""
    languages: tuple[str, ...]
    """The languages it is written in, BCP 47."""
    licence: str | None
    """The licence: an SPDX identifier or words; null where unknown."""
    access: DocumentAccess
    """Who may read it."""
    owner: Institution | None
    """Whose it is; null for the secretariat's."""
    file_name: str
    """The name under which it is given out."""
    media_type: str
    """The type of the file, by its name and its first bytes."""
    size: int
    """How long the file is, in bytes."""
    sha256: str
    """The SHA-256 of the file, in hex: under it the file is kept."""
    path: str
    """Where the service gives out the file, to those who may read the document."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
