"""Whether what a content clause says is believed: glaubt nicht, dass Wien X will; bestreitet, dass Wien X will.

A wish told in the content clause of a doubt is the contrary of what the clause says, in the eyes of whoever doubts. One told in a
report that somebody denies is nobody's.
"""

from collections.abc import Sequence

from attrs import evolve

from ukrdiplo.extraction.positions.claims import Claim
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.words import cases, da_word, names
from ukrdiplo.lexicon.attitudes import Credit
from ukrdiplo.lexicon.outcomes import Worth
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import denied

__all__ = ["believed"]

_CONTENT = frozenset({"ccomp", "csubj", "csubj:pass", "acl", "advcl", "xcomp", "obj"})
_LINKED = frozenset({"conj", "aux"})
_BESIDE_ITS_VERB = "parataxis"
"""How a tree may put a clause without a conjunction: weist den Vorwurf zurück, Wien wolle X."""
_ACCORDING = frozenset({"zufolge", "nach", "laut"})
_MARKS = frozenset({"dass", "daß", "wonach", "demzufolge", "demnach"})
_BESIDE = frozenset({"obj", "nsubj", "nsubj:pass", "xcomp", "obl", "obl:arg", "advmod", "iobj"})
_CLIMBED = _CONTENT | _LINKED | {_BESIDE_ITS_VERB}
_PRESUPPOSED = frozenset({"position.noun", "position.participle"})
"""Rules of what a noun phrase takes for granted: Kiews Wunsch nach X."""
_KINDS = frozenset({"Art", "Sorte"})
_DENYING = frozenset({"position.demand", "position.announcement", "position.attitude", "position.assertion"})
_TURNED = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}
_CONTRARY = {Credit.BELIEVED: Credit.DOUBTED, Credit.DOUBTED: Credit.BELIEVED, Credit.DENIED: Credit.BELIEVED}


def believed(ground: Ground, claim: Claim) -> Claim | None:
    """A claim as it is once the clauses above its own have been heard; ``None`` where nothing is left of it."""
    if claim.rule in _PRESUPPOSED:
        return claim
    if claim.rule in _DENYING and _of_a_kind(ground, claim):
        return None
    sentence, doubters = ground.sentence, frozenset[int]()
    here, head = claim.root, sentence.head(claim.root)
    while head is not None and here.base_deprel in _CLIMBED:
        credit = None if here.base_deprel in _LINKED else _credit(ground, here, head)
        if here.base_deprel == _BESIDE_ITS_VERB and credit is not Credit.DENIED:
            break
        if credit is Credit.DENIED and claim.holder is not None:
            return None
        if credit in {Credit.DOUBTED, Credit.DENIED}:
            doubters ^= {head.index}
        here, head = head, sentence.head(head)
    turned = len(doubters) % 2 == 1
    if turned and claim.deed is not None:
        return None  # who doubts that somebody delivers does not say that he refuses to
    path = claim.path | doubters
    if not turned:
        return evolve(claim, path=path) if doubters else claim
    untied = claim.untied and _TURNED.get(claim.untied, claim.untied)
    return evolve(claim, stance=_TURNED.get(claim.stance, claim.stance), untied=untied, path=path, doubted=True)


def _of_a_kind(ground: Ground, claim: Claim) -> bool:
    """Whether what is denied is only a bad thing of its kind: Es dürfe nicht zu einem faulen Frieden kommen."""
    noun = claim.hit.head
    attributes = (child for child in ground.sentence.children(noun) if child.base_deprel == "amod")
    bad = any(_is_bad(ground, names(ground.index, ground.sentence, word)) for word in attributes)
    above = [ground.sentence.words[i - 1] for i in sorted(claim.path)]
    kind = any(word.lemma in _KINDS for word in above)
    if noun.upos != "NOUN" or not (kind or (bad and claim.stance is Stance.OPPOSE)):
        return False
    return any(denied(ground.sentence, word) for word in above)


def _is_bad(ground: Ground, called: Sequence[str]) -> bool:
    """Whether an attribute by one of its names says that a thing is bad."""
    if ground.index.outcomes.worth(called) is Worth.BAD:
        return True
    judgements = (entry for name in called for entry in ground.index.judgements.get(name, ()))
    return any(entry.stance is Stance.OPPOSE and not entry.beside for entry in judgements)


def _credit(ground: Ground, clause: Word, head: Word) -> Credit | None:
    """What is said of the truth of a clause by the word above it, or by one beside that word: keine Anzeichen sehen, dass."""
    sentence = ground.sentence
    children = sentence.children(clause)
    relatives = [child for child in children if child.feat("PronType") == "Rel"]
    marked = any(child.form.casefold() in _MARKS for child in children) or any(
        _ACCORDING & set(cases(sentence, child)) for child in relatives
    )
    if not marked and (clause.base_deprel == "advcl" or relatives):
        return None
    if da_word(head) is not None:
        head = sentence.head(head) or head  # Hinweise darauf, dass
    verb = sentence.head(head) if head.upos == "NOUN" else head
    around = () if verb is None else sentence.children(verb)
    beside = (child for child in around if child.base_deprel in _BESIDE and child.index != clause.index)
    near = {_kind(ground, word): word for word in (*beside, head)}
    own = None if verb is None else _kind(ground, verb)
    if verb is not None and own is Credit.DENIED:
        said = marked or Credit.TOLD in near
        return _heard(sentence, own, verb) if said else None
    for credit in (Credit.DOUBTED, Credit.BELIEVED):
        word = near.get(credit)
        if word is not None and not ground.obliged(word):
            return _heard(sentence, credit, word, verb)
    return None


def _heard(sentence: Sentence, credit: Credit, *words: Word | None) -> Credit:
    """What becomes of a word's credit where it or the verb that has it is denied."""
    against = {word.index for word in words if word is not None and denied(sentence, word)}
    return _CONTRARY[credit] if len(against) % 2 else credit


def _kind(ground: Ground, word: Word) -> Credit | None:
    """What a word says of the truth of its content clause, if it says anything."""
    beliefs = ground.index.beliefs
    return next((beliefs[name] for name in names(ground.index, ground.sentence, word) if name in beliefs), None)
