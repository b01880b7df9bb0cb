"""How voices without a name are called: by their adjectives and their noun in the nominative, with the state whose they are."""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.phrases import declined
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender

__all__ = ["called"]

_SIDES = ("westlich", "östlich", "internationale", "ausländisch")
_FEATURES = {Gender.MASCULINE: "Masc", Gender.FEMININE: "Fem", Gender.NEUTER: "Neut", None: "Plur"}


def called(before: Sequence[Token], noun: Noun, nation: Nation | None, lexicon: Lexicon, *, plural: bool) -> str:
    """A voice as a name: its adjectives and its noun in the nominative; a genitive as the adjective of the state.

    Args:
        before: The words of its phrase before the noun, without article and numbers.
        noun: Its noun.
        nation: The state whose voice it is.
        lexicon: What is known about adjectives of states.
        plural: Whether it is several.
    """
    feature = "Plur" if plural else _FEATURES.get(noun.gender, "Masc")
    owner = [declined(f"{nation.adjectives[0]}e", feature)] if nation is not None and _is_owner(before, nation, lexicon) else []
    rest = before[len(owner) :]
    if plural:  # called by what they are and whose: prorussische Separatisten are the Separatisten of the next sentence
        rest = [token for token in rest if token.upos != "ADJ" or _tells_side(token, lexicon)]
    return " ".join([*owner, *(_adjective(token, feature, nation, lexicon) for token in rest), noun.written])


def _is_owner(before: Sequence[Token], nation: Nation, lexicon: Lexicon) -> bool:
    """Whether a phrase begins with the state in the genitive: Europas Regierungen."""
    return bool(before) and all(lexicon.people.nation(token.text) is not nation for token in before)


def _tells_side(token: Token, lexicon: Lexicon) -> bool:
    """Whether an adjective tells whose voices they are: that of a state or a town, or of the West or the East."""
    return _is_of_town(token) or lexicon.people.nation(token.text) is not None or token.lower.startswith(_SIDES)


def _is_of_town(token: Token) -> bool:
    """Whether an adjective is made of a town's name, and has one form: Kiewer."""
    return token.text[0].isupper() and token.text.endswith("er") and not token.first


def _adjective(token: Token, feature: str, nation: Nation | None, lexicon: Lexicon) -> str:
    """An adjective in the nominative; that of a state as the lexicon has it."""
    form = token.text
    if _is_of_town(token):
        return form
    told = nation is not None and lexicon.people.nation(form) is nation
    return declined(f"{nation.adjectives[0]}e" if nation is not None and told else form[0].lower() + form[1:], feature)
