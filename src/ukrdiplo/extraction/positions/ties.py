"""Claims, and the conditions that tie them: will liefern, wenn …; nur mit Garantien."""

from collections.abc import Iterator

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import condition, denied

__all__ = ["PROVISOS", "claim", "even_then", "tying"]

PROVISOS = frozenset({"falls", "sofern", "wenn", "vorausgesetzt", "solange", "sobald"})
"""Conjunctions that begin a condition."""

_BEFORE = frozenset({"bevor", "ehe"})
_DENIABLE = frozenset({"NOUN", "VERB", "ADJ"})
_BUT = frozenset({"aber", "jedoch", "allerdings", "doch"})
_OWED = frozenset({"position.demand", "position.judgement", "position.announcement", "position.assertion"})
_WEIGHED = frozenset({"position.assertion", "position.outcome"})
_FIRST = frozenset({"vorher"})
_BEFOREHAND = frozenset({"davor", "zuvor", "zuerst", "vorher", "gegenzug"})
_HIMSELF = frozenset({"er", "sie", "ich", "wir"})
_RESERVATIONS = (
    "nicht um jeden",
    "nicht zu jedem",
    "nicht zu jeder",
    "nicht zu allen",
    "nicht bedingungslos",
    "nicht ohne",
    "nur ",
)
"""How a reservation goes on behind *aber*."""


def claim(
    sentence: Sentence,
    step: Step,
    stance: Stance,
    holder: Word | None,
    root: Word,
    rule: str,
    *,
    rejects: bool = False,
) -> Claim:
    """A claim that a climb ends in; one that hangs on a condition is conditional.

    Args:
        sentence: The sentence.
        step: How far the climb has come.
        stance: The stance but for the condition.
        holder: Head of the noun phrase that names the holder; ``None`` for whoever speaks.
        root: The word whose clause says it.
        rule: The rule that read it.
        rejects: The attitude is one of rejecting, denied or not.
    """
    passed = [sentence.words[i - 1] for i in sorted(step.path)]
    above = (*(word for word in passed if word.upos in {"VERB", "ADJ", "AUX"}), *_above(sentence, root))
    tied = next((word for word in above if _hangs(sentence, word)), None)
    if tied is None and stance is Stance.OPPOSE and rule in _OWED:
        tied = next((word for word in above if _failing(sentence, word, step.path)), None)
    if tied is None and stance is Stance.OPPOSE and rule in _WEIGHED and _failing(sentence, step.hit.head, step.path):
        tied = root  # X ohne Garantien bringe nichts
    if tied is None and (_proviso_behind(sentence, step, root) or (stance is Stance.SUPPORT and _reserved(sentence, root))):
        tied = root
    return Claim(
        hit=step.hit,
        stance=Stance.CONDITIONAL if tied is not None and stance is not Stance.UNCLEAR else stance,
        untied=stance,
        holder=holder,
        root=root,
        path=step.path | {root.index},
        rule=rule,
        tied=tied,
        rejects=rejects != (sum(denied(sentence, word) for word in (*passed, root) if word.upos in _DENIABLE) % 2 == 1),
    )


def tying(sentence: Sentence, root: Word) -> Word | None:
    """The clause that a reply hangs on a condition with, if it does: will nur mitziehen, wenn …."""
    return next((word for word in _above(sentence, root) if _hangs(sentence, word)), None)


def _hangs(sentence: Sentence, word: Word) -> bool:
    """Whether a clause hangs on a condition; *bevor* and *ehe* make one only of what is denied: keine Gespräche, bevor …."""
    found = condition(sentence, word)
    if found is None:
        return False
    if any("für" in cases(sentence, child) for child in sentence.children(found)):
        return False  # im Gegenzug für X: what is wanted is not what is given for it
    marks = {child.form.casefold() for child in sentence.children(found) if child.base_deprel in {"mark", "advmod"}}
    if "solange" in marks and found.upos == "NOUN" and any(c.form.casefold() in _HIMSELF for c in sentence.children(found)):
        return False  # solange er Kanzler ist: how long it is so
    if marks.isdisjoint(_BEFORE):
        return True
    return any(denied(sentence, other) for other in (word, *sentence.children(word)))


def _failing(sentence: Sentence, word: Word, path: frozenset[int]) -> bool:
    """Whether what is rejected is so for want of another thing, or before it: ohne Garantien kein X; vorher gibt es kein X."""
    children = [child for child in sentence.children(word) if child.index not in path]
    return any("ohne" in cases(sentence, child) or child.form.casefold() in _FIRST for child in children)


def _proviso_behind(sentence: Sentence, step: Step, root: Word) -> bool:
    """Whether a condition begins right behind what is wanted, wherever the tree puts it: offen für X, falls …."""
    if even_then(sentence, root):
        return False
    scope = step.hit.scope if step.hit.head.upos != "VERB" else ()  # a verb's scope is all of its clause
    last = max(root.index, *step.path, *(word.index for word in scope))
    for word in sentence.words[last:]:
        if word.form == ",":
            following = sentence.words[word.index : word.index + 3]
            return any(other.form.casefold() in PROVISOS for other in following) and not any(
                other.form.casefold() in {"auch", "selbst"} for other in following
            )
        if word.upos in {"VERB", "AUX", "PUNCT"}:
            return False
    return False


def even_then(sentence: Sentence, root: Word) -> bool:
    """Whether a clause says that it is so whatever else is: selbst dann nicht, wenn …."""
    thens = (child for child in sentence.children(root) if child.form.casefold() == "dann" and child.index > 1)
    return any(sentence.words[then.index - 2].form.casefold() in {"auch", "selbst", "sogar"} for then in thens)


def _reserved(sentence: Sentence, root: Word) -> bool:
    """Whether a reservation stands behind what somebody is willing to do: bereit, aber nicht um jeden Preis."""
    for word in sentence.words[root.index :]:
        but = word.form.casefold()
        if but in _BUT | {"nur"} and (root.upos == "ADJ" or _granted(sentence, word)) and _owed_near(sentence, word):
            return True
        if but in _BUT:
            following = " ".join(other.form.casefold() for other in sentence.words[word.index : word.index + 4])
            return following.startswith(_RESERVATIONS)
        if word.form in {";", ":"}:
            return False
    return False


def _granted(sentence: Sentence, but: Word) -> bool:
    """Whether what stands before a *but* is only granted: Zwar sei er für X, aber ….

    Args:
        sentence: The sentence.
        but: The word for *but*.
    """
    return any(word.form.casefold() == "zwar" for word in sentence.words[: but.index - 1])


def _owed_near(sentence: Sentence, but: Word) -> bool:
    """Whether something is owed, or asked for before, in the clause of a *but*: offen dafür, es müsse aber X geben."""
    near = sentence.words[max(0, but.index - 4) : but.index + 6]
    return any(word.lemma.casefold() == "müssen" or word.form.casefold() in _BEFOREHAND for word in near)


def _above(sentence: Sentence, root: Word) -> Iterator[Word]:
    """The root of a clause and the clauses that it is coordinated with or the content of."""
    here: Word | None = root
    while here is not None:
        if here.upos in {"VERB", "ADJ", "AUX", "NOUN"}:
            yield here
        apart = here.base_deprel == "parataxis" and any(c.base_deprel == "nsubj" for c in sentence.children(here))
        here = sentence.head(here) if here.base_deprel in {"conj", "parataxis", "ccomp", "aux"} and not apart else None
