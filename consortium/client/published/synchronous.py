"""A method for each published operation, for programs without an event loop.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, datetime

from consortium.client.calling import SyncCaller
from consortium.client.published.answers import activate_organisation as activate_organisation_
from consortium.client.published.answers import add_alias as add_alias_
from consortium.client.published.answers import add_edition as add_edition_
from consortium.client.published.answers import admit_member as admit_member_
from consortium.client.published.answers import answer_question as answer_question_
from consortium.client.published.answers import answered_questions as answered_questions_
from consortium.client.published.answers import apply_disruption as apply_disruption_
from consortium.client.published.answers import approve_partnership as approve_partnership_
from consortium.client.published.answers import ask_question as ask_question_
from consortium.client.published.answers import assess_result as assess_result_
from consortium.client.published.answers import audit_of_record as audit_of_record_
from consortium.client.published.answers import awards_of_institution as awards_of_institution_
from consortium.client.published.answers import cancel_exchange as cancel_exchange_
from consortium.client.published.answers import claim_detail as claim_detail_
from consortium.client.published.answers import claims as claims_
from consortium.client.published.answers import commitment_detail as commitment_detail_
from consortium.client.published.answers import commitments as commitments_
from consortium.client.published.answers import competition_detail as competition_detail_
from consortium.client.published.answers import competitions as competitions_
from consortium.client.published.answers import confirm_exchange as confirm_exchange_
from consortium.client.published.answers import confirm_participation as confirm_participation_
from consortium.client.published.answers import contact_graph as contact_graph_
from consortium.client.published.answers import contradictions as contradictions_
from consortium.client.published.answers import correct_institution as correct_institution_
from consortium.client.published.answers import correct_my_institution as correct_my_institution_
from consortium.client.published.answers import date_representation as date_representation_
from consortium.client.published.answers import decide_competition as decide_competition_
from consortium.client.published.answers import decide_suggestion as decide_suggestion_
from consortium.client.published.answers import decisions as decisions_
from consortium.client.published.answers import decline_participation as decline_participation_
from consortium.client.published.answers import difficulties as difficulties_
from consortium.client.published.answers import difficulty_detail as difficulty_detail_
from consortium.client.published.answers import disruption_effects as disruption_effects_
from consortium.client.published.answers import disruptions as disruptions_
from consortium.client.published.answers import documents as documents_
from consortium.client.published.answers import draft_news as draft_news_
from consortium.client.published.answers import draft_partnership as draft_partnership_
from consortium.client.published.answers import duplicates as duplicates_
from consortium.client.published.answers import end_support as end_support_
from consortium.client.published.answers import enter_claim as enter_claim_
from consortium.client.published.answers import enter_entrant as enter_entrant_
from consortium.client.published.answers import enter_method as enter_method_
from consortium.client.published.answers import enter_publication as enter_publication_
from consortium.client.published.answers import evaluation_detail as evaluation_detail_
from consortium.client.published.answers import evaluations as evaluations_
from consortium.client.published.answers import exchange_detail as exchange_detail_
from consortium.client.published.answers import follow_exchanges as follow_exchanges_
from consortium.client.published.answers import founders as founders_
from consortium.client.published.answers import foundings as foundings_
from consortium.client.published.answers import give_award as give_award_
from consortium.client.published.answers import held_in_period as held_in_period_
from consortium.client.published.answers import import_detail as import_detail_
from consortium.client.published.answers import imports as imports_
from consortium.client.published.answers import institution_detail as institution_detail_
from consortium.client.published.answers import institution_duplicates as institution_duplicates_
from consortium.client.published.answers import invite_member as invite_member_
from consortium.client.published.answers import lessons_learned as lessons_learned_
from consortium.client.published.answers import match_activity as match_activity_
from consortium.client.published.answers import meeting_detail as meeting_detail_
from consortium.client.published.answers import members_as_of as members_as_of_
from consortium.client.published.answers import mention_in_news as mention_in_news_
from consortium.client.published.answers import merge_institutions as merge_institutions_
from consortium.client.published.answers import merges as merges_
from consortium.client.published.answers import method_detail as method_detail_
from consortium.client.published.answers import missing_texts as missing_texts_
from consortium.client.published.answers import my_institution as my_institution_
from consortium.client.published.answers import my_invitations as my_invitations_
from consortium.client.published.answers import my_questions as my_questions_
from consortium.client.published.answers import my_reciprocity as my_reciprocity_
from consortium.client.published.answers import my_suggestions as my_suggestions_
from consortium.client.published.answers import name_participant as name_participant_
from consortium.client.published.answers import network_change as network_change_
from consortium.client.published.answers import network_report as network_report_
from consortium.client.published.answers import network_what_if as network_what_if_
from consortium.client.published.answers import news as news_
from consortium.client.published.answers import news_detail as news_detail_
from consortium.client.published.answers import news_of_exchange as news_of_exchange_
from consortium.client.published.answers import note_effect as note_effect_
from consortium.client.published.answers import offer_resources as offer_resources_
from consortium.client.published.answers import open_invitations as open_invitations_
from consortium.client.published.answers import open_questions as open_questions_
from consortium.client.published.answers import partnership_detail as partnership_detail_
from consortium.client.published.answers import partnerships_ending_soon as partnerships_ending_soon_
from consortium.client.published.answers import person_duplicates as person_duplicates_
from consortium.client.published.answers import person_roles as person_roles_
from consortium.client.published.answers import places as places_
from consortium.client.published.answers import postpone_exchange as postpone_exchange_
from consortium.client.published.answers import postponed_or_overdue as postponed_or_overdue_
from consortium.client.published.answers import programme_in_full as programme_in_full_
from consortium.client.published.answers import programme_sites as programme_sites_
from consortium.client.published.answers import promise_exchange as promise_exchange_
from consortium.client.published.answers import propose_partnership as propose_partnership_
from consortium.client.published.answers import publication_detail as publication_detail_
from consortium.client.published.answers import publish_news as publish_news_
from consortium.client.published.answers import publish_question as publish_question_
from consortium.client.published.answers import reciprocity as reciprocity_
from consortium.client.published.answers import record_approval as record_approval_
from consortium.client.published.answers import record_decision as record_decision_
from consortium.client.published.answers import record_difficulty as record_difficulty_
from consortium.client.published.answers import record_distribution as record_distribution_
from consortium.client.published.answers import record_founding as record_founding_
from consortium.client.published.answers import record_indicator_value as record_indicator_value_
from consortium.client.published.answers import record_lesson as record_lesson_
from consortium.client.published.answers import record_measure as record_measure_
from consortium.client.published.answers import record_meeting as record_meeting_
from consortium.client.published.answers import record_representation as record_representation_
from consortium.client.published.answers import register_commitment as register_commitment_
from consortium.client.published.answers import register_competition as register_competition_
from consortium.client.published.answers import register_disruption as register_disruption_
from consortium.client.published.answers import register_document as register_document_
from consortium.client.published.answers import register_exchange as register_exchange_
from consortium.client.published.answers import register_institution as register_institution_
from consortium.client.published.answers import register_series as register_series_
from consortium.client.published.answers import register_support as register_support_
from consortium.client.published.answers import reject_partnership as reject_partnership_
from consortium.client.published.answers import report_exchange as report_exchange_
from consortium.client.published.answers import representation_detail as representation_detail_
from consortium.client.published.answers import representations as representations_
from consortium.client.published.answers import reschedule_exchange as reschedule_exchange_
from consortium.client.published.answers import resolve_difficulty as resolve_difficulty_
from consortium.client.published.answers import resource_centres as resource_centres_
from consortium.client.published.answers import restore_record as restore_record_
from consortium.client.published.answers import run_suggestions as run_suggestions_
from consortium.client.published.answers import search_institutions as search_institutions_
from consortium.client.published.answers import search_library as search_library_
from consortium.client.published.answers import series_detail as series_detail_
from consortium.client.published.answers import suggestion_run as suggestion_run_
from consortium.client.published.answers import suggestions as suggestions_
from consortium.client.published.answers import support_days as support_days_
from consortium.client.published.answers import support_detail as support_detail_
from consortium.client.published.answers import support_given as support_given_
from consortium.client.published.answers import undo_merge as undo_merge_
from consortium.client.published.answers import use_method as use_method_
from consortium.client.published.answers import vocabulary as vocabulary_
from consortium.client.published.answers import void_decision as void_decision_
from consortium.client.published.answers import void_record as void_record_
from consortium.client.published.answers import what_goes_on as what_goes_on_
from consortium.client.published.answers import who_represents as who_represents_
from consortium.client.published.answers import withdraw_commitment as withdraw_commitment_
from consortium.client.published.answers import withdraw_news as withdraw_news_
from consortium.client.published.enums import (
    Achievement,
    AliasKind,
    Arithmetic,
    Channel,
    ClaimUnit,
    Decision,
    DecisionKind,
    DisruptionKind,
    DocumentKind,
    EffectKind,
    ExchangeKind,
    InquiryMethod,
    InstitutionKind,
    LessonKind,
    Level,
    Measure,
    MembershipKind,
    Moment,
    ParticipationRole,
    PeopleGroup,
    PublicationKind,
    Qualifier,
    QuestionState,
    RegionKind,
    Respondents,
    SiteState,
    SuggestionState,
    SupportKind,
    Trend,
    Verdict,
)
from consortium.client.published.inputs import (
    AppliedEffectInput,
    AttendanceInput,
    AwardCreateInput,
    CommitmentCreateInput,
    CommitmentFilter,
    CompetitionCreateInput,
    CompetitionStanding,
    DecisionCreateInput,
    DifficultyCreateInput,
    DisruptionCreateInput,
    DisruptionEffectCreateInput,
    DocumentCreateInput,
    EntrantCreateInput,
    ExchangeRegisterInput,
    FulfilmentCreateInput,
    InstitutionCorrectInput,
    InstitutionCreateInput,
    KnownIdentifier,
    LibraryFilter,
    LocalizedTextInput,
    MeetingCreateInput,
    PartnershipDraftInput,
    RepresentationStanding,
    SeriesCreateInput,
    SupportCreateInput,
    SupportStanding,
    WinningInput,
)
from consortium.client.published.operations import Operations
from consortium.client.values import UNSET, Unset


class SyncOperations(SyncCaller):
    """The published operations, waited for."""

    _asking: Operations

    def activate_organisation(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> activate_organisation_.InstitutionPayload:
        """Note that an institution that was decided or being formed works from a day on. Only then, or while it is
        being formed, can it admit members."""
        return self._wait(
            self._asking.activate_organisation(
                id=id, version=version, since=since, reason=reason, source=source, locator=locator, key=key
            )
        )

    def add_alias(
        self,
        *,
        institution: str,
        value: str,
        kind: AliasKind = AliasKind.SPELLING,
        language: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> add_alias_.AliasPayload:
        """Add another name of an institution: a translation, another script, a former name. It is found by it from
        then on."""
        return self._wait(
            self._asking.add_alias(
                institution=institution,
                value=value,
                kind=kind,
                language=language,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def add_edition(
        self,
        *,
        publication: str,
        number: int,
        language: str | Unset | None = UNSET,
        published: str | Unset | None = UNSET,
        copies: int | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> add_edition_.EditionPayload:
        """Add an edition of a publication, with the number of copies printed where that is known."""
        return self._wait(
            self._asking.add_edition(
                publication=publication,
                number=number,
                language=language,
                published=published,
                copies=copies,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def admit_member(
        self,
        *,
        membership: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> admit_member_.MembershipPayload:
        """Take in who has applied, was invited or had left. The organisation must be active or being formed."""
        return self._wait(
            self._asking.admit_member(
                membership=membership,
                version=version,
                since=since,
                reason=reason,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def answer_question(
        self,
        *,
        id: str,
        version: int,
        answers: list[LocalizedTextInput],
        answerer: str | Unset | None = UNSET,
        since: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> answer_question_.QuestionPayload:
        """Answer a question. The asker sees the answer at once, others when it is published."""
        return self._wait(
            self._asking.answer_question(
                id=id, version=version, answers=answers, answerer=answerer, since=since, key=key
            )
        )

    def answered_questions(
        self,
        *,
        institution: str | None = None,
        programme: str | None = None,
        exchange: str | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> answered_questions_.QuestionConnection:
        """The published questions and their answers, the latest first, by words or by what they speak of."""
        return self._wait(
            self._asking.answered_questions(
                institution=institution, programme=programme, exchange=exchange, words=words, first=first, after=after
            )
        )

    def apply_disruption(
        self, *, disruption: str, exchanges: list[AppliedEffectInput], key: str | None = None
    ) -> apply_disruption_.DisruptionPayload:
        """Postpone, shorten, change or cancel many exchanges at once because of one disruption: all of them, or
        none. Each is given at the version that I have seen. Their schedules keep the old days and name the
        disruption."""
        return self._wait(self._asking.apply_disruption(disruption=disruption, exchanges=exchanges, key=key))

    def approve_partnership(
        self, *, id: str, revision: int, reason: str | Unset | None = UNSET, key: str | None = None
    ) -> approve_partnership_.PartnershipPayload:
        """Approve a partnership for my institution. `revision` is the content that I have read; if it changes, I
        am asked again."""
        return self._wait(self._asking.approve_partnership(id=id, revision=revision, reason=reason, key=key))

    def ask_question(self, *, texts: list[LocalizedTextInput], key: str | None = None) -> ask_question_.QuestionPayload:
        """Ask the secretariat a question. Nobody else sees it before it is published with its answer."""
        return self._wait(self._asking.ask_question(texts=texts, key=key))

    def assess_result(
        self,
        *,
        id: str,
        version: int,
        achieved: Achievement,
        evidence: list[LocalizedTextInput] | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> assess_result_.ExpectedResultPayload:
        """Say whether an expected result was achieved, and what shows it. A result is not called achieved without
        evidence."""
        return self._wait(
            self._asking.assess_result(
                id=id, version=version, achieved=achieved, evidence=evidence, source=source, locator=locator, key=key
            )
        )

    def audit_of_record(
        self,
        *,
        record: str | None = None,
        holder: list[str] | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> audit_of_record_.AuditEntryConnection:
        """Who wrote a record, when and by which action, with the record before and after, the latest first.
        Without `record`, everything that was written in a period or by a holder."""
        return self._wait(
            self._asking.audit_of_record(
                record=record, holder=holder, since=since, until=until, first=first, after=after
            )
        )

    def awards_of_institution(
        self, *, id: str, first: int = 20, after: str | None = None
    ) -> awards_of_institution_.AwardsOfInstitutionAnswer:
        """What an institution was awarded and which competitions it entered: when, where, and as what."""
        return self._wait(self._asking.awards_of_institution(id=id, first=first, after=after))

    def cancel_exchange(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> cancel_exchange_.ExchangePayload:
        """Say that an exchange will not take place, and why. Its schedule keeps what was planned."""
        return self._wait(self._asking.cancel_exchange(id=id, version=version, reason=reason, key=key))

    def claim_detail(self, *, id: str) -> claim_detail_.Claim | None:
        """One claim of a document: its words and their place, the record that it is about, and whether the two
        agree; where its number follows from two others, how, and from which, each with what is recorded of it
        and where that stands."""
        return self._wait(self._asking.claim_detail(id=id))

    def claims(
        self,
        *,
        verdict: list[Verdict] | None = None,
        inferred: bool | None = None,
        subject: str | None = None,
        source: str | None = None,
        words: str | None = None,
        first: int = 50,
        after: str | None = None,
    ) -> claims_.ClaimConnection:
        """What the documents state, held against the records: with `verdict` those claims that agree, that differ
        or that nothing recorded can check; with `subject` those about one record, with `source` those of one
        document. With `inferred` those of which the document gives no number itself: it follows from what the
        document says."""
        return self._wait(
            self._asking.claims(
                verdict=verdict,
                inferred=inferred,
                subject=subject,
                source=source,
                words=words,
                first=first,
                after=after,
            )
        )

    def commitment_detail(self, *, id: str, year: int) -> commitment_detail_.Commitment | None:
        """All of a commitment: what is promised a year, on which document it rests, its ledger, and how it was
        kept in a year."""
        return self._wait(self._asking.commitment_detail(id=id, year=year))

    def commitments(
        self, *, year: int, filter: CommitmentFilter | None = None, first: int | None = 20, after: str | None = None
    ) -> commitments_.CommitmentConnection:
        """Who has promised to send whom to whom, where each promise stands, and whether it was kept in a year.
        Where numbers or dates are unknown, it cannot be said; it is never guessed."""
        return self._wait(self._asking.commitments(filter=filter, year=year, first=first, after=after))

    def competition_detail(
        self, *, id: str, first: int = 50, after: str | None = None
    ) -> competition_detail_.Competition | None:
        """All of a competition: by what it is judged, when it was announced and decided, who entered it and how
        each fared, and the exchange that the winners join."""
        return self._wait(self._asking.competition_detail(id=id, first=first, after=after))

    def competitions(
        self,
        *,
        standing: CompetitionStanding | None = None,
        programme: str | None = None,
        entrant: str | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> competitions_.CompetitionConnection:
        """Which competitions there are, and where they stand: one that is only planned, or whose result nobody
        tells, is not decided. Without `standing`, all of them."""
        return self._wait(
            self._asking.competitions(
                standing=standing, programme=programme, entrant=entrant, words=words, first=first, after=after
            )
        )

    def confirm_exchange(self, *, id: str, version: int, key: str | None = None) -> confirm_exchange_.ExchangePayload:
        """Say that an open exchange will take place as it is planned."""
        return self._wait(self._asking.confirm_exchange(id=id, version=version, key=key))

    def confirm_participation(
        self, *, id: str, version: int, key: str | None = None
    ) -> confirm_participation_.ParticipationPayload:
        """Say that my institution will take part in an exchange to which it was invited."""
        return self._wait(self._asking.confirm_participation(id=id, version=version, key=key))

    def contact_graph(
        self, *, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> contact_graph_.ContactGraphView:
        """Who has worked with whom up to a day, between institutions, regions or countries: every node, and every
        tie with the records on which it rests. Without `as_of`, today."""
        return self._wait(self._asking.contact_graph(level=level, as_of=as_of))

    def contradictions(self, *, first: int = 50, after: str | None = None) -> contradictions_.ClaimConnection:
        """Where the documents and the records contradict each other: each claim with its words, its place, what it
        states and what is recorded."""
        return self._wait(self._asking.contradictions(first=first, after=after))

    def correct_institution(self, input: InstitutionCorrectInput) -> correct_institution_.InstitutionPayload:
        """Correct what is recorded of an institution; only the fields given change, and the audit keeps what they
        were."""
        return self._wait(self._asking.correct_institution(input))

    def correct_my_institution(
        self,
        *,
        id: str,
        version: int,
        names: list[LocalizedTextInput] | Unset | None = UNSET,
        aims: list[LocalizedTextInput] | Unset | None = UNSET,
        areas: list[str] | Unset | None = UNSET,
        address: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        website: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> correct_my_institution_.InstitutionPayload:
        """Correct what is recorded of my institution; only the fields given change. `version` is the one that I
        have seen."""
        return self._wait(
            self._asking.correct_my_institution(
                id=id,
                version=version,
                names=names,
                aims=aims,
                areas=areas,
                address=address,
                email=email,
                phone=phone,
                website=website,
                key=key,
            )
        )

    def date_representation(
        self, *, id: str, version: int, period: str, key: str | None = None
    ) -> date_representation_.RepresentationPayload:
        """Say from when to when an institution speaks for another, such as since 2009 until June 2011:
        2009/2011-06."""
        return self._wait(self._asking.date_representation(id=id, version=version, period=period, key=key))

    def decide_competition(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        winners: list[WinningInput] | Unset | None = UNSET,
        key: str | None = None,
    ) -> decide_competition_.CompetitionPayload:
        """Note that a competition was decided, and which of its entrants won. There are no more winners than
        places."""
        return self._wait(
            self._asking.decide_competition(id=id, version=version, since=since, winners=winners, key=key)
        )

    def decide_suggestion(
        self,
        *,
        id: str,
        version: int,
        decision: Decision,
        day: date | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> decide_suggestion_.SuggestionPayload:
        """Note what became of a suggestion: introduced, in talks, agreed, held or declined. A pair that was
        declined is not suggested again for a year; later runs learn from what was agreed and declined."""
        return self._wait(
            self._asking.decide_suggestion(id=id, version=version, decision=decision, day=day, reason=reason, key=key)
        )

    def decisions(
        self,
        *,
        body: str | None = None,
        kind: list[DecisionKind] | None = None,
        from_: date | None = None,
        until: date | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> decisions_.MeetingDecisionConnection:
        """What was decided, the latest first: about a body, of some kinds, in a period, or found by any words.
        Each with its meeting, those who took part in deciding, and the state to which it brought the body."""
        return self._wait(
            self._asking.decisions(
                body=body, kind=kind, from_=from_, until=until, words=words, first=first, after=after
            )
        )

    def decline_participation(
        self, *, id: str, version: int, key: str | None = None
    ) -> decline_participation_.ParticipationPayload:
        """Say that my institution will not take part in an exchange to which it was invited. It can still change
        its mind."""
        return self._wait(self._asking.decline_participation(id=id, version=version, key=key))

    def difficulties(
        self,
        *,
        institution: str | None = None,
        programme: str | None = None,
        exchange: str | None = None,
        resolved: bool | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> difficulties_.DifficultyConnection:
        """What stood in the way, why, and what was done about it, by programme, institution or words. `resolved`
        asks for what was overcome, or was not; of which nobody knows is in neither list."""
        return self._wait(
            self._asking.difficulties(
                institution=institution,
                programme=programme,
                exchange=exchange,
                resolved=resolved,
                words=words,
                first=first,
                after=after,
            )
        )

    def difficulty_detail(self, *, id: str) -> difficulty_detail_.Difficulty | None:
        """All of a difficulty: whose it was, its causes, and every measure. What is null is not known."""
        return self._wait(self._asking.difficulty_detail(id=id))

    def disruption_effects(
        self, *, id: str, effect: list[EffectKind] | None = None, first: int = 50, after: str | None = None
    ) -> disruption_effects_.Disruption | None:
        """What a disruption did: how often it postponed, shortened, changed, weakened or cancelled something, each
        exchange with the days planned before and after, and the events that the source does not name."""
        return self._wait(self._asking.disruption_effects(id=id, effect=effect, first=first, after=after))

    def disruptions(
        self,
        *,
        kind: list[DisruptionKind] | None = None,
        from_: date | None = None,
        until: date | None = None,
        region: str | None = None,
        programme: str | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> disruptions_.DisruptionConnection:
        """What disturbed exchanges and programmes: of some kinds, in a period, in a region, with an effect on a
        programme."""
        return self._wait(
            self._asking.disruptions(
                kind=kind,
                from_=from_,
                until=until,
                region=region,
                programme=programme,
                words=words,
                first=first,
                after=after,
            )
        )

    def documents(
        self,
        *,
        words: str | None = None,
        kind: list[DocumentKind] | None = None,
        exchange: str | None = None,
        programme: str | None = None,
        first: int | None = 20,
        after: str | None = None,
    ) -> documents_.DocumentConnection:
        """The documents that the register keeps, the newest first; `path` is where the file is fetched."""
        return self._wait(
            self._asking.documents(
                words=words, kind=kind, exchange=exchange, programme=programme, first=first, after=after
            )
        )

    def draft_news(
        self,
        *,
        texts: list[LocalizedTextInput],
        titles: list[LocalizedTextInput] | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> draft_news_.NewsItemPayload:
        """Draft a news item in one or more languages. Nobody but the secretariat sees it before it is published."""
        return self._wait(self._asking.draft_news(texts=texts, titles=titles, source=source, locator=locator, key=key))

    def draft_partnership(self, input: PartnershipDraftInput) -> draft_partnership_.PartnershipPayload:
        """Draw up a partnership of my institution with others. Until all of them have approved it, nobody else
        sees it."""
        return self._wait(self._asking.draft_partnership(input))

    def duplicates(
        self, *, least: float = 0.85, first: int = 20, after: str | None = None
    ) -> duplicates_.DuplicatePairs:
        """Which institutions of the register may be one, two by two, the most alike first, and why."""
        return self._wait(self._asking.duplicates(least=least, first=first, after=after))

    def end_support(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> end_support_.SupportPayload:
        """Note that support which my institution gives has ended, and why."""
        return self._wait(self._asking.end_support(id=id, version=version, since=since, reason=reason, key=key))

    def enter_claim(
        self,
        *,
        statements: list[LocalizedTextInput],
        measure: Measure,
        subject_type: str | Unset | None = UNSET,
        subject: str | Unset | None = UNSET,
        amount: str | Unset | None = UNSET,
        unit: ClaimUnit | Unset | None = UNSET,
        per: ClaimUnit | Unset | None = UNSET,
        qualifier: Qualifier | Unset | None = UNSET,
        stated_dates: str | Unset | None = UNSET,
        stated_region: str | Unset | None = UNSET,
        stated_text: str | Unset | None = UNSET,
        role: ParticipationRole | Unset | None = UNSET,
        group: PeopleGroup | Unset | None = UNSET,
        site_state: SiteState | Unset | None = UNSET,
        as_of: date | Unset | None = UNSET,
        arithmetic: Arithmetic | Unset | None = UNSET,
        first_claim: str | Unset | None = UNSET,
        first_amount: str | Unset | None = UNSET,
        second_claim: str | Unset | None = UNSET,
        second_amount: str | Unset | None = UNSET,
        inferred: bool | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> enter_claim_.ClaimPayload:
        """Enter what a document states of a record: its words, what of the record they are held against, and the
        number, the days, the place or the name that they state. A number may also follow from two others
        (`measure` DERIVED): from what is recorded for other claims, or for one and a number given as it is;
        `inferred` says that the document does not give the number itself. Whether it agrees is told at once."""
        return self._wait(
            self._asking.enter_claim(
                statements=statements,
                measure=measure,
                subject_type=subject_type,
                subject=subject,
                amount=amount,
                unit=unit,
                per=per,
                qualifier=qualifier,
                stated_dates=stated_dates,
                stated_region=stated_region,
                stated_text=stated_text,
                role=role,
                group=group,
                site_state=site_state,
                as_of=as_of,
                arithmetic=arithmetic,
                first_claim=first_claim,
                first_amount=first_amount,
                second_claim=second_claim,
                second_amount=second_amount,
                inferred=inferred,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def enter_entrant(self, input: EntrantCreateInput) -> enter_entrant_.EntrantPayload:
        """Enter who competes: an institution, once, or a group with its number. What is not known of the result
        stays unknown."""
        return self._wait(self._asking.enter_entrant(input))

    def enter_method(
        self,
        *,
        names: list[LocalizedTextInput],
        about: list[LocalizedTextInput] | Unset | None = UNSET,
        areas: list[str] | Unset | None = UNSET,
        age_least: int | Unset | None = UNSET,
        age_most: int | Unset | None = UNSET,
        group_least: int | Unset | None = UNSET,
        group_most: int | Unset | None = UNSET,
        minutes_least: int | Unset | None = UNSET,
        minutes_most: int | Unset | None = UNSET,
        materials: list[LocalizedTextInput] | Unset | None = UNSET,
        languages: list[str] | Unset | None = UNSET,
        author: str | Unset | None = UNSET,
        author_institution: str | Unset | None = UNSET,
        region: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> enter_method_.MethodPayload:
        """Enter a method of active learning that comes from my institution: how it goes, for whom, how long it
        takes and what is needed. What is left out stays unknown."""
        return self._wait(
            self._asking.enter_method(
                names=names,
                about=about,
                areas=areas,
                age_least=age_least,
                age_most=age_most,
                group_least=group_least,
                group_most=group_most,
                minutes_least=minutes_least,
                minutes_most=minutes_most,
                materials=materials,
                languages=languages,
                author=author,
                author_institution=author_institution,
                region=region,
                key=key,
            )
        )

    def enter_publication(
        self,
        *,
        kind: PublicationKind,
        titles: list[LocalizedTextInput],
        languages: list[str] | Unset | None = UNSET,
        published: str | Unset | None = UNSET,
        programme: str | Unset | None = UNSET,
        publisher: str | Unset | None = UNSET,
        areas: list[str] | Unset | None = UNSET,
        about: list[LocalizedTextInput] | Unset | None = UNSET,
        annex: str | Unset | None = UNSET,
        copies: int | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> enter_publication_.PublicationPayload:
        """Enter a publication: a book, a leaflet, a newsletter, a thesis or a set. `copies` is the number printed
        of all its editions; left out, it is their sum."""
        return self._wait(
            self._asking.enter_publication(
                kind=kind,
                titles=titles,
                languages=languages,
                published=published,
                programme=programme,
                publisher=publisher,
                areas=areas,
                about=about,
                annex=annex,
                copies=copies,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def evaluation_detail(self, *, id: str, lang: str | None = None) -> evaluation_detail_.Evaluation | None:
        """One evaluation: of what, by whom, by which methods and asking whom, and what came out. Each value says
        of how many people it is and how it stands to its baseline, as far as that is known, and what may be
        said of it in a sentence."""
        return self._wait(self._asking.evaluation_detail(id=id, lang=lang))

    def evaluations(
        self,
        *,
        programme: str | None = None,
        exchange: str | None = None,
        method: list[InquiryMethod] | None = None,
        lang: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> evaluations_.EvaluationConnection:
        """How programmes and exchanges were evaluated, by the methods asked for, and what came out, each value
        with what may be said of it."""
        return self._wait(
            self._asking.evaluations(
                programme=programme, exchange=exchange, method=method, lang=lang, first=first, after=after
            )
        )

    def exchange_detail(self, *, id: str) -> exchange_detail_.Exchange | None:
        """All of an exchange: every plan it ever had and why it changed, who took part from where, how many people
        were planned and came, and what does not add up. What is null is not known."""
        return self._wait(self._asking.exchange_detail(id=id))

    def follow_exchanges(
        self, *, since: str | None = None, first: int | None = None
    ) -> Generator[follow_exchanges_.ExchangeChange]:
        """Follow exchanges as they are registered and changed. Give the cursor of the last change seen as `since`,
        and nothing is lost between two connections; without it, it begins now. With `first` it ends after so
        many changes."""
        return self._each(self._asking.follow_exchanges(since=since, first=first))

    def founders(self, *, institution: str, first: int = 20, after: str | None = None) -> founders_.Institution | None:
        """Who founded an institution, when, on which document that rests, and what it founded itself."""
        return self._wait(self._asking.founders(institution=institution, first=first, after=after))

    def foundings(
        self, *, institution: str | None = None, founder: str | None = None, first: int = 20, after: str | None = None
    ) -> foundings_.FoundingConnection:
        """Who founded what: by a founder, of an institution, or all. When is told by the date of the founded
        institution."""
        return self._wait(self._asking.foundings(institution=institution, founder=founder, first=first, after=after))

    def give_award(self, input: AwardCreateInput) -> give_award_.AwardPayload:
        """Enter an award: to an entrant of a competition, or to an institution or a person apart from any."""
        return self._wait(self._asking.give_award(input))

    def held_in_period(
        self,
        *,
        from_: date | None = None,
        until: date | None = None,
        kind: list[ExchangeKind] | None = None,
        country: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> held_in_period_.ExchangeConnection:
        """What was held in a period, by whom and with whom, the latest first. Without `from_` or `until` the
        period is open there."""
        return self._wait(
            self._asking.held_in_period(from_=from_, until=until, kind=kind, country=country, first=first, after=after)
        )

    def import_detail(
        self, *, run: str, record_type: list[str] | None = None, first: int = 50, after: str | None = None
    ) -> import_detail_.Import | None:
        """All of an import: the file, what became of its rows, and what it has written, row by row. A record's
        audit tells what it was before."""
        return self._wait(self._asking.import_detail(run=run, record_type=record_type, first=first, after=after))

    def imports(
        self,
        *,
        kind: list[str] | None = None,
        undone: bool | None = None,
        first: int = 20,
        after: str | None = None,
        records: int = 5,
    ) -> imports_.ImportConnection:
        """Which files were imported, by whom and when, the latest first, and what each has written; with `kind`,
        files of that kind alone. `undone` tells whether those that were taken back are asked for, or the
        others."""
        return self._wait(self._asking.imports(kind=kind, undone=undone, first=first, after=after, records=records))

    def institution_detail(
        self, *, id: str, as_of: date | None = None, first: int = 20
    ) -> institution_detail_.Institution | None:
        """All of an institution: its names, how it came to be, what was decided about it, its people, memberships,
        partnerships, programmes and exchanges."""
        return self._wait(self._asking.institution_detail(id=id, as_of=as_of, first=first))

    def institution_duplicates(
        self,
        *,
        names: list[str],
        country: str | None = None,
        region: str | None = None,
        identifiers: list[KnownIdentifier] | None = None,
        website: str | None = None,
        least: float = 0.85,
    ) -> tuple[institution_duplicates_.InstitutionDuplicate, ...]:
        """Find out whether an institution is in the register already, in whatever script and spelling, by its
        names and by what else is known of it."""
        return self._wait(
            self._asking.institution_duplicates(
                names=names, country=country, region=region, identifiers=identifiers, website=website, least=least
            )
        )

    def invite_member(
        self,
        *,
        institution: str | Unset | None = UNSET,
        person: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        kind: MembershipKind | Unset | None = UNSET,
        organisation: str | Unset | None = UNSET,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> invite_member_.MembershipPayload:
        """Invite an institution, a person or a country to become a member: name exactly one. Without
        `organisation` it is the one that runs the register."""
        return self._wait(
            self._asking.invite_member(
                institution=institution,
                person=person,
                country=country,
                kind=kind,
                organisation=organisation,
                since=since,
                reason=reason,
                key=key,
            )
        )

    def lessons_learned(
        self,
        *,
        kind: list[LessonKind] | None = None,
        institution: str | None = None,
        programme: str | None = None,
        exchange: str | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> lessons_learned_.LessonConnection:
        """What was learned, and by whom: in a programme and the exchanges in it, by an institution, from one
        exchange, of a kind, or by words. A lesson of the kind FOLLOW_UP_INTENTION is the seed of a suggestion:
        read it before you look for the next link; nothing follows from it by itself."""
        return self._wait(
            self._asking.lessons_learned(
                kind=kind,
                institution=institution,
                programme=programme,
                exchange=exchange,
                words=words,
                first=first,
                after=after,
            )
        )

    def match_activity(self, input: FulfilmentCreateInput) -> match_activity_.FulfilmentPayload:
        """Say that an exchange fulfils a planned activity, in whole or in part. How the activity stands is worked
        out from its exchanges."""
        return self._wait(self._asking.match_activity(input))

    def meeting_detail(self, *, id: str, as_of: date | None = None) -> meeting_detail_.Meeting | None:
        """What a meeting decided and what became of the bodies: each decision with those who took it, the line of
        the body's ledger that follows from it, and where the body stands. Without `as_of`, today."""
        return self._wait(self._asking.meeting_detail(id=id, as_of=as_of))

    def members_as_of(
        self, *, organisation: str | None = None, as_of: date | None = None, first: int = 50, after: str | None = None
    ) -> members_as_of_.Institution | None:
        """Who is a member of the organisation at the end of a day, and how far the organisation itself has come
        into being: one that is only decided has no members yet. Without `organisation` it is the one that runs
        the register; without `as_of`, today."""
        return self._wait(self._asking.members_as_of(organisation=organisation, as_of=as_of, first=first, after=after))

    def mention_in_news(
        self,
        *,
        news_item: str,
        institution: str | Unset | None = UNSET,
        programme: str | Unset | None = UNSET,
        exchange: str | Unset | None = UNSET,
        person: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> mention_in_news_.MentionPayload:
        """Say of which institution, programme, exchange or person a news item speaks: name exactly one. It is then
        found from there."""
        return self._wait(
            self._asking.mention_in_news(
                news_item=news_item,
                institution=institution,
                programme=programme,
                exchange=exchange,
                person=person,
                key=key,
            )
        )

    def merge_institutions(
        self, *, id: str, version: int, other: str, other_version: int, reason: str, key: str | None = None
    ) -> merge_institutions_.InstitutionPayload:
        """Make two records of one institution one: whatever names the other then names the first. `merges` tells
        how to undo it."""
        return self._wait(
            self._asking.merge_institutions(
                id=id, version=version, other=other, other_version=other_version, reason=reason, key=key
            )
        )

    def merges(
        self,
        *,
        institution: str | None = None,
        undone: bool | None = None,
        first: int | None = 20,
        after: str | None = None,
    ) -> merges_.MergeConnection:
        """Which records of one institution were made one, the latest first: by whom, why, what was written then,
        and whether it was undone."""
        return self._wait(self._asking.merges(institution=institution, undone=undone, first=first, after=after))

    def method_detail(self, *, id: str) -> method_detail_.Method | None:
        """All of a method: how it goes, for whom, how long it takes, who worked it out, and the exchanges that
        used it. What is null is not known."""
        return self._wait(self._asking.method_detail(id=id))

    def missing_texts(
        self, *, lang: str, record_type: list[str] | None = None, first: int | None = 20, after: str | None = None
    ) -> missing_texts_.MissingTexts:
        """Which texts are not there in a language, of which types: what is to be translated. `languages` are those
        that there are."""
        return self._wait(self._asking.missing_texts(lang=lang, record_type=record_type, first=first, after=after))

    def my_institution(
        self, *, first: int = 20, after_exchange: str | None = None, after_partner: str | None = None
    ) -> my_institution_.Viewer:
        """My own institution: what is recorded of it, its exchanges, its partners and its partnerships."""
        return self._wait(
            self._asking.my_institution(first=first, after_exchange=after_exchange, after_partner=after_partner)
        )

    def my_invitations(self, *, first: int = 20, after: str | None = None) -> my_invitations_.Viewer:
        """The invitations that wait for an answer of my institution: its own, and those of its country that name
        nobody."""
        return self._wait(self._asking.my_invitations(first=first, after=after))

    def my_questions(
        self, *, institution: str, first: int = 20, after: str | None = None
    ) -> my_questions_.QuestionConnection:
        """What my institution has asked, the latest first, and the answers."""
        return self._wait(self._asking.my_questions(institution=institution, first=first, after=after))

    def my_reciprocity(
        self, *, party: str, year: int | None = None, first: int | None = 20, after: str | None = None
    ) -> my_reciprocity_.ReciprocityView:
        """How my institution stands to each it has to do with: whom it sent and received in a year, what it owes
        and is owed. `party` is my institution."""
        return self._wait(self._asking.my_reciprocity(party=party, year=year, first=first, after=after))

    def my_suggestions(
        self, *, state: list[SuggestionState] | None = None, first: int = 10, after: str | None = None
    ) -> my_suggestions_.SuggestionConnection:
        """With whom my institution should work next, the best first, each with its reasons and what became of it."""
        return self._wait(self._asking.my_suggestions(state=state, first=first, after=after))

    def name_participant(
        self,
        *,
        participation: str,
        version: int,
        institution: str,
        parties: int | None = 1,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> name_participant_.ParticipationPayload:
        """Say which institution it was that took part, or is invited, where so far only a country or a group was
        known. The audit keeps what was recorded before."""
        return self._wait(
            self._asking.name_participant(
                participation=participation,
                version=version,
                institution=institution,
                parties=parties,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def network_change(
        self, *, since: date, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> network_change_.NetworkChangeView:
        """What changed in the network after the end of one day and until the end of another: new ties with their
        records, who has the first tie, which parts grew together, which countries and regions met, and who rose
        or fell by each measure. Without `as_of`, until today."""
        return self._wait(self._asking.network_change(level=level, since=since, as_of=as_of))

    def network_report(
        self, *, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> network_report_.NetworkReportView:
        """How the network stands at the end of a day: its parts and communities, who comes first by each measure,
        whose leaving splits what, what stands out, and what a reader must know before trusting it."""
        return self._wait(self._asking.network_report(level=level, as_of=as_of))

    def network_what_if(
        self, *, one: str, other: str, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> network_what_if_.NetworkWhatIfView:
        """What one new tie would do, between two nodes of the contact graph: which parts it would join, whether
        countries or regions would meet for the first time, who would come nearer, and what it would mean for
        both ends."""
        return self._wait(self._asking.network_what_if(level=level, one=one, other=other, as_of=as_of))

    def news(
        self,
        *,
        institution: str | None = None,
        programme: str | None = None,
        exchange: str | None = None,
        person: str | None = None,
        from_: date | None = None,
        until: date | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> news_.NewsItemConnection:
        """The published news, the latest first: of an institution, a programme, an exchange or a person, of a
        period, or by words."""
        return self._wait(
            self._asking.news(
                institution=institution,
                programme=programme,
                exchange=exchange,
                person=person,
                from_=from_,
                until=until,
                words=words,
                first=first,
                after=after,
            )
        )

    def news_detail(self, *, id: str) -> news_detail_.NewsItem | None:
        """All of a news item in every language it was written in, and of what it speaks."""
        return self._wait(self._asking.news_detail(id=id))

    def news_of_exchange(self, *, id: str, first: int = 20) -> news_of_exchange_.Exchange | None:
        """What was told and what was learned of one exchange: its news in whatever language, its lessons, its
        difficulties, and the support that grew from it."""
        return self._wait(self._asking.news_of_exchange(id=id, first=first))

    def note_effect(self, input: DisruptionEffectCreateInput) -> note_effect_.DisruptionEffectPayload:
        """Note what a disruption did, as a source tells it: to one exchange, or to events of a programme that are
        not named. No exchange is changed with it."""
        return self._wait(self._asking.note_effect(input))

    def offer_resources(
        self,
        *,
        institution: str,
        areas: list[str] | Unset | None = UNSET,
        region: str | Unset | None = UNSET,
        network: str | Unset | None = UNSET,
        planned: bool | Unset | None = UNSET,
        serving: str | Unset | None = UNSET,
        offers: list[LocalizedTextInput] | Unset | None = UNSET,
        key: str | None = None,
    ) -> offer_resources_.ResourceCentrePayload:
        """Say that my institution is a resource centre: for which areas of work, for which region, and what it
        offers."""
        return self._wait(
            self._asking.offer_resources(
                institution=institution,
                areas=areas,
                region=region,
                network=network,
                planned=planned,
                serving=serving,
                offers=offers,
                key=key,
            )
        )

    def open_invitations(
        self,
        *,
        institution: str | None = None,
        country: str | None = None,
        exchange: str | None = None,
        first: int = 50,
        after: str | None = None,
    ) -> open_invitations_.ParticipationConnection:
        """Which invitations wait for an answer, of an institution, of a country, or all: to what, by whom, and
        what the others who take part have answered."""
        return self._wait(
            self._asking.open_invitations(
                institution=institution, country=country, exchange=exchange, first=first, after=after
            )
        )

    def open_questions(
        self, *, states: list[QuestionState], first: int = 20, after: str | None = None
    ) -> open_questions_.QuestionConnection:
        """The questions in some states, the latest first: ASKED are those that wait for an answer."""
        return self._wait(self._asking.open_questions(states=states, first=first, after=after))

    def partnership_detail(self, *, id: str, as_of: date | None = None) -> partnership_detail_.Partnership | None:
        """All of a partnership: its parties and what each has answered, every revision of its content, and its
        ledger."""
        return self._wait(self._asking.partnership_detail(id=id, as_of=as_of))

    def partnerships_ending_soon(
        self, *, from_: date, until: date, first: int = 20, after: str | None = None
    ) -> partnerships_ending_soon_.PartnershipConnection:
        """Which partnerships in force end in a period, the soonest first, and how many days of notice they need."""
        return self._wait(self._asking.partnerships_ending_soon(from_=from_, until=until, first=first, after=after))

    def person_duplicates(
        self, *, names: list[str], least: float = 0.85
    ) -> tuple[person_duplicates_.PersonDuplicate, ...]:
        """Find out whether a person is in the register already, in whatever script, order and spelling; an initial
        stands for a name."""
        return self._wait(self._asking.person_duplicates(names=names, least=least))

    def person_roles(
        self,
        *,
        words: str | None = None,
        institution: str | None = None,
        as_of: date | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> person_roles_.PersonConnection:
        """Which posts and functions persons hold, found by any words of the name: where, since when, and on which
        document's word."""
        return self._wait(
            self._asking.person_roles(words=words, institution=institution, as_of=as_of, first=first, after=after)
        )

    def places(
        self,
        *,
        words: str | None = None,
        country: str | None = None,
        unit: str | None = None,
        parent: str | None = None,
        within: str | None = None,
        kind: list[RegionKind] | None = None,
        first: int = 50,
        after: str | None = None,
    ) -> places_.RegionConnection:
        """The places of the register, found by any of their names in any script, in a country, in an ISO 3166-2
        subdivision or directly in a larger place, or at any depth `within` one, a macro-region such as Siberia
        too: each with what it lies in. A local place has no code of its own; a macro-region has those of the
        subdivisions that it comprises."""
        return self._wait(
            self._asking.places(
                words=words,
                country=country,
                unit=unit,
                parent=parent,
                within=within,
                kind=kind,
                first=first,
                after=after,
            )
        )

    def postpone_exchange(
        self, *, id: str, version: int, reason: str, planned: str | Unset | None = UNSET, key: str | None = None
    ) -> postpone_exchange_.ExchangePayload:
        """Put an exchange off and say why, to other days or, without `planned`, until they are known. Its schedule
        keeps the days that it had."""
        return self._wait(
            self._asking.postpone_exchange(id=id, version=version, reason=reason, planned=planned, key=key)
        )

    def postponed_or_overdue(
        self, *, first: int = 20, after_postponed: str | None = None, after_overdue: str | None = None
    ) -> postponed_or_overdue_.PostponedOrOverdueAnswer:
        """What needs a decision: exchanges that are postponed, and those whose last planned day is over while
        nobody has said whether they were held. The schedule tells every day that was planned, and why it
        changed."""
        return self._wait(
            self._asking.postponed_or_overdue(first=first, after_postponed=after_postponed, after_overdue=after_overdue)
        )

    def programme_in_full(
        self, *, id: str, as_of: date | None = None, first: int = 50
    ) -> programme_in_full_.Programme | None:
        """All of a programme: who funds, leads and takes part; what it is for and for whom; what it planned
        against what was held; its results against what was achieved, with the evidence; its sites by state; and
        what goes on after its end. Without `as_of`, today."""
        return self._wait(self._asking.programme_in_full(id=id, as_of=as_of, first=first))

    def programme_sites(
        self, *, id: str, as_of: date | None = None, first: int = 50, after: str | None = None
    ) -> programme_sites_.Programme | None:
        """How many sites of a programme run, are weak or have left at the end of a day, none counted twice, and
        each site with its ledger and the reasons in it. Without `as_of`, today."""
        return self._wait(self._asking.programme_sites(id=id, as_of=as_of, first=first, after=after))

    def promise_exchange(
        self,
        *,
        sender: str,
        receiver: str | Unset | None = UNSET,
        receiver_country: str | Unset | None = UNSET,
        people: int | Unset | None = UNSET,
        days: int | Unset | None = UNSET,
        remote_sessions: int | Unset | None = UNSET,
        terms: list[LocalizedTextInput] | Unset | None = UNSET,
        force: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> promise_exchange_.CommitmentPayload:
        """Promise, for my institution, to send people to another institution or country each year, or to meet
        remotely."""
        return self._wait(
            self._asking.promise_exchange(
                sender=sender,
                receiver=receiver,
                receiver_country=receiver_country,
                people=people,
                days=days,
                remote_sessions=remote_sessions,
                terms=terms,
                force=force,
                key=key,
            )
        )

    def propose_partnership(
        self, *, id: str, version: int, since: str | Unset | None = UNSET, key: str | None = None
    ) -> propose_partnership_.PartnershipPayload:
        """Propose a drafted partnership to its parties: each is asked to approve the content as it stands."""
        return self._wait(self._asking.propose_partnership(id=id, version=version, since=since, key=key))

    def publication_detail(
        self, *, id: str, first: int = 50, after: str | None = None
    ) -> publication_detail_.Publication | None:
        """All of a publication: its parts, authors and editions, how many copies were printed, who was given them
        and how many are left. What is null is not known."""
        return self._wait(self._asking.publication_detail(id=id, first=first, after=after))

    def publish_news(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> publish_news_.NewsItemPayload:
        """Publish a news item from a day on, or at once without `since`. Everybody sees it from then on."""
        return self._wait(self._asking.publish_news(id=id, version=version, since=since, reason=reason, key=key))

    def publish_question(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> publish_question_.QuestionPayload:
        """Publish an answered question with its answer: everybody sees both from then on."""
        return self._wait(self._asking.publish_question(id=id, version=version, since=since, reason=reason, key=key))

    def reciprocity(
        self,
        *,
        level: Level | None = Level.COUNTRY,
        year: int | None = None,
        year_from: int | None = None,
        year_until: int | None = None,
        party: str | None = None,
        programme: str | None = None,
        first: int | None = 20,
        after: str | None = None,
    ) -> reciprocity_.ReciprocityView:
        """Who sent how many to whom, between institutions, regions or countries, in held exchanges that began in a
        year, and what is still owed of what was promised for it. What nobody knows is counted beside the sums,
        never in them."""
        return self._wait(
            self._asking.reciprocity(
                level=level,
                year=year,
                year_from=year_from,
                year_until=year_until,
                party=party,
                programme=programme,
                first=first,
                after=after,
            )
        )

    def record_approval(
        self,
        *,
        partnership: str,
        revision: int,
        party: str,
        document: str,
        since: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_approval_.PartnershipPayload:
        """Record that a party has approved a partnership, with the document it rests on. The last party's approval
        makes the partnership approved; `revision` is the content that the document approves."""
        return self._wait(
            self._asking.record_approval(
                partnership=partnership,
                revision=revision,
                party=party,
                document=document,
                since=since,
                source=source,
                locator=locator,
                reason=reason,
                key=key,
            )
        )

    def record_decision(self, input: DecisionCreateInput) -> record_decision_.DecisionPayload:
        """Record a decision. One to found, form, activate or dissolve a body takes that step in the body's ledger;
        where the body cannot take it now, nothing is recorded."""
        return self._wait(self._asking.record_decision(input))

    def record_difficulty(self, input: DifficultyCreateInput) -> record_difficulty_.DifficultyPayload:
        """Record what stood in the way, whose difficulty it was and why, as far as it is known. Where those are
        not named, say in `labels` what the source calls them."""
        return self._wait(self._asking.record_difficulty(input))

    def record_distribution(
        self,
        *,
        publication: str,
        edition: str | Unset | None = UNSET,
        recipient: str | Unset | None = UNSET,
        labels: list[LocalizedTextInput] | Unset | None = UNSET,
        recipients: int | Unset | None = UNSET,
        copies: int | Unset | None = UNSET,
        day: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_distribution_.DistributionPayload:
        """Record who was given copies of a publication: an institution, or a group that is not named. Never more
        can be given out than were printed; a number that nobody knows is left out, and stays unknown."""
        return self._wait(
            self._asking.record_distribution(
                publication=publication,
                edition=edition,
                recipient=recipient,
                labels=labels,
                recipients=recipients,
                copies=copies,
                day=day,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def record_founding(
        self,
        *,
        institution: str,
        founder: str,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_founding_.FoundingPayload:
        """Record that one institution founded another, alone or with others. What is only decided has no founders
        yet; the date is that of the founded institution."""
        return self._wait(
            self._asking.record_founding(
                institution=institution, founder=founder, source=source, locator=locator, key=key
            )
        )

    def record_indicator_value(
        self,
        *,
        evaluation: str,
        indicator: str,
        moment: Moment,
        amount: str,
        respondents: Respondents | Unset | None = UNSET,
        n: int | Unset | None = UNSET,
        baseline: str | Unset | None = UNSET,
        share: str | Unset | None = UNSET,
        trend: Trend | Unset | None = UNSET,
        statements: list[LocalizedTextInput] | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_indicator_value_.IndicatorValuePayload:
        """Record what an indicator came to in an evaluation. `n` is of how many people, left out where unknown;
        `baseline` is the earlier value, without which nothing is said to have risen."""
        return self._wait(
            self._asking.record_indicator_value(
                evaluation=evaluation,
                indicator=indicator,
                moment=moment,
                amount=amount,
                respondents=respondents,
                n=n,
                baseline=baseline,
                share=share,
                trend=trend,
                statements=statements,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def record_lesson(
        self,
        *,
        kind: LessonKind,
        texts: list[LocalizedTextInput],
        institution: str,
        programme: str | Unset | None = UNSET,
        exchange: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_lesson_.LessonPayload:
        """Record what my institution learned from a programme or an exchange. Say PRACTICE_TO_TRANSFER of what is
        worth doing elsewhere, and FOLLOW_UP_INTENTION of a wish to go on together."""
        return self._wait(
            self._asking.record_lesson(
                kind=kind, texts=texts, institution=institution, programme=programme, exchange=exchange, key=key
            )
        )

    def record_measure(
        self,
        *,
        difficulty: str,
        texts: list[LocalizedTextInput],
        institution: str | Unset | None = UNSET,
        taken: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_measure_.DifficultyMeasurePayload:
        """Record what was done about a difficulty, by whom and when, as far as it is known."""
        return self._wait(
            self._asking.record_measure(
                difficulty=difficulty,
                texts=texts,
                institution=institution,
                taken=taken,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def record_meeting(self, input: MeetingCreateInput) -> record_meeting_.MeetingPayload:
        """Record a meeting at which something is decided. Where it was part of an exchange, such as a round table,
        name that."""
        return self._wait(self._asking.record_meeting(input))

    def record_representation(
        self,
        *,
        institution: str,
        represented: str | Unset | None = UNSET,
        members_of: str | Unset | None = UNSET,
        labels: list[LocalizedTextInput] | Unset | None = UNSET,
        addressee: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        region: str | Unset | None = UNSET,
        scopes: list[LocalizedTextInput] | Unset | None = UNSET,
        matters: list[LocalizedTextInput] | Unset | None = UNSET,
        planned: bool | Unset | None = UNSET,
        period: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> record_representation_.RepresentationPayload:
        """Record for whom my institution speaks: `represented`, or the members of `members_of`; before whom or
        where, in which matter, from when to when. Say `planned` where it is only an aim."""
        return self._wait(
            self._asking.record_representation(
                institution=institution,
                represented=represented,
                members_of=members_of,
                labels=labels,
                addressee=addressee,
                country=country,
                region=region,
                scopes=scopes,
                matters=matters,
                planned=planned,
                period=period,
                source=source,
                locator=locator,
                key=key,
            )
        )

    def register_commitment(self, input: CommitmentCreateInput) -> register_commitment_.CommitmentPayload:
        """Enter what one side has promised to send to another, an institution or a country each. What is not
        stated stays unknown; something is: a number a year, or the terms in words."""
        return self._wait(self._asking.register_commitment(input))

    def register_competition(self, input: CompetitionCreateInput) -> register_competition_.CompetitionPayload:
        """Enter a competition: by what it is judged, over which period, and how many can win."""
        return self._wait(self._asking.register_competition(input))

    def register_disruption(self, input: DisruptionCreateInput) -> register_disruption_.DisruptionPayload:
        """Enter what disturbed exchanges. A reason about a particular person is of kind PERSONAL, with the
        institution concerned: nobody but that institution and the secretariat sees it."""
        return self._wait(self._asking.register_disruption(input))

    def register_document(self, input: DocumentCreateInput) -> register_document_.DocumentPayload:
        """Enter a document. Its file is sent before, as the body of `POST /files`, which answers with the SHA-256."""
        return self._wait(self._asking.register_document(input))

    def register_exchange(self, input: ExchangeRegisterInput) -> register_exchange_.ExchangePayload:
        """Register an exchange of my institution: what, when, where, and who is invited. Where no organiser is
        named, it is my own institution. A country may take part before anybody knows which institution comes."""
        return self._wait(self._asking.register_exchange(input))

    def register_institution(self, input: InstitutionCreateInput) -> register_institution_.InstitutionPayload:
        """Enter a new institution. Search for it first, in every script: one body has one record and as many
        aliases as it needs. What looks like one of the register is refused with POSSIBLE_DUPLICATE, unless
        `evenSo` says that it is another."""
        return self._wait(self._asking.register_institution(input))

    def register_series(self, input: SeriesCreateInput) -> register_series_.SeriesPayload:
        """Enter a series of exchanges, or a format in which they are held."""
        return self._wait(self._asking.register_series(input))

    def register_support(self, input: SupportCreateInput) -> register_support_.SupportPayload:
        """Register support that my institution gives. How often is a rule of RFC 5545, such as
        FREQ=WEEKLY;BYDAY=MO; it is told in words to every reader."""
        return self._wait(self._asking.register_support(input))

    def reject_partnership(
        self, *, id: str, revision: int, reason: str, key: str | None = None
    ) -> reject_partnership_.PartnershipPayload:
        """Reject a partnership for my institution, and say why. Only a new revision can be proposed again."""
        return self._wait(self._asking.reject_partnership(id=id, revision=revision, reason=reason, key=key))

    def report_exchange(
        self,
        *,
        id: str,
        version: int,
        actual: str,
        participations: list[AttendanceInput] | Unset | None = UNSET,
        people_attended: int | Unset | None = UNSET,
        region: str | Unset | None = UNSET,
        venue: list[LocalizedTextInput] | Unset | None = UNSET,
        key: str | None = None,
    ) -> report_exchange_.ExchangePayload:
        """Report a confirmed exchange as held: on which days, who came, and how many people. Of what is left out
        it stays unknown."""
        return self._wait(
            self._asking.report_exchange(
                id=id,
                version=version,
                actual=actual,
                participations=participations,
                people_attended=people_attended,
                region=region,
                venue=venue,
                key=key,
            )
        )

    def representation_detail(
        self, *, id: str, as_of: date | None = None
    ) -> representation_detail_.Representation | None:
        """All of a representation: who speaks for whom, before whom and where, in which matter, from when to when,
        and on which document it rests. What is null is not known."""
        return self._wait(self._asking.representation_detail(id=id, as_of=as_of))

    def representations(
        self,
        *,
        institution: str | None = None,
        represented: str | None = None,
        members_of: str | None = None,
        addressee: str | None = None,
        country: str | None = None,
        region: str | None = None,
        standing: RepresentationStanding | None = None,
        words: str | None = None,
        as_of: date | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> representations_.RepresentationConnection:
        """Who represents whom: by or of an institution, of the members of a body, in a country or region, or found
        by any words. `standing` asks where each stands on a day; PLANNED is only an aim. What is null is not
        known."""
        return self._wait(
            self._asking.representations(
                institution=institution,
                represented=represented,
                members_of=members_of,
                addressee=addressee,
                country=country,
                region=region,
                standing=standing,
                words=words,
                as_of=as_of,
                first=first,
                after=after,
            )
        )

    def reschedule_exchange(
        self,
        *,
        id: str,
        version: int,
        planned: str | Unset | None = UNSET,
        region: str | Unset | None = UNSET,
        venue: list[LocalizedTextInput] | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> reschedule_exchange_.ExchangePayload:
        """Give an exchange new days or a new place. One that was postponed is again what it was. Its schedule
        keeps the old plan."""
        return self._wait(
            self._asking.reschedule_exchange(
                id=id, version=version, planned=planned, region=region, venue=venue, reason=reason, key=key
            )
        )

    def resolve_difficulty(
        self, *, id: str, version: int, resolved: bool, key: str | None = None
    ) -> resolve_difficulty_.DifficultyPayload:
        """Note whether a difficulty was overcome."""
        return self._wait(self._asking.resolve_difficulty(id=id, version=version, resolved=resolved, key=key))

    def resource_centres(
        self,
        *,
        areas: list[str] | None = None,
        region: str | None = None,
        planned: bool | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> resource_centres_.ResourceCentreConnection:
        """Who is a resource centre for an area of work, serving a region or a place in it; a group stands for as
        many as `centres` says. With `planned`: false, those alone that are one already."""
        return self._wait(
            self._asking.resource_centres(areas=areas, region=region, planned=planned, first=first, after=after)
        )

    def restore_record(self, *, id: str, version: int, key: str | None = None) -> restore_record_.ExchangePayload:
        """Bring a record back that was void: here an exchange."""
        return self._wait(self._asking.restore_record(id=id, version=version, key=key))

    def run_suggestions(
        self,
        *,
        level: Level = Level.INSTITUTION,
        top: int = 5,
        as_of: date | Unset | None = UNSET,
        exposure: int | Unset | None = UNSET,
        new_ground: float | Unset | None = UNSET,
        key: str | None = None,
    ) -> run_suggestions_.SuggestionRunPayload:
        """Work out who should meet next, between institutions, regions or countries, and keep the pairs with their
        reasons. Pairs that work together already, are being talked about or were declined in the last year are
        left out; the order learns from what was agreed and declined before. `exposure` is in how many lists one
        may stand at most, `new_ground` the bonus for a country in which one has nobody yet."""
        return self._wait(
            self._asking.run_suggestions(
                level=level, top=top, as_of=as_of, exposure=exposure, new_ground=new_ground, key=key
            )
        )

    def search_institutions(
        self,
        *,
        words: str | None = None,
        kind: list[InstitutionKind] | None = None,
        country: str | None = None,
        region: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> search_institutions_.InstitutionConnection:
        """Find institutions by any of their names, in any script and any case: Edukator, Эдукатор and Educator are
        one; and by where they work, be it a country, a place with all that lies in it, or a macro-region such
        as Siberia."""
        return self._wait(
            self._asking.search_institutions(
                words=words, kind=kind, country=country, region=region, first=first, after=after
            )
        )

    def search_library(
        self, *, filter: LibraryFilter | None = None, first: int = 20, after: str | None = None
    ) -> search_library_.SearchLibraryAnswer:
        """Search methods, publications and documents together, by words in any script, by kind, language, area of
        work, region and year; and how many there are of what under the same conditions. Without any condition,
        the whole library."""
        return self._wait(self._asking.search_library(filter=filter, first=first, after=after))

    def series_detail(self, *, id: str, first: int = 50, after: str | None = None) -> series_detail_.Series | None:
        """A series or a format with its exchanges in the order of time, and the places and countries in which they
        were."""
        return self._wait(self._asking.series_detail(id=id, first=first, after=after))

    def suggestion_run(
        self,
        *,
        level: Level = Level.INSTITUTION,
        top: int = 5,
        as_of: date | Unset | None = UNSET,
        exposure: int | Unset | None = UNSET,
        new_ground: float | Unset | None = UNSET,
        key: str | None = None,
    ) -> suggestion_run_.SuggestionRunPayload:
        """Work out who should meet next, and keep the pairs with their reasons; `suggestions` reads them.
        `exposure` is in how many lists one may stand at most, `new_ground` the bonus for a country in which one
        has nobody yet."""
        return self._wait(
            self._asking.suggestion_run(
                level=level, top=top, as_of=as_of, exposure=exposure, new_ground=new_ground, key=key
            )
        )

    def suggestions(
        self,
        *,
        level: Level = Level.INSTITUTION,
        run: str | None = None,
        latest: bool | None = True,
        state: list[SuggestionState] | None = None,
        institution: str | None = None,
        first: int = 10,
        after: str | None = None,
    ) -> suggestions_.SuggestionConnection:
        """Who should meet next, the best first, each pair with its reasons and the records on which they rest.
        Without `run`, the latest working out of that level."""
        return self._wait(
            self._asking.suggestions(
                level=level, run=run, latest=latest, state=state, institution=institution, first=first, after=after
            )
        )

    def support_days(self, *, id: str, from_: date, until: date) -> support_days_.SupportDays | None:
        """On which days of a period support comes by its rule, 366 at most. The days are null where its first day
        is not known to the day: then only the words tell how often."""
        return self._wait(self._asking.support_days(id=id, from_=from_, until=until))

    def support_detail(self, *, id: str) -> support_detail_.Support | None:
        """All of support: who gets it, how often in words and as a rule of RFC 5545, how it went, and on which
        document's word. What is null is not known."""
        return self._wait(self._asking.support_detail(id=id))

    def support_given(
        self,
        *,
        giver: str | None = None,
        receiver: str | None = None,
        programme: str | None = None,
        kind: list[SupportKind] | None = None,
        channels: list[Channel] | None = None,
        regular: bool | None = None,
        standing: SupportStanding | None = None,
        words: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> support_given_.SupportConnection:
        """Who supports whom, with what, by which ways and how often: by giver, receiver, programme, kind or way,
        or whatever comes again by a rule."""
        return self._wait(
            self._asking.support_given(
                giver=giver,
                receiver=receiver,
                programme=programme,
                kind=kind,
                channels=channels,
                regular=regular,
                standing=standing,
                words=words,
                first=first,
                after=after,
            )
        )

    def undo_merge(self, *, id: str, version: int, reason: str, key: str | None = None) -> undo_merge_.MergePayload:
        """Undo a merging: whatever it moved goes back. What somebody has changed since stays, and is told in
        `left`."""
        return self._wait(self._asking.undo_merge(id=id, version=version, reason=reason, key=key))

    def use_method(
        self,
        *,
        method: str,
        exchange: str,
        notes: list[LocalizedTextInput] | Unset | None = UNSET,
        key: str | None = None,
    ) -> use_method_.MethodUsePayload:
        """Note that a method was used in an exchange of my institution, and how."""
        return self._wait(self._asking.use_method(method=method, exchange=exchange, notes=notes, key=key))

    def vocabulary(self, *, lang: str | None = None) -> tuple[vocabulary_.EnumWords, ...]:
        """What people call each state, kind and role, in a language: for headings, keys of maps and filters."""
        return self._wait(self._asking.vocabulary(lang=lang))

    def void_decision(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> void_decision_.DecisionPayload:
        """Take a decision back as a mistake, and with it the line of the body's ledger that followed from it. It
        is refused while later lines rest on that line."""
        return self._wait(self._asking.void_decision(id=id, version=version, reason=reason, key=key))

    def void_record(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> void_record_.ExchangePayload:
        """Take a record back as a mistake: here an exchange. It leaves lists, counts and the contact graph, and
        can be restored."""
        return self._wait(self._asking.void_record(id=id, version=version, reason=reason, key=key))

    def what_goes_on(
        self, *, as_of: date | None = None, first: int = 20, after: str | None = None
    ) -> what_goes_on_.ProgrammeConnection:
        """What goes on after the end: each programme that is continued at the end of a day, why, which sites still
        run, and who joined later than the first ones. Without `as_of`, today."""
        return self._wait(self._asking.what_goes_on(as_of=as_of, first=first, after=after))

    def who_represents(
        self,
        *,
        institution: str,
        as_of: date | None = None,
        planned: bool | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> who_represents_.Institution | None:
        """Who speaks for an institution at the end of a day: for it by name, or for the members of a body of which
        it is one. Without `as_of`, today; `planned`: false leaves out what is only an aim."""
        return self._wait(
            self._asking.who_represents(institution=institution, as_of=as_of, planned=planned, first=first, after=after)
        )

    def withdraw_commitment(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> withdraw_commitment_.CommitmentPayload:
        """Note that a commitment was taken back, since when and why. One that merely ends does so by its dates."""
        return self._wait(self._asking.withdraw_commitment(id=id, version=version, since=since, reason=reason, key=key))

    def withdraw_news(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> withdraw_news_.NewsItemPayload:
        """Withdraw a news item: nobody but the secretariat sees it any more. Its ledger keeps when it was
        published."""
        return self._wait(self._asking.withdraw_news(id=id, version=version, since=since, reason=reason, key=key))
