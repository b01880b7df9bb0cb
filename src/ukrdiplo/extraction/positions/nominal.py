"""The way up from a noun: to the noun or verb that it complements, through attitudes and operators that are nouns."""

from attrs import evolve

from ukrdiplo.extraction.positions import clausal, predicates, rulings, wishes
from ukrdiplo.extraction.positions.attributes import participle, relative
from ukrdiplo.extraction.positions.claims import Step
from ukrdiplo.extraction.positions.climbing import HIGHEST, Climber
from ukrdiplo.extraction.positions.complements import belongs_to_the_verb, completes, of_the_infinitive
from ukrdiplo.extraction.positions.coordination import asking, contrary, explained, in_the_subject, partner
from ukrdiplo.extraction.positions.ground import NOMINAL
from ukrdiplo.extraction.positions.headlines import exclaimed, headline
from ukrdiplo.extraction.positions.holding import held
from ukrdiplo.extraction.positions.phrases import across_a_colon, behind_a_dash, contrasted, copula, left_neighbour, listed
from ukrdiplo.extraction.positions.ties import claim
from ukrdiplo.extraction.positions.words import cases, slots
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Stance, Word
from ukrdiplo.syntax.negation import denied

__all__ = ["noun", "over", "wish"]

_BECOMING = frozenset({"werden"})


def noun(climber: Climber, step: Step) -> Step:
    """From a noun to its head."""
    word, sentence = step.word, climber.ground.sentence
    if step.height > HIGHEST:
        return step
    set_off = contrasted(sentence, word)
    if (denied(sentence, word) and not set_off) != _wanting(climber, word):
        step = evolve(step, sign=-step.sign)
    _attributes(climber, step)
    head = sentence.head(word)
    alone = head is None or predicates.predicate(sentence, word) or predicates.exclaimed(sentence, step)
    head = in_the_subject(sentence, word, head) or head
    if climber.take(predicates.wanted(climber.ground, step)) or head is None or alone:
        return _clause(climber, step)
    if not step.height and head.upos == "VERB" and head.lemma in _BECOMING and word.base_deprel != "nsubj":
        return climber.clause(step.to(head), own=True)  # Mitglied werden
    if (closer := explained(sentence, word, head)) is not None:
        return climber.noun(step.to(closer))
    if listed(sentence, word) or behind_a_dash(sentence, word, head):
        return step
    if (infinitive := of_the_infinitive(sentence, word, head)) is not None:
        return climber.verb(step, infinitive, ("object",))
    if word.base_deprel == "conj" and head.upos in NOMINAL:
        return _coordinated(climber, step, head, set_off=set_off)
    return _upwards(climber, step, head)


def _wanting(climber: Climber, word: Word) -> bool:
    """Whether an attribute says that there is nothing or too little of what a noun names: die ausbleibende Hilfe."""
    ground = climber.ground
    return any(
        operator.turns
        for child in ground.sentence.children(word)
        if child.base_deprel == "amod"
        for operator in ground.operators(child, ("attribute",))
    )


def over(climber: Climber, step: Step, head: Word, at: tuple[str, ...]) -> Step:
    """From what complements a noun to the noun, if that is an attitude or an operator."""
    ground = climber.ground
    if head.form[:1].isupper():
        for attitude in ground.attitudes(head, at):
            if not (attitude.close and step.loose):
                return climber.wish(step, attitude, head)
        for operator in ground.operators(head, at):
            return climber.noun(step.to(head, -step.sign if operator.turns else step.sign))
    climber.take(rulings.judged(ground, step, head, at))
    return step


def wish(climber: Climber, step: Step, attitude: Attitude, word: Word) -> Step:
    """On through a noun that is an attitude; its owner holds it, or whom the noun means."""
    if attitude.holder is Holder.BEARER:
        climber.take(wishes.borne(climber.ground, step, attitude, word))
        return step
    climber.take(wishes.owned(climber.ground, step, attitude, word))
    turned = -step.sign if attitude.stance in {Stance.OPPOSE, Stance.UNCLEAR} else step.sign  # kritisiert das Zögern bei X
    return climber.noun(evolve(step.to(word, turned), wish=(attitude, word), wish_sign=step.sign))


def _upwards(climber: Climber, step: Step, head: Word) -> Step:
    """From a noun to the noun or verb whose complement it is, by the tree or by what stands right before it."""
    word, sentence = step.word, climber.ground.sentence
    moved = left_neighbour(sentence, word, climber.ground.index)
    head = moved or head
    at = ("genitive",) if moved and not cases(sentence, word) else slots(sentence, word)
    a_noun = head.upos in NOMINAL or (moved is not None and head.upos != "ADJ")
    if a_noun and not (word.base_deprel == "nsubj" and copula(sentence, head)):
        return _through(climber, step, head, at)
    return climber.verb(step, head, at)


def _through(climber: Climber, step: Step, head: Word, at: tuple[str, ...]) -> Step:
    """From a noun to the noun above it, or past that one to a verb whose complement it is."""
    ground = climber.ground
    if "ohne" in at:
        climber.take(rulings.without(ground, step, head))
        return step
    above = ground.sentence.head(head)
    if above is not None and belongs_to_the_verb(ground, head, above, at):
        return climber.verb(step, above, at)
    before = len(climber.claims)
    end = climber.over(step, head, at)
    if end is not step or len(climber.claims) > before:
        return end
    if above is None:
        climber.take(headline(ground.sentence, step, head, at))
    elif above.upos == "VERB" and "genitive" not in at and completes(ground, head, above, at):
        return climber.verb(step, above, at)
    elif ground.passes(head, at) and not step.lost and not across_a_colon(ground.sentence, step.word, head):
        return climber.noun(step.past(head))
    return end


def _coordinated(climber: Climber, step: Step, head: Word, *, set_off: bool) -> Step:
    """From a noun to the one that it is coordinated with."""
    sentence = climber.ground.sentence
    if denied(sentence, step.word) and denied(sentence, head):
        step = evolve(step, sign=-step.sign)  # kein Geld und keine Waffen: each is denied once
    if (verb := asking(climber.ground, step.word, head)) is not None:
        return climber.verb(step, verb, slots(sentence, step.word))
    if contrary(sentence, step.word, head):
        step = evolve(step, sign=-step.sign)
    head = partner(sentence, step.word, head)
    above = sentence.head(head)
    if not set_off:
        return climber.noun(step.to(head))
    # nicht X, sondern Y: the denial is of X alone.
    return step if above is None or above.upos in NOMINAL else climber.verb(step, above, slots(sentence, head))


def _attributes(climber: Climber, step: Step) -> None:
    """What a participle or a relative clause says about a noun."""
    ground = climber.ground
    sentence = ground.sentence
    for child in sentence.children(step.word):
        if child.index in step.path:
            continue
        if child.base_deprel == "amod" and (found := participle(ground, step.word, child, step.path)) is not None:
            stance = found.attitude.towards(step.sign, denied=denied(sentence, child))
            climber.take((claim(sentence, step.to(child), stance, found.holder, step.word, "position.participle"),))
        elif child.base_deprel == "acl" and (said := relative(ground, child)) is not None:
            free = evolve(step, wish=None)
            if said.holder is None:
                climber.verb(free, said.verb, said.at)
            elif (attitude := next(ground.attitudes(said.verb, said.at), None)) is not None:
                climber.take(held(ground, free, attitude, said.verb, said.holder))


def _clause(climber: Climber, step: Step) -> Step:
    """A noun that is a clause by itself: Moskau hat Interesse an … (as parsers read it), es ist ein gutes Zeichen für …."""
    ground, word = climber.ground, step.word
    sentence = ground.sentence
    if not predicates.verbal(sentence, word) and (not step.height or predicates.said(sentence, word)):
        if predicates.called_for(sentence, step) and not climber.claims:
            climber.take(exclaimed(ground, step, word))
        return step
    children = sentence.children(word)
    subject = next((child for child in children if child.deprel == "nsubj" and child.index not in step.path), None)
    if not climber.claims or subject is not None:
        climber.take(predicates.ownerless(ground, step, subject))
    if step.wish is not None or step.loose:
        return step
    head = sentence.head(word)
    governed = not step.height and head is not None and clausal.governed(climber, step, word, head)
    if not governed and (step.height or not climber.take(predicates.cleft(ground, step))):
        climber.take(predicates.stated(ground, step, subject))
    return step
