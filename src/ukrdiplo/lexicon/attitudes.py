"""How people want and reject things: attitudes, judgements, and what is done to things.

The words stand in ``attitudes.toml``, which explains the tables. Nouns are written with a capital, verbs as infinitives with a
bar after a separable particle, everything else is an adjective or adverb.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Protocol, TypeVar

from attrs import evolve, field, frozen

from ukrdiplo.lexicon.verbs import VerbForms
from ukrdiplo.model import Stance

__all__ = [
    "Anaphor",
    "Attitude",
    "AttitudeIndex",
    "Belief",
    "Charge",
    "Credit",
    "Holder",
    "Inert",
    "Judgement",
    "Operator",
    "Verdict",
    "infinitives",
    "with_heads",
]


class Holder(StrEnum):
    """Whose attitude a word expresses."""

    SUBJECT = "subject"
    SPEAKER = "speaker"
    AMONG = "among"
    """Those among whom it is: stößt in Bern auf Ablehnung."""
    EXPERIENCER = "experiencer"
    """The object: missfällt dem Kanzler."""
    BEARER = "bearer"
    """Who the noun itself means: der Gegner von X."""


class Credit(StrEnum):
    """What a word says of the truth of its content clause."""

    BELIEVED = "believed"
    """It is believed, and doubted where the word is denied: glauben, Anzeichen."""
    DOUBTED = "doubted"
    """bezweifeln, unwahrscheinlich."""
    DENIED = "denied"
    """Its subject says that it is not so: bestreiten; Berichte zurückweisen."""
    TOLD = "told"
    """Others say so: Bericht."""


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

_TURNED = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}


@frozen(kw_only=True)
class Attitude:
    """A word that says that somebody is for or against something.

    Args:
        word: The word.
        stance: Towards what stands in its slots.
        slots: Where that stands: ``object``, ``subject``, ``clause``, ``genitive`` or a preposition.
        beside: Words that have to stand with it in the clause.
        negated: The stance when it is denied; the contrary unless told otherwise.
        holder: Whose attitude it is.
        light: It only passes on an attitude that is a noun: Interesse zeigen.
        appeal: A list behind a colon may be what it demands.
        only_denied: It is an attitude only in a clause that is denied: kann nicht verzichten.
        only_affirmed: Its denial says nothing: who has no fear of a thing need not want it.
        alone: It is none where its verb has an object besides a noun: who warns somebody of a thing threatens with it, but who
            warns him against doing it rejects it.
        close: It counts only where the lexicon knows every word between it and the topic: who criticises a thing criticises
            that one and not what it is about.
        own: It is about what its subject does himself, never about what another is to do: wollen.
        reply: Without a complement it replies to what was said before: Kiew stimmte zu.
        able: Who can do so is for it: kann sich X vorstellen.
    """

    word: str
    stance: Stance
    slots: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    negated: Stance | None = None
    holder: Holder = Holder.SUBJECT
    light: bool = False
    appeal: bool = False
    only_denied: bool = False
    only_affirmed: bool = False
    alone: bool = False
    close: bool = False
    own: bool = False
    reply: bool = False
    able: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return " ".join((self.word, *self.beside, self.stance, *self.slots))

    def towards(self, sign: int, *, denied: bool) -> Stance:
        """The stance towards a topic.

        Args:
            sign: 1 where what stands in the slot is what a supporter of the topic wants, -1 where it is the opposite.
            denied: Whether the attitude is negated.

        Example:
            >>> Attitude(word="ab|lehnen", stance=Stance.OPPOSE).towards(-1, denied=False).value
            'support'
        """
        stance = self.stance
        if denied:
            stance = self.negated if self.negated is not None else _TURNED.get(stance, stance)
        return _TURNED.get(stance, stance) if sign < 0 else stance


@frozen(kw_only=True)
class Judgement:
    """A word that says of a thing that it is good or bad, possible or impossible.

    Args:
        word: An adjective or noun.
        stance: What it amounts to.
        beside: Words that have to stand with it in the clause.
        with_judge: Whose judgement it is may stand with *für*: Das kommt für Wien nicht infrage.
        given_up: It is about what one may have to give up, so that its denial insists: Die Grenzen sind nicht verhandelbar. Of
            what is a concession in itself it says the opposite: Gebietsabtretungen sind nicht verhandelbar.
        only_denied: It is one only where it is denied: who finds a thing possible need not want it.
        slots: Where the thing stands.
    """

    word: str
    stance: Stance
    beside: tuple[str, ...] = ()
    with_judge: bool = False
    given_up: bool = False
    only_denied: bool = False
    slots: tuple[str, ...] = ("subject", "clause")

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return " ".join((self.word, *self.beside))


@frozen(kw_only=True)
class Verdict:
    """A verb whose subject passes a judgement on its object: nennen, halten für.

    Args:
        word: The verb.
        slots: Where the judgement stands: ``predicate`` or a preposition.
    """

    word: str
    slots: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.word


@frozen(kw_only=True)
class Operator:
    """A word that says what becomes of a thing.

    Args:
        word: A verb or noun.
        slots: Where the thing stands.
        turns: It is brought to an end, so that who wants that opposes the thing.
        deed: Who does it shows that he wants it.
        beside: Words that have to stand with it in the clause.
        existence: It says no more than that there is the thing: geben.
        contains: Its subject is a plan or the like that has the thing in it: vorsehen.
        links: It says that its subject is what another noun says: bleiben.
    """

    word: str
    slots: tuple[str, ...]
    turns: bool = False
    deed: bool = False
    beside: tuple[str, ...] = ()
    existence: bool = False
    contains: bool = False
    links: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return " ".join((self.word, *self.beside, *self.slots))


@frozen(kw_only=True)
class Charge:
    """A verb whose object is said to do what its infinitive says: vorwerfen, beschuldigen."""

    word: str

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.word


@frozen(kw_only=True)
class Belief:
    """A word that says whether its content clause is held to be true: glauben, bezweifeln, bestreiten.

    Args:
        word: A verb, noun or adjective.
        credit: What it says.
    """

    word: str
    credit: Credit

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.word


@frozen(kw_only=True)
class Anaphor:
    """A noun that takes up a demand from the sentence before: die Forderung."""

    word: str

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.word


@frozen(kw_only=True)
class Answer:
    """Words that answer a question: auf keinen Fall.

    Args:
        word: The words.
        stance: Towards what was asked.
    """

    word: str
    stance: Stance

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.word


@frozen(kw_only=True)
class Inert:
    """A word that ends the way from a topic upwards: what is said with it tells nothing of what is wanted.

    Verbs of talking and thinking (über Sanktionen sprechen), nouns of measure, time and office (die Kosten der Sanktionen).
    """

    word: str

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.word


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

    def answering(self, answers: Iterable[Answer]) -> "AttitudeIndex":
        """The same index with words that answer a question."""
        return evolve(self, answers={entry.word.casefold(): entry.stance for entry in answers})

    def believing(self, beliefs: Iterable[Belief]) -> "AttitudeIndex":
        """The same index with words of belief and doubt; :attr:`forms` has to know the verbs among them."""
        found = {entry.word.replace("|", "").casefold(): entry for entry in beliefs}
        nouns = (key for key, entry in found.items() if entry.word[:1].isupper())
        credit = {key: entry.credit for key, entry in found.items()}
        return evolve(self, beliefs=credit, nouns=self.nouns | frozenset(nouns))

    def takes_up(self, noun: str) -> bool:
        """Whether a noun, in lower case, may take up what was said before, with what stands before its hyphen left out."""
        return noun.rpartition("-")[2] in self.anaphors

    def inert_noun(self, form: str) -> bool:
        """Whether a noun, in lower case, is one of the inert ones or a compound with one of them as its head."""
        return any(form[start:] in self.inert for start in range(len(form) - _SHORTEST_HEAD + 1)) or form in self.inert


def infinitives(*tables: Iterable[_Entry]) -> tuple[str, ...]:
    """The verbs among the words of some tables, with a bar after a separable particle."""
    return tuple(entry.word for table in tables for entry in table if entry.word[:1].islower())


def with_heads(forms: Iterable[str]) -> tuple[str, ...]:
    """Forms of a noun, and what stands behind the last hyphen of each.

    Example:
        >>> with_heads(["us-forderung"])
        ('us-forderung', 'forderung')
    """
    return tuple(dict.fromkeys(name for form in forms for name in (form, form.rpartition("-")[2])))


def _by_word(entries: Iterable[T]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for entry in entries:
        found.setdefault(entry.word.replace("|", "").casefold(), []).append(entry)
    return {word: tuple(group) for word, group in found.items()}


def _closest_first(entries: Iterable[C]) -> dict[str, tuple[C, ...]]:
    """Entries by word, those that ask for more company first: an idiom goes before the verb that heads it."""
    return {word: tuple(sorted(group, key=lambda entry: -len(entry.beside))) for word, group in _by_word(entries).items()}
