"""Who there is to be meant: the actors of an article with what it tells of them, and where they were mentioned."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from attrs import evolve, frozen

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import Actor, ActorKind, Sentence, Span, Word

__all__ = ["Antecedent", "Place", "Referent", "age_of", "latest", "likened", "told_beside", "told_by"]

_AGED = re.compile(r"(\d+)-?jährige[nrms]?", re.IGNORECASE)
_LABEL = 4  # words of a label behind its head
_NAMED_BY = frozenset({"appos", "flat", "nmod"})


class Place(NamedTuple):
    """A word in its sentence; a tuple, since one is made for every other word of an article.

    Args:
        word: The word.
        sentence: Its sentence.
        number: The sentence's number among those that are not direct speech.
        quoted: Whether it lies in direct speech.
    """

    word: Word
    sentence: Sentence
    number: int
    quoted: bool = False

    @property
    def clause(self) -> Word | None:
        """The word that it depends on."""
        return self.sentence.head(self.word)


@frozen(kw_only=True)
class Antecedent:
    """A mention that a later word may take up.

    Args:
        actor: The actor's id.
        place: The mention's head.
        is_seat: Whether it is a seat for its government, which is neuter whatever the state is: Kiew.
        is_source: Whether it tells whose words its clause gives: nach Merz’ Worten.
    """

    actor: str
    place: Place
    is_seat: bool = False
    is_source: bool = False

    @property
    def is_label(self) -> bool:
        """Whether it stands alone before a colon, as the name of a speaker does: Muster: Er kommt."""
        words = self.place.sentence.words
        behind = words[self.place.word.index :]
        colon = next((word.index for word in behind[:_LABEL] if word.form == ":"), None)
        return colon is not None and all(word.upos in {"PROPN", "NOUN", "X", "ADJ", "DET"} for word in words[: colon - 1])

    @property
    def top(self) -> Word | None:
        """Its head, or the noun that it stands in apposition to: der Leiter, Ben Beispiel, …."""
        word: Word | None = self.place.word
        while word is not None and word.base_deprel in {"appos", "flat"}:
            word = self.place.sentence.head(word)
        return word

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of its clause."""
        word = self.top
        return word is not None and word.base_deprel == "nsubj"

    def is_at(self, word: Word) -> bool:
        """Whether a word is its head, or the noun that it stands in apposition to."""
        return word is self.place.word or word is self.top


@frozen(kw_only=True)
class Referent:
    """An actor who may be meant, and what the article has told of him.

    Args:
        actor: The actor.
        gender: The gender of pronouns for him; ``None`` where nothing tells.
        nouns: The nouns that describe him, in small letters.
        ages: How old he is said to be.
        plural: Whether several are named by one noun.
        parties: Ids of the parties to which descriptions have told that he belongs.
    """

    actor: Actor
    gender: Gender | None
    nouns: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    plural: bool = False
    parties: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Whether it is one person, known by name or not."""
        if self.actor.kind is ActorKind.GROUP:
            return self.actor.anonymous and not self.plural
        return self.actor.kind is ActorKind.PERSON

    @property
    def is_human(self) -> bool:
        """Whether it is one person or several, and no body."""
        return self.actor.kind is ActorKind.PERSON or (self.actor.kind is ActorKind.GROUP and self.actor.anonymous)

    def agrees(self, wanted: frozenset[Gender]) -> bool:
        """Whether gender and number fit; a person's gender that nothing tells fits any singular."""
        if self.plural:
            return Gender.PLURAL in wanted
        if self.gender is not None:
            return self.gender in wanted
        return self.is_person and wanted != frozenset({Gender.PLURAL})

    def learning(self, nouns: frozenset[str], ages: frozenset[str]) -> "Referent":
        """The referent with more told of him."""
        if self.nouns.issuperset(nouns) and self.ages.issuperset(ages):
            return self
        return evolve(self, nouns=self.nouns.union(nouns), ages=self.ages.union(ages))


def latest(before: Sequence[Antecedent]) -> tuple[str, ...]:
    """Who was mentioned, from the last sentence back; of those last mentioned in one sentence its subjects first.

    Args:
        before: The mentions, in order.
    """
    places: dict[str, tuple[int, bool]] = {}
    for item in reversed(before):
        number, subject = places.get(item.actor, (item.place.number, False))
        places[item.actor] = number, subject or (number == item.place.number and item.is_subject)
    return tuple(sorted(places, key=lambda actor: (-places[actor][0], not places[actor][1])))


def likened(nouns: Iterable[str], endings: Sequence[str]) -> bool:
    """Whether one of some nouns is, or ends in, one of some others; all in small letters."""
    return any(noun.endswith(ending) for noun in nouns for ending in endings)


def told_by(actor: Actor, lexicon: Lexicon) -> frozenset[str]:
    """The nouns that an actor's name, office and description tell by themselves."""
    own = actor.name if actor.kind is not ActorKind.PERSON else ""
    return frozenset(noun for text in (own, actor.office, actor.description) for noun in _nouns((text or "").split(), lexicon))


def told_beside(place: Place, span: Span, lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns and the ages that stand beside a name: der 52-jährige Unternehmer X; X, Leiter der Behörde; X ist Ärztin."""
    words = list(_beside(place, span))
    near = [child for word in words for child in (word, *place.sentence.children(word))]
    ages = (age for word in near if (age := age_of(word, place.sentence)) is not None)
    return frozenset(_nouns((word.form for word in words), lexicon)), frozenset(ages)


def age_of(word: Word, sentence: Sentence) -> str | None:
    """The age that an adjective tells: 52-jährig, 52 Jahre alt."""
    found = _AGED.fullmatch(word.form) if word.form[0].isdigit() else None
    if found:
        return found[1]
    before = sentence.words[max(word.index - 3, 0) : word.index - 1]
    if len(before) < 2:
        return None
    number, unit = before
    return number.form if unit.form == "Jahre" and number.form.isdigit() and word.form.startswith("alt") else None


def _nouns(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    for word in words:
        noun = lexicon.people.noun(word)
        if noun is not None and noun.role.use is not Use.THING:
            yield noun.written.casefold()
        elif word[:1].isupper():
            yield word.casefold()


def _beside(place: Place, span: Span) -> Iterator[Word]:
    """The words of a mention, the noun that it stands in apposition to, its own appositions, and what it is said to be."""
    sentence, head = place.sentence, place.word
    first = bisect_left(sentence.words, span.start, key=lambda word: word.span.start)
    for word in takewhile(lambda word: word.span.end <= span.end, sentence.words[first:]):
        if word.upos in {"NOUN", "PROPN"}:
            yield word
    above = sentence.head(head)
    if above is not None and above.upos == "NOUN":
        called = head.base_deprel in _NAMED_BY and _together(sentence, above, head)
        predicated = head.base_deprel == "nsubj" and any(child.base_deprel == "cop" for child in sentence.children(above))
        if called or predicated:
            yield above
    for child in sentence.children(head):
        if child.base_deprel == "appos" and child.upos == "NOUN":
            yield child
    yield from (child for child in sentence.children(head) if child.base_deprel == "amod")


def _together(sentence: Sentence, noun: Word, name: Word) -> bool:
    """Whether nothing but a name's own words stands between a noun and the name."""
    between = sentence.words[noun.index : name.index - 1]
    marks = {"„", "“", '"', "»"}
    return noun.index < name.index and all(word.upos in {"PROPN", "ADJ", "X"} or word.form in marks for word in between)
