"""What people can do with lessons and difficulties. Members do it with those of their own institution."""

from __future__ import annotations

from consortium.access import WITH_MEMBERS
from consortium.lessons.store import DIFFICULTY, DIFFICULTY_MEASURE, LESSON
from consortium.writing.generic import enter_all

enter_all(LESSON, "lesson", WITH_MEMBERS)
enter_all(DIFFICULTY, "difficulty", WITH_MEMBERS)
enter_all(DIFFICULTY_MEASURE, "difficultyMeasure", WITH_MEMBERS)
