"""Reported speech that goes on without a frame: subjunctive sentences behind a statement, and what is said by sollen."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.mooded import Before, kind_of
from ukrdiplo.extraction.statements.narrated import narrated
from ukrdiplo.extraction.statements.scene import Scene, first_word
from ukrdiplo.model import BlockKind, Sentence, Span, StatementType
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.mood import Mood, is_subjunctive, mood

__all__ = ["continued"]

_DASHES = frozenset({"–", "—"})
_FIELD = 4
"""How many words behind a dash the verb of a main clause stands at most."""
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING})
"""What stands over words and goes on with none before it."""
_NEAR = 2
"""Over how many sentences a statement carries to one that could stand without it."""


@frozen
class _Carrier:
    """The statement that words go on with, and the number of the sentence that it ends in."""

    frame: Frame
    number: int


def continued(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The sentences that go on with a statement, each a statement of its own.

    A main clause in Konjunktiv I reports wherever it stands. Konjunktiv II reports where Konjunktiv I looks like the indicative,
    which it does in the plural (*hätten* for *haben*), and in the singular only behind a sentence in the Konjunktiv or, of a full
    verb (*bestünde*), right behind a statement: elsewhere it supposes. *Soll* with the infinitive of the perfect tells hearsay,
    with another one it may also plan and counts only right behind a statement. A question and a condition go on with nothing.
    """
    starts = {scene.number_at(draft.start) for draft in drafts if not _leaves(draft) and not _is_told_itself(scene, draft)}
    framed = {draft.start: draft for draft in reversed(drafts) if draft.type is StatementType.INDIRECT and draft.frame.spans}
    carriers = _carriers(scene, drafts)
    owned = (draft for draft in drafts if draft.frame.speaker is not None and draft.rule.startswith("indirect.noun-"))
    thoughts = {scene.number_at(draft.start) for draft in owned}
    made: list[Draft] = []
    carrier: _Carrier | None = None
    for number, sentence in enumerate(scene.analysis.sentences):
        carrier = _latest(scene, carriers.get(number - 1), carrier)
        if number in starts or _quoted(scene, sentence):
            continue
        titles = scene.article.blocks[sentence.block].kind in _TITLES
        found = kind_of(sentence, scene.mains[number], Before() if titles else _before(scene, number, carrier))
        if found is None:
            continue
        kind, rule = found
        goes_on = kind is StatementType.INDIRECT_FREE_INDIRECT and number - 1 not in starts
        told = narrated(scene, number) if goes_on else None
        coming = _framed_behind(scene, number, framed) if kind is StatementType.INDIRECT_FREE_INDIRECT else None
        if coming is not None and not _is_same(coming, carrier):
            made.append(_going_on(scene, number, kind, rule, _Carrier(coming, number)))
            continue
        if told is not None and (carrier is None or carrier.number < number - 1):
            carrier = _Carrier(Frame(speaker=told), number)
        elif carrier is not None:
            carrier = _Carrier(carrier.frame, number)
        if carrier is not None and number in thoughts:
            carriers[number] = carrier  # whose thought is told of in these words does not go on
        made.append(_going_on(scene, number, kind, rule, carrier))
    return made


def _before(scene: Scene, number: int, carrier: _Carrier | None) -> Before:
    """How the sentence with a number stands to the statement that it may go on with."""
    if carrier is None or number - carrier.number > _NEAR:
        return Before()
    last = scene.analysis.sentences[carrier.number]
    same = last.block == scene.analysis.sentences[number].block
    reports = any(is_subjunctive(last, word) for word in last.words if finite(word))
    return Before(near=True, next=number - carrier.number <= 1, same=same, reports=reports)


def _latest(scene: Scene, new: _Carrier | None, before: _Carrier | None) -> _Carrier | None:
    """The statement that words go on with: the last one, whose speaker is that of the one before where it names nobody.

    Der Minister stellte seinen Plan vor. Kiew wird darin aufgefordert, zu verhandeln. Die Waffen müssten schweigen.
    """
    if new is None or before is None:
        return new or before
    sentences = scene.analysis.sentences
    same = sentences[new.number].block == sentences[before.number].block and new.number - before.number == 1
    return _Carrier(before.frame, new.number) if same and new.frame.speaker is None and before.frame.speaker is not None else new


def _going_on(scene: Scene, number: int, kind: StatementType, rule: str, carrier: _Carrier | None) -> Draft:
    sentence = scene.analysis.sentences[number]
    span = Span(sentence.words[first_word(sentence) - 1].span.start, _end(sentence))
    return Draft(type=kind, quote=(span,), frame=_without_frame(carrier), rule=rule)


def _framed_behind(scene: Scene, number: int, framed: Mapping[int, Draft]) -> Frame | None:
    """The frame of the next sentence, where a sentence in the Konjunktiv opens a paragraph and the next goes on with it.

    Entscheidend sei der Winter. Es komme auf die Hilfe an, so X.
    """
    sentences = scene.analysis.sentences
    block = sentences[number].block
    if number + 1 == len(sentences) or sentences[number + 1].block != block or (number and sentences[number - 1].block == block):
        return None
    following = sentences[number + 1]
    start = following.words[first_word(following) - 1].span.start
    draft = framed.get(start)
    if draft is None or draft.frame.spans[0].start < start or draft.frame.speaker is None:
        return None
    verb = next((word for word in following.words if finite(word) and draft.quote[0].covers(word.span)), None)
    return draft.frame if verb is not None and mood(following, verb) is Mood.KONJUNKTIV_I else None


def _leaves(draft: Draft) -> bool:
    """Whether a statement leaves its sentence to whoever goes on.

    Trotz ihrer Vorwürfe, er lüge, erwarte der Präsident …; seiner Ansicht nach sei ….
    """
    speaker = draft.frame.speaker
    taken_up = draft.origin is Origin.SOURCE and speaker is not None and speaker.head.feat("Poss") == "Yes"
    return taken_up or draft.rule.startswith("indirect.noun-")


def _is_told_itself(scene: Scene, draft: Draft) -> bool:
    """Whether the frame of a statement is told by whoever spoke before: X habe erklärt, er wolle verhandeln."""
    spans = draft.frame.cue_spans if draft.origin is Origin.FRAME and draft.frame.spans else ()
    if not spans or draft.frame.spans[0].start > draft.start:
        return False
    verb = scene.mains[scene.number_at(spans[0].start)].reporting
    return verb is not None and any(span.covers(verb.span) for span in spans)


def _is_same(coming: Frame, carrier: _Carrier | None) -> bool:
    """Whether a frame may name whoever spoke before it: by a pronoun, or by the same last word."""
    now, before = coming.speaker, carrier.frame.speaker if carrier is not None else None
    return now is None or now.pronoun or (before is not None and before.words[-1].form == now.words[-1].form)


def _end(sentence: Sentence) -> int:
    """Where words that go on end: with their sentence, or before a dash behind which the narrator goes on in the indicative."""
    dashes = [word for word in sentence.words if word.form in _DASHES]
    if len(dashes) != 1 or not 1 < dashes[0].index < len(sentence.words):
        return sentence.span.end
    verbs = [word for word in sentence.words[dashes[0].index :] if finite(word)]
    told = (
        bool(verbs) and verbs[0].index - dashes[0].index <= _FIELD and not any(is_subjunctive(sentence, verb) for verb in verbs)
    )
    return sentence.words[dashes[0].index - 2].span.end if told else sentence.span.end


def _without_frame(carrier: _Carrier | None) -> Frame:
    if carrier is None:
        return Frame()
    frame = carrier.frame
    speaker = frame.speaker
    if speaker is not None and speaker.words[0].upos == "ADV":  # demnach stands for whom it goes back to
        speaker = Named.by(speaker.sentence, speaker.head)
    return Frame(speaker=speaker, cue=frame.cue, carried=frame.spans or frame.carried)


def _carriers(scene: Scene, drafts: Sequence[Draft]) -> dict[int, _Carrier]:
    """By sentence, the last statement that ends in it and stands in no other but words that a source passes on."""
    found: dict[int, _Carrier] = {}
    end, outer = -1, Origin.OTHER
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        passed_on = draft.end == end and outer in {Origin.SOURCE, Origin.CARRIED} and draft.origin in {Origin.FRAME, Origin.BARE}
        if draft.end <= end and not passed_on:
            continue
        end, outer = draft.end, draft.origin
        number = scene.number_at(draft.end - 1)
        found[number] = _Carrier(draft.frame, number)
    return found


def _quoted(scene: Scene, sentence: Sentence) -> bool:
    quotation = scene.quotation_over(sentence.words[0].span.start)
    return quotation is not None and scene.uttered(sentence.words[-1])
