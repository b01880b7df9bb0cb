"""Verbs of speech in a sentence: which words belong to the cue, who speaks, and to whom."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.extraction.statements.frame import Frame, Named
from ukrdiplo.lexicon.cues import Cue, CueForm, CueIndex, CueSyntax, FormKind
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.clauses import agent, boundary, finite, noun_phrase, phrase_from, segment_end, subject

__all__ = ["Occurrence", "frame_of", "occurrences", "run_spans"]

_KINDS = {"Part": FormKind.PARTICIPLE, "Inf": FormKind.INFINITIVE}
_RELATIVE = frozenset({"der", "die", "das", "welcher", "welche", "welches"})
_REFLEXIVES = frozenset({"sich", "mich", "dich", "uns", "euch", "mir", "dir"})
_NEGATIONS = frozenset({"nicht", "nie", "niemals", "keineswegs", "kein", "keine", "keinen", "keiner", "keinem"})


@frozen(kw_only=True)
class Occurrence:
    """A verb of speech with the words that belong to it.

    Args:
        sentence: The sentence.
        cue: The entry of the lexicon.
        verb: The verb, finite or not.
        finite: The finite verb of its clause: the verb itself, or its auxiliary.
        group: All words of the cue, in order.
        passive: The clause is a passive.
        speaker: Who speaks, where the clause says.
        addressee: Who is spoken to.
        negated: The clause is negated.
    """

    sentence: Sentence
    cue: Cue
    verb: Word
    finite: Word | None
    group: tuple[Word, ...]
    passive: bool
    speaker: Named | None
    addressee: Named | None
    negated: bool

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the cue stands."""
        return run_spans(self.group)

    @property
    def first(self) -> int:
        """Index of the cue's first word."""
        return self.group[0].index

    @property
    def last(self) -> int:
        """Index of the cue's last word."""
        return self.group[-1].index


def frame_of(occurrence: Occurrence, spans: tuple[Span, ...]) -> Frame:
    """The frame that a verb of speech makes."""
    return Frame(
        speaker=occurrence.speaker,
        addressee=occurrence.addressee,
        cue=occurrence.cue,
        cue_spans=occurrence.spans,
        spans=spans,
        negated=occurrence.negated,
    )


def run_spans(words: tuple[Word, ...]) -> tuple[Span, ...]:
    """The words as passages, neighbours joined."""
    runs: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.index):
        if runs and runs[-1][-1].index + 1 >= word.index:
            runs[-1].append(word)
        elif not runs or runs[-1][-1].span != word.span:
            runs.append([word])
    return tuple(Span(run[0].span.start, run[-1].span.end) for run in runs)


def occurrences(sentence: Sentence, index: CueIndex) -> Iterator[Occurrence]:
    """The verbs of speech of a sentence, in order."""
    taken: set[int] = set()
    for word in sentence.words:
        forms = index.verbs.get(word.form.lower())
        if forms is None or word.index in taken or word.upos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV"}:
            continue
        if word.upos not in {"VERB", "AUX"} and (word.form[0].isupper() or word.base_deprel in {"amod", "det"}):
            continue
        found = _best(sentence, word, forms, index)
        if found is not None:
            taken.update(member.index for member in found.group)
            yield found


def _best(sentence: Sentence, word: Word, forms: tuple[CueForm, ...], index: CueIndex) -> Occurrence | None:
    """The most specific reading of a verb form: the one that takes in most words."""
    kinds = {form.kind for form in forms}
    tagged = FormKind.FINITE if finite(word) else _KINDS.get(word.feat("VerbForm") or "")
    if tagged in kinds:
        forms = tuple(form for form in forms if form.kind is tagged)
    readings = [reading for form in forms if (reading := _reading(sentence, word, form, index)) is not None]
    return max(readings, key=lambda reading: (len(reading.group), not reading.cue.weak), default=None)


def _reading(sentence: Sentence, word: Word, form: CueForm, index: CueIndex) -> Occurrence | None:
    cue = form.cue
    group = [word]
    if form.apart:
        particle = _particle(sentence, word, cue.prefix)
        if particle is None:
            return None
        group.append(particle)
    elif form.kind is FormKind.FINITE and not cue.prefix and _other_verb(sentence, word):
        return None
    ruler: Word | None = word
    if form.kind is not FormKind.FINITE or (
        form.kind is FormKind.FINITE and not finite(word) and not _plain_finite(sentence, word)
    ):
        ruler, helpers = _auxiliaries(sentence, word)
        if ruler is None:
            return None
        group += helpers
    start, end = _clause(sentence, word, ruler)
    if cue.reflexive or cue.needs:
        extra = _needed(sentence, cue, start, end)
        if extra is None:
            return None
        group += extra
    passive = any(
        helper.lemma == "werden" or helper.form.lower() in {"worden", "wurde", "wurden", "werde", "wird"} for helper in group[1:]
    )
    passive = passive and not any(helper.feat("VerbForm") == "Inf" for helper in group[1:]) and word.feat("VerbForm") != "Inf"
    passive = passive and form.kind is FormKind.PARTICIPLE
    members = tuple(sorted(set(group), key=lambda w: w.index))
    return Occurrence(
        sentence=sentence,
        cue=cue,
        verb=word,
        finite=ruler,
        group=members,
        passive=passive,
        speaker=_speaker(sentence, cue, word, ruler, index, passive=passive),
        addressee=_addressee(sentence, cue, word, passive=passive),
        negated=any(w.form.lower() in _NEGATIONS and w.head in {word.index, ruler.index if ruler else 0} for w in sentence.words),
    )


def _plain_finite(sentence: Sentence, word: Word) -> bool:
    """Whether a form that the tagger did not call finite stands without any helper."""
    return _auxiliaries(sentence, word)[0] is None


def _particle(sentence: Sentence, word: Word, prefix: str) -> Word | None:
    """The separated prefix behind a verb: the same word, at the end of its clause."""
    wanted = prefix.casefold()
    for other in sentence.words[word.index :]:
        if other.form == ":":
            return None
        if other.form.casefold() != wanted:
            continue
        following = sentence.words[other.index] if other.index < len(sentence.words) else None
        if other.deprel == "compound:prt" and other.head == word.index:
            return other
        if following is None or boundary(following) or following.upos in {"PUNCT", "CCONJ"}:
            return other
    return None


def _other_verb(sentence: Sentence, word: Word) -> bool:
    """Whether a separated prefix makes another verb of it."""
    return any(child.deprel == "compound:prt" for child in sentence.children(word))


def _auxiliaries(sentence: Sentence, word: Word) -> tuple[Word | None, list[Word]]:
    """The finite verb over a participle or infinitive, and all helpers of it."""
    helpers = [child for child in sentence.children(word) if child.base_deprel == "aux" and not _apart(sentence, word, child)]
    ruler = next((helper for helper in helpers if finite(helper)), None)
    if ruler is None and word.base_deprel == "conj":
        head = sentence.head(word)
        while (
            head is not None and head.base_deprel == "conj" and not any(c.base_deprel == "aux" for c in sentence.children(head))
        ):
            head = sentence.head(head)
        ruler = next((c for c in sentence.children(head) if c.base_deprel == "aux" and finite(c)), None) if head else None
        return ruler, [ruler] if ruler is not None else []
    if ruler is None:
        ruler = _near_auxiliary(sentence, word)
        if ruler is not None:
            helpers.append(ruler)
    return ruler, helpers


def _apart(sentence: Sentence, word: Word, helper: Word) -> bool:
    """Whether a clause mark stands between a verb and a helper behind it."""
    return any(boundary(between) for between in sentence.words[word.index : helper.index - 1])


def _near_auxiliary(sentence: Sentence, word: Word) -> Word | None:
    """A finite auxiliary behind the verb (mitgeteilt hat), or before it in the same clause (hat … mitgeteilt)."""
    for other in sentence.words[word.index : word.index + 2]:
        if boundary(other):
            break
        if other.upos == "AUX" and finite(other):
            return other
    for other in reversed(sentence.words[: word.index - 1]):
        if other.upos == "AUX" and finite(other):
            return other
        if finite(other) or other.form in {",", ":", ";"}:
            return None
    return None


def _clause(sentence: Sentence, word: Word, ruler: Word | None) -> tuple[int, int]:
    """A first reach of the cue's clause: from the mark before it to the mark behind it, as indices."""
    first = min(word.index, ruler.index if ruler else word.index)
    start = first
    while start > 1 and not (boundary(sentence.words[start - 2])):
        start -= 1
    last = max(word.index, ruler.index if ruler else word.index)
    return start, segment_end(sentence, last)


def _needed(sentence: Sentence, cue: Cue, start: int, end: int) -> list[Word] | None:
    """The words besides the verb that make the cue, or nothing where one is missing."""
    found = []
    clause = sentence.words[start - 1 : end - 1]
    if cue.reflexive:
        reflexive = next((w for w in clause if w.form.lower() in _REFLEXIVES), None)
        if reflexive is None:
            return None
        found.append(reflexive)
    for needed in cue.needs:
        word = next((w for w in clause if w.form.casefold() == needed.casefold()), None)
        if word is None:
            return None
        found.append(word)
        previous = sentence.words[word.index - 2] if word.index > 1 else None
        if previous is not None and needed[0].isupper() and previous.upos in {"DET", "ADP"}:
            found.append(previous)
    return found


def _speaker(sentence: Sentence, cue: Cue, verb: Word, ruler: Word | None, index: CueIndex, *, passive: bool) -> Named | None:
    if passive:
        head = agent(sentence, verb)
        return Named.by(sentence, head) if head is not None else _document(sentence, verb, index)
    if "es" in cue.needs:
        return _document(sentence, verb, index)
    head = _inverted(sentence, ruler or verb, verb)
    if head is None:
        head = subject(sentence, verb)
    if head is None and ruler is not None:
        head = subject(sentence, ruler)
    if head is not None and head.feat("Case") == "Dat" and head.index < verb.index:
        return _by_place(sentence, ruler or verb) or Named.by(sentence, head)
    if head is not None and head.form.lower() != "es":
        if head.feat("PronType") == "Rel" or (
            head.form.lower() in _RELATIVE and head.upos == "PRON" and head.index < verb.index and _subordinate(sentence, verb)
        ):
            return _antecedent(sentence, head)
        return Named.by(sentence, head)
    return _by_place(sentence, ruler or verb) if head is None else None


def _document(sentence: Sentence, verb: Word, index: CueIndex) -> Named | None:
    """What the words stand in, where nobody is named: in dem Bericht heißt es, im Vertrag wurde vereinbart."""
    for child in sentence.children(verb):
        marks = [c for c in sentence.children(child) if c.base_deprel == "case"]
        if (
            child.base_deprel == "obl"
            and child.upos == "NOUN"
            and any(mark.form.lower() == "in" for mark in marks)
            and child.feat("Case") != "Acc"
        ):
            words = tuple(w for w in noun_phrase(sentence, child) if w.index > marks[-1].index)
            noun = index.noun(child.form)
            if words and noun is not None and noun.takes(CueSyntax.DOCUMENT):
                return Named.by(sentence, child, words)
    return None


def _inverted(sentence: Sentence, ruler: Word, verb: Word) -> Word | None:
    """The subject behind a verb that opens its clause; the tree may give it a second one before."""
    opens = ruler.index > 1 and (boundary(sentence.words[ruler.index - 2]) or sentence.words[ruler.index - 2].upos == "PUNCT")
    if not opens:
        return None
    return next((w for w in sentence.words[ruler.index :] if w.deprel == "nsubj" and w.head in {ruler.index, verb.index}), None)


def _subordinate(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb closes its clause, as it does in a relative clause."""
    following = sentence.words[verb.index : verb.index + 2]
    return not following or boundary(following[0]) or following[0].upos == "AUX"


def _antecedent(sentence: Sentence, pronoun: Word) -> Named | None:
    """The noun before a relative clause."""
    for head in sentence.ancestors(pronoun):
        if head.base_deprel == "acl":
            noun = sentence.head(head)
            return Named.by(sentence, noun) if noun is not None else None
    return None


def _by_place(sentence: Sentence, verb: Word) -> Named | None:
    """The subject by word order: right behind a verb that opens its clause, right before one in second place."""
    end = segment_end(sentence, verb.index + 1)
    start = verb.index + 1
    while start < end and (sentence.words[start - 1].upos == "ADV" or sentence.words[start - 1].form.lower() in _REFLEXIVES):
        start += 1
    behind = phrase_from(sentence, start, end)
    before = [w for w in sentence.words[: verb.index - 1] if not boundary(w)]
    if before and verb.index > 1:
        words = phrase_from(sentence, 1, verb.index)
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


def _addressee(sentence: Sentence, cue: Cue, verb: Word, *, passive: bool) -> Named | None:
    for child in sentence.children(verb):
        if (
            cue.addressee
            and child.deprel in ({"nsubj:pass", "nsubj"} if passive else {"obj", "iobj"})
            and child.upos in {"NOUN", "PROPN", "PRON"}
        ):
            if child.form.lower() not in _REFLEXIVES:
                return Named.by(sentence, child)
        elif child.deprel in {"iobj", "obl:arg"} and child.upos in {"NOUN", "PROPN"} and child.feat("Case") == "Dat":
            return Named.by(sentence, child)
        elif child.base_deprel == "obl" and any(
            g.base_deprel == "case" and g.lemma == "gegenüber" for g in sentence.children(child)
        ):
            words = tuple(w for w in Named.by(sentence, child).words if w.lemma != "gegenüber")
            return Named.by(sentence, child, words) if words else None
    return None
