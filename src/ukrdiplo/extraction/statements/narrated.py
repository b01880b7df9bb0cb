"""Whom a sentence tells of that gives nobody's words itself; words without a frame behind it are taken for theirs."""

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import agent, noun_phrase, subject

__all__ = ["narrated"]

_PRONOUNS = frozenset({"er", "sie"})


def narrated(scene: Scene, number: int) -> Named | None:
    """Who does what the sentence before the one with ``number`` tells, if it may speak and stands in the same paragraph.

    In "X zeigte sich zufrieden. Man sei auf gutem Weg." the second sentence gives what X says; of a passive (wurde von X
    begrüßt) the agent.
    """
    sentence = scene.analysis.sentences[number - 1] if number else None
    if sentence is None or sentence.root is None or sentence.block != scene.analysis.sentences[number].block:
        return None
    by = agent(sentence, sentence.root)
    if by is not None and _speaks(scene, sentence, by):
        words = noun_phrase(sentence, by)
        return Named.by(sentence, by, words[1:] if words[0].upos == "ADP" else words)
    who = subject(sentence, sentence.root)
    return Named.by(sentence, who) if who is not None and _speaks(scene, sentence, who) else None


def _speaks(scene: Scene, sentence: Sentence, who: Word) -> bool:
    """Whether a noun may speak: by its kind, as a name, with a name behind it (Dekan Berg), or as a pronoun for a person."""
    named = who.upos == "PROPN" or any(c.base_deprel in {"flat", "appos"} and c.upos == "PROPN" for c in sentence.children(who))
    one = who.form.lower() in _PRONOUNS and who.feat("Number") != "Plur"
    return named or one or (scene.acts(who) and who.upos != "PRON")
