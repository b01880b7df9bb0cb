"""Noun phrases for people and bodies: der Präsident, der Ukrainer, die Behörde, der 52-Jährige."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from ukrdiplo.extraction.coreference.referents import age_of
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.hypernyms import Hypernym
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import Sentence, Span, Word, hull

__all__ = ["Description", "read"]

_DEFINITE = frozenset(
    {"der", "die", "das", "dem", "den", "des", "dieser", "diese", "dieses", "diesem", "diesen", "jener", "jene", "jenes"}
)
_OTHERNESS = re.compile(r"(?:ander|weiter|erst|zweit|dritt|letzt|nächst|neu|jeweilig|zuständig|eigen)e?[nrms]?")
_PERSON = re.compile(r"\w{3,}(?:[^aeiou]in|ist|iker|aner|tler|ologe|eur|freund)")
"""Shapes of nouns for people; hardly a noun for a thing that is the subject of a verb of speech has one."""
_AGED = re.compile(r"(\d+)-?[Jj]ährige[nr]?")
_FEATURES = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
_SOURCES = frozenset({"laut", "gemäß", "zufolge"})
_REMEMBERED = 8192  # nouns of which is kept what their shape tells


@frozen(kw_only=True)
class Description:
    """A noun phrase for people or a body.

    Args:
        span: Its passage, without the article.
        key: Its noun in the nominative, in small letters.
        noun: What the lexicon tells of the noun.
        hypernym: Its entry, if it is a general noun.
        gender: Its gender.
        plural: Whether it names several.
        definite: Whether somebody known is meant.
        native: The state whose inhabitant it is.
        nation: The state that an adjective gives it.
        age: The age that it gives.
        owner: The genitive behind it, in small letters.
        other: Whether an adjective says that it is somebody else: der andere Sprecher.
        former: Whether an adjective says that he is it no longer, or not yet.
    """

    span: Span
    key: str
    noun: Noun | None
    hypernym: Hypernym | None
    gender: Gender | None
    plural: bool
    definite: bool
    native: str | None
    nation: str | None
    age: str | None
    owner: frozenset[str]
    other: bool
    former: bool


def read(word: Word, sentence: Sentence, lexicon: Lexicon) -> Description | None:
    """The description that a word heads; ``None`` where it is no noun for people or bodies, or belongs to a name."""
    if word.upos not in {"NOUN", "PROPN", "ADJ"} or not (word.form[:1].isupper() or word.form[:1].isdigit()):
        return None
    noun, hypernym = lexicon.people.noun(word.form), lexicon.hypernym_index.find(word.form)
    if noun is not None and noun.role.use is Use.THING and hypernym is None:
        return None
    native = lexicon.people.natives.get(word.lemma) or lexicon.people.natives.get(word.form)
    if native is not None and noun is not None and noun.role.use is Use.VOICES:
        noun = None  # a Niederländer is no country
    aged = _AGED.fullmatch(word.form) if word.form[0].isdigit() else None
    if noun is None and hypernym is None and native is None and aged is None and not _is_person(word, lexicon):
        return None
    children = sentence.children(word)
    noun = _agreeing(noun, word, children, lexicon) if noun is not None else None
    body = noun is not None and noun.role.use is Use.BODY
    if not body and any(
        child.base_deprel in {"appos", "flat"} and child.upos == "PROPN" and len(child.form) > 2 for child in children
    ):
        return None
    if (word.base_deprel in {"appos", "flat", "compound"} and not _is_teller(word, sentence)) or any(
        child.base_deprel == "cop" for child in children
    ):
        return None
    adjectives = [child for child in children if child.base_deprel == "amod" and child.index < word.index]
    plural = _is_plural(word, sentence, noun)
    gender = (noun.gender if noun is not None else None) or _FEATURES.get(word.feat("Gender") or "")
    nations = (nation.of for adjective in adjectives if (nation := lexicon.people.nation(adjective.form)) is not None)
    ages = (age for adjective in adjectives if (age := age_of(adjective, sentence)) is not None)
    owners = [child for child in children if child.base_deprel == "nmod" and child.index > word.index]
    owners += _genitive(word, sentence)
    return Description(
        span=hull([*(a.span for a in adjectives if a.index >= word.index - len(adjectives)), word.span]),
        key=(noun.written if noun is not None else word.form).casefold(),
        noun=noun,
        hypernym=hypernym,
        gender=Gender.PLURAL if plural else gender,
        plural=plural,
        definite=_is_definite(word, children, sentence, plural=plural, body=body),
        native=native,
        nation=next(nations, None),
        age=aged[1] if aged else next(ages, None),
        owner=frozenset(form for owner in owners for form in (owner.form.casefold(), owner.lemma.casefold())),
        other=any(_OTHERNESS.fullmatch(adjective.form.casefold()) for adjective in adjectives),
        former=any(lexicon.people.time(adjective.form) is not None for adjective in adjectives) or _is_former(noun, lexicon),
    )


@lru_cache(maxsize=_REMEMBERED)
def _is_shaped(form: str) -> bool:
    """Whether a noun has the shape of one for a person."""
    return _PERSON.fullmatch(form) is not None


def _is_person(word: Word, lexicon: Lexicon) -> bool:
    """Whether a noun that no entry has is for a person by its shape, or for whoever comes from a known town: der Kölner."""
    if _is_shaped(word.form):
        return True
    stem = word.form.removesuffix("er")
    places = lexicon.gazetteer.places
    return stem != word.form and word.feat("Number") != "Plur" and any(stem + rest in places for rest in ("", "en", "e"))


def _is_former(noun: Noun | None, lexicon: Lexicon) -> bool:
    """Whether the first part of a title says that its holder is it no longer: Ex-Präsident."""
    return noun is not None and noun.prefix in lexicon.people.prefixes_of_time


def _agreeing(noun: Noun, word: Word, children: Sequence[Word], lexicon: Lexicon) -> Noun:
    """A noun in the gender and number that its article tells, where it is declined like an adjective: der Beamte, die Beamten."""
    if noun.gender is Gender.MASCULINE or f"{noun.base}r" not in lexicon.people.nouns.roles or word.base_deprel != "nsubj":
        return noun
    article = next((child.form.lower() for child in children if child.upos == "DET" and child.index < word.index), "")
    return evolve(noun, gender=Gender.MASCULINE) if article == "der" else noun


def _is_plural(word: Word, sentence: Sentence, noun: Noun | None) -> bool:
    """Whether a noun means several, which a tagger often cannot tell: by *die* before a noun for a man, else by its verb."""
    if noun is not None and noun.plural:
        return True
    told = word.feat("Number") == "Plur"
    if noun is None or noun.gender is not Gender.MASCULINE:
        return told and not _has_verb_in(word, sentence, "Sing")
    article = next(
        (child.form.lower() for child in sentence.children(word) if child.upos == "DET" and child.index < word.index), ""
    )
    return article == "die" or told


def _has_verb_in(word: Word, sentence: Sentence, number: str) -> bool:
    """Whether a noun is the subject of a verb in a number."""
    verb = sentence.head(word) if word.deprel == "nsubj" else None
    if verb is None:
        return False
    finite = next(
        (w for w in (verb, *sentence.children(verb)) if w.feat("VerbForm") == "Fin" and w.upos in {"VERB", "AUX"}), None
    )
    return finite is not None and finite.feat("Number") == number


def _is_teller(word: Word, sentence: Sentence) -> bool:
    """Whether a phrase tells who speaks, which a tree may take for an apposition: …, so der Minister."""
    before = [word.form.casefold() for word in sentence.words[max(word.index - 3, 0) : word.index - 1]]
    return len(before) > 1 and before[0] == "so" and before[1] in _DEFINITE


def _genitive(word: Word, sentence: Sentence) -> list[Word]:
    """A genitive without an article right behind a noun, which a tree may not give to it: der Verband freier Kliniken."""
    behind = sentence.words[word.index : word.index + 2]
    if len(behind) < 2 or behind[0].upos != "ADJ" or not behind[0].form.endswith("er") or behind[1].upos != "NOUN":
        return []
    return [behind[1]]


def _is_owner(child: Word, noun: Word) -> bool:
    """Whether a name in the genitive stands before a noun, as an article would: Trumps Gesandter."""
    return child.base_deprel == "nmod" and child.upos == "PROPN" and child.index < noun.index and child.form.endswith("s")


def _is_definite(word: Word, children: Sequence[Word], sentence: Sentence, *, plural: bool, body: bool) -> bool:
    """Whether a phrase means somebody known: by its article, or as a body that needs none (laut Polizei)."""
    articles = [child.form.casefold() for child in children if child.upos in {"DET", "PRON"} and child.index < word.index]
    if articles:
        return any(form in _DEFINITE for form in articles)
    if plural or any(child.form == "als" for child in children):  # stufte X als Organisation ein: no body, but what one is
        return False
    if any(_is_owner(child, word) for child in children):
        return True
    before = sentence.words[word.index - 2].form.casefold() if word.index > 1 else ""
    behind = sentence.words[word.index].form.casefold() if word.index < len(sentence.words) else ""
    return body or before in _SOURCES or behind == "zufolge"
