"""Headlines that give somebody's words behind a name and a colon: Lawrow: Keine Gespräche ohne Bedingungen."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.scene import Scene, stretch
from ukrdiplo.extraction.statements.surnames import particled
from ukrdiplo.model import BlockKind, Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite, phrase_from
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["find"]

_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING})
_BEFORE = frozenset({":", "–", "—", "-", "|", ".", "•", "+", "++", "+++", "Uhr"})
_TOPICAL = frozenset({"zu", "zur", "zum", "nach", "über", "vor", "gegenüber"})
"""They tell what somebody speaks to: Scholz zu Taurus: …."""
_DENYING = frozenset({"kein", "keine", "keinen", "keinem", "keiner", "keinerlei", "nicht", "nie", "nein", "ja", "nur", "ohne"})
_THINGS = ("flotte", "flotten")
"""What a body has and is told of in a kicker, though it acts in events: Russlands Schattenflotte: …."""
_LONGEST = 8
_SHORTEST = 3


def find(scene: Scene) -> Iterator[Draft]:
    """The indirect statements that headlines, subheadings and the lines of a ticker give behind the speaker's name.

    A country or a capital before the colon says where something happens (Ukraine: Drei Tote bei Angriff), as a place does.

    Args:
        scene: The article.
    """
    for number, sentence in enumerate(scene.analysis.sentences):
        if scene.article.blocks[sentence.block].kind in _KINDS:
            draft = _one(scene, number, sentence)
            if draft is not None:
                yield draft


def _one(scene: Scene, number: int, sentence: Sentence) -> Draft | None:
    for colon in sentence.words[: _LONGEST + 4]:
        if colon.form != ":":
            continue
        start = colon.index
        while start > 1 and not _before(sentence.words[start - 2]):
            start -= 1
        label = sentence.words[start - 1 : colon.index - 1]
        said = _content(sentence, colon.index)
        speaker = _speaker(scene, sentence, label) if said else None
        if speaker is None or (speaker.head.upos == "PROPN" and not _asserts(said)):
            continue
        if not any(occurrence.first < colon.index for occurrence in scene.cues[number]):
            frame = Frame(speaker=speaker, spans=(stretch(sentence, start, colon.index),))
            return Draft(
                type=StatementType.INDIRECT,
                quote=(stretch(sentence, said[0].index, said[-1].index),),
                frame=frame,
                rule="indirect.headline",
                origin=Origin.FRAME,
            )
    return None


def _before(word: Word) -> bool:
    """Whether a label begins behind a word: a mark, or the time of a ticker's line."""
    return word.form in _BEFORE or word.form[0].isdigit()


def _content(sentence: Sentence, colon: int) -> tuple[Word, ...]:
    """What stands behind the colon, if it may be somebody's words: no question, and nothing in quotation marks."""
    words = sentence.words[colon:]
    while words and words[-1].form in _BEFORE | {"!"}:
        words = words[:-1]
    asked = any(word.form == "?" for word in words)
    return words if len(words) >= _SHORTEST and not asked and words[0].form not in MARKS else ()


def _asserts(words: tuple[Word, ...]) -> bool:
    """Whether words say something, with a verb or a negation: behind a person's name, a noun alone may be what he does."""
    return any((word.upos in {"VERB", "AUX"} and word.base_deprel != "acl") or word.form.lower() in _DENYING for word in words)


def _speaker(scene: Scene, sentence: Sentence, label: tuple[Word, ...]) -> Named | None:
    """Who is named before the colon, alone or with what he speaks to."""
    if not 0 < len(label) <= _LONGEST or any(finite(word) for word in label):
        return None
    stop = next((word.index for word in label if word.upos == "ADP"), label[-1].index + 1)
    words = particled(sentence, label[0].index, scene.acts) or phrase_from(sentence, label[0].index, stop)
    if not words:
        return None
    rest = label[len(words) :]
    named = Named.over(sentence, words)
    aside = not rest or rest[0].form.lower() in _TOPICAL
    joined = any(word.upos == "CCONJ" for word in words)
    thing = named.head.form.lower().endswith(_THINGS)
    return named if aside and not joined and not thing and scene.voices(named.head) else None
