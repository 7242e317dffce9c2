"""A method for each published operation, for programs with an event loop.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import date, datetime

from consortium.client.calling import Caller
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
from consortium.client.values import UNSET, Unset, given, unless_none


class Operations(Caller):
    """The published operations."""

    async def activate_organisation(
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
        return (
            await self._mutate(
                activate_organisation_.ActivateOrganisationAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "since": since,
                        "reason": reason,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).institution_activate

    async def add_alias(
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
        return (
            await self._mutate(
                add_alias_.AddAliasAnswer,
                given(
                    {
                        "institution": institution,
                        "value": value,
                        "kind": kind,
                        "language": language,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).alias_create

    async def add_edition(
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
        return (
            await self._mutate(
                add_edition_.AddEditionAnswer,
                given(
                    {
                        "publication": publication,
                        "number": number,
                        "language": language,
                        "published": published,
                        "copies": copies,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).edition_create

    async def admit_member(
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
        return (
            await self._mutate(
                admit_member_.AdmitMemberAnswer,
                given(
                    {
                        "membership": membership,
                        "version": version,
                        "since": since,
                        "reason": reason,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).membership_admit

    async def answer_question(
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
        return (
            await self._mutate(
                answer_question_.AnswerQuestionAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "answers": answers,
                        "answerer": answerer,
                        "since": since,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).question_answer

    async def answered_questions(
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
        return (
            await self._query(
                answered_questions_.AnsweredQuestionsAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "programme": unless_none(programme),
                        "exchange": unless_none(exchange),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).questions

    async def apply_disruption(
        self, *, disruption: str, exchanges: list[AppliedEffectInput], key: str | None = None
    ) -> apply_disruption_.DisruptionPayload:
        """Postpone, shorten, change or cancel many exchanges at once because of one disruption: all of them, or
        none. Each is given at the version that I have seen. Their schedules keep the old days and name the
        disruption."""
        return (
            await self._mutate(
                apply_disruption_.ApplyDisruptionAnswer,
                given({"disruption": disruption, "exchanges": exchanges, "key": unless_none(key)}),
                "key",
            )
        ).disruption_apply

    async def approve_partnership(
        self, *, id: str, revision: int, reason: str | Unset | None = UNSET, key: str | None = None
    ) -> approve_partnership_.PartnershipPayload:
        """Approve a partnership for my institution. `revision` is the content that I have read; if it changes, I
        am asked again."""
        return (
            await self._mutate(
                approve_partnership_.ApprovePartnershipAnswer,
                given({"id": id, "revision": revision, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).partnership_approve

    async def ask_question(
        self, *, texts: list[LocalizedTextInput], key: str | None = None
    ) -> ask_question_.QuestionPayload:
        """Ask the secretariat a question. Nobody else sees it before it is published with its answer."""
        return (
            await self._mutate(ask_question_.AskQuestionAnswer, given({"texts": texts, "key": unless_none(key)}), "key")
        ).question_ask

    async def assess_result(
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
        return (
            await self._mutate(
                assess_result_.AssessResultAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "achieved": achieved,
                        "evidence": evidence,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).expected_result_correct

    async def audit_of_record(
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
        return (
            await self._query(
                audit_of_record_.AuditOfRecordAnswer,
                given(
                    {
                        "record": unless_none(record),
                        "holder": unless_none(holder),
                        "since": unless_none(since),
                        "until": unless_none(until),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).audit_entries

    async def awards_of_institution(
        self, *, id: str, first: int = 20, after: str | None = None
    ) -> awards_of_institution_.AwardsOfInstitutionAnswer:
        """What an institution was awarded and which competitions it entered: when, where, and as what."""
        return await self._query(
            awards_of_institution_.AwardsOfInstitutionAnswer,
            given({"id": id, "first": first, "after": unless_none(after)}),
        )

    async def cancel_exchange(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> cancel_exchange_.ExchangePayload:
        """Say that an exchange will not take place, and why. Its schedule keeps what was planned."""
        return (
            await self._mutate(
                cancel_exchange_.CancelExchangeAnswer,
                given({"id": id, "version": version, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).exchange_cancel

    async def claim_detail(self, *, id: str) -> claim_detail_.Claim | None:
        """One claim of a document: its words and their place, the record that it is about, and whether the two
        agree; where its number follows from two others, how, and from which, each with what is recorded of it
        and where that stands."""
        return (await self._query(claim_detail_.ClaimDetailAnswer, given({"id": id}))).claim

    async def claims(
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
        return (
            await self._query(
                claims_.ClaimsAnswer,
                given(
                    {
                        "verdict": unless_none(verdict),
                        "inferred": unless_none(inferred),
                        "subject": unless_none(subject),
                        "source": unless_none(source),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).claims

    async def commitment_detail(self, *, id: str, year: int) -> commitment_detail_.Commitment | None:
        """All of a commitment: what is promised a year, on which document it rests, its ledger, and how it was
        kept in a year."""
        return (
            await self._query(commitment_detail_.CommitmentDetailAnswer, given({"id": id, "year": year}))
        ).commitment

    async def commitments(
        self, *, year: int, filter: CommitmentFilter | None = None, first: int | None = 20, after: str | None = None
    ) -> commitments_.CommitmentConnection:
        """Who has promised to send whom to whom, where each promise stands, and whether it was kept in a year.
        Where numbers or dates are unknown, it cannot be said; it is never guessed."""
        return (
            await self._query(
                commitments_.CommitmentsAnswer,
                given({"filter": unless_none(filter), "year": year, "first": first, "after": unless_none(after)}),
            )
        ).commitments

    async def competition_detail(
        self, *, id: str, first: int = 50, after: str | None = None
    ) -> competition_detail_.Competition | None:
        """All of a competition: by what it is judged, when it was announced and decided, who entered it and how
        each fared, and the exchange that the winners join."""
        return (
            await self._query(
                competition_detail_.CompetitionDetailAnswer,
                given({"id": id, "first": first, "after": unless_none(after)}),
            )
        ).competition

    async def competitions(
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
        return (
            await self._query(
                competitions_.CompetitionsAnswer,
                given(
                    {
                        "standing": unless_none(standing),
                        "programme": unless_none(programme),
                        "entrant": unless_none(entrant),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).competitions

    async def confirm_exchange(
        self, *, id: str, version: int, key: str | None = None
    ) -> confirm_exchange_.ExchangePayload:
        """Say that an open exchange will take place as it is planned."""
        return (
            await self._mutate(
                confirm_exchange_.ConfirmExchangeAnswer,
                given({"id": id, "version": version, "key": unless_none(key)}),
                "key",
            )
        ).exchange_confirm

    async def confirm_participation(
        self, *, id: str, version: int, key: str | None = None
    ) -> confirm_participation_.ParticipationPayload:
        """Say that my institution will take part in an exchange to which it was invited."""
        return (
            await self._mutate(
                confirm_participation_.ConfirmParticipationAnswer,
                given({"id": id, "version": version, "key": unless_none(key)}),
                "key",
            )
        ).participation_confirm

    async def contact_graph(
        self, *, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> contact_graph_.ContactGraphView:
        """Who has worked with whom up to a day, between institutions, regions or countries: every node, and every
        tie with the records on which it rests. Without `as_of`, today."""
        return (
            await self._query(contact_graph_.ContactGraphAnswer, given({"level": level, "asOf": unless_none(as_of)}))
        ).contact_graph

    async def contradictions(self, *, first: int = 50, after: str | None = None) -> contradictions_.ClaimConnection:
        """Where the documents and the records contradict each other: each claim with its words, its place, what it
        states and what is recorded."""
        return (
            await self._query(
                contradictions_.ContradictionsAnswer, given({"first": first, "after": unless_none(after)})
            )
        ).claims

    async def correct_institution(self, input: InstitutionCorrectInput) -> correct_institution_.InstitutionPayload:
        """Correct what is recorded of an institution; only the fields given change, and the audit keeps what they
        were."""
        return (
            await self._mutate(
                correct_institution_.CorrectInstitutionAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).institution_correct

    async def correct_my_institution(
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
        return (
            await self._mutate(
                correct_my_institution_.CorrectMyInstitutionAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "names": names,
                        "aims": aims,
                        "areas": areas,
                        "address": address,
                        "email": email,
                        "phone": phone,
                        "website": website,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).institution_correct

    async def date_representation(
        self, *, id: str, version: int, period: str, key: str | None = None
    ) -> date_representation_.RepresentationPayload:
        """Say from when to when an institution speaks for another, such as since 2009 until June 2011:
        2009/2011-06."""
        return (
            await self._mutate(
                date_representation_.DateRepresentationAnswer,
                given({"id": id, "version": version, "period": period, "key": unless_none(key)}),
                "key",
            )
        ).representation_correct

    async def decide_competition(
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
        return (
            await self._mutate(
                decide_competition_.DecideCompetitionAnswer,
                given({"id": id, "version": version, "since": since, "winners": winners, "key": unless_none(key)}),
                "key",
            )
        ).competition_decide

    async def decide_suggestion(
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
        return (
            await self._mutate(
                decide_suggestion_.DecideSuggestionAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "decision": decision,
                        "day": day,
                        "reason": reason,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).suggestion_decide

    async def decisions(
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
        return (
            await self._query(
                decisions_.DecisionsAnswer,
                given(
                    {
                        "body": unless_none(body),
                        "kind": unless_none(kind),
                        "from": unless_none(from_),
                        "until": unless_none(until),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).decisions

    async def decline_participation(
        self, *, id: str, version: int, key: str | None = None
    ) -> decline_participation_.ParticipationPayload:
        """Say that my institution will not take part in an exchange to which it was invited. It can still change
        its mind."""
        return (
            await self._mutate(
                decline_participation_.DeclineParticipationAnswer,
                given({"id": id, "version": version, "key": unless_none(key)}),
                "key",
            )
        ).participation_decline

    async def difficulties(
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
        return (
            await self._query(
                difficulties_.DifficultiesAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "programme": unless_none(programme),
                        "exchange": unless_none(exchange),
                        "resolved": unless_none(resolved),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).difficulties

    async def difficulty_detail(self, *, id: str) -> difficulty_detail_.Difficulty | None:
        """All of a difficulty: whose it was, its causes, and every measure. What is null is not known."""
        return (await self._query(difficulty_detail_.DifficultyDetailAnswer, given({"id": id}))).difficulty

    async def disruption_effects(
        self, *, id: str, effect: list[EffectKind] | None = None, first: int = 50, after: str | None = None
    ) -> disruption_effects_.Disruption | None:
        """What a disruption did: how often it postponed, shortened, changed, weakened or cancelled something, each
        exchange with the days planned before and after, and the events that the source does not name."""
        return (
            await self._query(
                disruption_effects_.DisruptionEffectsAnswer,
                given({"id": id, "effect": unless_none(effect), "first": first, "after": unless_none(after)}),
            )
        ).disruption

    async def disruptions(
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
        return (
            await self._query(
                disruptions_.DisruptionsAnswer,
                given(
                    {
                        "kind": unless_none(kind),
                        "from": unless_none(from_),
                        "until": unless_none(until),
                        "region": unless_none(region),
                        "programme": unless_none(programme),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).disruptions

    async def documents(
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
        return (
            await self._query(
                documents_.DocumentsAnswer,
                given(
                    {
                        "words": unless_none(words),
                        "kind": unless_none(kind),
                        "exchange": unless_none(exchange),
                        "programme": unless_none(programme),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).documents

    async def draft_news(
        self,
        *,
        texts: list[LocalizedTextInput],
        titles: list[LocalizedTextInput] | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        locator: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> draft_news_.NewsItemPayload:
        """Draft a news item in one or more languages. Nobody but the secretariat sees it before it is published."""
        return (
            await self._mutate(
                draft_news_.DraftNewsAnswer,
                given(
                    {"texts": texts, "titles": titles, "source": source, "locator": locator, "key": unless_none(key)}
                ),
                "key",
            )
        ).news_item_create

    async def draft_partnership(self, input: PartnershipDraftInput) -> draft_partnership_.PartnershipPayload:
        """Draw up a partnership of my institution with others. Until all of them have approved it, nobody else
        sees it."""
        return (
            await self._mutate(
                draft_partnership_.DraftPartnershipAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).partnership_draft

    async def duplicates(
        self, *, least: float = 0.85, first: int = 20, after: str | None = None
    ) -> duplicates_.DuplicatePairs:
        """Which institutions of the register may be one, two by two, the most alike first, and why."""
        return (
            await self._query(
                duplicates_.DuplicatesAnswer, given({"least": least, "first": first, "after": unless_none(after)})
            )
        ).duplicates

    async def end_support(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> end_support_.SupportPayload:
        """Note that support which my institution gives has ended, and why."""
        return (
            await self._mutate(
                end_support_.EndSupportAnswer,
                given({"id": id, "version": version, "since": since, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).support_end

    async def enter_claim(
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
        return (
            await self._mutate(
                enter_claim_.EnterClaimAnswer,
                given(
                    {
                        "statements": statements,
                        "measure": measure,
                        "subjectType": subject_type,
                        "subject": subject,
                        "amount": amount,
                        "unit": unit,
                        "per": per,
                        "qualifier": qualifier,
                        "statedDates": stated_dates,
                        "statedRegion": stated_region,
                        "statedText": stated_text,
                        "role": role,
                        "group": group,
                        "siteState": site_state,
                        "asOf": as_of,
                        "arithmetic": arithmetic,
                        "firstClaim": first_claim,
                        "firstAmount": first_amount,
                        "secondClaim": second_claim,
                        "secondAmount": second_amount,
                        "inferred": inferred,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).claim_create

    async def enter_entrant(self, input: EntrantCreateInput) -> enter_entrant_.EntrantPayload:
        """Enter who competes: an institution, once, or a group with its number. What is not known of the result
        stays unknown."""
        return (
            await self._mutate(enter_entrant_.EnterEntrantAnswer, given({"input": input}), "input", "idempotencyKey")
        ).entrant_create

    async def enter_method(
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
        return (
            await self._mutate(
                enter_method_.EnterMethodAnswer,
                given(
                    {
                        "names": names,
                        "about": about,
                        "areas": areas,
                        "ageLeast": age_least,
                        "ageMost": age_most,
                        "groupLeast": group_least,
                        "groupMost": group_most,
                        "minutesLeast": minutes_least,
                        "minutesMost": minutes_most,
                        "materials": materials,
                        "languages": languages,
                        "author": author,
                        "authorInstitution": author_institution,
                        "region": region,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).method_create

    async def enter_publication(
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
        return (
            await self._mutate(
                enter_publication_.EnterPublicationAnswer,
                given(
                    {
                        "kind": kind,
                        "titles": titles,
                        "languages": languages,
                        "published": published,
                        "programme": programme,
                        "publisher": publisher,
                        "areas": areas,
                        "about": about,
                        "annex": annex,
                        "copies": copies,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).publication_create

    async def evaluation_detail(self, *, id: str, lang: str | None = None) -> evaluation_detail_.Evaluation | None:
        """One evaluation: of what, by whom, by which methods and asking whom, and what came out. Each value says
        of how many people it is and how it stands to its baseline, as far as that is known, and what may be
        said of it in a sentence."""
        return (
            await self._query(evaluation_detail_.EvaluationDetailAnswer, given({"id": id, "lang": unless_none(lang)}))
        ).evaluation

    async def evaluations(
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
        return (
            await self._query(
                evaluations_.EvaluationsAnswer,
                given(
                    {
                        "programme": unless_none(programme),
                        "exchange": unless_none(exchange),
                        "method": unless_none(method),
                        "lang": unless_none(lang),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).evaluations

    async def exchange_detail(self, *, id: str) -> exchange_detail_.Exchange | None:
        """All of an exchange: every plan it ever had and why it changed, who took part from where, how many people
        were planned and came, and what does not add up. What is null is not known."""
        return (await self._query(exchange_detail_.ExchangeDetailAnswer, given({"id": id}))).exchange

    def follow_exchanges(
        self, *, since: str | None = None, first: int | None = None
    ) -> AsyncGenerator[follow_exchanges_.ExchangeChange]:
        """Follow exchanges as they are registered and changed. Give the cursor of the last change seen as `since`,
        and nothing is lost between two connections; without it, it begins now. With `first` it ends after so
        many changes."""
        return self._follow(
            follow_exchanges_.FollowExchangesAnswer,
            given({"since": unless_none(since), "first": unless_none(first)}),
            lambda answer: answer.exchange_changed,
        )

    async def founders(
        self, *, institution: str, first: int = 20, after: str | None = None
    ) -> founders_.Institution | None:
        """Who founded an institution, when, on which document that rests, and what it founded itself."""
        return (
            await self._query(
                founders_.FoundersAnswer,
                given({"institution": institution, "first": first, "after": unless_none(after)}),
            )
        ).institution

    async def foundings(
        self, *, institution: str | None = None, founder: str | None = None, first: int = 20, after: str | None = None
    ) -> foundings_.FoundingConnection:
        """Who founded what: by a founder, of an institution, or all. When is told by the date of the founded
        institution."""
        return (
            await self._query(
                foundings_.FoundingsAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "founder": unless_none(founder),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).foundings

    async def give_award(self, input: AwardCreateInput) -> give_award_.AwardPayload:
        """Enter an award: to an entrant of a competition, or to an institution or a person apart from any."""
        return (
            await self._mutate(give_award_.GiveAwardAnswer, given({"input": input}), "input", "idempotencyKey")
        ).award_create

    async def held_in_period(
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
        return (
            await self._query(
                held_in_period_.HeldInPeriodAnswer,
                given(
                    {
                        "from": unless_none(from_),
                        "until": unless_none(until),
                        "kind": unless_none(kind),
                        "country": unless_none(country),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).exchanges

    async def import_detail(
        self, *, run: str, record_type: list[str] | None = None, first: int = 50, after: str | None = None
    ) -> import_detail_.Import | None:
        """All of an import: the file, what became of its rows, and what it has written, row by row. A record's
        audit tells what it was before."""
        return (
            await self._query(
                import_detail_.ImportDetailAnswer,
                given(
                    {"run": run, "recordType": unless_none(record_type), "first": first, "after": unless_none(after)}
                ),
            )
        ).import_run

    async def imports(
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
        return (
            await self._query(
                imports_.ImportsAnswer,
                given(
                    {
                        "kind": unless_none(kind),
                        "undone": unless_none(undone),
                        "first": first,
                        "after": unless_none(after),
                        "records": records,
                    }
                ),
            )
        ).imports

    async def institution_detail(
        self, *, id: str, as_of: date | None = None, first: int = 20
    ) -> institution_detail_.Institution | None:
        """All of an institution: its names, how it came to be, what was decided about it, its people, memberships,
        partnerships, programmes and exchanges."""
        return (
            await self._query(
                institution_detail_.InstitutionDetailAnswer,
                given({"id": id, "asOf": unless_none(as_of), "first": first}),
            )
        ).institution

    async def institution_duplicates(
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
        return (
            await self._query(
                institution_duplicates_.InstitutionDuplicatesAnswer,
                given(
                    {
                        "names": names,
                        "country": unless_none(country),
                        "region": unless_none(region),
                        "identifiers": unless_none(identifiers),
                        "website": unless_none(website),
                        "least": least,
                    }
                ),
            )
        ).institution_duplicates

    async def invite_member(
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
        return (
            await self._mutate(
                invite_member_.InviteMemberAnswer,
                given(
                    {
                        "institution": institution,
                        "person": person,
                        "country": country,
                        "kind": kind,
                        "organisation": organisation,
                        "since": since,
                        "reason": reason,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).membership_invite

    async def lessons_learned(
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
        return (
            await self._query(
                lessons_learned_.LessonsLearnedAnswer,
                given(
                    {
                        "kind": unless_none(kind),
                        "institution": unless_none(institution),
                        "programme": unless_none(programme),
                        "exchange": unless_none(exchange),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).lessons

    async def match_activity(self, input: FulfilmentCreateInput) -> match_activity_.FulfilmentPayload:
        """Say that an exchange fulfils a planned activity, in whole or in part. How the activity stands is worked
        out from its exchanges."""
        return (
            await self._mutate(match_activity_.MatchActivityAnswer, given({"input": input}), "input", "idempotencyKey")
        ).fulfilment_create

    async def meeting_detail(self, *, id: str, as_of: date | None = None) -> meeting_detail_.Meeting | None:
        """What a meeting decided and what became of the bodies: each decision with those who took it, the line of
        the body's ledger that follows from it, and where the body stands. Without `as_of`, today."""
        return (
            await self._query(meeting_detail_.MeetingDetailAnswer, given({"id": id, "asOf": unless_none(as_of)}))
        ).meeting

    async def members_as_of(
        self, *, organisation: str | None = None, as_of: date | None = None, first: int = 50, after: str | None = None
    ) -> members_as_of_.Institution | None:
        """Who is a member of the organisation at the end of a day, and how far the organisation itself has come
        into being: one that is only decided has no members yet. Without `organisation` it is the one that runs
        the register; without `as_of`, today."""
        return (
            await self._query(
                members_as_of_.MembersAsOfAnswer,
                given(
                    {
                        "organisation": unless_none(organisation),
                        "asOf": unless_none(as_of),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).organisation

    async def mention_in_news(
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
        return (
            await self._mutate(
                mention_in_news_.MentionInNewsAnswer,
                given(
                    {
                        "newsItem": news_item,
                        "institution": institution,
                        "programme": programme,
                        "exchange": exchange,
                        "person": person,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).mention_create

    async def merge_institutions(
        self, *, id: str, version: int, other: str, other_version: int, reason: str, key: str | None = None
    ) -> merge_institutions_.InstitutionPayload:
        """Make two records of one institution one: whatever names the other then names the first. `merges` tells
        how to undo it."""
        return (
            await self._mutate(
                merge_institutions_.MergeInstitutionsAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "other": other,
                        "otherVersion": other_version,
                        "reason": reason,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).institution_merge

    async def merges(
        self,
        *,
        institution: str | None = None,
        undone: bool | None = None,
        first: int | None = 20,
        after: str | None = None,
    ) -> merges_.MergeConnection:
        """Which records of one institution were made one, the latest first: by whom, why, what was written then,
        and whether it was undone."""
        return (
            await self._query(
                merges_.MergesAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "undone": unless_none(undone),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).merges

    async def method_detail(self, *, id: str) -> method_detail_.Method | None:
        """All of a method: how it goes, for whom, how long it takes, who worked it out, and the exchanges that
        used it. What is null is not known."""
        return (await self._query(method_detail_.MethodDetailAnswer, given({"id": id}))).method

    async def missing_texts(
        self, *, lang: str, record_type: list[str] | None = None, first: int | None = 20, after: str | None = None
    ) -> missing_texts_.MissingTexts:
        """Which texts are not there in a language, of which types: what is to be translated. `languages` are those
        that there are."""
        return (
            await self._query(
                missing_texts_.MissingTextsAnswer,
                given(
                    {"lang": lang, "recordType": unless_none(record_type), "first": first, "after": unless_none(after)}
                ),
            )
        ).missing_texts

    async def my_institution(
        self, *, first: int = 20, after_exchange: str | None = None, after_partner: str | None = None
    ) -> my_institution_.Viewer:
        """My own institution: what is recorded of it, its exchanges, its partners and its partnerships."""
        return (
            await self._query(
                my_institution_.MyInstitutionAnswer,
                given(
                    {
                        "first": first,
                        "afterExchange": unless_none(after_exchange),
                        "afterPartner": unless_none(after_partner),
                    }
                ),
            )
        ).me

    async def my_invitations(self, *, first: int = 20, after: str | None = None) -> my_invitations_.Viewer:
        """The invitations that wait for an answer of my institution: its own, and those of its country that name
        nobody."""
        return (
            await self._query(my_invitations_.MyInvitationsAnswer, given({"first": first, "after": unless_none(after)}))
        ).me

    async def my_questions(
        self, *, institution: str, first: int = 20, after: str | None = None
    ) -> my_questions_.QuestionConnection:
        """What my institution has asked, the latest first, and the answers."""
        return (
            await self._query(
                my_questions_.MyQuestionsAnswer,
                given({"institution": institution, "first": first, "after": unless_none(after)}),
            )
        ).questions

    async def my_reciprocity(
        self, *, party: str, year: int | None = None, first: int | None = 20, after: str | None = None
    ) -> my_reciprocity_.ReciprocityView:
        """How my institution stands to each it has to do with: whom it sent and received in a year, what it owes
        and is owed. `party` is my institution."""
        return (
            await self._query(
                my_reciprocity_.MyReciprocityAnswer,
                given({"party": party, "year": unless_none(year), "first": first, "after": unless_none(after)}),
            )
        ).reciprocity

    async def my_suggestions(
        self, *, state: list[SuggestionState] | None = None, first: int = 10, after: str | None = None
    ) -> my_suggestions_.SuggestionConnection:
        """With whom my institution should work next, the best first, each with its reasons and what became of it."""
        return (
            await self._query(
                my_suggestions_.MySuggestionsAnswer,
                given({"state": unless_none(state), "first": first, "after": unless_none(after)}),
            )
        ).suggestions

    async def name_participant(
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
        return (
            await self._mutate(
                name_participant_.NameParticipantAnswer,
                given(
                    {
                        "participation": participation,
                        "version": version,
                        "institution": institution,
                        "parties": parties,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).participation_correct

    async def network_change(
        self, *, since: date, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> network_change_.NetworkChangeView:
        """What changed in the network after the end of one day and until the end of another: new ties with their
        records, who has the first tie, which parts grew together, which countries and regions met, and who rose
        or fell by each measure. Without `as_of`, until today."""
        return (
            await self._query(
                network_change_.NetworkChangeAnswer, given({"level": level, "since": since, "asOf": unless_none(as_of)})
            )
        ).network_change

    async def network_report(
        self, *, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> network_report_.NetworkReportView:
        """How the network stands at the end of a day: its parts and communities, who comes first by each measure,
        whose leaving splits what, what stands out, and what a reader must know before trusting it."""
        return (
            await self._query(network_report_.NetworkReportAnswer, given({"level": level, "asOf": unless_none(as_of)}))
        ).network_report

    async def network_what_if(
        self, *, one: str, other: str, level: Level = Level.INSTITUTION, as_of: date | None = None
    ) -> network_what_if_.NetworkWhatIfView:
        """What one new tie would do, between two nodes of the contact graph: which parts it would join, whether
        countries or regions would meet for the first time, who would come nearer, and what it would mean for
        both ends."""
        return (
            await self._query(
                network_what_if_.NetworkWhatIfAnswer,
                given({"level": level, "one": one, "other": other, "asOf": unless_none(as_of)}),
            )
        ).network_what_if

    async def news(
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
        return (
            await self._query(
                news_.NewsAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "programme": unless_none(programme),
                        "exchange": unless_none(exchange),
                        "person": unless_none(person),
                        "from": unless_none(from_),
                        "until": unless_none(until),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).news_items

    async def news_detail(self, *, id: str) -> news_detail_.NewsItem | None:
        """All of a news item in every language it was written in, and of what it speaks."""
        return (await self._query(news_detail_.NewsDetailAnswer, given({"id": id}))).news_item

    async def news_of_exchange(self, *, id: str, first: int = 20) -> news_of_exchange_.Exchange | None:
        """What was told and what was learned of one exchange: its news in whatever language, its lessons, its
        difficulties, and the support that grew from it."""
        return (await self._query(news_of_exchange_.NewsOfExchangeAnswer, given({"id": id, "first": first}))).exchange

    async def note_effect(self, input: DisruptionEffectCreateInput) -> note_effect_.DisruptionEffectPayload:
        """Note what a disruption did, as a source tells it: to one exchange, or to events of a programme that are
        not named. No exchange is changed with it."""
        return (
            await self._mutate(note_effect_.NoteEffectAnswer, given({"input": input}), "input", "idempotencyKey")
        ).disruption_effect_create

    async def offer_resources(
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
        return (
            await self._mutate(
                offer_resources_.OfferResourcesAnswer,
                given(
                    {
                        "institution": institution,
                        "areas": areas,
                        "region": region,
                        "network": network,
                        "planned": planned,
                        "serving": serving,
                        "offers": offers,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).resource_centre_create

    async def open_invitations(
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
        return (
            await self._query(
                open_invitations_.OpenInvitationsAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "country": unless_none(country),
                        "exchange": unless_none(exchange),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).participations

    async def open_questions(
        self, *, states: list[QuestionState], first: int = 20, after: str | None = None
    ) -> open_questions_.QuestionConnection:
        """The questions in some states, the latest first: ASKED are those that wait for an answer."""
        return (
            await self._query(
                open_questions_.OpenQuestionsAnswer,
                given({"states": states, "first": first, "after": unless_none(after)}),
            )
        ).questions

    async def partnership_detail(self, *, id: str, as_of: date | None = None) -> partnership_detail_.Partnership | None:
        """All of a partnership: its parties and what each has answered, every revision of its content, and its
        ledger."""
        return (
            await self._query(
                partnership_detail_.PartnershipDetailAnswer, given({"id": id, "asOf": unless_none(as_of)})
            )
        ).partnership

    async def partnerships_ending_soon(
        self, *, from_: date, until: date, first: int = 20, after: str | None = None
    ) -> partnerships_ending_soon_.PartnershipConnection:
        """Which partnerships in force end in a period, the soonest first, and how many days of notice they need."""
        return (
            await self._query(
                partnerships_ending_soon_.PartnershipsEndingSoonAnswer,
                given({"from": from_, "until": until, "first": first, "after": unless_none(after)}),
            )
        ).partnerships

    async def person_duplicates(
        self, *, names: list[str], least: float = 0.85
    ) -> tuple[person_duplicates_.PersonDuplicate, ...]:
        """Find out whether a person is in the register already, in whatever script, order and spelling; an initial
        stands for a name."""
        return (
            await self._query(person_duplicates_.PersonDuplicatesAnswer, given({"names": names, "least": least}))
        ).person_duplicates

    async def person_roles(
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
        return (
            await self._query(
                person_roles_.PersonRolesAnswer,
                given(
                    {
                        "words": unless_none(words),
                        "institution": unless_none(institution),
                        "asOf": unless_none(as_of),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).persons

    async def places(
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
        return (
            await self._query(
                places_.PlacesAnswer,
                given(
                    {
                        "words": unless_none(words),
                        "country": unless_none(country),
                        "unit": unless_none(unit),
                        "parent": unless_none(parent),
                        "within": unless_none(within),
                        "kind": unless_none(kind),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).regions

    async def postpone_exchange(
        self, *, id: str, version: int, reason: str, planned: str | Unset | None = UNSET, key: str | None = None
    ) -> postpone_exchange_.ExchangePayload:
        """Put an exchange off and say why, to other days or, without `planned`, until they are known. Its schedule
        keeps the days that it had."""
        return (
            await self._mutate(
                postpone_exchange_.PostponeExchangeAnswer,
                given({"id": id, "version": version, "reason": reason, "planned": planned, "key": unless_none(key)}),
                "key",
            )
        ).exchange_postpone

    async def postponed_or_overdue(
        self, *, first: int = 20, after_postponed: str | None = None, after_overdue: str | None = None
    ) -> postponed_or_overdue_.PostponedOrOverdueAnswer:
        """What needs a decision: exchanges that are postponed, and those whose last planned day is over while
        nobody has said whether they were held. The schedule tells every day that was planned, and why it
        changed."""
        return await self._query(
            postponed_or_overdue_.PostponedOrOverdueAnswer,
            given(
                {
                    "first": first,
                    "afterPostponed": unless_none(after_postponed),
                    "afterOverdue": unless_none(after_overdue),
                }
            ),
        )

    async def programme_in_full(
        self, *, id: str, as_of: date | None = None, first: int = 50
    ) -> programme_in_full_.Programme | None:
        """All of a programme: who funds, leads and takes part; what it is for and for whom; what it planned
        against what was held; its results against what was achieved, with the evidence; its sites by state; and
        what goes on after its end. Without `as_of`, today."""
        return (
            await self._query(
                programme_in_full_.ProgrammeInFullAnswer, given({"id": id, "asOf": unless_none(as_of), "first": first})
            )
        ).programme

    async def programme_sites(
        self, *, id: str, as_of: date | None = None, first: int = 50, after: str | None = None
    ) -> programme_sites_.Programme | None:
        """How many sites of a programme run, are weak or have left at the end of a day, none counted twice, and
        each site with its ledger and the reasons in it. Without `as_of`, today."""
        return (
            await self._query(
                programme_sites_.ProgrammeSitesAnswer,
                given({"id": id, "asOf": unless_none(as_of), "first": first, "after": unless_none(after)}),
            )
        ).programme

    async def promise_exchange(
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
        return (
            await self._mutate(
                promise_exchange_.PromiseExchangeAnswer,
                given(
                    {
                        "sender": sender,
                        "receiver": receiver,
                        "receiverCountry": receiver_country,
                        "people": people,
                        "days": days,
                        "remoteSessions": remote_sessions,
                        "terms": terms,
                        "force": force,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).commitment_create

    async def propose_partnership(
        self, *, id: str, version: int, since: str | Unset | None = UNSET, key: str | None = None
    ) -> propose_partnership_.PartnershipPayload:
        """Propose a drafted partnership to its parties: each is asked to approve the content as it stands."""
        return (
            await self._mutate(
                propose_partnership_.ProposePartnershipAnswer,
                given({"id": id, "version": version, "since": since, "key": unless_none(key)}),
                "key",
            )
        ).partnership_propose

    async def publication_detail(
        self, *, id: str, first: int = 50, after: str | None = None
    ) -> publication_detail_.Publication | None:
        """All of a publication: its parts, authors and editions, how many copies were printed, who was given them
        and how many are left. What is null is not known."""
        return (
            await self._query(
                publication_detail_.PublicationDetailAnswer,
                given({"id": id, "first": first, "after": unless_none(after)}),
            )
        ).publication

    async def publish_news(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> publish_news_.NewsItemPayload:
        """Publish a news item from a day on, or at once without `since`. Everybody sees it from then on."""
        return (
            await self._mutate(
                publish_news_.PublishNewsAnswer,
                given({"id": id, "version": version, "since": since, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).news_item_publish

    async def publish_question(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> publish_question_.QuestionPayload:
        """Publish an answered question with its answer: everybody sees both from then on."""
        return (
            await self._mutate(
                publish_question_.PublishQuestionAnswer,
                given({"id": id, "version": version, "since": since, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).question_publish

    async def reciprocity(
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
        return (
            await self._query(
                reciprocity_.ReciprocityAnswer,
                given(
                    {
                        "level": level,
                        "year": unless_none(year),
                        "yearFrom": unless_none(year_from),
                        "yearUntil": unless_none(year_until),
                        "party": unless_none(party),
                        "programme": unless_none(programme),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).reciprocity

    async def record_approval(
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
        return (
            await self._mutate(
                record_approval_.RecordApprovalAnswer,
                given(
                    {
                        "partnership": partnership,
                        "revision": revision,
                        "party": party,
                        "document": document,
                        "since": since,
                        "source": source,
                        "locator": locator,
                        "reason": reason,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).partnership_approve_for

    async def record_decision(self, input: DecisionCreateInput) -> record_decision_.DecisionPayload:
        """Record a decision. One to found, form, activate or dissolve a body takes that step in the body's ledger;
        where the body cannot take it now, nothing is recorded."""
        return (
            await self._mutate(
                record_decision_.RecordDecisionAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).decision_create

    async def record_difficulty(self, input: DifficultyCreateInput) -> record_difficulty_.DifficultyPayload:
        """Record what stood in the way, whose difficulty it was and why, as far as it is known. Where those are
        not named, say in `labels` what the source calls them."""
        return (
            await self._mutate(
                record_difficulty_.RecordDifficultyAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).difficulty_create

    async def record_distribution(
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
        return (
            await self._mutate(
                record_distribution_.RecordDistributionAnswer,
                given(
                    {
                        "publication": publication,
                        "edition": edition,
                        "recipient": recipient,
                        "labels": labels,
                        "recipients": recipients,
                        "copies": copies,
                        "day": day,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).distribution_create

    async def record_founding(
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
        return (
            await self._mutate(
                record_founding_.RecordFoundingAnswer,
                given(
                    {
                        "institution": institution,
                        "founder": founder,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).founding_create

    async def record_indicator_value(
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
        return (
            await self._mutate(
                record_indicator_value_.RecordIndicatorValueAnswer,
                given(
                    {
                        "evaluation": evaluation,
                        "indicator": indicator,
                        "moment": moment,
                        "amount": amount,
                        "respondents": respondents,
                        "n": n,
                        "baseline": baseline,
                        "share": share,
                        "trend": trend,
                        "statements": statements,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).indicator_value_create

    async def record_lesson(
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
        return (
            await self._mutate(
                record_lesson_.RecordLessonAnswer,
                given(
                    {
                        "kind": kind,
                        "texts": texts,
                        "institution": institution,
                        "programme": programme,
                        "exchange": exchange,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).lesson_create

    async def record_measure(
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
        return (
            await self._mutate(
                record_measure_.RecordMeasureAnswer,
                given(
                    {
                        "difficulty": difficulty,
                        "texts": texts,
                        "institution": institution,
                        "taken": taken,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).difficulty_measure_create

    async def record_meeting(self, input: MeetingCreateInput) -> record_meeting_.MeetingPayload:
        """Record a meeting at which something is decided. Where it was part of an exchange, such as a round table,
        name that."""
        return (
            await self._mutate(record_meeting_.RecordMeetingAnswer, given({"input": input}), "input", "idempotencyKey")
        ).meeting_create

    async def record_representation(
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
        return (
            await self._mutate(
                record_representation_.RecordRepresentationAnswer,
                given(
                    {
                        "institution": institution,
                        "represented": represented,
                        "membersOf": members_of,
                        "labels": labels,
                        "addressee": addressee,
                        "country": country,
                        "region": region,
                        "scopes": scopes,
                        "matters": matters,
                        "planned": planned,
                        "period": period,
                        "source": source,
                        "locator": locator,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).representation_create

    async def register_commitment(self, input: CommitmentCreateInput) -> register_commitment_.CommitmentPayload:
        """Enter what one side has promised to send to another, an institution or a country each. What is not
        stated stays unknown; something is: a number a year, or the terms in words."""
        return (
            await self._mutate(
                register_commitment_.RegisterCommitmentAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).commitment_create

    async def register_competition(self, input: CompetitionCreateInput) -> register_competition_.CompetitionPayload:
        """Enter a competition: by what it is judged, over which period, and how many can win."""
        return (
            await self._mutate(
                register_competition_.RegisterCompetitionAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).competition_create

    async def register_disruption(self, input: DisruptionCreateInput) -> register_disruption_.DisruptionPayload:
        """Enter what disturbed exchanges. A reason about a particular person is of kind PERSONAL, with the
        institution concerned: nobody but that institution and the secretariat sees it."""
        return (
            await self._mutate(
                register_disruption_.RegisterDisruptionAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).disruption_create

    async def register_document(self, input: DocumentCreateInput) -> register_document_.DocumentPayload:
        """Enter a document. Its file is sent before, as the body of `POST /files`, which answers with the SHA-256."""
        return (
            await self._mutate(
                register_document_.RegisterDocumentAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).document_create

    async def register_exchange(self, input: ExchangeRegisterInput) -> register_exchange_.ExchangePayload:
        """Register an exchange of my institution: what, when, where, and who is invited. Where no organiser is
        named, it is my own institution. A country may take part before anybody knows which institution comes."""
        return (
            await self._mutate(
                register_exchange_.RegisterExchangeAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).exchange_register

    async def register_institution(self, input: InstitutionCreateInput) -> register_institution_.InstitutionPayload:
        """Enter a new institution. Search for it first, in every script: one body has one record and as many
        aliases as it needs. What looks like one of the register is refused with POSSIBLE_DUPLICATE, unless
        `evenSo` says that it is another."""
        return (
            await self._mutate(
                register_institution_.RegisterInstitutionAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).institution_create

    async def register_series(self, input: SeriesCreateInput) -> register_series_.SeriesPayload:
        """Enter a series of exchanges, or a format in which they are held."""
        return (
            await self._mutate(
                register_series_.RegisterSeriesAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).series_create

    async def register_support(self, input: SupportCreateInput) -> register_support_.SupportPayload:
        """Register support that my institution gives. How often is a rule of RFC 5545, such as
        FREQ=WEEKLY;BYDAY=MO; it is told in words to every reader."""
        return (
            await self._mutate(
                register_support_.RegisterSupportAnswer, given({"input": input}), "input", "idempotencyKey"
            )
        ).support_create

    async def reject_partnership(
        self, *, id: str, revision: int, reason: str, key: str | None = None
    ) -> reject_partnership_.PartnershipPayload:
        """Reject a partnership for my institution, and say why. Only a new revision can be proposed again."""
        return (
            await self._mutate(
                reject_partnership_.RejectPartnershipAnswer,
                given({"id": id, "revision": revision, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).partnership_reject

    async def report_exchange(
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
        return (
            await self._mutate(
                report_exchange_.ReportExchangeAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "actual": actual,
                        "participations": participations,
                        "peopleAttended": people_attended,
                        "region": region,
                        "venue": venue,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).exchange_report

    async def representation_detail(
        self, *, id: str, as_of: date | None = None
    ) -> representation_detail_.Representation | None:
        """All of a representation: who speaks for whom, before whom and where, in which matter, from when to when,
        and on which document it rests. What is null is not known."""
        return (
            await self._query(
                representation_detail_.RepresentationDetailAnswer, given({"id": id, "asOf": unless_none(as_of)})
            )
        ).representation

    async def representations(
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
        return (
            await self._query(
                representations_.RepresentationsAnswer,
                given(
                    {
                        "institution": unless_none(institution),
                        "represented": unless_none(represented),
                        "membersOf": unless_none(members_of),
                        "addressee": unless_none(addressee),
                        "country": unless_none(country),
                        "region": unless_none(region),
                        "standing": unless_none(standing),
                        "words": unless_none(words),
                        "asOf": unless_none(as_of),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).representations

    async def reschedule_exchange(
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
        return (
            await self._mutate(
                reschedule_exchange_.RescheduleExchangeAnswer,
                given(
                    {
                        "id": id,
                        "version": version,
                        "planned": planned,
                        "region": region,
                        "venue": venue,
                        "reason": reason,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).exchange_reschedule

    async def resolve_difficulty(
        self, *, id: str, version: int, resolved: bool, key: str | None = None
    ) -> resolve_difficulty_.DifficultyPayload:
        """Note whether a difficulty was overcome."""
        return (
            await self._mutate(
                resolve_difficulty_.ResolveDifficultyAnswer,
                given({"id": id, "version": version, "resolved": resolved, "key": unless_none(key)}),
                "key",
            )
        ).difficulty_correct

    async def resource_centres(
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
        return (
            await self._query(
                resource_centres_.ResourceCentresAnswer,
                given(
                    {
                        "areas": unless_none(areas),
                        "region": unless_none(region),
                        "planned": unless_none(planned),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).resource_centres

    async def restore_record(self, *, id: str, version: int, key: str | None = None) -> restore_record_.ExchangePayload:
        """Bring a record back that was void: here an exchange."""
        return (
            await self._mutate(
                restore_record_.RestoreRecordAnswer,
                given({"id": id, "version": version, "key": unless_none(key)}),
                "key",
            )
        ).exchange_restore

    async def run_suggestions(
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
        return (
            await self._mutate(
                run_suggestions_.RunSuggestionsAnswer,
                given(
                    {
                        "level": level,
                        "top": top,
                        "asOf": as_of,
                        "exposure": exposure,
                        "newGround": new_ground,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).suggestion_run

    async def search_institutions(
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
        return (
            await self._query(
                search_institutions_.SearchInstitutionsAnswer,
                given(
                    {
                        "words": unless_none(words),
                        "kind": unless_none(kind),
                        "country": unless_none(country),
                        "region": unless_none(region),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).institutions

    async def search_library(
        self, *, filter: LibraryFilter | None = None, first: int = 20, after: str | None = None
    ) -> search_library_.SearchLibraryAnswer:
        """Search methods, publications and documents together, by words in any script, by kind, language, area of
        work, region and year; and how many there are of what under the same conditions. Without any condition,
        the whole library."""
        return await self._query(
            search_library_.SearchLibraryAnswer,
            given({"filter": unless_none(filter), "first": first, "after": unless_none(after)}),
        )

    async def series_detail(
        self, *, id: str, first: int = 50, after: str | None = None
    ) -> series_detail_.Series | None:
        """A series or a format with its exchanges in the order of time, and the places and countries in which they
        were."""
        return (
            await self._query(
                series_detail_.SeriesDetailAnswer, given({"id": id, "first": first, "after": unless_none(after)})
            )
        ).series

    async def suggestion_run(
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
        return (
            await self._mutate(
                suggestion_run_.SuggestionRunAnswer,
                given(
                    {
                        "level": level,
                        "top": top,
                        "asOf": as_of,
                        "exposure": exposure,
                        "newGround": new_ground,
                        "key": unless_none(key),
                    }
                ),
                "key",
            )
        ).suggestion_run

    async def suggestions(
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
        return (
            await self._query(
                suggestions_.SuggestionsAnswer,
                given(
                    {
                        "level": level,
                        "run": unless_none(run),
                        "latest": latest,
                        "state": unless_none(state),
                        "institution": unless_none(institution),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).suggestions

    async def support_days(self, *, id: str, from_: date, until: date) -> support_days_.SupportDays | None:
        """On which days of a period support comes by its rule, 366 at most. The days are null where its first day
        is not known to the day: then only the words tell how often."""
        return (
            await self._query(support_days_.SupportDaysAnswer, given({"id": id, "from": from_, "until": until}))
        ).support_days

    async def support_detail(self, *, id: str) -> support_detail_.Support | None:
        """All of support: who gets it, how often in words and as a rule of RFC 5545, how it went, and on which
        document's word. What is null is not known."""
        return (await self._query(support_detail_.SupportDetailAnswer, given({"id": id}))).support

    async def support_given(
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
        return (
            await self._query(
                support_given_.SupportGivenAnswer,
                given(
                    {
                        "giver": unless_none(giver),
                        "receiver": unless_none(receiver),
                        "programme": unless_none(programme),
                        "kind": unless_none(kind),
                        "channels": unless_none(channels),
                        "regular": unless_none(regular),
                        "standing": unless_none(standing),
                        "words": unless_none(words),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).supports

    async def undo_merge(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> undo_merge_.MergePayload:
        """Undo a merging: whatever it moved goes back. What somebody has changed since stays, and is told in
        `left`."""
        return (
            await self._mutate(
                undo_merge_.UndoMergeAnswer,
                given({"id": id, "version": version, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).institution_unmerge

    async def use_method(
        self,
        *,
        method: str,
        exchange: str,
        notes: list[LocalizedTextInput] | Unset | None = UNSET,
        key: str | None = None,
    ) -> use_method_.MethodUsePayload:
        """Note that a method was used in an exchange of my institution, and how."""
        return (
            await self._mutate(
                use_method_.UseMethodAnswer,
                given({"method": method, "exchange": exchange, "notes": notes, "key": unless_none(key)}),
                "key",
            )
        ).method_use_create

    async def vocabulary(self, *, lang: str | None = None) -> tuple[vocabulary_.EnumWords, ...]:
        """What people call each state, kind and role, in a language: for headings, keys of maps and filters."""
        return (await self._query(vocabulary_.VocabularyAnswer, given({"lang": unless_none(lang)}))).vocabulary

    async def void_decision(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> void_decision_.DecisionPayload:
        """Take a decision back as a mistake, and with it the line of the body's ledger that followed from it. It
        is refused while later lines rest on that line."""
        return (
            await self._mutate(
                void_decision_.VoidDecisionAnswer,
                given({"id": id, "version": version, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).decision_void

    async def void_record(
        self, *, id: str, version: int, reason: str, key: str | None = None
    ) -> void_record_.ExchangePayload:
        """Take a record back as a mistake: here an exchange. It leaves lists, counts and the contact graph, and
        can be restored."""
        return (
            await self._mutate(
                void_record_.VoidRecordAnswer,
                given({"id": id, "version": version, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).exchange_void

    async def what_goes_on(
        self, *, as_of: date | None = None, first: int = 20, after: str | None = None
    ) -> what_goes_on_.ProgrammeConnection:
        """What goes on after the end: each programme that is continued at the end of a day, why, which sites still
        run, and who joined later than the first ones. Without `as_of`, today."""
        return (
            await self._query(
                what_goes_on_.WhatGoesOnAnswer,
                given({"asOf": unless_none(as_of), "first": first, "after": unless_none(after)}),
            )
        ).programmes

    async def who_represents(
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
        return (
            await self._query(
                who_represents_.WhoRepresentsAnswer,
                given(
                    {
                        "institution": institution,
                        "asOf": unless_none(as_of),
                        "planned": unless_none(planned),
                        "first": first,
                        "after": unless_none(after),
                    }
                ),
            )
        ).institution

    async def withdraw_commitment(
        self,
        *,
        id: str,
        version: int,
        since: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        key: str | None = None,
    ) -> withdraw_commitment_.CommitmentPayload:
        """Note that a commitment was taken back, since when and why. One that merely ends does so by its dates."""
        return (
            await self._mutate(
                withdraw_commitment_.WithdrawCommitmentAnswer,
                given({"id": id, "version": version, "since": since, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).commitment_withdraw

    async def withdraw_news(
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
        return (
            await self._mutate(
                withdraw_news_.WithdrawNewsAnswer,
                given({"id": id, "version": version, "since": since, "reason": reason, "key": unless_none(key)}),
                "key",
            )
        ).news_item_withdraw
