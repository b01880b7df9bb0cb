"""Judgements: that something is good or bad, possible or impossible."""

from collections.abc import Iterable

from attrs import frozen

from ukrdiplo.extraction.positions.phrases import copula, owner
from ukrdiplo.extraction.positions.words import cases, names
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Judgement
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["Ruling", "for_whom", "judge", "limited", "of_predicate", "of_verdict", "plain", "possible", "predicated", "view"]

_ONLY = frozenset({"nur", "allein", "lediglich", "bloß", "ausschließlich", "einzig"})
_VIEWS = frozenset({"sicht", "perspektive", "ansicht", "meinung", "auffassung", "überzeugung", "auge", "lesart", "einschätzung"})
_FROM_A_VIEW = frozenset({"aus", "nach", "in"})
_RELATIVES = frozenset({"den", "die", "das", "der", "welchen", "welche", "welches"})
_STAYING = frozenset({"bleiben", "sein", "erscheinen", "scheinen"})


@frozen
class Ruling:
    """What a judgement amounts to, and whether it is denied."""

    judgement: Judgement
    denied: bool

    def towards(self, sign: int) -> Stance:
        """The stance towards a topic, by the sign of what is judged."""
        good = (self.judgement.stance is Stance.SUPPORT) != self.denied
        return Stance.SUPPORT if good == (sign > 0) else Stance.OPPOSE


def of_predicate(sentence: Sentence, word: Word, index: AttitudeIndex) -> Ruling | None:
    """The judgement on a clause's subject or what its predicate takes: X ist notwendig, X kommt nicht infrage, zu früh für X."""
    found = _of_predicate(sentence, word, index)
    return None if found is not None and found.judgement.only_denied and not found.denied else found


def possible(sentence: Sentence, word: Word, index: AttitudeIndex) -> bool:
    """Whether a predicate says of its subject no more than that it may be: X ist denkbar."""
    found = _of_predicate(sentence, word, index)
    return found is not None and found.judgement.only_denied and not found.denied


def _of_predicate(sentence: Sentence, word: Word, index: AttitudeIndex) -> Ruling | None:
    if reality(sentence, word) is Reality.QUESTION:
        return None
    against = _denied(sentence, word)
    if (copula(sentence, word) or _headlined(sentence, word)) and (judgement := plain(sentence, word, index)) is not None:
        return Ruling(judgement, against)
    found = names(index, sentence, word)
    if (judgement := _effect(sentence, word, found, index)) is not None:
        besides = judgement.companions
        none = any(denied(sentence, child) for child in sentence.children(word) if child.lemma.casefold() in besides)
        against = denied(sentence, word, besides=besides)
        return Ruling(judgement, (against != none) != limited(sentence, word))
    for child in sentence.children(word):
        if (judgement := _idiom(sentence, child, found, index)) is not None:
            return Ruling(judgement, against != denied(sentence, child))
    return None


def _headlined(sentence: Sentence, word: Word) -> bool:
    """Whether a predicate has a subject and no verb: Kreml: Truppen nicht hinnehmbar."""
    if not any(child.base_deprel == "nsubj" for child in sentence.children(word)):
        return False
    return word.upos in {"ADJ", "NOUN"} and not any(other.upos in {"VERB", "AUX"} for other in sentence.words)


def _effect(sentence: Sentence, verb: Word, found: Iterable[str], index: AttitudeIndex) -> Judgement | None:
    """The judgement of a verb that says what a thing does: X rettet Leben, X nützt nichts."""
    if verb.upos != "VERB":
        return None
    forms = {form for child in sentence.children(verb) for form in (child.form.casefold(), child.lemma.casefold())}
    entries = (entry for name in found for entry in index.judgements.get(name, ()) if "clause" not in entry.slots)
    return next((entry for entry in entries if entry.companions <= forms), None)


def limited(sentence: Sentence, verb: Word) -> bool:
    """Whether a thing serves somebody alone: nützt nur dem Angreifer."""
    if any(child.form.casefold() == "dazu" and _only_before(sentence, child) for child in sentence.children(verb)):
        return True  # diene nur dazu, …
    objects = (
        child for child in sentence.children(verb) if child.base_deprel in {"obj", "iobj", "obl"} and not cases(sentence, child)
    )
    return any(
        sentence.words[min(w.index for w in sentence.subtree(child)) - 2].form.casefold() in _ONLY
        or any(w.form.casefold() in _ONLY for w in sentence.children(child))
        for child in objects
    )


def _only_before(sentence: Sentence, word: Word) -> bool:
    """Whether *nur* or its like stands right before a word."""
    return word.index > 1 and sentence.words[word.index - 2].form.casefold() in _ONLY


def judge(sentence: Sentence, word: Word, judgement: Judgement) -> Word | None:
    """Whose judgement it is said to be: Ein Embargo kommt für Wien nicht infrage; aus Sicht Wiens ist es falsch."""
    if judgement.with_judge and (judging := for_whom(sentence, word)) is not None:
        return _meant(sentence, judging, word)
    return view(sentence, word)


def view(sentence: Sentence, word: Word) -> Word | None:
    """From whose view a clause is said to be so: aus russischer Sicht, nach Ansicht Wiens."""
    for child in sentence.children(word):
        if _FROM_A_VIEW & set(cases(sentence, child)) and child.lemma.casefold() in _VIEWS:
            return owner(sentence, child, frozenset()) or _of_a_town(sentence, child)
    whose = for_whom(sentence, word)
    return None if whose is None or whose.upos != "PRON" else _relative(sentence, whose, word)


def _meant(sentence: Sentence, judging: Word, word: Word) -> Word:
    """Whom a relative pronoun means: Kiew, für das X undenkbar ist."""
    return _relative(sentence, judging, word) or judging


def _relative(sentence: Sentence, pronoun: Word, verb: Word) -> Word | None:
    """The noun before a relative clause with this pronoun, if it is one."""
    before = next((word for word in reversed(sentence.words[: max(0, pronoun.index - 2)]) if word.upos != "PUNCT"), None)
    opens = pronoun.upos == "PRON" and pronoun.form.casefold() in _RELATIVES and pronoun.index < verb.index
    if before is None or not opens or before.upos not in {"NOUN", "PROPN"} or sentence.words[pronoun.index - 3].form != ",":
        return None
    head = sentence.head(before)
    return head if before.base_deprel in {"flat", "appos"} and head is not None else before


def for_whom(sentence: Sentence, word: Word) -> Word | None:
    """For whom something is said to be owed: Für Wien führt daran kein Weg vorbei."""
    return next((child for child in sentence.children(word) if cases(sentence, child) == ("für",)), None)


def _of_a_town(sentence: Sentence, noun: Word) -> Word | None:
    """Aus Moskauer Sicht: the adjective of a town, which ends alike in every case."""
    return next((c for c in sentence.children(noun) if c.form[:1].isupper() and c.form.endswith("er")), None)


def _denied(sentence: Sentence, predicate: Word) -> bool:
    """Whether a predicate is denied, itself or by its degree: nicht nötig, nicht zwingend nötig."""
    degrees = (child for child in sentence.children(predicate) if child.base_deprel == "advmod" and child.upos in {"ADJ", "ADV"})
    return denied(sentence, predicate) or (
        predicate.upos == "ADJ" and any(denied(sentence, degree) for degree in degrees if degree.index < predicate.index)
    )


def of_verdict(
    sentence: Sentence, verb: Word, index: AttitudeIndex, without: frozenset[int], *, inside: bool = False, after: int = 0
) -> Ruling | None:
    """The judgement that a verb's subject passes on its object: X für falsch halten, or ``inside``: in X ein Ziel sehen."""
    verdicts = [entry for name in names(index, sentence, verb) for entry in index.verdicts.get(name, ())]
    if not any(("in" in entry.slots) or not inside for entry in verdicts):
        return None
    taken = frozenset(slot for entry in verdicts for slot in entry.slots)
    children = (*sentence.children(verb), *(inner for i in sorted(without) for inner in sentence.children(sentence.words[i - 1])))
    for child in sorted(children, key=lambda word: (word.index < after, abs(word.index - after))):
        if child.index in without or child.base_deprel in {"nsubj", "aux"} or not predicated(sentence, child, taken):
            continue
        judgement = plain(sentence, child, index)
        if judgement is not None:
            return Ruling(judgement, denied(sentence, child) != denied(sentence, verb))
    return None


def predicated(sentence: Sentence, word: Word, taken: frozenset[str]) -> bool:
    """Whether a word stands where a verdict has its judgement: with one of its prepositions, or with none."""
    marks = {child.form.casefold() for child in sentence.children(word) if child.base_deprel in {"case", "mark", "advmod", "cc"}}
    found = {*cases(sentence, word), *(marks & {"als", "für"})}
    return bool(found & taken) or not found


def plain(sentence: Sentence, word: Word, index: AttitudeIndex) -> Judgement | None:
    """The judgement that a word is or has as an attribute: ein positives Zeichen."""
    attributes = [child for child in sentence.children(word) if child.base_deprel == "amod"]
    forms = {child.form.casefold() for child in attributes}
    for candidate in (*attributes, word):  # der falsche Weg
        for name in names(index, sentence, candidate):
            for entry in index.judgements.get(name, ()):
                if entry.companions <= forms:
                    return entry
    return None


def _idiom(sentence: Sentence, child: Word, verb_names: Iterable[str], index: AttitudeIndex) -> Judgement | None:
    """A judgement that a verb makes with another word: infrage kommen, notwendig bleiben."""
    around = {*verb_names, *(grandchild.form.casefold() for grandchild in sentence.children(child))}
    for name in names(index, sentence, child):
        for entry in index.judgements.get(name, ()):
            if entry.companions & around:
                return entry
            if not entry.beside and _STAYING & around and owner(sentence, child, frozenset()) is None:
                return entry
    return None
