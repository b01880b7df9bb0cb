"""Positions as single passages show them, before those of one holder are joined."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.positions.claims import Claim
from ukrdiplo.extraction.positions.comparisons import compared
from ukrdiplo.extraction.positions.holders import Holders
from ukrdiplo.extraction.positions.named import Hit
from ukrdiplo.extraction.positions.subjects import together
from ukrdiplo.model import Sentence, Span, Stance

__all__ = ["Found", "agreeing", "by_whom", "found", "held"]


_DEMAND = "position.demand"
_CONTRARY = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}
_GUESSED = frozenset({"position.reply", "position.nearby", "position.demand-continued", "position.evasion"})
"""Rules of what is taken up or stands by, which give way to those that read a term in its own clause."""


@frozen(kw_only=True)
class Found:
    """A position as one passage shows it.

    Args:
        holder: Id of who holds it; empty for a mere thought.
        topic: Id of the topic.
        stance: Towards the topic.
        attributed_by: Id of who ascribes it.
        evidence: The passage.
        rule: The rule that read it.
        place: Index of the word whose clause says it.
        hit: The term that it is about.
        rejects: It tells of a rejection: lehnt X ab, will kein X.
        untied: The stance but for a condition.
    """

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


def found(claim: Claim, evidence: Span, holder: str, attributed_by: str | None, rule: str) -> Found:
    """What a claim is once it is known whose it is."""
    return Found(
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


def agreeing(every: tuple[Found, ...]) -> tuple[Found, ...]:
    """The positions of a sentence without any by which one passage would give a holder two stances on a topic.

    What is read from the term's own clause goes before what is taken up, a term before a word that stands for one.
    """
    kept: list[Found] = []
    for item in sorted(every, key=_certainty):
        if not any(_contradict(item, other) for other in kept):
            kept.append(item)
    return tuple(item for item in every if any(item is other for other in kept))


def _certainty(item: Found) -> tuple[bool, bool, bool]:
    """What goes first; who names a condition has thought of it where another term of his clause did not show it."""
    return item.rule in _GUESSED, item.hit.short or item.hit.pronoun, item.stance is not Stance.CONDITIONAL


def _contradict(one: Found, other: Found) -> bool:
    same = one.holder == other.holder and one.topic == other.topic
    return same and one.stance is not other.stance and one.evidence.overlaps(other.evidence)


def held(sentence: Sentence, claim: Claim, evidence: Span, holders: Holders) -> Iterator[Found]:
    """A claim as that of each of its holders, or of whoever speaks."""
    bearers = holders.of(sentence, claim)
    yield from (found(claim, evidence, bearer.holder, bearer.attributed_by, claim.rule) for bearer in bearers)
    if claim.holder is None or not bearers:
        return
    for further in together(sentence, claim.holder):
        alike = evolve(claim, holder=further)
        also = holders.of(sentence, alike)
        yield from (found(alike, evidence, each.holder, each.attributed_by, claim.rule) for each in also)
    for other in compared(sentence, claim.holder):
        stance = claim.stance if other.same else _CONTRARY.get(claim.stance)
        if stance is not None:
            alike = evolve(claim, holder=other.word, stance=stance)
            others = holders.of(sentence, alike)
            yield from (found(alike, evidence, each.holder, each.attributed_by, claim.rule) for each in others)


def by_whom(sentence: Sentence, claim: Claim, evidence: Span, holders: Holders) -> tuple[Found, ...]:
    """A claim as that of whose judgement it is said to be (für Wien undenkbar), else as :func:`held` has it.

    Who acts for that one himself judges for himself: Das komme für Wien nicht infrage, sagte der Kanzler.
    """
    spoken = tuple(held(sentence, claim, evidence, holders))
    if claim.judge is None:
        return spoken
    judged = tuple(held(sentence, evolve(claim, holder=claim.judge), evidence, holders))
    if claim.rule == _DEMAND:
        return spoken or judged  # for whom a thing is owed need not be who says so
    own = any(holders.acts_for(item.holder, other.holder) for item in spoken for other in judged)
    return spoken if own else judged or spoken
