"""Whether a noun for people means several: *der Minister* is one of them in the nominative and many in the genitive."""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon.nouns import Noun

__all__ = ["INDEFINITE", "is_plural"]

INDEFINITE = frozenset({"ein", "eine", "einem", "einen", "einer", "eines"})
"""Articles that tell of one, and that he is new."""

_PLURAL_WORDS = frozenset(
    {"beide", "beiden", "beider", "alle", "allen", "aller", "zwei", "drei", "vier", "mehrere", "mehrerer", "viele", "einige"}
)
_SINGULAR_WORDS = INDEFINITE | {"dem", "den", "des", "seinen", "seinem", "seines", "ihren", "ihrem", "ihres", "sein", "ihr"}


def is_plural(tokens: Sequence[Token], place: int, noun: Noun) -> bool:
    """Whether a noun for people stands in the plural, by its form and the words before it.

    Where no article tells, only an ending that no singular case has (Staatschefs without an article) makes a plural: headlines
    leave articles out.
    """
    if noun.plural:
        return True
    for before in range(place - 1, max(place - 4, -1), -1):
        if not tokens[before + 1].follows:
            break
        word = tokens[before].lower
        if word in _SINGULAR_WORDS:
            return word in {"den", "ihren", "seinen"} and noun.written.endswith("er") and tokens[place].text == f"{noun.written}n"
        if word in _PLURAL_WORDS:
            return True
        if word in {"die", "ihre", "seine"}:
            return noun.gender != "feminine"
        if word == "der":
            alike = noun.exact or tokens[place].text.endswith("te")
            return noun.gender != "feminine" and (not alike or _is_owner(tokens[before], tokens[place]))
        if tokens[before].upos not in {"ADJ", "NUM"}:
            break
    return not noun.exact and tokens[place].text.endswith("s")


def _is_owner(article: Token, noun: Token) -> bool:
    """Whether a noun behind *der* is the attribute of the noun before that, and so no nominative: die Tagung der Minister."""
    word, sentence = noun.word, noun.sentence
    if word is None or sentence is None or article.word is None or word.base_deprel != "nmod" or not noun.text.endswith("er"):
        return False
    head = sentence.head(word)
    return head is not None and head.upos == "NOUN" and head.index == article.word.index - 1
