"""Noun phrases: how far they reach, and the actor that one makes where no other rule knows it."""

import re
from collections.abc import Sequence

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.names import inflected
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import Actor, ActorKind, Article, Mention, MentionKind, Sentence, Word, hull
from ukrdiplo.model.ids import slug

__all__ = ["declined", "heads", "introduction", "is_one", "is_same", "nominative", "phrase"]

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "ADJ"})
_LEFT = frozenset({"amod", "compound", "nummod", "flat", "advmod"})
_BELONGING = frozenset({"von", "vom", "aus", "in", "im", "für", "bei", "beim", "der", "dem"})
_LONGEST = 7
_JOINED = frozenset({"flat", "nsubj", "nmod", "compound", "appos", "obl", "obj", "conj"})
_PERSON = re.compile(r"\w{3,}(?:innen|[^aeiou]in|mann|männer|frau|frauen|leute|ologe|ologen|isten|anten)")
_FEATURE = {Gender.MASCULINE: "Masc", Gender.FEMININE: "Fem", Gender.NEUTER: "Neut"}


def introduction(article: Article, sentence: Sentence, word: Word, lexicon: Lexicon) -> tuple[Actor, Mention] | None:
    """The actor that a noun phrase makes, with its mention; ``None`` where the phrase is nobody.

    A name behind a noun for people, or a proper noun alone, makes a person (an organisation, if it is in capitals); a noun for a
    body makes that body; any other noun for people, by the lexicon or by its ending, an unnamed voice.
    """
    if word.upos not in _NOMINAL or not word.form[:1].isupper() or word.form.endswith("."):
        return None
    noun = lexicon.people.noun(word.form)
    words, town = _parted(_owned_once(phrase(sentence, word), word, lexicon), word, noun, lexicon)
    named = _name(sentence, words, word, noun)
    if named and not (named == (word,) and noun is not None) and (noun is None or noun.role.use in {Use.OFFICE, Use.OCCUPATION}):
        words = named
        name = " ".join(article.surface(hull(w.span for w in words)).split())
        if name in lexicon.gazetteer.places or any(form in lexicon.gazetteer.places for form in inflected(word.form)):
            return None
        kind = _kind(sentence, words, lexicon) if noun is None else ActorKind.PERSON
    else:
        name = nominative(words, word, noun)
        if not (noun.role.use is not Use.THING if noun is not None else _PERSON.fullmatch(word.form)):
            return None
        kind = noun.role.kind if noun is not None else ActorKind.GROUP
    acts_for = next((nation.of for w in words if (nation := lexicon.people.nation(w.form)) is not None), None)
    if acts_for is None and town is not None and noun is not None and noun.role.use is Use.OFFICE:
        seat = lexicon.names.find([town.form], 0)
        acts_for = seat[1][0].actor.represents if seat is not None and seat[1][0].metonym else None
    actor = Actor(
        id=f"{kind.value}.{slug(name)}",
        name=name,
        kind=kind,
        anonymous=kind is ActorKind.GROUP,
        represents=acts_for if kind is not ActorKind.ORGANISATION else None,
        description=noun.written if noun is not None and kind is ActorKind.PERSON else None,
    )
    titled = actor.anonymous and noun is not None and noun.role.use is Use.OFFICE
    told = MentionKind.OFFICE if titled else MentionKind.NAME
    return actor, Mention(actor=actor.id, span=hull(w.span for w in words), kind=told, rule="mention.introduced")


def _owned_once(words: tuple[Word, ...], head: Word, lexicon: Lexicon) -> tuple[Word, ...]:
    """The words of a phrase without a state behind a noun that has one before it: haben europäische Politiker | der Ukraine …."""
    before = any(word.index < head.index and lexicon.people.nation(word.form) is not None for word in words)
    behind = [word for word in words if word.index > head.index]
    state = behind[-1] if before and len(behind) > 1 and behind[0].upos == "DET" else None
    return words if state is None or state.form not in lexicon.gazetteer.places else words[: -len(behind)]


def is_same(sentence: Sentence, noun: Word, joined: Word) -> bool:
    """Whether two nouns joined by *und* are for one person: der Historiker und Diplomat sagte, no article before the second one.

    Args:
        sentence: Their sentence.
        noun: The first noun.
        joined: The second one.
    """
    if joined.upos != "NOUN" or noun.upos != "NOUN" or "Plur" in {noun.feat("Number"), joined.feat("Number")}:
        return False
    if joined.feat("Gender") != noun.feat("Gender") or any(child.upos == "DET" for child in sentence.children(joined)):
        return False
    if not any(child.upos == "DET" for child in sentence.children(noun)):
        return False
    verb = sentence.head(noun) if noun.base_deprel == "nsubj" else None
    verbs = (word for word in (verb, *sentence.children(verb)) if word.upos in {"VERB", "AUX"}) if verb is not None else ()
    return all(word.feat("Number") != "Plur" for word in verbs)


def heads(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    """The heads of the noun phrases that ``word`` and those joined to it head, in order.

    Args:
        sentence: The sentence.
        word: The head of the first.
    """
    found = [word]
    for head in found:
        joined = (child for child in sentence.children(head) if child.base_deprel == "conj")
        # A tree may hang the third on the second.
        found += (child for child in joined if head is word or child.feat("Case") == head.feat("Case"))
    return tuple(found)


def is_one(sentence: Sentence, word: Word) -> bool:
    """Whether the nouns that a phrase joins are for one person: der Historiker und Diplomat.

    Args:
        sentence: The sentence.
        word: The first of them.
    """
    joined = [child for child in sentence.children(word) if child.base_deprel == "conj"]
    return bool(joined) and all(is_same(sentence, word, child) for child in joined)


def _parted(words: tuple[Word, ...], head: Word, noun: Noun | None, lexicon: Lexicon) -> tuple[tuple[Word, ...], Word | None]:
    """The words of a phrase for people without the town in which they are, and that town: eine Sprecherin in Berlin."""
    people = noun is None or noun.role.use in {Use.OFFICE, Use.OCCUPATION}
    town = words[-1]
    if not people or town is head or words[-2].form not in {"in", "aus"} or town.form not in lexicon.gazetteer.places:
        return words, None
    return words[:-2], town


def _name(sentence: Sentence, words: tuple[Word, ...], head: Word, noun: Noun | None) -> tuple[Word, ...]:
    """The proper nouns of a noun phrase that are its head's name, with those directly before them that the tree has elsewhere.

    What stands before a noun for people is none of its name: Trumps Gesandter.
    """
    named = tuple(w for w in words if w.upos == "PROPN" and (w is head or w.base_deprel in {"flat", "compound"}))
    while named and named[0].index > 1:
        before = sentence.words[named[0].index - 2]
        joined = before.upos == "PROPN" and before.form[:1].isupper() and before.base_deprel in _JOINED
        close = before.span.end + 1 == named[0].span.start and named[0].head in {before.head, before.index}
        if not joined or not close or (noun is not None and named[0] is head and before.form.endswith("s")):
            break
        named = (before, *named)
    if named and named[0].index == head.index + 2 and sentence.words[head.index].upos == "DET":
        return ()  # what stands in the genitive is another's name: der Politiker der Musterpartei
    return named


def _kind(sentence: Sentence, name: tuple[Word, ...], lexicon: Lexicon) -> ActorKind:
    """What has a name that nobody knows, with no noun for people before it.

    A word that only bodies have in their names tells, else capitals, else for a single word what is done: whoever is called
    by one word and reports, or is a source, is no person whom the article has introduced.
    """
    people, names = lexicon.people, lexicon.body_names
    word = name[0]
    marked = next((kind for part in name if (kind := names.marks.get(part.form)) is not None), None)
    if marked is not None and len(name) > 1:
        return marked
    if all(part.form.isupper() and len(part.form) > 1 for part in name):
        return ActorKind.ORGANISATION
    if len(name) > 1 or word.form in people.genders:
        return ActorKind.PERSON
    before = sentence.words[word.index - 2].form if word.index > 1 else ""
    if before in people.honorifics:
        return ActorKind.PERSON
    if any(sign in word.form[1:] for sign in "-0123456789") or any(letter.isupper() for letter in word.form[2:]):
        return ActorKind.ORGANISATION
    head = sentence.head(word)
    told = names.reporting.get(head.lemma) if head is not None and word.base_deprel == "nsubj" else None
    return told or names.sources.get(before.casefold()) or ActorKind.PERSON


def phrase(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    """The words of a noun phrase without its article: adjectives, head, name and a genitive that follows."""
    left = word.index
    for child in reversed(sentence.children(word)):
        if child.index == left - 1 and child.base_deprel in _LEFT and child.upos in {"ADJ", "PROPN", "NOUN"}:
            left = child.index
    if left > 2 and sentence.words[left - 2].form == "und" and sentence.words[left - 3].form.endswith("-"):
        left -= 2  # the first part of a compound that stands before und: Bau- und Verkehrsministerium
    right = word.index
    for child in sentence.children(word):
        if child.index > word.index and child.base_deprel in {"flat", "nmod", "compound"}:
            reach = _unbroken(sentence.subtree(child))
            together = reach[0].index == right + 1 and reach[-1].index - reach[0].index == len(reach) - 1
            apart = any(w.head == child.index and w.base_deprel == "case" and w.form.lower() not in _BELONGING for w in reach)
            if together and not apart and len(reach) <= _LONGEST and all(w.upos not in {"PUNCT", "VERB", "AUX"} for w in reach):
                right = reach[-1].index
    return sentence.words[left - 1 : right]


def _unbroken(words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first mark of punctuation: what stands in brackets or behind a comma is no part of a name."""
    end = next((place for place, word in enumerate(words) if word.upos == "PUNCT"), len(words))
    return words[:end] or words


def nominative(words: tuple[Word, ...], head: Word, noun: Noun | None) -> str:
    """A noun phrase as a name: head and adjectives in the nominative, without article."""
    plural = head.feat("Number") == "Plur" or (noun is not None and noun.plural)
    gender = head.feat("Gender") if noun is None or noun.gender is None else _FEATURE.get(noun.gender)
    found: list[str] = []
    for word in words:
        if word.index < head.index and word.upos == "ADJ":
            found.append(declined(word.form, "Plur" if plural else gender))
        elif word.index == head.index:
            found.append(_noun(head, noun, plural=plural))
        else:
            found.append(word.form)
    return " ".join(found)


def declined(form: str, gender: str | None) -> str:
    """An adjective in the nominative without article, for a gender (``Masc``, ``Fem``, ``Neut``) or the plural (``Plur``)."""
    if form[0].isupper() and form.endswith("er"):
        return form  # the adjective of a town has one form: Moskauer
    stem = re.fullmatch(r"(.{2,}?)(?:e|er|en|es|em)", form)
    ending = {"Masc": "er", "Neut": "es", "Fem": "e", "Plur": "e"}.get(gender or "")
    return stem[1] + ending if stem and ending else form


def _noun(head: Word, noun: Noun | None, *, plural: bool) -> str:
    if noun is not None and (noun.plural or not plural):
        return noun.written
    if noun is not None and noun.written.endswith("er") and head.form.endswith(("en", "e")) and not noun.exact:
        return noun.written[:-1]  # declined like an adjective: die Geschädigten are Geschädigte
    dative = plural and head.feat("Case") == "Dat" and head.form.endswith(("ern", "eln"))
    return head.form[:-1] if dative else head.form
