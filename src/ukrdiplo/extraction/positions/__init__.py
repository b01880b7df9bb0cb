"""Who wants what: the stances of actors on the topics of the lexicon.

:mod:`topics` finds where a sentence names a topic, and :mod:`named` keeps what the article has named so far; :mod:`climb` goes
up the tree from there to who is for or against it, :mod:`holders` finds out who that is, :mod:`demands` and :mod:`evasions` read
what needs more than one clause, :mod:`standing` what takes up the sentences before, of which :mod:`matter` keeps what they left,
and :mod:`evidence` says which passage shows it.

The rules are ``position.attitude`` (will, lehnt ab), ``.noun`` (Kiews Wunsch), ``.participle`` (die geforderte Hilfe),
``.demand`` (müsse, brauche) and ``.demand-continued`` (in the sentence after), ``.announcement`` (werde es nicht geben),
``.judgement`` and ``.verdict`` (sei falsch; nennt falsch), ``.outcome`` (verlängere den Krieg), ``.assertion`` (gehört in die
Nato), ``.deed`` (liefert), ``.purpose`` (um … zu), ``.condition`` (nur, wenn …), ``.list`` (behind a colon), ``.headline`` (Paris
für Sanktionen), ``.reply``, ``.evasion`` and ``.nearby``, which goes without the tree.
"""

from collections.abc import Iterator, Sequence

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions.claims import End
from ukrdiplo.extraction.positions.climb import climb
from ukrdiplo.extraction.positions.demands import appeal, demander, of_appeal
from ukrdiplo.extraction.positions.evasions import evasion
from ukrdiplo.extraction.positions.evidence import clause_span, item_span, merged
from ukrdiplo.extraction.positions.found import Found, agreeing, by_whom, found, held
from ukrdiplo.extraction.positions.holders import Holders
from ukrdiplo.extraction.positions.matter import Matter
from ukrdiplo.extraction.positions.named import Hit, Named
from ukrdiplo.extraction.positions.nearby import nearby
from ukrdiplo.extraction.positions.phrases import aside
from ukrdiplo.extraction.positions.setting import blocks_in_setting, in_setting
from ukrdiplo.extraction.positions.standing import Sort, answered, continued, replied, thought
from ukrdiplo.extraction.positions.topics import hinted, hits
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.model import Analysis, Article, BlockKind, Position, Sentence, Stance, Statement
from ukrdiplo.model.ids import content_id, span_key
from ukrdiplo.syntax.clauses import finite

__all__ = ["find", "in_setting"]

_LONGEST = 300
"""A sentence of more words is a table or a list of names, and no parser's tree of it can be trusted."""
_CONTINUED = "position.demand-continued"


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
    about = blocks_in_setting(article, analysis, lexicon)
    if not about:
        return (), cast
    holders = Holders(cast, statements, lexicon, article.published)
    every: list[Found] = []
    matter = Matter()
    named = Named()
    announced: Sentence | None = None
    for sentence in analysis.sentences:
        if len(sentence.words) > _LONGEST or sentence.block not in about:
            continue
        named = named.hinting(hinted(sentence, lexicon))
        terms = hits(sentence, lexicon, named)
        terms = tuple(hit for hit in terms if not hit.pronoun or not holders.is_person(hit.head))
        here, matter = _read(sentence, terms, lexicon, holders, matter.at(sentence))
        if announced is not None and announced.block != sentence.block and matter.told and not matter.age:
            here += tuple(replied(announced, lexicon.attitude_index, holders, matter.told))
            announced = None
        elif not terms and article.blocks[sentence.block].kind is BlockKind.HEADLINE:
            announced = sentence
        every += here
        named = named.after(terms)
    wanted = tuple(_joined(article, every, holders, lexicon))
    return wanted, holders.grown(position.holder for position in wanted)


def _read(
    sentence: Sentence, terms: Sequence[Hit], lexicon: Lexicon, holders: Holders, matter: Matter
) -> tuple[tuple[Found, ...], Matter]:
    """The positions of a sentence, and what the next one may go on from."""
    index = lexicon.attitude_index
    loose: list[End] = []
    here = _largest(tuple(_in_sentence(sentence, terms, lexicon, holders, matter.demanding, loose)))
    ends = (*((end.hit, end.sign) for end in loose), *((hit, hit.sign) for hit in terms))
    own = tuple(_spoken_of(sentence, [(hit, sign) for hit, sign in ends if not (hit.pronoun or aside(sentence, hit.head))]))
    told = here
    if here:
        here += tuple(replied(sentence, index, holders, matter.told, until=min(item.place for item in here)))
        end = max(item.place for item in here)
        here += tuple(replied(sentence, index, holders, here, after=end)) or tuple(continued(sentence, holders, here, after=end))
    else:
        here = _standing(sentence, own, index, holders, matter)
    here = agreeing(here)
    demanding = matter.demanding
    asking = demander(sentence, index) if terms or not (demanding and here) else None
    if asking is not None and (terms or not demanding):
        demanding = holders.named(sentence, asking)
    elif not any(item.rule == _CONTINUED for item in here):
        demanding = ()
    elsewhere = asking is not None and not (terms or here)
    return here, matter.after(sentence, told=told or own, latest=here, demanding=demanding, elsewhere=elsewhere)


def _standing(
    sentence: Sentence, own: tuple[Found, ...], index: AttitudeIndex, holders: Holders, matter: Matter
) -> tuple[Found, ...]:
    """The positions of a sentence on what stood before, in it (``own``) or further up."""
    here = tuple(replied(sentence, index, holders, own, after=own[0].place, sort=Sort.BESIDE)) if own else ()
    here = here or (tuple(answered(sentence, index, holders, matter.latest)) if matter.asked else ())
    here = here or tuple(replied(sentence, index, holders, matter.told))
    if not here and not own and not matter.told:
        here = tuple(replied(sentence, index, holders, matter.before, sort=Sort.POINTING))
        if not here and any(word.upos == "NOUN" and index.takes_up(word.lemma.casefold()) for word in sentence.words):
            here = tuple(replied(sentence, index, holders, matter.lead, sort=Sort.NOMINAL))
    if here:
        return here + tuple(continued(sentence, holders, here, after=max(item.place for item in here)))
    verbless = not any(finite(word) for word in sentence.words)
    return tuple(continued(sentence, holders, matter.latest)) if verbless else ()


def _in_sentence(
    sentence: Sentence,
    terms: Sequence[Hit],
    lexicon: Lexicon,
    holders: Holders,
    demanding: tuple[str, ...],
    loose: list[End],
) -> Iterator[Found]:
    """The positions that a sentence tells by itself; where the climbs from the other terms ended is added to ``loose``."""
    index = lexicon.attitude_index
    for hit in terms:
        claims, end = climb(sentence, hit, index, demanded=bool(demanding))
        if not claims:
            loose.append(end)
        for claim in claims:
            happens = hit.term.topic in lexicon.topic_index.events and hit.head.upos == "NOUN"
            if happens and claim.deed is not None and claim.stance is not Stance.CONDITIONAL:
                continue  # ein Treffen werde es geben
            evidence = clause_span(sentence, claim.tied or claim.root, claim.path)
            told = by_whom(sentence, claim, evidence, holders)
            if not told and claim.holder is None:
                told = tuple(held(sentence, of_appeal(sentence, claim, index), evidence, holders))
            if not told and claim.rule == "position.demand" and demanding and not holders.said(claim.root):
                told = tuple(found(claim, evidence, holder, None, _CONTINUED) for holder in demanding)
            yield from told
    for claim in appeal(sentence, loose, index):
        yield from held(sentence, claim, item_span(sentence, claim.hit.head), holders)
    for end in loose:
        evaded = evasion(sentence, end, index)
        if evaded is not None:
            yield from held(sentence, evaded, clause_span(sentence, evaded.root, evaded.path), holders)
            continue
        beside = nearby(sentence, end, index)
        if beside is not None:
            yield from held(sentence, beside, clause_span(sentence, beside.root, beside.path), holders)


def _spoken_of(sentence: Sentence, ends: Sequence[tuple[Hit, int]]) -> Iterator[Found]:
    """The thought of the first term of a sentence, or of one that it is about: verhandeln über einen Austausch."""
    if not ends:
        return
    hit, sign = ends[0]
    inside = {word.index for word in sentence.subtree(hit.head)} - hit.words if hit.head.upos == "VERB" else ()
    yield thought(*next(((other, turned) for other, turned in ends if other.head.index in inside), (hit, sign)))


def _largest(every: tuple[Found, ...]) -> tuple[Found, ...]:
    """Leaves out what one holds by a term inside a larger one of his: die USA steigen aus den Verhandlungen aus."""
    return tuple(
        item for item in every if not any(item.hit.words < other.hit.words and item.holder == other.holder for other in every)
    )


def _joined(article: Article, every: Sequence[Found], holders: Holders, lexicon: Lexicon) -> Iterator[Position]:
    """One position a holder, topic, stance and attributing actor, with all its evidence."""
    groups: dict[tuple[str, str, Stance, str | None], list[Found]] = {}
    for item in sorted(every, key=lambda f: (f.evidence.start, f.evidence.end)):
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
