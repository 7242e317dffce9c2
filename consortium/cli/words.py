"""The one catalogue of what the command line says, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from string import Formatter
from typing import Any, Literal

from consortium_network.language import plural_en

Language = Literal["en", "ru"]

_LONG = "--lang"
_VARIABLES = ("CONSORTIUM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


class _Counting(Formatter):
    """Fills the braces of a sentence; `{count:tie|ties}` gives a number with the form that stands after it."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """Return one fact as text."""
        one, bar, many = format_spec.partition("|")
        return f"{value} {plural_en(value, one, many)}" if bar else str(super().format_field(value, format_spec))


_FILLED = _Counting()


class Say(Enum):
    """A sentence in both languages; the braces hold its facts, and after a count the English forms for one and many."""

    UPGRADED = ("{database}: {count:migration|migrations} applied.", "{database}: применено миграций: {count}.")
    NOTHING_TO_UPGRADE = ("{database} is up to date.", "{database}: всё уже обновлено.")
    CURRENT = ("{database}: the tables are those of this program.", "{database}: таблицы соответствуют программе.")
    EMPTY = (
        "{database} has no tables yet: run consortium db upgrade --database {database}",
        "{database}: таблиц ещё нет; выполните consortium db upgrade --database {database}",
    )
    BEHIND = (
        "{database} lacks {count:migration|migrations} ({names}): run consortium db upgrade --database {database}",
        "{database}: не хватает миграций: {count} ({names}); выполните consortium db upgrade --database {database}",
    )
    AHEAD = (
        "{database} has changes of a newer program ({names}): install that program",
        "{database}: есть изменения более новой программы ({names}); установите её",
    )
    SEEDED = (
        "Created {created}, changed {changed}, unchanged {unchanged}, kept as people left them {kept}.",
        "Создано {created}, изменено {changed}, без изменений {unchanged}, оставлено с правками людей {kept}.",
    )
    KEPT = (
        "kept, since a person has changed or voided it: {record}",
        "оставлено, так как изменено или аннулировано человеком: {record}",
    )
    IMPORTING = ("importing", "импорт")
    UNDOING = ("undoing", "отмена")
    COLUMN_COUNT = ("{count:column|columns}", "столбцов: {count}")
    ROW_COUNT = ("{count:row|rows}", "строк: {count}")
    GUESSED = ("taken from the file itself: {remark}", "определено по самому файлу: {remark}")
    DRY = ("Nothing was written: this was a dry run.", "Ничего не записано: это была проверка.")
    UNDO_WITH = ("To take it back: consortium import undo {id}", "Отменить: consortium import undo {id}")
    UNDONE = (
        "Voided {voided}, put back {put_back}, kept as people left them {kept}.",
        "Аннулировано {voided}, возвращено {put_back}, оставлено с правками людей {kept}.",
    )
    MORE_FAULTS = (
        "{count} more of {total} in all; --errors FILE.csv writes every one",
        "и ещё {count}, всего {total}; все записывает --errors ФАЙЛ.csv",
    )
    WARNING = ("warning: {fault}", "предупреждение: {fault}")
    LIKELY = (
        "{count:new institution looks|new institutions look} like another; --refuse-duplicates refuses such a file.",
        "Похожи на другие учреждения: {count}; --refuse-duplicates отклоняет такой файл.",
    )
    BAD_MAP = ("“{value}” is not HEADING=FIELD", "«{value}» — не ЗАГОЛОВОК=ПОЛЕ")
    BAD_MAPPING = (
        "{path} is no list of lines `heading: field`; write one for each column",
        "{path} — не список строк `заголовок: поле`; напишите по строке для каждого столбца",
    )
    ARCHIVE_READ = ("{count:row|rows} read from {path}.", "Из {path} прочитано строк: {count}.")
    WHEN = ("When", "Когда")
    BY = ("By", "Кто")
    FILE = ("File", "Файл")
    UNDONE_AT = ("Undone", "Отменён")
    KIND = ("Kind", "Вид")
    CREATED = ("Created", "Создано")
    CHANGED = ("Changed", "Изменено")
    UNCHANGED = ("Unchanged", "Без изменений")
    LEFT_ALONE = ("Kept", "Оставлено")
    TOKEN_MADE = (
        "A token for the {role}, held by {holder}, good for {days} days. It is shown this once.",
        "Токен для роли {role}, владелец {holder}, срок в днях: {days}. Он показывается только сейчас.",
    )
    REVOKED = ("The token {id} is no longer good.", "Токен {id} больше не действует.")
    ID = ("Id", "Идентификатор")
    ROLE = ("Role", "Роль")
    HOLDER = ("Holder", "Владелец")
    INSTITUTION = ("Institution", "Учреждение")
    EXPIRES = ("Expires", "Истекает")
    STATE = ("State", "Состояние")
    GOOD = ("good", "действует")
    EXPIRED = ("expired", "истёк")
    TAKEN_BACK = ("revoked", "отозван")
    WRITTEN = ("{path} is written: {what}.", "Записан файл {path}: {what}.")
    SUGGESTION_COUNT = ("{count:suggestion|suggestions}", "предложений: {count}")
    REPORT_COUNT = (
        "the report of {members:member|members} and {ties:tie|ties}",
        "отчёт: участников {members}, связей {ties}",
    )
    PROSPECT_COUNT = (
        "what the tie would do, in a part of {joined} members",
        "что дала бы связь; участников в общей части сети: {joined}",
    )
    BACKTEST_COUNT = ("the back-test of {members:member|members}", "проверка на прошлом: участников {members}")
    AGREEMENT_COUNT = ("{count:agreement|agreements}", "соглашений: {count}")
    GRAPH_COUNT = ("the graph of {nodes:node|nodes} and {ties:tie|ties}", "граф: узлов {nodes}, связей {ties}")
    MEMBER_COUNT = ("{count:member|members}", "участников: {count}")
    RECORD_COUNT = ("{count:record|records}", "записей: {count}")
    PDF_SIZE = ("PDF, {size} bytes", "PDF, байтов: {size}")
    EXCHANGE_COUNT = ("{count:exchange|exchanges} read", "прочитано обменов: {count}")
    ONE_OF = ("give one of {options}", "укажите что-то одно: {options}")
    MEMBER_OF = (
        "--as member needs --institution, and nobody else takes it",
        "ключу --as member нужен --institution; с другими ролями он не нужен",
    )
    PART_COUNT = ("{count:line|lines}, {events:event|events}", "строк: {count}, событий: {events}")
    UNNAMED_LEFT_OUT = (
        "{count:unnamed party is|unnamed parties are} in no file; ties weigh a little more for it.",
        "Неназванных сторон: {count}; в файлы они не входят, поэтому вес связей немного больше.",
    )
    RUN_STORED = (
        "{count:suggestion is|suggestions are} stored, as of {day}, run {run}.",
        "Сохранено предложений: {count}, на {day}, прогон {run}.",
    )
    NO_SUGGESTION = (
        "Nothing to suggest: nobody is left who is not tied or known already.",
        "Предложить нечего: не осталось тех, кто ещё не связан или не знаком.",
    )
    SERVING = (
        "Serving {database} at http://{host}:{port}/graphql, stop with Ctrl+C",
        "Служба над {database} работает: http://{host}:{port}/graphql, остановка: Ctrl+C",
    )
    PORT_TAKEN = (
        "{host}:{port} cannot be listened on: {reason}; name another with --host or --port",
        "{host}:{port} занять нельзя: {reason}; укажите другой адрес: --host или --port",
    )
    NO_SUCH_FILE = (
        "{database} does not exist yet: run consortium db upgrade --database {database}",
        "{database} ещё нет; выполните consortium db upgrade --database {database}",
    )
    BAD_SETTING = (
        "the setting {name} is wrong: {reason}; correct it in the environment",
        "настройка {name} неверна: {reason}; исправьте её в окружении",
    )
    NO_ZONE = ("“{zone}” is not an IANA time zone", "«{zone}» — не часовой пояс IANA")
    BAD_DAY = (
        "“{value}” is not a day; write YYYY-MM-DD, or YYYY or YYYY-MM for the last day of it",
        "«{value}» — не день; пишите ГГГГ-ММ-ДД, либо ГГГГ или ГГГГ-ММ: тогда это последний день года или месяца",
    )
    EMPTY_SPAN = (
        "no day lies after {since} and until {at}; name an earlier --since or a later --at",
        "после {since} и по {at} дней нет; укажите --since раньше или --at позже",
    )
    BAD_BONUS = ("{value} is not from 0 to {most}", "{value} — не число от 0 до {most}")
    FILE_KEPT = ("{path} is kept, {size} bytes, SHA-256 {sha256}", "{path}: сохранено, байтов {size}, SHA-256 {sha256}")
    FILE_TOO_LARGE = (
        "the file is too large: {most} bytes at most",
        "файл слишком велик: можно не больше {most} байтов",
    )
    FILES_WHOLE = ("{count:file is|files are} whole.", "Целых файлов: {count}.")
    FILE_LOST = ("lost: {sha256}, of the document {id}", "утрачен: {sha256}, документ {id}")
    FILE_LEFT_OUT = (
        "lost or damaged, and left out: {sha256}, of the document {id}",
        "утрачен или повреждён и пропущен: {sha256}, документ {id}",
    )
    FILE_DAMAGED = ("damaged: {sha256}, of the document {id}", "повреждён: {sha256}, документ {id}")
    FILES_WRONG = (
        "{count:file is|files are} lost or damaged: send them again",
        "утрачено или повреждено файлов: {count}; отправьте их заново",
    )
    FILES_SWEPT = (
        "{count:file is|files are} removed, which no document names.",
        "Удалено файлов без документа: {count}.",
    )
    CHECKING = ("checking", "проверка")
    TEXT = ("Text", "Текст")
    LANGUAGES = ("Languages", "Языки")
    MISSING_TEXTS = ("{count:text is|texts are} not there in {wanted}.", "Текстов без языка {wanted}: {count}.")
    NO_LANGUAGE = (
        "“{value}” is not a language tag; write BCP 47, such as en, ru or zh-Hans",
        "«{value}» — не код языка; пишите по BCP 47: en, ru, zh-Hans",
    )
    NO_TEXTS = ("no texts are in {kinds}; they are in {known}", "в {kinds} текстов нет; они есть в {known}")
    NO_SKILL = (
        "“{value}” is not a language; write its tag, and the level after a colon where one is asked for: en or en:B2",
        "«{value}» — не язык; пишите его код, а если нужен уровень, то после двоеточия: en или en:B2",
    )
    NO_FOLDER = ("there is no folder {folder}; make it first", "папки {folder} нет; сначала создайте её")
    NOT_INSTALLED = (
        "{module} is not installed; install the whole package: pip install consortium",
        "модуль {module} не установлен; установите пакет целиком: pip install consortium",
    )
    FAULTS = ("Faults found: {count}. Nothing was written.", "Найдено ошибок: {count}. Ничего не записано.")
    NOT_PERMITTED = ("you have no right to do this: {reason}", "у вас нет на это права: {reason}")
    UNREACHABLE = ("{reason}", "базу данных открыть нельзя: {reason}")
    BUSY = ("{reason}; try again in a moment", "база данных занята: {reason}; повторите чуть позже")
    SCHEMA = ("{reason}", "таблицы базы данных не соответствуют программе: {reason}")
    DATABASE = (
        "the database refuses: {reason}; look into its log and its disk",
        "база данных отказывает: {reason}; посмотрите её журнал и место на диске",
    )
    NO_FILE_ACCESS = (
        "{path}: {reason}; check that it is there and may be read or written",
        "{path}: {reason}; проверьте, что путь существует и доступен",
    )
    FILES_AWAY = (
        "the files at {place} cannot be reached: {reason}; check CONSORTIUM_FILES, its keys and the network",
        "файлы в {place} недоступны: {reason}; проверьте CONSORTIUM_FILES, ключи доступа и сеть",
    )
    OUR_FAULT = (
        "a fault of this program ({kind}: {reason}); repeat with `consortium --traceback …` and report what it prints",
        "ошибка программы ({kind}: {reason}); повторите с `consortium --traceback …` и сообщите, что будет выведено",
    )
    ERROR = ("error", "ошибка")
    ONE = ("Party", "Сторона")
    OTHER = ("Partner", "Партнёр")
    SENT = ("Sent", "Направлено")
    RECEIVED = ("Received", "Принято")
    NOT_KNOWN = ("Unknown", "Неизвестно")
    BALANCE = ("Balance", "Сальдо")
    OWES = ("Owes", "Должна")
    OWED = ("Is owed", "Должны ей")
    UNNAMED = ("not named ({country})", "не названы ({country})")
    PAIR_COUNT = ("{count:pair|pairs}", "пар: {count}")
    UNDATED = (
        "Left out, since nobody can say if they began in that year: {count:exchange|exchanges}.",
        "Не учтены, так как неизвестно, в этом ли году начались, обмены: {count}.",
    )
    READING = ("reading", "чтение")
    MEASURING = ("measuring", "измерение")
    WEIGHING = ("weighing the predictors", "взвешивание признаков")
    SUGGESTING = ("suggesting", "подбор")
    WRITING = ("writing", "запись")
    PAST = ("standing in the past", "взгляд из прошлого")
    SEEDING = ("seeding", "загрузка")
    DONE = ("done", "готово")
    DEMO_REGISTER = ("The register", "Реестр")
    DEMO_LOADED = (
        "{path} holds {count:record|records} of the documents in seeds/.",
        "{path}: записей из документов папки seeds/: {count}.",
    )
    DEMO_TOKENS = ("Tokens (those of an earlier demo are revoked)", "Токены (выданные прошлым показом отозваны)")
    DEMO_REPORT = ("How the network stands", "Каково состояние сети")
    DEMO_COUNTS = (
        "{members:institution|institutions}, {tied} of them with a tie; {ties:tie|ties} from {events:event|events}.",
        "Учреждений {members}, со связями {tied}; связей {ties}, событий {events}.",
    )
    DEMO_SUGGESTIONS = ("Who should meet next", "Кому встретиться дальше")
    BETWEEN = ("{one} — {other}", "{one} — {other}")
    DEMO_TRY = ("Try it", "Попробуйте")
    DEMO_CONSOLE = (
        "In the browser: http://{host}:{port}/graphql, with the header {header}",
        "В браузере: http://{host}:{port}/graphql, с заголовком {header}",
    )
    DEMO_SHELL = ("In the shell:", "В командной строке:")
    DEMO_SERVE = (
        "To serve it: consortium serve --database {database} --port {port}",
        "Запустить службу: consortium serve --database {database} --port {port}",
    )

    def in_(self, language: Language, **facts: object) -> str:
        """Return the sentence in a language with its facts."""
        english, russian = self.value
        sentence: str = russian if language == "ru" else english
        return _FILLED.vformat(sentence, (), facts)


LABELS: Mapping[str, Say] = {
    say.value[0]: say
    for say in (Say.READING, Say.MEASURING, Say.WEIGHING, Say.SUGGESTING, Say.WRITING, Say.PAST, Say.DONE)
}
"""What the contact graph reports while it works, by its English name."""


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of `--lang`, else of the environment, else English.

    >>> choose_language(["--lang=ru", "seed"], {})
    'ru'
    >>> choose_language([], {"LANG": "ru_RU.UTF-8"})
    'ru'
    """
    for place, argument in enumerate(arguments):
        name, mark, value = argument.partition("=")
        if name == _LONG:
            asked = value if mark else next(iter(arguments[place + 1 :]), "")
            return "ru" if asked == "ru" else "en"
    spoken = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "ru" if spoken.lower().startswith("ru") else "en"
