"""What happened, or may: events of PLOVER's types between the actors of an article.

An event is read in five steps: a word names it (:mod:`triggers`, :mod:`nouns`; several, where its verb is meant again:
:mod:`gapping`), the word's grammatical partners take part in it (:mod:`participants`, :mod:`partaking`), its clause
(:mod:`reality`) and the words around tell how real it is (:mod:`status`), time, place and numbers stand in its clause
(:mod:`circumstances`, with :mod:`belonging` and :mod:`tenure`, and :mod:`quantities`), and mentions of one happening are joined
(:mod:`joining`). :mod:`reference` says whom a phrase stands for, :mod:`strangers` whom an event brings in, :mod:`ground` who
takes part by its place, and :mod:`hosting` who is whose guest; :mod:`reading` puts together what a mention says. Verbal events
are read off statements (:mod:`verbal`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import partial
from itertools import groupby
from operator import attrgetter

from attrs import evolve

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.events import triggers, verbal
from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.chronicle import days, entries
from ukrdiplo.extraction.events.company import Company, brought_in, with_states
from ukrdiplo.extraction.events.hosting import hosted
from ukrdiplo.extraction.events.joining import join
from ukrdiplo.extraction.events.passing import is_passing
from ukrdiplo.extraction.events.reading import read
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.telling import Group
from ukrdiplo.extraction.events.tree import Tree
from ukrdiplo.extraction.events.war import filled
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import ActorKind, Analysis, Article, BlockKind, Event, Participant, Position, Statement
from ukrdiplo.model.ids import content_id, span_key

__all__ = ["find"]

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.SUBHEADING})


def find(
    article: Article,
    analysis: Analysis,
    lexicon: Lexicon,
    cast: Cast,
    statements: tuple[Statement, ...],
    positions: tuple[Position, ...],
) -> tuple[tuple[Event, ...], Cast]:
    """The events of an article, in the order of their first mention, and its actors with those whom only events bring in.

    These are states and unions that an adjective, a place or a compound alone names (*russische Drohnen*), and groups that meet
    (*die Außenminister*).

    Args:
        article: The article.
        analysis: Its trees.
        lexicon: Triggers, frames, contexts, places and time words.
        cast: Its actors.
        statements: Its statements; an event inside one points back to it.
        positions: Its positions.
    """
    before = frozenset(actor.id for actor in cast.actors)
    heads = frozenset(place for place, block in enumerate(article.blocks) if block.kind in _HEADS)
    mentions, cast = _candidates(article, analysis, lexicon, cast, statements)
    homes = {actor.id: actor.iso or actor.represents for actor in cast.actors if actor.kind is not ActorKind.GROUP}
    meant = partial(filled, wars=lexicon.wars, homes=homes, today=article.published)
    groups = join(mentions, cast.actors, heads, meant, article.published)
    order = {statement.id: place for place, statement in enumerate(statements)}
    told = [evolve(group, whole=meant(hosted(group.whole, homes))) for group in groups]
    # what nobody named takes part in is no event between actors
    between = (group for group in told if group.whole.roles and not is_passing(group, lexicon.gazetteer.countries))
    events = [_event(article, group, order, lexicon) for group in between]
    events += verbal.find(article, statements, positions, cast, lexicon, tuple(events))
    unique = {event.id: event for event in events}
    taking_part = {part.actor for event in unique.values() for part in event.participants}
    # whoever was brought in and takes part in no event after all is none of the article's
    kept = taking_part | before
    return tuple(sorted(unique.values(), key=lambda event: (event.evidence, event.type, event.id))), cast.limited(kept)


def _candidates(
    article: Article, analysis: Analysis, lexicon: Lexicon, cast: Cast, statements: tuple[Statement, ...]
) -> tuple[list[Candidate], Cast]:
    """The mentions of events in order, and the cast with those whom they bring in."""
    spoken = _by_sentence(analysis, statements)
    found: list[Candidate] = []
    company = Company.of(cast, lexicon, article.published)
    dated = entries(article, lexicon)
    for block, within in groupby(analysis.sentences, key=attrgetter("block")):
        named = [(sentence, triggers.named(Tree(sentence=sentence, lexicon=lexicon))) for sentence in within]
        if not any(words for _, words in named):
            continue  # nor need its times be read
        told = days(article, (sentence for sentence, _ in named), lexicon, dated.get(block))
        for (sentence, words), day in zip(named, told, strict=True):
            if not words:
                continue
            scene = Scene(
                article=article,
                lexicon=lexicon,
                cast=cast,
                company=company,
                sentence=sentence,
                day=day,
                statements=tuple(spoken.get(sentence.span.start, ())),
            )
            for hit in triggers.find(scene, words):
                candidate = read(scene, hit)
                if hit.strangers:
                    cast, roles = brought_in(article, sentence, cast, hit.strangers, lexicon)
                    candidate = evolve(candidate, roles=(*candidate.roles, *roles))
                found.append(candidate)
    states = {actor for candidate in found for actor, _ in candidate.roles}
    return found, with_states(cast, states, lexicon)


def _by_sentence(analysis: Analysis, statements: tuple[Statement, ...]) -> dict[int, list[Statement]]:
    """The statements whose quotes overlap each sentence, by the sentence's start."""
    starts = [sentence.span.start for sentence in analysis.sentences]
    found: dict[int, list[Statement]] = {}
    for statement in statements:
        places: dict[int, None] = {}
        for span in (*statement.quote, *statement.cue):
            first = max(bisect_right(starts, span.start) - 1, 0)
            places.update(dict.fromkeys(starts[first : bisect_left(starts, span.end)]))
        for start in places:
            found.setdefault(start, []).append(statement)
    return found


def _event(article: Article, group: Group, order: Mapping[str, int], lexicon: Lexicon) -> Event:
    whole = group.whole
    participants = tuple(sorted(Participant(actor=actor, role=role) for actor, role in whole.roles))
    key = (whole.type, whole.mode or "", whole.status, span_key(group.evidence))
    return Event(
        id=content_id("ev", article.id, *key, *(f"{p.actor}={p.role}" for p in participants)),
        type=whole.type,
        mode=whole.mode,
        status=whole.status,
        participants=participants,
        when=whole.when,
        place=whole.place,
        quantities=whole.quantities,
        evidence=group.evidence,
        statements=tuple(sorted(group.statements, key=order.__getitem__)),
        rule=whole.rule,
        confidence=lexicon.confidence(whole.rule),
    )
