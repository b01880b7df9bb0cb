"""What is asked of a word on the way from a topic to who is for or against it."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.joints import matrix, row, wanting
from ukrdiplo.extraction.positions.words import cases, infinitive, names, noun_forms, slots, to_be_done, with_zu
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Attitude, Holder, Operator
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import auxiliaries, denied

__all__ = ["HEARSAY", "NOMINAL", "Ground", "stance_of"]

NOMINAL = frozenset({"NOUN", "PROPN", "X", "PRON", "NUM"})
"""Parts of speech of the heads of noun phrases."""
HEARSAY = frozenset({"soll", "sollen"})
"""Forms of *sollen* that tell what others say as often as what somebody ought to do."""
_CONTENT = frozenset({"xcomp", "ccomp", "obj", "csubj", "acl"})
_ACTS = frozenset({"clause", "act"})
"""Slots of what somebody may do: a clause, and a noun that says so."""
_SUPPOSING = frozenset({"wenn", "falls", "sofern", "sobald", "ob"})
_UNREAL = ("würd", "wär", "hätt")
_OWED = frozenset({"müssen", "dürfen"})
_PASSING = frozenset({"genitive", "von", "für", "zu", "auf", "an", "nach", "aus", "gegenüber", "clause"})
"""How a noun may belong to one that the lexicon does not know and that passes on what is said about it."""
_TEMPORAL = frozenset({"bis", "seit", "vor", "während"})
_TOUCHING = frozenset({"object", "zu", "mit", "für"})
"""The same of a verb."""


@frozen
class Ground:
    """A sentence and the words of wanting, rejecting, judging and doing.

    Args:
        sentence: The sentence.
        index: The words.
        demanded: The sentence goes on with demands that the one before it told of, so that *soll* tells another one.
    """

    sentence: Sentence
    index: AttitudeIndex
    demanded: bool = False

    def attitudes(self, word: Word, at: tuple[str, ...]) -> Iterator[Attitude]:
        """The attitudes that a word may express on what stands in one of its slots ``at``."""
        if "clause" in at and word.upos == "ADJ" and word.form.casefold() in self.index.beliefs:
            return  # überzeugt, dass Wien X will: a belief is no wish
        for name in names(self.index, self.sentence, word):
            for attitude in self.index.attitudes.get(name, ()):
                if attitude.light or not set(at) & set(attitude.slots) or not self.beside(attitude.companions, word):
                    continue
                if attitude.only_affirmed and self._denied(word):
                    continue
                if not (attitude.alone and not _ACTS & set(at) and self._has_object(word)):
                    yield attitude

    def operators(self, word: Word, at: tuple[str, ...]) -> Iterator[Operator]:
        """What a word may say becomes of what stands in one of its slots ``at``."""
        for name in names(self.index, self.sentence, word):
            for operator in self.index.operators.get(name, ()):
                if set(at) & set(operator.slots) and self.beside(operator.companions, word):
                    yield operator

    def beside(self, companions: frozenset[str], word: Word) -> bool:
        """Whether these words stand beside a word, as its complements or in them."""
        if not companions:
            return True
        children = self.sentence.children(word)
        below = (
            *children,
            *(inner for child in children if child.base_deprel in {"obj", "obl"} for inner in self.sentence.children(child)),
        )
        around = {form for child in below for form in (child.form.casefold(), child.lemma.casefold())}
        return companions <= around

    def against(self, word: Word, attitude: Attitude, path: frozenset[int] = frozenset()) -> bool:
        """Whether an attitude is denied, at its own word or at a noun of its idiom: stößt auf keine Zustimmung."""
        besides = attitude.companions
        children = self.sentence.children(word) if besides else ()
        nouns = (child for child in children if child.upos == "NOUN" and child.index not in path)
        none = any(denied(self.sentence, child) for child in nouns if besides & {child.form.casefold(), child.lemma.casefold()})
        return denied(self.sentence, word, besides=besides) != none

    def light(self, verb: Word) -> bool:
        """Whether a verb only passes on the attitude of the noun that is its object: Interesse zeigen."""
        found = names(self.index, self.sentence, verb)
        return any(attitude.light for name in found for attitude in self.index.attitudes.get(name, ()))

    def exists(self, verb: Word) -> bool:
        """Whether a verb only says that there is something: es gibt Bedenken."""
        return not self.index.existence.isdisjoint(names(self.index, self.sentence, verb))

    def inert(self, word: Word) -> bool:
        """Whether what is said with this word tells nothing of what is wanted: über X sprechen, die Kosten von X."""
        if word.upos == "NOUN":
            return any(self.index.inert_noun(form) for form in noun_forms(word))
        return any(name in self.index.inert for name in names(self.index, self.sentence, word))

    def passes(self, word: Word, at: tuple[str, ...]) -> bool:
        """Whether a word that the lexicon does not know may pass on what is wanted of what stands in its slot ``at``.

        Whoever demands or rejects a thing demands or rejects most of what is said with it (die Debatte um die Entsendung, das
        Paket fertigstellen), unless the word is one for talking, measuring or telling the time.
        """
        if _TEMPORAL & set(at):
            return False
        if word.upos == "NOUN":
            return bool(_PASSING & set(at)) and not self.inert(word)
        if word.upos != "VERB" or self.inert(word):
            return False
        return bool({"object", "mit", "durch"} & set(at)) or (bool(_TOUCHING & set(at)) and not self._known(word))

    def _known(self, verb: Word) -> bool:
        """Whether the lexicon has a verb, and so knows what may stand in its slots."""
        return any(
            name in self.index.operators or name in self.index.attitudes for name in names(self.index, self.sentence, verb)
        )

    def takes_a_clause(self, noun: Word) -> bool:
        """Whether a noun is an operator on clauses: die Überlegung, … zu entsenden."""
        return any(self.operators(noun, ("clause",)))

    def obliged(self, verb: Word) -> bool:
        """Whether the clause says what its subject must, may or can do, and not what he does."""
        if to_be_done(self.sentence, verb, "haben"):
            return True
        modals = ((word.lemma.casefold(), word.form.casefold()) for word in auxiliaries(self.sentence, verb))
        return any(
            lemma in _OWED
            or (lemma == "können" and not self._able(verb))
            or (lemma == "sollen" and (form not in HEARSAY or self.demanded))
            for lemma, form in modals
        )

    def owed(self, verb: Word) -> bool:
        """Whether the clause says what its subject must or ought to do."""
        able = any(word.lemma.casefold() == "können" for word in auxiliaries(self.sentence, verb))
        return not able and self.obliged(verb)

    def _able(self, verb: Word) -> bool:
        """Whether what somebody can do, or cannot, tells what he wants: kann X nicht akzeptieren, kann damit leben."""
        if any(denied(self.sentence, word) for word in (verb, *self.sentence.children(verb))):
            return True
        found = (attitude for name in names(self.index, self.sentence, verb) for attitude in self.index.attitudes.get(name, ()))
        return any(attitude.able and self.beside(attitude.companions, verb) for attitude in found)

    def hearsay(self, verb: Word) -> bool:
        """Whether a clause tells with *soll* what others say or what is to be done."""
        forms = {word.form.casefold() for word in auxiliaries(self.sentence, verb)}
        return not self.demanded and not forms.isdisjoint(HEARSAY) and not self.asked_for(verb)

    def commissioned(self, verb: Word) -> bool:
        """Whether the clause only says what is to be done: fordert, auf X zu verzichten; wünscht, dass Wien X unterstützt."""
        if (verb.base_deprel == "advcl" and self._purpose(verb)) or wanting(self.sentence, verb) is not None:
            return True
        while (before := self.joined_to(verb)) is not None and not any(c.deprel == "nsubj" for c in self.sentence.children(verb)):
            verb = before  # fordert, X zu beenden und auf Y zu verzichten
        head = matrix(self.sentence, verb) or self.sentence.head(verb)
        if head is None or head.upos not in {"VERB", "ADJ", "NOUN"} or verb.base_deprel not in _CONTENT | {"advcl"}:
            return False
        marks = {child.form.casefold() for child in self.sentence.children(verb) if child.base_deprel == "mark"}
        if not infinitive(self.sentence, verb) and "dass" not in marks:
            return False
        if self.judged(verb):
            return True  # dass Wien auf X verzichtet, ist undenkbar
        return any(not attitude.own for attitude in self.attitudes(head, slots(self.sentence, verb)))

    def judged(self, clause: Word) -> bool:
        """Whether a clause is what is judged: dass Wien X fordert, ist absurd; nennt es falsch, X zu verbieten."""
        head = matrix(self.sentence, clause) or self.sentence.head(clause)
        if head is None:
            return False
        if infinitive(self.sentence, clause) and judging.of_verdict(self.sentence, head, self.index, frozenset({clause.index})):
            return True
        ruling = judging.of_predicate(self.sentence, head, self.index)
        return ruling is not None and "clause" in ruling.judgement.slots

    def joined_to(self, verb: Word) -> Word | None:
        """The verb before one that it is coordinated with: drängt, X zu beenden, Y aufzunehmen und Z zu liefern.

        The tree may give an infinitive of a list to the one before, though that takes none and has complements of its own.
        """
        head = self.sentence.head(verb)
        if head is None or head.upos not in {"VERB", "AUX"}:
            return None
        if verb.base_deprel == "conj":
            return head
        before = row(self.sentence, verb)
        if before is None or not with_zu(self.sentence, verb):
            return before
        takes = self.takes_a_clause(head) or any(self.attitudes(head, ("clause", "infinitive")))
        return None if takes else before

    def asked_for(self, verb: Word) -> bool:
        """Whether a clause is the content of a demand, however loosely: Er soll zahlen, verlangt Wien."""
        over = self.sentence.head(verb)
        near = [child for child in self.sentence.children(verb) if child.base_deprel == "parataxis"]
        if over is not None and verb.base_deprel in {"ccomp", "parataxis"}:
            near.append(over)
        found = (attitude for word in near for attitude in self.attitudes(word, ("clause",)))
        return any(attitude.appeal for attitude in found)

    def _purpose(self, verb: Word) -> bool:
        """Whether a clause is an infinitive with um."""
        marks = (child.form.casefold() for child in self.sentence.children(verb) if child.base_deprel in {"mark", "case"})
        return "um" in marks and infinitive(self.sentence, verb)

    def _unreal(self, verb: Word) -> bool:
        """Whether an auxiliary of a verb is one of what is not so."""
        return any(word.form.casefold().startswith(_UNREAL) for word in auxiliaries(self.sentence, verb))

    def supposed(self, verb: Word) -> bool:
        """Whether a clause is, or is the content of, one that only supposes what it says: wenn Kiew das will."""
        here: Word | None = verb
        while here is not None:
            marks = {child.form.casefold() for child in self.sentence.children(here) if child.base_deprel == "mark"}
            if marks & _SUPPOSING or ("als" in marks and self._unreal(here)):
                return True
            inside = here.base_deprel in {"ccomp", "xcomp"} or (here.base_deprel == "conj" and not marks)
            here = self.sentence.head(here) if inside else None
        return False

    def willing(self, verb: Word) -> bool:
        """Whether the subject of a verb wants what its clause says."""
        wanting = (attitude for word in auxiliaries(self.sentence, verb) for attitude in self.attitudes(word, ("clause",)))
        saying = self.attitudes(verb, ("clause", "zu"))
        return any(a.stance is Stance.SUPPORT and a.holder is Holder.SUBJECT for a in (*saying, *wanting))

    def _denied(self, word: Word) -> bool:
        """Whether a word is denied, or a noun by the verb that has it as its object: hat nicht Angst."""
        head = self.sentence.head(word) if word.base_deprel == "obj" else None
        return denied(self.sentence, word) or (head is not None and denied(self.sentence, head))

    def _has_object(self, verb: Word) -> bool:
        """Whether somebody is the object of a verb, which the tree may take for a second subject."""
        children = [child for child in self.sentence.children(verb) if not cases(self.sentence, child)]
        subjects = [child for child in children if child.deprel == "nsubj"]
        objects = [child for child in children if child.base_deprel in {"obj", "iobj"} and child.form.casefold() != "sich"]
        return bool(objects) or len(subjects) > 1


def stance_of(sign: int) -> Stance:
    """The stance of whoever wants what has this sign."""
    return Stance.SUPPORT if sign > 0 else Stance.OPPOSE
