"""Capitals and seats: the town, or those who govern in it.

A capital is a town where it only says which of several a thing is (Landgericht Berlin, der Bischof von Rom), before the title of
somebody who governs the town or its state (Berlins Innensenator), and at the head of a report. Behind *aus* it stands for its
government where a demand, a decision or a piece of news comes from there (Aus Moskau hieß es; Forderungen aus Brüssel).
"""

from collections.abc import Sequence

from ukrdiplo.extraction.actors.compounds import is_act
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Use

__all__ = ["is_town", "speaks_from"]

_BESIDE = frozenset({"nmod", "appos", "flat", "compound"})
_FROM = frozenset({"aus", "in"})
_BETWEEN = frozenset({"DET", "ADJ"})
_TOLD = frozenset({"heißen", "verlauten"})
_DATELINE = 3  # towns that a report may begin with
_LISTED = frozenset({"/", ", "})
_ADJECTIVES = 2  # words between a town in the genitive and the title of one of its people


def speaks_from(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether news or a demand comes from a capital."""
    word = tokens[start].word
    sentence = tokens[start].sentence
    before = start - 1
    while before > 0 and tokens[before + 1].follows and (tokens[before].upos in _BETWEEN or tokens[before].text.endswith("er")):
        before -= 1
    if not start or tokens[before].lower not in _FROM or word is None or sentence is None:
        return False
    if tokens[before].lower == "in" and before == start - 1:
        return False
    head = sentence.head(word)
    if head is None:
        return False
    if head.upos in {"VERB", "AUX"}:
        return head.lemma in _TOLD
    return tokens[before].lower == "aus" and head.index < word.index and is_act(head.form, lexicon)


def is_town(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a capital is no more than a town here."""
    return (
        _is_dateline(tokens, start, end, lexicon)
        or _is_site(tokens, end, lexicon)
        or _tells_apart(tokens, start, lexicon)
        or (tokens[end - 1].text.endswith("s") and _has_official(tokens, end, lexicon))
    )


def _is_site(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a capital is named as where something is held: Wien als Ort der Gespräche."""
    while end < len(tokens) and tokens[end].follows and tokens[end].upos == "ADV" and tokens[end].lower != "als":
        end += 1
    following = tokens[end : end + 2]
    if len(following) < 2 or not all(token.follows for token in following) or following[0].lower != "als":
        return False
    return following[1].text in lexicon.people.sites


def _tells_apart(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a capital stands behind the noun that it belongs to, alone or after *von*."""
    here, before = tokens[start], tokens[start - 1] if start else None
    sentence = here.sentence
    if before is None or not here.follows or here.word is None or sentence is None or here.word.base_deprel not in _BESIDE:
        return False
    head = sentence.head(here.word)
    if head is None or head.upos != "NOUN" or head.index > here.word.index or is_act(head.form, lexicon):
        return False
    if before.lower == "von":
        return True
    genitive = here.word.feat("Case") == "Gen" or (here.text.endswith("s") and here.text not in lexicon.gazetteer.places)
    return before.word is not None and before.word.index == head.index and not genitive


def _has_official(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a title follows a genitive, adjectives between them left out."""
    for place in range(end, min(end + _ADJECTIVES + 1, len(tokens))):
        if not tokens[place].follows:
            return False
        noun = lexicon.people.noun(tokens[place].text)
        if noun is not None and noun.role.use is Use.OFFICE:
            return True
        if tokens[place].upos != "ADJ":
            return False
    return False


def _is_of_two_words(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> bool:
    """Whether the town that stands before a place has a name of two words: Abu Dhabi."""
    return after > 1 and f"{tokens[after - 2].text} {tokens[after - 1].text}".title() in lexicon.gazetteer.places


def _is_dateline(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a city opens a report, alone or with others: KIEW (dpa); Moskau/Kiew – Die Gespräche …; Berlin. Der Kanzler …."""
    first = start
    while first and tokens[first].gap in _LISTED:
        first -= 2 if _is_of_two_words(tokens, first, lexicon) else 1
    while end < len(tokens) and tokens[end].gap in _LISTED:
        end += 1
    if end - first > _DATELINE or end == len(tokens):
        return False
    mark = tokens[end].gap.rstrip()
    return mark in {" (", " –", ". –", ".", " -"} if first == 0 else tokens[first].first and mark in {" –", " -"}
