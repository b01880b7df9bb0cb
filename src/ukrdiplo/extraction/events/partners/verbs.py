"""The grammatical partners of a verb."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.events.partners.measures import is_measure, is_unit
from ukrdiplo.extraction.events.partners.partner import AGENTS, REFLEXIVES, Partner
from ukrdiplo.extraction.events.partners.subjects import inherited, run_on, subject_of
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import Word

__all__ = ["of_verb"]

_OF_TWO = ("konflikt", "streit", "krieg", "kampf", "vergleich", "zusammenhang", "konfrontation", "gegensatz")
"""Ends of nouns that have two sides or things themselves, so that *mit* behind them belongs to them."""


def of_verb(scene: Scene, verb: Word) -> list[Partner]:
    """The partners of a verb; an infinitive or a conjoined verb without subject has that of the verb above it."""
    if scene.is_mistaken_verb(verb):
        return list(_of_mistaken(scene, verb))
    found = list(_core(scene, verb))
    passive = scene.is_passive(verb)
    if passive:
        found = [*_agents_before(scene, verb), *(_turned(partner) for partner in found)]
    if any(child.form.lower() == "zu" for child in scene.children(verb, "mark")):
        # an infinitive has no subject of its own: Soldaten entsandt zu haben
        found = [evolve(partner, slot="object") if partner.slot == "subject" else partner for partner in found]
    if not any(partner.slot == "subject" for partner in found) and not passive:
        above = inherited(scene, verb)
        if above is not None:
            found.append(Partner(slot="subject", word=above))
    return found


def _agents_before(scene: Scene, verb: Word) -> Iterator[Partner]:
    """The agent right before a participle, which the tree hangs on the subject: ein Haus wurde von einer Rakete getroffen."""
    for subject in scene.children(verb, "nsubj"):
        for word in scene.children(subject, "nmod"):
            last = max(below.index for below in scene.sentence.subtree(word))
            if last == verb.index - 1 and not AGENTS.isdisjoint(scene.prepositions(word)):
                yield Partner(slot="subject", word=word)


def _of_mistaken(scene: Scene, verb: Word) -> Iterator[Partner]:
    """The partners of a verb that the parser took for the attribute of its object: Bern entsandte Beobachter nach Wien."""
    thing = scene.sentence.head(verb)
    if thing is not None:
        yield from (Partner(slot="subject", word=word) for word in scene.children(thing, "nsubj"))
        yield Partner(slot="object", word=thing)
        for word in scene.children(thing, "nmod", "obl"):
            yield from (Partner(slot=preposition, word=word) for preposition in scene.prepositions(word))


def _core(scene: Scene, verb: Word) -> Iterator[Partner]:
    subject, others = subject_of(scene, verb)
    if subject is not None:
        yield Partner(slot="subject", word=subject)
        yield from (Partner(slot="object", word=word) for word in run_on(scene, subject))
        for word in scene.children(subject, "nmod"):  # sollte Washington der Ukraine helfen: no genitive of the name before it
            if word.feat("Case") == "Dat" and not scene.prepositions(word) and subject.upos == "PROPN":
                yield Partner(slot="dative", word=word)
    for word in others:
        # the parser calls both ends of a clause its subject; the second is the object, unless und stands before it
        yield Partner(slot="subject" if scene.children(word, "cc") else "object", word=word)
    for word in scene.children(verb, "obj", "iobj"):
        if word is not subject and word not in others and word.form.lower() not in REFLEXIVES:
            yield Partner(slot="dative" if word.feat("Case") == "Dat" or word.deprel == "iobj" else "object", word=word)
            if is_unit(scene, word):  # eine Stunde mit X telefonieren
                yield from _in_a_row(scene, word)
    for word in scene.children(verb, "obl"):
        yield from _oblique(scene, word)


def _oblique(scene: Scene, word: Word) -> Iterator[Partner]:
    # an actor without a preposition is a dative object, whatever case the tagger gives it
    bare = word.feat("Case") == "Dat" or word.deprel == "obl:arg" or scene.cast.at(word) is not None
    for preposition in scene.prepositions(word) or ("dative",) * bare:
        yield Partner(slot=preposition, word=word)
    if scene.cast.at(word) is not None:
        return
    for name in scene.children(word, "flat", "appos"):  # am Montag Trump, nach dem Treffen Putin
        if scene.cast.at(name) is not None:
            yield Partner(slot="object", word=name)
    if scene.names_event(word):
        return
    yield from _in_a_row(scene, word)


def _in_a_row(scene: Scene, word: Word) -> Iterator[Partner]:
    """Of two phrases in a row the parser hangs the second on the first: im Weißen Haus mit dem Präsidenten."""
    measure = is_measure(scene, word)
    own = AGENTS if not measure else frozenset[str]()  # nach Angaben von X: no agent of the verb
    if word.lemma.lower().endswith(_OF_TWO):
        own |= {"mit"}  # im Konflikt mit X
    for inner in scene.children(word, "nmod"):
        for preposition in scene.prepositions(inner):
            if preposition not in own:
                yield Partner(slot=preposition, word=inner)
        if not scene.prepositions(inner):  # nach Angaben seines Ministeriums mit dem Kanzler
            for last in scene.children(inner, "nmod"):
                yield from (Partner(slot=p, word=last) for p in scene.prepositions(last) if p == "mit")
        if is_measure(scene, inner):
            yield from _in_a_row(scene, inner)


def _turned(partner: Partner) -> Partner:
    slot = {"subject": "object", "von": "subject", "durch": "subject"}.get(partner.slot, partner.slot)
    return Partner(slot=slot, word=partner.word, ids=partner.ids)
