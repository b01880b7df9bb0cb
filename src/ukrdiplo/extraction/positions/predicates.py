"""Nouns that are clauses: predicates (wird Mitglied), clefts (unser Ziel ist X), exclamations (keine Waffen)."""

from itertools import takewhile

from attrs import evolve

from ukrdiplo.extraction.positions import judging, modals
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground, stance_of
from ukrdiplo.extraction.positions.holding import held
from ukrdiplo.extraction.positions.phrases import STOPS, copula, owner
from ukrdiplo.extraction.positions.rulings import passed
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.wishes import wished
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import denied

__all__ = ["called_for", "cleft", "exclaimed", "ownerless", "predicate", "said", "sided", "stated", "verbal", "wanted"]

_BECOMING = frozenset({"werden", "sein", "bleiben"})
_BIDDING = frozenset({"mehr", "endlich", "jetzt", "sofort", "her"})
_SIDES = {"dafür": 1, "dagegen": -1}
_DEGREES = frozenset(
    {"strikt", "klar", "entschieden", "absolut", "grundsätzlich", "vehement", "eindeutig", "kategorisch", "völlig"}
)
_CLAUSES = frozenset({"csubj", "ccomp", "advcl", "acl"})


def predicate(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun is a predicate: ist Mitglied, Mitglied zu werden."""
    for child in sentence.children(noun):
        if child.base_deprel == "cop" or (child.base_deprel == "aux" and child.lemma in _BECOMING):
            return True
        if child.base_deprel == "mark" and child.form.casefold() == "zu":
            return True
    return False


def verbal(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun that heads a clause has a verb or a subject of its own."""
    return any(child.upos in {"AUX", "VERB"} or child.deprel == "nsubj" for child in sentence.children(noun))


def said(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun without a verb of its own is what a verb says: Keine Waffen, sagt er."""
    head = sentence.head(noun)
    told = noun.base_deprel in {"ccomp", "parataxis"} and head is not None and head.upos == "VERB"
    return told and not verbal(sentence, noun)


def called_for(sentence: Sentence, step: Step) -> bool:
    """Whether a phrase says by itself that a thing is not to be, or that there is to be more of it: Schluss mit X; mehr X!."""
    word = step.word
    if denied(sentence, word) or (step.height and not step.loose and step.sign != step.hit.sign):
        return True
    return not step.height and any(child.form.casefold() in _BIDDING for child in sentence.children(word))


def exclaimed(sentence: Sentence, step: Step) -> bool:
    """Whether a noun is a sentence of its own in somebody's mouth: Keine Waffen, sagt er."""
    return said(sentence, step.word) and called_for(sentence, step)


def wanted(ground: Ground, step: Step) -> tuple[Claim, ...] | None:
    """Wir wollen X, where the tree makes X the predicate and the modal its auxiliary; ``None`` where it does not."""
    for auxiliary in ground.sentence.children(step.word):
        attitude = next(ground.attitudes(auxiliary, ("object",)), None) if auxiliary.base_deprel == "aux" else None
        if attitude is not None:
            subject = _before(ground.sentence, auxiliary) or doer(ground.sentence, step.word, ground.index, step.path)
            stance = attitude.towards(step.sign, denied=False)
            if subject is None:
                return ()
            return (claim(ground.sentence, step.to(auxiliary), stance, subject, step.word, "position.attitude"),)
    return _wanted_apart(ground, step)


def _wanted_apart(ground: Ground, step: Step) -> tuple[Claim, ...] | None:
    """The same where the tree joins neither to the other: Wien wolle keinen Frieden, sagte er."""
    sentence, noun = ground.sentence, step.word
    if step.height or not said(sentence, noun):
        return None
    before = takewhile(lambda word: word.form not in STOPS, reversed(sentence.words[: noun.index - 1]))
    modal = next((word for word in before if word.upos == "AUX" and word.head == noun.head), None)
    attitude = next(ground.attitudes(modal, ("object",)), None) if modal is not None else None
    subject = _before(sentence, modal) if modal is not None else None
    if attitude is None or subject is None:
        return None
    return (claim(sentence, step, attitude.towards(step.sign, denied=False), subject, noun, "position.attitude"),)


def _before(sentence: Sentence, modal: Word) -> Word | None:
    """The subject before a modal that no mark parts from it."""
    before = takewhile(lambda word: word.form not in STOPS, reversed(sentence.words[: modal.index - 1]))
    return next((word for word in before if word.deprel == "nsubj"), None)


def ownerless(ground: Ground, step: Step, subject: Word | None) -> tuple[Claim, ...]:
    """The claims of a wish that is a predicate: its subject's (X hat Interesse), or the speaker's (Ziel sei X)."""
    if not any(child.upos in {"AUX", "VERB"} for child in ground.sentence.children(step.word)):
        return ()
    if step.wish is not None and step.wish[0].stance is Stance.CONDITIONAL and subject is not None and subject.upos == "NOUN":
        whose = owner(ground.sentence, step.word, step.path)
        tied = claim(ground.sentence, step, Stance.CONDITIONAL, whose, step.word, "position.condition")
        return (evolve(tied, judge=judging.view(ground.sentence, step.word)),)  # Voraussetzung für X ist Y
    found = wished(ground, step, subject, step.word)
    if found or step.wish is None or step.word != step.wish[1] or not predicate(ground.sentence, step.word):
        return found
    attitude, _ = step.wish
    stance = attitude.towards(step.wish_sign, denied=False)
    whose = owner(ground.sentence, step.word, step.path)
    return (claim(ground.sentence, step, stance, whose, step.word, "position.judgement"),)


def cleft(ground: Ground, step: Step) -> tuple[Claim, ...] | None:
    """Was wir brauchen, ist X; unser Ziel ist X: what the subject says of the predicate, or ``None``."""
    sentence = ground.sentence
    for child in sentence.children(step.word):
        if child.index > step.word.index:
            continue
        if child.base_deprel in _CLAUSES:
            first = next((word for word in sentence.subtree(child) if word.upos != "PUNCT"), child)
            attitude = next(ground.attitudes(child, ("object",)), None)
            if attitude is not None and first.form.casefold() == "was":
                return held(ground, step, attitude, child)
        elif child.base_deprel == "nsubj" and child.upos == "NOUN":
            attitude = next(ground.attitudes(child, ("clause",)), None)
            if attitude is not None and attitude.stance is Stance.SUPPORT:
                holder = owner(sentence, child, step.path)
                return (claim(sentence, step, stance_of(step.sign), holder, step.word, "position.judgement"),)
    return None


def stated(ground: Ground, step: Step, subject: Word | None) -> tuple[Claim, ...]:
    """What a predicate says by itself: ist ein gutes Zeichen für X, ist gegen X, wird Mitglied."""
    word = step.word
    if step.height and ((found := passed(ground, step, word)) or (found := modals.modal(ground, step, word) or ())):
        return found
    sign = _for_or_against(ground.sentence, word)
    over = ground.sentence.head(word) if sign and subject is None else None
    if over is not None and over.upos == "VERB":
        subject = doer(ground.sentence, over, ground.index, step.path)  # sieht keine Lösung und ist gegen X
    if subject is not None and sign:
        return (claim(ground.sentence, step, stance_of(step.sign * sign), subject, word, "position.attitude"),)
    return modals.assertion(ground, step, word) if not step.height and step.hit.term.asserts else ()


def sided(ground: Ground, step: Step, predicate: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """Wien ist strikt dagegen, X zu liefern: the claim of whoever is so, where the tree makes the degree the predicate."""
    sentence = ground.sentence
    if "clause" not in at or predicate.lemma not in _DEGREES or not copula(sentence, predicate):
        return ()
    sign = next((_SIDES[form] for c in sentence.children(predicate) if (form := c.form.casefold()) in _SIDES), None)
    subject = doer(sentence, predicate, ground.index, step.path) if sign is not None else None
    if sign is None or subject is None:
        return ()
    return (claim(sentence, step.to(predicate), stance_of(step.sign * sign), subject, predicate, "position.attitude"),)


def _for_or_against(sentence: Sentence, noun: Word) -> int:
    """1 where a predicate says what somebody is for, -1 where it says what he is against, otherwise 0."""
    found = cases(sentence, noun)
    return 1 if "für" in found else -1 if "gegen" in found else 0
