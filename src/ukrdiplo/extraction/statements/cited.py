"""Who is cited by a medium: in "berichtet Reuters unter Berufung auf Diplomaten" the diplomats speak, Reuters passes it on."""

from attrs import evolve

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Draft, Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import ActorKind, Sentence
from ukrdiplo.syntax.clauses import phrase_from, segment_end

__all__ = ["through"]

_CITING = ("Berufung", "auf")
_LEARNING = "erfahren"
_NOMINAL = frozenset({"NOUN", "PROPN"})


def through(scene: Scene, draft: Draft, cast: Cast) -> Draft:
    """A statement of whom a medium cites, with the medium as its relay; other statements as they are.

    Args:
        scene: The article.
        draft: The statement.
        cast: Who occurs in the article.
    """
    speaker = draft.frame.speaker
    if speaker is None or not draft.frame.spans or draft.frame.relay is not None:
        return draft
    ids = cast.of(speaker.sentence, speaker.head)
    if not ids or any(cast.actor(actor).kind is not ActorKind.MEDIA for actor in ids):
        return draft
    cited = _cited(scene, draft, speaker.sentence)
    return draft if cited is None else evolve(draft, frame=evolve(draft.frame, speaker=cited, relay=speaker))


def _cited(scene: Scene, draft: Draft, sentence: Sentence) -> Named | None:
    """The people behind "unter Berufung auf", or behind "erfuhr aus", in a frame; papers speak for nobody."""
    learnt = draft.frame.cue is not None and draft.frame.cue.lemma == _LEARNING
    for word in sentence.words[:-2]:
        following = sentence.words[word.index]
        cites = (word.form, following.form) == _CITING
        if not (cites or (learnt and word.form == "aus")) or not any(span.covers(word.span) for span in draft.frame.spans):
            continue
        start = word.index + 1 + cites
        words = phrase_from(sentence, start, segment_end(sentence, start))
        inside = {word.index for word in words}
        heads = [w for w in words if w.upos in _NOMINAL and w.head not in inside]
        speaks = bool(heads) and (heads[0].upos == "PROPN" or scene.acts(heads[0]))
        return Named.by(sentence, heads[0], words) if speaks else None
    return None
