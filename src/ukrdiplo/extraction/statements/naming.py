"""Who a verb of speech makes speak, and to whom, by the tree and, where it fails, by word order."""

from collections.abc import Callable
from itertools import pairwise

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.impersonal import document, source_of
from ukrdiplo.extraction.statements.mistaken import behind_accusative, behind_dash, pronoun_behind, turned
from ukrdiplo.extraction.statements.relatives import antecedent
from ukrdiplo.extraction.statements.surnames import clause_start, particled, particled_before
from ukrdiplo.extraction.statements.whose import owner_of
from ukrdiplo.lexicon.cues import Cue, CueIndex
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import agent, boundary, phrase_from, segment_end, subject

__all__ = ["REFLEXIVES", "actor_behind", "first_phrase", "quoted", "speaker_of"]

REFLEXIVES = frozenset({"sich", "mich", "dich", "uns", "euch", "mir", "dir"})
_OBLIQUE = frozenset({"dem", "den", "des", "einem", "einen", "eines", "ihm", "ihn", "ihnen", "diesem", "diesen"})
_OBJECTS = frozenset({"den", "dem", "denen"})
"""Relative pronouns that are no subject, whatever the tree has: den der Kreml ablehnt."""
_NOMINATIVES = frozenset({"er", "ich", "wir", "du", "man"})
"""Pronouns that are subjects wherever they stand: die Arbeit lobte er."""
_GENITIVE = frozenset({"der", "des", "eines", "einer", "dieser", "dieses", "ihrer", "seiner", "ihres", "seines"})
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
    head = _inverted(sentence, ruler or verb, verb, acts)
    if head is None:
        head = subject(sentence, verb)
    if head is None and ruler is not None:
        head = subject(sentence, ruler)
    if head is not None:
        head = (
            particled_before(sentence, ruler or verb, acts)
            or pronoun_behind(sentence, head, ruler or verb)
            or _one_behind(sentence, head, ruler or verb, acts)
            or behind_dash(sentence, head, ruler or verb, acts)
            or behind_accusative(sentence, head, ruler or verb)
            or turned(sentence, head, verb, index, acts)
        )
        head = _owned(sentence, head)
    if head is not None and head.feat("Case") == "Dat" and head.index < verb.index:
        return _by_place(sentence, ruler or verb, acts) or Named.by(sentence, head)
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
    return _by_place(sentence, ruler or verb, acts) if head is None else None


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
        return _head(words) if words and _nominal(words) else head
    following = sentence.words[head.index] if head.index < len(sentence.words) else head
    genitive = head.upos == "PROPN" and head.form.endswith("s") and following.upos == "NOUN"
    return following if genitive and following.head == head.head and following.base_deprel == "nsubj" else head


def actor_behind(sentence: Sentence, ruler: Word, acts: Callable[[Word], bool]) -> Named | None:
    """Somebody who may speak right behind a verb in second place: what stands before it is the object (den Plan lobt X)."""
    end = segment_end(sentence, ruler.index + 1)
    start = ruler.index + 1
    while start < end and (sentence.words[start - 1].upos == "ADV" or sentence.words[start - 1].form.lower() in REFLEXIVES):
        start += 1
    words = particled(sentence, start, acts) or first_phrase(phrase_from(sentence, start, end))
    if not words or words[0].form.lower() in _OBLIQUE:
        return None
    if words[0].upos == "ADP":
        return Named.by(sentence, words[-1], words)
    head = _head(words)
    named = head.upos == "PROPN" and not any(word.upos == "PROPN" for word in sentence.words[: ruler.index - 1])
    named = named or (head.upos == "PRON" and head.form.lower() in _NOMINATIVES)
    if not (named or acts(head)) or head.feat("Case") in {"Dat", "Gen"}:
        return None
    return Named.by(sentence, head, words)


def _one_behind(sentence: Sentence, head: Word, ruler: Word, acts: Callable[[Word], bool]) -> Word | None:
    """Who stands behind a verb in the singular where the tree's subject before it is a plural: Die Soldaten forderte X auf."""
    one = head.feat("Number") == "Plur" and ruler.feat("Number") == "Sing" and head.index < ruler.index and head.upos == "NOUN"
    if not one or any(child.base_deprel in {"conj", "nummod"} for child in sentence.children(head)):
        return None
    behind = actor_behind(sentence, ruler, acts)
    return behind.head if behind is not None and behind.head.feat("Number") != "Plur" else None


def first_phrase(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The first of two noun phrases side by side: behind a noun or a name, an adjective or an article opens another.

    Args:
        words: A run of nominal words.
    """
    for before, word in pairwise(words):
        genitive = word.form.lower() in _GENITIVE
        opens = word.upos == "ADJ" or (word.upos == "DET" and not genitive) or (word.upos == "ADP" and word.lemma != "von")
        if before.upos in {"NOUN", "PROPN", "PRON"} and opens:
            return words[: word.index - words[0].index]
    return words


def _inverted(sentence: Sentence, ruler: Word, verb: Word, acts: Callable[[Word], bool]) -> Word | None:
    """The subject behind a verb that opens its clause; the tree may give it a second one before, or that one alone.

    A comma before the verb may also close an apposition to the subject: "X, ein Diplomat, sagte der „Post“".
    """
    opens = ruler.index > 1 and (boundary(sentence.words[ruler.index - 2]) or sentence.words[ruler.index - 2].upos == "PUNCT")
    if not opens or _closes_apposition(sentence, ruler, verb):
        return None
    behind = sentence.words[ruler.index :]
    subject = next((word for word in behind if word.deprel == "nsubj" and word.head in {ruler.index, verb.index}), None)
    return behind[0] if subject is None and behind and _is_surname(behind[0], acts) else subject


def _is_surname(word: Word, acts: Callable[[Word], bool]) -> bool:
    """Whether a word that may be another part of speech is somebody's name: sagte Lange, sagte Weil."""
    return word.form[0].isupper() and word.upos not in {"NOUN", "PROPN", "PRON", "DET"} and acts(word)


def _closes_apposition(sentence: Sentence, ruler: Word, verb: Word) -> bool:
    """Whether the words right before a verb are an apposition to its subject."""
    last = sentence.words[ruler.index - 3] if ruler.index > 2 else None
    above = [] if last is None else [last, *sentence.ancestors(last)]
    return any(
        (
            word.base_deprel == "appos"
            or (word.base_deprel == "conj" and not any(c.base_deprel == "cc" for c in sentence.children(word)))
        )
        and (named := sentence.head(word)) is not None
        and named.deprel == "nsubj"
        and named.head in {ruler.index, verb.index}
        for word in above
    )


def _subordinate(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb closes its clause, as it does in a relative clause."""
    following = sentence.words[verb.index : verb.index + 2]
    return not following or boundary(following[0]) or following[0].upos == "AUX"


def _by_place(sentence: Sentence, verb: Word, acts: Callable[[Word], bool]) -> Named | None:
    """The subject by word order: right behind a verb that opens its clause, right before one in second place."""
    end = segment_end(sentence, verb.index + 1)
    start = verb.index + 1
    while start < end and (sentence.words[start - 1].upos == "ADV" or sentence.words[start - 1].form.lower() in REFLEXIVES):
        start += 1
    behind = phrase_from(sentence, start, end)
    if verb.index > 1:
        name = particled_before(sentence, verb, acts)
        if name is not None:
            return Named.by(sentence, name)
        words = phrase_from(sentence, clause_start(sentence, verb), verb.index)
        if words and words[-1].index == verb.index - 1 and _nominal(words):
            return Named.by(sentence, _head(words), words)
    if behind and _nominal(behind):
        return Named.by(sentence, _head(behind), behind)
    return None


def _nominal(words: tuple[Word, ...]) -> bool:
    return any(word.upos in {"NOUN", "PROPN", "PRON"} for word in words)


def _head(words: tuple[Word, ...]) -> Word:
    """The word of a phrase whose own head lies outside it, a noun where there are several."""
    inside = {word.index for word in words}
    tops = [word for word in words if word.head not in inside]
    return next(
        (word for word in tops if word.upos in {"NOUN", "PROPN", "PRON"}),
        next((w for w in words if w.upos in {"NOUN", "PROPN", "PRON"}), words[0]),
    )
