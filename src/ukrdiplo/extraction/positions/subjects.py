"""Who does what a verb says.

The subject of an infinitive is that of its governor, but what somebody is accused of, the accused does. A small parser often
takes a fronted object for the subject (Gebietsabtretungen lehnt Kiew ab) or finds two subjects; agreement and word order tell.
"""

from collections.abc import Iterator

from ukrdiplo.extraction.positions.words import cases, names
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import agent, finite
from ukrdiplo.syntax.negation import auxiliaries

__all__ = ["behind_its_verb", "doer", "together"]

_RELATIVES = frozenset({"der", "die", "das"})
_SHARING = frozenset({"conj", "xcomp", "ccomp", "advcl", "acl", "aux"})


def doer(sentence: Sentence, verb: Word, index: AttitudeIndex, without: frozenset[int]) -> Word | None:
    """The head of the noun phrase that names who does it.

    Args:
        sentence: The sentence.
        verb: A verb, or an adjective or noun that is a predicate.
        index: For the verbs of accusing.
        without: Indices of words that are what the clause is about, and so not its subject.
    """
    here: Word | None = verb
    while here is not None:
        subjects = [
            child
            for child in sentence.children(here)
            if child.deprel == "nsubj" and child.index not in without and not _oblique(sentence, child)
        ]
        if len(subjects) == 1 and (other := _compared_with(sentence, here, subjects[0])) is not None:
            return other
        if len(subjects) > 1:
            subjects = [word for word in subjects if not _disagrees(sentence, here, word)] or subjects
            if any(child.base_deprel == "obj" for child in sentence.children(here)):
                # sagte Kiew Hilfe zu: a dative that has no ending
                subjects = [word for word in subjects if word.feat("Case") in {"Nom", None}] or subjects
        if subjects:
            if here is not verb and (closer := _in_the_content(sentence, verb, here, subjects)) is not None:
                return closer
            place = next((word.index for word in (here, *auxiliaries(sentence, here)) if finite(word)), here.index)
            nearest = min(subjects, key=lambda word: abs(word.index - place))
            return _people_there(sentence, here, nearest) or _antecedent(sentence, nearest, here)
        before = _before(sentence, here)
        if before is not None and before.index not in without:
            return before
        passive = any(child.deprel in {"nsubj:pass", "aux:pass"} for child in sentence.children(here))
        if passive and here.feat("VerbForm") != "Inf":
            return agent(sentence, here)
        if here.feat("VerbForm") == "Fin" and here.base_deprel not in {"conj", "xcomp"}:
            return _begun_by_a_name(sentence, here) or behind_its_verb(sentence, here, without)
        predicative = here.upos == "ADJ" and here.base_deprel == "advmod"  # zeigt sich offen
        over = sentence.head(here) if predicative or here.base_deprel in _SHARING else None
        if (
            over is not None
            and here.base_deprel in {"xcomp", "ccomp", "advcl"}
            and (person := _blamed(sentence, over, index)) is not None
        ):
            return person
        here = over
    return None


def _people_there(sentence: Sentence, verb: Word, subject: Word) -> Word | None:
    """The capital where *man* is said to do it: In Wien zeigt man Bereitschaft zu X."""
    if subject.form.casefold() != "man":
        return None
    places = (child for child in sentence.children(verb) if child.upos == "PROPN" and child.base_deprel == "obl")
    return next((child for child in places if cases(sentence, child) == ("in",)), None)


def _in_the_content(sentence: Sentence, verb: Word, above: Word, subjects: list[Word]) -> Word | None:
    """The plural that does what a verb in a plural says, joined to one of saying: X sagte, die Russen forderten Y, wollten Z."""
    plural = any(word.feat("Number") == "Plur" for word in (verb, *auxiliaries(sentence, verb)) if finite(word))
    single = len(subjects) == 1 and subjects[0].feat("Number") == "Sing"
    if not plural or not single or any(child.base_deprel == "conj" for child in sentence.children(subjects[0])):
        return None
    content = (child for child in sentence.children(above) if child.base_deprel == "ccomp" and child.index < verb.index)
    below = (child for clause in content for child in sentence.children(clause) if child.deprel == "nsubj")
    return next((child for child in below if child.feat("Number") == "Plur"), None)


def together(sentence: Sentence, subject: Word) -> Iterator[Word]:
    """The further subjects of a verb in the plural not joined to the first: X fordern Kanzler A, sein Vize B und C."""
    verb = sentence.head(subject) if subject.deprel == "nsubj" else None
    if verb is None or not any(word.feat("Number") == "Plur" for word in (verb, *auxiliaries(sentence, verb)) if finite(word)):
        return
    for other in sentence.children(verb):
        if other.deprel == "nsubj" and other.index > subject.index and other.upos in {"NOUN", "PROPN"}:
            first = min(word.index for word in sentence.subtree(other) if word.upos != "PUNCT")
            if sentence.words[first - 2].form == "," and not any(finite(word) for word in sentence.words[subject.index : first]):
                yield other


def _compared_with(sentence: Sentence, verb: Word, word: Word) -> Word | None:
    """The subject behind a verb, where the tree takes for it who is compared with it: Wie Polen fordert auch Litauen X."""
    if word.index != 2 or sentence.words[0].form != "Wie" or word.index > verb.index:
        return None
    names = (child for child in sentence.children(verb) if child.base_deprel == "obj" and child.upos == "PROPN")
    return next((child for child in names if child.index > verb.index and not cases(sentence, child)), None)


def _begun_by_a_name(sentence: Sentence, verb: Word) -> Word | None:
    """The name with *von* that begins a sentence and that the tree takes for a complement: Von der Au warb für X."""
    first = sentence.words[0]
    children = [child for child in sentence.children(verb) if child.base_deprel == "obl" and child.index < verb.index]
    return next((child for child in children if first.form == "Von" and first.head == child.index), None)


def behind_its_verb(sentence: Sentence, verb: Word, without: frozenset[int]) -> Word | None:
    """The name behind a verb that the tree takes for its object, where what stands before it is what the clause is about."""
    children = sentence.children(verb)
    if any(child.index in without and child.deprel == "nsubj" and _nominative(sentence, child) for child in children):
        return None
    if not any(child.index in without and child.index < verb.index for child in children):
        objects = [child for child in children if child.base_deprel == "obj" and not cases(sentence, child)]
        lone = len(objects) == 1 and objects[0].upos == "PROPN" and objects[0].index > verb.index
        return objects[0] if lone and objects[0].index not in without else None  # a main clause has a subject
    return next((c for c in children if c.base_deprel == "obj" and c.index > verb.index and _may_be_subject(sentence, c)), None)


def _disagrees(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Whether several names cannot be the subject of a verb in the singular: Der Präsident hat Putin und Selenskyj eingeladen."""
    verbs = (other for other in (verb, *auxiliaries(sentence, verb)) if finite(other))
    singular = any(other.feat("Number") == "Sing" for other in verbs)
    return singular and any(child.base_deprel == "conj" for child in sentence.children(word))


def _oblique(sentence: Sentence, word: Word) -> bool:
    """Whether the article of what the tree takes for a subject shows that it is none: Den Kanzler bat Kiew um Panzer."""
    articles = {child.form.casefold() for child in sentence.children(word) if child.base_deprel == "det"}
    if "der" in articles and word.feat("Gender") == "Fem" and word.feat("Number") != "Plur":
        return True
    return not articles.isdisjoint({"den", "einen", "keinen", "dem", "einem"}) and word.upos != "PRON"


def _nominative(sentence: Sentence, word: Word) -> bool:
    """Whether the article of a noun shows that it is a nominative: der Plan, ein Plan, but not den or die."""
    if word.feat("Gender") != "Masc" or word.feat("Number") != "Sing":
        return False
    articles = (child.form.casefold() for child in sentence.children(word) if child.base_deprel == "det")
    return not {"der", "ein", "kein"}.isdisjoint(articles)


def _may_be_subject(sentence: Sentence, word: Word) -> bool:
    """Whether a noun phrase is a name, a title before one, or has an article that is a nominative as well."""
    children = sentence.children(word)
    articles = [child.form.casefold() for child in children if child.base_deprel == "det"]
    titled = not articles and any(child.base_deprel == "appos" and child.upos == "PROPN" for child in children)
    return word.upos == "PROPN" or (word.upos == "NOUN" and (titled or articles in (["die"], ["der"], ["das"])))


def _before(sentence: Sentence, verb: Word) -> Word | None:
    """A name right before a finite verb that begins a clause of its own, where the tree gives the verb no subject."""
    if not finite(verb) or verb.base_deprel not in {"conj", "parataxis"} or verb.index < 3:
        return None
    name, mark = sentence.words[verb.index - 2], sentence.words[verb.index - 3]
    return name if name.upos == "PROPN" and mark.upos in {"PUNCT", "CCONJ"} else None


def _blamed(sentence: Sentence, verb: Word, index: AttitudeIndex) -> Word | None:
    """Who is accused of what an infinitive says: wirft Kiew vor, … zu blockieren."""
    if not any(name in index.charges for name in names(index, sentence, verb)):
        return None
    objects = (child for child in sentence.children(verb) if child.base_deprel in {"obj", "iobj", "obl"})
    return next((child for child in objects if not cases(sentence, child)), None)


def _antecedent(sentence: Sentence, subject: Word, verb: Word) -> Word:
    """Whom a relative pronoun means."""
    relative = subject.feat("PronType") == "Rel" or (subject.upos == "PRON" and subject.form.casefold() in _RELATIVES)
    head = sentence.head(verb)
    if not relative or head is None:
        return subject
    if verb.base_deprel == "advcl":  # will mit Partnern regieren, die X ablehnen
        nouns = [word for word in sentence.children(head) if word.upos == "NOUN" and word.index < subject.index]
        alike = [word for word in nouns if word.feat("Number") == subject.feat("Number")]
        return alike[-1] if alike and sentence.words[subject.index - 2].form == "," else subject
    return head if verb.base_deprel == "acl" else subject
