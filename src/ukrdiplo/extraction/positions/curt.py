"""Replies with nothing that they reply to: London winkt ab, Scholz bleibt bei seinem Nein, Paris ist unschlüssig."""

from collections.abc import Iterator

from attrs import frozen

from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.phrases import copula, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.words import cases, da_word, names, with_zu
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite, subject
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = [
    "FOR_OR_AGAINST",
    "Reply",
    "for_or_against",
    "may_reply",
    "of_a_noun",
    "of_a_predicate",
    "of_a_verb",
    "verbless",
    "whose",
]

FOR_OR_AGAINST = frozenset({"dafür", "dagegen"})
"""Words that take up a thing itself, whatever was said of it."""
_STANCES = {"dagegen": Stance.OPPOSE, "dafür": Stance.SUPPORT, "einverstanden": Stance.SUPPORT}
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp", "csubj", "nsubj:pass", "advcl"})
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "acl"})
_DECIDED = frozenset({Stance.SUPPORT, Stance.OPPOSE})
_TOLD = _DECIDED | {Stance.UNCLEAR, Stance.CONDITIONAL}
_POINTING = frozenset({"dem", "das", "dies", "diesem", "was", "es"})
_PERSONS = frozenset({"ihm", "ihr", "ihnen"})
_SOURCES = frozenset({"aus", "in", "bei", "von", "seitens"})
_STAYING = frozenset({"bleiben", "wirken"})
_RECEIVING = frozenset({"bekommen", "erhalten", "ernten", "finden"})
_REACTING = frozenset({"reagieren", "antworten"})
_WHOSE = _SOURCES | {"für"}


@frozen(kw_only=True)
class Reply:
    """A stance towards what stood before.

    Args:
        stance: Support, oppose or unclear.
        holder: Head of the noun phrase that names the holder; ``None`` for whoever speaks.
        judge: Whose judgement it is, where nobody speaks.
        root: The verb.
        of_a_plan: It takes up a noun such as *die Forderung*, which no rejection is called.
        by_noun: It takes up a noun: die Forderung, die Entscheidung.
        of_the_thing: It is about what the other spoke of, whatever he said of it: sprach sich dafür aus.
        plain: It is no more than *dafür* or *dagegen*, which after another reply may mean that or what it replied to.
        whose: Head of the noun phrase that names whose plan it takes up, if it is said: Kiews Forderung.
        resumes: It takes up what stands before a mark in its own sentence: Ein Waffenstillstand – das will Wien.
    """

    stance: Stance
    holder: Word | None
    root: Word
    judge: Word | None = None
    of_a_plan: bool = False
    by_noun: bool = False
    of_the_thing: bool = False
    plain: bool = False
    whose: Word | None = None
    resumes: bool = False


def of_a_verb(ground: Ground, verb: Word, holder: Word | None) -> Reply | None:
    """London winkt ab, Kiew stimmte zu, Bern stellt sich quer; Wien schließt nichts aus, Warschau geht es nicht schnell genug."""
    sentence = ground.sentence
    if with_zu(sentence, verb):
        return None  # die Lieferung zu verhindern: an infinitive has what it is about, wherever the tree puts that
    for attitude in _replying(ground, verb):
        besides = attitude.companions
        if not ground.beside(besides, verb):
            continue
        bearer, addressed = holder, None
        if attitude.holder is Holder.EXPERIENCER:
            bearer = _affected(sentence, verb)
        elif complements := _complements(sentence, verb, besides | {"sich"}, pointing=bool(attitude.beside)):
            addressed = complements[0] if len(complements) == 1 else None
            if addressed is None or not _addressed(sentence, addressed):
                continue
        if bearer is None or bearer.form.casefold() in _POINTING:
            continue
        stance = attitude.towards(1, denied=denied(sentence, verb, besides=besides))
        if stance in _TOLD:
            thing = not FOR_OR_AGAINST.isdisjoint(besides) and verb.lemma != "halten"  # hielt dagegen: contradicts who spoke
            return Reply(stance=stance, holder=bearer, root=verb, plain=True, of_the_thing=thing, whose=addressed)
    return None


def _addressed(sentence: Sentence, word: Word) -> bool:
    """Whether a complement may be who said what is replied to: Wien stimmte Bern zu, widersprach ihm."""
    a_name = word.upos == "PROPN" or word.form.casefold() in _PERSONS
    return a_name and word.base_deprel in {"obj", "iobj", "obl"} and not cases(sentence, word)


def _affected(sentence: Sentence, verb: Word) -> Word | None:
    """Whom a thing concerns that a verb says of it: Kiew geht das nicht weit genug."""
    near = [child for child in sentence.children(verb) if child.base_deprel in {"obj", "iobj", "obl", "nsubj"}]
    return next((w for w in near if w.upos in {"PROPN", "NOUN"} and not cases(sentence, w)), None)


def may_reply(ground: Ground, word: Word) -> bool:
    """Whether a word may be a reply by itself."""
    return not ground.index.replying.keys().isdisjoint(names(ground.index, ground.sentence, word))


def _replying(ground: Ground, word: Word) -> Iterator[Attitude]:
    """The attitudes of a word that may go without what they are about."""
    for name in names(ground.index, ground.sentence, word):
        yield from ground.index.replying.get(name, ())


def _complements(sentence: Sentence, verb: Word, besides: frozenset[str], *, pointing: bool) -> list[Word]:
    """The complements of a verb but for the words of its idiom, its subject and when it is.

    Args:
        sentence: The sentence.
        verb: The verb.
        besides: The words of its idiom.
        pointing: A pronoun that takes something up is no complement: sieht das anders.
    """
    return [
        child
        for child in sentence.children(verb)
        if child.base_deprel in _COMPLEMENTS
        and not _circumstance(sentence, child)
        and child.form.casefold() not in besides
        and child.lemma.casefold() not in besides
        and not (pointing and child.form.casefold() in _POINTING)
        and not _beside(sentence, child)
    ]


def _circumstance(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause has a conjunction of its own: will nur zustimmen, wenn …."""
    marks = {child.form.casefold() for child in sentence.children(clause) if child.base_deprel == "mark"}
    return bool(marks - {"dass", "zu", "ob"})


def _beside(sentence: Sentence, clause: Word) -> bool:
    """Whether what the tree takes for a complement is a main clause beside the verb: Kiew stimmte zu, Moskau lehnte ab."""
    children = sentence.children(clause)
    marked = any(child.base_deprel == "mark" for child in children)
    told = any(finite(word) for word in (clause, *(child for child in children if child.base_deprel in {"aux", "cop"})))
    return clause.base_deprel == "ccomp" and told and not marked and any(c.base_deprel == "nsubj" for c in children)


def of_a_predicate(ground: Ground, word: Word) -> Reply | None:
    """Paris ist unschlüssig, Kiew zeigt sich skeptisch: an adjective of wanting or rejecting that nothing complements."""
    sentence = ground.sentence
    over = sentence.head(word)
    led = over is not None and (over.lemma in _STAYING or ground.light(over))
    shown = over is not None and over.upos == "VERB" and word.base_deprel in {"xcomp", "advmod"} and led
    if word.form[:1].isupper() or not (copula(sentence, word) or shown):
        return None
    verb = over if shown and over is not None else word
    holder = subject(sentence, verb)
    if holder is not None and holder.form.casefold() == "man":
        holder = next(
            (child for child in sentence.children(verb) if _comes_from(sentence, child)), None
        )  # in Wien ist man skeptisch
    if holder is None or holder.form.casefold() in _POINTING or reality(sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
        return None
    near = (*sentence.children(word), *(sentence.children(verb) if shown else ()))
    if any((child.base_deprel in _CLAUSES and child.index != word.index) or da_word(child) is not None for child in near):
        return None
    around = {slot for child in near if child.index != holder.index for slot in cases(sentence, child)}
    for attitude in _replying(ground, word):
        if not attitude.beside and around.isdisjoint(attitude.slots):
            stance = attitude.towards(1, denied=denied(sentence, word) != (shown and denied(sentence, verb)))
            return Reply(stance=stance, holder=holder, root=verb, plain=True) if stance in _TOLD else None
    return None


def of_a_noun(ground: Ground, noun: Word) -> Reply | None:
    """Scholz bleibt bei seinem Nein; aus Moskau kam eine Absage; Nein aus Bern: a noun of replying that nothing complements."""
    sentence = ground.sentence
    for attitude in _replying(ground, noun):
        taken = set(attitude.slots)
        if attitude.beside or any(taken & set(cases(sentence, c)) or c.base_deprel in _CLAUSES for c in sentence.children(noun)):
            continue
        verb = sentence.head(noun)
        if verb is None or verb.upos != "VERB" or reality(sentence, verb) in {Reality.POSSIBLE, Reality.QUESTION}:
            continue
        sources = verb.lemma in _RECEIVING
        near = (c for c in sentence.children(verb) if c.index != noun.index and not (sources and _comes_from(sentence, c)))
        if taken & {slot for child in near for slot in cases(sentence, child)}:
            continue
        stance = attitude.towards(1, denied=denied(sentence, noun) != denied(sentence, verb))
        holder = whose(ground, noun, verb)
        if stance in _DECIDED and holder is not None:
            return Reply(stance=stance, holder=holder, root=verb, plain=True)
    return None


def verbless(ground: Ground, noun: Word) -> Reply | None:
    """Nein aus Berlin; Zustimmung in Warschau; kein Tabu für London: a noun of replying in a sentence without a verb."""
    sentence = ground.sentence
    for attitude in _replying(ground, noun):
        stance = attitude.towards(1, denied=denied(sentence, noun))
        bearer = _behind(sentence, noun) or owner(sentence, noun, frozenset())
        if stance in _TOLD and bearer is not None:
            return Reply(stance=stance, holder=bearer, root=noun, plain=True)
    return None


def _behind(sentence: Sentence, noun: Word) -> Word | None:
    """The name behind a noun and a preposition that says where it comes from."""
    words = [word for word in sentence.words[noun.index : noun.index + 4] if word.upos not in {"PUNCT", "DET"}]
    if len(words) < 2 or words[0].form.casefold() not in _WHOSE or words[1].upos != "PROPN":
        return None
    return words[1]


def whose(ground: Ground, noun: Word, verb: Word) -> Word | None:
    """Whose reply a noun is: its owner's, that of a place where it comes from, or the subject's of the verb that has it."""
    sentence = ground.sentence
    source = next((c for c in sentence.children(verb) if _comes_from(sentence, c)), None)
    if noun.base_deprel == "nsubj" or (source is not None and verb.lemma in _RECEIVING):
        own = owner(sentence, noun, frozenset())
        # die Unterstützung der Ukraine may be hers or for her; Kiews Zustimmung is Kiev's
        return source or (own if own is not None and own.index < noun.index else None)
    reacts = verb.lemma in _REACTING and "mit" in cases(sentence, noun)
    if noun.base_deprel not in {"obj", "obl"} or not (reacts or ground.light(verb) or "bei" in cases(sentence, noun)):
        return None
    others = owner(sentence, noun, frozenset())
    if others is not None and others.upos in {"NOUN", "PROPN"} and others.index != noun.index:
        return None  # verlor die Unterstützung des Volkes: not the subject's
    return doer(sentence, verb, ground.index, frozenset({noun.index}))


def _comes_from(sentence: Sentence, word: Word) -> bool:
    """Whether a phrase names where a reply comes from: in Wien, aus dem Kreml."""
    found = set(cases(sentence, word))
    return bool(_SOURCES & found) and (word.upos == "PROPN" or ("aus" in found and word.upos == "NOUN"))


def for_or_against(sentence: Sentence, word: Word) -> Reply | None:
    """Kiew ist dagegen, Kiew ist damit einverstanden: a da-word that no clause explains."""
    form = word.form.casefold()
    stance = _STANCES.get(form)
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
    thing = form in FOR_OR_AGAINST
    return Reply(stance=Stance.OPPOSE if against else stance, holder=holder, root=word, plain=True, of_the_thing=thing)
