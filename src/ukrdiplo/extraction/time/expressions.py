"""Time expressions without their preposition: which words make one, and what days it denotes.

Every kind is a pattern over the words of ``time.toml`` and a method that turns a match into an
:class:`~ukrdiplo.extraction.time.expression.Expression`.
"""

import re
from itertools import chain

from ukrdiplo.extraction.time.counted import Counted
from ukrdiplo.extraction.time.expression import Maker
from ukrdiplo.extraction.time.vocabulary import Vocabulary
from ukrdiplo.extraction.time.week import OfTheWeek
from ukrdiplo.extraction.time.yearly import OnceAYear
from ukrdiplo.extraction.time.years import Years

__all__ = ["patterns"]


def patterns(words: Vocabulary) -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """Every kind of expression."""
    kinds = (OnceAYear(words), OfTheWeek(words), Counted(words), Years(words))
    rules = chain.from_iterable(kind.rules() for kind in kinds)
    return tuple((re.compile(rf"(?<![\w.,/-])(?:{pattern})(?!\w|-[^\W\d])", re.IGNORECASE), make) for pattern, make in rules)
