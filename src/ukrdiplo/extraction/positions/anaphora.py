"""What takes up the sentence before: das, davon, dem, die Forderung, ein solcher Schritt."""

from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from ukrdiplo.extraction.positions.phrases import owner
from ukrdiplo.extraction.positions.words import cases, da_word, in_da_word, slots, with_zu
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["SAME", "Taken", "reach", "taken_up"]

_DEMONSTRATIVES = frozenset({"das", "dies", "dieses", "diese", "diesen", "dieser", "jener", "jenes", "es", "sie", "ihn"})
SAME = frozenset({"dasselbe", "selbiges", "gleiches", "gleiche"})
"""Words for the same thing as was named: Dasselbe fordert Wien."""
_ALL = frozenset({"beides", "alles", "nichts", "keines", "keins"})
"""Words for all or none of several things that were named."""
_DATIVES = frozenset({"dem", "diesem", "dessen"})
_RELATIVES = frozenset({"was", "wovon", "wofür", "wogegen", "womit", "wozu", "worauf", "woran", "worüber", "wovor"})
_DEFINITE = frozenset({"der", "die", "den", "das", "dem", "diese", "dieser", "diesen", "diesem", "dieses", "alle", "allen"})
_CHOICES = frozenset({"entscheidung", "beschluss", "haltung", "position", "absage", "weigerung", "nein", "kurs", "linie", "veto"})
_SECOND = 3
"""The first place in a sentence where *was* may follow upon something."""
_ASKED = frozenset({"ccomp", "csubj", "xcomp", "obj", "nsubj"})
"""Relations that a clause may have that *was* begins as a question."""
_SUCH = ("solch", "derartig", "derlei")
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "acl", "advcl"})
_REMEMBERED = 8192
"""Words of which is kept whether they may take something up."""
_NEUTER = frozenset({"das", "dies"})
"""Demonstratives that a tree may take for an article."""
_BELOW = frozenset({"xcomp", "advmod", "obj", "obl"})


@frozen
class Taken:
    """A word that stands for what was said before, and the slots of the verb in which it does.

    Args:
        word: The word.
        at: The slots.
        noun: It is a noun such as *die Forderung*.
        choice: It is a noun such as *die Entscheidung*, which a rejection may be called as well.
        such: It is such a thing, whatever was said of it: ein solcher Schritt.
        through: The infinitive that has it, where the verb has that: weigert sich, das zu unterschreiben.
    """

    word: Word
    at: tuple[str, ...]
    noun: bool = False
    choice: bool = False
    such: bool = False
    through: Word | None = None


def reach(sentence: Sentence, index: AttitudeIndex) -> frozenset[int]:
    """Indices of the words that may have one below them that takes something up, so that all others need not be asked."""
    found: set[int] = set()
    for word in sentence.words:
        noun = word.upos == "NOUN" and index.takes_up(word.lemma.casefold())
        if not (noun or _points(word.form, word.upos)):
            continue
        above, astray = sentence.head(word), _stray(sentence, word)
        if word.form.casefold().startswith(_SUCH):
            above = above and sentence.head(above)
        elif not (noun or astray or _stands_free(sentence, word)):
            continue
        while above is not None:
            found.add(above.index)
            above, astray = sentence.head(above) if above.base_deprel in _BELOW or astray else None, False
    return frozenset(found)


@lru_cache(maxsize=_REMEMBERED)
def _points(written: str, upos: str) -> bool:
    """Whether a word may take something up, or tell that its noun does."""
    form = written.casefold()
    listed = form in _DEMONSTRATIVES or form in SAME or form in _DATIVES or form in _ALL or form in _RELATIVES
    return listed or form.startswith(_SUCH) or in_da_word(form, upos) is not None


def _stands_free(sentence: Sentence, word: Word) -> bool:
    """Whether a word that may be an article stands for something by itself."""
    form = word.form.casefold()
    if form in _DATIVES:
        return word.base_deprel != "det"
    return form not in _DEMONSTRATIVES or _plain(sentence, word)


def taken_up(sentence: Sentence, verb: Word, index: AttitudeIndex, holder: Word | None) -> Iterator[Taken]:
    """The words of a clause that take up what stood before it.

    Args:
        sentence: The sentence.
        verb: The verb, adjective or noun that heads the clause.
        index: For the nouns that may take something up.
        holder: The subject, if it is who replies and not what is replied to.
    """
    below = [c for c in sentence.children(verb) if c.base_deprel in _BELOW and not finite(c)]
    for head in (verb, *below):
        for word in (*sentence.children(head), *_astray(sentence, head)):
            if (
                not _may_follow(sentence, word, head)
                or (holder is not None and word.index == holder.index)
                or word.base_deprel == "expl"
            ):
                continue
            found = _same(word) or _pronoun(sentence, word, head) or _noun(sentence, word, index)
            if found is not None:
                infinitive = head is not verb and head.base_deprel == "xcomp"
                yield evolve(found, through=head if infinitive else None)


def _astray(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Demonstratives that the tree takes for the article of a noun with a preposition between them: lehnte das am Abend ab."""
    for noun in sentence.children(verb):
        if noun.base_deprel == "obl":
            yield from (child for child in sentence.children(noun) if _stray(sentence, child))


def _stray(sentence: Sentence, word: Word) -> bool:
    """Whether a demonstrative stands before the preposition of the noun that the tree takes it for the article of."""
    noun = sentence.head(word) if word.form.casefold() in _NEUTER else None
    if noun is None or noun.base_deprel != "obl":
        return False
    return word.index < min((child.index for child in sentence.children(noun) if child.base_deprel == "case"), default=0)


def _may_follow(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a word may take something up: *was* and its like do so behind a comma alone, and not in a question."""
    if word.form.casefold() not in _RELATIVES:
        return True
    if word.index < _SECOND or sentence.words[word.index - 2].form != ",":
        return False
    asked = head.base_deprel in _ASKED and sentence.words[word.index - 3].upos in {"VERB", "AUX"}
    return not asked  # sagt, was richtig wäre


def _same(word: Word) -> Taken | None:
    """Das Gleiche, dasselbe."""
    if word.form.casefold() not in SAME or word.upos not in {"PRON", "NOUN", "DET"}:
        return None
    return Taken(word, ("subject",) if word.deprel == "nsubj" else ("object",))


def _pronoun(sentence: Sentence, word: Word, head: Word) -> Taken | None:
    form = word.form.casefold()
    if word.feat("PronType") == "Rel" and form not in _RELATIVES:
        return None
    if (preposition := da_word(word) or _wo_word(form)) is not None:
        return None if _explained(sentence, word, head, preposition) else Taken(word, (preposition,))
    if word.upos in {"NOUN", "PROPN"} or (cases(sentence, word) and form not in _DATIVES):
        return None
    at = ("subject",) if word.deprel == "nsubj" else ("object",)
    if form in _DATIVES:
        alone = word.upos in {"PRON", "DET"} and not cases(sentence, word) and word.base_deprel != "det"
        return Taken(word, ("object",)) if alone and form in {"dem", "diesem"} else None
    if form in _ALL:
        children = sentence.children(word)
        part = form in {"beides", "keines", "keins"} or any(child.form.casefold() == "davon" for child in children)
        return Taken(word, at) if part else None
    if form == "es" and word.base_deprel not in {"obj", "obl:arg"}:
        return None
    if (form not in _DEMONSTRATIVES and form != "was") or (form in _NEUTER and _lets(sentence, word, head)):
        return None
    return Taken(word, at) if _plain(sentence, word) else None


def _lets(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether an infinitive says what a thing lets somebody do: Das hat Kiew erlaubt, … zu reisen."""
    return any(
        child.base_deprel == "xcomp" and child.index > word.index and with_zu(sentence, child)
        for child in sentence.children(head)
    )


def _explained(sentence: Sentence, word: Word, head: Word, preposition: str) -> bool:
    """Whether a clause says what a da-word stands for, or it is an adverb: wich dabei von der Linie ab."""
    if preposition == "bei" and head.lemma != "bleiben":
        return True
    clauses = (child for near in (head, word) for child in sentence.children(near) if child.index > word.index)
    return any(
        child.base_deprel in _CLAUSES and not (_plain_adjective(sentence, child) or _proviso(sentence, child))
        for child in clauses
    )


def _plain_adjective(sentence: Sentence, word: Word) -> bool:
    """Whether what the tree takes for a clause is an adjective alone: erklärte sich dazu bereit."""
    return word.upos == "ADJ" and not any(
        child.base_deprel in {"cop", "mark", "aux", "nsubj"} for child in sentence.children(word)
    )


def _plain(sentence: Sentence, word: Word) -> bool:
    """Whether a demonstrative stands for something, and is no article."""
    if word.upos == "PRON" or word.base_deprel == "obj":
        return True
    before_a_phrase = any(following.upos == "ADP" for following in sentence.words[word.index : word.index + 1])
    return before_a_phrase or _before_an_adjective(sentence, word)


def _proviso(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause is a condition or the like, and not what a da-word stands for."""
    marks = {child.form.casefold() for child in sentence.children(clause) if child.base_deprel == "mark"}
    return bool(marks - {"dass", "zu", "ob"})


def _noun(sentence: Sentence, word: Word, index: AttitudeIndex) -> Taken | None:
    if word.upos != "NOUN":
        return None
    such = any(child.form.casefold().startswith(_SUCH) for child in sentence.children(word))
    if not such and not index.takes_up(word.lemma.casefold()):
        return None
    children = sentence.children(word)
    choice = word.lemma.casefold() in _CHOICES
    for child in children:
        of_whom = child.upos == "PROPN" or (choice and child.base_deprel == "nmod" and not cases(sentence, child))
        if child.base_deprel in {"nmod", "acl"} and not of_whom:
            return None  # der Plan für den Wiederaufbau says itself what it is about; die Linie des Kanzlers does not
    forms = [child.form.casefold() for child in children]
    definite = not _DEFINITE.isdisjoint(forms) or owner(sentence, word, frozenset(), names_only=True) is not None
    return Taken(word, slots(sentence, word), noun=True, choice=choice, such=such) if such or definite else None


def _wo_word(form: str) -> str | None:
    return form.removeprefix("wor" if form[3:4] in {"a", "ü"} else "wo") if form in _RELATIVES and form != "was" else None


def _before_an_adjective(sentence: Sentence, word: Word) -> bool:
    """A demonstrative that the tree takes for the article of a predicate: nennt das „untragbar“."""
    head = sentence.head(word)
    return (
        word.upos == "DET" and head is not None and head.upos == "ADJ" and head.base_deprel in {"xcomp", "obj", "ccomp", "advmod"}
    )
