"""The tree of one sentence, and what the words of events ask of it."""

from attrs import frozen

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.triggers import Frame, Trigger
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax import negation

__all__ = ["PREDICATES", "Tree"]

PREDICATES = frozenset({"VERB", "AUX"})
"""Parts of speech of words that head a clause."""
_HEADING = frozenset({"root", "conj", "parataxis", "ccomp", "advcl", "acl"})
_PRONOUNS = frozenset({"PRON", "DET"})
_DASHES = frozenset({"–", "—"})
_EDGES = frozenset({"Rand", "Rande"})


@frozen(kw_only=True)
class Tree:
    """A sentence with the lexicon that its words are looked up in.

    Args:
        sentence: The sentence.
        lexicon: What is known.
    """

    sentence: Sentence
    lexicon: Lexicon

    def children(self, word: Word, *relations: str) -> tuple[Word, ...]:
        """The dependents with one of these relations, subtypes included."""
        # asked for more often than anything else: no call for each child
        children = self.sentence.children(word)
        return tuple([child for child in children if child.deprel.partition(":")[0] in relations]) if children else ()

    def prepositions(self, word: Word) -> tuple[str, ...]:
        """The prepositions before a noun, in lower case."""
        children = self.sentence.children(word)
        return tuple([child.form.lower() for child in children if child.upos == "ADP" and child.base_deprel == "case"])

    def particle(self, verb: Word) -> str | None:
        """The separated particle of a verb."""
        apart = negation.particle(self.sentence, verb)
        if apart is not None:
            return apart
        split = self.lexicon.trigger_index.forms.split
        for child in self.sentence.children(verb):
            # a parser takes teil, statt and their like for nouns now and then
            if child.deprel != "compound:prt" and child.index > verb.index and (child.form, verb.form.lower()) in split:
                return child.form
        return None

    def clause(self, word: Word) -> Word | None:
        """The predicate of the clause that a word stands in: the nearest verb, or nominal with a copula, above it."""
        return next((w for w in self.sentence.ancestors(word) if self.is_predicate(w)), None)

    def is_predicate(self, word: Word) -> bool:
        """Whether a word is the head of a clause."""
        return word.upos in PREDICATES or bool(self.children(word, "cop", "aux"))

    def frame(self, trigger: Trigger) -> Frame:
        """The roles that a trigger gives to its slots."""
        return self.lexicon.trigger_index.frames[trigger.frame]

    def names_event(self, word: Word) -> bool:
        """Whether a noun is a trigger."""
        return word.upos in {"NOUN", "PROPN"} and bool(self.lexicon.trigger_index.of_noun(word.form, word.lemma)[0])

    def is_at_edge(self, noun: Word) -> bool:
        """Whether something happens beside what a noun names: am Rande des Gipfels."""
        edge = self.sentence.head(noun)
        return edge is not None and edge.lemma in _EDGES and "an" in self.prepositions(edge)

    def colon_between(self, word: Word, verb: Word) -> bool:
        """Whether a colon parts a word from the verb behind it."""
        return any(between.form == ":" for between in self.sentence.words[word.index : verb.index])

    def dash_between(self, word: Word, other: Word) -> bool:
        """Whether a dash parts a word from another one behind it."""
        return any(between.form in _DASHES for between in self.sentence.words[word.index : max(other.index - 1, 0)])

    def is_mistaken_verb(self, word: Word) -> bool:
        """Whether a finite verb was taken for an attribute: the noun under it heads the sentence and has a subject before it."""
        head = self.sentence.head(word)
        if word.upos != "ADJ" or word.base_deprel != "amod" or head is None or head.head:
            return False
        subjects = self.children(head, "nsubj")
        return not self.children(head, "cop", "aux") and any(subject.index < word.index for subject in subjects)

    def is_hidden_verb(self, word: Word) -> bool:
        """Whether a verb was taken for a pronoun: it heads its clause, has a subject and a verb's form (einigen sich)."""
        if word.upos not in _PRONOUNS or not word.form.islower() or word.base_deprel not in _HEADING:
            return False
        subjects = self.children(word, "nsubj")
        return bool(subjects and self.lexicon.trigger_index.forms.find(word.form)) and not self.children(word, "cop", "aux")

    def finite(self, predicate: Word) -> Word | None:
        """The finite verb of a clause."""
        chain = (predicate, *self.children(predicate, "aux", "cop"))
        return next((word for word in chain if word.feat("VerbForm") == "Fin" and not self._has_zu(word)), None)

    def _has_zu(self, verb: Word) -> bool:
        """Whether a verb is an infinitive with zu in it, whatever its tag: herunterzufahren."""
        form = verb.form.lower()
        named = self.lexicon.trigger_index.forms.find(form) if "zu" in form[1:] else ()
        return any("|" in name and name.replace("|", "zu") == form for name in named)
