"""What the operation RegisterDocument answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import DocumentAccess, DocumentKind
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter a document. Its file is sent before, as the body of `POST /files`, which answers with the SHA-256.
mutation RegisterDocument($input: DocumentCreateInput!) {
  documentCreate(input: $input) {
    document {
      id
      version
      kind
      title
      fileName
      mediaType
      size
      access
      owner { id name }
      path
    }
    problems { code path message }
    replayed
  }
}
"""


class RegisterDocumentAnswer(OperationAnswer):
    """What the operation RegisterDocument answers with."""

    operation = "RegisterDocument"
    document = DOCUMENT

    document_create: DocumentPayload
    """Enter a new document."""


class DocumentPayload(Payload):
    """What became of an action on the type Document."""

    document: Document | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Document:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.document)


class Document(Value):
    """A file that the register keeps, and what is known of it."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    kind: DocumentKind
    """What sort of document it is."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    file_name: str
    """The name under which it is given out."""
    media_type: str
    """The type of the file, by its name and its first bytes."""
    size: int
    """How long the file is, in bytes."""
    access: DocumentAccess
    """Who may read it."""
    owner: Institution | None
    """Whose it is; null for the secretariat's."""
    path: str
    """Where the service gives out the file, to those who may read the document."""


class Institution(Value):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    id: str
    name: str
    """Its name in that language, else in the reader's, else in English, else in any."""
