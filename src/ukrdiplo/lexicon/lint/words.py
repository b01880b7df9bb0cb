"""Checks of the words of speech, topics, events, places, time and pages."""

from collections.abc import Iterable

from ukrdiplo.lexicon.cues import CueSyntax, PartOfSpeech
from ukrdiplo.lexicon.lexicon import Lexicon
from ukrdiplo.lexicon.lint.fault import Check, Found
from ukrdiplo.model import MODES, ActorKind

__all__ = ["CHECKS"]

_PARTS = 4


def _of_two(pairs: Iterable[tuple[str, str]]) -> Found:
    """The words that two entries have, at the second of them."""
    owners: dict[str, str] = {}
    for word, entry in pairs:
        if owners.setdefault(word, entry) != entry:
            yield entry, f"{word!r} stands at {owners[word]}, too: take it from one of them"


def _cue_words(lexicon: Lexicon) -> Found:
    nouns = (cue for cue in lexicon.cues if cue.pos is PartOfSpeech.NOUN)
    others = (cue for cue in lexicon.cues if cue.pos in {PartOfSpeech.ADPOSITION, PartOfSpeech.ADVERB})
    yield from _of_two((form.lower(), cue.id) for cue in nouns for form in cue.forms or (cue.lemma,))
    yield from _of_two((cue.lemma.lower(), cue.id) for cue in others)


def _cue_fields(lexicon: Lexicon) -> Found:
    for cue in lexicon.cues:
        if cue.parts and len(cue.parts) != _PARTS:
            yield cue.id, f"a strong verb has {_PARTS} principal parts, not {len(cue.parts)}"
        if cue.pos is not PartOfSpeech.VERB and (cue.parts or cue.prefix or cue.reflexive):
            yield cue.id, "only a verb has principal parts, a prefix or sich"
        if cue.pos is not PartOfSpeech.NOUN and cue.forms:
            yield cue.id, "only a noun lists its forms"
        if cue.objects and not cue.takes(CueSyntax.TOPIC):
            yield cue.id, "only a verb that takes a topic says what may be one"


def _precision(lexicon: Lexicon) -> Found:
    for rule in lexicon.rules:
        if not 0 <= rule.right <= rule.hits:
            yield rule.id, f"{rule.right} of {rule.hits} hits cannot be right"


def _terms(lexicon: Lexicon) -> Found:
    for topic in lexicon.topics:
        written = (*topic.terms, *topic.opposites)
        for term in dict.fromkeys(term for term in written if written.count(term) > 1):
            yield topic.id, f"the term {term!r} stands there twice"


def _frames(lexicon: Lexicon) -> Found:
    known = {frame.id for frame in lexicon.frames}
    used = {trigger.frame for trigger in lexicon.triggers}
    for trigger in lexicon.triggers:
        if trigger.frame not in known:
            yield trigger.id, f"there is no frame {trigger.frame!r}: add it to [[frame]]"
    for frame in lexicon.frames:
        if frame.id not in used:
            yield frame.id, "no trigger has this frame"


def _modes(lexicon: Lexicon) -> Found:
    for trigger in lexicon.triggers:
        for mode in trigger.also:
            if mode not in MODES.get(trigger.type, ()):
                yield trigger.id, f"{trigger.type} has no mode {mode}"


def _places(lexicon: Lexicon) -> Found:
    yield from _of_two((name, country.code) for country in lexicon.countries for name in (*country.names, *country.places))


def _adjectives(lexicon: Lexicon) -> Found:
    nations = {nation.of for nation in lexicon.nations}
    for country in lexicon.countries:
        if country.adjectives and country.code in nations:
            yield country.code, "its adjectives stand at its [[nation]]: take them from the [[country]]"
    yield from _of_two((word.lower(), country.code) for country in lexicon.countries for word in country.adjectives)


def _states(lexicon: Lexicon) -> Found:
    codes = {country.code for country in lexicon.countries}
    for actor in lexicon.actors:
        if actor.kind is ActorKind.STATE and actor.represents not in codes:
            yield actor.id, f"there is no country {actor.represents!r}: add it to [[country]]"


def _times(lexicon: Lexicon) -> Found:
    for entry in lexicon.times:
        for word in entry.words:
            if word != word.lower():
                yield entry.key, f"{word!r} is looked up in lower case: write it so"
    for kind in dict.fromkeys(entry.kind for entry in lexicon.times):
        yield from _of_two((word, entry.key) for entry in lexicon.times if entry.kind is kind for word in entry.words)


def _phrases(lexicon: Lexicon) -> Found:
    yield from _of_two((f"{phrase.match}: {form.casefold()}", phrase.id) for phrase in lexicon.phrases for form in phrase.forms)


def _languages(lexicon: Lexicon) -> Found:
    yield from _of_two((word, language.id) for language in lexicon.languages for word in language.words)


def _abbreviations(lexicon: Lexicon) -> Found:
    yield from _of_two((form, group.id) for group in lexicon.abbreviations for form in group.forms)


CHECKS: dict[str, Check] = {
    "L031": _cue_words,
    "L032": _cue_fields,
    "L033": _precision,
    "L041": _terms,
    "L051": _frames,
    "L052": _modes,
    "L061": _places,
    "L062": _adjectives,
    "L063": _states,
    "L071": _times,
    "L081": _phrases,
    "L082": _languages,
    "L083": _abbreviations,
}
"""The checks by their codes."""
