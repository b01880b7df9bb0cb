"""From the constructions' drafts to statements: in order, without doubles, with actors for speakers."""

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate

from attrs import evolve

from ukrdiplo.extraction.actors.found import known
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements import (
    anaphoric,
    circumstances,
    direct,
    free,
    headline,
    indirect,
    interview,
    konjunktiv,
    nominal,
    pronouns,
    relatives,
    relay,
    reported,
    source,
    unframed,
)
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import Act, ActorKind, Analysis, Article, Medium, Mention, MentionKind, Span, Statement, StatementType, Word
from ukrdiplo.model.ids import content_id, span_key
from ukrdiplo.syntax.clauses import agent

__all__ = ["drafts", "find"]

_VOICES = frozenset({ActorKind.PERSON, ActorKind.INSTITUTION, ActorKind.MEDIA})
_BACK = 2
"""How many sentences back the speaker may be named whose words go on with demnach."""


def find(article: Article, analysis: Analysis, lexicon: Lexicon, cast: Cast) -> tuple[tuple[Statement, ...], Cast]:
    """The statements of an article, and the cast with speakers that no lexicon knows.

    Args:
        article: The article.
        analysis: Its trees.
        lexicon: What is known; its cues are used.
        cast: Who occurs in the article.

    Returns:
        The statements in the order of the text, and a cast that has their speakers.
    """

    def acts(word: Word) -> bool:
        noun = lexicon.people.noun(word.form) if word.upos == "NOUN" else None
        return cast.at(word) is not None or (noun is not None and noun.role.use is not Use.THING)

    def voices(word: Word) -> bool:
        mention = cast.mention_at(word)
        if mention is None or mention.kind is MentionKind.COMPOUND:
            return mention is None and acts(word)
        actor = cast.actor(mention.actor)
        return actor.kind in _VOICES or (actor.kind is ActorKind.GROUP and acts(word) and actor.anonymous)

    scene = Scene.of(article, analysis, lexicon.cue_index, acts, voices)
    found = drafts(scene)
    article_id = article.id  # a hash of the whole text, so not once a statement
    named = (who for draft in found for who in (draft.frame.speaker, draft.frame.addressee, draft.frame.relay) if who is not None)
    cast = cast.waking((who.sentence, who.head) for who in named)
    people = []
    spoken: list[tuple[Draft, tuple[str, ...]]] = []
    for draft in found:
        speaker, cast = _actors(draft.frame.speaker, scene, cast, lexicon)
        speaker = pronouns.meant(draft, speaker, spoken, scene, cast, lexicon)
        spoken.append((draft, speaker))
        addressee, cast = _actors(draft.frame.addressee, scene, cast, lexicon)
        people.append((speaker, addressee))
    relays = []
    for draft in found:
        relayed, cast = _actors(draft.frame.relay, scene, cast, lexicon)
        relays.append(relayed)
    channels = relay.channels(scene, found, [speaker for speaker, _ in people], relays, cast)
    said = circumstances.times(scene, found, lexicon)
    statements = [
        evolve(_statement(draft, article_id, lexicon, speaker, addressee, via), said_at=when, question=asked)
        for draft, (speaker, addressee), via, when, asked in zip(
            found, people, channels, said, (circumstances.asks(scene, draft) for draft in found), strict=True
        )
    ]
    return tuple({statement.id: statement for statement in statements}.values()), cast


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
        found += (more := list(konjunktiv.find(scene, number, taken.get(number, ()))))
        found += reported.find(scene, number, (*taken.get(number, ()), *more))
    found = _carried(scene, sorted(found, key=_order))
    found += free.continued(scene, found)
    found += list(unframed.left(scene, found))
    found += [nested for draft in list(found) for nested in direct.fragment(scene, draft)]
    return tuple(_single(sorted(interview.without_labels(found, turns), key=_order)))


def _order(draft: Draft) -> tuple[int, int, str]:
    return draft.start, -draft.end, draft.rule


def _whole(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Without the frames that are reported themselves: in "Er hoffe, dass …" behind a statement the whole sentence is."""
    out = []
    for draft in found:
        if draft.rule.startswith("indirect.") and draft.frame.spans and draft.frame.cue_spans:
            sentence = scene.analysis.sentences[scene.number_at(draft.frame.cue_spans[0].start)]
            verb = free.reporting_verb(sentence)
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
        (draft for draft in found if draft.rule.startswith("indirect.") and draft.frame.spans), key=lambda d: d.frame.spans[0]
    )
    starts = [draft.frame.spans[0].start for draft in framed]
    relays: dict[int, Named | None] = {}
    dropped = set()
    for place, draft in enumerate(found):
        if not draft.rule.startswith("source.") or not draft.frame.spans:
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


def _carried(scene: Scene, found: list[Draft]) -> list[Draft]:
    """Drafts by demnach and danach with the speaker of the statement right before them, or whoever gave notice there."""
    last: Frame | None = None
    out = []
    for draft in found:
        if draft.rule in {"source.demnach", "source.danach", "source.demzufolge"}:
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


def _actors(named: Named | None, scene: Scene, cast: Cast, lexicon: Lexicon) -> tuple[tuple[str, ...], Cast]:
    if named is None:
        return (), cast
    if named.pronoun and relatives.is_relative(named.head):
        named = relatives.antecedent(named.sentence, named.head)
    ids = cast.of(named.sentence, named.head)
    if not ids and scene.index.noun(named.head.form) is not None:
        cast, ids = _state(named, cast, lexicon)
    person = lexicon.people.noun(named.head.form)
    if ids or named.pronoun or (person is None and scene.index.noun(named.head.form) is not None):
        return ids, cast
    introduced, ids = cast.introduce(scene.article, named.sentence, named.head, lexicon)
    return ids, introduced


def _passages(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in order; two that meet in one token (zum: zu dem) as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif len(span):
            merged.append(span)
    return tuple(merged)


def _state(named: Named, cast: Cast, lexicon: Lexicon) -> tuple[Cast, tuple[str, ...]]:
    """The state whose words an adjective tells: nach ukrainischen Angaben."""
    for word in named.words:
        nation = lexicon.people.nation(word.form) if word.upos == "ADJ" else None
        entry = lexicon.actor(nation.actor) if nation is not None else None
        if entry is not None:
            mention = Mention(actor=entry.id, span=word.span, kind=MentionKind.METONYM, rule="mention.people")
            return cast.with_mentions([mention], [known(entry)]), (entry.id,)
    return cast, ()


def _where(named: Named | None, actors: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the frame names who speaks: the noun of a relative pronoun that leads to nobody, and not the pronoun."""
    if named is None:
        return ()
    if actors or not relatives.is_relative(named.words[0]) or len(named.words) > 1:
        return (named.span,)
    noun = relatives.whole(named)
    return (noun,) if noun is not None else ()


def _statement(
    draft: Draft,
    article_id: str,
    lexicon: Lexicon,
    speaker: tuple[str, ...],
    addressee: tuple[str, ...],
    via: tuple[str, ...],
) -> Statement:
    frame = draft.frame
    cue = frame.cue
    framed = draft.type in {StatementType.DIRECT, StatementType.INDIRECT}
    return Statement(
        id=content_id("st", article_id, draft.type.value, span_key(draft.quote), *speaker),
        type=draft.type,
        quote=_passages(draft.quote),
        speaker=speaker,
        speaker_spans=_where(frame.speaker, speaker),
        cue=_passages(frame.cue_spans) if framed else (),
        frame=_passages(frame.spans) if framed else (),
        addressee=addressee,
        addressee_spans=(frame.addressee.span,) if frame.addressee else (),
        medium=cue.medium if cue else (Medium.SPEECH,),
        act=cue.act if cue else Act.SAY,
        via=via,
        negated=frame.negated,
        rule=draft.rule,
        confidence=lexicon.confidence(draft.rule),
    )
