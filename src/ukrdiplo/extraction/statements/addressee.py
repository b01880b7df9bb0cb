"""Who is spoken to, by the tree and by prepositions."""

from collections.abc import Callable

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.order import REFLEXIVES
from ukrdiplo.lexicon.cues import Cue, CueSyntax
from ukrdiplo.model import Act, Sentence, Word
from ukrdiplo.syntax.clauses import phrase_from

__all__ = ["addressee_of", "towards"]

_DATIVES = frozenset({"ihm", "ihr", "ihnen", "uns"})
_MADE = frozenset({"obj", "iobj", "obl"})
_CONVERSATIONS = frozenset({"Interview", "Gespräch", "Telefonat", "Zeitungsinterview"})
_OFFERS = frozenset({Act.PROPOSE, Act.PROMISE, Act.THREATEN})
_CONTENTS = frozenset({"obj", "xcomp", "ccomp", "parataxis", "csubj"})
_PUBLIC = frozenset({"Presse", "Journalisten", "Reportern", "Medienvertretern", "Abgeordneten", "Bundestag", "Parlament"})


def towards(sentence: Sentence, first: int, last: int) -> Named | None:
    """Whom words are said to that gegenüber leads in: so X gegenüber der Zeitung.

    Args:
        sentence: The sentence.
        first: Index of the first word of a frame.
        last: Index of its last word.
    """
    mark = next((word for word in sentence.words[first - 1 : last - 1] if word.form == "gegenüber"), None)
    words = phrase_from(sentence, mark.index + 1, last + 1) if mark is not None else ()
    return Named.over(sentence, words) if words else None


def addressee_of(
    sentence: Sentence,
    cue: Cue,
    verb: Word,
    ruler: Word,
    speaker: Named | None,
    acts: Callable[[Word], bool],
    *,
    passive: bool,
) -> Named | None:
    """Who is spoken to: an object that the verb addresses, a dative, or a phrase with gegenüber, an, von, vor or mit.

    Args:
        sentence: The sentence.
        cue: The verb's entry.
        verb: The verb.
        ruler: The finite verb of its clause.
        speaker: Who speaks.
        acts: Whether a word names somebody who may speak.
        passive: The clause is a passive.
    """
    found = _beside(sentence, cue, verb, acts, passive=passive)
    if found is None or (speaker is not None and found.head == speaker.head):
        return _fronted(sentence, cue, verb, ruler, speaker, acts)
    return found


def _beside(sentence: Sentence, cue: Cue, verb: Word, acts: Callable[[Word], bool], *, passive: bool) -> Named | None:
    addressed = {"nsubj:pass", "nsubj"} if passive else {"obj", "iobj"}
    for child in sentence.children(verb):
        if child.upos not in {"NOUN", "PROPN", "PRON"} or child.form.lower() in REFLEXIVES:
            continue
        if _owns_next(sentence, child):
            continue
        case = next((word for word in sentence.children(child) if word.base_deprel == "case"), None)
        if case is None:
            dative = child.deprel in {"iobj", "obl:arg", "obl", "obj"} and child.feat("Case") == "Dat"
            told = _person(child, acts) or child.form in _PUBLIC
            takes = (
                cue.addressee
                and child.deprel in addressed
                and (told or (passive and child.upos == "PRON") or "acc" not in cue.objects)
            )
            takes = takes and not (child.deprel == "obj" and _is_offered(sentence, cue, verb, child))
            named = cue.addressee and dative and child.deprel in {"iobj", "obl:arg"}
            if takes or named or ((dative or _told_to(cue, child)) and told):
                return Named.by(sentence, child)
        elif _spoken_to(cue, case, child, acts) and not (passive and case.lemma == "von"):
            return Named.by(sentence, child).behind(case)
        elif case.lemma in {"in", "im"} and child.form in _CONVERSATIONS:
            other = next((c for c in sentence.children(child) if c.base_deprel == "nmod" and c.upos in {"NOUN", "PROPN"}), None)
            mark = next((c for c in sentence.children(other) if c.base_deprel == "case"), None) if other is not None else None
            if other is not None and mark is not None and mark.lemma == "mit":
                return Named.by(sentence, other).behind(mark)
    return None


def _owns_next(sentence: Sentence, word: Word) -> bool:
    """Whether a name is the genitive of the noun behind it, which a tree may take for another object: Trumps Gesandtem."""
    following = sentence.words[word.index] if word.index < len(sentence.words) else None
    genitive = word.upos == "PROPN" and word.form.endswith("s") and following is not None
    return genitive and following is not None and following.head == word.head and following.base_deprel in _MADE


def _is_offered(sentence: Sentence, cue: Cue, verb: Word, child: Word) -> bool:
    """Whether an object is what is offered or promised, since nothing else is: bietet Wien an, but not bietet Wien Hilfe an."""
    if "acc" not in cue.objects or cue.act not in _OFFERS or child.feat("Case") == "Dat":
        return False
    return not any(other != child and other.base_deprel in _CONTENTS for other in sentence.children(verb))


def _fronted(
    sentence: Sentence, cue: Cue, verb: Word, ruler: Word, speaker: Named | None, acts: Callable[[Word], bool]
) -> Named | None:
    """Who is spoken to where the tree takes him for a second subject before the verb: Die Bürger forderte er auf, …."""
    if not cue.addressee or speaker is None or speaker.words[0].index < ruler.index:
        return None
    heads = (child for child in sentence.children(verb) if child.deprel in {"nsubj", "obj"} and child.index < ruler.index)
    told = (child for child in heads if _person(child, acts) or "acc" not in cue.objects)
    return next((Named.by(sentence, child) for child in told if child.upos in {"NOUN", "PROPN"}), None)


def _told_to(cue: Cue, child: Word) -> bool:
    """Whether an object that a tagger took for an accusative can only be who is told: sagte Reportern, …."""
    clausal = cue.takes(CueSyntax.CLAUSE, CueSyntax.DIRECT) and not (cue.takes(CueSyntax.TOPIC) or cue.weak or cue.quotes)
    return clausal and child.deprel == "obj" and child.upos == "NOUN" and child.form.endswith("n")


def _person(word: Word, acts: Callable[[Word], bool]) -> bool:
    return word.upos == "PROPN" or acts(word) or (word.upos == "PRON" and word.form.lower() in _DATIVES)


def _addresses(cue: Cue, mark: str) -> bool:
    """Whether a verb calls upon those that it names with a preposition, whatever case a tagger guesses of a name."""
    return cue.addressee and mark in cue.objects


def _spoken_to(cue: Cue, case: Word, noun: Word, acts: Callable[[Word], bool]) -> bool:
    """Whether a preposition leads in who is spoken to: an die Regierung appellieren, von Kiew fordern, vor Journalisten sagen."""
    mark = case.lemma.lower()
    if mark == "gegenüber":
        return True
    if not (noun.upos == "PROPN" or acts(noun)) and noun.form not in _PUBLIC:
        return False
    return (
        (mark == "an" and (noun.feat("Case") != "Dat" or _addresses(cue, mark)))
        or (mark == "von" and cue.act is Act.DEMAND)
        or (mark == "vor" and (noun.form in _PUBLIC or (acts(noun) and noun.feat("Number") == "Plur")))
    )
