"""How people want and reject things: attitudes, judgements, and what is done to things.

The words stand in ``attitudes.toml``, which explains the tables. Nouns are written with a capital, verbs as infinitives with a
bar after a separable particle, everything else is an adjective or adverb.
"""

from enum import StrEnum

from attrs import field, frozen

from ukrdiplo.model import Stance

__all__ = [
    "Anaphor",
    "Answer",
    "Attitude",
    "Belief",
    "Charge",
    "Credit",
    "Holder",
    "Inert",
    "Judgement",
    "Operator",
    "Verdict",
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


_TURNED = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    """Words in the form that those of a text are compared in, so that it is not made again for every word of the text."""
    return frozenset(word.casefold() for word in words)


@frozen(kw_only=True)
class Attitude:
    """A word that says that somebody is for or against something.

    Args:
        word: The word.
        stance: Towards what stands in its slots.
        slots: Where that stands: ``object``, ``subject``, ``clause``, ``genitive`` or a preposition.
        beside: Words that have to stand with it in the clause.
        companions: The same, case-folded.
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
    companions: frozenset[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "companions", _folded(self.beside))

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
        companions: The same, case-folded.
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
    companions: frozenset[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "companions", _folded(self.beside))

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
        companions: The same, case-folded.
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
    companions: frozenset[str] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "companions", _folded(self.beside))

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
