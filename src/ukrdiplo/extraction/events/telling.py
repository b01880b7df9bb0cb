"""The happenings that a text has told of so far."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import islice

from attrs import frozen

from ukrdiplo.extraction.events.accounts import together
from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.likeness import one_attack, same
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.model import EventType, Span, merged

__all__ = ["Group", "Telling"]

_LONG_AGO = dt.timedelta(days=90)
_REACH = 100
"""How many happenings of one type back a mention may take one up: readers do not remember more, and no text costs n² steps."""


@frozen(kw_only=True)
class Group:
    """The mentions of one happening, and what they say together.

    Args:
        whole: The joined account.
        mentions: The mentions, in the order in which they were joined.
    """

    whole: Candidate
    mentions: tuple[Candidate, ...]

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The phrases and clauses that name it, in order, overlapping ones made one."""
        return merged(mention.evidence for mention in self.mentions)

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements that these lie in."""
        return tuple(dict.fromkeys(id_ for mention in self.mentions for id_ in mention.statements))


class Telling:
    """The happenings told of so far, which grow as a text is read.

    Args:
        represents: Ids of states by those who act for them, and of everybody else by themselves.
        loose: Ids of loose groups.
        today: The article's date, if it has one.
    """

    def __init__(self, represents: Mapping[str, str], loose: frozenset[str], today: dt.date | None = None) -> None:
        self._represents = represents
        self._loose = loose
        self._today = today
        self._wholes: list[Candidate] = []
        self._mentions: list[list[Candidate]] = []
        self._by_type: dict[EventType, list[int]] = {}

    @property
    def last_block(self) -> int | None:
        """The block of the last mention of the happening that was told of last."""
        return self._mentions[-1][-1].block if self._mentions else None

    @property
    def last(self) -> int:
        """The number of the happening that was told of last; -1 before the first."""
        return len(self._wholes) - 1

    def told_in(self, number: int) -> Span:
        """The sentence of the last mention of a happening."""
        return self._mentions[number][-1].sentence

    def latest(self, type_: EventType | None = None) -> Iterator[Candidate]:
        """The accounts of the latest happenings (of a type), the last one first."""
        numbers = range(len(self._wholes)) if type_ is None else self._by_type.get(type_, [])
        return (self._wholes[number] for number in islice(reversed(numbers), _REACH))

    def find(self, mention: Candidate) -> int | None:
        """The number of the happening that a mention can be of: the latest with its status, or else the latest."""
        other: int | None = None
        for number in islice(reversed(self._by_type.get(mention.type, [])), _REACH):
            told = self._wholes[number]
            if same(told, mention, self._represents) or one_attack(told, mention, self._loose):
                if told.status is mention.status and not self._is_aside(told, mention):
                    return number
                other = number if other is None else other
        return other

    def in_prospect(self, mention: Candidate) -> int | None:
        """The number of what was last told of a type, if it is only planned, possible or denied: ein solches Treffen.

        Of what has happened such a thing is another one.
        """
        if mention.roles:
            return self.find(mention)
        number = next(reversed(self._by_type.get(mention.type, [])), None)
        return number if number is not None and self._wholes[number].status not in REAL else None

    def _is_aside(self, told: Candidate, mention: Candidate) -> bool:
        """Whether what was told was long ago, so that a mention without a day rather means something of these days."""
        if self._today is None or mention.when is not None or told.when is None or told.when.latest is None:
            return False
        return self._today - told.when.latest > _LONG_AGO

    def open(self, mention: Candidate) -> int:
        """Tell of another happening, and its number."""
        number = len(self._wholes)
        self._wholes.append(mention)
        self._mentions.append([mention])
        self._by_type.setdefault(mention.type, []).append(number)
        return number

    def add(self, number: int, mention: Candidate) -> None:
        """Tell more of a happening."""
        self._wholes[number] = together(self._wholes[number], mention, self._represents)
        self._mentions[number].append(mention)

    def groups(self) -> tuple[Group, ...]:
        """All happenings, in the order of their first mentions."""
        found = (Group(whole=w, mentions=tuple(m)) for w, m in zip(self._wholes, self._mentions, strict=True))
        return tuple(sorted(found, key=lambda group: group.mentions[0].evidence))
