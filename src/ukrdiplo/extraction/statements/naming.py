"""Who a verb of speech makes speak, by the tree and, where it fails, by the order of words."""

from collections.abc import Callable

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.impersonal import document, source_of
from ukrdiplo.extraction.statements.mistaken import behind_accusative, behind_dash, pronoun_behind, turned
from ukrdiplo.extraction.statements.order import actor_behind, by_place, head_of, inverted, nominal, one_behind
from ukrdiplo.extraction.statements.relatives import antecedent
from ukrdiplo.extraction.statements.surnames import particled_before
from ukrdiplo.extraction.statements.whose import owner_of
from ukrdiplo.lexicon.cues import Cue, CueIndex
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import agent, boundary, phrase_from, segment_end, subject

__all__ = ["quoted", "speaker_of"]

_OBJECTS = frozenset({"den", "dem", "denen"})
"""Relative pronouns that are no subject, whatever the tree has: den der Kreml ablehnt."""
_RELATIVE = frozenset({"der", "die", "das", "welcher", "welche", "welches"})
_SEVERAL = frozenset({"einige", "viele", "manche", "andere", "beide", "alle", "mehrere", "er", "sie", "wir", "ich"})
"""Pronouns that are a subject where they stand first, whoever is named behind the verb."""


def speaker_of(
    sentence: Sentence,
    cue: Cue,
    verb: Word,
    ruler: Word | None,
    index: CueIndex,
    acts: Callable[[Word], bool],
    *,
    passive: bool,
) -> Named | None:
    """Who speaks: the subject, of a passive its agent, or the document that the words stand in.

    Args:
        sentence: The sentence.
        cue: The verb's entry.
        verb: The verb.
        ruler: The finite verb of its clause.
        index: The cues.
        acts: Whether a word names somebody who may speak.
        passive: The clause is a passive.
    """
    if cue.worded:
        return _worded(sentence, subject(sentence, verb) or subject(sentence, ruler or verb), acts)
    if passive:
        head = agent(sentence, verb)
        if head is None:
            return document(sentence, verb, index, acts)
        case = next((word for word in sentence.children(head) if word.base_deprel == "case"), head)
        return Named.by(sentence, head).behind(case)
    if cue.impersonal:
        return source_of(sentence, verb, index, acts)
    return _by_subject(sentence, verb, ruler, index, acts)


def _by_subject(
    sentence: Sentence, verb: Word, ruler: Word | None, index: CueIndex, acts: Callable[[Word], bool]
) -> Named | None:
    """The subject of a verb in the active, wherever the tree or the order of the words has it."""
    head = inverted(sentence, ruler or verb, verb, acts)
    if head is None:
        head = subject(sentence, verb)
    if head is None and ruler is not None:
        head = subject(sentence, ruler)
    if head is not None:
        head = (
            particled_before(sentence, ruler or verb, acts)
            or pronoun_behind(sentence, head, ruler or verb)
            or one_behind(sentence, head, ruler or verb, acts)
            or behind_dash(sentence, head, ruler or verb, acts)
            or behind_accusative(sentence, head, ruler or verb)
            or turned(sentence, head, verb, index, acts)
        )
        head = _owned(sentence, head)
    if head is not None and head.feat("Case") == "Dat" and head.index < verb.index:
        return by_place(sentence, ruler or verb, acts) or Named.by(sentence, head)
    inanimate = (
        head is not None and (head.upos != "PROPN" or _is_adverb(head)) and not acts(head) and head.form.lower() not in _SEVERAL
    )
    inanimate = inanimate and not (head is not None and _is_nominative(sentence, head))
    if head is None or (head.index < (ruler or verb).index and inanimate and head.feat("PronType") != "Rel"):
        lender = _lender(sentence, verb, head)
        behind = actor_behind(sentence, ruler or verb, acts) or (actor_behind(sentence, lender, acts) if lender else None)
        if behind is not None:
            return behind
    if head is not None and head.form.lower() != "es":
        if head.feat("PronType") == "Rel" or (
            head.form.lower() in _RELATIVE and head.upos == "PRON" and head.index < verb.index and _subordinate(sentence, verb)
        ):
            return antecedent(sentence, head)
        return Named.by(sentence, head)
    return by_place(sentence, ruler or verb, acts) if head is None else None


def _is_adverb(head: Word) -> bool:
    """Whether what opens a sentence is no name, but tells how somebody speaks: Wörtlich sagte X: …."""
    return head.index == 1 and head.form.endswith("lich")


def _lender(sentence: Sentence, verb: Word, head: Word | None) -> Word | None:
    """The verb that lends its subject to another behind *und*, where the subject stands before both."""
    host = sentence.head(head) if head is not None and verb.base_deprel == "conj" else None
    return host if host is not None and head is not None and host is not verb and head.index < host.index else None


def _worded(sentence: Sentence, noun: Word | None, acts: Callable[[Word], bool]) -> Named | None:
    """Whose words a noun is for, or that noun where nobody is named: die Botschaft von X lautete, der Text lautete."""
    whose = owner_of(sentence, noun) if noun is not None else None
    if whose is not None and (acts(whose.head) or whose.head.upos in {"PROPN", "PRON", "DET"}):
        return whose
    return Named.by(sentence, noun) if noun is not None else None


def _is_nominative(sentence: Sentence, head: Word) -> bool:
    """Whether the article of a masculine in the singular tells that it is the subject: Der Plan verlangt Kiew viel ab."""
    article = next((child.form.lower() for child in sentence.children(head) if child.upos == "DET"), "")
    return article == "der" and head.feat("Gender") == "Masc" and head.feat("Number") == "Sing" and head.base_deprel == "nsubj"


def quoted(
    sentence: Sentence, verb: Word, ruler: Word, told: Named | None, acts: Callable[[Word], bool], *, passive: bool
) -> tuple[Named | None, Named | None]:
    """Who speaks and who passes it on, of a verb like zitieren: its object and its subject, of a passive its subject and agent.

    Args:
        sentence: The sentence.
        verb: The verb.
        ruler: The finite verb of its clause.
        told: Whom another verb of speech would make speak there.
        acts: Whether a word names somebody who may speak.
        passive: The clause is a passive.
    """
    if passive:
        head = subject(sentence, verb, passive=True)
        behind = actor_behind(sentence, ruler, acts) if head is None or (head.index < ruler.index and not acts(head)) else None
        return behind or (Named.by(sentence, head) if head is not None else None), told
    objects = [
        child for child in sentence.children(verb) if child.base_deprel == "obj" and (acts(child) or child.upos == "PROPN")
    ]
    if not objects or told is None or objects[0] == told.head:
        return told, None
    return Named.by(sentence, objects[0]), told


def _owned(sentence: Sentence, head: Word) -> Word:
    """The noun behind what the tree takes for a subject: a genitive (Trumps Vorgänger) or a relative object (den X ablehnt)."""
    if head.upos == "PRON" and head.form.lower() in _OBJECTS:
        words = phrase_from(sentence, head.index + 1, segment_end(sentence, head.index + 1))
        return head_of(words) if words and nominal(words) else head
    following = sentence.words[head.index] if head.index < len(sentence.words) else head
    genitive = head.upos == "PROPN" and head.form.endswith("s") and following.upos == "NOUN"
    return following if genitive and following.head == head.head and following.base_deprel == "nsubj" else head


def _subordinate(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb closes its clause, as it does in a relative clause."""
    following = sentence.words[verb.index : verb.index + 2]
    return not following or boundary(following[0]) or following[0].upos == "AUX"
