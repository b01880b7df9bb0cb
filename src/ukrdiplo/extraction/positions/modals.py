"""What a clause says of its own accord, without a word above it: wanted, owed, ruled out, done, meant for a purpose.

Each function gives the claims that it finds; :func:`modal` gives ``None`` where no modal decides.
"""

from attrs import evolve

from ukrdiplo.extraction.positions import judging
from ukrdiplo.extraction.positions.claims import Claim, Step
from ukrdiplo.extraction.positions.ground import HEARSAY, Ground, stance_of
from ukrdiplo.extraction.positions.phrases import copula, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.ties import PROVISOS, claim, tying
from ukrdiplo.extraction.positions.words import cases, infinitive, slots
from ukrdiplo.lexicon.attitudes import Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, auxiliaries, denied, reality, verb_first

__all__ = ["afterwards", "assertion", "deed", "in_return", "modal", "only_then", "purpose", "ruled_out", "talked_of"]

_RETURNS = frozenset({"gegenzug", "gegenleistung", "dafür"})
_GLADLY = frozenset({"gern", "gerne", "liebsten", "lieber"})
_OPENING = frozenset({"wollen", "mögen", "möchten", "können"})
_ACCORDING = frozenset({"nach", "laut", "zufolge", "gemäß"})
_FIRST = frozenset({"erst", "nur"})
_DENYING = frozenset({"werden", "dürfen", "können"})


def modal(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...] | None:
    """The claim of a modal that says who wants the clause: will aufheben (its subject), müsse aufheben (whoever speaks)."""
    sentence = ground.sentence
    if any(child.form.casefold() in _GLADLY for child in sentence.children(verb)):
        subject = doer(sentence, verb, ground.index, step.path)
        if subject is not None and any(word.form.casefold().startswith("würd") for word in auxiliaries(sentence, verb)):
            return (claim(sentence, step, stance_of(step.sign), subject, verb, "position.attitude"),)  # würde gern ausrichten
    if _fated(sentence, verb):
        return (claim(sentence, step, stance_of(step.sign), None, verb, "position.demand"),)
    for auxiliary in auxiliaries(sentence, verb):
        if auxiliary.lemma.casefold() == "sollen" and (willing := _by_the_will_of(ground, step, verb)) is not None:
            return (claim(sentence, step.to(auxiliary), stance_of(step.sign), willing, step.word, "position.attitude"),)
        hearsay = auxiliary.lemma.casefold() == "sollen" and auxiliary.form.casefold() in HEARSAY
        if hearsay and not (ground.demanded or ground.asked_for(verb) or _told(ground, verb)):
            continue
        for attitude in ground.attitudes(auxiliary, ("clause",)):
            nouns = (sentence.words[i - 1] for i in step.path)
            against = denied(sentence, verb) or any(noun.upos == "NOUN" and denied(sentence, noun) for noun in nouns)
            if attitude.only_denied and not against:
                continue
            asked = verb_first(sentence, verb) and verb.base_deprel != "conj" and not _proviso_before(ground, verb)
            if reality(sentence, verb) is Reality.QUESTION or asked or ground.supposed(verb):
                return ()
            if against and any("ohne" in cases(sentence, child) for child in sentence.children(verb)):
                return ()  # ohne Kiew dürfe nicht verhandelt werden
            stance = attitude.towards(step.sign, denied=False)
            if attitude.holder is Holder.SPEAKER:
                return (claim(sentence, step.to(auxiliary), stance, None, step.word, "position.demand"),)
            subject = doer(sentence, verb, ground.index, step.path)
            return (
                () if subject is None else (claim(sentence, step.to(auxiliary), stance, subject, step.word, "position.attitude"),)
            )
    return None


def _fated(sentence: Sentence, verb: Word) -> bool:
    """Whether a participle says with *gehören* what is to become of a thing: Die Sanktionen gehörten abgeschafft."""
    near = sentence.words[max(0, verb.index - 4) : verb.index - 1]
    owed = any(word.lemma == "gehören" and finite(word) for word in near)
    return owed and verb.feat("VerbForm") == "Part" and not auxiliaries(sentence, verb)


def _by_the_will_of(ground: Ground, step: Step, verb: Word) -> Word | None:
    """Who wants it that something shall be: nach dem Willen der Regierung soll …; dem Plan der Regierung zufolge soll …."""
    sentence = ground.sentence
    for child in sentence.children(verb):
        if child.upos != "NOUN" or _ACCORDING.isdisjoint(_around(sentence, child)):
            continue
        if not any(attitude.stance is Stance.SUPPORT for attitude in ground.attitudes(child, ("clause", "genitive"))):
            continue
        behind = (word for word in sentence.children(child) if {"von", "zufolge"} & set(cases(sentence, word)))
        return owner(sentence, child, step.path) or next(behind, None)
    return None


def _around(sentence: Sentence, noun: Word) -> tuple[str, ...]:
    """The prepositions of a noun, and of a genitive behind it: dem Plan der Regierung zufolge."""
    behind = (child for child in sentence.children(noun) if child.base_deprel == "nmod" and child.index > noun.index)
    return cases(sentence, noun) or next((found for child in behind if (found := cases(sentence, child))), ())


def ruled_out(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """Es wird keine Truppen geben: whoever says so does not want them."""
    children = ground.sentence.children(verb)
    if any(child.deprel == "nsubj" and child.upos == "PROPN" and child.index not in step.path for child in children):
        return ()  # Wien werde keine Truppen geben: its deed
    none = any(denied(ground.sentence, child) for child in children if child.index in step.path)
    if not none or _DENYING.isdisjoint(w.lemma.casefold() for w in auxiliaries(ground.sentence, verb)):
        return ()
    return (claim(ground.sentence, step, stance_of(step.sign), None, verb, "position.demand"),)


def only_then(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """Will erst nach X verhandeln, nur mit X zustimmen: what somebody makes a condition of what he is willing to do."""
    sentence, noun = ground.sentence, step.word
    first = min(word.index for word in sentence.subtree(noun))
    before = sentence.words[first - 2 : first - 1] if first > 1 else ()
    marked = any(word.form.casefold() in _FIRST for word in (*before, *sentence.children(noun)))
    if step.wish is not None or not marked or not {"nach", "mit", "bei"} & set(at) or not ground.willing(verb):
        return ()
    subject = doer(sentence, verb, ground.index, step.path)
    if subject is None:
        return ()
    found = claim(sentence, step, stance_of(step.sign), subject, verb, "position.condition")
    return (evolve(found, stance=stance_of(step.sign), tied=None),)


def talked_of(ground: Ground, step: Step, verb: Word, at: tuple[str, ...]) -> tuple[Claim, ...]:
    """Will über X erst reden, wenn …; über X könne man reden, sofern …: who does so may come to want the thing."""
    sentence = ground.sentence
    open_ = any(word.lemma.casefold() in _OPENING for word in auxiliaries(sentence, verb))
    if "über" not in at or step.wish is not None or not open_ or not ground.inert(verb) or tying(sentence, verb) is None:
        return ()
    subject = doer(sentence, verb, ground.index, step.path)
    speaks = subject is None or subject.form.casefold() == "man"
    return (claim(sentence, step.to(verb), Stance.CONDITIONAL, None if speaks else subject, verb, "position.condition"),)


def _told(ground: Ground, verb: Word) -> bool:
    """Whether somebody says the clause with *soll*, so that it tells a plan of his: Das Geld soll genutzt werden, sagte sie."""
    over = ground.sentence.head(verb)
    perfect = any(
        word.lemma in {"haben", "sein"} and word.feat("VerbForm") == "Inf" for word in auxiliaries(ground.sentence, verb)
    )
    return not perfect and over is not None and over.upos == "VERB" and verb.base_deprel in {"ccomp", "parataxis"}


def in_return(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What somebody asks for in return is what he wants: Er will verhandeln, wenn er im Gegenzug Garantien bekommt."""
    head = ground.sentence.head(verb)
    inside = {word.form.casefold() for word in ground.sentence.subtree(verb)}
    if head is None or verb.base_deprel != "advcl":
        return ()
    holder = doer(ground.sentence, head, ground.index, step.path)
    willing = ground.willing(head) or reality(ground.sentence, head) is Reality.POSSIBLE
    asked = not inside.isdisjoint(_RETURNS) or (ground.willing(head) and _only(ground, verb, head))
    if not asked or not willing:
        real = reality(ground.sentence, head)
        promised = real is Reality.FUTURE or any(word.lemma == "können" for word in auxiliaries(ground.sentence, head))
        ruled = judging.of_predicate(ground.sentence, head, ground.index) is not None
        if not _only(ground, verb, head) or not (promised or ruled):
            return ()
        holder = None
    elif holder is None:
        return ()
    found = claim(ground.sentence, step, stance_of(step.sign), holder, verb, "position.condition")
    return (evolve(found, stance=stance_of(step.sign), tied=None),)


def afterwards(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What is to come only after what is owed hangs on that: Erst müsse Ruhe herrschen, bevor man X erwäge."""
    head = ground.sentence.head(verb)
    if head is None or verb.base_deprel != "advcl" or denied(ground.sentence, head):
        return ()
    if not any(word.lemma == "müssen" for word in auxiliaries(ground.sentence, head)):
        return ()
    found = claim(ground.sentence, step, Stance.CONDITIONAL, None, head, "position.condition")
    return (evolve(found, untied=stance_of(step.sign)),)


def _only(ground: Ground, verb: Word, head: Word) -> bool:
    """Whether a condition is the only one: nur infrage, wenn …; erst, wenn …; sobald …."""
    if any(child.base_deprel == "mark" and child.form.casefold() == "sobald" for child in ground.sentence.children(verb)):
        return True
    first = min(word.index for word in ground.sentence.subtree(verb))
    before = ground.sentence.words[max(0, first - 3) : first]
    own = (child for child in ground.sentence.children(head) if child.index < first)
    return any(word.form.casefold() in {"nur", "erst"} for word in (*before, *own))


def purpose(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What somebody does a thing for is what he wants: reist nach Kiew, um Hilfe zuzusagen; müsse handeln, um … zu beenden."""
    sentence = ground.sentence
    head = sentence.head(verb)
    there = head is not None and head.upos in {"NOUN", "PROPN"} and copula(sentence, head)  # ist zu Besuch, um; ist in Rom, um
    going = head is not None and (head.upos == "VERB" or there)
    if head is None or not going or verb.base_deprel not in {"advcl", "ccomp", "xcomp", "acl"} or denied(sentence, head):
        return ()
    if ground.obliged(head):
        found = claim(sentence, step, stance_of(step.sign), None, head, "position.purpose")
    elif (asking := _asked_by(ground, head)) is not None:
        whose = doer(sentence, asking, ground.index, step.path)
        found = claim(sentence, step, stance_of(step.sign), whose, asking, "position.purpose")
    else:
        subject = doer(sentence, head, ground.index, step.path)
        real = reality(sentence, head)
        if subject is None or (
            subject.upos == "NOUN" and subject.feat("Number") != "Plur" and subject.base_deprel == "nsubj:pass"
        ):
            return ()
        if real in {Reality.POSSIBLE, Reality.QUESTION}:
            return ()
        found = claim(sentence, step, stance_of(step.sign), subject, verb, "position.purpose")
    return (found,)


def _asked_by(ground: Ground, verb: Word) -> Word | None:
    """The verb of whoever asks for what an infinitive says, and so for what that is good for: fordert, X zu tun, um …."""
    over = ground.sentence.head(verb)
    if over is None or over.upos != "VERB" or not infinitive(ground.sentence, verb):
        return None
    asking = (attitude for attitude in ground.attitudes(over, slots(ground.sentence, verb)) if not attitude.own)
    return over if any(attitude.stance is Stance.SUPPORT for attitude in asking) else None


def deed(ground: Ground, step: Step, verb: Word, top: Word) -> tuple[Claim, ...]:
    """What somebody does, told as a fact.

    Args:
        ground: The sentence and the words.
        step: How far the climb has come.
        verb: What he does.
        top: The verb that it is coordinated with and that heads their clause.
    """
    sentence = ground.sentence
    marks = {child.form.casefold() for child in sentence.children(top) if child.base_deprel == "mark"}
    embedded = top.base_deprel == "ccomp" or "dass" in marks
    free = embedded or top.base_deprel in {"root", "parataxis", "conj"} or _after_colon(ground, top)
    supposed = _proviso_before(ground, top)
    if (verb_first(sentence, top) and not supposed) or not free:
        return ()
    real = reality(sentence, verb)
    subject = doer(sentence, verb, ground.index, step.path)
    if subject is None or real not in {Reality.FACT, Reality.FUTURE, Reality.POSSIBLE}:
        return ()
    # What somebody says that he might do hangs on something.
    stance = Stance.CONDITIONAL if real is Reality.POSSIBLE or supposed else stance_of(step.sign)
    found = claim(sentence, step, stance, subject, verb, "position.deed")
    return (evolve(found, deed=real, embedded=embedded),)


def assertion(ground: Ground, step: Step, verb: Word) -> tuple[Claim, ...]:
    """What a term says by itself, as the position of whoever says so: Die Ukraine gehört in die Nato."""
    if verb_first(ground.sentence, verb) or reality(ground.sentence, verb) is Reality.QUESTION:
        return ()
    return (claim(ground.sentence, step, stance_of(step.sign), None, verb, "position.assertion"),)


def _proviso_before(ground: Ground, clause: Word) -> bool:
    """Whether a condition stands right before a clause that begins with its verb: Wenn …, werden wir …."""
    sentence = ground.sentence
    before = (child for child in sentence.children(clause) if child.base_deprel == "advcl" and child.index < clause.index)
    if any(verb_first(sentence, child) for child in before):
        return True  # Wolle man X, müsse man Y
    first = min((word.index for word in sentence.subtree(clause) if word.upos != "PUNCT"), default=clause.index)
    earlier = sentence.words[: first - 1]
    if not earlier or earlier[-1].form != "," or not verb_first(sentence, clause):
        return False
    return any(word.form.casefold() in PROVISOS and word.upos == "SCONJ" for word in earlier)


def _after_colon(ground: Ground, clause: Word) -> bool:
    """Whether a clause stands by itself behind a colon: Der nächste Schritt: Paris liefert Panzer."""
    words = ground.sentence.subtree(clause)
    first = min((word.index for word in words if word.upos != "PUNCT"), default=clause.index)
    return finite(clause) and first > 1 and ground.sentence.words[first - 2].form == ":"
