"""What `--help` says of imports and archives, in English and Russian, by command and by option."""

from __future__ import annotations

from collections.abc import Mapping

HELP: Mapping[str, tuple[str, str]] = {
    "import": (
        "Spreadsheets into the register: all rows or none, and twice is the same as once.",
        "Таблицы в реестр: все строки или ни одной; второй раз ничего не меняет.",
    ),
    "import template": (
        "Write an empty sheet for one kind of records; in a workbook a second sheet tells how to fill it.",
        "Записать пустую таблицу для одного вида записей; в книге XLSX второй лист объясняет, как её заполнять.",
    ),
    "import run": (
        "Import CSV, XLSX or ODS; every fault is told at once, with its row and its column.",
        "Импортировать CSV, XLSX или ODS; все ошибки сообщаются сразу, со строкой и столбцом.",
    ),
    "import list": ("List the imports, the latest first.", "Список импортов, новые сверху."),
    "import undo": (
        "Take the import of that id back: void what it made, put back what it changed; all or nothing.",
        "Отменить импорт: аннулировать созданное, вернуть изменённое; всё или ничего.",
    ),
    "archive": ("The whole register as one file.", "Весь реестр в одном файле."),
    "archive write": (
        "Write the whole register to a ZIP file and print its digest; equal registers give equal files.",
        "Записать весь реестр в файл ZIP и вывести его контрольную сумму; одинаковые реестры дают одинаковые файлы.",
    ),
    "archive read": (
        "Read an archive into a register that has tables and no rows, and print its digest; all or nothing.",
        "Прочитать архив в реестр с таблицами, но без записей, и вывести контрольную сумму; всё или ничего.",
    ),
    "archive digest": (
        "Print the register's digest, which is the same for equal registers in whichever database.",
        "Вывести контрольную сумму реестра; у одинаковых реестров она одна в любой базе данных.",
    ),
    "import template --format": ("CSV or a workbook.", "CSV или книга XLSX."),
    "import template --lang": (
        "The language of its headings and explanations; by default that of the messages.",
        "Язык заголовков и пояснений; по умолчанию язык сообщений.",
    ),
    "--map": (
        "What a column stands for, such as “Название=name_ru”; - leaves it out. It may be given several times.",
        "Что означает столбец, например «Название=name_ru»; - пропускает его. Можно указать несколько раз.",
    ),
    "--mapping": (
        "A YAML file of lines `heading: field`; --map goes before it.",
        "Файл YAML со строками `заголовок: поле`; --map важнее.",
    ),
    "--sheet": ("The sheet of a workbook, by default the first.", "Лист книги; по умолчанию первый."),
    "--encoding": (
        "The encoding of a text file; by default UTF-8 if it is that, else Windows-1251.",
        "Кодировка текстового файла; по умолчанию UTF-8, если это она, иначе Windows-1251.",
    ),
    "--delimiter": (
        "What stands between the cells of a text file, such as ; or tab; by default what its first line has.",
        "Что стоит между ячейками, например ; или tab; по умолчанию то, что есть в первой строке.",
    ),
    "--scheme": (
        "Whose keys these are: the same key of another scheme is another record.",
        "Чьи это ключи: тот же ключ другой схемы — другая запись.",
    ),
    "--source": (
        "The key of the source on which the records rest, where no column tells.",
        "Ключ источника, на котором основаны записи, если его не называет столбец.",
    ),
    "--by": ("Who does it; by default the user of the machine.", "Кто выполняет; по умолчанию пользователь машины."),
    "--dry-run": ("Check everything and write nothing.", "Всё проверить и ничего не записать."),
    "--refuse-duplicates": (
        "Refuse a file with a new institution that looks like another, instead of warning.",
        "Отклонить файл, где новое учреждение похоже на другое, а не только предупредить.",
    ),
    "--errors": ("A CSV file for every fault and warning.", "Файл CSV со всеми ошибками и предупреждениями."),
    "--keep-changed": (
        "Leave what somebody has changed or used since, and take back the rest.",
        "Оставить то, что позже изменили или использовали, остальное отменить.",
    ),
    "--with-tokens": ("The digests of tokens too.", "Вместе с хешами токенов."),
}

MORE: Mapping[str, tuple[str, str]] = {
    "import": (
        "KIND is what a sheet holds: institutions, persons, exchanges … What a person has changed since is kept.",
        "KIND — что содержит таблица: institutions, persons, exchanges … То, что люди с тех пор изменили, остаётся.",
    ),
}
"""What the help of a command goes on to say, in a paragraph of its own."""
