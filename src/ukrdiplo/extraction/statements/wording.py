"""What stands in quotation marks: somebody's words, or the name of a thing."""

from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import Word
from ukrdiplo.syntax.quotation import Quotation

__all__ = ["verbatim"]

_PARTICLES = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "ADV", "PART"})
_NAMING = frozenset({"der", "die", "das", "dem", "den", "des", "im", "am", "beim", "vom", "zum", "zur"})


def verbatim(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quotation gives words, not a name or a title.

    A name is in capitals throughout, particles aside, and stands behind its kind (die Kampagne „…“), *sogenannt* or a definite
    article (in der „…“). What is the first part of a compound is a word of the writer's: die „Schatten“-Flotte.
    """
    behind = scene.article.text[quotation.span.end : quotation.span.end + 2]
    if behind[:1] == "-" and behind[1:].isalpha():
        return False
    words = [word for word in scene.words_in(quotation.inner) if word.upos != "PUNCT"]
    if not words or all(word.upos in {"PROPN", "NUM", "X"} or _address(word) for word in words):
        return False
    capitals = all(word.form[0].isupper() or word.form[0].isdigit() for word in words if word.upos not in _PARTICLES)
    if not capitals or words[0].upos in {"DET", "ADP"}:
        return True
    sentence = scene.analysis.sentences[scene.number_at(quotation.inner.start)]
    before = next((word for word in reversed(sentence.words) if word.span.end <= quotation.span.start), None)
    called = before is not None and (
        before.upos in {"NOUN", "PROPN"} or before.form.lower() in _NAMING or before.form.lower().startswith("sogenannt")
    )
    return not called


def _address(word: Word) -> bool:
    """Whether a word is the address of a website: tagesschau.de."""
    return "." in word.form[1:-1] and not any(character.isspace() for character in word.form)
