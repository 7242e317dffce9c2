"""What the operation EnterClaim answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.published.enums import Verdict
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Enter what a document states of a record: its words, what of the record they are held against, and the number, the
# days, the place or the name that they state. A number may also follow from two others ($measure DERIVED): from what is
# recorded for other claims, or for one and a number given as it is; $inferred says that the document does not give the
# number itself. Whether it agrees is told at once.
mutation EnterClaim(
  $statements: [LocalizedTextInput!]!
  $measure: Measure!
  $subjectType: String
  $subject: ID
  $amount: String
  $unit: ClaimUnit
  $per: ClaimUnit
  $qualifier: Qualifier
  $statedDates: String
  $statedRegion: ID
  $statedText: String
  $role: ParticipationRole
  $group: PeopleGroup
  $siteState: SiteState
  $asOf: Date
  $arithmetic: Arithmetic
  $firstClaim: ID
  $firstAmount: String
  $secondClaim: ID
  $secondAmount: String
  $inferred: Boolean
  $source: ID
  $locator: String
  $key: String
) {
  claimCreate(
    input: {
      statements: $statements
      measure: $measure
      subjectType: $subjectType
      subject: $subject
      amount: $amount
      unit: $unit
      per: $per
      qualifier: $qualifier
      statedDates: $statedDates
      statedRegion: $statedRegion
      statedText: $statedText
      role: $role
      group: $group
      siteState: $siteState
      asOf: $asOf
      arithmetic: $arithmetic
      firstClaim: $firstClaim
      firstAmount: $firstAmount
      secondClaim: $secondClaim
      secondAmount: $secondAmount
      inferred: $inferred
      source: $source
      locator: $locator
      idempotencyKey: $key
    }
  ) {
    claim {
      id
      version
      verdict
      found
      foundText
    }
    problems {
      code
      path
      message
    }
    replayed
  }
}
"""


class EnterClaimAnswer(OperationAnswer):
    """What the operation EnterClaim answers with."""

    operation = "EnterClaim"
    document = DOCUMENT

    claim_create: ClaimPayload
    """Enter a new claim."""


class ClaimPayload(Payload):
    """What became of an action on the type Claim."""

    claim: Claim | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Claim:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.claim)


class Claim(Value):
    """What a document states of a record, held against what the records add up to."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    verdict: Verdict
    """Whether the two agree, worked out now; about a number is within a tenth of it. What nothing recorded can
    check, a void record among it, cannot be checked."""
    found: float | None
    """What the records add up to; null where they cannot say, and where no number is claimed."""
    found_text: str | None
    """The days, EDTF, or the name of the place or body that is recorded; null where a number is claimed."""
