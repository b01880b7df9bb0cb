"""Positions that need more than one clause: lists of demands behind a colon, and replies to the sentence before."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.positions.claims import Claim, End
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.judging import predicated
from ukrdiplo.extraction.positions.words import names
from ukrdiplo.lexicon.attitudes import Attitude, AttitudeIndex
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite, subject
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["Reply", "appeal", "demander", "of_appeal", "reply"]

_DEMONSTRATIVES = frozenset({"das", "dies", "dieses", "diese", "diesen", "es", "sie", "ihn"})
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "csubj", "nsubj:pass", "advcl"})
_DEFINITE = frozenset({"die", "den", "das", "diese", "diesen", "dieses", "alle"})


@frozen
class Reply:
    """A stance towards what stood in the sentence before.

    Args:
        stance: Support or oppose.
        holder: Head of the noun phrase that names the holder.
        root: The verb.
        of_a_plan: It takes up a noun such as *die Forderung*, which no rejection is called.
        plain: It is no more than *dafür* or *dagegen*, which after another reply may mean that or what it replied to.
    """

    stance: Stance
    holder: Word
    root: Word
    of_a_plan: bool
    plain: bool = False


def appeal(sentence: Sentence, loose: Iterable[End], index: AttitudeIndex) -> Iterator[Claim]:
    """The items of a list behind a colon, as demands of whoever demands before it: Moskau fordert: Ende der Hilfe, Abrüstung."""
    colon = next((word.index for word in sentence.words if word.form == ":"), None)
    if colon is None:
        return
    found = _appeal_before(sentence, colon, index)
    if found is None:
        return
    attitude, verb, holder = found
    for end in loose:
        if end.word.index > colon and end.hit.head.index > colon:
            yield Claim(
                hit=end.hit,
                stance=_of_item(sentence, attitude, end, verb),
                holder=holder,
                root=end.word,
                path=end.hit.words,
                rule="position.list",
            )


def _of_item(sentence: Sentence, attitude: Attitude, end: End, verb: Word) -> Stance:
    """The stance towards an item; what is denied behind a word of rejecting is rejected once (Absage: keine Panzer)."""
    if attitude.stance is Stance.OPPOSE and denied(sentence, end.hit.head):
        return Stance.SUPPORT if end.sign > 0 else Stance.OPPOSE
    return attitude.towards(end.sign, denied=denied(sentence, verb))


def of_appeal(sentence: Sentence, claim: Claim, index: AttitudeIndex) -> Claim:
    """A demand without a speaker as that of whoever demands before the colon: Moskau stellte Bedingungen: Kiew müsse abrüsten."""
    colon = next((word.index for word in sentence.words if word.form == ":"), None)
    found = _appeal_before(sentence, colon, index) if colon is not None and claim.root.index > colon else None
    return claim if found is None else evolve(claim, holder=found[2], rule="position.list")


def demander(sentence: Sentence, index: AttitudeIndex) -> Word | None:
    """Head of the noun phrase that names who demands something in a sentence, so that the next one may go on with it."""
    found = _appeal_before(sentence, len(sentence.words) + 1, index)
    return None if found is None else found[2]


def _appeal_before(sentence: Sentence, colon: int, index: AttitudeIndex) -> tuple[Attitude, Word, Word] | None:
    for word in sentence.words[: colon - 1]:
        for name in names(index, sentence, word):
            for attitude in index.attitudes.get(name, ()):
                if not attitude.appeal or (word.upos == "NOUN" and not word.form[:1].isupper()):
                    continue
                holder = subject(sentence, word) if word.upos == "VERB" else _owner(sentence, word)
                if holder is not None:
                    return attitude, word, holder
    return None


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    head = sentence.head(noun)
    if head is not None and head.upos == "VERB" and noun.base_deprel == "obj":
        return subject(sentence, head)
    return next((child for child in sentence.children(noun) if child.deprel in {"nmod", "nmod:poss", "det:poss"}), None)


def reply(sentence: Sentence, index: AttitudeIndex, *, after: int = 0) -> Reply | None:
    """What a sentence says about the one before: Das lehnt Kiew ab. Die Forderung wies er zurück. Kiew nennt dies „untragbar“.

    Args:
        sentence: The sentence.
        index: The words of wanting and rejecting.
        after: Look at verbs behind this word alone: Paris will sie, Moskau lehnt sie ab.
    """
    ground = Ground(sentence, index)
    for verb in sentence.words[after:]:
        if (plain := _for_or_against(sentence, verb)) is not None:
            return plain
        if verb.upos not in {"VERB", "AUX"} or reality(sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
            continue
        holder = subject(sentence, verb)
        if holder is not None and (short := _curt(ground, verb, holder)) is not None:
            return short
        taken = None if holder is None else _taken_up(sentence, verb, holder, index)
        if holder is None or taken is None or taken.index <= after:
            continue  # Das hat er bei einem Treffen gesagt: what stands behind das is not what it takes up
        stance = _judged(ground, verb)
        if stance is not None:
            return Reply(stance, holder, verb, taken.upos == "NOUN")
        for attitude in ground.attitudes(verb, ("object",)):
            if attitude.stance in {Stance.SUPPORT, Stance.OPPOSE}:
                stance = attitude.towards(1, denied=denied(sentence, verb))
                found = Reply(stance, holder, verb, taken.upos == "NOUN")
                return found if stance in {Stance.SUPPORT, Stance.OPPOSE} else None
    return None


def _judged(ground: Ground, verb: Word) -> Stance | None:
    """The stance of a verdict on what stood before: nennt das „untragbar“."""
    sentence, index = ground.sentence, ground.index
    verdicts = [entry for name in names(index, sentence, verb) for entry in index.verdicts.get(name, ())]
    taken = frozenset(slot for entry in verdicts for slot in entry.slots)
    for word in _predicates(sentence, verb, taken) if verdicts else ():
        for name in names(index, sentence, word):
            for judgement in index.judgements.get(name, ()):
                return Attitude(word=name, stance=judgement.stance).towards(1, denied=denied(sentence, verb))
    return None


def _curt(ground: Ground, verb: Word, holder: Word) -> Reply | None:
    """London winkt ab, Kiew stimmte zu: a verb of replying that goes without what it replies to."""
    sentence = ground.sentence
    if any(child.base_deprel in _COMPLEMENTS and child.form.casefold() != "sich" for child in sentence.children(verb)):
        return None
    for name in names(ground.index, sentence, verb):
        for attitude in ground.index.attitudes.get(name, ()):
            if attitude.reply and not attitude.beside:
                stance = attitude.towards(1, denied=denied(sentence, verb))
                if stance in {Stance.SUPPORT, Stance.OPPOSE}:
                    return Reply(stance, holder, verb, of_a_plan=False, plain=True)
    return None


def _predicates(sentence: Sentence, verb: Word, taken: frozenset[str]) -> Iterator[Word]:
    """The words of a clause that may say how its subject judges something: with *als*, or as the verdict takes them."""
    for word in sentence.subtree(verb):
        marked = any(child.form.casefold() in taken for child in sentence.children(word))
        if marked or (word.upos == "ADJ" and "predicate" in taken and predicated(sentence, word, taken)):
            yield word


def _for_or_against(sentence: Sentence, word: Word) -> Reply | None:
    """Kiew ist dagegen, Kiew ist damit einverstanden: a da-word that no clause explains."""
    form = word.form.casefold()
    stance = {"dagegen": Stance.OPPOSE, "dafür": Stance.SUPPORT, "einverstanden": Stance.SUPPORT}.get(form)
    if stance is None or not any(
        child.base_deprel in {"cop", "aux"} and child.lemma == "sein" for child in sentence.children(word)
    ):
        return None
    children = sentence.children(word)
    if any(child.base_deprel in {"ccomp", "csubj", "xcomp", "advcl", "acl"} for child in children):
        return None
    if form == "einverstanden" and not any(child.form.casefold() == "damit" for child in children):
        return None
    over = sentence.head(word) if word.base_deprel == "advmod" else None
    named = over if over is not None and over.upos == "PROPN" else None  # Bern ist dagegen: the tree hangs all on the name
    holder = next((child for child in children if child.deprel == "nsubj"), named)
    against = denied(sentence, word)
    if holder is None or (against and stance is Stance.OPPOSE):
        return None
    return Reply(Stance.OPPOSE if against else stance, holder, word, of_a_plan=False, plain=True)


def _taken_up(sentence: Sentence, verb: Word, holder: Word, index: AttitudeIndex) -> Word | None:
    """The demonstrative, or the definite noun such as *die Forderung*, that the verb has besides its subject."""
    below = (c for c in sentence.children(verb) if c.base_deprel in {"xcomp", "advmod", "obj", "obl"} and not finite(c))
    near = {verb.index, *(child.index for child in below)}
    for word in sentence.subtree(verb):
        if word.index == holder.index or word.base_deprel == "expl" or word.head not in near:
            continue
        form = word.form.casefold()
        if form in _DEMONSTRATIVES and (word.upos == "PRON" or word.base_deprel == "obj" or _before_an_adjective(sentence, word)):
            return word if word.feat("PronType") != "Rel" else None
        if word.upos == "NOUN" and word.lemma.casefold() in index.anaphors and word.head == verb.index:
            return word if any(child.form.casefold() in _DEFINITE for child in sentence.children(word)) else None
    return None


def _before_an_adjective(sentence: Sentence, word: Word) -> bool:
    """A demonstrative that the tree takes for the article of a predicate: nennt das „untragbar“."""
    head = sentence.head(word)
    return (
        word.upos == "DET" and head is not None and head.upos == "ADJ" and head.base_deprel in {"xcomp", "obj", "ccomp", "advmod"}
    )
