"""What a title says: the noun that it is, and the office that it names by itself or by the words beside it.

Some titles need no state (Kremlchef); of others it is told by the words beside them
(:mod:`~ukrdiplo.extraction.actors.belonging`) or has to be understood (der Präsident).
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.actors.belonging import Belonging, adjectives, belonging
from ukrdiplo.extraction.actors.found import Found
from ukrdiplo.extraction.actors.tokens import Token
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import Office
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Use

__all__ = ["Title", "title_at"]

_LONGEST = 8  # words of the longest title


@frozen(kw_only=True)
class Title:
    """A title in a block.

    Args:
        words: Its place, and what the words beside it tell.
        noun: The noun for people that it is, if it is one.
        office: The office that it names by itself or by the words beside it.
        written: The title in the nominative.
        bare: Whether no word tells its state, so that it has to be understood.
    """

    words: Belonging
    noun: Noun | None
    office: Office | None
    written: str
    bare: bool


def title_at(
    tokens: Sequence[Token], place: int, at: Mapping[int, Found], lexicon: Lexicon, published: dt.date | None
) -> Title | None:
    """The title whose noun, or whose first word, stands at ``place``; ``None`` where none does.

    Args:
        tokens: The words of a block.
        place: The number of the word.
        at: The names in the block, by the numbers of their first and last words.
        lexicon: What is known.
        published: The article's date.
    """
    people = lexicon.people
    if not people.may_entitle(tokens[place].text):
        return None
    words = [token.text for token in tokens[place : place + _LONGEST]]
    timed = people.timed(words[0])
    noun, own = _read([timed[1], *words[1:]] if timed else words, lexicon)
    if timed and noun is None and own is None:
        timed = None
        noun, own = _read(words, lexicon)
    if noun is None and own is None:
        return None
    told = adjectives(tokens, place, lexicon)
    if noun is not None:
        told = belonging(tokens, place, noun, at, lexicon, published)
    office = own[1] if own is not None else None
    if noun is not None and told.of is not None and office is not None and office.role is None and told.end > place + 1:
        told = adjectives(tokens, place, lexicon)  # who holds the only office of its kind is nobody's: rät der Papst der Ukraine
    if noun is not None and told.of is not None and (office is None or office.of != told.of):
        office = people.office_of(noun.role, told.of) if _is_general(noun) else None
    elif own is not None:
        told = evolve(told, end=max(told.end, place + own[0]))
    if timed:
        told = evolve(told, time=timed[0])
    whole = people.noun(words[0]) if timed else noun
    plain = whole.written if whole is not None else words[0]
    alike = office is not None and (whole is None or whole.gender is None or _is_alike(whole.written, office.title))
    written = office.title if office is not None and alike and not timed else plain
    if office is not None and whole is None and own is not None and own[0] == 1:
        written = next((form for form in inflected(words[0]) if form in office.variants), written)
    bare = told.of is None and noun is not None and _is_general(noun) and (own is None or own[0] == 1)
    return Title(words=told, noun=noun, office=office, written=written, bare=bare)


def _is_alike(title: str, other: str) -> bool:
    """Whether two titles are of one gender by their ending."""
    return any(word.endswith("in") for word in title.split()) == any(word.endswith("in") for word in other.split())


def _read(words: Sequence[str], lexicon: Lexicon) -> tuple[Noun | None, tuple[int, Office] | None]:
    """The noun for an office that a word is, and the office whose own title begins there."""
    noun = lexicon.people.noun(words[0])
    named = noun is not None and (noun.role.use is Use.OFFICE or noun.role.members)
    return noun if named else None, lexicon.people.title(words, 0)


def _is_general(noun: Noun) -> bool:
    """Whether a noun is for one kind of office, and in no compound of another meaning (Vizepräsident)."""
    return noun.role.relation is None and (not noun.prefix or noun.hyphen)
