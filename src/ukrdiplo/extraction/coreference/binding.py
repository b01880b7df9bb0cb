"""What a tree tells of whom a pronoun may mean: subjects, those understood of infinitives, and clauses that hold one another.

An infinitive has no subject of its own. Behind *um*, *ohne* and *statt* its subject is that of the clause above; else it is whom
that clause's verb makes do it (bewog X, seine Haltung zu ändern), and the subject where it makes nobody (versuchte, ihn zu …).
"""

from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.openers import PURPOSE

__all__ = ["belongs_beside", "governs", "subject"]

_MADE = frozenset({"obj", "iobj"})
_PLEDGING = frozenset(
    {"versprechen", "zusagen", "zusichern", "garantieren", "drohen", "androhen", "anbieten", "ankündigen", "schwören", "geloben"}
)
"""Verbs whose object is told what their subject will do: versprach ihm, seine Zusage zu halten."""
_RELATIVE = frozenset({"der", "die", "das", "welcher", "welche", "welches"})
_LINKS = frozenset({"conj", "xcomp", "ccomp", "advcl", "aux", "cop"})


def subject(sentence: Sentence, verb: Word | None) -> Word | None:
    """The subject of a verb, shared with the verb before it or understood of an infinitive; ``None`` where there is none.

    Args:
        sentence: The sentence.
        verb: The head of a clause.
    """
    while verb is not None:
        found = next((child for child in sentence.children(verb) if child.base_deprel == "nsubj"), None)
        if found is not None:
            return (
                sentence.head(verb)
                if found.form.lower() in _RELATIVE and found.upos == "PRON" and verb.base_deprel == "acl"
                else found
            )
        if verb.base_deprel == "acl" and _is_infinitive(sentence, verb):
            return _holder(sentence, verb)
        above = sentence.head(verb) if verb.base_deprel in _LINKS else None
        if above is not None and verb.base_deprel != "conj":
            if not _is_infinitive(sentence, verb):
                return None
            made = _made(sentence, verb, above)
            if made is not None:
                return made
        verb = above
    return None


def _is_infinitive(sentence: Sentence, verb: Word) -> bool:
    if any(child.feat("VerbForm") == "Fin" for child in sentence.children(verb) if child.base_deprel in {"aux", "cop"}):
        return False
    return verb.feat("VerbForm") == "Inf" or any(
        child.deprel == "mark" and child.form == "zu" for child in sentence.children(verb)
    )


def _holder(sentence: Sentence, verb: Word) -> Word | None:
    """Who is to do what an infinitive behind a noun tells: das Recht eines Staates, sich zu wehren."""
    noun = sentence.head(verb)
    if noun is None:
        return None
    genitives = (child for child in sentence.children(noun) if child.base_deprel == "nmod" and child.index < verb.index)
    owner = next((child for child in genitives if all(c.base_deprel != "case" for c in sentence.children(child))), None)
    above = next((word for word in sentence.ancestors(noun) if word.upos in {"VERB", "AUX"}), None)
    return owner or (subject(sentence, above) if above is not None else None)


def _made(sentence: Sentence, verb: Word, above: Word) -> Word | None:
    """Whom the verb above makes do what an infinitive tells."""
    if above.lemma in _PLEDGING or any(child.form.lower() in PURPOSE for child in sentence.children(verb)):
        return None
    objects = (child for child in sentence.children(above) if child.base_deprel in _MADE and child.index < verb.index)
    return next((child for child in objects if child.upos in {"NOUN", "PROPN", "PRON"}), None)


def governs(sentence: Sentence, word: Word, other: Word) -> bool:
    """Whether the clause in which ``word`` stands holds ``other`` as well: no subject of a relative clause does behind it."""
    head = sentence.head(word)
    return head is None or head is other or head in sentence.ancestors(other)


def belongs_beside(sentence: Sentence, possessive: Word, word: Word) -> bool:
    """Whether a possessive's noun is joined to a word by *und*, as what is its own: die Ukraine und ihre Partner."""
    noun = sentence.head(possessive)
    return noun is not None and noun.base_deprel == "conj" and sentence.head(noun) is word
