"""What a relative pronoun stands for: the noun that its clause belongs to, found by agreement and by place.

A small parser often hangs a relative clause on the wrong noun, or on the verb that stands between (der Ex-Minister anwesend, der
…), so that the nearest noun before the clause that agrees in gender and number comes first, and the tree after it.
"""

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.clauses import boundary, finite, noun_phrase, span_of

__all__ = ["antecedent", "is_relative", "whole"]

_GENDERS = {"der": "Masc", "das": "Neut", "welcher": "Masc", "welches": "Neut"}
"""The gender that a relative pronoun tells as a subject; of the others, number decides."""
_RELATIVE = frozenset({"der", "die", "das", "dem", "den", "denen", "welcher", "welche", "welches", "welchem", "welchen"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X"})
_REACH = 12  # words between the clause and its noun: a genitive, an apposition or the end of a verb


def is_relative(word: Word) -> bool:
    """Whether a word is a relative pronoun."""
    return word.upos in {"PRON", "DET"} and (word.feat("PronType") == "Rel" or word.form.lower() in _RELATIVE)


def antecedent(sentence: Sentence, pronoun: Word) -> Named:
    """A relative pronoun, and as its head what it stands for; itself where nothing is found.

    Args:
        sentence: The sentence.
        pronoun: The relative pronoun.
    """
    start = pronoun.index - 1
    while start > 0 and (boundary(sentence.words[start - 1]) or sentence.words[start - 1].upos == "ADP"):
        start -= 1
    nearest = next(
        (word for word in reversed(sentence.words[max(start - _REACH, 0) : start]) if _may_be(sentence, word, pronoun)), None
    )
    if nearest is None:
        clause = next((head for head in sentence.ancestors(pronoun) if head.base_deprel == "acl"), None)
        nearest = sentence.head(clause) if clause is not None else None
    many = _is_plural(sentence, pronoun)
    head = _top(sentence, nearest, many=many) if nearest is not None else pronoun
    return Named(sentence=sentence, head=head, words=(pronoun,))


def whole(named: Named) -> Span | None:
    """The passage that names who speaks where a relative pronoun leads to nobody: the noun phrase that it stands for."""
    if named.head in named.words:
        return None
    return span_of(noun_phrase(named.sentence, named.head))


def _may_be(sentence: Sentence, word: Word, pronoun: Word) -> bool:
    """Whether a word before a relative clause may be what its pronoun stands for."""
    if word.upos not in _NOMINAL or word.feat("PronType") in {"Rel", "Prs"}:
        return False
    return word.base_deprel != "det" and _agrees(sentence, word, pronoun)


def _agrees(sentence: Sentence, word: Word, pronoun: Word) -> bool:
    """Whether gender and number allow it; taggers guess the gender of names, but seldom that one is neuter."""
    number, gender = word.feat("Number"), word.feat("Gender")
    many = _is_plural(sentence, pronoun)
    if pronoun.feat("Case") not in {"Nom", None}:
        return True
    if word.upos == "PROPN":
        if many:
            return word.base_deprel == "conj" or any(child.base_deprel == "conj" for child in sentence.children(word))
        return gender != "Neut" or pronoun.form.lower() in {"das", "welches"}
    wanted = _GENDERS.get(pronoun.form.lower())
    if wanted is not None:
        return number != "Plur" and gender in {wanted, None}
    return (number in {"Plur", None}) if many else (number != "Plur" and gender in {"Fem", None})


def _is_plural(sentence: Sentence, pronoun: Word) -> bool:
    """Whether a relative pronoun is plural: by its verb, since *die* may be either and taggers guess."""
    if pronoun.form.lower() not in {"die", "welche"}:
        return pronoun.form.lower() == "denen"
    verb = sentence.head(pronoun)
    verbs = (verb, *sentence.children(verb)) if verb is not None else ()
    number = next((word.feat("Number") for word in verbs if finite(word) and word.feat("Number") is not None), None)
    return (number or pronoun.feat("Number")) == "Plur"


def _top(sentence: Sentence, word: Word, *, many: bool) -> Word:
    """The first word of a name that a word goes on with, or of the names that it is joined to."""
    while word.base_deprel in {"flat", "appos", "conj"}:
        above = sentence.head(word)
        if above is None or above.upos != "PROPN" or (word.base_deprel == "conj" and not many):
            break
        word = above
    return word
