"""The claims of nouns that are attitudes: Kiews Wunsch nach X, Interesse an X zeigen, mit der Bitte um X kommen."""

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.phrases import bearer, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import denied

__all__ = ["borne", "captioned", "going_with", "loose_wish", "owned", "passed_on", "title_bearer", "wished"]

_WITH = frozenset({"mit", "in", "bei", "als"})
"""Prepositions by which an attitude that is a noun goes with what its owner does: mit der Bitte, in der Hoffnung."""
_MISSING = ("mangelnd", "fehlend", "ausbleibend")
_AMONG = frozenset({"in", "bei", "unter", "aufseiten"})
"""Prepositions of those among whom there is an attitude: im Weißen Haus gibt es Bedenken."""


def owned(ground: Ground, step: Step, attitude: Attitude, noun: Word) -> tuple[Claim, ...]:
    """The claim of whoever owns a noun that is an attitude.

    Args:
        ground: The sentence and the words.
        step: How far the climb had come below the noun.
        attitude: What the noun says.
        noun: The noun.
    """
    holder = _whose(ground, step, noun)
    if holder is None or attitude.holder is Holder.SPEAKER:
        return ()
    against = (denied(ground.sentence, noun) or _lacking(ground, noun)) != _given_up(ground, noun)
    found = claim(ground.sentence, step.to(noun), attitude.towards(step.sign, denied=against), holder, noun, "position.noun")
    return (evolve(found, stands=_ended(ground, noun)),)


def borne(ground: Ground, step: Step, attitude: Attitude, noun: Word) -> tuple[Claim, ...]:
    """The claim of whom a noun means: der Sanktionsgegner X; X gilt als Befürworter von Y; X ist kein Freund von Y."""
    sentence = ground.sentence
    over = sentence.head(noun)
    as_such = {child.form.casefold() for child in sentence.children(noun) if child.base_deprel in {"case", "mark"}}
    if any(child.base_deprel in {"cop", "aux"} for child in sentence.children(noun)):
        holder = next((child for child in sentence.children(noun) if child.base_deprel == "nsubj"), None)
    elif noun.base_deprel == "appos":
        holder = over
    elif over is not None and over.upos == "VERB" and "als" in as_such:
        holder = doer(sentence, over, ground.index, step.path | {noun.index})
    else:
        holder = noun
    if holder is None:
        return ()
    stance = attitude.towards(step.sign, denied=denied(sentence, noun))
    return (claim(sentence, step.to(noun), stance, holder, noun, "position.noun"),)


def wished(ground: Ground, step: Step, holder: Word | None, root: Word, *, against: bool = False) -> tuple[Claim, ...]:
    """The claim of somebody who has the wish of a step, if there is one and he is known."""
    if step.wish is None or holder is None:
        return ()
    attitude, noun = step.wish
    stance = attitude.towards(step.wish_sign, denied=denied(ground.sentence, noun) != against)
    if attitude.holder is Holder.SPEAKER:  # Kiew habe ein Recht auf X: so who says so
        return (claim(ground.sentence, step.to(root), stance, None, root, "position.judgement"),)
    rejects = attitude.stance is Stance.OPPOSE
    return (claim(ground.sentence, step.to(root), stance, holder, root, "position.attitude", rejects=rejects),)


def passed_on(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...] | None:
    """Interesse zeigen, den Wunsch äußern: the claim of the verb's subject; ``None`` where the verb does more than pass it on."""
    if step.wish is None or not {"object", "subject"} & set(at):
        return None
    if ground.exists(verb):
        return next((found for place in _places(ground, verb) if (found := wished(ground, step, place, verb))), ())
    if not ground.light(verb) or judging.of_verdict(ground.sentence, verb, ground.index, step.path) is not None:
        return None
    if any(attitude.beside for attitude in ground.attitudes(verb, at)):
        return None  # Forderungen eine Absage erteilen
    if "object" not in at:
        return ()
    if ground.owed(verb):  # Kiew müsse Bereitschaft zu X zeigen: so who says so
        stance = step.wish[0].towards(step.wish_sign, denied=denied(ground.sentence, verb))
        return (claim(ground.sentence, step.to(verb), stance, None, verb, "position.demand"),)
    holder = doer(ground.sentence, verb, ground.index, step.path)
    return wished(ground, step, holder, verb, against=denied(ground.sentence, verb))


def going_with(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """The claim of a verb's subject whose wish goes with what he does: wendet sich mit der Bitte um X an Wien."""
    if not _WITH & set(at) or ground.inert(verb):
        return ()
    return wished(ground, step, doer(ground.sentence, verb, ground.index, step.path), verb)


def loose_wish(ground: Ground, step: Step) -> tuple[Claim, ...]:
    """The claim of a noun that is an attitude and whose holder the tree does not join to it."""
    if step.wish is None:
        return ()
    return wished(ground, step, bearer(ground.sentence, step.wish[1], ground.index), step.wish[1])


def captioned(ground: Ground, step: Step) -> tuple[Claim, ...]:
    """The claim of a noun beside a colon: Kiew: Nein zu X; Absage an X: Kanzler enttäuscht Kiew."""
    if step.wish is None:
        return ()
    sentence, noun = ground.sentence, step.wish[1]
    colon = next((word.index for word in sentence.words if word.form == ":"), None)
    if colon is None:
        return ()
    first, last = (0, colon) if noun.index < colon else (colon, len(sentence.words))
    if any(word.upos in {"VERB", "AUX"} for word in sentence.words[first:last]):
        return ()
    holder = title_bearer(sentence, colon) if noun.index < colon else None
    if noun.index < colon and holder is None:
        return ()
    attitude, _ = step.wish
    stance = attitude.towards(step.wish_sign, denied=denied(sentence, noun))
    return (claim(sentence, step, stance, holder, noun, "position.headline"),)


def title_bearer(sentence: Sentence, colon: int) -> Word | None:
    """The subject of what stands behind a colon."""
    return next((w for w in sentence.words[colon:] if w.base_deprel == "nsubj" and w.upos in {"PROPN", "NOUN"}), None)


def _places(ground: Ground, verb: Word) -> tuple[Word, ...]:
    """Those among whom the verb says that there is something."""
    children = ground.sentence.children(verb)
    return tuple(
        child for child in children if child.base_deprel in {"obl", "nmod"} and _AMONG & set(cases(ground.sentence, child))
    )


def _lacking(ground: Ground, noun: Word) -> bool:
    """Whether an attitude that is a noun is said to be missing: die mangelnde Bereitschaft."""
    return any(
        child.base_deprel == "amod" and child.form.casefold().startswith(_MISSING) for child in ground.sentence.children(noun)
    )


def _ended(ground: Ground, noun: Word) -> bool:
    """Whether a verb says that its object, an attitude that is a noun, comes or is to come to an end."""
    verb = ground.sentence.head(noun)
    return verb is not None and any(operator.turns for operator in ground.operators(verb, ("object",)))


def _given_up(ground: Ground, noun: Word) -> bool:
    """Whether an attitude that is a noun is brought to an end: gibt seinen Widerstand auf."""
    verb = ground.sentence.head(noun)
    if noun.base_deprel != "obj" or verb is None or ground.light(verb) or ground.commissioned(verb) or ground.supposed(verb):
        return False
    whose = owner(ground.sentence, noun, frozenset())
    if whose is not None and whose.upos == "PROPN":
        return False  # dämpft Kiews Hoffnungen: somebody else's
    return any(operator.turns for operator in ground.operators(verb, ("object",)))


def _whose(ground: Ground, step: Step, noun: Word) -> Word | None:
    """Whose an attitude is that is a noun; *sein* is the subject's: Der Minister betonte seinen Wunsch."""
    without = step.path | {step.word.index}
    found = owner(ground.sentence, noun, without)
    verb = ground.sentence.head(noun)
    if found is None or found.upos not in {"DET", "PRON"} or verb is None or verb.upos != "VERB":
        return found
    return doer(ground.sentence, verb, ground.index, without | {noun.index, found.index}) or found
