"""Indirect speech with a verb of speech before it: sagte, dass …; sagte, er komme; kündigte an, zu …."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from ukrdiplo.extraction.statements import inverted
from ukrdiplo.extraction.statements.complement import complement_of
from ukrdiplo.extraction.statements.dashes import is_dash, resumes, without_asides
from ukrdiplo.extraction.statements.frame import Draft, Named, Origin
from ukrdiplo.extraction.statements.occurrence import Occurrence, frame_of
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Medium, Sentence, StatementType
from ukrdiplo.syntax.clauses import segment_end, segment_start
from ukrdiplo.syntax.openers import JOINING

__all__ = ["find"]

_ANYBODY = frozenset({"man", "niemand", "jemand", "jeder", "keiner", "wer"})
_MIGHT = ("müsste", "sollte", "könnte", "dürfte")
_PERSONS = frozenset({"er", "sie", "die", "der", "wir", "ich"})
_PASSING = frozenset({"als", "nachdem", "wenn", "sobald", "bevor", "bis", "solange", "falls", "sofern"})


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """The statements of one sentence that a verb of speech introduces."""
    sentence = scene.analysis.sentences[number]
    floor = first_word(sentence)
    told: list[Occurrence] = []
    complements = [None if _aside(occurrence) else complement_of(scene, occurrence) for occurrence in scene.cues[number]]
    nearest = {complement.first: place for place, complement in enumerate(complements) if complement is not None}
    for place, (found, complement) in enumerate(zip(scene.cues[number], complements, strict=True)):
        sharing = _goes_on(sentence, found, told) if complement is not None else None
        occurrence = evolve(found, speaker=sharing) if sharing is not None else found
        opens = occurrence.finite is not None and occurrence.finite.index == first_word(sentence)
        if opens or (complement is not None and nearest[complement.first] != place):
            continue  # a verb in first place asks or sets a condition: Sagt er zu, …
        if complement is not None and not _somebodys(scene, occurrence):
            continue
        if complement is not None:
            spans = [
                stretch(sentence, min(_clause_start(scene, number, occurrence, floor), occurrence.first), complement.first - 1)
            ]
            if complement.last < last_word(sentence) and any(w.index > complement.last for w in occurrence.group):
                spans.append(stretch(sentence, complement.last + 1, last_word(sentence)))
            told.append(occurrence)
            yield Draft(
                type=StatementType.INDIRECT,
                quote=tuple(
                    stretch(sentence, first, last) for first, last in without_asides(sentence, complement.first, complement.last)
                ),
                frame=frame_of(occurrence, tuple(spans)),
                rule=f"indirect.{complement.kind}",
                origin=Origin.FRAME,
            )
            floor = complement.last + 1 if complement.last < last_word(sentence) else complement.first
            continue
        yield from inverted.find(scene, occurrence)


def _goes_on(sentence: Sentence, occurrence: Occurrence, told: Sequence[Occurrence]) -> Named | None:
    """Whose frame a verb behind a dash goes on with, whose subject it shares: – und deutet an, dass ….

    It is the one before that dash or, where the dash closes an aside, before the aside: X betont, … – Y sagte, … – warnt aber, ….
    """
    ruler = occurrence.finite
    start = _resumption(sentence, ruler.index) if ruler is not None else 0
    if not start or not resumes(sentence, start, last_word(sentence)):
        return None
    dashes = [word.index for word in sentence.words[: start - 1] if is_dash(word)]
    until = dashes[-2] if len(dashes) % 2 == 0 else dashes[-1]
    return next((one.speaker for one in reversed(told) if one.last < until), None) or (told[-1].speaker if told else None)


def _resumption(sentence: Sentence, verb: int) -> int:
    """Index of the word behind the dash that a verb stands right behind, or behind that dash and *und*; else 0."""
    start = verb - (verb > 1 and sentence.words[verb - 2].form.lower() in JOINING)
    return start if start > 1 and is_dash(sentence.words[start - 2]) else 0


def _aside(occurrence: Occurrence) -> bool:
    """Whether a verb stands in a clause with wie that is set between a frame and its words: X warnt, wie Y meldet, man …."""
    start = segment_start(occurrence.sentence, occurrence.first)
    return 1 < start < occurrence.first and occurrence.sentence.words[start - 1].form.lower() == "wie"


def _somebodys(scene: Scene, occurrence: Occurrence) -> bool:
    """Whether words or a thought are somebody's.

    They are not where anybody or nobody has them (man weiß, kein Mensch verlangt), where they only might be said (müsste
    erklären), and a thought not where it is told in passing (als er merkte, dass) or only supposed (ist davon auszugehen). A
    passive may name nobody and speak of somebody all the same (es wird befürchtet, dass).
    """
    speaker, cue, ruler = occurrence.speaker, occurrence.cue, occurrence.finite
    if speaker is not None and (speaker.head.form.lower() in _ANYBODY or speaker.words[0].form.lower().startswith("kein")):
        return False
    if ruler is not None and ruler is not occurrence.verb and ruler.form.lower().startswith(_MIGHT):
        return False
    if Medium.SPEECH in cue.medium and not cue.weak:
        return True
    if speaker is None:
        return occurrence.passive
    if cue.weak and not (scene.acts(speaker.head) or speaker.head.upos == "PROPN" or speaker.head.form.lower() in _PERSONS):
        return False
    start = segment_start(occurrence.sentence, occurrence.first)
    return occurrence.sentence.words[start - 1].form.lower() not in _PASSING


def _clause_start(scene: Scene, number: int, occurrence: Occurrence, floor: int) -> int:
    """Where a frame begins: with its sentence, or with "und" behind a clause that tells of speech itself."""
    sentence = scene.analysis.sentences[number]
    if occurrence.finite is not None and (start := _resumption(sentence, occurrence.finite.index)) > floor:
        return start
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
