"""States and bodies that stand as places or adjectives, so that no rule for actors finds them, but that hold something here.

*In Kiew* is a place; but where an offer meets with refusal in Kiev, its government refuses (:mod:`holding`). *Russische* names
nobody; but a Russian demand is Russia's.
"""

from attrs import frozen

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, ActorKind, Mention, MentionKind, Sentence, Span, Word

__all__ = ["Newcomer", "newcomer"]

_GOVERNING = frozenset({ActorKind.STATE, ActorKind.INSTITUTION, ActorKind.ORGANISATION})


@frozen
class Newcomer:
    """An actor that holds something, and the mention that shows it."""

    actor: Actor
    mention: Mention


def newcomer(sentence: Sentence, word: Word, lexicon: Lexicon) -> Newcomer | None:
    """The state or body that a word stands for: Kiew, Weißes (Haus), russische, Moskauer."""
    here = word.index - 1
    if word.upos != "ADJ":
        for first in (here - 1, here):
            match = lexicon.names.find([other.form for other in sentence.words[max(first, 0) : here + 2]], 0)
            if match is not None and max(first, 0) + match[0] > here:
                form = match[1][0]
                if form.actor.kind not in _GOVERNING or form.ambiguity is not None:
                    return None
                last = sentence.words[max(first, 0) + match[0] - 1]
                kind = MentionKind.METONYM if form.metonym else MentionKind.NAME
                span = Span(sentence.words[max(first, 0)].span.start, last.span.end)
                rule = "mention.metonym" if form.metonym else "mention.name"
                return Newcomer(known(form.actor), Mention(actor=form.actor.id, span=span, kind=kind, rule=rule))
        return None
    nation = lexicon.people.nation(word.form)
    town = lexicon.names.find([word.form.removesuffix("er")], 0) if nation is None and word.form.endswith("er") else None
    entry = lexicon.actor(nation.actor) if nation is not None else town[1][0].actor if town and town[1][0].metonym else None
    if entry is None:
        return None
    mention = Mention(actor=entry.id, span=word.span, kind=MentionKind.METONYM, rule="mention.people")
    return Newcomer(known(entry), mention)
