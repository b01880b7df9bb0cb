"""Lists of demands behind a colon, and whose they are: Moskau fordert: Ende der Hilfe, Abrüstung."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from ukrdiplo.extraction.positions.claims import Claim, End
from ukrdiplo.extraction.positions.phrases import aside
from ukrdiplo.extraction.positions.words import cases, names
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import subject
from ukrdiplo.syntax.negation import denied

__all__ = ["appeal", "demander", "of_appeal"]

_OPEN = frozenset({"NOUN", "PROPN", "X", "VERB", "AUX", "ADJ", "ADV", "INTJ"})
"""Parts of speech of words that may demand."""
_ASSERTION = "position.assertion"
_COUNTED = frozenset({"zweierlei", "dreierlei", "viererlei", "folgendes", "dinge", "eines", "eins"})
"""Words that announce what somebody wants: will dreierlei."""


def appeal(sentence: Sentence, loose: Iterable[End], index: AttitudeIndex) -> Iterator[Claim]:
    """The items of a list behind a colon, as demands of whoever demands before it: Moskau fordert: Ende der Hilfe, Abrüstung."""
    colon = next((word.index for word in sentence.words if word.form == ":"), None)
    if colon is None:
        return
    found = _appeal_before(sentence, colon, index)
    if found is None:
        return
    attitude, verb, holder = found
    for end in loose:
        if end.hit.head.index > colon and not aside(sentence, end.hit.head):
            item = end if end.word.index > colon else _alone(sentence, end)
            yield Claim(
                hit=end.hit,
                stance=_of_item(sentence, attitude, item, verb),
                holder=holder,
                root=item.word,
                path=end.hit.words,
                rule="position.list",
            )


def _alone(sentence: Sentence, end: End) -> End:
    """An item by itself, where the tree gives it to the verb before the colon."""
    noun, sign = end.hit.head, end.hit.sign
    return End(hit=end.hit, sign=-sign if denied(sentence, noun) else sign, word=noun)


def _of_item(sentence: Sentence, attitude: Attitude, end: End, verb: Word) -> Stance:
    """The stance towards an item; what is denied behind a word of rejecting is rejected once (Absage: keine Panzer)."""
    if denied(sentence, end.word) and any("ohne" in cases(sentence, child) for child in sentence.children(end.word)):
        return Stance.CONDITIONAL  # ohne Abzug keine Lockerung
    if attitude.stance is Stance.OPPOSE and denied(sentence, end.hit.head):
        return Stance.SUPPORT if end.sign > 0 else Stance.OPPOSE
    return attitude.towards(end.sign, denied=denied(sentence, verb))


def of_appeal(sentence: Sentence, claim: Claim, index: AttitudeIndex) -> Claim:
    """A demand without a speaker as that of whoever demands before the colon: Moskau stellte Bedingungen: Kiew müsse abrüsten."""
    colon = next((word.index for word in sentence.words if word.form == ":"), None)
    if colon is None or claim.root.index < colon:
        return claim
    found = _appeal_before(sentence, colon, index)
    whose = found[2] if found is not None else _main_subject(sentence) if claim.rule == _ASSERTION else None
    return claim if whose is None or whose.index > colon else evolve(claim, holder=whose, rule="position.list")


def demander(sentence: Sentence, index: AttitudeIndex) -> Word | None:
    """Head of the noun phrase that names who demands something in a sentence, so that the next one may go on with it."""
    found = _appeal_before(sentence, len(sentence.words) + 1, index)
    return None if found is None else found[2]


def _appeal_before(sentence: Sentence, colon: int, index: AttitudeIndex) -> tuple[Attitude, Word, Word] | None:
    counting = any(word.form.casefold() in _COUNTED for word in sentence.words)
    table = index.attitudes if counting else index.appealing
    for word in sentence.words[: colon - 1]:
        called = names(index, sentence, word) if word.upos in _OPEN else ()
        for name in () if table.keys().isdisjoint(called) else called:
            for attitude in table.get(name, ()):
                counted = attitude.own and any(w.form.casefold() in _COUNTED for w in sentence.words[:colon])
                if not (attitude.appeal or counted) or (word.upos == "NOUN" and not word.form[:1].isupper()):
                    continue
                holder = _owner(sentence, word) if word.upos == "NOUN" else subject(sentence, word)
                if holder is not None and holder.form.casefold() == "es":
                    holder = _main_subject(sentence)
                elif holder is not None and holder.form.casefold() in _COUNTED:
                    holder = _behind(sentence, word)  # drei Dinge will Wien
                if holder is not None:
                    return attitude, word, holder
    return None


def _behind(sentence: Sentence, verb: Word) -> Word | None:
    """The name right behind a verb."""
    behind = sentence.words[verb.index] if verb.index < len(sentence.words) else None
    return behind if behind is not None and behind.upos in {"PROPN", "PRON"} else None


def _main_subject(sentence: Sentence) -> Word | None:
    """The subject of a sentence's main clause."""
    root = next((word for word in sentence.words if word.base_deprel == "root"), None)
    return None if root is None else subject(sentence, root)


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    head = sentence.head(noun)
    if head is not None and head.upos == "VERB" and noun.base_deprel == "obj":
        return subject(sentence, head)
    return next((child for child in sentence.children(noun) if child.deprel in {"nmod", "nmod:poss", "det:poss"}), None)
