"""Whom the frames name: their noun phrases led to actors, all of an article at once."""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Actor, Mention, MentionKind

__all__ = ["resolve"]


def resolve(phrases: Sequence[Named | None], scene: Scene, cast: Cast, lexicon: Lexicon) -> tuple[list[tuple[str, ...]], Cast]:
    """The actors of noun phrases in frames, and the cast with those whom no rule for actors has found.

    Args:
        phrases: The noun phrases, in the order of the text as far as they have one.
        scene: The article.
        cast: Who occurs in the article.
        lexicon: What is known.

    Returns:
        The ids of each phrase's actors, nobody's for ``None``, and the cast.
    """
    awake = cast.waking((named.sentence, named.head) for named in phrases if named is not None)
    found: list[tuple[str, ...]] = []
    states: list[Mention] = []
    actors: list[Actor] = []
    unknown: list[int] = []
    for place, named in enumerate(phrases):
        found.append(awake.of(named.sentence, named.head) if named is not None else ())
        if named is None or found[place] or named.pronoun:
            continue
        noun = scene.index.noun(named.head.form) is not None
        state = _state(named, lexicon) if noun else None
        if state is not None:
            actors.append(state[0])
            states.append(state[1])
            found[place] = (state[0].id,)
        elif not noun or lexicon.people.noun(named.head.form) is not None:
            unknown.append(place)
    grown = awake.with_mentions(states, actors) if states else awake
    asked = [(named.sentence, named.head) for place in unknown if (named := phrases[place]) is not None]
    grown, introduced = grown.introducing(scene.article, asked, lexicon)
    for place, ids in zip(unknown, introduced, strict=True):
        found[place] = ids
    return found, grown


def _state(named: Named, lexicon: Lexicon) -> tuple[Actor, Mention] | None:
    """The state whose words an adjective tells: nach ukrainischen Angaben."""
    for word in named.words:
        nation = lexicon.people.nation(word.form) if word.upos == "ADJ" else None
        entry = lexicon.actor(nation.actor) if nation is not None else None
        if entry is not None:
            return known(entry), Mention(actor=entry.id, span=word.span, kind=MentionKind.METONYM, rule="mention.people")
    return None
