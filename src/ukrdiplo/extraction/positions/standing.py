"""What is said about what stood before: replies, fragments and answers become positions on the topic that they take up."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from ukrdiplo.extraction.positions.answers import answer
from ukrdiplo.extraction.positions.beliefs import believed
from ukrdiplo.extraction.positions.claims import Claim
from ukrdiplo.extraction.positions.curt import Reply
from ukrdiplo.extraction.positions.evidence import clause_span
from ukrdiplo.extraction.positions.found import Found, by_whom, held
from ukrdiplo.extraction.positions.fragments import fragment
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.holders import Holders
from ukrdiplo.extraction.positions.named import Hit
from ukrdiplo.extraction.positions.replies import replies
from ukrdiplo.extraction.positions.ties import tying
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite, subject

__all__ = ["Sort", "answered", "continued", "replied", "thought"]

_REPLY = "position.reply"
_DEED = "position.deed"
_CONDITION = "position.condition"
_LIKEWISE = frozenset({"auch", "ebenfalls", "gleichfalls", "ebenso"})
_TURNED = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}


class Sort(Enum):
    """Which replies count."""

    ANY = auto()
    BESIDE = auto()
    """Those to what their own sentence names: Neue Panzer? Kiew winkt ab; Neue Panzer – das will Kiew."""
    POINTING = auto()
    """Those that take something up: Das lehnt Kiew ab."""
    NOMINAL = auto()
    """Those that take up a noun: Kiew begrüßt die Entscheidung."""

    def has(self, reply: Reply) -> bool:
        """Whether a reply counts."""
        match self:
            case Sort.BESIDE:
                return reply.plain or reply.resumes
            case Sort.POINTING:
                return not reply.plain
            case Sort.NOMINAL:
                return reply.by_noun
            case Sort.ANY:
                return True


def thought(hit: Hit, sign: int) -> Found:
    """What a sentence names without saying who wants it, for a reply to take up: Panzer für Kiew? Das lehnt Bern ab."""
    return Found(
        holder="",
        topic=hit.term.topic,
        stance=Stance.SUPPORT if sign > 0 else Stance.OPPOSE,
        attributed_by=None,
        evidence=hit.head.span,
        rule="position.thought",
        place=hit.head.index,
        hit=hit,
    )


def replied(
    sentence: Sentence,
    index: AttitudeIndex,
    holders: Holders,
    last: Sequence[Found],
    *,
    after: int = 0,
    until: int | None = None,
    sort: Sort = Sort.ANY,
) -> Iterator[Found]:
    """The positions of those who reject or accept what stood before.

    Args:
        sentence: The sentence.
        index: The words of wanting and rejecting.
        holders: Who may hold them.
        last: What stood before.
        after: Only words behind this one reply.
        until: Only words before this one do.
        sort: Which of them count.
    """
    if not last:
        return
    last = [before for before in last if before.rule != _CONDITION] or last  # not what is only asked for in return
    for reply in replies(sentence, index, after=after):
        if until is not None and reply.root.index >= until:
            return
        if not sort.has(reply):
            continue
        planners = () if reply.whose is None else holders.named(sentence, reply.whose)
        if reply.whose is not None and not planners:
            continue
        for before in last:
            if planners and not any(
                holders.acts_for(each, before.holder) or holders.acts_for(before.holder, each) for each in planners
            ):
                continue
            if (reply.of_a_plan and before.rejects) or (reply.plain and before.rule == _REPLY):
                continue
            if not (reply.holder or reply.judge or before.holder or sort is Sort.BESIDE):
                continue  # das sei schade: of what was told, and not of a thing that it names
            yield from _taken(Ground(sentence, index), holders, before, reply)


def _stance(sentence: Sentence, before: Found, reply: Reply) -> Stance | None:
    """The stance of a reply towards the topic; ``None`` if it has none."""
    if before.rule == _DEED and before.stance is Stance.CONDITIONAL and reply.stance is Stance.OPPOSE:
        return None  # Wien nannte das ein Ultimatum: whoever rejects an offer with its condition may want the thing
    towards = before.untied if before.stance is Stance.CONDITIONAL else before.stance
    if towards is Stance.UNCLEAR:
        towards = Stance.SUPPORT  # the reply is to the thing itself
    elif reply.of_the_thing and before.rejects and towards is not None and towards in _TURNED:
        towards = _TURNED[towards]
    if towards is None or towards not in _TURNED:
        return None
    if reply.of_a_plan and before.rule == _DEED:
        towards = Stance.SUPPORT if before.hit.sign > 0 else Stance.OPPOSE  # the thing itself, done or not
    if reply.plain and reply.stance is before.stance and _also(sentence, reply.root):
        return before.stance  # auch Wien winkte ab
    if reply.stance not in _TURNED:
        return reply.stance
    return towards if reply.stance is Stance.SUPPORT else _TURNED[towards]


def _taken(ground: Ground, holders: Holders, before: Found, reply: Reply) -> Iterator[Found]:
    sentence = ground.sentence
    stance = _stance(sentence, before, reply)
    if stance is None:
        return
    if stance is not Stance.UNCLEAR and tying(sentence, reply.root) is not None:
        stance = Stance.CONDITIONAL
    claim = _claim(before, stance, reply.root, reply.holder, reply.judge)
    heard = believed(ground, claim)
    if heard is None or heard.doubted:
        return  # dass Kiew darauf eingeht, gilt als unwahrscheinlich
    evidence = clause_span(sentence, reply.root, frozenset())
    for each in by_whom(sentence, claim, evidence, holders):
        changed = each.stance is not before.stance and before.holder and holders.one_mind(each.holder, before.holder)
        if each.holder != before.holder and not changed:
            yield each


def _also(sentence: Sentence, root: Word) -> bool:
    """Whether a clause says that somebody does as another did."""
    near = (inner for child in sentence.children(root) for inner in (child, *sentence.children(child)))
    return any(word.form.casefold() in _LIKEWISE for word in near)


def continued(sentence: Sentence, holders: Holders, last: Sequence[Found], *, after: int = 0) -> Iterator[Found]:
    """The positions of somebody who is said to be of the same or the other mind, without a verb: …, Moskau nicht."""
    decided = [item for item in last if item.stance in _TURNED and item.holder]
    rest = fragment(sentence, after=after) if decided else None
    if rest is None:
        return
    for before in decided:
        if rest.same is None and before.stance is Stance.SUPPORT:
            continue
        stance = before.stance if rest.same else _TURNED[before.stance]
        claim = _claim(before, stance, rest.word, rest.holder)
        evidence = clause_span(sentence, rest.holder, claim.path)
        yield from (each for each in held(sentence, claim, evidence, holders) if each.holder != before.holder)


def answered(sentence: Sentence, index: AttitudeIndex, holders: Holders, asked: Sequence[Found]) -> Iterator[Found]:
    """The positions of whoever answers a question."""
    said = answer(sentence, index) if asked else None
    if said is None:
        return
    for before in asked:
        if before.stance in _TURNED:
            stance = before.stance if said.stance is Stance.SUPPORT else _TURNED[before.stance]
            spoken = tuple(held(sentence, _claim(before, stance, said.word, None), said.word.span, holders))
            who = None if spoken else _who_says(sentence)
            if who is not None:
                spoken = tuple(held(sentence, _claim(before, stance, said.word, who), said.word.span, holders))
            yield from spoken


def _who_says(sentence: Sentence) -> Word | None:
    """The subject of the verb that heads a sentence: Sofort, sagt er."""
    root = next((word for word in sentence.words if word.base_deprel == "root"), None)
    return None if root is None or not finite(root) else subject(sentence, root)


def _claim(before: Found, stance: Stance, root: Word, holder: Word | None, judge: Word | None = None) -> Claim:
    path = frozenset({root.index} if holder is None else {root.index, holder.index})
    return Claim(hit=before.hit, stance=stance, holder=holder, judge=judge, root=root, path=path, rule=_REPLY)
