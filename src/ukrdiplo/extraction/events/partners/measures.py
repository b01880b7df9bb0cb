"""Nouns that say when, where or how much, so that what the tree hangs on them is not their own."""

from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.times import TimeKind
from ukrdiplo.model import Word

__all__ = ["is_measure", "is_unit"]


def is_measure(scene: Scene, word: Word) -> bool:
    """Whether a noun says when, where or how much, so that what hangs on it is not its own: am Montag von X empfangen."""
    if scene.children(word, "nummod") or any(time.span.covers(word.span) for time in scene.times):
        return True
    if word.form in scene.lexicon.gazetteer.places or is_unit(scene, word):
        return True
    return any(scene.children(inner, "nummod") for inner in scene.children(word, "nmod"))  # im Wert von zwei Milliarden Euro


def is_unit(scene: Scene, word: Word) -> bool:
    """Whether a noun is a stretch of time: eine Stunde mit X sprechen."""
    value = scene.lexicon.time_words.value
    return word.upos == "NOUN" and any(value(kind, word.form.lower()) is not None for kind in (TimeKind.UNIT, TimeKind.PLURAL))
