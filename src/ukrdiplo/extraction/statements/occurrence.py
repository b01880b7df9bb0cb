"""Verbs of speech in a sentence: which words belong to the cue, who speaks, and to whom."""

from collections.abc import Callable, Iterator

from attrs import frozen

from ukrdiplo.extraction.statements.frame import Frame, Named
from ukrdiplo.extraction.statements.naming import REFLEXIVES, addressee_of, quoted, speaker_of
from ukrdiplo.lexicon.cues import Cue, CueForm, CueIndex, FormKind
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.clauses import boundary, finite, segment_end

__all__ = ["Occurrence", "frame_of", "occurrences", "run_spans"]

_KINDS = {"Part": FormKind.PARTICIPLE, "Inf": FormKind.INFINITIVE}
_BRACKET = 80
"""Over how many words a verb and its prefix may stand apart."""
_PASSIVE = frozenset({"worden", "wurde", "wurden", "werde", "wird"})
_SHORTEST_APART = 4
"""Letters of a prefix that may be written apart before its verb: bekannt geben, klar machen."""
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
        relay: Who passes the words on, of a verb whose object speaks.
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
    relay: Named | None = None

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
        relay=occurrence.relay,
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


def occurrences(sentence: Sentence, index: CueIndex, acts: Callable[[Word], bool]) -> Iterator[Occurrence]:
    """The verbs of speech of a sentence, in order.

    Args:
        sentence: The sentence.
        index: The cues.
        acts: Whether a word names somebody who may speak.
    """
    taken: set[int] = set()
    for word in sentence.words:
        forms = index.verbs.get(word.form.lower())
        if forms is None or word.index in taken or word.upos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV"}:
            continue
        if word.upos not in {"VERB", "AUX"} and (word.form[0].isupper() or word.base_deprel in {"amod", "det"}):
            continue
        found = _best(sentence, word, forms, index, acts)
        if found is not None:
            taken.update(member.index for member in found.group)
            yield found


def _best(
    sentence: Sentence, word: Word, forms: tuple[CueForm, ...], index: CueIndex, acts: Callable[[Word], bool]
) -> Occurrence | None:
    """The most specific reading of a verb form: the one that takes in most words."""
    kinds = {form.kind for form in forms}
    tagged = FormKind.FINITE if finite(word) else _KINDS.get(word.feat("VerbForm") or "")
    likely = [form for form in forms if form.kind is tagged] if tagged in kinds else forms
    readings = [reading for form in likely if (reading := _reading(sentence, word, form, index, acts)) is not None]
    if not readings and tagged in {FormKind.PARTICIPLE, FormKind.INFINITIVE} and not _under_zu(sentence, word):
        # without a helper it may be finite after all: wie sie analysiert, andere Quellen berichten
        readings = [reading for form in forms if (reading := _reading(sentence, word, form, index, acts)) is not None]
    return max(readings, key=lambda reading: (len(reading.group), not reading.cue.weak), default=None)


def _under_zu(sentence: Sentence, word: Word) -> bool:
    """Whether zu stands before an infinitive."""
    return word.index > 1 and sentence.words[word.index - 2].form.lower() == "zu"


def _reading(sentence: Sentence, word: Word, form: CueForm, index: CueIndex, acts: Callable[[Word], bool]) -> Occurrence | None:
    cue = form.cue
    group = [word]
    if form.apart:
        particle = _particle(sentence, word, cue.prefix)
        if particle is None:
            return None
        group.append(particle)
    elif form.kind is FormKind.FINITE and not cue.prefix and _other_verb(sentence, word):
        return None
    ruler = word
    if form.kind is not FormKind.FINITE or not (finite(word) or _plain_finite(sentence, word)):
        above, helpers = _auxiliaries(sentence, word)
        if above is None:
            return None
        ruler = above
        group += helpers
    start, end = _clause(sentence, word, ruler)
    if not cue.reflexive and any(child.deprel == "expl:pv" for child in sentence.children(word)):
        return None  # another verb: befindet sich, ergibt sich
    if cue.reflexive or cue.needs:
        extra = _needed(sentence, cue, start, end)
        if extra is None:
            return None
        group += extra
    passive = form.kind is FormKind.PARTICIPLE and _passive(group[1:])
    members = tuple(sorted(set(group), key=lambda w: w.index))
    speaker = speaker_of(sentence, cue, word, ruler, index, acts, passive=passive)
    relay = None
    if cue.quotes:
        speaker, relay = quoted(sentence, word, ruler, speaker, acts, passive=passive)
    return Occurrence(
        sentence=sentence,
        cue=cue,
        verb=word,
        finite=ruler,
        group=members,
        passive=passive,
        speaker=speaker,
        addressee=addressee_of(sentence, cue, word, passive=passive),
        negated=any(_denies(sentence, head) for head in (word, ruler)),
        relay=relay,
    )


def _passive(helpers: list[Word]) -> bool:
    """Whether the helpers of a participle make it a passive; one with a modal (muss gesagt werden) names no agent either way."""
    return not any(helper.feat("VerbForm") == "Inf" for helper in helpers) and any(
        helper.lemma == "werden" or helper.form.lower() in _PASSIVE for helper in helpers
    )


def _denies(sentence: Sentence, head: Word) -> bool:
    return any(child.form.lower() in _NEGATIONS for child in sentence.children(head))


def _plain_finite(sentence: Sentence, word: Word) -> bool:
    """Whether a form that the tagger did not call finite stands without any helper."""
    return _auxiliaries(sentence, word)[0] is None


def _particle(sentence: Sentence, word: Word, prefix: str) -> Word | None:
    """The separated prefix of a verb: the same word at the end of its clause, or a long one right before it (wie X bekannt gab)."""
    wanted = prefix.casefold()
    before = sentence.words[word.index - 2] if word.index > 1 else None
    if len(wanted) >= _SHORTEST_APART and before is not None and before.form.casefold() == wanted:
        return before
    for other in sentence.words[word.index : word.index + _BRACKET]:
        if other.form == ":":
            return None
        if other.form.casefold() != wanted:
            continue
        following = sentence.words[other.index] if other.index < len(sentence.words) else None
        if other.deprel == "compound:prt":
            if other.head == word.index:
                return other
            if word.index < other.head < other.index:  # of a verb in between: sagte, er schließe das aus
                continue
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
        reflexive = next((w for w in clause if w.form.lower() in REFLEXIVES), None)
        if reflexive is None:
            return None
        found.append(reflexive)
    for needed in cue.needs:
        wanted = needed.casefold().split("|")
        word = next((w for w in clause if w.form.casefold() in wanted), None)
        if word is None:
            return None
        found.append(word)
        previous = sentence.words[word.index - 2] if word.index > 1 else None
        if previous is not None and needed[0].isupper() and previous.upos in {"DET", "ADP"}:
            found.append(previous)
    return found
