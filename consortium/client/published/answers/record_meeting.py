"""What the operation RecordMeeting answers with.

Written by `make client` from graphql/operations; not to be edited.
"""

from __future__ import annotations

from consortium.client.payloads import Payload, visible
from consortium.client.values import OperationAnswer, Value

DOCUMENT = """\
# Record a meeting at which something is decided. Where it was part of an exchange, such as a round table, name that.
mutation RecordMeeting($input: MeetingCreateInput!) {
  meetingCreate(input: $input) {
    meeting {
      id
      version
      title
      held {
        edtf
      }
      exchange {
        id
        title
      }
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


class RecordMeetingAnswer(OperationAnswer):
    """What the operation RecordMeeting answers with."""

    operation = "RecordMeeting"
    document = DOCUMENT

    meeting_create: MeetingPayload
    """Enter a new meeting."""


class MeetingPayload(Payload):
    """What became of an action on the type Meeting."""

    meeting: Meeting | None
    """The record as it now stands; null where a rule said no."""

    @property
    def record(self) -> Meeting:
        """Return the record. Raises `OutOfSight` where you may not read it."""
        return visible(self.meeting)


class Meeting(Value):
    """A sitting at which something is decided."""

    id: str
    version: int
    """Grows by one with each change; a change names the version it has seen."""
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
    held: PartialDate | None
    """When it was held."""
    exchange: Exchange | None
    """The exchange that it was part of."""


class PartialDate(Value):
    """A date or an interval as far as it is known."""

    edtf: str
    """The text as given, EDTF: 2009, 2009-06, 2010-06-28/2010-06-30; `?` marks an inference."""


class Exchange(Value):
    """An exchange activity."""

    id: str
    title: str
    """Its title in that language, else in the reader's, else in English, else in any."""
