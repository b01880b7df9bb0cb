"""Times that are told by somebody's office: seit Trumps Amtsantritt."""

import datetime as dt

from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partners import possessor
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import TimeExpression, Word, hull

__all__ = ["since"]

_BEGINNINGS = frozenset({"Amtsantritt", "Amtsübernahme", "Amtseinführung", "Amtsbeginn"})


def since(scene: Scene, hit: Hit) -> TimeExpression | None:
    """The time since somebody took the office that he holds on the article's day, beside the verb of an event."""
    today = scene.article.published
    verb = hit.governor if hit.is_noun else hit.word
    if verb is None or today is None:
        return None
    for noun in scene.children(verb, "obl"):
        if noun.lemma in _BEGINNINGS and "seit" in scene.prepositions(noun):
            start = _start(scene, noun, today)
            span = hull(word.span for word in scene.sentence.subtree(noun) if word.upos != "PUNCT")
            if start is not None:
                return TimeExpression(text=span.of(scene.article.text), span=span, earliest=start, latest=today)
    return None


def _start(scene: Scene, noun: Word, today: dt.date) -> dt.date | None:
    """When the one whose office it is took it over: his first one of those with a title that states have."""
    name = possessor(scene, noun)
    owner = name if name is not None else next((c for c in scene.sentence.children(noun) if c.deprel == "det:poss"), None)
    holder = scene.cast.at(owner) if owner is not None else None
    if holder is None:
        return None
    ruling = (office for office in scene.lexicon.offices if office.role is not None)
    held = (term for office in ruling for term in office.terms if term.holder == holder)
    return min((term.start for term in held if term.covers(today)), default=None)
