"""Which actors a noun phrase names as holders of something."""

from collections.abc import Iterable

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.seats import Newcomer, newcomer
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind, Sentence, Word

__all__ = ["Naming"]


class Naming:
    """Finds the actors that noun phrases of one article name.

    Args:
        cast: Who occurs in the article.
        lexicon: Its states, and what stands for them.

    Attributes:
        actors: By their ids; a state that only a place or an adjective stands for joins them when it is asked for.
    """

    def __init__(self, cast: Cast, lexicon: Lexicon) -> None:
        self.cast = cast
        self.actors: dict[str, Actor] = {actor.id: actor for actor in cast.actors}
        self._lexicon = lexicon
        self._newcomers: dict[str, Newcomer] = {}
        self._members = {
            f"{prefix.casefold()}-": nation.actor
            for nation in lexicon.nations
            for prefix in nation.prefixes
            if nation.actor in self.actors
        }

    def of(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """Ids of the actors that the noun phrase around ``word`` names."""
        after_dash = next((child for child in sentence.children(word) if _dash_between(sentence, word, child)), None)
        if after_dash is not None:
            return self.of(sentence, after_dash)
        instead = _instead(sentence, word)
        if instead is not None:
            return self.of(sentence, instead)
        found = self.cast.of(sentence, word)
        if found:
            return found
        parts = [child for child in sentence.children(word) if child.base_deprel in {"appos", "flat"}]
        named = tuple(dict.fromkeys(actor for part in parts for actor in self.cast.of(sentence, part)))
        return (
            named
            or self._around(sentence, word)
            or self._all_of(word)
            or self._union_of(sentence, word)
            or self._new(sentence, word)
        )

    def is_person(self, word: Word) -> bool:
        """Whether a word stands for a person."""
        actor = self.cast.at(word)
        known = None if actor is None else self.actors.get(actor)
        return known is not None and known.kind is ActorKind.PERSON

    def grown(self, held: Iterable[str]) -> Cast:
        """The cast with those of ``held`` who were not in it."""
        new = [self._newcomers[actor] for actor in dict.fromkeys(held) if actor in self._newcomers]
        if not new:
            return self.cast
        return self.cast.with_mentions((each.mention for each in new), (each.actor for each in new))

    def code(self, actor: str) -> str | None:
        """The state or organisation that an actor is or acts for."""
        known = self.actors.get(actor)
        return None if known is None else known.iso or known.represents

    def _new(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """The state or body that a place or an adjective stands for: in Kiew, russische Forderungen."""
        found = newcomer(sentence, word, self._lexicon)
        if found is None:
            return ()
        if found.actor.id not in self.actors:
            self.actors[found.actor.id] = found.actor
            self._newcomers[found.actor.id] = found
        return (found.actor.id,)

    def _around(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """Who leads those whom nobody else names: die Spitze um X."""
        leaders = (child for child in sentence.children(word) if cases(sentence, child) == ("um",) and child.upos == "PROPN")
        return next((found for leader in leaders if (found := self.cast.of(sentence, leader))), ())

    def _all_of(self, word: Word) -> tuple[str, ...]:
        """The union or state that a plural stands for which belongs to it as a whole: die EU-Staaten, die EU-Außenminister."""
        prefix, hyphen, _ = word.form.casefold().partition("-")
        if word.feat("Number") != "Plur" or prefix + hyphen not in self._members:
            return ()
        return (self._members[prefix + hyphen],)

    def _union_of(self, sentence: Sentence, word: Word) -> tuple[str, ...]:
        """The union whose members a plural names as a whole: die Staaten der Europäischen Union, die Außenminister der EU."""
        children = sentence.children(word)
        if (
            word.upos != "NOUN"
            or word.feat("Number") != "Plur"
            or any(child.base_deprel in {"nummod", "amod"} for child in children)
        ):
            return ()
        unions = (
            self.cast.of(sentence, child) for child in children if child.base_deprel == "nmod" and not cases(sentence, child)
        )
        found = next((union for union in unions if union), ())
        return found if all(self.actors[union].kind is ActorKind.ORGANISATION for union in found) else ()


def _dash_between(sentence: Sentence, word: Word, child: Word) -> bool:
    """Whether ``word`` is a dateline that the tree joins to what stands behind its dash: Kiew (ab) – Der Präsident …."""
    if child.base_deprel not in {"appos", "flat", "nmod"} or child.index < word.index:
        return False
    return any(between.form in {"–", "—", "-"} for between in sentence.words[word.index : child.index - 1])


def _instead(sentence: Sentence, word: Word) -> Word | None:
    """Who it is if not the one named: nicht Wien, sondern Bern."""
    first = min(inner.index for inner in (word, *sentence.children(word)) if inner.base_deprel != "punct")
    if first > word.index or word.index < 2 or sentence.words[word.index - 2].form.casefold() != "nicht":
        return None
    behind = sentence.words[word.index : word.index + 4]
    turn = next((other.index for other in behind if other.form.casefold() == "sondern"), None)
    return None if turn is None else next((other for other in sentence.words[turn:] if other.upos in {"PROPN", "NOUN"}), None)
