"""The topics on which actors hold positions, and the words that name them.

A *term* is written as its head and the words that have to stand with it: ``Beitritt Nato`` is the noun *Beitritt* with *Nato* in
its phrase (Beitritt zur NATO) or in the same compound (NATO-Beitritt); ``ab|treten Gebiet/Region`` is the verb with one of two
nouns in its clause; ``vermitteln @USA`` asks that an actor of that state is named there, or is the one who holds the position.
A group behind a tilde may stand anywhere in the sentence: ``Beitrittsperspektive ~&nato``.
Heads may be alternatives too (``Beitritt/Aufnahme Nato``), and ``&nato`` stands for the words of the *group* with that id.
"""

from collections.abc import Iterable

from attrs import evolve, field, frozen

from ukrdiplo.errors import LexiconError

__all__ = ["Group", "Setting", "Term", "Topic"]


@frozen
class Term:
    """Words that name a topic, or its opposite.

    Args:
        topic: Id of the topic.
        head: The word that the others depend on: a noun with a capital, a verb with a bar after a separable particle, or an
            adjective.
        needs: Groups of words in lower case; one of each group has to stand with the head.
        actors: Codes of states and organisations; an actor of each has to be named or to hold the position.
        person: Whether a person has to be named.
        sign: 1 where a supporter wants it, -1 where it is the opposite.
        asserts: Whoever says it has said what he wants.
        refused: It counts only for who rejects it: no interest in ending the war.
        conceded: It names what Ukraine would have to concede.
        far: Groups of words of which one each has to stand anywhere in the sentence; where the head needs nothing closer.
        foremost: It goes before terms of other topics, whatever they ask for.
    """

    topic: str
    head: str
    needs: tuple[tuple[str, ...], ...] = ()
    actors: tuple[str, ...] = ()
    person: bool = False
    sign: int = 1
    asserts: bool = False
    refused: bool = False
    conceded: bool = False
    far: tuple[tuple[str, ...], ...] = ()
    foremost: bool = False

    @classmethod
    def read(cls, written: str, topic: str, sign: int = 1) -> "Term":
        """The term that a line of the lexicon with one head denotes.

        Raises:
            LexiconError: If it has no head.

        Example:
            >>> term = Term.read("Beitritt Nato/Bündnis @UKR", "nato_membership")
            >>> term.head, term.needs, term.actors
            ('Beitritt', (('nato', 'bündnis'),), ('UKR',))
        """
        head, *rest = written.split() or [""]
        if not head or head.startswith("@"):
            raise LexiconError(f"topic {topic}: the term {written!r} has no head")
        return cls(
            topic=topic,
            head=head,
            needs=tuple(_alternatives(group) for group in rest if group[0] not in "@~"),
            far=tuple(_alternatives(group[1:]) for group in rest if group.startswith("~")),
            actors=tuple(word[1:] for word in rest if word.startswith("@") and word != "@person"),
            person="@person" in rest,
            sign=sign,
        )

    @property
    def asks(self) -> int:
        """How much has to stand with the head."""
        return len(self.needs) + len(self.far) + len(self.actors) + self.person


@frozen(kw_only=True)
class Topic:
    """Something on which actors hold positions.

    Args:
        id: Its id, in lower case.
        label_de: German name.
        label_en: English name.
        support_means: What a supporter wants; it fixes which way every stance points.
        terms: What names what a supporter wants.
        opposites: What names the opposite.
        assertions: What is a supporter's position in the mouth of anybody who says it: die Ukraine gehört in die Nato.
        denials: What is an opponent's position in the mouth of anybody who says it: die Krim bleibt ukrainisch.
        refusals: What a supporter rejects, though who wants it need not be an opponent: das Ende des Krieges.
        short: Heads that stand for the topic by themselves once an article has named it: der Beitritt; with a minus in front,
            for its opposite (die Lockerung), with an exclamation mark, as an assertion.
        definite: Heads of its terms that stand for it where they are definite and it was named shortly before: diese Hilfe.
        hints: Beginnings of words after which the heads in ``short`` stand for the topic, too.
        against: Code of the state that it is directed against or kept from: what that one supports by such a name is its own
            counterpart, as Moscow's sanctions are.
        event: What is done with it is an event and shows nobody's will: ein Treffen.
        concession: Who supports it wants Ukraine to give something up.
        unless: Words in whose company no term counts.
        foremost: Its terms go before those of other topics, whatever they ask for; those of your own files do.

    Raises:
        LexiconError: If a term cannot be read.

    Example:
        >>> Topic(id="t", label_de="T", label_en="T", support_means="wants it", terms=("Waffenruhe",)).all_terms[0].head
        'Waffenruhe'
    """

    id: str
    label_de: str
    label_en: str
    support_means: str
    terms: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    assertions: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    against: str | None = None
    event: bool = False
    concession: bool = False
    unless: tuple[str, ...] = ()
    foremost: bool = False
    all_terms: tuple[Term, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        said = (*self._read(self.assertions, asserts=True), *self._read(self.denials, sign=-1, asserts=True))
        wanted = (*self._read(self.terms, conceded=self.concession), *self._read(self.opposites, sign=-1))
        object.__setattr__(self, "all_terms", (*said, *wanted, *self._read(self.refusals, sign=-1, refused=True)))

    def _read(
        self, lines: Iterable[str], *, sign: int = 1, asserts: bool = False, refused: bool = False, conceded: bool = False
    ) -> tuple[Term, ...]:
        """The terms of some lines, one for each of the alternative heads of a line; those of one line share what they need."""
        found: list[Term] = []
        for line in lines:
            heads, _, rest = line.strip().partition(" ")
            first, *others = heads.split("/")
            term = Term.read(f"{first} {rest}", self.id, sign)
            term = evolve(term, asserts=asserts, refused=refused, conceded=conceded, foremost=self.foremost)
            found += [evolve(term, head=head) for head in (first, *others)]
        return tuple(found)

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Setting:
    """Words that show what an article is about: topics are read in articles that have one of them.

    Args:
        id: Its name.
        words: The words; each stands for itself and for words that begin with it.
        parties: Words that show it too, unless the article has one of ``elsewhere``: who talks of Moscow and not of Damascus.
        elsewhere: Words that show what else an article with ``parties`` may be about.
    """

    id: str
    words: tuple[str, ...]
    parties: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Group:
    """Words that mean the same in terms, where ``&id`` stands for them.

    Args:
        id: Its name.
        words: The words.
    """

    id: str
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


def _alternatives(group: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in group.split("/"))
