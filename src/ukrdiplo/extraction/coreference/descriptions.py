"""Noun phrases for people and bodies, and whom they take up: der Präsident, der Ukrainer, die Behörde, der 52-Jährige.

A phrase with the definite article takes up the nearest actor of whom the article has told just that; failing such a one, the
nearest whom its noun covers by its meaning. Gender and number must agree, and an adjective or genitive must not say that it is
somebody else.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from attrs import frozen

from ukrdiplo.extraction.coreference.referents import Referent, age_of, likened
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.hypernyms import Hypernym
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import ActorKind, Sentence, Span, Word, hull

__all__ = ["Description", "is_of", "is_untold", "may_be", "read", "taken_up"]

_DEFINITE = frozenset(
    {"der", "die", "das", "dem", "den", "des", "dieser", "diese", "dieses", "diesem", "diesen", "jener", "jene", "jenes"}
)
_OTHERNESS = re.compile(r"(?:ander|weiter|zweit|dritt|nächst|neu|jeweilig|zuständig|eigen)e?[nrms]?")
_WOMAN = re.compile(r"\w{3,}[^aeiou]in")
_AGED = re.compile(r"(\d+)-?[Jj]ährige[nr]?")
_FEATURES = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
_FEDERAL = "bundes"  # the Innenministerium is the Bundesinnenministerium
_SOURCES = frozenset({"laut", "gemäß", "zufolge"})


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
    aged = _AGED.fullmatch(word.form)
    if noun is None and hypernym is None and native is None and aged is None and not _WOMAN.fullmatch(word.form):
        return None
    children = sentence.children(word)
    body = noun is not None and noun.role.use is Use.BODY
    if not body and any(child.base_deprel in {"appos", "flat"} and child.upos == "PROPN" for child in children):
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
        former=any(lexicon.people.time(adjective.form) is not None for adjective in adjectives),
    )


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


def _is_definite(word: Word, children: Sequence[Word], sentence: Sentence, *, plural: bool, body: bool) -> bool:
    """Whether a phrase means somebody known: by its article, or as a body that needs none (laut Polizei)."""
    articles = [child.form.casefold() for child in children if child.upos in {"DET", "PRON"} and child.index < word.index]
    if articles:
        return any(form in _DEFINITE for form in articles)
    if plural:
        return False
    before = sentence.words[word.index - 2].form.casefold() if word.index > 1 else ""
    behind = sentence.words[word.index].form.casefold() if word.index < len(sentence.words) else ""
    return body or before in _SOURCES or behind == "zufolge"


def taken_up(
    description: Description, nearest: Iterable[Referent], lexicon: Lexicon, published: dt.date | None = None
) -> tuple[Referent, ...]:
    """Whom a description takes up, and behind him the others who hold such an office, the last one first; nobody else.

    Args:
        description: It.
        nearest: Whom the article has mentioned before, the last one first.
        lexicon: What is known.
        published: The article's date.
    """
    if not description.definite or description.other:
        return ()
    of_state = (
        description.noun is not None and description.noun.role.use is Use.OFFICE and not _is_general(description.noun, lexicon)
    )
    agreeing = [referent for referent in nearest if may_be(description, referent, of_state=of_state)]
    if description.age is not None:
        aged = next((referent for referent in agreeing if description.age in referent.ages and referent.is_person), None)
        if aged is not None:
            return (aged,)
    exact = [
        referent
        for referent in agreeing
        if _is_told(description, referent, lexicon) or _is_in_office(description, referent, lexicon, published)
    ]
    if exact or description.former or description.owner:
        office = description.noun is not None and description.noun.role.use is Use.OFFICE and not description.noun.prefix
        return tuple(exact) if office else tuple(exact[:1])
    if of_state:
        holder = next((referent for referent in agreeing if _holds(description, referent, lexicon)), None)
        if holder is not None:
            return (holder,)
    return tuple(islice((referent for referent in agreeing if _is_covered(description, referent, lexicon)), 1))


def may_be(description: Description, referent: Referent, *, of_state: bool = False) -> bool:
    """Whether nothing that a description says is against its being somebody; a state's office needs a holder of that state."""
    if referent.plural != description.plural and not (description.plural and referent.gender is Gender.PLURAL):
        return False
    states = {description.nation} if of_state else {description.nation, None}
    if description.nation is not None and referent.actor.represents not in states:
        return False
    if description.age is not None and referent.ages and description.age not in referent.ages:
        return False
    if not referent.is_person or description.plural:
        return True
    return referent.gender is None or description.gender in {referent.gender, None}


def _is_in_office(description: Description, referent: Referent, lexicon: Lexicon, published: dt.date | None) -> bool:
    """Whether the lexicon knows that a person holds an office on a day whose title ends in a description's noun."""
    noun, actor = description.noun, referent.actor
    if noun is None or noun.prefix or noun.role.use is not Use.OFFICE or published is None:
        return False
    if description.former or description.owner or actor.kind is not ActorKind.PERSON:
        return False
    held = (office for office in lexicon.people.held.get(actor.id, ()) if office.holder(published) == actor.id)
    titles = (lexicon.people.titled(office, referent.gender).casefold() for office in held)
    return any(likened(title.split(), (noun.base.casefold(),)) for title in titles)


def _holds(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether a person has the office of a state that a noun is for, by another word for it or by the lexicon."""
    noun, actor = description.noun, referent.actor
    if noun is None or noun.prefix or not referent.is_person:
        return False
    held = lexicon.people.held.get(actor.id, ())
    called = [(office, lexicon.people.titled(office, referent.gender)) for office in held]
    nation = description.nation
    offices = [office for office, title in called if title == actor.office or (nation is not None and office.of == nation)]
    if any(office.role in noun.role.offices for office in offices):
        return True
    told = (lexicon.people.noun(word[:1].upper() + word[1:]) for word in referent.nouns)
    return any(n.role.id in noun.role.offices or noun.role.id in n.role.offices for n in told if n is not None and not n.prefix)


def _is_told(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether the article has told that a referent is just what a description says."""
    if description.owner and not description.owner & referent.nouns:
        return False
    federal = (description.key.removeprefix(_FEDERAL), _FEDERAL + description.key)
    if description.key in referent.nouns or not referent.nouns.isdisjoint(federal):
        return True
    if any("-" in noun and noun.rpartition("-")[2] == description.key for noun in referent.nouns):
        return True  # die Außenbeauftragte is the EU-Außenbeauftragte
    noun = description.noun
    if noun is None or noun.prefix:
        return False
    return _is_general(noun, lexicon) and likened(referent.nouns, (noun.base.casefold(),))


def _is_general(noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a title names no office by itself, so that it may stand for a longer one: der Minister for an Außenminister."""
    return lexicon.people.kinds.isdisjoint(noun.role.offices)


def _is_covered(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether a referent may be meant by what a description's noun means."""
    actor, noun = referent.actor, description.noun
    if description.plural:
        return False
    if actor.kind is ActorKind.PERSON and description.native is not None:
        return actor.represents == description.native
    if description.age is not None and noun is None:
        return referent.is_person
    general = description.hypernym
    if general is None or (general.kind is not actor.kind and not (general.kind is ActorKind.PERSON and referent.is_person)):
        return False
    if general.of_state and actor.represents is None:
        return False
    if general.kind is ActorKind.PERSON and general.untold:
        return actor.anonymous
    return is_of(referent, general, lexicon)


def is_of(referent: Referent, general: Hypernym, lexicon: Lexicon) -> bool:
    """Whether a general noun covers one of the nouns that tell what an actor is."""
    return likened(referent.nouns, general.endings) or (general.untold and is_untold(referent, lexicon))


def is_untold(referent: Referent, lexicon: Lexicon) -> bool:
    """Whether no noun tells what an actor is."""
    if referent.actor.kind is ActorKind.MEDIA:
        return True
    return not any(lexicon.people.noun(noun[:1].upper() + noun[1:]) is not None for noun in referent.nouns)
