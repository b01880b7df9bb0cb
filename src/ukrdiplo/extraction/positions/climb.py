"""From the words that name a topic up the tree to who is for or against it.

A position is composed. *Die EU lehnt ein Ende der Sanktionen nicht ab* names a topic (Sanktionen), says what becomes of it (ein
Ende, which turns the topic's direction), and holds an attitude (lehnt ab), which is denied. So reading starts at the topic's word
with its sign and climbs from head to head:

1. A noun or verb that is an *operator* keeps or turns the sign, and every denial on the way turns it. One that the lexicon does
   not know is passed as well, but then only an attitude may end the climb: whoever demands a thing demands what is said with it.
2. An *attitude* with the topic in one of its slots ends the climb: its subject is the holder. So do the modals wollen and
   möchten; müssen and the like are the demand of whoever speaks. An attitude that is itself wanted or owed (Kiew muss verzichten)
   is but an operator.
3. A noun that is an attitude (Wunsch, Nein) is its owner's, or the subject's of a light verb (Interesse zeigen).
4. A *judgement* (unrealistisch, notwendig) is the speaker's, or that of the subject of a verb like nennen.
5. A *deed* (liefert, hebt auf) of somebody who could leave it shows what he wants, if it is told as a fact; so does a purpose.
6. An *assertion* (gehört in die Nato) is the speaker's position by its words alone.
7. A word for talking, measuring or telling the time ends the climb without a claim: what is said about a topic is mostly no
   position.

This module begins and ends the climb; :mod:`nominal` goes on from nouns, :mod:`verbal` from what complements a verb,
:mod:`clausal` from clauses, and :mod:`governors` says what may stand above one. :mod:`ground` looks words up. The claims come
from :mod:`holding`, :mod:`modals` and :mod:`deeds` (2 and 5, 6), :mod:`wishes` and :mod:`predicates` (3), :mod:`rulings` (4),
:mod:`attributes`, :mod:`reactions` and :mod:`headlines`, all of them made by :mod:`ties`.
"""

from collections.abc import Iterable

from attrs import evolve

from ukrdiplo.extraction.positions import clausal, nominal, verbal, wishes
from ukrdiplo.extraction.positions.beliefs import believed
from ukrdiplo.extraction.positions.claims import Claim, End, Step
from ukrdiplo.extraction.positions.conditions import picked
from ukrdiplo.extraction.positions.ground import NOMINAL, Ground
from ukrdiplo.extraction.positions.named import Hit
from ukrdiplo.extraction.positions.phrases import denied_below
from ukrdiplo.extraction.positions.reactions import blaming
from ukrdiplo.extraction.positions.summaries import summed_up
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.negation import denied

__all__ = ["climb"]

_OWNED = "position.noun"


def climb(sentence: Sentence, hit: Hit, index: AttitudeIndex, *, demanded: bool = False) -> tuple[tuple[Claim, ...], End]:
    """The claims about a term of a sentence, and where the climb ended.

    Args:
        sentence: The sentence.
        hit: The term in it.
        index: The words of wanting, rejecting, judging and doing.
        demanded: The sentence goes on with demands that the one before it told of.
    """
    climber = _Climber(Ground(sentence, index, demanded))
    a_noun = hit.pronoun or hit.head.upos in NOMINAL
    others = (sentence.words[i - 1] for i in sorted(hit.words) if i != hit.head.index)
    turned = not a_noun and (any(denied_below(sentence, word, hit.head) for word in others) or _nothing(sentence, hit.head))
    start = Step(hit=hit, word=hit.head, sign=-hit.sign if turned else hit.sign, path=hit.words)
    start = climber.wished(start)
    end = climber.noun(start) if a_noun else climber.clause(start, own=True)
    if not climber.claims:
        climber.take(wishes.loose_wish(climber.ground, end))
    if not climber.claims:
        climber.take(wishes.captioned(climber.ground, end))
    climber.take(summed_up(climber.ground, end))
    derived = (claim for found in climber.claims for claim in (picked(climber.ground, found), blaming(climber.ground, found)))
    climber.take([claim for claim in derived if claim is not None])
    heard = (believed(climber.ground, claim) for claim in _granted(climber.claims))
    return tuple(claim for claim in heard if claim is not None), End(hit=hit, sign=end.sign, word=end.word)


def _nothing(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb has an object that is denied: will keine Waffen liefern."""
    return any(child.base_deprel == "obj" and denied(sentence, child) for child in sentence.children(verb))


def _granted(claims: list[Claim]) -> list[Claim]:
    """Claims without those of a noun that is asked for or hangs on something: wirbt für ein Festhalten Wiens an X."""
    asked = [claim.path for claim in claims if claim.asks or (claim.stance is Stance.CONDITIONAL and claim.rule != _OWNED)]
    return [
        claim for claim in claims if claim.rule != _OWNED or claim.stands or not any(claim.root.index in path for path in asked)
    ]


class _Climber:
    """Climbs in one sentence and gathers claims, by the steps that :class:`climbing.Climber` tells of."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.claims: list[Claim] = []

    def take(self, claims: Iterable[Claim] | None) -> bool:
        """Add claims; whether there were any, or ``claims`` says that nothing more is to be read here."""
        before = len(self.claims)
        self.claims.extend(claims or ())
        return len(self.claims) > before or claims == ()

    def wished(self, start: Step) -> Step:
        """A start whose compound says itself that somebody wants or rejects the topic: der Sanktionsgegner."""
        hit = start.hit
        attitude = next(iter(self.ground.index.attitudes.get(hit.wish, ())), None) if hit.wish is not None else None
        if attitude is None:
            return start
        if attitude.holder is Holder.BEARER:
            self.take(wishes.borne(self.ground, start, attitude, hit.head))
            return start
        self.take(wishes.owned(self.ground, start, attitude, hit.head))
        turned = -start.sign if attitude.stance is Stance.OPPOSE else start.sign
        return evolve(start, wish=(attitude, hit.head), wish_sign=start.sign, sign=turned)

    def noun(self, step: Step) -> Step:
        """From a noun to its head."""
        return nominal.noun(self, step)

    def over(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From what complements a noun to the noun, if that is an attitude or an operator."""
        return nominal.over(self, step, head, at)

    def wish(self, step: Step, attitude: Attitude, noun: Word) -> Step:
        """On through a noun that is an attitude."""
        return nominal.wish(self, step, attitude, noun)

    def verb(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step:
        """From a complement to its verb or adjective."""
        return verbal.verb(self, step, verb, at)

    def clause(self, step: Step, *, own: bool = False, deed: bool = False) -> Step:
        """From a clause that says what becomes of a topic to who wants that."""
        return clausal.clause(self, step, own=own, deed=deed)
