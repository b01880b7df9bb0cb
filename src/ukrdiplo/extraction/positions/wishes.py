"""The claims of nouns that are attitudes: Kiews Wunsch nach X, Interesse an X zeigen, mit der Bitte um X kommen."""

from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.phrases import bearer, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases
from ukrdiplo.lexicon.attitudes import Attitude
from ukrdiplo.model import Word
from ukrdiplo.syntax.negation import denied

__all__ = ["going_with", "loose_wish", "owned", "passed_on", "wished"]

_WITH = frozenset({"mit", "in", "bei"})
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
    if holder is None:
        return ()
    against = (denied(ground.sentence, noun) or _lacking(ground, noun)) != _given_up(ground, noun)
    return (claim(ground.sentence, step.to(noun), attitude.towards(step.sign, denied=against), holder, noun, "position.noun"),)


def wished(ground: Ground, step: Step, holder: Word | None, root: Word, *, against: bool = False) -> tuple[Claim, ...]:
    """The claim of somebody who has the wish of a step, if there is one and he is known."""
    if step.wish is None or holder is None:
        return ()
    attitude, noun = step.wish
    stance = attitude.towards(step.wish_sign, denied=denied(ground.sentence, noun) != against)
    return (claim(ground.sentence, step.to(root), stance, holder, root, "position.attitude"),)


def passed_on(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...] | None:
    """Interesse zeigen, den Wunsch äußern: the claim of the verb's subject; ``None`` where the verb does more than pass it on."""
    if step.wish is None or not {"object", "subject"} & set(at):
        return None
    if ground.exists(verb):
        return next((found for place in _places(ground, verb) if (found := wished(ground, step, place, verb))), ())
    if not ground.light(verb):
        return None
    if any(attitude.beside for attitude in ground.attitudes(verb, at)):
        return None  # Forderungen eine Absage erteilen
    if "object" not in at:
        return ()
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


def _given_up(ground: Ground, noun: Word) -> bool:
    """Whether an attitude that is a noun is brought to an end: gibt seinen Widerstand auf."""
    verb = ground.sentence.head(noun)
    if noun.base_deprel != "obj" or verb is None or ground.light(verb):
        return False
    return any(operator.turns for operator in ground.operators(verb, ("object",)))


def _whose(ground: Ground, step: Step, noun: Word) -> Word | None:
    """Whose an attitude is that is a noun; *sein* is the subject's: Der Minister betonte seinen Wunsch."""
    without = step.path | {step.word.index}
    found = owner(ground.sentence, noun, without)
    verb = ground.sentence.head(noun)
    if found is None or found.upos not in {"DET", "PRON"} or verb is None or verb.upos != "VERB":
        return found
    return doer(ground.sentence, verb, ground.index, without | {noun.index, found.index}) or found
