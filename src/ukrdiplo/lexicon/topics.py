"""The topics on which actors hold positions, and the words that name them.

A *term* is written as its head and the words that have to stand with it: ``Beitritt Nato`` is the noun *Beitritt* with *Nato* in
its phrase (Beitritt zur NATO) or in the same compound (NATO-Beitritt); ``ab|treten Gebiet/Region`` is the verb with one of two
nouns in its clause; ``vermitteln @USA`` asks that an actor of that state is named there, or is the one who holds the position.
"""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from ukrdiplo.errors import LexiconError

__all__ = ["Setting", "Term", "Topic", "TopicIndex"]

_SHORTEST_HEAD = 5  # a shorter ending is an accident more often than the head of a compound


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
    """

    topic: str
    head: str
    needs: tuple[tuple[str, ...], ...] = ()
    actors: tuple[str, ...] = ()
    person: bool = False
    sign: int = 1

    @classmethod
    def read(cls, written: str, topic: str, sign: int = 1) -> "Term":
        """The term that a line of the lexicon denotes.

        Raises:
            LexiconError: If it has no head.

        Example:
            >>> Term.read("Beitritt Nato/Bündnis @UKR", "nato_membership")
            Term(topic='nato_membership', head='Beitritt', needs=(('nato', 'bündnis'),), actors=('UKR',), person=False, sign=1)
        """
        head, *rest = written.split() or [""]
        if not head or head.startswith("@"):
            raise LexiconError(f"topic {topic}: the term {written!r} has no head")
        return cls(
            topic=topic,
            head=head,
            needs=tuple(tuple(word.casefold() for word in group.split("/")) for group in rest if not group.startswith("@")),
            actors=tuple(word[1:] for word in rest if word.startswith("@") and word != "@person"),
            person="@person" in rest,
            sign=sign,
        )

    @property
    def asks(self) -> int:
        """How much has to stand with the head."""
        return len(self.needs) + len(self.actors) + self.person


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
        unless: Words in whose company no term counts.

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
    unless: tuple[str, ...] = ()
    all_terms: tuple[Term, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        wanted = [Term.read(term, self.id) for term in self.terms]
        unwanted = [Term.read(term, self.id, -1) for term in self.opposites]
        object.__setattr__(self, "all_terms", (*wanted, *unwanted))

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
    """

    id: str
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen
class TopicIndex:
    """Terms by their head."""

    nouns: Mapping[str, tuple[Term, ...]]
    others: Mapping[str, tuple[Term, ...]]
    unless: Mapping[str, tuple[str, ...]]
    settings: tuple[str, ...]

    @classmethod
    def of(cls, topics: Iterable[Topic], settings: Iterable[Setting] = ()) -> "TopicIndex":
        """The index of these topics."""
        nouns: dict[str, list[Term]] = {}
        others: dict[str, list[Term]] = {}
        unless: dict[str, tuple[str, ...]] = {}
        for topic in topics:
            unless[topic.id] = tuple(word.casefold() for word in topic.unless)
            for term in topic.all_terms:
                table = nouns if term.head[:1].isupper() else others
                table.setdefault(term.head.replace("|", "").casefold(), []).append(term)
        return cls(
            nouns={head: tuple(terms) for head, terms in nouns.items()},
            others={head: tuple(terms) for head, terms in others.items()},
            unless=unless,
            settings=tuple(word.casefold() for setting in settings for word in setting.words),
        )

    def noun(self, forms: Iterable[str]) -> tuple[Term, ...]:
        """The terms whose head is one of ``forms`` or the head of a compound among them; the longest head wins.

        Args:
            forms: What the noun may look like (lemma, form), in lower case.
        """
        found: tuple[Term, ...] = ()
        length = 0
        for form in forms:
            for start in range(len(form)):
                head = form[start:]
                if len(head) > length and head in self.nouns and (start == 0 or len(head) >= _SHORTEST_HEAD):
                    found, length = self.nouns[head], len(head)
                    break
        return found
