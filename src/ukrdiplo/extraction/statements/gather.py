"""What all constructions find in an article, put in order and without doubles."""

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate

from attrs import evolve

from ukrdiplo.extraction.statements import (
    anaphoric,
    direct,
    free,
    headline,
    indirect,
    interview,
    konjunktiv,
    nominal,
    reported,
    source,
    unframed,
)
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import StatementType
from ukrdiplo.model.ids import span_key
from ukrdiplo.syntax.clauses import agent, relative_pronoun

__all__ = ["drafts"]

_BACK = 2
"""How many sentences back the speaker may be named whose words go on with demnach."""


def drafts(scene: Scene) -> tuple[Draft, ...]:
    """The drafts of all constructions, in the order of the text."""
    turns = list(interview.find(scene))
    found = [*direct.find(scene), *turns, *headline.find(scene)]
    for number in range(len(scene.analysis.sentences)):
        found += source.find(scene, number)
        found += indirect.find(scene, number)
        found += nominal.find(scene, number)
        found += anaphoric.find(scene, number)
    found = _outermost(_whole(scene, _relayed(found)))
    taken: dict[int, list[Draft]] = defaultdict(list)
    for draft in found:
        for number in dict.fromkeys(scene.number_at(passage.start) for passage in (*draft.frame.spans, *draft.quote)):
            taken[number].append(draft)
    for number in range(len(scene.analysis.sentences)):
        here = taken.get(number, ())
        more = list(konjunktiv.find(scene, number, here))
        told = list(reported.find(scene, number, here)) if any(_in_relative(scene, number, draft) for draft in more) else []
        found += told or (*more, *reported.find(scene, number, (*here, *more)))
    found = _carried(scene, sorted(found, key=_order))
    found = _unsourced(scene, sorted([*found, *free.continued(scene, found)], key=_order))
    found += list(unframed.left(scene, found))
    # A quotation is of its own clause's frame rather than of whom its sentence goes on with.
    framed = sorted(found, key=lambda draft: not draft.frame.spans)
    found += [nested for draft in framed for nested in direct.fragment(scene, draft)]
    return tuple(_single(sorted(interview.without_labels(found, turns), key=_order)))


def _in_relative(scene: Scene, number: int, draft: Draft) -> bool:
    """Whether a draft is a relative clause, which is part of what its sentence tells: drang auf ein Gericht, das … müsse."""
    sentence = scene.analysis.sentences[number]
    opener = next((word for word in sentence.words if word.span.start >= draft.start), None)
    return opener is not None and relative_pronoun(sentence, opener.index)


def _order(draft: Draft) -> tuple[int, int, str]:
    return draft.start, -draft.end, draft.rule


def _whole(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Without the frames that are reported themselves: in "Er hoffe, dass …" behind a statement the whole sentence is."""
    out = []
    for draft in found:
        if draft.origin is Origin.FRAME and draft.frame.spans and draft.frame.cue_spans:
            verb = scene.mains[scene.number_at(draft.frame.cue_spans[0].start)].reporting
            reported = verb is not None and any(span.covers(verb.span) for span in draft.frame.cue_spans)
            if reported and (draft.frame.speaker is None or draft.frame.speaker.pronoun):
                continue
        out.append(draft)
    return out


def _outermost(found: list[Draft]) -> list[Draft]:
    """Without the fragments that stand in the content of an indirect statement: they are nested there, with its frame."""
    pieces = sorted(piece for draft in found if draft.type is StatementType.INDIRECT for piece in draft.quote)
    starts = [piece.start for piece in pieces]
    ends = list(accumulate((piece.end for piece in pieces), max))

    def inside(draft: Draft) -> bool:
        place = bisect_right(starts, draft.start) - 1
        return place >= 0 and ends[place] >= draft.end

    return [draft for draft in found if draft.rule != "direct.fragment" or not inside(draft)]


def _relayed(found: list[Draft]) -> list[Draft]:
    """With a source that stands inside another frame as that frame's relay: verriet ein Berater laut X, dass …."""
    framed = sorted(
        (draft for draft in found if (draft.origin is Origin.FRAME or _is_behind(draft)) and draft.frame.spans),
        key=lambda d: d.frame.spans[0],
    )
    starts = [draft.frame.spans[0].start for draft in framed]
    relays: dict[int, Named | None] = {}
    dropped = set()
    for place, draft in enumerate(found):
        if draft.origin not in {Origin.SOURCE, Origin.CARRIED} or not draft.frame.spans:
            continue
        span = draft.frame.spans[0]
        near = bisect_right(starts, span.start) - 1
        if near >= 0 and framed[near].frame.spans[0].covers(span) and span.start > framed[near].frame.spans[0].start:
            relays[near] = draft.frame.speaker
            dropped.add(place)
    changed = {
        id(framed[near]): evolve(framed[near], frame=evolve(framed[near].frame, relay=relay)) for near, relay in relays.items()
    }
    return [changed.get(id(draft), draft) for place, draft in enumerate(found) if place not in dropped]


def _is_behind(draft: Draft) -> bool:
    """Whether a frame follows words in quotation marks: „…“, sagte X laut Y."""
    return draft.type is StatementType.DIRECT and bool(draft.frame.spans) and draft.frame.spans[0].start >= draft.end


def _carried(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Drafts by demnach and danach with the speaker of the statement right before them, or whoever gave notice there."""
    last: Frame | None = None
    out = []
    for draft in found:
        if draft.origin is Origin.CARRIED:
            here = draft.frame.speaker
            told = last.speaker if last else None
            number = scene.number_at(draft.start)
            if told is None or number - scene.number_at(told.span.start) > _BACK:
                told = (_informant(scene, number - 1) if number else None) or told
            if here is not None and told is not None:
                here = Named(sentence=told.sentence, head=told.head, words=here.words)
            last = evolve(draft.frame, speaker=here)
            out.append(evolve(draft, frame=last))
        else:
            last = draft.frame
            out.append(draft)
    return out


def _unsourced(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Quotations with *hieß es* alone as the words of whoever spoke in the sentence before: X forderte Hilfe. „…“, hieß es."""
    sentences = scene.analysis.sentences
    spoke: dict[int, Named] = {}
    out = []
    for draft in found:
        here, frame = scene.number_at(draft.start), draft.frame
        nobody = frame.speaker is None and frame.cue is not None and frame.cue.impersonal
        before = spoke.get(here - 1) if nobody and draft.type is StatementType.DIRECT else None
        if before is not None and sentences[here].block == sentences[here - 1].block:
            draft = evolve(draft, frame=evolve(frame, speaker=before))  # noqa: PLW2901
        if draft.frame.speaker is not None:
            spoke[scene.number_at(draft.end - 1)] = draft.frame.speaker
        out.append(draft)
    return out


def _informant(scene: Scene, number: int) -> Named | None:
    """Who speaks in a sentence or, if nobody does, who does what it tells: its subject, of a passive its agent."""
    sentence = scene.analysis.sentences[number]
    speaker = next((cue.speaker for cue in reversed(scene.cues[number]) if cue.speaker is not None), None)
    if speaker is not None:
        return speaker
    root = next((word for word in sentence.words if word.deprel == "root"), None)
    if root is None:
        return None
    who = next((child for child in sentence.children(root) if child.deprel == "nsubj"), None) or agent(sentence, root)
    return Named.by(sentence, who) if who is not None else None


def _single(found: list[Draft]) -> list[Draft]:
    """Without a second draft of the same type over the same words."""
    seen: dict[tuple[StatementType, str], Draft] = {}
    for draft in found:
        seen.setdefault((draft.type, span_key(draft.quote)), draft)
    return list(seen.values())
