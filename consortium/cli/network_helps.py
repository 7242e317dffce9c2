"""What `--help` says of the commands about the contact graph, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

HELP: Mapping[str, tuple[str, str]] = {
    "network": ("The contact graph, from files to files.", "Граф контактов: из файлов в файлы."),
    "network suggest": (
        "Suggest the next partners of every member, with reasons.",
        "Предложить каждому участнику следующих партнёров, с доводами.",
    ),
    "network report": (
        "Tell how the network stands and, with --since, what changed, as JSON.",
        "Отчёт о состоянии сети, а с --since и о том, что изменилось; JSON.",
    ),
    "network what-if": (
        "Tell what one new tie between the members ONE and OTHER would do: whom it would join, who would come nearer.",
        "Показать, что дала бы новая связь участников ONE и OTHER: кого соединила бы и кого приблизила.",
    ),
    "network backtest": (
        "Tell what the suggestions would have been worth, standing at a day in the past, as JSON.",
        "Проверить на прошлом, чего стоили бы предложения; JSON.",
    ),
    "network convert": (
        "Write the contact graph in a form that another program reads, such as Gephi, igraph or Cytoscape.",
        "Записать граф контактов для другой программы: Gephi, igraph, Cytoscape и других.",
    ),
    "network export": (
        "Write the register's contact graph as MEMBERS.csv and EVENTS.csv.",
        "Выгрузить граф контактов реестра в MEMBERS.csv и EVENTS.csv.",
    ),
    "network suggest --top": ("At most so many for each member.", "Не больше стольких для каждого участника."),
    "network report --since": (
        "Tell also what changed after the end of this day, month or year, until --at.",
        "Показать и то, что изменилось после конца этого дня, месяца или года и до --at.",
    ),
    "network report --table": (
        "A CSV file for every member's values by every measure; whole or not at all.",
        "Файл CSV со всеми показателями каждого участника; записывается целиком или никак.",
    ),
    "network what-if --output": (
        "A JSON file for all the numbers; whole or not at all.",
        "Файл JSON со всеми числами; записывается целиком или никак.",
    ),
}
MORE: Mapping[str, tuple[str, str]] = {
    "network report": (
        "Who has the role host in an event received the others; where nobody has, whoever is organiser or lead did.",
        "Участник с ролью host принимал остальных; если такой роли нет ни у кого, принимал organiser или lead.",
    ),
    "network suggest": (
        "MEMBERS has the columns id,name,country,region,sector,lat,lon; EVENTS has event,date,member,role,topic.",
        "Столбцы MEMBERS: id,name,country,region,sector,lat,lon; столбцы EVENTS: event,date,member,role,topic.",
    ),
    "network convert": (
        "graphml holds all, gexf a timeline for Gephi; csv writes the nodes to a second file; geojson is for maps.",
        "graphml содержит всё, gexf — шкалу времени для Gephi; csv пишет узлы во второй файл; geojson — для карт.",
    ),
}
