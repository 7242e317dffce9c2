"""Documents: their type."""

from __future__ import annotations

from consortium.access import Persona
from consortium.documents import tables
from consortium.documents.model import DocumentAccess, DocumentKind
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyPartnership, LazyProgramme
from consortium_graphql.plan import SQL, LocalizedText, derived, embedded, record, sql, texts
from consortium_graphql.records import PartialDate, Sourced, name_in


@record(tables.Document)
class Document(Sourced):
    """A file that the register keeps, and what is known of it."""

    kind: DocumentKind
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    sha256: str
    file_name: str
    media_type: str
    size: int
    languages: list[str]
    licence: str | None
    dated: PartialDate | None = embedded("dated", "Of when it is.")
    about: list[LocalizedText] = texts("about", "What is in it.")
    access: DocumentAccess
    owner: LazyInstitution | None
    institution: LazyInstitution | None
    partnership: LazyPartnership | None
    programme: LazyProgramme | None
    exchange: LazyExchange | None

    def visible(self) -> SQL | None:
        if self.reader.role is Persona.SECRETARIAT:
            return None
        shown = f"{self.access} = '{DocumentAccess.REGISTER.value}'"
        return f"({shown} or {self.owner} = {self.reader.institution})"

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def path(self) -> str:
        """Where the service gives out the file, to those who may read the document."""
        return sql(f"'/documents/' || cast({self.id} as text)")
