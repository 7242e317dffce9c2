"""Why a record may not be written so: void, used, stale, somebody else’s. In English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "EXISTS_ALREADY": (
        "“{value}” exists already ({id}); use that record",
        "«{value}» уже есть ({id}); используйте эту запись",
    ),
    "STALE_VERSION": (
        "the record stands at version {now}, you have seen {seen}; read it again and repeat",
        "запись уже в версии {now}, вы видели {seen}; прочтите её заново и повторите",
    ),
    "VOIDED": ("the record is void; restore it first", "запись аннулирована; сначала восстановите её"),
    "NOT_VOIDED": (
        "the record is not void; nothing to restore",
        "запись не аннулирована; восстанавливать нечего",
    ),
    "STILL_USED": (
        "{count} other records rest on it ({kinds}); void or change them first",
        "на неё опираются другие записи ({kinds}: {count}); сначала измените или аннулируйте их",
    ),
    "KEY_REUSED": (
        "this idempotency key was used for another input; take a new key",
        "этот ключ идемпотентности уже использован для другого запроса; возьмите новый ключ",
    ),
    "BAD_KEY": (
        "an idempotency key has 1 to 255 characters",
        "ключ идемпотентности содержит от 1 до 255 знаков",
    ),
    "NOT_ALLOWED_NOW": (
        "“{action}” is not possible while it is “{state}”; possible now: {possible}",
        "действие «{action}» невозможно в состоянии «{state}»; сейчас возможно: {possible}",
    ),
    "BEFORE_LAST_ENTRY": (
        "{day} is before the last entry of the ledger, {last}; give that day or a later one",
        "{day} раньше последней записи журнала, {last}; укажите этот или более поздний день",
    ),
    "CHANGED_SINCE": (
        "the {kind} {id} went on since as that of one; void it first and enter it anew after, or leave both as one",
        "запись {kind} {id} с тех пор продолжилась как общая; сначала аннулируйте её, а потом внесите заново",
    ),
    "UNDONE_ALREADY": (
        "this merging was undone already; merge the two anew if they are one after all",
        "это объединение уже отменено; если учреждение всё же одно, объедините записи снова",
    ),
    "POSSIBLE_DUPLICATE": (
        "this may be “{name}” ({id}); use that record, or send again with `evenSo: true` if it is another",
        "возможно, это «{name}» ({id}); используйте эту запись, а если это другая — отправьте с `evenSo: true`",
    ),
}
