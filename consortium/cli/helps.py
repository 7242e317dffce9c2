"""What `--help` says, in English and Russian, by command and by option."""

from __future__ import annotations

from collections.abc import Mapping

import rich_click as click

from consortium.cli import ewp_helps, interchange, leaflet_helps, network_helps
from consortium.cli.words import Language

HELP: Mapping[str, tuple[str, str]] = {
    **ewp_helps.HELP,
    **interchange.HELP,
    **network_helps.HELP,
    **leaflet_helps.HELP,
    "": (
        "The register of an international education consortium, and its contact graph.",
        "Реестр международного образовательного консорциума и граф его контактов.",
    ),
    "serve": (
        "Serve the register over GraphQL.",
        "Запустить службу GraphQL над реестром.",
    ),
    "db": ("The database's tables.", "Таблицы базы данных."),
    "db upgrade": (
        "Bring the database to the tables of this program; it may be run as often as you like.",
        "Привести базу данных к таблицам этой программы; можно выполнять сколько угодно раз.",
    ),
    "db status": (
        "Tell how the database stands to this program; exit code 0 where nothing is to be done, else 1.",
        "Показать, соответствует ли база данных программе; код 0, если делать нечего, иначе 1.",
    ),
    "seed": (
        "Load the records of the documents: all or nothing, and twice is the same as once.",
        "Загрузить записи документов: всё или ничего; второй раз ничего не меняет.",
    ),
    "token": ("The tokens with which people and programs ask.", "Токены для людей и программ."),
    "token create": (
        "Make a token and print it, alone, on stdout. It is never shown again.",
        "Создать токен и вывести только его в stdout. Больше он не показывается.",
    ),
    "token list": ("List the tokens, the newest first.", "Список токенов, новые сверху."),
    "token revoke": ("Take the token with that id back.", "Отозвать токен с этим идентификатором."),
    "document": (
        "The files of documents, which lie outside the database.",
        "Файлы документов; они лежат вне базы данных.",
    ),
    "document keep": (
        "Keep files, and print the SHA-256 of each, by which a document names its file.",
        "Сохранить файлы и вывести SHA-256 каждого: по нему документ называет свой файл.",
    ),
    "document check": (
        "Read every file that a document names; exit code 1 where one is lost or damaged.",
        "Прочесть каждый файл, названный документом; код 1, если файл утрачен или повреждён.",
    ),
    "document sweep": (
        "Remove the files that came more than a day ago and that no document names.",
        "Удалить файлы старше суток, которые не назвал ни один документ.",
    ),
    "texts": ("The texts of the register and their languages.", "Тексты реестра и их языки."),
    "texts missing": (
        "List the texts that are there, but not in LANGUAGE, a BCP 47 tag such as ru.",
        "Показать тексты, которых нет на языке LANGUAGE (код BCP 47, например ru).",
    ),
    "suggest": (
        "Work out who should meet next, keep it in the register, and show it with reasons.",
        "Рассчитать, кому встретиться дальше, сохранить в реестре и показать с доводами.",
    ),
    "reciprocity": (
        "Show who sent how many people to whom in held exchanges, and who owes whom.",
        "Показать, кто сколько людей направил кому в состоявшихся обменах и кто кому должен.",
    ),
    "demo": (
        "Show the whole: a register with the seeds, a token for each role, the report, the first suggestions.",
        "Показать всё: реестр с данными документов, токен для каждой роли, отчёт, первые предложения.",
    ),
    "export": (
        "Write a list of the register into a file: institutions, exchanges, persons or any other of the service.",
        "Выгрузить список реестра в файл: institutions, exchanges, persons и любой другой список службы.",
    ),
    "calendar": (
        "Write the exchanges whose days are known as a calendar: all, those of an institution or those of an area.",
        "Выгрузить обмены с известными датами как календарь: все, одного учреждения или одного направления.",
    ),
    "schema": ("Print the service's GraphQL schema.", "Вывести схему GraphQL службы."),
    "operations": (
        "List the published operations that can be called by an id: the id and the SHA-256 of the text of each.",
        "Перечислить опубликованные операции, вызываемые по идентификатору: имя и SHA-256 текста каждой.",
    ),
    "--lang": ("The language of messages and help.", "Язык сообщений и справки."),
    "--traceback": ("Show where in the program a fault arises.", "Показать, где в программе возник сбой."),
    "--version": ("Show the version and exit.", "Показать версию и выйти."),
    "--help": ("Show this help and exit.", "Показать эту справку и выйти."),
    "--database": (
        "sqlite:///path.db or postgresql://user@host/name; by default the file consortium.db here.",
        "sqlite:///путь.db или postgresql://user@host/имя; по умолчанию файл consortium.db здесь.",
    ),
    "--host": ("The address to listen on.", "Адрес службы."),
    "--port": ("The port to listen on.", "Порт службы."),
    "--workers": ("How many processes serve.", "Число процессов службы."),
    "texts missing --kind": (
        "Of these records alone, such as Institution; it may be repeated.",
        "Только у этих записей, например Institution; можно повторять.",
    ),
    "seed --folder": (
        "The folder of the seed files, by default those that come with the program.",
        "Папка с файлами данных; по умолчанию та, что поставляется с программой.",
    ),
    "demo --folder": ("Where the demo's database lies.", "Где лежит база данных показа."),
    "demo --serve": ("Serve at the end, until Ctrl+C.", "В конце запустить службу, до Ctrl+C."),
    "--role": ("What its holder is.", "Кто владелец."),
    "--institution": (
        "The institution that it stands for: an id or a seed key; a member's token needs one.",
        "Учреждение, от имени которого он действует: идентификатор или ключ; нужно для роли member.",
    ),
    "export --format": (
        "The form of the file; jsonld, geojson and ics hold some of the lists.",
        "Формат файла; jsonld, geojson и ics есть не у всех списков.",
    ),
    "export --filter": (
        "Which records: the list's filter in the schema, as JSON.",
        "Какие записи: фильтр списка из схемы, в виде JSON.",
    ),
    "export --order": (
        "In which order: one of the list's orders in the schema.",
        "Порядок: один из порядков списка в схеме.",
    ),
    "export --columns": (
        "Which columns, separated by commas, such as title,state.word,planned.*; by default all.",
        "Какие столбцы, через запятую, например title,state.word,planned.*; по умолчанию все.",
    ),
    "export --bom": (
        "Begin a CSV with the mark by which some spreadsheets know UTF-8.",
        "Начать CSV с метки, по которой некоторые таблицы узнают UTF-8.",
    ),
    "export --lang": (
        "The language of names, headings and words, as BCP 47; by default that of messages.",
        "Язык названий, заголовков и слов (BCP 47); по умолчанию язык сообщений.",
    ),
    "calendar --lang": (
        "The language of the calendar, as BCP 47; by default that of messages.",
        "Язык календаря (BCP 47); по умолчанию язык сообщений.",
    ),
    "--as": ("By whose rights the register is read.", "С чьими правами читать реестр."),
    "export --institution": (
        "The member that reads: an id or a seed key; for --as member.",
        "Учреждение, которое читает: идентификатор или ключ; для --as member.",
    ),
    "calendar --institution": (
        "The member that reads: an id or a seed key; for --as member.",
        "Учреждение, которое читает: идентификатор или ключ; для --as member.",
    ),
    "calendar --of": (
        "Only exchanges in which this institution takes part: an id or a seed key.",
        "Только обмены, в которых участвует это учреждение: идентификатор или ключ.",
    ),
    "calendar --area": (
        "Only exchanges that touch this area of work, as it is written in the register.",
        "Только обмены по этому направлению, как оно записано в реестре.",
    ),
    "--holder": (
        "The person or program that holds it; by default the name of the role.",
        "Человек или программа; по умолчанию название роли.",
    ),
    "--days": (
        "For how many days it is good; by default CONSORTIUM_TOKEN_DAYS, or 365.",
        "Срок в днях; по умолчанию CONSORTIUM_TOKEN_DAYS или 365.",
    ),
    "--output": ("The file to write, whole or not at all.", "Файл результата; записывается целиком или никак."),
    "--members": ("The file of members to write.", "Файл участников."),
    "--events": ("The file of events to write.", "Файл событий."),
    "--member": (
        "Suggest for this member alone; may be given again for others.",
        "Подобрать только этому участнику; ключ можно повторять.",
    ),
    "--outcomes": (
        "A CSV file of one,other,outcome (agreed or declined): the order learns from it, and its pairs do not return.",
        "Файл CSV: one,other,outcome; исход agreed или declined. Порядок учится на нём, а его пары не предлагаются.",
    ),
    "--exposure": (
        "Name one and the same in at most so many of the lists asked for, while there are others; by default no limit.",
        "Называть одного и того же не чаще чем в стольких из запрошенных списков, пока есть другие; без ключа — всюду.",
    ),
    "--new-ground": (
        "The bonus, 0 to 5 in log odds, for a partner in a country new to the member; by default chosen from the past.",
        "Надбавка от 0 до 5 (логарифм шансов) партнёру из страны, новой для участника; по умолчанию — по прошлому.",
    ),
    "suggest --top": (
        "At most so many for each member of the level.",
        "Не больше стольких для каждого участника уровня.",
    ),
    "suggest --show": ("How many to show.", "Сколько предложений показать."),
    "reciprocity --year": (
        "Only exchanges that began in this year, and what is owed of what was promised for it; by default all years.",
        "Только обмены, начавшиеся в этом году, и долг по обещанному на него; по умолчанию — за все годы.",
    ),
    "reciprocity --output": (
        "A CSV file instead of a table; whole or not at all.",
        "Файл CSV вместо таблицы; записывается целиком или никак.",
    ),
    "--at": (
        "See only what had happened by the end of this day, month or year.",
        "Учитывать только то, что было к концу этого дня, месяца или года.",
    ),
    "--until": (
        "The day, month or year at whose end the method stands; if that leaves nothing to judge, the result says so.",
        "День, месяц или год, на конец которого смотрит метод; если судить тогда не о чем, результат об этом говорит.",
    ),
    "--level": ("Between institutions, regions or countries.", "Между учреждениями, регионами или странами."),
    "--form": (
        "The form, where the file's ending does not name it.",
        "Формат, если его не называет расширение файла.",
    ),
    "--method": (
        "Whether the network's own past weighs the predictors.",
        "Взвешивать ли признаки по прошлому самой сети.",
    ),
    "--largest-event": (
        "An event of more parties makes no tie; by default CONSORTIUM_LARGEST_EVENT, or 60.",
        "Событие с большим числом сторон не создаёт связей; по умолчанию CONSORTIUM_LARGEST_EVENT или 60.",
    ),
}

MORE: Mapping[str, tuple[str, str]] = {
    **ewp_helps.MORE,
    "reciprocity": (
        "Sums hold what is known; beside them stands in how many cases not all is known.",
        "В суммах — известное; рядом указано, в скольких случаях известно не всё.",
    ),
    **interchange.MORE,
    **network_helps.MORE,
    **leaflet_helps.MORE,
    "": (
        "Exit codes: 0 done, 1 refused or failed, 2 wrong usage.",
        "Коды возврата: 0 — сделано, 1 — отказ или сбой, 2 — неверный вызов.",
    ),
    "serve": (
        "Refuses where the tables are not those of this program; only a SQLite file that is new gets its tables here.",
        "Отказывает, если таблицы не соответствуют программе; сам создаёт таблицы только в новом файле SQLite.",
    ),
    "seed": (
        "What a person has changed since is kept.",
        "То, что люди с тех пор изменили, остаётся.",
    ),
}
"""What the help of a command goes on to say, in a paragraph of its own."""

_PANELS: Mapping[str, tuple[str, str]] = {
    "OPTIONS_PANEL_TITLE": ("Options", "Ключи"),
    "COMMANDS_PANEL_TITLE": ("Commands", "Команды"),
    "ARGUMENTS_PANEL_TITLE": ("Arguments", "Аргументы"),
    "ERRORS_PANEL_TITLE": ("Error", "Ошибка"),
    "DEFAULT_STRING": ("[default: {}]", "[по умолчанию: {}]"),
    "ENVVAR_STRING": ("[env var: {}]", "[переменная: {}]"),
    "REQUIRED_LONG_STRING": ("[required]", "[обязательно]"),
}


def speak(command: click.Command, language: Language, path: str = "") -> None:
    """Put the help of a command, of its options and of all commands below it into a language."""
    command.help = _text(path, language)
    shown = click.Context(command)
    for option in (*command.params, command.get_help_option(shown)):
        if isinstance(option, click.Option):
            name = option.opts[0]
            option.help = _text(f"{path} {name}" if f"{path} {name}" in HELP else name, language)
    for name, below in _below(command).items():
        speak(below, language, f"{path} {name}".strip())


def speak_panels(language: Language) -> None:
    """Put the headings of every help into a language."""
    from rich_click import rich_click as appearance

    for name, titles in _PANELS.items():
        setattr(appearance, name, titles[language == "ru"])


def _below(command: click.Command) -> Mapping[str, click.Command]:
    return command.commands if isinstance(command, click.Group) else {}


def _text(key: str, language: Language) -> str:
    paragraphs = [texts[key][language == "ru"] for texts in (HELP, MORE) if key in texts]
    return "\n\n".join(paragraphs)
