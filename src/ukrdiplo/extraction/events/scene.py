"""One sentence with all that its events are read by."""

from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.events.chronicle import Day
from ukrdiplo.extraction.events.company import Company
from ukrdiplo.extraction.events.tree import PREDICATES, Tree
from ukrdiplo.extraction.time import TimePhrase
from ukrdiplo.lexicon.places import Gazetteer
from ukrdiplo.model import Article, BlockKind, Span, Statement, StatementType, Word, hull

__all__ = ["SUBORDINATE", "Scene"]

SUBORDINATE = frozenset({"advcl", "ccomp", "csubj", "acl", "parataxis", "discourse", "xcomp"})
"""Relations by which one clause hangs on another."""

_DASHES = frozenset({"-", "–", "—"})
_DATELINE = 10
"""Words among which the dash behind a dateline stands."""
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})


@frozen(kw_only=True)
class Scene(Tree):
    """A sentence in its article.

    Args:
        article: The article.
        cast: The article's actors.
        statements: The statements that overlap it.
        day: What is known of its time, its own time expressions among it.
        company: What the actors are.
    """

    article: Article
    cast: Cast
    day: Day = field(factory=lambda: Day(times=()))
    statements: tuple[Statement, ...] = ()
    company: Company = field(factory=Company)

    @property
    def times(self) -> tuple[TimePhrase, ...]:
        """Its time expressions."""
        return self.day.times

    @cached_property
    def places(self) -> tuple[tuple[Word, Span], ...]:
        """The places that it names, of one or more words, each with the head of its phrase."""
        after = self._dateline
        named = _places(self.sentence.words, self.lexicon.gazetteer)
        return tuple([(w, span) for w, span in (*named, *self._towns) if w.index > after])

    @property
    def _towns(self) -> Iterator[tuple[Word, Span]]:
        """The places that nobody knows, each behind the adjective of its country: im italienischen Apulien."""
        before: Word | None = None
        for word in self.sentence.words:
            if before is not None and word.upos == "PROPN" and before.upos == "ADJ" and self.prepositions(word):
                unknown = word.form not in self.lexicon.gazetteer.places and self.cast.at(word) is None
                if unknown and self.lexicon.gazetteer.nationality(before.form) is not None:
                    yield word, word.span
            before = word

    @property
    def _dateline(self) -> int:
        """The last word of a dateline, which is no place of what is told: Kiew (ab) - Bei einem Angriff auf Odessa …."""
        head = self.sentence.words[:_DATELINE]
        dash = next((word.index for word in head if word.form in _DASHES), 0)
        before = head[: max(dash - 1, 0)]
        return dash if before and all(word.upos not in PREDICATES and word.upos != "DET" for word in before) else 0

    @property
    def is_past(self) -> bool:
        """Whether it is an entry of a chronicle, whose present tense tells what has happened."""
        latest = self.day.entry.latest if self.day.entry is not None else None
        return latest is not None and (self.article.published is None or latest <= self.article.published)

    @property
    def is_caption(self) -> bool:
        """Whether the sentence stands below a picture, where the present tense tells what the picture shows."""
        return self.article.blocks[self.sentence.block].kind is BlockKind.CAPTION

    def state(self, code: str) -> str | None:
        """The id of a state that is known, whether or not the article names it other than by an adjective or a place."""
        entry = self.lexicon.actor(f"state.{code.lower()}")
        return None if entry is None else entry.id

    def is_passive(self, verb: Word) -> bool:
        """Whether a clause is in the passive with *werden*: its subject is the one to whom it is done."""
        forms = self.lexicon.trigger_index.forms
        known = bool(forms.find(verb.form))
        if not (forms.is_participle(verb.form) if known else verb.feat("VerbForm") == "Part"):
            return False
        helpers = self.children(verb, "aux")
        head = self.sentence.head(verb)
        if not helpers and verb.base_deprel == "conj" and head is not None and head.upos == "VERB":
            helpers = self.children(head, "aux")  # wurden getötet und verletzt
        if not helpers:  # Kiew erneut mit Raketen angegriffen; eine Waffenruhe, ausgehandelt von den USA
            return any(child.deprel == "nsubj:pass" for child in self.sentence.children(verb)) or self._has_agent(verb)
        passive = any(child.deprel == "nsubj:pass" for child in self.sentence.children(verb))
        if not passive and self._is_infinitive(verb):
            return any(word.form.lower() == "worden" for word in helpers)  # wird ihn empfangen
        if any(word.lemma == "werden" for word in helpers):
            return True
        return passive and self._takes_object(verb) and any(word.lemma == "sein" for word in helpers)

    def _is_infinitive(self, verb: Word) -> bool:
        """Whether a participle may be an infinitive as well: empfangen, erhalten."""
        forms = self.lexicon.trigger_index.forms
        return verb.form.lower() in {name.replace("|", "") for name in forms.find(verb.form)}

    def _takes_object(self, verb: Word) -> bool:
        """Whether a verb names something that is done to somebody: not so einmarschieren."""
        index = self.lexicon.trigger_index
        return any(index.frames[t.frame].object is not None for t in index.of_verb(verb.form, verb.lemma, None))

    def _has_agent(self, verb: Word) -> bool:
        return any(
            self.cast.at(word) is not None and not {"von", "durch"}.isdisjoint(self.prepositions(word))
            for word in self.children(verb, "obl")
        )

    def phrase(self, noun: Word) -> Span:
        """A noun with its complements and without the clauses that hang on it."""
        return self._trimmed(
            self._below(
                noun,
                SUBORDINATE | {"conj", "cc", "case", "appos", "punct", "cop", "nsubj", "aux", "advmod", "mark", "obl", "obj"},
            )
        )

    def span(self, predicate: Word) -> Span:
        """A clause without the clauses that hang on it."""
        return self._trimmed(self._below(predicate, SUBORDINATE, conjoined=True))

    def _below(self, word: Word, cut: frozenset[str], *, conjoined: bool = False) -> list[Word]:
        found, queue = [word], list(self.sentence.children(word))
        while queue:
            here = queue.pop()
            if self.sentence.head(here) is word and self._is_particle(here, word):
                found.append(here)
                continue
            adjective = here.base_deprel == "xcomp" and here.upos == "ADJ"  # machte ihn verantwortlich
            if here.base_deprel in cut and not adjective and self.sentence.head(here) is word:
                continue
            below = here.base_deprel in SUBORDINATE and not adjective
            if below or (here.base_deprel == "conj" and self._another(here, conjoined=conjoined)):
                continue
            found.append(here)
            queue.extend(self.sentence.children(here))
        return sorted(found, key=lambda w: w.index)

    def _is_particle(self, word: Word, verb: Word) -> bool:
        """Whether the tree takes the particle of a verb for a clause of its own: stellte Mittel bereit."""
        return not self.sentence.children(word) and (word.form, verb.form.lower()) in self.lexicon.trigger_index.forms.split

    def _another(self, conjunct: Word, *, conjoined: bool) -> bool:
        """Whether a conjunct is another clause, or in a phrase another thing, and no further actor."""
        return conjunct.upos in PREDICATES if conjoined else self.cast.at(conjunct) is None

    def _trimmed(self, words: list[Word]) -> Span:
        while len(words) > 1 and words[-1].upos in {"PUNCT", "CCONJ"} and words[-1].form not in '“”"»«':
            words = words[:-1]
        while len(words) > 1 and words[0].upos in {"PUNCT", "CCONJ"}:
            words = words[1:]
        return hull(word.span for word in words)

    def speakers(self, word: Word) -> tuple[str, ...]:
        """The speakers of the direct statement that a word is quoted in."""
        for statement in self.statements:
            if statement.type is StatementType.DIRECT and any(span.covers(word.span) for span in statement.quote):
                return statement.speaker
        return ()

    def tellers(self, word: Word) -> tuple[str, ...]:
        """The speakers of the innermost statement, in whatever words, that a word stands in."""
        around = [s for s in self.statements if any(span.covers(word.span) for span in s.quote)]
        return min(around, key=lambda s: sum(map(len, s.quote))).speaker if around else ()

    def reported(self, word: Word) -> bool:
        """Whether a word stands in a statement that is not verbatim."""
        return any(
            statement.type is not StatementType.DIRECT and any(span.covers(word.span) for span in statement.quote)
            for statement in self.statements
        )

    def coordinated(self, word: Word) -> Iterator[Word]:
        """A word and those joined to it by *und* or by commas."""
        queue = [word]
        while queue:
            here = queue.pop()
            yield here
            for child in reversed(self.sentence.children(here)):
                named = child.base_deprel == "appos" and self.cast.at(child) is not None
                listed = named and self.cast.at(child) != self.cast.at(here) and self._comma_before(child)
                # die Außenminister Rubio und Lawrow
                joined = named and any(self.cast.at(other) is not None for other in self.children(child, "conj"))
                if child.base_deprel == "conj" or listed or joined:
                    queue.append(child)

    def _comma_before(self, word: Word) -> bool:
        first = min(w.index for w in self.sentence.subtree(word) if w.base_deprel != "punct")
        return first > 1 and self.sentence.words[first - 2].form in {",", "und"}


def _places(words: tuple[Word, ...], gazetteer: Gazetteer) -> Iterator[tuple[Word, Span]]:
    """The known places among words, the longest name winning, each with its head."""
    index = 0
    while index < len(words):
        longest = gazetteer.lengths.get(words[index].form, 0) if words[index].upos in _NAMING else 0
        for length in range(longest, 0, -1):
            run = words[index : index + length]
            if len(run) == length and " ".join([word.form for word in run]) in gazetteer.places:
                inside = {word.index for word in run}
                head = next((word for word in run if word.head not in inside), run[-1])
                yield head, Span(run[0].span.start, run[-1].span.end)
                index += length
                break
        else:
            index += 1
