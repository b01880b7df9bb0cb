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

This module only finds the way. :mod:`ground` looks words up; the claims come from :mod:`holding` and :mod:`modals` (2 and 5, 6),
:mod:`wishes` and :mod:`predicates` (3), :mod:`rulings` (4) and :mod:`attributes`, all of them made by :mod:`ties`;
:mod:`clausal` goes on from clauses, and :mod:`governors` says what may stand above one.
"""

from collections.abc import Iterable

from attrs import evolve

from ukrdiplo.extraction.positions import clausal, modals, predicates, rulings, wishes
from ukrdiplo.extraction.positions.attributes import participle, relative
from ukrdiplo.extraction.positions.beliefs import believed
from ukrdiplo.extraction.positions.claims import Claim, End, Step
from ukrdiplo.extraction.positions.complements import belongs_to_the_verb, completes, plan, taking
from ukrdiplo.extraction.positions.coordination import explained, in_the_subject, partner
from ukrdiplo.extraction.positions.ground import NOMINAL, Ground, stance_of
from ukrdiplo.extraction.positions.holding import held, main_clause
from ukrdiplo.extraction.positions.named import Hit
from ukrdiplo.extraction.positions.phrases import (
    across_a_colon,
    behind_a_dash,
    contrasted,
    copula,
    denied_below,
    left_neighbour,
    listed,
)
from ukrdiplo.extraction.positions.subjects import behind_its_verb, doer
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases, slots
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import denied

__all__ = ["climb"]

_HIGHEST = 30
"""How many words a climb may pass: a longer way is a fault of the tree."""
_OWNED = "position.noun"
_BECOMING = frozenset({"werden"})


def climb(sentence: Sentence, hit: Hit, index: AttitudeIndex, *, demanded: bool = False) -> tuple[tuple[Claim, ...], End]:
    """The claims about a term of a sentence, and where the climb ended.

    Args:
        sentence: The sentence.
        hit: The term in it.
        index: The words of wanting, rejecting, judging and doing.
        demanded: The sentence goes on with demands that the one before it told of.
    """
    climber = _Climber(Ground(sentence, index, demanded))
    nominal = hit.pronoun or hit.head.upos in NOMINAL
    others = (sentence.words[i - 1] for i in sorted(hit.words) if i != hit.head.index)
    turned = not nominal and (any(denied_below(sentence, word, hit.head) for word in others) or _nothing(sentence, hit.head))
    start = Step(hit=hit, word=hit.head, sign=-hit.sign if turned else hit.sign, path=hit.words)
    start = climber.wished(start)
    end = climber.noun(start) if nominal else climber.clause(start, own=True)
    if not climber.claims:
        climber.take(wishes.loose_wish(climber.ground, end))
    if not climber.claims:
        climber.take(wishes.captioned(climber.ground, end))
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
    """Climbs in one sentence and gathers claims.

    Each step takes up what it is handed, adds what the modules of claims read there, and goes on to the next word or ends; it
    returns the last step understood.
    """

    def __init__(self, ground: Ground) -> None:
        self.sentence = ground.sentence
        self.index = ground.index
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
        attitude = next(iter(self.index.attitudes.get(hit.wish, ())), None) if hit.wish is not None else None
        if attitude is None:
            return start
        if attitude.holder is Holder.BEARER:
            self.take(wishes.borne(self.ground, start, attitude, hit.head))
            return start
        self.take(wishes.owned(self.ground, start, attitude, hit.head))
        turned = -start.sign if attitude.stance is Stance.OPPOSE else start.sign
        return evolve(start, wish=(attitude, hit.head), wish_sign=start.sign, sign=turned)

    # --- nouns

    def noun(self, step: Step) -> Step:
        """From a noun to its head."""
        word, sentence = step.word, self.sentence
        if step.height > _HIGHEST:
            return step
        set_off = contrasted(sentence, word)
        if denied(sentence, word) and not set_off:
            step = evolve(step, sign=-step.sign)
        self._attributes(step)
        head = sentence.head(word)
        alone = head is None or predicates.predicate(sentence, word) or predicates.exclaimed(sentence, step, head)
        head = in_the_subject(sentence, word, head) or head
        if self.take(predicates.wanted(self.ground, step)) or head is None or alone:
            return self._clause_of_a_noun(step)
        if not step.height and head.upos == "VERB" and head.lemma in _BECOMING and word.base_deprel != "nsubj":
            return self.clause(step.to(head), own=True)  # Mitglied werden
        if (closer := explained(sentence, word, head)) is not None:
            return self.noun(step.to(closer))
        if listed(sentence, word) or behind_a_dash(sentence, word, head):
            return step
        if word.base_deprel == "conj" and head.upos in NOMINAL:
            return self._coordinated(step, head, set_off=set_off)
        return self._upwards(step, head)

    def _upwards(self, step: Step, head: Word) -> Step:
        """From a noun to the noun or verb whose complement it is, by the tree or by what stands right before it."""
        word, sentence = step.word, self.sentence
        moved = left_neighbour(sentence, word, self.index)
        head = moved or head
        at = ("genitive",) if moved and not cases(sentence, word) else slots(sentence, word)
        a_noun = head.upos in NOMINAL or (moved is not None and head.upos != "ADJ")
        if a_noun and not (word.base_deprel == "nsubj" and copula(sentence, head)):
            return self._through_noun(step, head, at)
        return self.verb(step, head, at)

    def _coordinated(self, step: Step, head: Word, *, set_off: bool) -> Step:
        """From a noun to the one that it is coordinated with."""
        head = partner(self.sentence, step.word, head)
        over = self.sentence.head(head)
        if not set_off:
            return self.noun(step.to(head))
        # nicht X, sondern Y: the denial is of X alone.
        return step if over is None or over.upos in NOMINAL else self.verb(step, over, slots(self.sentence, head))

    def _attributes(self, step: Step) -> None:
        """What a participle or a relative clause says about a noun."""
        for child in self.sentence.children(step.word):
            if child.index in step.path:
                continue
            if child.base_deprel == "amod" and (found := participle(self.ground, step.word, child, step.path)) is not None:
                stance = found.attitude.towards(step.sign, denied=denied(self.sentence, child))
                self.claims.append(claim(self.sentence, step.to(child), stance, found.holder, step.word, "position.participle"))
            elif child.base_deprel == "acl" and (said := relative(self.ground, child)) is not None:
                free = evolve(step, wish=None)
                if said.holder is None:
                    self.verb(free, said.verb, said.at)
                elif (attitude := next(self.ground.attitudes(said.verb, said.at), None)) is not None:
                    self.take(held(self.ground, free, attitude, said.verb, said.holder))

    def _through_noun(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From a noun to the noun above it, or past that one to a verb whose complement it is."""
        if "ohne" in at:
            self.take(rulings.without(self.ground, step, head))
            return step
        over = self.sentence.head(head)
        if over is not None and belongs_to_the_verb(self.ground, head, over, at):
            return self.verb(step, over, at)
        before = len(self.claims)
        end = self.over(step, head, at)
        if end is not step or len(self.claims) > before:
            return end
        if over is None:
            self._headline(step, head, at)
        elif over.upos == "VERB" and "genitive" not in at and completes(self.ground, head, over, at):
            return self.verb(step, over, at)
        elif self.ground.passes(head, at) and not step.lost and not across_a_colon(self.sentence, step.word, head):
            return self.noun(step.past(head))
        return end

    def over(self, step: Step, head: Word, at: tuple[str, ...]) -> Step:
        """From what complements a noun to the noun, if that is an attitude or an operator."""
        if head.form[:1].isupper():
            for attitude in self.ground.attitudes(head, at):
                if not (attitude.close and step.loose):
                    return self.wish(step, attitude, head)
            for operator in self.ground.operators(head, at):
                return self.noun(step.to(head, -step.sign if operator.turns else step.sign))
        self.take(rulings.judged(self.ground, step, head, at))
        return step

    def _headline(self, step: Step, head: Word, at: tuple[str, ...]) -> None:
        """Paris für Sanktionen: a name and what it is for, without a verb or with one that the tree takes for its copula."""
        verbless = not any(finite(word) for word in self.sentence.words)
        if verbless and across_a_colon(self.sentence, step.word, head) and self._called_for(step):
            self.claims.append(claim(self.sentence, step, stance_of(step.sign), head, step.word, "position.headline"))
        elif verbless or (head.upos == "PROPN" and copula(self.sentence, head)):
            for preposition, sign in (("für", step.sign), ("gegen", -step.sign)):
                if preposition in at:
                    self.claims.append(claim(self.sentence, step, stance_of(sign), head, head, "position.headline"))

    def _called_for(self, step: Step) -> bool:
        """Whether a phrase says by itself that a thing is not to be, or that there is to be more of it."""
        return step.sign != step.hit.sign or any(child.form.casefold() == "mehr" for child in self.sentence.children(step.word))

    def wish(self, step: Step, attitude: Attitude, noun: Word) -> Step:
        """On through a noun that is an attitude; its owner holds it, or whom the noun means."""
        if attitude.holder is Holder.BEARER:
            self.take(wishes.borne(self.ground, step, attitude, noun))
            return step
        self.take(wishes.owned(self.ground, step, attitude, noun))
        turned = -step.sign if attitude.stance in {Stance.OPPOSE, Stance.UNCLEAR} else step.sign  # kritisiert das Zögern bei X
        return self.noun(evolve(step.to(noun, turned), wish=(attitude, noun), wish_sign=step.sign))

    def _clause_of_a_noun(self, step: Step) -> Step:
        """A noun that is a clause by itself: Moskau hat Interesse an … (as parsers read it), es ist ein gutes Zeichen für …."""
        sentence, word = self.sentence, step.word
        if not step.height and not predicates.verbal(sentence, word):
            if denied(sentence, word):
                self.take(self._exclaimed(step, word))
            return step
        children = sentence.children(word)
        subject = next((child for child in children if child.deprel == "nsubj" and child.index not in step.path), None)
        if not self.claims or subject is not None:
            self.take(predicates.ownerless(self.ground, step, subject))
        if step.wish is not None or step.loose:
            return step
        head = sentence.head(word)
        governed = not step.height and head is not None and clausal.governed(self, step, word, head)
        if not governed and (step.height or not self.take(predicates.cleft(self.ground, step))):
            self.take(predicates.stated(self.ground, step, subject))
        return step

    def _exclaimed(self, step: Step, word: Word) -> tuple[Claim, ...]:
        """Keine Waffen! is whoever speaks; Keine Waffen mehr: Budapest schaltet auf stur is whom it announces."""
        found = modals.assertion(self.ground, step, word)
        colon = next((other.index for other in self.sentence.words if other.form == ":"), 0)
        whose = wishes.title_bearer(self.sentence, colon) if colon > word.index else None
        return tuple(evolve(each, holder=whose, rule="position.headline") for each in found) if whose is not None else found

    # --- verbs

    def verb(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step:
        """From a complement to its verb or adjective."""
        if step.height > _HIGHEST or self.take(wishes.passed_on(self.ground, step, verb, at)):
            return step
        if (
            at == ("subject",)
            and behind_its_verb(self.sentence, verb, step.path)
            and any(self.ground.attitudes(verb, ("object",)))
        ):
            at = ("object",)
        if self._judged(step, verb, at) or self.take(modals.only_then(self.ground, step, verb, at) or None):
            return step
        if self.take(modals.talked_of(self.ground, step, verb, at) or None):
            return step
        further = self._wanted_or_done(step, verb, at)
        if further is not None:
            return further
        if step.wish is not None:
            if not any(found.holder is not None for found in self.claims):
                self.take(wishes.going_with(self.ground, step, verb, at))
            return step
        if (noun := taking(self.ground, verb, at, step)) is not None:
            return self.over(step, noun, at)
        return self.clause(step.past(verb)) if not step.lost and self.ground.passes(verb, at) else step

    def _judged(self, step: Step, verb: Word, at: tuple[str, ...]) -> bool:
        """Whether a verb judges the topic."""
        if self.take(rulings.judged(self.ground, step, verb, at) or None):
            return True
        return self.take(rulings.indispensable(self.ground, step, verb, at)) or self.take(
            rulings.equated(self.ground, step, verb) or None
        )

    def _wanted_or_done(self, step: Step, verb: Word, at: tuple[str, ...]) -> Step | None:
        """On from a verb that is an attitude or an operator; ``None`` from any other."""
        for attitude in self.ground.attitudes(verb, at):
            if attitude.close and step.loose:
                return step
            if attitude.only_denied and not denied(self.sentence, verb):
                continue
            if attitude.stance is Stance.OPPOSE and "clause" in at and main_clause(self.sentence, step.word):
                continue
            if step.wish is not None and attitude.stance is Stance.CONDITIONAL:
                found = wishes.wished(self.ground, step, doer(self.sentence, verb, self.index, step.path), verb)
                hangs = "object" in at  # knüpft seine Zustimmung zu X an Y; but droht mit einem Veto gegen X
                self.take(evolve(each, stance=Stance.CONDITIONAL) if hangs else each for each in found)
                return step
            if self.ground.obliged(verb) or self.ground.commissioned(verb) or rulings.anybody(self.sentence, verb):
                return self.clause(step.to(verb, -step.sign if attitude.stance is Stance.OPPOSE else step.sign))
            self.take(held(self.ground, step, attitude, verb))
            return step
        for operator in self.ground.operators(verb, at):
            if operator.contains and (planned := plan(self.ground, verb, step)) is not None:
                return self._contained(step.to(verb), planned)
            deed = operator.deed and not step.loose
            return self.clause(step.to(verb, -step.sign if operator.turns else step.sign), deed=deed)
        return None

    def _contained(self, step: Step, plan: Word) -> Step:
        """What a plan, a demand or a treaty has in it goes with it: Der Plan sieht den Verzicht auf X vor."""
        before = len(self.claims)
        end = self.over(step, plan, ("genitive",))
        return end if end is not step or len(self.claims) > before else self.noun(step.past(plan))

    def clause(self, step: Step, *, own: bool = False, deed: bool = False) -> Step:
        """From a clause that says what becomes of a topic to who wants that."""
        return clausal.clause(self, step, own=own, deed=deed)
