"""Who wants what: the stances of actors on the topics of the lexicon.

:mod:`topics` finds where a sentence names a topic, and :mod:`named` keeps what the article has named so far; :mod:`climb` goes
up the tree from there to who is for or against it, :mod:`holders` finds out who that is, :mod:`replies` and :mod:`evasions` read
what needs more than one clause, and :mod:`evidence` says which passage shows it.

The rules are ``position.attitude`` (will, lehnt ab), ``.noun`` (Kiews Wunsch), ``.participle`` (die geforderte Hilfe),
``.demand`` (müsse, brauche) and ``.demand-continued`` (in the sentence after), ``.judgement`` and ``.verdict`` (sei falsch; nennt
falsch), ``.assertion`` (gehört in die Nato), ``.deed`` (liefert), ``.purpose`` (um … zu), ``.condition`` (nur, wenn …), ``.list``
(behind a colon), ``.headline`` (Paris für Sanktionen), ``.reply`` and ``.evasion``.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.claims import Claim, End
from ukrdiplo.extraction.positions.climb import climb
from ukrdiplo.extraction.positions.demands import appeal, demander, of_appeal
from ukrdiplo.extraction.positions.evasions import evasion
from ukrdiplo.extraction.positions.evidence import clause_span, item_span, merged
from ukrdiplo.extraction.positions.fragments import fragment
from ukrdiplo.extraction.positions.holders import Holders
from ukrdiplo.extraction.positions.named import Hit, Named
from ukrdiplo.extraction.positions.replies import Reply, replies
from ukrdiplo.extraction.positions.topics import hinted, hits, in_setting
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, Position, Sentence, Span, Stance, Statement
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.model.ids import content_id, span_key

__all__ = ["find", "in_setting"]

_LONGEST = 300
"""A sentence of more words is a table or a list of names, and no parser's tree of it can be trusted."""
_REPLY = "position.reply"
_CONTINUED = "position.demand-continued"
_TURNED = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}


@frozen(kw_only=True)
class _Found:
    """A position as one passage shows it."""

    holder: str
    topic: str
    stance: Stance
    attributed_by: str | None
    evidence: Span
    rule: str
    place: int
    hit: Hit
    rejects: bool = False
    untied: Stance | None = None


def find(
    article: Article, analysis: Analysis, lexicon: Lexicon, cast: Cast, statements: tuple[Statement, ...]
) -> tuple[tuple[Position, ...], Cast]:
    """The positions of an article, in the order of their first evidence, and the cast with all who hold them.

    Args:
        article: The article.
        analysis: Its trees.
        lexicon: Its topics and the words of wanting and rejecting.
        cast: Who occurs in the article.
        statements: What is said in it, and by whom.
    """
    if not in_setting(analysis, lexicon):
        return (), cast
    holders = Holders(cast, statements, lexicon, article.published)
    found: list[_Found] = []
    last: tuple[_Found, ...] = ()
    block = None
    demanding: tuple[str, ...] = ()
    named = Named()
    for sentence in analysis.sentences:
        if len(sentence.words) > _LONGEST:
            continue
        named = named.hinting(hinted(sentence, lexicon))
        terms = hits(sentence, lexicon, named)
        terms = tuple(hit for hit in terms if not hit.pronoun or not holders.is_person(hit.head))
        if sentence.block != block:
            demanding = ()
        here = _largest(tuple(_in_sentence(sentence, terms, lexicon, holders, demanding)))
        before = last if sentence.block == block else ()
        own = _thoughts(terms)
        if here:
            here += tuple(_replies(sentence, lexicon, holders, before, until=min(item.place for item in here)))
            end = max(item.place for item in here)
            here += tuple(_replies(sentence, lexicon, holders, here, after=end)) or tuple(
                _fragmentary(sentence, holders, here, after=end)
            )
        else:
            here = tuple(_replies(sentence, lexicon, holders, own, after=own[0].place) if own else ())
            here = here or tuple(_replies(sentence, lexicon, holders, before))
            if not here and not any(finite(word) for word in sentence.words):
                here = tuple(_fragmentary(sentence, holders, before))
        found += here
        asking = demander(sentence, lexicon.attitude_index) if terms or not demanding else None
        if asking is not None:
            demanding = holders.named(sentence, asking)
        elif not any(item.rule == _CONTINUED for item in here):
            demanding = ()
        named = named.after(terms)
        last, block = here or own, sentence.block
    wanted = tuple(_joined(article, found, holders, lexicon))
    return wanted, holders.grown(position.holder for position in wanted)


def _in_sentence(
    sentence: Sentence, terms: Sequence[Hit], lexicon: Lexicon, holders: Holders, demanding: tuple[str, ...]
) -> Iterator[_Found]:
    loose: list[End] = []
    for hit in terms:
        claims, end = climb(sentence, hit, lexicon.attitude_index, demanded=bool(demanding))
        if not claims:
            loose.append(end)
        for claim in claims:
            if claim.deed is not None and hit.term.topic in lexicon.topic_index.events and hit.head.upos == "NOUN":
                continue
            evidence = clause_span(sentence, claim.tied or claim.root, claim.path)
            held = _of(sentence, claim, evidence, holders)
            if not held and claim.holder is None:
                held = tuple(_held(sentence, of_appeal(sentence, claim, lexicon.attitude_index), evidence, holders))
            if not held and claim.rule == "position.demand" and demanding and not holders.said(claim.root):
                held = tuple(_found(claim, evidence, holder, None, _CONTINUED) for holder in demanding)
            yield from held
    for claim in appeal(sentence, loose, lexicon.attitude_index):
        yield from _held(sentence, claim, item_span(sentence, claim.hit.head), holders)
    for end in loose:
        evaded = evasion(sentence, end, lexicon.attitude_index)
        if evaded is not None:
            yield from _held(sentence, evaded, clause_span(sentence, evaded.root, evaded.path), holders)


def _largest(found: tuple[_Found, ...]) -> tuple[_Found, ...]:
    """Leaves out what one holds by a term inside a larger one of his: die USA steigen aus den Verhandlungen aus."""
    return tuple(
        item for item in found if not any(item.hit.words < other.hit.words and item.holder == other.holder for other in found)
    )


def _held(sentence: Sentence, claim: Claim, evidence: Span, holders: Holders) -> Iterator[_Found]:
    for bearer in holders.of(sentence, claim):
        yield _found(claim, evidence, bearer.holder, bearer.attributed_by, claim.rule)


def _found(claim: Claim, evidence: Span, holder: str, attributed_by: str | None, rule: str) -> _Found:
    return _Found(
        holder=holder,
        topic=claim.hit.term.topic,
        stance=claim.stance,
        attributed_by=attributed_by,
        evidence=evidence,
        rule=rule,
        place=claim.root.index,
        hit=claim.hit,
        rejects=claim.rejects,
        untied=claim.untied,
    )


def _thoughts(terms: Sequence[Hit]) -> tuple[_Found, ...]:
    """What a sentence names without saying who wants it, for a reply to take up: Panzer für Kiew? Das lehnt Bern ab."""
    first = next((hit for hit in terms if not hit.pronoun), None)
    if first is None:
        return ()
    return (
        _Found(
            holder="",
            topic=first.term.topic,
            stance=Stance.SUPPORT if first.sign > 0 else Stance.OPPOSE,
            attributed_by=None,
            evidence=first.head.span,
            rule="position.thought",
            place=first.head.index,
            hit=first,
        ),
    )


def _replies(
    sentence: Sentence, lexicon: Lexicon, holders: Holders, last: Sequence[_Found], *, after: int = 0, until: int | None = None
) -> Iterator[_Found]:
    """The positions of somebody who rejects or accepts what stood before."""
    if not last:
        return
    for answer in replies(sentence, lexicon.attitude_index, after=after):
        if until is not None and answer.root.index >= until:
            return
        yield from _replied(sentence, answer, holders, last)


def _replied(sentence: Sentence, answer: Reply, holders: Holders, last: Sequence[_Found]) -> Iterator[_Found]:
    evidence = clause_span(sentence, answer.root, frozenset())
    for before in last:
        if (answer.of_a_plan and before.rejects) or (answer.plain and before.rule == _REPLY):
            continue
        towards = before.untied if before.stance is Stance.CONDITIONAL else before.stance
        if towards is Stance.UNCLEAR:
            towards = Stance.SUPPORT  # the reply is to the thing itself
        if towards is None or towards not in _TURNED:
            continue
        claim = Claim(
            hit=before.hit,
            stance=towards if answer.stance is Stance.SUPPORT else _TURNED[towards],
            holder=answer.holder,
            judge=answer.judge,
            root=answer.root,
            path=frozenset({answer.root.index}),
            rule=_REPLY,
        )
        yield from (found for found in _of(sentence, claim, evidence, holders) if found.holder != before.holder)


def _fragmentary(sentence: Sentence, holders: Holders, last: Sequence[_Found], *, after: int = 0) -> Iterator[_Found]:
    """The positions of somebody who is said to be of the same or the other mind, without a verb: …, Moskau nicht."""
    decided = [item for item in last if item.stance in _TURNED and item.holder]
    found = fragment(sentence, after=after) if decided else None
    if found is None:
        return
    for before in decided:
        stance = before.stance if found.same else _TURNED[before.stance]
        if found.same is None and before.stance is Stance.SUPPORT:
            continue
        claim = Claim(
            hit=before.hit,
            stance=stance,
            holder=found.holder,
            root=found.word,
            path=frozenset({found.holder.index, found.word.index}),
            rule=_REPLY,
        )
        evidence = clause_span(sentence, found.holder, claim.path)
        yield from (each for each in _held(sentence, claim, evidence, holders) if each.holder != before.holder)


def _of(sentence: Sentence, claim: Claim, evidence: Span, holders: Holders) -> tuple[_Found, ...]:
    """What a claim amounts to.

    It is held by whose judgement it is said to be (für Wien undenkbar), unless somebody says so who acts for that one himself;
    else by its holder or by whoever speaks.
    """
    spoken = tuple(_held(sentence, claim, evidence, holders))
    if claim.judge is None:
        return spoken
    judged = tuple(_held(sentence, evolve(claim, holder=claim.judge), evidence, holders))
    own = any(holders.acts_for(item.holder, judgement.holder) for item in spoken for judgement in judged)
    return spoken if own else judged or spoken


def _joined(article: Article, found: Sequence[_Found], holders: Holders, lexicon: Lexicon) -> Iterator[Position]:
    """One position a holder, topic, stance and attributing actor, with all its evidence."""
    groups: dict[tuple[str, str, Stance, str | None], list[_Found]] = {}
    for item in sorted(found, key=lambda f: (f.evidence.start, f.evidence.end)):
        groups.setdefault((item.holder, item.topic, item.stance, item.attributed_by), []).append(item)
    for (holder, topic, stance, attributed_by), items in groups.items():
        evidence = merged([item.evidence for item in items])
        yield Position(
            id=content_id("po", article.id, holder, topic, stance, attributed_by or "", span_key(evidence)),
            holder=holder,
            topic=topic,
            stance=stance,
            attributed_by=attributed_by,
            evidence=evidence,
            statements=holders.statements_over(evidence),
            rule=items[0].rule,
            confidence=lexicon.confidence(items[0].rule),
        )
