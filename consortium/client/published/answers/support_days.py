"""What the operation SupportDays answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from datetime import date

from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# On which days of a period support comes by its rule, 366 at most. The days are null where its first day is not known
# to the day: then only the words tell how often.
query SupportDays($id: ID!, $from: Date!, $until: Date!) {
  supportDays(id: $id, dayFrom: $from, dayUntil: $until) {
    days
    complete
    support {
      id
      topic
      regularity
      recurrence
      begins {
        edtf
      }
    }
  }
}
"""


class SupportDaysAnswer(OperationAnswer):
    """What the operation SupportDays answers with."""

    operation = "SupportDays"
    document = DOCUMENT

    support_days: SupportDays | None
    """On which days of a period support comes by its rule, both ends included; null where there is no such
    support. Pauses are not taken out."""


class SupportDays(Value):
    """The days on which support comes."""

    days: tuple[date, ...] | None
    """The days, 366 at most; null where the support is not regular, or where its first day is not known to the
    day: then its rule is told in words alone."""
    complete: bool
    """Whether those are all in the period."""
    support: Support
    """What comes."""


class Support(Value):
    """What one institution does for others, once and again."""

    id: str
    topic: str
    """What it is about, in that language, else in the reader's, else in English, else in any."""
    regularity: str | None
    """How often it is given, in words, English or Russian: every Monday. Null where it is not regular."""
    recurrence: str | None
    """How often, as an RFC 5545 rule: FREQ=WEEKLY;BYDAY=MO is every Monday. Null where it is not regular."""
    begins: PartialDate | None
    """The first day, as far as it is known."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""
