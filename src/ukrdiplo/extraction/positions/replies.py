"""What a sentence or clause says about the one before: Das lehnt Kiew ab. Für Moskau ist ein solcher Schritt undenkbar.

A reply has nothing of a topic in it. It takes up what stood before with a word (:mod:`anaphora`), or goes without: *London winkt
ab*, *Scholz bleibt bei seinem Nein*, *Putin nicht*.
"""

from collections.abc import Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.anaphora import Taken, taken_up
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.holding import among
from ukrdiplo.extraction.positions.judging import predicated
from ukrdiplo.extraction.positions.phrases import copula, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.words import cases, names, slots
from ukrdiplo.lexicon.attitudes import Attitude, AttitudeIndex, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite, subject
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["Reply", "replies"]

_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "csubj", "nsubj:pass", "advcl"})
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl"})
_DECIDED = frozenset({Stance.SUPPORT, Stance.OPPOSE})
_POINTING = frozenset({"dem", "das", "dies", "diesem", "was", "es"})
_TOLD = _DECIDED | {Stance.UNCLEAR}
_FOR_OR_AGAINST = frozenset({"dafür", "dagegen"})
_SOURCES = frozenset({"aus", "in", "bei", "von", "seitens"})


@frozen(kw_only=True)
class Reply:
    """A stance towards what stood in the sentence before.

    Args:
        stance: Support, oppose or unclear.
        holder: Head of the noun phrase that names the holder; ``None`` for whoever speaks.
        judge: Whose judgement it is, where nobody speaks.
        root: The verb.
        of_a_plan: It takes up a noun such as *die Forderung*, which no rejection is called.
        of_the_thing: It is about what the other spoke of, whatever he said of it: sprach sich dafür aus.
        plain: It is no more than *dafür* or *dagegen*, which after another reply may mean that or what it replied to.
        whose: Head of the noun phrase that names whose plan it takes up, if it is said: Kiews Forderung.
    """

    stance: Stance
    holder: Word | None
    root: Word
    judge: Word | None = None
    of_a_plan: bool = False
    of_the_thing: bool = False
    plain: bool = False
    whose: Word | None = None


def replies(sentence: Sentence, index: AttitudeIndex, *, after: int = 0) -> Iterator[Reply]:
    """What a sentence says about the one before: Das lehnt Kiew ab. Die Forderung wies er zurück. Kiew nennt dies „untragbar“.

    Args:
        sentence: The sentence.
        index: The words of wanting and rejecting.
        after: Look at words behind this one alone: Paris will sie, Moskau lehnt sie ab.
    """
    ground = Ground(sentence, index)
    for word in sentence.words[after:]:
        found = _for_or_against(sentence, word)
        if found is None and word.upos in {"VERB", "AUX"}:
            found = _of_a_verb(ground, word, after)
        elif found is None and word.upos in {"ADJ", "NOUN"}:
            found = _of_a_predicate(ground, word, after) or _of_a_noun(ground, word)
        if found is not None:
            yield found


def _of_a_verb(ground: Ground, verb: Word, after: int) -> Reply | None:
    sentence = ground.sentence
    real = reality(sentence, verb)
    if real is Reality.QUESTION or ground.supposed(verb):
        return None
    holder = subject(sentence, verb) or doer(sentence, verb, ground.index, frozenset())
    if (
        holder is not None
        and holder.form.casefold() not in _POINTING
        and real is not Reality.POSSIBLE
        and (short := _curt(ground, verb, holder)) is not None
    ):
        return short
    for taken in taken_up(sentence, verb, ground.index, None):
        if taken.word.index <= after:
            continue  # Das hat er bei einem Treffen gesagt: what stands behind das is not what it takes up
        found = _about(ground, verb, taken, real)
        if found is not None:
            return evolve(found, whose=_planned_by(sentence, taken))
    return None


def _planned_by(sentence: Sentence, taken: Taken) -> Word | None:
    """Whose plan a noun takes up: Kiews Forderung, dem Wunsch Frankreichs."""
    return owner(sentence, taken.word, frozenset(), names_only=True) if taken.noun else None


def _about(ground: Ground, verb: Word, taken: Taken, real: Reality) -> Reply | None:
    """What a verb says of what it takes up."""
    sentence = ground.sentence
    if "subject" in taken.at:
        ruling = judging.of_predicate(sentence, verb, ground.index)
        if ruling is not None and "subject" in ruling.judgement.slots:
            judge = judging.judge(sentence, verb, ruling.judgement)
            return Reply(stance=ruling.towards(1), holder=None, judge=judge, root=verb, of_a_plan=taken.noun)
    if real is Reality.POSSIBLE:
        return None
    holder = doer(sentence, verb, ground.index, frozenset({taken.word.index}))
    stance = None if holder is None or "subject" in taken.at else _judged(ground, verb)
    if stance is not None:
        return Reply(stance=stance, holder=holder, root=verb, of_a_plan=taken.noun)
    for attitude in _said(ground, verb, taken):
        if attitude.holder is Holder.SPEAKER:
            continue
        bearer = holder
        if attitude.holder is Holder.AMONG or bearer is None:
            bearer = among(sentence, verb, attitude, frozenset({taken.word.index}))
        besides = frozenset(word.casefold() for word in attitude.beside)
        sign = -1 if taken.through is not None and _ends(ground, taken.through, taken.at) else 1
        stance = attitude.towards(sign, denied=ground.against(verb, attitude, besides))
        if bearer is None or stance not in _TOLD or bearer.index == taken.word.index:
            return None
        thing = taken.word.form.casefold() in _FOR_OR_AGAINST
        # Whoever is to think again may have rejected something: die Entscheidung überdenken.
        return Reply(stance=stance, holder=bearer, root=verb, of_a_plan=taken.noun and sign > 0, of_the_thing=thing)
    return None


def _ends(ground: Ground, verb: Word, at: tuple[str, ...]) -> bool:
    """Whether an infinitive says that what it takes up comes to an end."""
    return any(operator.turns for operator in ground.operators(verb, at))


def _said(ground: Ground, verb: Word, taken: Taken) -> Iterator[Attitude]:
    """The attitudes that a verb, or the adjective or noun that it passes on, expresses on what it takes up."""
    at = taken.at if taken.through is None else slots(ground.sentence, taken.through)
    for attitude in ground.attitudes(verb, at):
        if attitude.stance in _TOLD and not (attitude.only_denied and not denied(ground.sentence, verb)):
            yield attitude


def _judged(ground: Ground, verb: Word) -> Stance | None:
    """The stance of a verdict on what stood before: nennt das „untragbar“."""
    sentence, index = ground.sentence, ground.index
    verdicts = [entry for name in names(index, sentence, verb) for entry in index.verdicts.get(name, ())]
    taken = frozenset(slot for entry in verdicts for slot in entry.slots)
    for word in _predicates(sentence, verb, taken) if verdicts else ():
        for name in names(index, sentence, word):
            for judgement in index.judgements.get(name, ()):
                against = denied(sentence, verb) != denied(sentence, word)
                return Attitude(word=name, stance=judgement.stance).towards(1, denied=against)
    return None


def _predicates(sentence: Sentence, verb: Word, taken: frozenset[str]) -> Iterator[Word]:
    """The words of a clause that may say how its subject judges something: with *als*, or as the verdict takes them."""
    for word in sentence.subtree(verb):
        marked = any(child.form.casefold() in taken for child in sentence.children(word))
        plain = word.upos == "ADJ" or (word.upos == "NOUN" and word.head == verb.index and word.base_deprel != "nsubj")
        if marked or (plain and "predicate" in taken and predicated(sentence, word, taken)):
            yield word


def _curt(ground: Ground, verb: Word, holder: Word) -> Reply | None:
    """London winkt ab, Kiew stimmte zu, Bern stellt sich quer: a verb of replying that goes without what it replies to."""
    sentence = ground.sentence
    entries = [a for name in names(ground.index, sentence, verb) for a in ground.index.attitudes.get(name, ()) if a.reply]
    for attitude in entries:
        besides = frozenset(word.casefold() for word in attitude.beside)
        if not ground.beside(attitude.beside, verb) or _complemented(sentence, verb, besides | {"sich"}):
            continue
        stance = attitude.towards(1, denied=denied(sentence, verb, besides=besides))
        if stance in _TOLD:
            thing = not _FOR_OR_AGAINST.isdisjoint(besides)
            return Reply(stance=stance, holder=holder, root=verb, plain=True, of_the_thing=thing)
    return None


def _complemented(sentence: Sentence, verb: Word, besides: frozenset[str]) -> bool:
    """Whether a verb has a complement besides the words of its idiom, its subject and when it is."""
    return any(
        child.base_deprel in _COMPLEMENTS
        and child.form.casefold() not in besides
        and child.lemma.casefold() not in besides
        and not _beside(sentence, child)
        for child in sentence.children(verb)
    )


def _beside(sentence: Sentence, clause: Word) -> bool:
    """Whether what the tree takes for a complement is a main clause beside the verb: Kiew stimmte zu, Moskau lehnte ab."""
    children = sentence.children(clause)
    marked = any(child.base_deprel == "mark" for child in children)
    return clause.base_deprel == "ccomp" and finite(clause) and not marked and any(c.base_deprel == "nsubj" for c in children)


def _of_a_predicate(ground: Ground, word: Word, after: int) -> Reply | None:
    """Das ist für Kiew unannehmbar; ein solcher Schritt wäre falsch; Kiew ist dazu nicht bereit."""
    sentence = ground.sentence
    if not copula(sentence, word):
        return None
    for taken in taken_up(sentence, word, ground.index, None):
        if taken.word.index <= after:
            continue
        if "subject" in taken.at:
            ruling = judging.of_predicate(sentence, word, ground.index)
            if ruling is not None:
                judge = judging.judge(sentence, word, ruling.judgement)
                found = Reply(stance=ruling.towards(1), holder=None, judge=judge, root=word, of_a_plan=taken.noun)
                return evolve(found, whose=_planned_by(sentence, taken))
        holder = subject(sentence, word)
        for attitude in ground.attitudes(word, taken.at):
            stance = attitude.towards(1, denied=denied(sentence, word))
            if stance in _DECIDED and holder is not None and holder.index != taken.word.index:
                found = Reply(stance=stance, holder=holder, root=word, of_a_plan=taken.noun)
                return evolve(found, whose=_planned_by(sentence, taken))
    return None


def _of_a_noun(ground: Ground, noun: Word) -> Reply | None:
    """Scholz bleibt bei seinem Nein; aus Moskau kam eine Absage: a noun of replying that nothing complements."""
    if noun.upos != "NOUN":
        return None
    sentence = ground.sentence
    entries = [a for name in names(ground.index, sentence, noun) for a in ground.index.attitudes.get(name, ()) if a.reply]
    for attitude in entries:
        taken = set(attitude.slots)
        if any(taken & set(cases(sentence, c)) or c.base_deprel in _CLAUSES for c in sentence.children(noun)):
            continue
        verb = sentence.head(noun)
        if verb is None or verb.upos != "VERB" or reality(sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
            continue
        if taken & {slot for child in sentence.children(verb) if child.index != noun.index for slot in cases(sentence, child)}:
            continue
        stance = attitude.towards(1, denied=denied(sentence, noun) != denied(sentence, verb))
        holder = _whose(ground, noun, verb)
        if stance in _DECIDED and holder is not None:
            return Reply(stance=stance, holder=holder, root=verb, plain=True)
    return None


def _whose(ground: Ground, noun: Word, verb: Word) -> Word | None:
    """Whose reply a noun is: its owner's, that of a place where it comes from, or the subject's of the verb that has it."""
    sentence = ground.sentence
    source = next((c for c in sentence.children(verb) if _SOURCES & set(cases(sentence, c)) and c.upos == "PROPN"), None)
    if noun.base_deprel == "nsubj":
        return source or owner(sentence, noun, frozenset())
    if noun.base_deprel not in {"obj", "obl"} or not (ground.light(verb) or "bei" in cases(sentence, noun)):
        return None
    return doer(sentence, verb, ground.index, frozenset({noun.index}))


def _for_or_against(sentence: Sentence, word: Word) -> Reply | None:
    """Kiew ist dagegen, Kiew ist damit einverstanden: a da-word that no clause explains."""
    form = word.form.casefold()
    stance = {"dagegen": Stance.OPPOSE, "dafür": Stance.SUPPORT, "einverstanden": Stance.SUPPORT}.get(form)
    if stance is None:
        return None
    over = sentence.head(word)
    being = (
        over is not None
        and word.base_deprel == "advmod"
        and ((over.lemma == "sein" and over.upos in {"VERB", "AUX"}) or (over.upos == "ADJ" and copula(sentence, over)))
    )
    if not being and not any(child.base_deprel in {"cop", "aux"} and child.lemma == "sein" for child in sentence.children(word)):
        return None
    children = (*sentence.children(word), *(sentence.children(over) if being and over is not None else ()))
    if any(child.base_deprel in _CLAUSES and child.index > word.index for child in children):
        return None
    if form == "einverstanden" and not any(child.form.casefold() == "damit" for child in children):
        return None
    named = over if over is not None and over.upos == "PROPN" and word.base_deprel == "advmod" else None
    # Bern ist dagegen: the tree may hang all on the name
    holder = next((child for child in children if child.deprel == "nsubj"), named)
    against = denied(sentence, word)
    if holder is None or (against and stance is Stance.OPPOSE):
        return None
    thing = form in _FOR_OR_AGAINST
    return Reply(stance=Stance.OPPOSE if against else stance, holder=holder, root=word, plain=True, of_the_thing=thing)
