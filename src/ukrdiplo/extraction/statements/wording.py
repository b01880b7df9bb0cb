"""What stands in quotation marks: somebody's words, or the name of a thing."""

from collections.abc import Sequence

from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import Word
from ukrdiplo.syntax.clauses import boundary, finite
from ukrdiplo.syntax.quotation import MARKS, Quotation

__all__ = ["ironic", "proverbial", "verbatim"]

_PARTICLES = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "ADV", "PART"})
_TITLES = frozenset(
    (
        "titel",
        "name",
        "namen",
        "codename",
        "codenamen",
        "decknamen",
        "begriff",
        "bezeichnung",
        "motto",
        "stichwort",
        "überschrift",
    )
)
"""What stands behind them in quotation marks is how a thing is called."""
_AS_IT_WERE = frozenset({"sozusagen", "sprichwörtlich", "sprichwörtliche", "sprichwörtlichen", "sprichwörtlicher"})
_FONDLY = frozenset({"so", "schön", "gern", "gerne", "immer", "oft", "gemeinhin", "landläufig"})
_CALLED = frozenset({"heißt", "hieß"})
_NAMING = frozenset({"der", "die", "das", "dem", "den", "des", "im", "am", "beim", "vom", "zum", "zur"})


def verbatim(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quotation gives words, not a name or a title.

    A name is in capitals throughout, particles aside, and stands behind its kind (die Kampagne „…“), *sogenannt* or a definite
    article (in der „…“); whatever stands behind *Titel* or *Begriff* is one, too. What is the first part of a compound is a word
    of the writer's (die „Schatten“-Flotte), and a scrap in brackets glosses what stands before it.
    """
    behind = scene.article.text[quotation.span.end : quotation.span.end + 2]
    if behind[:1] == "-" and behind[1:].isalpha():
        return False
    words = [word for word in scene.words_in(quotation.inner) if word.upos != "PUNCT"]
    if not words or all(word.upos in {"PROPN", "NUM", "X"} or _address(word) for word in words):
        return False
    before = _before(scene, quotation)
    if before is not None and (before.form.lower() in _TITLES or _so_called(before)):
        return False
    if proverbial(scene, quotation):
        return False
    if before is not None and before.form == "(" and behind[:1] == ")" and not any(finite(word) for word in words):
        return False
    capitals = all(word.form[0].isupper() or word.form[0].isdigit() for word in words if word.upos not in _PARTICLES)
    if not capitals or words[0].upos in {"DET", "ADP"}:
        return True
    return before is None or not (before.upos in {"NOUN", "PROPN"} or before.form.lower() in _NAMING)


def ironic(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quotation is a single noun, which marks irony or a term more often than it gives somebody's words."""
    words = [word for word in scene.words_in(quotation.inner) if word.upos != "PUNCT"]
    return len(words) == 1 and words[0].upos == "NOUN"


def proverbial(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is what everybody says: wie man gern sagt, „…“; „…“, wie es so schön heißt; sozusagen „…“."""
    sentence = scene.analysis.sentences[scene.number_at(quotation.inner.start)]
    before = [word for word in sentence.words if word.span.end <= quotation.span.start and word.form not in MARKS]
    behind = [word for word in sentence.words if word.span.start >= quotation.span.end and word.form not in MARKS]
    if before and before[-1].form.lower() in _AS_IT_WERE:
        return True
    if before and before[-1].form == ",":
        start = next((word.index for word in reversed(before[:-1]) if boundary(word)), 0)
        if _says_everybody([word for word in before if word.index > start]):
            return True
    stop = next((word.index for word in behind[1:] if boundary(word)), len(sentence.words) + 1)
    return bool(behind) and behind[0].form == "," and _says_everybody([word for word in behind[1:] if word.index < stop])


def _says_everybody(words: Sequence[Word]) -> bool:
    """Whether a clause tells that people in general say something: wie man sagt, wie es so schön heißt."""
    forms = [word.form.lower() for word in words]
    if forms[:1] != ["wie"]:
        return False
    return "man" in forms or ("es" in forms and not _FONDLY.isdisjoint(forms) and not _CALLED.isdisjoint(forms))


def _before(scene: Scene, quotation: Quotation) -> Word | None:
    """The word before a quotation in its sentence."""
    sentence = scene.analysis.sentences[scene.number_at(quotation.inner.start)]
    return next((word for word in reversed(sentence.words) if word.span.end <= quotation.span.start), None)


def _so_called(word: Word) -> bool:
    form = word.form.lower()
    return form.startswith("sogenannt") or (form.startswith("genannt") and len(form) > len("genannt"))


def _address(word: Word) -> bool:
    """Whether a word is the address of a website: tagesschau.de."""
    return "." in word.form[1:-1] and not any(character.isspace() for character in word.form)
