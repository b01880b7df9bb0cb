"""Indirect speech with a verb or noun in the frame: sagte, dass …; sagte, er komme; kündigte an, zu …; …, sagte X; die Forderung, …"""

from collections.abc import Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Act, Sentence, Span, StatementType, Word
from ukrdiplo.syntax.clauses import finite, phrase_from, relative_pronoun, segment_end, zu_infinitive
from ukrdiplo.syntax.mood import is_subjunctive

__all__ = ["complement_of", "find", "frame_of"]

_DASS = frozenset({"dass", "daß", "ob"})
_BEFORE_DASS = frozenset({"nur", "auch", "wohl", "sondern", "vor", "allem", "und"})
_QUESTIONS = frozenset(
    "wer was wann warum weshalb wieso wo wohin woher welche welcher welches welchen welchem inwieweit inwiefern wieviel wie wem wen wessen worauf "
    "wofür wogegen worüber woran womit worum".split()
)
_SUBORDINATORS = frozenset(
    "weil da nachdem obwohl während als bevor damit indem falls wobei sodass bis seit seitdem wenn sobald solange sofern obgleich zumal ehe".split()
)
_JOINING = frozenset({"und", "oder", "sondern", "sowie"})
_SOURCES = frozenset({"wonach", "demzufolge", "so"})
_PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})
_COORDINATORS = frozenset({"und", "oder", "aber", "sondern", "jedoch", "doch", "sowie"})
_LONG_FIELD = 30
_SHORTEST = 4


@frozen(kw_only=True)
class Complement:
    """A clause that gives what is said: where it begins and ends, and what kind it is."""

    first: int
    last: int
    kind: str


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """The statements of one sentence that a verb or noun of speech introduces."""
    sentence = scene.analysis.sentences[number]
    floor = first_word(sentence)
    complements = [complement_of(scene, occurrence) for occurrence in scene.cues[number]]
    nearest = {complement.first: place for place, complement in enumerate(complements) if complement is not None}
    for place, (occurrence, complement) in enumerate(zip(scene.cues[number], complements, strict=True)):
        if complement is not None and nearest[complement.first] != place:
            continue
        if complement is not None:
            spans = [stretch(sentence, min(_clause_start(scene, number, occurrence, floor), occurrence.first), complement.first - 1)]
            if complement.last < last_word(sentence) and any(w.index > complement.last for w in occurrence.group):
                spans.append(stretch(sentence, complement.last + 1, last_word(sentence)))
            yield Draft(
                type=StatementType.INDIRECT,
                quote=(stretch(sentence, complement.first, complement.last),),
                frame=frame_of(occurrence, tuple(spans)),
                rule=f"indirect.{complement.kind}",
            )
            floor = complement.last + 1 if complement.last < last_word(sentence) else complement.first
            continue
        yield from _after(scene, occurrence)
    yield from _nominal(scene, sentence, number)
    yield from _anaphoric(scene, number)


def _anaphoric(scene: Scene, number: int) -> Iterator[Draft]:
    """Das berichtet X: what is said is the sentence before."""
    sentence = scene.analysis.sentences[number]
    pointer = first_word(sentence)
    if number == 0 or sentence.words[pointer - 1].form.lower() not in _POINTERS:
        return
    earlier = scene.analysis.sentences[number - 1]
    if earlier.block != sentence.block:
        return
    for occurrence in scene.cues[number]:
        ruler = occurrence.finite
        if ruler is None or ruler.index != pointer + 1 or occurrence.cue.weak or not occurrence.cue.takes(CueSyntax.CLAUSE):
            continue
        quote = (stretch(earlier, first_word(earlier), last_word(earlier)), sentence.words[pointer - 1].span)
        if occurrence.speaker is not None and occurrence.speaker.words[0].index == pointer:
            occurrence = evolve(occurrence, speaker=_behind(sentence, ruler))
        frame = frame_of(occurrence, (stretch(sentence, pointer + 1, last_word(sentence)),))
        yield Draft(type=StatementType.INDIRECT, quote=quote, frame=frame, rule="indirect.anaphoric")
        return


def _behind(sentence: Sentence, ruler: Word) -> Named | None:
    """The noun phrase behind a verb: its subject by place, or the source of hervorgehen."""
    start = ruler.index + 1
    while start < len(sentence.words) and sentence.words[start - 1].upos in {"ADV", "ADP"}:
        start += 1
    words = phrase_from(sentence, start, segment_end(sentence, start))
    if not any(word.upos in {"NOUN", "PROPN", "PRON"} for word in words):
        return None
    inside = {word.index for word in words}
    head = next((w for w in words if w.upos in {"NOUN", "PROPN", "PRON"} and w.head not in inside), words[0])
    return Named.by(sentence, head, words)


_POINTERS = frozenset({"das", "dies", "dieses"})


def _clause_start(scene: Scene, number: int, occurrence: Occurrence, floor: int) -> int:
    """Where a frame begins: with its sentence, or with "und" behind a clause that tells of speech itself."""
    sentence = scene.analysis.sentences[number]
    for word in sentence.words[floor - 1 : occurrence.first - 1]:
        if word.upos == "CCONJ" and word.index > floor:
            earlier = [o for o in scene.cues[number] if floor <= o.first and o.last < word.index]
            if any(o.cue.takes(CueSyntax.TOPIC, CueSyntax.LABEL) for o in earlier):
                return word.index
    if sentence.words[floor - 1].form.lower() == "wie":
        end = segment_end(sentence, floor)
        if end < occurrence.first and any(floor < o.first < end for o in scene.cues[number]):
            return end + 1
    return floor


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


def complement_of(scene: Scene, occurrence: Occurrence) -> Complement | None:
    """The clause behind a verb of speech that gives what is said."""
    sentence, cue = occurrence.sentence, occurrence.cue
    if not cue.takes(CueSyntax.CLAUSE, CueSyntax.INFINITIVE, CueSyntax.DIRECT):
        return None
    end = last_word(sentence)
    mark = segment_end(sentence, occurrence.last + 1) if occurrence.last < end else end + 1
    near = True
    while mark < end:
        form = sentence.words[mark - 1].form
        if form not in {",", ":", "–"}:
            return None
        start = mark + 1
        while start < end and sentence.words[start - 1].form.lower() in _BEFORE_DASS and sentence.words[start].form.lower() in _DASS | _BEFORE_DASS:
            start += 1
        following = segment_end(sentence, start)
        kind = _kind(sentence, occurrence, start, following, near=near)
        if kind == "stop" or scene.uttered(sentence.words[mark]):
            return None
        if kind is not None:
            begin = mark + 1
            return Complement(first=begin, last=_end(sentence, occurrence, begin, end, kind), kind=kind)
        near = False
        mark = following
    return None


def _kind(sentence: Sentence, occurrence: Occurrence, start: int, following: int, *, near: bool) -> str | None:
    """What the segment from ``start`` is to the verb: a kind of complement, nothing (``None``), or ``stop``."""
    cue = occurrence.cue
    words = sentence.words
    first = words[start - 1].form.lower()
    clause = cue.takes(CueSyntax.CLAUSE, CueSyntax.DIRECT)
    if not near and first not in _DASS and not _complements(sentence, occurrence, start, following):
        return None
    if first in _DASS:
        return "dass" if first != "ob" else "ob"
    if first in _SOURCES or relative_pronoun(sentence, start) or first in _PURPOSE:
        return None
    if first in _QUESTIONS:
        verbs = [w for w in words[start - 1 : following - 1] if finite(w)]
        asked = cue.act is Act.ASK or any(is_subjunctive(sentence, w) for w in verbs)
        return "question" if clause and not cue.weak and near and verbs and asked else None
    if first in _SUBORDINATORS and not finite(words[start]):
        if following < len(words) and finite(words[following]) and is_subjunctive(sentence, words[following]) and clause:
            return "subjunctive"
        return None
    if first in _JOINING:
        return "stop"
    if zu_infinitive(sentence, start, following):
        spoken = occurrence.speaker.words[-1].index if occurrence.speaker else 0
        beside = near and start - 2 in {occurrence.last, spoken} and not cue.weak
        return "infinitive" if cue.takes(CueSyntax.INFINITIVE) or beside else None
    if first in _COORDINATORS:
        return "stop"
    verb = next((w for w in words[start - 1 : min(following - 1, start + _LONG_FIELD)] if finite(w)), None)
    if verb is None:
        return None
    if verb.index == start:
        return "stop" if not is_subjunctive(sentence, verb) else None
    if is_subjunctive(sentence, verb):
        return "subjunctive" if clause else None
    if clause and near and not cue.weak and verb.index < following - 1 and _complements(sentence, occurrence, start, following):
        return "verb-second"
    return None


def _complements(sentence: Sentence, occurrence: Occurrence, start: int, following: int) -> bool:
    """Whether the tree, too, has a clause in this segment depend on the verb."""
    return any(
        word.head == occurrence.verb.index and word.base_deprel in {"ccomp", "parataxis", "obj", "xcomp"}
        for word in sentence.words[start - 1 : following - 1]
        if word.upos in {"VERB", "AUX", "ADJ", "NOUN"}
    )


def _end(sentence: Sentence, occurrence: Occurrence, first: int, end: int, kind: str) -> int:
    """Where a complement ends: with the sentence, unless its frame goes on behind it."""
    tops = {occurrence.verb.index, occurrence.finite.index if occurrence.finite else 0}
    for word in sentence.words[first - 1 : end]:
        if word.base_deprel == "conj" and word.head in tops and word.upos in {"VERB", "AUX"} and not is_subjunctive(sentence, word):
            joint = next((c.index for c in sentence.children(word) if c.base_deprel == "cc"), 0)
            if joint > first + 1:
                return joint - 1 if sentence.words[joint - 2].form != "," else joint - 2
    return _resumed(sentence, first, end, kind)


def _resumed(sentence: Sentence, first: int, end: int, kind: str) -> int:
    """Where a content clause ends because its matrix clause is resumed behind it, or another frame begins."""
    verbs = int(kind == "infinitive")
    for word in sentence.words[first - 1 : end - 1]:
        following = sentence.words[word.index]
        verbs += finite(word)
        if word.index <= first:
            continue
        if word.form == ";" or (word.form == ":" and following.form in _OPENING):
            return word.index - 1
        if word.form == "," and following.form.lower() in {"so", "wie"} and _told(sentence, following):
            return word.index - 1
        if word.form == "," and verbs and finite(following) and not is_subjunctive(sentence, following) and _complete(sentence, first, word.index, kind):
            return word.index - 1
    return end


_OPENING = frozenset("„»“\"«")


def _complete(sentence: Sentence, first: int, mark: int, kind: str) -> bool:
    """Whether the clause that began at ``first`` is over at ``mark``, so that a verb behind it belongs to the frame."""
    start = mark
    while start > first and sentence.words[start - 2].form != ",":
        start -= 1
    return kind in {"dass", "ob", "infinitive", "subjunctive"} and (start == first or not relative_pronoun(sentence, start))


def _told(sentence: Sentence, word: Word) -> bool:
    """Whether so or wie names a source: no finite verb behind so, one at the end of the wie-clause."""
    end = segment_end(sentence, word.index + 1)
    verbs = [w for w in sentence.words[word.index : end - 1] if finite(w)]
    nominal = any(w.upos in {"NOUN", "PROPN", "PRON"} for w in sentence.words[word.index : end - 1])
    if word.form.lower() == "so":
        return not verbs and nominal and end > word.index + 1 and sentence.words[word.index].upos != "ADJ"
    return bool(verbs) and verbs[-1].index >= end - 2 and end - word.index <= _SHORT


_SHORT = 14


def _after(scene: Scene, occurrence: Occurrence) -> Iterator[Draft]:
    """…, sagte X: the frame behind or inside what is said."""
    sentence, cue, verb = occurrence.sentence, occurrence.cue, occurrence.finite
    if verb is None or verb.index < _SHORTEST or cue.weak or not cue.takes(CueSyntax.DIRECT, CueSyntax.CLAUSE):
        return
    if (occurrence.passive and not cue.takes(CueSyntax.DIRECT)) or occurrence.verb.feat("VerbForm") == "Inf":
        return
    if occurrence.speaker is None and not cue.needs and not occurrence.passive:
        return
    opening = verb.index - 1
    if sentence.words[opening - 1].form.lower() == "so" and opening > 1:
        opening -= 1
    before = sentence.words[opening - 1]
    if before.form != ",":
        return
    begin, stop = first_word(sentence), last_word(sentence)
    last, resumed = _frame_end(sentence, occurrence, stop)
    if last == 0:
        return
    joined = opening < verb.index - 1 or (resumed and finite(sentence.words[last]))
    if sentence.words[begin - 1].form.lower() in _SUBORDINATORS or not (joined or _main_clause(sentence, begin, opening)):
        return
    if occurrence.speaker is not None and occurrence.speaker.words[0].index < verb.index:
        return
    quotation = scene.quotation_over(before.span.start - 1)
    if quotation is not None and (
        quotation.span.start <= sentence.words[begin - 1].span.start or _colon_before(sentence, quotation.span.start)
    ):
        return
    pieces = [stretch(sentence, begin, opening - 1)]
    if resumed:
        pieces.append(stretch(sentence, last + 1, stop))
    yield Draft(
        type=StatementType.INDIRECT,
        quote=tuple(pieces),
        frame=frame_of(occurrence, (stretch(sentence, opening, last),)),
        rule="indirect.frame-after" if not resumed else "indirect.frame-inside",
    )


def _main_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a clause that is neither relative nor subordinate stands from ``begin`` to before ``end``."""
    start = begin
    while start < end:
        mark = min(segment_end(sentence, start), end)
        words = sentence.words[start - 1 : mark - 1]
        verbs = [word for word in words if finite(word)]
        subordinate = relative_pronoun(sentence, start) or words[:1] and words[0].form.lower() in _SUBORDINATORS | _QUESTIONS | _DASS
        if verbs and (not subordinate or len(verbs) > 1):
            return True
        start = mark + 1
    return False


def _colon_before(sentence: Sentence, offset: int) -> bool:
    """Whether a colon stands right before the quotation mark at ``offset``."""
    before = [word for word in sentence.words if word.span.end <= offset]
    return bool(before) and before[-1].form == ":"


def _frame_end(sentence: Sentence, occurrence: Occurrence, stop: int) -> tuple[int, bool]:
    """Where a frame behind its quote ends, and whether the quote goes on after it; 0 where a colon makes it a frame before."""
    mark = segment_end(sentence, occurrence.last + 1) if occurrence.last < stop else stop + 1
    while mark < stop:
        if sentence.words[mark - 1].form == ":":
            return 0, False
        start = mark + 1
        following = segment_end(sentence, start)
        words = sentence.words[start - 1 : following - 1]
        if not relative_pronoun(sentence, start) and any(finite(w) for w in words) and sentence.words[start - 1].form.lower() not in _SUBORDINATORS:
            return mark, True
        mark = following
    return stop, False


def _nominal(scene: Scene, sentence: Sentence, number: int) -> Iterator[Draft]:
    """die Forderung, dass …; der Plan, zu …: a noun of speech with its content."""
    stop = last_word(sentence)
    for word in sentence.words[: stop - 1]:
        if word.upos != "NOUN" or scene.uttered(word):
            continue
        cue = scene.index.noun(word.form)
        if cue is None or not cue.takes(CueSyntax.CLAUSE):
            continue
        mark = segment_end(sentence, word.index + 1)
        if mark >= stop or sentence.words[mark - 1].form != "," or mark - word.index > 6:
            continue
        if any(finite(w) for w in sentence.words[word.index : mark - 1]):
            continue
        if any(o.first < mark and complement_of(scene, o) is not None and complement_of(scene, o).first == mark + 1 for o in scene.cues[number]):
            continue
        start = mark + 1
        following = segment_end(sentence, start)
        first = sentence.words[start - 1].form.lower()
        verb = next((w for w in sentence.words[start - 1 : following - 1] if finite(w)), None)
        if first in _DASS:
            kind = "dass"
        elif relative_pronoun(sentence, start) or first in _PURPOSE | _SUBORDINATORS | _COORDINATORS:
            continue
        elif zu_infinitive(sentence, start, following):
            kind = "infinitive"
        elif verb is not None and verb.index > start and is_subjunctive(sentence, verb):
            kind = "subjunctive"
        else:
            continue
        owner = next((c for c in sentence.children(word) if c.base_deprel == "nmod" or c.feat("Poss") == "Yes"), None)
        governor = sentence.head(word)
        speaker = Named.by(sentence, owner) if owner is not None else None
        if speaker is None and governor is not None and governor.upos == "VERB":
            subject = next((c for c in sentence.children(governor) if c.deprel == "nsubj" and c is not word), None)
            speaker = Named.by(sentence, subject) if subject is not None else None
        last = _resumed(sentence, start, stop, kind)
        spans = [stretch(sentence, first_word(sentence), mark)]
        if last < stop:
            spans.append(stretch(sentence, last + 1, stop))
        frame = Frame(speaker=speaker, cue=cue, cue_spans=(word.span,), spans=tuple(spans))
        yield Draft(type=StatementType.INDIRECT, quote=(stretch(sentence, start, last),), frame=frame, rule=f"indirect.noun-{kind}")
