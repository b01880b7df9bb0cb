"""Descriptions of persons whom the article has named: der Präsident, der Ukrainer, die Politologin, der Politiker."""

import re
from collections.abc import Iterable, Sequence

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.people import Noun
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import Actor, ActorKind, Sentence, Span, Word

__all__ = ["described"]

_DEFINITE = frozenset({"der", "die", "dem", "den", "des", "dieser", "diese", "diesem", "diesen", "dieses"})


def described(
    word: Word,
    sentence: Sentence,
    nearest: Sequence[str],
    cast: Cast,
    genders: dict[str, Gender | None],
    lexicon: Lexicon,
) -> tuple[str, Span] | None:
    """The actor that a definite noun phrase takes up, and its span without the article.

    Args:
        word: A word that no name has taken.
        sentence: Its sentence.
        nearest: The actors mentioned before, nearest first.
        cast: All actors.
        genders: Their genders.
        lexicon: What is known.
    """
    if word.upos not in {"NOUN", "PROPN", "ADJ"} or not _is_definite(word, sentence):
        return None
    noun = lexicon.people.noun(word.form)
    if _has_attribute(word, sentence) and not (noun is not None and noun.role.of_party and not _is_named(word, sentence)):
        return None
    nation = _inhabitant(word, lexicon)
    aged = re.fullmatch(r"\d+-jährigen?", word.form.casefold())
    if aged:
        return next(((i, word.span) for i in nearest if cast.actor(i).kind is ActorKind.PERSON), None)
    if nation is None and (noun is None or noun.plural or noun.role.use not in {Use.OFFICE, Use.OCCUPATION}):
        return None
    for actor_id in dict.fromkeys(nearest):
        actor = cast.actor(actor_id)
        if actor.kind is not ActorKind.PERSON:
            if noun is not None and actor.anonymous and noun.base in actor.name.split():
                return actor_id, word.span
            continue
        fits = actor.represents == nation if nation is not None else noun is not None and _is_that(actor, noun, lexicon)
        if fits and (noun is None or noun.gender in {genders[actor_id], None} or genders[actor_id] is None):
            return actor_id, word.span
    return None


def _is_definite(word: Word, sentence: Sentence) -> bool:
    articles = [child for child in sentence.children(word) if child.upos == "DET"]
    return any(a.form.casefold() in _DEFINITE and a.feat("Number") != "Plur" for a in articles) and word.feat("Number") != "Plur"


def _has_attribute(word: Word, sentence: Sentence) -> bool:
    """Whether more is said than the noun: der Präsident Polens, der frühere Präsident, der Chef der Behörde."""
    return any(child.base_deprel in {"amod", "nmod", "appos", "flat", "acl"} for child in sentence.children(word))


def _inhabitant(word: Word, lexicon: Lexicon) -> str | None:
    return lexicon.people.natives.get(word.lemma) or lexicon.people.natives.get(word.form)


def _is_that(actor: Actor, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether the article or the lexicon tells that a person is what a noun says."""
    if noun.role.of_party and actor.id in lexicon.people.held and _is_from_there(actor, noun, lexicon):
        return True
    told = [base for text in (actor.office, actor.description) if text for base in _bases(text, lexicon)]
    if noun.base in told or (_is_general(noun, lexicon) and any(base.endswith(noun.base.casefold()) for base in told)):
        return True
    return any(
        office.role in noun.role.offices for office in lexicon.people.held.get(actor.id, ()) if office.title == actor.office
    )


def _is_named(word: Word, sentence: Sentence) -> bool:
    """Whether a noun has a name beside it, or an adjective that tells more than a place does."""
    return any(child.base_deprel in {"amod", "appos", "flat", "acl"} for child in sentence.children(word))


def _is_from_there(actor: Actor, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a person may belong to the party before a noun: both are of one state; without a party anybody may."""
    match = lexicon.names.find([noun.prefix], 0) if noun.prefix else None
    return match is None or any(form.actor.represents == actor.represents for form in match[1])


def _is_general(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a title names no office by itself, so that it may stand for a longer one: der Minister for an Außenminister."""
    return all(role not in noun.role.offices for role, _ in lexicon.people.general)


def _bases(text: str, lexicon: Lexicon) -> Iterable[str]:
    return (known.base for part in text.split() if (known := lexicon.people.noun(part)) is not None)
