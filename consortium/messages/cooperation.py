"""Why an action on members, partnerships, programmes, exchanges or meetings is refused, in English and Russian."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "TOO_FEW_PARTIES": (
        "there must be at least two different parties; add one",
        "нужны по меньшей мере две разные стороны; добавьте ещё одну",
    ),
    "SAME_PARTY": (
        "an institution is a party once; leave out the second entry",
        "учреждение может быть стороной один раз; уберите повтор",
    ),
    "NOT_A_PARTY": (
        "this institution is not a party; name a party",
        "это учреждение не является стороной; укажите сторону",
    ),
    "ONE_PARTY": (
        "a party is an institution, or a group that is not named, with labels and country: give one of the two",
        "сторона — учреждение либо неназванная группа с обозначением и страной: укажите одно из двух",
    ),
    "ANSWERED_ALREADY": (
        "this party has approved revision {revision} already; nothing more is needed of it",
        "эта сторона уже одобрила редакцию {revision}; больше от неё ничего не требуется",
    ),
    "OTHER_CONTENT": (
        "the content stands at revision {now}, you have seen {seen}; read it again before you approve",
        "содержание уже в редакции {now}, вы видели {seen}; прочтите его заново, прежде чем одобрить",
    ),
    "DOCUMENT_NEEDED": (
        "an approval on behalf of a party needs the document it rests on; name it",
        "для одобрения от имени стороны нужен документ, на котором оно основано; укажите его",
    ),
    "ONE_MEMBER": (
        "a member is an institution, a person or a country: name exactly one",
        "член объединения — учреждение, лицо или страна: укажите ровно одно",
    ),
    "NOT_A_BODY": (
        "only an association, a network, a consortium or a federation has members; {kind} has none",
        "члены бывают только у ассоциации, сети, консорциума или федерации; вид {kind} их не имеет",
    ),
    "ITSELF": (
        "a record cannot stand in this relation to itself",
        "запись нельзя связать так с самой собой",
    ),
    "CIRCLE": (
        "this would make a circle; choose a record that does not itself rest on this one",
        "получится круг; выберите запись, которая сама не опирается на эту",
    ),
    "FOUNDER_LATER": (
        "{founder} was founded {first}, after {founded} ({last}); correct one of the dates, or the founder",
        "{founder}: основание — {first}, позже, чем {founded} ({last}); исправьте одну из дат или основателя",
    ),
    "NOT_FOUNDED_YET": (
        "this body is only decided and has no founders yet; note first that it is being formed or active",
        "организацию только решено создать, основателей ещё нет; сначала отметьте, что она создаётся или действует",
    ),
    "DAYS_OVERLAP": (
        "the same is recorded for {days} ({id}); correct that record, or give days that do not overlap with its own",
        "то же уже записано на {days} ({id}); исправьте ту запись или укажите непересекающийся срок",
    ),
    "NAMED_IS_ONE": (
        "a named institution stands for one party; give the count with an unnamed group",
        "названное учреждение — одна сторона; число указывайте у неназванной группы",
    ),
    "RESOLVED_ALREADY": (
        "the institution is known already; correct the record instead",
        "учреждение уже известно; исправьте запись",
    ),
    "BAD_CONTACT": (
        "“{value}” does not look like what this field asks for; check it",
        "«{value}» не похоже на то, что должно стоять в этом поле; проверьте",
    ),
    "NOTHING_TO_CHANGE": (
        "no field was given; name what to change",
        "не указано ни одного поля; укажите, что изменить",
    ),
    "ERASED": (
        "this person was erased; nothing can be added",
        "данные этого лица стёрты; добавить ничего нельзя",
    ),
    "BAD_ZONE": (
        "“{value}” is not a time zone; write an IANA name such as Asia/Almaty",
        "«{value}» — не часовой пояс; пишите имя IANA, например Asia/Almaty",
    ),
    "NOT_HELD_YET": (
        "the exchange has not been held; report it as held first",
        "обмен ещё не состоялся; сначала отметьте, что он проведён",
    ),
    "GROUP_FIRST": (
        "there is no such group before this entry; put the group before those that are part of it",
        "такой группы выше в списке нет; поставьте группу перед теми, кто в неё входит",
    ),
    "NOT_A_GROUP": (
        "a named institution is not a group; only an unnamed group has parts",
        "названное учреждение — не группа; состав бывает только у неназванной группы",
    ),
    "RESCHEDULE_INSTEAD": (
        "a plan is not overwritten; use exchangeReschedule, which keeps the earlier one",
        "план не переписывают; используйте exchangeReschedule: прежний план сохранится",
    ),
    "OTHER_PROGRAMME": (
        "a site and the group that it is part of belong to one programme; choose a group of the same one",
        "площадка и группа, в которую она входит, относятся к одной программе; выберите группу той же программы",
    ),
    "BODY_NOT_READY": (
        "the organisation is “{state}”; it admits members while it is being formed or active",
        "организация в состоянии «{state}»; принимать членов можно, пока она создаётся или действует",
    ),
    "BOTH_TAKE_PART": (
        "both stand in one {kind} ({id}); void or correct one of the two entries there first",
        "оба учреждения названы в одной записи {kind} ({id}); сначала аннулируйте или исправьте одно упоминание",
    ),
    "OTHER_BODY": (
        "this decision is about another body; name a decision about this one, or none",
        "это решение о другой организации; укажите решение об этой или не указывайте никакого",
    ),
    "OTHER_STEP": (
        "this decision is to {step}, the step is to {action}; take that step, or name another decision",
        "решение предписывает шаг {step}, а не {action}; выполните этот шаг или укажите другое решение",
    ),
    "FOLLOWED_ALREADY": (
        "a line of the ledger follows from this decision already ({id}); leave the decision out",
        "из этого решения уже следует строка журнала ({id}); не указывайте его",
    ),
    "BODY_FOLLOWS": (
        "the body's ledger follows from this; void the decision and record it anew",
        "на этом основан журнал организации; аннулируйте решение и внесите его заново",
    ),
    "LATER_LINES": (
        "{count} later lines of the body's ledger rest on it, the next is “{state}”; void their decisions first",
        "на нём основаны более поздние строки журнала ({count}), следующая — «{state}»; сначала аннулируйте их решения",
    ),
    "EVIDENCE_NEEDED": (
        "a result is achieved where something shows it; say what does, or leave it UNKNOWN",
        "результат достигнут, если это чем-то подтверждено; укажите, чем, или оставьте UNKNOWN",
    ),
}
