"""The words of wanting, rejecting and judging, looked up by what a word of a text may be called."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Protocol, TypeVar

from attrs import evolve, field, frozen

from ukrdiplo.lexicon.attitudes import Anaphor, Answer, Attitude, Belief, Charge, Credit, Inert, Judgement, Operator, Verdict
from ukrdiplo.lexicon.outcomes import OutcomeIndex
from ukrdiplo.lexicon.verbs import VerbForms
from ukrdiplo.model import Stance

__all__ = ["AttitudeIndex", "infinitives", "with_heads"]


class _Entry(Protocol):
    @property
    def word(self) -> str: ...


class _Accompanied(_Entry, Protocol):
    @property
    def beside(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=_Entry)
C = TypeVar("C", bound=_Accompanied)

_REMEMBERED = 8192  # words of which is kept what they may be called
_SHORTEST_HEAD = 5  # a shorter ending is an accident more often than the head of a compound
_SHORTEST_PART = 4  # the same of a noun that has an entry itself


@frozen
class AttitudeIndex:
    """Attitudes, judgements, verdicts and operators by word.

    The keys are in lower case and without bars; :attr:`forms` leads from a verb's form to them.
    """

    attitudes: Mapping[str, tuple[Attitude, ...]]
    judgements: Mapping[str, tuple[Judgement, ...]]
    verdicts: Mapping[str, tuple[Verdict, ...]]
    operators: Mapping[str, tuple[Operator, ...]]
    anaphors: frozenset[str]
    charges: frozenset[str]
    inert: frozenset[str]
    existence: frozenset[str]
    nouns: frozenset[str]
    forms: VerbForms
    answers: Mapping[str, Stance] = field(factory=dict)
    beliefs: Mapping[str, Credit] = field(factory=dict)
    outcomes: OutcomeIndex = field(factory=OutcomeIndex)

    @classmethod
    def of(
        cls,
        attitudes: Sequence[Attitude],
        judgements: Sequence[Judgement],
        verdicts: Sequence[Verdict],
        operators: Sequence[Operator],
        *,
        anaphors: Sequence[Anaphor] = (),
        charges: Sequence[Charge] = (),
        inert: Sequence[Inert] = (),
        forms: VerbForms,
    ) -> "AttitudeIndex":
        """The index of these entries; ``forms`` has to know the :func:`infinitives` of them all."""
        return cls(
            attitudes=_closest_first(attitudes),
            judgements=_closest_first(judgements),
            verdicts=_by_word(verdicts),
            operators=_closest_first(operators),
            anaphors=frozenset(anaphor.word.casefold() for anaphor in anaphors),
            charges=frozenset(_by_word(charges)),
            inert=frozenset(_by_word(inert)),
            existence=frozenset(_by_word(operator for operator in operators if operator.existence)),
            nouns=frozenset(
                entry.word.casefold()
                for table in (attitudes, judgements, operators)
                for entry in table
                if entry.word[:1].isupper()
            ),
            forms=forms,
        )

    def of_noun(self, forms: tuple[str, ...]) -> tuple[str, ...]:
        """What a noun with these forms may be called here, all in lower case.

        That is the forms, what stands behind their hyphens and, where none of these has an entry, the longest nouns with one that
        they end in: Maximalforderung.
        """
        return self._nouns_read(forms)

    @cached_property
    def _nouns_read(self) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
        """:meth:`of_noun`, remembering the words of a text: each is asked for again and again."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(forms: tuple[str, ...]) -> tuple[str, ...]:
            whole = with_heads(forms)
            return (*whole, *self._last_parts(whole)) if self.nouns.isdisjoint(whole) else whole

        return read

    def _last_parts(self, forms: tuple[str, ...]) -> tuple[str, ...]:
        """The longest nouns with an entry that some forms of one compound end in."""
        for start in range(2, max(map(len, forms)) - _SHORTEST_PART + 1):
            parts = (form[start:] for form in forms if len(form) - start >= _SHORTEST_PART)
            found = tuple(part for part in parts if part in self.nouns)
            if found:
                return found
        return ()

    def of_verb(self, form: str, lemma: str, particle: str | None) -> tuple[str, ...]:
        """What a verb, or any other word that is no noun, may be called here, all in lower case.

        Args:
            form: The word as it stands.
            lemma: Its dictionary form, if that is right.
            particle: The separable particle that stands apart from it.
        """
        return self._verbs_read(form, lemma, particle)

    @cached_property
    def _verbs_read(self) -> Callable[[str, str, str | None], tuple[str, ...]]:
        """:meth:`of_verb`, remembered likewise."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str, lemma: str, particle: str | None) -> tuple[str, ...]:
            verbs = self.forms.find(form, particle)
            if not verbs and "ss" in form:
                verbs = self.forms.find(form.replace("ss", "ß"), particle)
            written = form.casefold()
            wish = ["möchten"] if written.startswith("möcht") else []
            found = (*(verb.replace("|", "") for verb in verbs), (particle or "") + lemma.casefold(), *wish, written)
            return tuple(dict.fromkeys(found))

        return read

    @cached_property
    def replying(self) -> Mapping[str, tuple[Attitude, ...]]:
        """The attitudes by word that may go without what they are about, which few may."""
        return _some(self.attitudes, lambda entry: entry.reply)

    @cached_property
    def appealing(self) -> Mapping[str, tuple[Attitude, ...]]:
        """The attitudes by word that ask others for something."""
        return _some(self.attitudes, lambda entry: entry.appeal)

    def answering(self, answers: Iterable[Answer]) -> "AttitudeIndex":
        """The same index with words that answer a question."""
        return evolve(self, answers={entry.word.casefold(): entry.stance for entry in answers})

    def believing(self, beliefs: Iterable[Belief]) -> "AttitudeIndex":
        """The same index with words of belief and doubt; :attr:`forms` has to know the verbs among them."""
        found = {entry.word.replace("|", "").casefold(): entry for entry in beliefs}
        nouns = (key for key, entry in found.items() if entry.word[:1].isupper())
        credit = {key: entry.credit for key, entry in found.items()}
        return evolve(self, beliefs=credit, nouns=self.nouns | frozenset(nouns))

    def foreseeing(self, outcomes: OutcomeIndex) -> "AttitudeIndex":
        """The same index with what things bring about; :attr:`forms` has to know the verbs of it."""
        return evolve(self, outcomes=outcomes)

    def takes_up(self, noun: str) -> bool:
        """Whether a noun, in lower case, may take up what was said before, with what stands before its hyphen left out."""
        return noun.rpartition("-")[2] in self.anaphors

    def inert_noun(self, form: str) -> bool:
        """Whether a noun, in lower case, is one of the inert ones or a compound with one of them as its head."""
        return any(form[start:] in self.inert for start in range(len(form) - _SHORTEST_HEAD + 1)) or form in self.inert


def infinitives(*tables: Iterable[_Entry]) -> tuple[str, ...]:
    """The verbs among the words of some tables, with a bar after a separable particle."""
    return tuple(entry.word for table in tables for entry in table if entry.word[:1].islower())


@lru_cache(maxsize=_REMEMBERED)
def with_heads(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Forms of a noun, and what stands behind the last hyphen of each.

    Example:
        >>> with_heads(("us-forderung",))
        ('us-forderung', 'forderung')
    """
    return tuple(dict.fromkeys(name for form in forms for name in (form, form.rpartition("-")[2])))


def _by_word(entries: Iterable[T]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for entry in entries:
        found.setdefault(entry.word.replace("|", "").casefold(), []).append(entry)
    return {word: tuple(group) for word, group in found.items()}


def _some(table: Mapping[str, tuple[T, ...]], wanted: Callable[[T], bool]) -> dict[str, tuple[T, ...]]:
    """The entries of a table that are wanted."""
    chosen = ((word, tuple(filter(wanted, entries))) for word, entries in table.items())
    return {word: entries for word, entries in chosen if entries}


def _closest_first(entries: Iterable[C]) -> dict[str, tuple[C, ...]]:
    """Entries by word, those that ask for more company first: an idiom goes before the verb that heads it."""
    return {word: tuple(sorted(group, key=lambda entry: -len(entry.beside))) for word, group in _by_word(entries).items()}
