"""From the constructions' drafts to statements: with actors for speakers, a time, and who passed them on."""

from collections.abc import Sequence

from attrs import evolve

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.statements import circumstances, cited, media, pronouns, relatives, relay, speakers, stances
from ukrdiplo.extraction.statements.acts import Acting
from ukrdiplo.extraction.statements.frame import Draft, Named, Origin
from ukrdiplo.extraction.statements.gather import drafts
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import (
    Act,
    ActorKind,
    Analysis,
    Article,
    Medium,
    Mention,
    MentionKind,
    Span,
    Statement,
    StatementType,
    TimeExpression,
    Word,
)
from ukrdiplo.model.ids import content_id, span_key

__all__ = ["find"]

_VOICES = frozenset({ActorKind.PERSON, ActorKind.INSTITUTION, ActorKind.MEDIA})


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
    found = tuple(cited.through(scene, draft, cast) for draft in stances.told(drafts(scene), analysis, cast, lexicon))
    cast = cast.waking(media.stages(scene, found, cast))
    frames = [draft.frame for draft in found]
    ids, cast = speakers.resolve(
        [who for frame in frames for who in (frame.speaker, frame.addressee, frame.relay)], scene, cast, lexicon
    )
    found, ids = _once(scene, found, ids)
    people = []
    spoken: list[tuple[Draft, tuple[str, ...]]] = []
    for place, draft in enumerate(found):
        speaker = pronouns.meant(draft, ids[3 * place], spoken, scene, cast, lexicon)
        spoken.append((draft, speaker))
        people.append((speaker, ids[3 * place + 1]))
    relays = ids[2::3]
    channels = relay.channels(scene, found, [speaker for speaker, _ in people], relays, cast)
    said = circumstances.times(scene, found, lexicon)
    acts_done = Acting(scene=scene, judging=lexicon.judging_acts).all(found)
    outlets = media.media_of(cast)
    statements = [
        _statement(scene, draft, lexicon, speaker, addressee, via, when, act)
        for draft, (speaker, addressee), via, when, act in zip(found, people, channels, said, acts_done, strict=True)
    ]
    statements = [_to_medium(scene, draft, told, outlets) for draft, told in zip(found, statements, strict=True)]
    return tuple({statement.id: statement for statement in statements}.values()), cast


def _once(scene: Scene, found: tuple[Draft, ...], ids: list[tuple[str, ...]]) -> tuple[tuple[Draft, ...], list[tuple[str, ...]]]:
    """Without the sentences that go on with the words of the one whom they name as their source, or might.

    Seiner Ansicht nach sei … needs no second speaker where it is his own report.
    """
    sources = {scene.number_at(d.start): ids[3 * place] for place, d in enumerate(found) if d.origin is Origin.SOURCE}
    kept = [
        place
        for place, draft in enumerate(found)
        if draft.type is not StatementType.INDIRECT_FREE_INDIRECT
        or (source := sources.get(scene.number_at(draft.start))) is None
        or (source and source != ids[3 * place])
    ]
    return tuple(found[place] for place in kept), [who for place in kept for who in ids[3 * place : 3 * place + 3]]


def _to_medium(scene: Scene, draft: Draft, told: Statement, outlets: Sequence[Mention]) -> Statement:
    """A statement with the media for addressees that its frame speaks to, where it speaks to nobody else."""
    to = media.addressed(scene, draft, outlets) if draft.frame.addressee is None else ()
    if not to:
        return told
    named = tuple(dict.fromkeys(mention.actor for mention in to))
    return evolve(told, addressee=named, addressee_spans=_passages(tuple(mention.span for mention in to)))


def _passages(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in order; two that meet in one token (zum: zu dem) as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif len(span):
            merged.append(span)
    return tuple(merged)


def _statement(
    scene: Scene,
    draft: Draft,
    lexicon: Lexicon,
    speaker: tuple[str, ...],
    addressee: tuple[str, ...],
    via: tuple[str, ...],
    when: TimeExpression | None,
    act: Act,
) -> Statement:
    frame = draft.frame
    cue = frame.cue
    framed = draft.type in {StatementType.DIRECT, StatementType.INDIRECT}
    return Statement(
        id=content_id("st", scene.article.id, draft.type.value, span_key(draft.quote), *speaker),
        type=draft.type,
        quote=_passages(draft.quote),
        speaker=speaker,
        speaker_spans=_where(frame.speaker, speaker),
        cue=_passages(frame.cue_spans) if framed else (),
        frame=_passages(frame.spans) if framed else (),
        addressee=addressee,
        addressee_spans=(frame.addressee.span,) if frame.addressee else (),
        medium=cue.medium if cue else (Medium.SPEECH,),
        act=act,
        via=via,
        said_at=when,
        negated=frame.negated,
        question=circumstances.asks(scene, draft),
        rule=draft.rule,
        confidence=lexicon.confidence(draft.rule),
    )


def _where(named: Named | None, actors: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the frame names who speaks: the noun of a relative pronoun that leads to nobody, and not the pronoun."""
    if named is None:
        return ()
    if actors or not relatives.is_relative(named.words[0]) or len(named.words) > 1:
        return (named.span,)
    noun = relatives.whole(named)
    return (noun,) if noun is not None else ()
