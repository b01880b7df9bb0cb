"""Whom the frames name: their noun phrases led to actors, all of an article at once."""

from collections.abc import Sequence

from attrs import evolve

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.actors.tenure import meant
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Actor, ActorKind, Mention, MentionKind, hull

__all__ = ["resolve"]

_PRESS = ("Presse", "Medien", "Zeitungs", "Agentur")
"""First parts of nouns for what papers say."""
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION})
_SPOKESMEN = frozenset({"Sprecher", "Sprecherin"})


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
    phrases = [_headed(named, lexicon) if named is not None else None for named in phrases]
    told = [_spokesman(named, scene, cast, lexicon) if named is not None else None for named in phrases]
    asleep = [
        named
        for named, spokesman in zip(phrases, told, strict=True)
        if named is not None and spokesman is None and not _is_wording(named, scene)
    ]
    awake = cast.waking((named.sentence, named.head) for named in asleep)
    found: list[tuple[str, ...]] = []
    states: list[Mention] = []
    actors: list[Actor] = []
    unknown: list[int] = []
    for place, (named, spokesman) in enumerate(zip(phrases, told, strict=True)):
        if spokesman is not None:
            actors.append(spokesman[0])
            states.append(spokesman[1])
            found.append((spokesman[0].id,))
            continue
        found.append(awake.of(named.sentence, named.head) if named is not None else ())
        if named is None or found[place] or named.pronoun or _is_wording(named, scene):
            continue
        noun = scene.index.noun(named.head.form) is not None
        state = _state(named, lexicon) if noun else _listed(named, lexicon)
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


def _headed(named: Named, lexicon: Lexicon) -> Named:
    """A phrase with the noun for its head that stands behind a name in the genitive: Trumps Stabschef, whatever the tree has."""
    head = named.head
    after = named.sentence.words[head.index] if head.index < len(named.sentence.words) else None
    if (
        head.upos != "PROPN"
        or not head.form.endswith("s")
        or after is None
        or after.head != head.index
        or after not in named.words
    ):
        return named
    noun = lexicon.people.noun(after.form)
    return evolve(named, head=after) if noun is not None and noun.role.use in _PEOPLE else named


def _is_wording(named: Named, scene: Scene) -> bool:
    """Whether a noun that may be a body's is for words here: die Botschaft lautete."""
    verb = named.sentence.head(named.head)
    return verb is not None and any(form.cue.worded for form in scene.index.verbs.get(verb.form.lower(), ()))


def _spokesman(named: Named, scene: Scene, cast: Cast, lexicon: Lexicon) -> tuple[Actor, Mention] | None:
    """Who holds the office of a spokesman that only a possessive tells whose it is: der Kreml …, sein Sprecher."""
    head, day = named.head, scene.article.published
    noun = lexicon.people.noun(head.form) if head.form in _SPOKESMEN else None
    if noun is None or day is None or cast.of(named.sentence, head):
        return None
    owners = {owner for child in named.sentence.children(head) if child.feat("Poss") == "Yes" for owner in cast.all_at(child)}
    office = next((office for office in lexicon.offices if owners.intersection(office.speaks_for)), None) if owners else None
    entry = meant(office, None, noun.gender, day, (), lexicon) if office is not None else None
    if office is None or entry is None:
        return None
    actor = evolve(known(entry), office=office.title)
    return actor, Mention(actor=entry.id, span=head.span, kind=MentionKind.OFFICE, rule="mention.office")


def _listed(named: Named, lexicon: Lexicon) -> tuple[Actor, Mention] | None:
    """Whom a phrase names that is a name in a speaker's place, and may be none elsewhere: die Welt, bei der Nato."""
    words = [word.form for word in named.words]
    start = int(named.words[0].upos == "DET" and len(words) > 1)
    found = lexicon.names.find(words, start)
    if found is None or start + found[0] < len(words):
        return None
    entries = {form.actor.id: form.actor for form in found[1]}
    entry = next(iter(entries.values()))
    whole = " ".join(words).casefold() in {entry.name.casefold(), f"die {entry.name}".casefold()}
    plain = named.head.upos == "NOUN" and found[0] == 1  # any noun: what papers are called is meant where one reports
    seat = any(form.metonym for form in found[1])
    if (len(entries) > 1 and not seat) or (plain and not (entry.kind is ActorKind.MEDIA and whole)):
        return None
    span = hull(word.span for word in named.words[start:])
    kind, rule = (MentionKind.METONYM, "mention.metonym") if seat else (MentionKind.NAME, "mention.name")
    return known(entry), Mention(actor=entry.id, span=span, kind=kind, rule=rule)


def _state(named: Named, lexicon: Lexicon) -> tuple[Actor, Mention] | None:
    """The state whose words an adjective tells: nach ukrainischen Angaben, but not nach ukrainischen Presseberichten."""
    if named.head.form.startswith(_PRESS):
        return None
    for word in named.words:
        own = word.upos == "ADJ" and word.head == named.head.index  # Angaben des russischen Senders are not the state's
        nation = lexicon.people.nation(word.form) if own else None
        entry = lexicon.actor(nation.actor) if nation is not None else None
        if entry is not None:
            return known(entry), Mention(actor=entry.id, span=word.span, kind=MentionKind.METONYM, rule="mention.people")
    return None
