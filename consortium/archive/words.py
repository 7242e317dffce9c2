"""Why an archive is refused, in English and Russian; each sentence names the remedy."""

from __future__ import annotations

from enum import Enum

from consortium.errors import Fault, FaultyData


class Why(Enum):
    """A reason, with braces for its facts."""

    NO_ARCHIVE = (
        "this is no archive of a register: {reason}; take a file that `consortium archive write` has made",
        "это не архив реестра: {reason}; нужен файл, записанный командой `consortium archive write`",
    )
    OTHER_FORMAT = (
        "the archive's format is {found}, this program reads {known}; use the program that wrote it",
        "формат архива {found}, программа читает {known}; используйте программу, которая его записала",
    )
    OTHER_SCHEMA = (
        "the archive is of the migration {found}, this program of {known}; read it with that program, then upgrade",
        "архив записан при миграции {found}, программа при {known}; прочитайте его той программой, затем обновите базу",
    )
    BAD_NAME = (
        "no archive has a member of this name; take the file as it was written",
        "в архиве не может быть файла с таким именем; возьмите архив в том виде, в каком он записан",
    )
    TWICE = ("the member is there twice; take the file as it was written", "файл встречается в архиве дважды")
    MISSING = (
        "the member is missing; take the file as it was written",
        "файла в архиве нет; возьмите архив в том виде, в каком он записан",
    )
    TOO_LARGE = (
        "the member holds {size} bytes, {most} are allowed; take the file as it was written",
        "в файле {size} байт, допустимо {most}; возьмите архив в том виде, в каком он записан",
    )
    DAMAGED = (
        "the member is not what was written: {reason}; take another copy of the archive",
        "файл не тот, что был записан: {reason}; возьмите другую копию архива",
    )
    OTHER_DIGEST = (
        "the register read is not the one written: its digest is {found}, the manifest says {known}",
        "прочитанный реестр отличается от записанного: контрольная сумма {found}, в описи {known}",
    )
    NOT_EMPTY = (
        "the register is not empty: {table} has rows; read it into a new database after `consortium db upgrade`",
        "реестр не пуст: в таблице {table} есть записи; читайте архив в новую базу после `consortium db upgrade`",
    )
    NO_PLACE = (
        "the archive holds files, and there is no place to keep them; name one",
        "в архиве есть файлы, но места для них нет; укажите его",
    )

    def fault(self, file: str, member: str | None, language: str, line: int | None = None, **facts: object) -> Fault:
        """Return the reason as a fault of a member of an archive."""
        sentence: str = self.value[language == "ru"]
        return Fault(file, line, member, sentence.format(**facts))

    def refusal(
        self, file: str, member: str | None, language: str, line: int | None = None, **facts: object
    ) -> FaultyData:
        """Return the reason as what is to be raised."""
        return FaultyData(self.fault(file, member, language, line, **facts))
