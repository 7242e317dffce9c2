"""Words for the schema's enums in the reader's language, and the texts that lack a language."""

from __future__ import annotations

from uuid import UUID

import strawberry
from strawberry.types import Info

from consortium.languages import service
from consortium.text import is_language
from consortium.vocabulary import vocabulary, word_of
from consortium_graphql.context import Request
from consortium_graphql.cursors import cursor, no_cursor, parts_of
from consortium_graphql.plan import BadUserInput

MOST = 100
_DEFAULT = 20


@strawberry.type(description="What people call a value of an enum.")
class Word:
    """What people call a value of an enum."""

    value: str = strawberry.field(description="The value, as the schema has it.")
    word: str = strawberry.field(description="What people call it, as it stands inside a sentence.")


@strawberry.type(description="The words for the values of an enum.")
class EnumWords:
    """The words for the values of an enum."""

    enum: str = strawberry.field(description="The name of the enum, as the schema has it.")
    words: list[Word] = strawberry.field(description="The values in the order of the schema.")


@strawberry.type(description="A text that is there, but not in the language asked for.")
class MissingText:
    """A text that is there, but not in the language asked for."""

    record_type: str = strawberry.field(description="The type of the record.")
    field: str = strawberry.field(description="The name of the text.")
    record: strawberry.ID = strawberry.field(description="The id of the record; ask `node` for it.")
    languages: list[str] = strawberry.field(description="The languages that there are, BCP 47.")


@strawberry.type(description="A page of texts that lack a language.")
class MissingTexts:
    """A page of texts that lack a language."""

    total_count: int = strawberry.field(description="How many there are on all pages.")
    nodes: list[MissingText] = strawberry.field(description="The texts, by type, text and id.")
    end_cursor: str | None = strawberry.field(description="To be sent as `after` for the next page; null on the last.")


@strawberry.type
class LanguageQuery:
    """What can be asked about languages."""

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="What people call the values of the enums, in that language, else in the reader's, else in English."
    )
    def vocabulary(self, info: Info[Request, None], lang: str | None = None) -> list[EnumWords]:
        """Tell the words."""
        language = lang or info.context.reader.language
        return [
            EnumWords(enum=enum, words=[Word(value=value, word=word_of(enum, value, language)) for value in values])
            for enum, values in vocabulary().items()
        ]

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="The texts of the register that are there, but not in a language; for the secretariat."
    )
    async def missing_texts(
        self,
        info: Info[Request, None],
        lang: str,
        record_type: list[str] | None = None,
        first: int = _DEFAULT,
        after: str | None = None,
    ) -> MissingTexts:
        """Find them."""
        _check(lang, record_type, first)
        page = await service.page(info.context.database, lang, first, _place(after), record_type)
        return MissingTexts(
            total_count=page.total,
            nodes=[_shown(each) for each in page.found],
            end_cursor=None if page.last else cursor(*page.found[-1].place),
        )


def _check(language: str, kinds: list[str] | None, first: int) -> None:
    known = {kind for kind, _ in service.translatable()}
    unknown = sorted(set(kinds or ()) - known)
    if not is_language(language):
        raise BadUserInput(f"lang: “{language}” is not a language tag; write BCP 47, such as en, ru or zh-Hans")
    if unknown:
        raise BadUserInput(f"recordType: no texts are in {', '.join(unknown)}; they are in {', '.join(sorted(known))}")
    if not 1 <= first <= MOST:
        raise BadUserInput(f"first: {first} is outside 1…{MOST}")


def _shown(missing: service.Missing) -> MissingText:
    head, *rest = missing.field.split("_")
    field = head + "".join(part.capitalize() for part in rest)
    record = strawberry.ID(str(missing.record))
    return MissingText(record_type=missing.kind, field=field, record=record, languages=list(missing.languages))


def _place(after: str | None) -> service.Place:
    if after is None:
        return service.FIRST
    try:
        kind, field, record = parts_of(after)
        return kind, field, str(UUID(record))
    except ValueError:
        raise no_cursor() from None
