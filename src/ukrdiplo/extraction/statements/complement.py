"""The clause that gives what is said: where it begins behind its verb, and what kind it is."""

from attrs import frozen

from ukrdiplo.extraction.statements.dashes import opened_before
from ukrdiplo.extraction.statements.endings import ComplementKind, end_of
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.scene import Scene, last_word
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Act, Sentence, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end, zu_infinitive
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import COORDINATORS, DASS, JOINING, PURPOSE, QUESTIONS, SUBORDINATORS

__all__ = ["Complement", "complement_of"]

_BEFORE_DASS = frozenset({"nur", "auch", "wohl", "sondern", "vor", "allem", "und"})
_SOURCES = frozenset({"wonach", "demzufolge", "so"})
_LONG_FIELD = 30
_SHOULD = frozenset({"sollte", "sollten"})
"""Of what is said they report even where the sentence is in the past, which makes them look like it: teilte mit, es sollten …."""
_ASKED = ("Frage", "Fragen", "frage", "fragen")
_NAMED = 6
"""Words from such a noun to the clause, its genitive and a comma among them."""
_SET_BETWEEN = 3
"""How many segments may stand between a first field and its verb."""


class _Stop:
    """Says that no clause further on can be the content."""


_STOP = _Stop()


@frozen(kw_only=True)
class Complement:
    """A clause that gives what is said: where it begins and ends, and what kind it is."""

    first: int
    last: int
    kind: ComplementKind


def complement_of(scene: Scene, occurrence: Occurrence) -> Complement | None:
    """The clause behind a verb of speech that gives what is said."""
    sentence, cue = occurrence.sentence, occurrence.cue
    if not cue.takes(CueSyntax.CLAUSE, CueSyntax.INFINITIVE, CueSyntax.DIRECT):
        return None
    end = last_word(sentence)
    mark = segment_end(sentence, occurrence.last + 1) if occurrence.last < end else end + 1
    near, joined = True, 0
    while mark < end:
        form = sentence.words[mark - 1].form
        if form not in {",", ":", "–"} or (form == "–" and opened_before(sentence, occurrence.first)):
            return None
        start = mark + 1
        while (
            start < end
            and sentence.words[start - 1].form.lower() in _BEFORE_DASS
            and sentence.words[start].form.lower() in DASS | _BEFORE_DASS
        ):
            start += 1
        following = segment_end(sentence, start)
        kind = _kind(sentence, occurrence, start, following, near=near)
        if kind is ComplementKind.VERB_SECOND and not _voiced(scene, occurrence):
            kind = _STOP
        if isinstance(kind, _Stop) or scene.uttered(sentence.words[mark]):
            return None
        if kind is not None:
            begin = (joined if kind is ComplementKind.INFINITIVE and _coordinated(sentence, joined, mark) else mark) + 1
            return Complement(first=begin, last=end_of(scene, sentence, occurrence, begin, end, kind), kind=kind)
        near, joined = False, mark if near else joined
        mark = following
    return None


def _coordinated(sentence: Sentence, first: int, mark: int) -> bool:
    """Whether a comma only parts what is listed in an infinitive that begins before it: mit Kiew, Paris und London zu reden."""
    listed = sentence.words[mark : segment_end(sentence, mark + 1) - 1]
    return 0 < first < mark and any(word.base_deprel == "conj" and first < word.head < mark for word in listed)


def _kind(sentence: Sentence, occurrence: Occurrence, start: int, following: int, *, near: bool) -> ComplementKind | _Stop | None:
    """What the segment from ``start`` is to the verb: a kind of complement, nothing (``None``), or a stop."""
    first = sentence.words[start - 1].form.lower()
    if first in DASS:
        return _content(sentence, first, start)
    if not near and not _complements(sentence, occurrence, start, following):
        return None
    if first in _SOURCES or first in PURPOSE or relative_pronoun(sentence, start):
        return None
    if first in JOINING:
        return _STOP
    if first in QUESTIONS:
        return _question(sentence, occurrence, start, following) if near else None
    opens = sentence.words[start - 1].upos != "ADP"  # bis zu 130 Mitarbeiter, während der Gespräche
    if first in SUBORDINATORS and opens and start < len(sentence.words) and not finite(sentence.words[start]):
        return _conditioned(sentence, occurrence, following)
    if zu_infinitive(sentence, start, following):
        return _infinitive(occurrence, start) if near or occurrence.cue.takes(CueSyntax.INFINITIVE) else None
    return _STOP if first in COORDINATORS else _verb_second(sentence, occurrence, start, following, near=near)


def _content(sentence: Sentence, first: str, start: int) -> ComplementKind | None:
    """A clause with dass or ob; one with ob right behind a question that is named gives that: sagte auf die Frage, ob …."""
    if first != "ob":
        return ComplementKind.DASS
    before = sentence.words[max(start - _NAMED, 0) : start - 1]
    asked = any(word.upos == "NOUN" and word.form.endswith(_ASKED) for word in before)
    return None if asked else ComplementKind.OB


def _question(sentence: Sentence, occurrence: Occurrence, start: int, following: int) -> ComplementKind | None:
    """A question word opens a content behind a verb of asking, or where the clause is in the subjunctive."""
    verbs = [word for word in sentence.words[start - 1 : following - 1] if finite(word)]
    asked = occurrence.cue.act is Act.ASK or any(is_subjunctive(sentence, verb) for verb in verbs)
    return ComplementKind.QUESTION if verbs and asked and _takes_clause(occurrence) and not occurrence.cue.weak else None


def _conditioned(sentence: Sentence, occurrence: Occurrence, following: int) -> ComplementKind | None:
    """A subordinate clause in first place, its main clause in the subjunctive behind it: befürchtet, wenn …, werde …."""
    if following >= len(sentence.words) or not _takes_clause(occurrence):
        return None
    mark = following
    while mark + 1 < len(sentence.words) and zu_infinitive(sentence, mark + 1, segment_end(sentence, mark + 1)):
        mark = segment_end(sentence, mark + 1)  # wenn es gelinge, den Krieg zu beenden, werde …
    if mark >= len(sentence.words):
        return None
    verb = sentence.words[mark]
    return ComplementKind.SUBJUNCTIVE if finite(verb) and is_subjunctive(sentence, verb) else None


def _infinitive(occurrence: Occurrence, start: int) -> ComplementKind | None:
    """A zu-infinitive behind a verb that takes one, or right behind any verb of speech or its subject."""
    spoken = occurrence.speaker.words[-1].index if occurrence.speaker else 0
    beside = start - 2 in {occurrence.last, spoken} and not occurrence.cue.weak
    return ComplementKind.INFINITIVE if beside or occurrence.cue.takes(CueSyntax.INFINITIVE) else None


def _verb_second(
    sentence: Sentence, occurrence: Occurrence, start: int, following: int, *, near: bool
) -> ComplementKind | _Stop | None:
    """A clause without an opener: in the subjunctive, or in the indicative where the tree agrees."""
    words = sentence.words[start - 1 : min(following - 1, start + _LONG_FIELD)]
    verb = next((word for word in words if finite(word)), None)
    if verb is None:
        return _resumed_field(sentence, occurrence, start, following) if near else None
    reported = is_subjunctive(sentence, verb) or verb.form.lower() in _SHOULD
    if verb.index == start:
        return _conditioned(sentence, occurrence, following) if reported else _STOP
    if not _takes_clause(occurrence):
        return None
    if reported:
        return ComplementKind.SUBJUNCTIVE
    told = near and not occurrence.cue.weak and verb.index < following - 1 and not _has_object(sentence, occurrence.verb)
    return ComplementKind.VERB_SECOND if told and _complements(sentence, occurrence, start, following) else None


def _resumed_field(sentence: Sentence, occurrence: Occurrence, start: int, following: int) -> ComplementKind | None:
    """A first field with something set between it and its verb in the subjunctive: die Präsidentin, die heute reist, habe …."""
    nominal = any(word.upos in {"NOUN", "PROPN", "PRON"} for word in sentence.words[start - 1 : following - 1])
    if not nominal or not _takes_clause(occurrence) or occurrence.cue.weak:
        return None
    mark = following
    for _ in range(_SET_BETWEEN):
        if mark >= len(sentence.words) or sentence.words[mark - 1].form != ",":
            return None
        verb = sentence.words[mark]
        if finite(verb):
            return ComplementKind.SUBJUNCTIVE if is_subjunctive(sentence, verb) else None
        mark = segment_end(sentence, mark + 1)
    return None


def _voiced(scene: Scene, occurrence: Occurrence) -> bool:
    """Whether somebody is named who speaks: behind a passive, a main clause in the indicative is the writer's own."""
    speaker = occurrence.speaker
    return not occurrence.passive and speaker is not None and scene.may_speak(speaker)


def _has_object(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb has what it says as a noun: in "X bietet Hilfe an, Y lehnt ab" the second clause is nobody's words."""
    return any(child.base_deprel == "obj" and child.upos in {"NOUN", "PROPN"} for child in sentence.children(verb))


def _takes_clause(occurrence: Occurrence) -> bool:
    return occurrence.cue.takes(CueSyntax.CLAUSE, CueSyntax.DIRECT)


def _complements(sentence: Sentence, occurrence: Occurrence, start: int, following: int) -> bool:
    """Whether the tree, too, has a clause in this segment depend on the verb."""
    return any(
        word.head == occurrence.verb.index and word.base_deprel in {"ccomp", "parataxis", "obj", "xcomp"}
        for word in sentence.words[start - 1 : following - 1]
        if word.upos in {"VERB", "AUX", "ADJ", "NOUN"}
    )
