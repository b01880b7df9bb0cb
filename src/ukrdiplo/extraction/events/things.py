"""What a trigger is about: the sanctions that are lifted, the border that is closed."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.events import partners
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.trigger_index import excluded, noun_forms
from ukrdiplo.lexicon.triggers import Trigger
from ukrdiplo.model import Word

__all__ = ["demanding_first", "is_about", "is_compounded", "meant", "partners_of", "things_of"]

_ASIDE = frozenset({"nach", "bei", "während", "seit", "vor", "trotz", "wegen", "laut", "ohne", "angesichts", "zufolge"})
"""Prepositions of circumstances: brach den Besuch nach dem Gespräch ab."""
_RELATIVE = frozenset({"der", "die", "das", "den", "dem"})
_PARTITIVE = frozenset({"von", "an", "zu", "aus"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
_NUMBER = "-0123456789"
"""What stands behind the name of a type: Leopard-2."""
_OF_AMOUNT = frozenset({"über", "an"})
"""Prepositions of what there is so much of: ein Kredit über zwei Milliarden, der Nachschub an Waffen."""


def demanding_first(triggers: tuple[Trigger, ...]) -> list[Trigger]:
    """Triggers in the order in which they are tried: what needs a thing or a place before what needs none."""
    return sorted(triggers, key=lambda trigger: (not trigger.about, not trigger.leaving))


def things_of(scene: Scene, trigger: Trigger, word: Word, own: list[Partner]) -> list[Word] | None:
    """The partners that the trigger is about; ``None`` where one of them rules it out or one that it needs is missing."""
    if any(partner.slot in trigger.unless for partner in own):
        return None
    held = (noun for partner in own if partner.slot not in _ASIDE for noun in meant(scene, partner.word))
    beside = [*held, *scene.children(word, "advmod", "xcomp")]  # machte X verantwortlich
    if trigger.unless and any(_is_one_of(other, trigger.unless_affixes) for other in beside):
        return None
    if trigger.leaving and not any(_goes(scene, trigger, partner) for partner in (*own, *_beside_things(scene, trigger, own))):
        return None
    if not trigger.about:
        return []
    if (noun := _before_clause(scene, word)) is not None:
        beside.append(noun)
    # sollte Berlin Taurus liefern: two nouns and no comma
    beside += [
        name
        for p in own
        if p.slot in {"subject", "dative"} and p.word is not word
        for name in scene.children(p.word, "appos", "flat")
    ]
    things = [other for other in beside if is_about(trigger, other)]
    return things or [inner for other in beside for inner in _parts(scene, other) if is_about(trigger, inner)]


def _beside_things(scene: Scene, trigger: Trigger, own: list[Partner]) -> Iterator[Partner]:
    """The partners of the object that a trigger is about: Geschäfte mit X machen."""
    for partner in own if trigger.about else ():
        if partner.slot == "object" and is_about(trigger, partner.word):
            yield from partners.of_noun(scene, partner.word)


def _before_clause(scene: Scene, verb: Word) -> Word | None:
    """The noun before a relative clause whose pronoun the tree takes for an article: das Abkommen, das X und Y schlossen."""
    if verb.upos != "VERB" or verb.base_deprel not in {"ccomp", "acl", "conj", "parataxis"}:
        return None
    words = scene.sentence.words
    first = min((word.index for word in scene.sentence.subtree(verb) if word.upos != "PUNCT"), default=1)
    if first < 3 or words[first - 1].form not in _RELATIVE or words[first - 2].form != ",":
        return None
    before = (word for word in reversed(words[max(first - 4, 0) : first - 2]) if word.upos == "NOUN")
    return next(before, None)


def meant(scene: Scene, word: Word) -> tuple[Word, ...]:
    """A noun, or those that a relative pronoun may stand for: die Panzer aus den USA, die Berlin liefert."""
    clause = scene.clause(word) if word.upos == "PRON" and word.lemma in {"der", "welcher"} else None
    noun = scene.sentence.head(clause) if clause is not None and clause.base_deprel == "acl" else None
    if noun is None:
        return (word,)
    above = scene.sentence.head(noun) if noun.base_deprel == "nmod" else None
    return (noun,) if above is None or above.upos != "NOUN" else (noun, above)


def _parts(scene: Scene, word: Word) -> tuple[Word, ...]:
    """The nouns that a part or a change is of: einen Teil des Vertrags, Änderungen am Abkommen, ein Bataillon aus Panzern."""
    if word.base_deprel not in {"obj", "nsubj"} or scene.cast.at(word) is not None or scene.names_event(word):
        return ()
    return tuple(inner for inner in scene.children(word, "nmod") if set(scene.prepositions(inner)) <= _PARTITIVE)


def partners_of(scene: Scene, trigger: Trigger, things: list[Word]) -> list[Partner]:
    """The partners of what a trigger is about are its own (die Sanktionen gegen X aufheben), owners only where they act in it."""
    return [
        evolve(partner, slot="owner") if partner.slot == "origin" else partner
        for thing in (*things, *(word for thing in things for word in _amounts(scene, thing)))
        for partner in partners.of_noun(scene, thing)
        if partner.slot not in {"owner", "origin"} or scene.frame(trigger).shared
    ]


def _amounts(scene: Scene, thing: Word) -> Iterator[Word]:
    """The nouns that have what belongs to a thing: einen Kredit über zwei Milliarden für X, die Auszahlung der Hilfen an X."""
    for child in scene.children(thing, "nmod"):
        if set(scene.prepositions(child)) <= _OF_AMOUNT or partners.is_measure(scene, child):
            yield child
            yield from _amounts(scene, child)


def _is_one_of(word: Word, endings: tuple[str, ...]) -> bool:
    """Whether a word, or the last part of a compound, is one of some in lower case."""
    if not endings or word.upos not in _NAMING:
        return False
    forms = noun_forms(word.form, word.lemma)
    return any(form.endswith(endings) or form.rstrip(_NUMBER).endswith(endings) for form in forms)


def is_about(trigger: Trigger, word: Word) -> bool:
    """Whether a word is one of the things that a trigger is about."""
    if not _is_one_of(word, trigger.about_endings):
        return False
    return not trigger.unless or not any(excluded(trigger, form) for form in noun_forms(word.form, word.lemma))


def is_compounded(trigger: Trigger, word: Word, part: str) -> bool:
    """Whether the first part of a compound tells what it is about: Sanktionsaufhebung."""
    for form in noun_forms(word.form, word.lemma):
        if form in trigger.about_endings:
            return True
        if form.endswith(part) and form.removesuffix(part).startswith(tuple(about[:-1] for about in trigger.about_endings)):
            return True
    return False


def _goes(scene: Scene, trigger: Trigger, partner: Partner) -> bool:
    """Whether a partner names where somebody goes or whom he leaves: in die Hauptstadt Minsk, aus dem Norden Syriens."""
    into = partner.slot == "in" and "into" in trigger.leaving and partner.word.feat("Case") == "Acc"
    if partner.slot not in trigger.leaving and not into:
        return False
    within = {partner.word.index, *(word.index for word in scene.children(partner.word, "appos", "flat", "nmod"))}
    named = any(head.index in within for head, _ in scene.places)
    theirs = partner.slot != "object" or scene.lexicon.trigger_index.is_side(partner.word.form, partner.word.lemma)
    if named or (theirs and any(partners.nationalities(scene, word) for word in scene.children(partner.word, "amod"))):
        return True  # auf Odessa, auf ukrainische Städte, but not: die iranische Darstellung unterstützen
    return any(scene.cast.at(scene.sentence.words[index - 1]) is not None for index in within)
