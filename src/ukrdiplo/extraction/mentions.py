"""Where an article names actors.

Names first, then persons whom nobody knows, then the offices before names and alone, then bodies, voices without a name and the
first parts of compounds. What an earlier rule has taken no later one takes again.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import evolve

from ukrdiplo.extraction import time
from ukrdiplo.extraction.actors import (
    abbreviations,
    affiliations,
    bodies,
    compounds,
    names,
    namesakes,
    offices,
    persons,
    relations,
    spotting,
    voices,
)
from ukrdiplo.extraction.actors.appositions import is_after_noun
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.scene import Scene
from ukrdiplo.extraction.actors.tokens import Token, read
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.model import Actor, ActorKind, Analysis, Article, Mention, Span

__all__ = ["find"]

_TOLD = ("office", "description", "represents", "affiliation")
"""What one mention may tell of an actor and another not."""
_NAMING = frozenset({"PROPN", "NOUN", "X"})
"""What the parser takes a surname for; as another part of speech it is the common word (weil, lange)."""


def find(article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The actors that an article names, in the order of their first mention, and where it names them.

    Pronouns and descriptions are left to :mod:`ukrdiplo.extraction.coreference`.

    Args:
        article: The article; without a date an office alone names nobody.
        analysis: Its trees.
        lexicon: What is known.
    """

    @cache
    def days(start: int) -> list[tuple[dt.date, dt.date]]:
        sentence = by_start[start]
        phrases = (phrase.resolve(article.published) for phrase in time.find(article, sentence, lexicon))
        return [(told.earliest, told.latest) for told in phrases if told.earliest is not None and told.latest is not None]

    by_start = {sentence.span.start: sentence for sentence in analysis.sentences}

    blocks = read(article, analysis)
    spots = [spotting.spotted(tokens, lexicon) for tokens in blocks]
    named = spotting.fully_named(blocks, spots)
    told_of = spotting.states(blocks, spots)
    found = [
        names.find(tokens, here, lexicon, named=named, told=told_of, published=article.published)
        for tokens, here in zip(blocks, spots, strict=True)
    ]
    acting = persons.subjects(blocks)
    for i, tokens in enumerate(blocks):
        found[i] += persons.find(tokens, lexicon, _taken(found[i]), acting)
    by_surname = _surnames(found)
    found = [[item for item in here if not _is_genitive_of(item, by_surname)] for here in found]
    known = _known_by_surname(found)
    found = [_merged(here, by_surname, known, tokens) for here, tokens in zip(found, blocks, strict=True)]
    for i, tokens in enumerate(blocks):
        found[i] += persons.surnames(tokens, by_surname, lexicon, _taken(found[i]))
        alone = persons.surnames(tokens, known, lexicon, _taken(found[i]))
        found[i] += [item for item in alone if _is_named_there(tokens, item.start, lexicon)]
    found = namesakes.settled(found, blocks, lexicon)
    scene = Scene(blocks=blocks, named=[_by_word(here) for here in found], published=article.published)
    told: frozenset[str] = frozenset()
    short: dict[str, Actor] = {}
    for i, tokens in enumerate(blocks):
        found[i], roles = offices.find(
            tokens,
            found[i],
            lexicon,
            offices.Setting(scene=scene, block=i, told=told, days=lambda sentence: days(sentence.span.start)),
        )
        told |= roles
        found[i] += relations.find(tokens, found[i], lexicon, scene, i)
        found[i] += bodies.find(tokens, lexicon, _taken(found[i]), scene, i)
        short = abbreviations.given(tokens, found[i], lexicon) | short
        found[i] += abbreviations.find(tokens, short, _taken(found[i]))
        found[i] += voices.find(tokens, lexicon, _taken(found[i]))
        found[i] += compounds.find(tokens, lexicon, _taken(found[i]))
        found[i] = affiliations.told(tokens, found[i], lexicon)
    pairs = [(item, _span(item, tokens)) for here, tokens in zip(found, blocks, strict=True) for item in here]
    return Cast().with_mentions(
        (
            Mention(actor=item.actor.id, span=span, kind=item.kind, alternatives=item.alternatives, rule=item.rule)
            for item, span in pairs
        ),
        _actors(item for item, _ in sorted(pairs, key=lambda pair: pair[1].start)),
    )


def _by_word(found: Iterable[Found]) -> dict[int, Found]:
    return {place: item for item in found if item.length is None for place in range(item.start, item.end)}


def _taken(found: Iterable[Found]) -> frozenset[int]:
    return frozenset(place for item in found for place in range(item.start, item.end))


def _surnames(found: Sequence[Sequence[Found]]) -> dict[str, Actor]:
    """Unknown persons by the last word of their full names; the first one with a surname has it."""
    by_surname: dict[str, Actor] = {}
    every = [item for here in found for item in here]
    for rule in ("mention.person", "mention.title-and-surname"):
        for item in every:
            if item.rule == rule:
                by_surname.setdefault(item.actor.name.rpartition(" ")[2], item.actor)
    return by_surname


def _known_by_surname(found: Sequence[Sequence[Found]]) -> dict[str, Actor]:
    """Known persons by the last word of the full names that the article has; the first one with a surname has it."""
    by_surname: dict[str, Actor] = {}
    for item in (item for here in found for item in here):
        if item.rule == "mention.name" and item.actor.kind is ActorKind.PERSON and " " in item.actor.name:
            by_surname.setdefault(item.actor.name.rpartition(" ")[2], item.actor)
    return by_surname


def _is_named_there(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a word that is somebody's surname as well is the surname here: within a sentence, a capital makes it one."""
    return tokens[place].upos in _NAMING or tokens[place].follows or is_after_noun(tokens, place, lexicon)


def _is_genitive_of(item: Found, by_surname: Mapping[str, Actor]) -> bool:
    """Whether a surname behind a title is the genitive of one that the article has as well: der Anwalt Musters."""
    return item.rule == "mention.title-and-surname" and item.actor.name.removesuffix("s") in by_surname.keys() - {item.actor.name}


def _merged(found: list[Found], by_surname: dict[str, Actor], known: dict[str, Actor], tokens: Sequence[Token]) -> list[Found]:
    """The names of a block with surnames led to those whom the article names in full, known persons' namesakes among them."""
    merged = []
    entitled = known | {surname: actor for surname, actor in by_surname.items() if surname not in known or " " in actor.name}
    for item in found:
        if item.rule in {"mention.title-and-surname", "mention.surname"}:
            forms = (item.actor.name.rpartition(" ")[2], *inflected(tokens[item.end - 1].text))
            people = entitled if item.rule == "mention.title-and-surname" else by_surname
            merged.append(evolve(item, actor=next((people[form] for form in forms if form in people), item.actor)))
        else:
            merged.append(item)
    return merged


def _span(item: Found, tokens: Sequence[Token]) -> Span:
    first = tokens[item.start].span
    if item.length is not None:
        return Span(first.start + item.offset, min(first.start + item.offset + item.length, first.end))
    return Span(first.start, tokens[item.end - 1].span.end)


def _actors(found: Iterable[Found]) -> list[Actor]:
    """Each actor once, with its fullest name and the first office and description that the article gives."""
    actors: dict[str, Actor] = {}
    for item in found:
        here = actors.setdefault(item.actor.id, item.actor)
        told = {name: value for name in _TOLD if getattr(here, name) is None and (value := getattr(item.actor, name)) is not None}
        if item.actor.name.endswith(f" {actors[item.actor.id].name}"):
            told["name"] = item.actor.name  # die Militärführung … die ukrainische Militärführung
        if told:
            actors[item.actor.id] = evolve(here, **told)
    return list(actors.values())
