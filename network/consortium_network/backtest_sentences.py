"""A back-test in plain sentences, in English and in Russian."""

from .backtests import Backtest, Promise
from .dates import year_or_day
from .judging import TOP, Score
from .language import Language, number, plural_en, plural_ru


def backtest_sentences(result: Backtest, language: Language) -> tuple[str, ...]:
    """Return what a secretariat needs to know of the result."""
    return tuple(_russian(result) if language == "ru" else _english(result))


def _tens(scores: Score, language: Language) -> str:
    """Return how many of ten suggestions came true."""
    return number(scores.precision * TOP, language)


def _english(result: Backtest) -> list[str]:
    if not result.scores:
        return ["Nothing to judge: no new tie between known members came after the past that was seen."]
    if result.until:
        years = number(result.years or 0, "en", digits=1)
        lead = f"Standing at the end of {year_or_day(result.until)} and looking {years} years on"
    else:
        lead = "With random whole events hidden"
    told, plain, luck = (result.scores[name] for name in ("suggested", "resource_allocation", "chance"))
    members = plural_en(result.members, "member", "members")
    told_of_ten = (
        f"{lead}, of ten suggestions to a member {_tens(told, 'en')} came true on average; resource allocation alone "
        f"would have had {_tens(plain, 'en')}, chance {_tens(luck, 'en')}, and a perfect list "
        f"{number(result.ceiling * TOP, 'en')} (judged by the {result.members} {members} who gained a partner)."
    )
    found = [
        told_of_ten,
        f"{number(told.hit * 100, 'en', digits=0)} % of them had at least one of the ten come true.",
    ]
    found += ["Go by shared partners: here the simple rule did better."] if told.precision < plain.precision else []
    found += [_english_newcomers(result)] if result.newcomers else []
    found += [_english_promise(promise) for promise in result.promises if promise.promised is not None]
    if result.promised_ties is not None:
        promised = round(result.promised_ties)
        noun = plural_en(promised, "suggestion", "suggestions")
        found.append(
            f"Over all places, the probabilities promised that {promised} {noun} would come true; "
            f"{result.observed_ties} did."
        )
    return found


def _english_newcomers(result: Backtest) -> str:
    told, popular, luck = (result.newcomer_scores[name] for name in ("suggested", "popularity", "chance"))
    noun = plural_en(result.newcomers, "newcomer", "newcomers")
    return (
        f"Of ten suggestions to each of {result.newcomers} {noun} without a tie, {_tens(told, 'en')} came true; "
        f"by popularity alone {_tens(popular, 'en')}, by chance {_tens(luck, 'en')}."
    )


def _english_promise(promise: Promise) -> str:
    places = f"{promise.first}–{promise.last}" if promise.last > promise.first else f"{promise.first}"
    noun = plural_en(promise.last - promise.first + 1, "place", "places")
    promised = number((promise.promised or 0) * 100, "en", digits=1)
    observed = number(promise.observed * 100, "en", digits=1)
    return f"At {noun} {places}, {promised} % was promised and {observed} % came true."


def _russian(result: Backtest) -> list[str]:
    if not result.scores:
        return ["Судить не о чем: после увиденного прошлого не было новых связей между известными участниками."]
    if result.until:
        ahead = round(result.years or 0, 1)
        years = plural_ru(ahead, "год", "года", "лет")
        day = year_or_day(result.until)
        end = f"На конец {day} года" if day != result.until else f"На конец дня {day}"
        lead = f"{end}, если смотреть на {number(ahead, 'ru', digits=1)} {years} вперёд,"
    else:
        lead = "Если скрыть случайные события целиком,"
    told, plain, luck = (result.scores[name] for name in ("suggested", "resource_allocation", "chance"))
    noun = plural_ru(result.members, "участник", "участника", "участников")
    told_of_ten = (
        f"{lead} из десяти предложений участнику сбылось в среднем {_tens(told, 'ru')}; одно распределение ресурса "
        f"дало бы {_tens(plain, 'ru')}, случай — {_tens(luck, 'ru')}, безошибочный список — "
        f"{number(result.ceiling * TOP, 'ru')} (по тем, у кого появился новый партнёр: {result.members} {noun})."
    )
    found = [
        told_of_ten,
        f"Хотя бы одно из десяти сбылось у {number(told.hit * 100, 'ru', digits=0)} % из них.",
    ]
    simpler = "Смотрите на общих партнёров: здесь простое правило было точнее."
    found += [simpler] if told.precision < plain.precision else []
    found += [_russian_newcomers(result)] if result.newcomers else []
    found += [_russian_promise(promise) for promise in result.promises if promise.promised is not None]
    if result.promised_ties is not None:
        promised = round(result.promised_ties)
        noun = plural_ru(promised, "предложение", "предложения", "предложений")
        found.append(
            f"На всех местах вместе, судя по вероятностям, должно было сбыться {promised} {noun}, "
            f"а сбылось {result.observed_ties}."
        )
    return found


def _russian_newcomers(result: Backtest) -> str:
    told, popular, luck = (result.newcomer_scores[name] for name in ("suggested", "popularity", "chance"))
    noun = plural_ru(result.newcomers, "новичок", "новичка", "новичков")
    return (
        f"Из десяти предложений новичку без связей сбылось в среднем {_tens(told, 'ru')} ({result.newcomers} {noun}); "
        f"по одной известности {_tens(popular, 'ru')}, случайно {_tens(luck, 'ru')}."
    )


def _russian_promise(promise: Promise) -> str:
    single = promise.last == promise.first
    places = f"{promise.first}" if single else f"{promise.first}–{promise.last}"
    noun = "месте" if single else "местах"
    promised = number((promise.promised or 0) * 100, "ru", digits=1)
    observed = number(promise.observed * 100, "ru", digits=1)
    return f"На {noun} {places} было обещано {promised} %, сбылось {observed} %."
