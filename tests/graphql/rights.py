"""Who may ask for what: written by hand, field by field. A new field of the schema without a line here fails a test."""

from __future__ import annotations

from collections.abc import Mapping

KNOWN = "known"
"""Everybody with a token."""
S = "S"
"""The secretariat alone."""
SA = "SA"
"""The secretariat and analysts."""
SM = "SM"
"""The secretariat, and members for what is their own."""

NO_ID = "00000000-0000-7000-8000-000000000000"

QUERIES: Mapping[str, tuple[str, str]] = {
    "node": (KNOWN, f'{{ node(id: "{NO_ID}") {{ id }} }}'),
    "nodes": (KNOWN, f'{{ nodes(ids: ["{NO_ID}"]) {{ id }} }}'),
    "me": (KNOWN, "{ me { persona } }"),
    "organisation": (KNOWN, "{ organisation { id } }"),
    "country": (KNOWN, f'{{ country(id: "{NO_ID}") {{ id }} }}'),
    "region": (KNOWN, f'{{ region(id: "{NO_ID}") {{ id }} }}'),
    "institution": (KNOWN, f'{{ institution(id: "{NO_ID}") {{ id }} }}'),
    "person": (KNOWN, f'{{ person(id: "{NO_ID}") {{ id }} }}'),
    "membership": (KNOWN, f'{{ membership(id: "{NO_ID}") {{ id }} }}'),
    "partnership": (KNOWN, f'{{ partnership(id: "{NO_ID}") {{ id }} }}'),
    "programme": (KNOWN, f'{{ programme(id: "{NO_ID}") {{ id }} }}'),
    "site": (KNOWN, f'{{ site(id: "{NO_ID}") {{ id }} }}'),
    "exchange": (KNOWN, f'{{ exchange(id: "{NO_ID}") {{ id }} }}'),
    "participation": (KNOWN, f'{{ participation(id: "{NO_ID}") {{ id }} }}'),
    "evaluation": (KNOWN, f'{{ evaluation(id: "{NO_ID}") {{ id }} }}'),
    "indicator": (KNOWN, f'{{ indicator(id: "{NO_ID}") {{ id }} }}'),
    "indicatorValue": (KNOWN, f'{{ indicatorValue(id: "{NO_ID}") {{ id }} }}'),
    "claim": (KNOWN, f'{{ claim(id: "{NO_ID}") {{ id }} }}'),
    "meeting": (KNOWN, f'{{ meeting(id: "{NO_ID}") {{ id }} }}'),
    "decision": (KNOWN, f'{{ decision(id: "{NO_ID}") {{ id }} }}'),
    "suggestion": (KNOWN, f'{{ suggestion(id: "{NO_ID}") {{ id }} }}'),
    "document": (KNOWN, f'{{ document(id: "{NO_ID}") {{ id }} }}'),
    "series": (KNOWN, f'{{ series(id: "{NO_ID}") {{ id }} }}'),
    "disruption": (KNOWN, f'{{ disruption(id: "{NO_ID}") {{ id }} }}'),
    "disruptionEffect": (KNOWN, f'{{ disruptionEffect(id: "{NO_ID}") {{ id }} }}'),
    "competition": (KNOWN, f'{{ competition(id: "{NO_ID}") {{ id }} }}'),
    "entrant": (KNOWN, f'{{ entrant(id: "{NO_ID}") {{ id }} }}'),
    "award": (KNOWN, f'{{ award(id: "{NO_ID}") {{ id }} }}'),
    "source": (KNOWN, f'{{ source(id: "{NO_ID}") {{ id }} }}'),
    "countries": (KNOWN, "{ countries { totalCount } }"),
    "regions": (KNOWN, "{ regions { totalCount } }"),
    "institutions": (KNOWN, "{ institutions { totalCount } }"),
    "persons": (KNOWN, "{ persons { totalCount } }"),
    "memberships": (KNOWN, "{ memberships { totalCount } }"),
    "partnerships": (KNOWN, "{ partnerships { totalCount } }"),
    "programmes": (KNOWN, "{ programmes { totalCount } }"),
    "exchanges": (KNOWN, "{ exchanges { totalCount } }"),
    "evaluations": (KNOWN, "{ evaluations { totalCount } }"),
    "indicators": (KNOWN, "{ indicators { totalCount } }"),
    "claims": (KNOWN, "{ claims { totalCount } }"),
    "meetings": (KNOWN, "{ meetings { totalCount } }"),
    "decisions": (KNOWN, "{ decisions { totalCount } }"),
    "suggestions": (KNOWN, "{ suggestions { totalCount } }"),
    "documents": (KNOWN, "{ documents { totalCount } }"),
    "participations": (KNOWN, "{ participations { totalCount } }"),
    "allSeries": (KNOWN, "{ allSeries { totalCount } }"),
    "disruptions": (KNOWN, "{ disruptions { totalCount } }"),
    "competitions": (KNOWN, "{ competitions { totalCount } }"),
    "awards": (KNOWN, "{ awards { totalCount } }"),
    "sources": (KNOWN, "{ sources { totalCount } }"),
    "lesson": (KNOWN, f'{{ lesson(id: "{NO_ID}") {{ id }} }}'),
    "difficulty": (KNOWN, f'{{ difficulty(id: "{NO_ID}") {{ id }} }}'),
    "support": (KNOWN, f'{{ support(id: "{NO_ID}") {{ id }} }}'),
    "supportDays": (
        KNOWN,
        f'{{ supportDays(id: "{NO_ID}", since: "2010-09-01", until: "2010-09-30") {{ complete }} }}',
    ),
    "newsItem": (KNOWN, f'{{ newsItem(id: "{NO_ID}") {{ id }} }}'),
    "question": (KNOWN, f'{{ question(id: "{NO_ID}") {{ id }} }}'),
    "lessons": (KNOWN, "{ lessons { totalCount } }"),
    "difficulties": (KNOWN, "{ difficulties { totalCount } }"),
    "supports": (KNOWN, "{ supports { totalCount } }"),
    "newsItems": (KNOWN, "{ newsItems { totalCount } }"),
    "questions": (KNOWN, "{ questions { totalCount } }"),
    "auditEntries": (S, "{ auditEntries { totalCount } }"),
    "missingTexts": (S, '{ missingTexts(lang: "ru") { endCursor } }'),
    "vocabulary": (KNOWN, "{ vocabulary { enum } }"),
    "contactGraph": (KNOWN, "{ contactGraph { level } }"),
    "networkReport": (KNOWN, "{ networkReport { level } }"),
    "networkChange": (KNOWN, '{ networkChange(since: "2009-12-31") { level } }'),
    "networkWhatIf": (KNOWN, '{ networkWhatIf(level: COUNTRY, one: "RU", other: "CN") { level } }'),
}

MUTATIONS: Mapping[str, str] = {
    "documentCreate": SM, "documentCorrect": SM, "documentVoid": SM, "documentRestore": SM,
    "sourceCreate": S, "sourceCorrect": S, "sourceVoid": S, "sourceRestore": S,
    "countryCreate": S, "countryCorrect": S, "countryVoid": S, "countryRestore": S,
    "regionCreate": S, "regionCorrect": S, "regionVoid": S, "regionRestore": S,
    "institutionCreate": S, "institutionCorrect": SM, "institutionVoid": S, "institutionRestore": S,
    "institutionForm": S, "institutionActivate": S, "institutionDissolve": S, "institutionMerge": S,
    "aliasCreate": SM, "aliasCorrect": SM, "aliasVoid": SM, "aliasRestore": SM,
    "identifierCreate": SM, "identifierCorrect": SM, "identifierVoid": SM, "identifierRestore": SM,
    "programmeCreate": S, "programmeCorrect": S, "programmeVoid": S, "programmeRestore": S,
    "programmeStart": S, "programmeClose": S, "programmeContinue": S,
    "programmePartyCreate": S, "programmePartyCorrect": S, "programmePartyVoid": S, "programmePartyRestore": S,
    "siteCreate": S, "siteCorrect": S, "siteVoid": S, "siteRestore": S,
    "siteStart": S, "siteWeaken": S, "siteRecover": S, "siteLeave": S, "siteRejoin": S,
    "personCreate": S, "personCorrect": S, "personVoid": S, "personRestore": S, "personErase": S,
    "roleCreate": SM, "roleCorrect": SM, "roleVoid": SM, "roleRestore": SM,
    "membershipCreate": S, "membershipApply": SM, "membershipInvite": S, "membershipAdmit": S, "membershipRefuse": S,
    "membershipSuspend": S, "membershipResume": S, "membershipLeave": SM, "membershipCorrect": S,
    "membershipVoid": S, "membershipRestore": S,
    "partnershipDraft": SM, "partnershipPropose": SM, "partnershipApprove": SM, "partnershipReject": SM,
    "partnershipWithdraw": SM, "partnershipRevise": SM, "partnershipApproveFor": S, "partnershipRejectFor": S,
    "partnershipTerminate": S, "partnershipCorrect": S, "partnershipVoid": S, "partnershipRestore": S,
    "exchangeRegister": SM, "exchangeCorrect": SM, "exchangeOpen": SM, "exchangeConfirm": SM, "exchangePostpone": SM,
    "exchangeReschedule": SM, "exchangeReport": SM, "exchangeCancel": SM, "exchangeVoid": SM, "exchangeRestore": SM,
    "participationAdd": SM, "participationCorrect": SM, "participationConfirm": SM, "participationAttend": SM,
    "participationDecline": SM,
    "participationMiss": SM, "participationResolve": SM, "participationVoid": SM, "participationRestore": SM,
    "headcountSet": SM, "headcountVoid": SM, "headcountRestore": SM,
    "evaluationCreate": S, "evaluationCorrect": S, "evaluationVoid": S, "evaluationRestore": S,
    "evaluationMethodCreate": S, "evaluationMethodCorrect": S, "evaluationMethodVoid": S, "evaluationMethodRestore": S,
    "indicatorCreate": S, "indicatorCorrect": S, "indicatorVoid": S, "indicatorRestore": S,
    "indicatorValueCreate": S, "indicatorValueCorrect": S, "indicatorValueVoid": S, "indicatorValueRestore": S,
    "claimCreate": S, "claimCorrect": S, "claimVoid": S, "claimRestore": S,
    "meetingCreate": S, "meetingCorrect": S, "meetingVoid": S, "meetingRestore": S,
    "decisionCreate": S, "decisionCorrect": S, "decisionVoid": S, "decisionRestore": S,
    "decisionPartyCreate": S, "decisionPartyCorrect": S, "decisionPartyVoid": S, "decisionPartyRestore": S,
    "objectiveCreate": S, "objectiveCorrect": S, "objectiveVoid": S, "objectiveRestore": S,
    "targetGroupCreate": S, "targetGroupCorrect": S, "targetGroupVoid": S, "targetGroupRestore": S,
    "expectedResultCreate": S, "expectedResultCorrect": S, "expectedResultVoid": S, "expectedResultRestore": S,
    "plannedActivityCreate": S, "plannedActivityCorrect": S, "plannedActivityVoid": S, "plannedActivityRestore": S,
    "fulfilmentCreate": S, "fulfilmentCorrect": S, "fulfilmentVoid": S, "fulfilmentRestore": S,
    "seriesCreate": S, "seriesCorrect": S, "seriesVoid": S, "seriesRestore": S,
    "disruptionCreate": SM, "disruptionCorrect": SM, "disruptionVoid": SM, "disruptionRestore": SM,
    "disruptionApply": SM, "disruptionEffectCreate": SM, "disruptionEffectCorrect": SM, "disruptionEffectVoid": SM,
    "disruptionEffectRestore": SM,
    "competitionCreate": SM, "competitionCorrect": SM, "competitionVoid": SM, "competitionRestore": SM,
    "competitionAnnounce": SM, "competitionJudge": SM, "competitionDecide": SM, "competitionCancel": SM,
    "entrantCreate": SM, "entrantCorrect": SM, "entrantVoid": SM, "entrantRestore": SM,
    "awardCreate": SM, "awardCorrect": SM, "awardVoid": SM, "awardRestore": SM,
    "lessonCreate": SM, "lessonCorrect": SM, "lessonVoid": SM, "lessonRestore": SM,
    "difficultyCreate": SM, "difficultyCorrect": SM, "difficultyVoid": SM, "difficultyRestore": SM,
    "difficultyMeasureCreate": SM, "difficultyMeasureCorrect": SM, "difficultyMeasureVoid": SM,
    "difficultyMeasureRestore": SM,
    "supportCreate": SM, "supportCorrect": SM, "supportVoid": SM, "supportRestore": SM,
    "supportStart": SM, "supportPause": SM, "supportResume": SM, "supportEnd": SM,
    "newsItemCreate": S, "newsItemCorrect": S, "newsItemVoid": S, "newsItemRestore": S,
    "newsItemPublish": S, "newsItemWithdraw": S,
    "questionAsk": SM, "questionAnswer": S, "questionPublish": S, "questionCorrect": S, "questionVoid": S,
    "questionRestore": S,
    "mentionCreate": S, "mentionCorrect": S, "mentionVoid": S, "mentionRestore": S,
    "suggestionRun": SA, "suggestionDecide": S,
}  # fmt: skip

SUBSCRIPTIONS: Mapping[str, str] = {"exchangeChanged": KNOWN}

_MAY: Mapping[str, frozenset[str]] = {
    KNOWN: frozenset({"secretariat", "member", "analyst"}),
    S: frozenset({"secretariat"}),
    SA: frozenset({"secretariat", "analyst"}),
    SM: frozenset({"secretariat", "member"}),
}


def expected(right: str, persona: str) -> str | None:
    """Return the code that somebody is told who asks for a field of this right; None for an answer."""
    if persona == "nobody":
        return "UNAUTHENTICATED"
    return None if persona in _MAY[right] else "FORBIDDEN"
