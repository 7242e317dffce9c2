"""What the secretariat can do with evaluations, indicators and their values."""

from __future__ import annotations

from consortium.evaluations.store import EVALUATION, EVALUATION_METHOD, INDICATOR, INDICATOR_VALUE
from consortium.writing.generic import enter_all

enter_all(EVALUATION, "evaluation")
enter_all(EVALUATION_METHOD, "evaluationMethod")
enter_all(INDICATOR, "indicator")
enter_all(INDICATOR_VALUE, "indicatorValue")
