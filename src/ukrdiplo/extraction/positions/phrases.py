"""Questions about noun phrases: whose they are, what they complement, what denies them."""

from ukrdiplo.extraction.positions.words import cases, names
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.negation import denied

__all__ = [
    "STOPS",
    "across_a_colon",
    "aside",
    "bearer",
    "behind_a_dash",
    "contrasted",
    "copula",
    "denied_below",
    "genitive",
    "left_neighbour",
    "listed",
    "namely",
    "owner",
]

_OF_A_NATION = tuple(f"isch{ending}" for ending in ("e", "em", "en", "er", "es"))
"""Endings of adjectives that may say whose something is: der russische Vorschlag."""
_NOMINAL = frozenset({"NOUN", "PROPN", "X", "PRON", "NUM"})
_SOURCES = frozenset({"von", "aus", "seitens"})
"""Prepositions of whose something is."""
_DURING = frozenset({"solange", "während", "seit", "seitdem", "als", "nachdem"})
"""Conjunctions of clauses that tell when a thing is so."""
_AGENTS = frozenset({"durch"})
"""Prepositions of who does what a noun tells, whoever it is done to."""
STOPS = frozenset({",", ";", ":", "–", "—"})
"""Marks that part the stretches of a sentence."""


def genitive(sentence: Sentence, word: Word) -> bool:
    """Whether a noun phrase shows by its article or adjective that it is a genitive."""
    if cases(sentence, word):
        return False
    return any(
        child.base_deprel in {"det", "amod"} and child.form.casefold().endswith(("er", "es")) for child in sentence.children(word)
    )


def contrasted(sentence: Sentence, word: Word) -> bool:
    """Whether *sondern* or *aber* sets a phrase off from the one before."""
    return any(child.base_deprel == "cc" and child.form.casefold() in {"sondern", "aber"} for child in sentence.children(word))


def denied_below(sentence: Sentence, word: Word, top: Word) -> bool:
    """Whether a noun, or one that it belongs to below ``top``, is denied: keinen Quadratmeter unseres Landes aufgeben."""
    chain = [word]
    for above in sentence.ancestors(word):
        if above.index == top.index or above.upos not in _NOMINAL:
            break
        chain.append(above)
    return any(noun.upos == "NOUN" and denied(sentence, noun) for noun in chain)


def behind_a_dash(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a dash parts a noun from what the tree coordinates it with: what stands behind it is another clause."""
    between = sentence.words[head.index : word.index - 1] if word.base_deprel == "conj" else ()
    return any(other.form in {"–", "—"} for other in between)


def aside(sentence: Sentence, word: Word) -> bool:
    """Whether a word stands in a relative clause or in one of time, so that its sentence is about something else."""
    return any(
        (clause.base_deprel == "acl" and child.feat("PronType") == "Rel")
        or (child.base_deprel == "mark" and child.form.casefold() in _DURING)
        for clause in (word, *sentence.ancestors(word))
        for child in sentence.children(clause)
    )


def across_a_colon(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether a colon stands between a word and its head."""
    first, last = sorted((word.index, head.index))
    return any(other.form == ":" for other in sentence.words[first : last - 1])


def namely(sentence: Sentence, noun: Word) -> Word | None:
    """The noun before a comma that another one explains: einen Preis, nämlich die Rückkehr."""
    adverbs = (child for child in sentence.children(noun) if child.form.casefold() in {"nämlich", "sprich"})
    adverb = next((child for child in adverbs if 2 < child.index < noun.index), None)
    if adverb is None or sentence.words[adverb.index - 2].form != ",":
        return None
    before = sentence.words[adverb.index - 3]
    return before if before.upos == "NOUN" else None


def copula(sentence: Sentence, word: Word) -> bool:
    """Whether a word is a predicate with *sein*, which a parser may take for an auxiliary."""
    return any(child.base_deprel in {"cop", "aux"} and child.lemma == "sein" for child in sentence.children(word))


def listed(sentence: Sentence, word: Word) -> bool:
    """Whether a noun begins a further item of a list behind a colon, which stands for itself: Abzug, Aufhebung der Sanktionen."""
    first = min(child.index for child in sentence.subtree(word) if child.upos != "PUNCT")
    before = sentence.words[first - 2] if first > 1 else None
    if word.base_deprel != "conj" or before is None or before.form not in {",", ";"}:
        return False
    colon = next((other.index for other in sentence.words if other.form == ":"), None)
    return (
        colon is not None
        and colon < first
        and not any(other.upos in {"VERB", "AUX"} and other.feat("VerbForm") == "Fin" for other in sentence.words[colon:])
    )


def left_neighbour(sentence: Sentence, word: Word, index: AttitudeIndex) -> Word | None:
    """The noun or adjective before its prepositional phrase or genitive, where the tree gives that to another word.

    Right before it stands any that takes such a complement; further to the left, past names and nouns that belong to it, only an
    attitude with the preposition in question (die Forderung von Ministerin Muster nach X).
    """
    prepositions = set(cases(sentence, word)) or ({"genitive"} if genitive(sentence, word) else set[str]())
    astray = word.base_deprel in {"obl", "obj"} or (word.base_deprel == "nmod" and _name_above(sentence, word))
    if not prepositions or not (astray or "genitive" in prepositions):
        return None
    first = min(child.index for child in sentence.subtree(word))
    before = sentence.words[first - 2] if first > 1 else None
    if before is not None and before.index == word.head and before.upos != "PROPN":
        return None
    if before is not None and before.upos == "PROPN" and _asked_by_its_verb(sentence, word, prepositions, index):
        return None
    near = before
    while near is not None and near.upos == "PROPN" and near.base_deprel in {"nmod", "conj", "flat", "appos"}:
        near = sentence.head(near)  # die Unterstützung Wiens für X, der Vorschlag der USA und der Ukraine für X
    if near is not None and near.index != word.index and _takes(sentence, near, prepositions, index):
        return near
    if "genitive" in prepositions:
        return None
    aside = False
    for further in reversed(sentence.words[: first - 1]):
        if further.form in {"(", ")"}:
            aside = further.form == ")"
        if aside or further.form == "(":
            continue
        if further.upos in {"VERB", "AUX", "SCONJ", "PUNCT", "PRON"}:
            return None
        if further.form[:1].isupper() and _takes(sentence, further, prepositions, index, attitudes_only=True):
            return None if further.index == word.head else further
    return None


def _asked_by_its_verb(sentence: Sentence, word: Word, prepositions: set[str], index: AttitudeIndex) -> bool:
    """Whether the verb that the tree gives a phrase to takes one with its preposition: stimmte mit denen aus A gegen X."""
    verb = sentence.head(word)
    if verb is None or verb.upos != "VERB":
        return False
    others = (child for child in sentence.children(verb) if child.index != word.index)
    if any(prepositions & set(cases(sentence, child)) for child in others):
        return False  # besteht auf einem Verzicht Wiens auf X
    entries = (entry for name in names(index, sentence, verb) for entry in index.attitudes.get(name, ()))
    return any(prepositions & set(entry.slots) for entry in entries)


def _name_above(sentence: Sentence, word: Word) -> bool:
    """Whether the tree hangs a complement on a name: Macrons Vorstoß für X, with all of it on Macrons."""
    head = sentence.head(word)
    return head is not None and head.upos == "PROPN"


def _takes(sentence: Sentence, word: Word, prepositions: set[str], index: AttitudeIndex, *, attitudes_only: bool = False) -> bool:
    """Whether the lexicon has a word with a complement with one of these prepositions."""
    if word.upos not in {"NOUN", "PROPN", "ADJ", "X", "ADV", "INTJ"} or (word.upos == "ADV" and not word.form[:1].isupper()):
        return False
    for name in names(index, sentence, word):
        taken = [entry.slots for entry in index.attitudes.get(name, ())]
        if not attitudes_only:
            taken += [entry.slots for entry in index.operators.get(name, ())]
        if any(prepositions & set(slots) for slots in taken):
            return True
    return False


def owner(sentence: Sentence, noun: Word, without: frozenset[int], *, names_only: bool = False) -> Word | None:
    """Whose something is: Kiews Wunsch, der Wunsch der Ukraine, sein Wunsch.

    Args:
        sentence: The sentence.
        noun: What is owned.
        without: Indices of words that do not own it because they are what it is about.
        names_only: Only a name or a possessive counts.
    """
    if not names_only and (agent := _source(sentence, noun, without, _AGENTS)) is not None:
        return agent  # die Unterstützung Kiews durch Wien
    for child in sentence.children(noun):
        if child.index in without or cases(sentence, child):
            continue
        possessive = child.feat("Poss") == "Yes" or child.deprel == "det:poss"
        a_name = child.upos in {"PROPN", "NOUN"} or (child.upos == "DET" and child.form[:1].isupper() and child.index > 1)
        complement = child.base_deprel in {"nmod", "appos", "det"} and a_name
        if (possessive or complement) and not (names_only and child.upos == "NOUN"):
            return child
    before = sentence.words[noun.index - 2] if noun.index > 1 else None
    if before is not None and before.upos == "PROPN" and before.form.endswith(("s", "’", "'")) and not cases(sentence, before):
        return before
    if names_only:
        return None
    if (source := _source(sentence, noun, without, _SOURCES)) is not None:
        return source
    adjective = next(
        (c for c in sentence.children(noun) if c.base_deprel == "amod" and c.form.casefold().endswith(_OF_A_NATION)), None
    )
    return adjective or (noun if "-" in noun.form else None)


def _source(sentence: Sentence, noun: Word, without: frozenset[int], prepositions: frozenset[str]) -> Word | None:
    """Who stands with a preposition behind what is his: die Forderung von Ministerin Muster, das Nein aus Berlin."""
    for child in sentence.children(noun):
        if child.index > noun.index and child.index not in without and prepositions & set(cases(sentence, child)):
            return child if child.upos in {"PROPN", "NOUN"} else None
    return None


def bearer(sentence: Sentence, noun: Word, index: AttitudeIndex) -> Word | None:
    """Who has an attitude, read off the surface: the nominative before a light verb in the stretch that the noun stands in."""
    words = sentence.words
    first = next((word.index for word in reversed(words[: noun.index - 1]) if word.form in STOPS), 0)
    stretch = words[first : noun.index - 1]
    for verb in stretch:
        if not any(entry.light for name in names(index, sentence, verb) for entry in index.attitudes.get(name, ())):
            continue
        for word in stretch:
            if word.upos in {"PROPN", "NOUN", "PRON"} and word.feat("Case") == "Nom" and not cases(sentence, word):
                return word
    return None
