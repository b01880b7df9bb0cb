"""What a sentence or clause says about the one before: Das lehnt Kiew ab. Für Moskau ist ein solcher Schritt undenkbar.

A reply has nothing of a topic in it. It takes up what stood before with a word (:mod:`anaphora`), or goes without (:mod:`curt`,
:mod:`fragments`); :mod:`verdicts` reads what it is called.
"""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.positions import curt, judging
from ukrdiplo.extraction.positions.anaphora import SAME, Taken, reach, taken_up
from ukrdiplo.extraction.positions.curt import Reply
from ukrdiplo.extraction.positions.evasions import evader
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.holding import among
from ukrdiplo.extraction.positions.phrases import STOPS, copula, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.verdicts import verdict
from ukrdiplo.extraction.positions.words import cases, da_word, slots
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite, subject
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["Reply", "replies"]

_DECIDED = frozenset({Stance.SUPPORT, Stance.OPPOSE})
_OPEN = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
"""Parts of speech of the words that head a clause that replies."""
_CONTENT = frozenset({"ccomp", "xcomp", "csubj"})
_MATTERS = frozenset({"thema", "frage", "punkt"})
"""Nouns for what is spoken of, which nobody is for: ging auf das Thema ein."""
_CONDITIONS = frozenset({"bedingung", "vorbedingung", "voraussetzung"})
_WHILE = frozenset({"solange", "sobald", "bis", "bevor", "ehe", "nachdem", "wenn", "falls", "sofern", "ob"})
_TOLD = _DECIDED | {Stance.UNCLEAR, Stance.CONDITIONAL}


def replies(sentence: Sentence, index: AttitudeIndex, *, after: int = 0) -> Iterator[Reply]:
    """What a sentence says about the one before: Das lehnt Kiew ab. Die Forderung wies er zurück. Kiew nennt dies „untragbar“.

    Args:
        sentence: The sentence.
        index: The words of wanting and rejecting.
        after: Look at words behind this one alone: Paris will sie, Moskau lehnt sie ab.
    """
    ground = Ground(sentence, index)
    verbless = not any(finite(word) for word in sentence.words)
    reached = reach(sentence, index)
    for word in sentence.words[after:]:
        found = curt.for_or_against(sentence, word)
        if found is None and (verbless or word.upos in _OPEN):
            by_itself = curt.may_reply(ground, word)
            if by_itself or word.index in reached:
                found = _of_a_word(ground, word, after, by_itself=by_itself)
            if by_itself and found is None and verbless and word.form[:1].isupper():
                found = curt.verbless(ground, word)
        if found is not None and not _only_while(sentence, found.root):
            yield found


def _of_a_word(ground: Ground, word: Word, after: int, *, by_itself: bool) -> Reply | None:
    """What a verb, an adjective or a noun says of what stood before, taking it up or ``by_itself``."""
    if word.upos in {"VERB", "AUX"}:
        return _of_a_verb(ground, word, after, by_itself=by_itself) or (curt.of_a_predicate(ground, word) if by_itself else None)
    if word.upos in {"ADJ", "NOUN"}:
        found = _of_a_predicate(ground, word, after) or (_of_a_noun(ground, word, after) if word.upos == "NOUN" else None)
        return found or ((curt.of_a_noun(ground, word) or curt.of_a_predicate(ground, word)) if by_itself else None)
    return None


def _only_while(sentence: Sentence, root: Word) -> bool:
    """Whether a clause says how, how long or on what condition another one is so: solange das nötig sei, wie er es will."""
    return any(
        (child.base_deprel == "mark" and child.form.casefold() in _WHILE) or (child.form == "wie" and child.index < root.index)
        for child in sentence.children(root)
    )


def _of_a_verb(ground: Ground, verb: Word, after: int, *, by_itself: bool) -> Reply | None:
    sentence = ground.sentence
    # Das hat er bei einem Treffen gesagt: what stands behind das is not what it takes up.
    every = [taken for taken in taken_up(sentence, verb, ground.index, None) if taken.word.index > after]
    if not (by_itself or every):
        return None
    real = reality(sentence, verb)
    if real is Reality.QUESTION or ground.supposed(verb):
        return _left_open(ground, verb)
    found = None
    for taken in every:
        found = _about(ground, verb, taken, real)
        if found is not None:
            found = evolve(_marked(ground, found, taken), resumes=_resumes(sentence, taken.word))
            break
    if found is None and by_itself and real is not Reality.POSSIBLE:
        found = curt.of_a_verb(ground, verb, subject(sentence, verb) or doer(sentence, verb, ground.index, frozenset()))
    if found is None or not ground.obliged(verb):
        return found
    # Dem müsse Kiew zustimmen: what others owe is asked for by whoever says so.
    return evolve(found, holder=None, judge=None) if ground.owed(verb) else None


def _left_open(ground: Ground, verb: Word) -> Reply | None:
    """Ob er dem zustimmt, ließ er offen: who leaves open what would be a reply."""
    children = ground.sentence.children(verb)
    asking = next((child.index for child in children if child.form.casefold() == "ob"), None)
    if asking is None:
        return None
    found = evader(ground.sentence, frozenset(range(asking, verb.index + 1)), ground.index)
    return None if found is None else Reply(stance=Stance.UNCLEAR, holder=found.holder, root=found.verb)


def _resumes(sentence: Sentence, word: Word) -> bool:
    """Whether a word stands between a mark and the verb: Neue Sanktionen – das will Wien."""
    near = sentence.words[max(0, word.index - 2) : word.index + 1]
    return len(near) == 3 and near[0].form in STOPS | {"-"} and finite(near[2])


def _marked(ground: Ground, reply: Reply, taken: Taken) -> Reply:
    """A reply with what the noun tells that it takes up, if it does."""
    if not taken.noun:
        return reply
    # Whoever is to think again may have rejected something: die Entscheidung überdenken.
    again = taken.through is not None and _ends(ground, taken.through, taken.at)
    whose = owner(ground.sentence, taken.word, frozenset(), names_only=not taken.choice)
    plan = not (taken.choice or taken.such or again)
    return evolve(reply, of_a_plan=plan, of_the_thing=reply.of_the_thing or taken.such, by_noun=True, whose=whose)


def _about(ground: Ground, verb: Word, taken: Taken, real: Reality) -> Reply | None:
    """What a verb says of what it takes up."""
    sentence = ground.sentence
    if "subject" in taken.at:
        ruling = judging.of_predicate(sentence, verb, ground.index)
        if ruling is not None and "subject" in ruling.judgement.slots:
            judge = judging.judge(sentence, verb, ruling.judgement)
            return Reply(
                stance=ruling.towards(1),
                holder=None,
                judge=judge,
                root=verb,
            )
    if real is Reality.POSSIBLE:
        return None
    holder = doer(sentence, verb, ground.index, frozenset({taken.word.index}))
    fronted = taken.word.form.casefold() in SAME | {"das", "was"}
    if "subject" in taken.at and fronted and any(ground.attitudes(verb, ("object",))):
        behind = _object(sentence, verb)
        if behind is not None:
            holder, taken = behind, evolve(taken, at=("object",))  # Das will Kiew verhindern
    stance = None if holder is None or "subject" in taken.at else verdict(ground, verb)
    if stance is not None:
        return Reply(stance=stance, holder=holder, root=verb)
    for attitude in _said(ground, verb, taken):
        if attitude.holder is Holder.SPEAKER:
            continue
        bearer = holder
        if attitude.holder is Holder.AMONG or bearer is None or bearer.form.casefold() == "man":
            bearer = among(sentence, verb, attitude, frozenset({taken.word.index})) or bearer
        sign = -1 if taken.through is not None and _ends(ground, taken.through, taken.at) else 1
        stance = attitude.towards(sign, denied=ground.against(verb, attitude))
        if bearer is None or stance not in _TOLD or bearer.index == taken.word.index:
            return None
        if stance is Stance.SUPPORT and taken.noun and taken.word.lemma.casefold() in _MATTERS:
            return None
        thing = da_word(taken.word) is not None
        return Reply(
            stance=stance,
            holder=bearer,
            root=verb,
            of_the_thing=thing,
        )
    nouns = (child for child in sentence.children(verb) if child.upos == "NOUN" and child.base_deprel in {"obj", "nsubj"})
    return next((reply for noun in nouns if (reply := _by_noun(ground, noun, verb, taken)) is not None), None)


def _by_noun(ground: Ground, noun: Word, verb: Word, taken: Taken) -> Reply | None:
    """What a noun says of what it, or the verb for it, takes up: Aus Bern kam Kritik an dem Vorschlag."""
    for attitude in ground.attitudes(noun, taken.at) if noun.index != taken.word.index else ():
        stance = attitude.towards(1, denied=denied(ground.sentence, noun) != denied(ground.sentence, verb))
        if noun.lemma.casefold() in _CONDITIONS:
            stance = Stance.CONDITIONAL
        bearer = curt.whose(ground, noun, verb)
        if stance in _TOLD and bearer is not None and bearer.index != taken.word.index:
            return Reply(stance=stance, holder=bearer, root=verb, of_the_thing=da_word(taken.word) is not None)
    return None


def _of_a_noun(ground: Ground, noun: Word, after: int) -> Reply | None:
    """Unterstützung für den Vorschlag kam aus Bern; Wien sagte sein Nein dazu."""
    verb = ground.sentence.head(noun)
    if verb is None or verb.upos != "VERB" or reality(ground.sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
        return None
    for taken in taken_up(ground.sentence, noun, ground.index, None):
        if taken.word.index > after and (found := _by_noun(ground, noun, verb, taken)) is not None:
            return _marked(ground, found, taken)
    return None


def _object(sentence: Sentence, verb: Word) -> Word | None:
    """The name that a tree takes for the object of a verb whose subject it takes *das* for."""
    children = sentence.children(verb)
    if any(child.base_deprel in _CONTENT for child in children):
        return None  # Das hat Kiew erlaubt, … zu schießen: whom it lets do so
    found = [child for child in children if child.base_deprel == "obj" and not cases(sentence, child)]
    if len(found) != 1:
        return None
    nominative = any(child.form.casefold() == "der" for child in sentence.children(found[0]) if child.base_deprel == "det")
    return found[0] if found[0].upos == "PROPN" or nominative else None


def _ends(ground: Ground, verb: Word, at: tuple[str, ...]) -> bool:
    """Whether an infinitive says that what it takes up comes to an end."""
    return any(operator.turns for operator in ground.operators(verb, at))


def _said(ground: Ground, verb: Word, taken: Taken) -> Iterator[Attitude]:
    """The attitudes that a verb, or the adjective or noun that it passes on, expresses on what it takes up."""
    at = taken.at if taken.through is None else slots(ground.sentence, taken.through)
    near = ground.sentence.children(verb) if ground.light(verb) else ()
    shown = [child for child in near if child.upos == "ADJ" and child.base_deprel == "advmod"]
    shown += [child for child in ground.sentence.children(verb) if child.upos == "ADJ" and child.base_deprel == "xcomp"]
    for attitude in (found for word in (verb, *shown) for found in ground.attitudes(word, at)):
        itself = {taken.word.form.casefold(), taken.word.lemma.casefold()} & attitude.companions
        at_work = attitude.close and taken.at == ("an",)  # arbeitet daran: on whatever it is
        if attitude.stance not in _TOLD or itself or at_work:
            continue
        if not attitude.only_denied or denied(ground.sentence, verb):
            yield attitude


def _of_a_predicate(ground: Ground, word: Word, after: int) -> Reply | None:
    """Das ist für Kiew unannehmbar; ein solcher Schritt wäre falsch; Kiew ist dazu nicht bereit."""
    sentence = ground.sentence
    if not copula(sentence, word) or (word.upos == "NOUN" and owner(sentence, word, frozenset()) is not None):
        return None  # das sei ein Trick Putins: what he does, and not what he spoke of
    for taken in taken_up(sentence, word, ground.index, None):
        if taken.word.index <= after:
            continue
        if "subject" in taken.at:
            ruling = judging.of_predicate(sentence, word, ground.index)
            if ruling is not None:
                judge = judging.judge(sentence, word, ruling.judgement)
                found = Reply(
                    stance=ruling.towards(1),
                    holder=None,
                    judge=judge,
                    root=word,
                )
                return _marked(ground, found, taken)
        holder = subject(sentence, word)
        for attitude in ground.attitudes(word, taken.at):
            stance = attitude.towards(1, denied=denied(sentence, word))
            if stance in _DECIDED and holder is not None and holder.index != taken.word.index:
                found = Reply(stance=stance, holder=holder, root=word, of_the_thing=da_word(taken.word) is not None)
                return _marked(ground, found, taken)
    return None
