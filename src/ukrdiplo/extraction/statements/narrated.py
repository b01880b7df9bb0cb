"""Whom a sentence tells of that gives nobody's words itself; words without a frame behind it are taken for theirs."""

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.syntax.clauses import subject

__all__ = ["narrated"]

_PRONOUNS = frozenset({"er", "sie"})


def narrated(scene: Scene, number: int) -> Named | None:
    """The subject of the sentence before the one with ``number``, if it may speak and stands in the same paragraph.

    In "X zeigte sich zufrieden. Man sei auf gutem Weg." the second sentence gives what X says.
    """
    sentence = scene.analysis.sentences[number - 1] if number else None
    if sentence is None or sentence.root is None or sentence.block != scene.analysis.sentences[number].block:
        return None
    who = subject(sentence, sentence.root)
    if who is None or not (scene.acts(who) or who.form.lower() in _PRONOUNS):
        return None
    return Named.by(sentence, who)
