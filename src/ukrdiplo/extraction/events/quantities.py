"""The numbers that belong to an event, with what they count."""

from collections.abc import Iterator

from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.times import TimeKind
from ukrdiplo.lexicon.trigger_index import noun_forms
from ukrdiplo.lexicon.triggers import Unit
from ukrdiplo.model import EventType, Quantity, Word, hull

__all__ = ["read"]

_VERBS = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "acl", "parataxis", "csubj"})
_AFTER = frozenset({"nach", "bei", "durch"})
_VICTIMS = ("Tote", "Verletzte")
_LATER = frozenset({"nach", "vor", "später", "zuvor", "danach", "davor", "darauf", "früher"})
_MORE = frozenset({"weitere", "andere"})
_DONE_TO = frozenset({"nsubj", "obj", "obl"})


def read(scene: Scene, hit: Hit) -> tuple[Quantity, ...]:
    """The quantities of an event: in the phrase of its name, or in the clause of the verb that names it."""
    top = hit.word if not hit.is_noun else hit.governor if hit.contexts and hit.governor is not None else hit.word
    tops = (top,) if top is hit.word else (top, hit.word)
    within = [*(w for word in tops for w in _near(scene, word)), *_toll(scene, hit)]
    found: dict[int, Quantity] = {}
    for word in within:
        quantity = _of_word(scene, hit, word)
        if quantity is not None:
            found.setdefault(quantity.span.start, quantity)
    return tuple(found[start] for start in sorted(found))


def _toll(scene: Scene, hit: Hit) -> Iterator[Word]:
    """The noun for victims that an attack stands behind: drei Tote nach einem Angriff."""
    head = scene.sentence.head(hit.word)
    attack = hit.is_noun and hit.trigger.type is EventType.ASSAULT and hit.word.base_deprel == "nmod"
    if attack and head is not None and not _AFTER.isdisjoint(scene.prepositions(hit.word)):
        yield head


def _of_word(scene: Scene, hit: Hit, word: Word) -> Quantity | None:
    if word.upos == "NOUN":
        return _counted(scene, hit, word)
    if word.upos == "NUM" or word.form in _MORE:
        return _of_people(scene, hit, word)
    return _lasting(scene, word) if word.upos in {"ADJ", "ADV"} else None


def _of_people(scene: Scene, hit: Hit, word: Word) -> Quantity | None:
    """A number of people without a noun, beside a verb that says what was done to them: und 17 (weitere) verletzt."""
    number = next(iter(scene.children(word, "nummod")), None) if word.form in _MORE else word
    if number is None or hit.is_noun or word.base_deprel not in _DONE_TO or scene.sentence.head(word) is not hit.word:
        return None
    units = _of_victims(scene, hit, hit.word)
    known = units and not scene.children(number, "nmod") and _is_number(scene, number)
    return Quantity(number=number.form, unit=units[0].counted_as, span=number.span) if known and units[0].counted_as else None


def _near(scene: Scene, top: Word) -> Iterator[Word]:
    """The words below one, without subordinate and conjoined clauses."""
    queue = [top]
    while queue:
        here = queue.pop()
        yield here
        queue += [
            child for child in scene.sentence.children(here) if not (child.upos in _VERBS and child.base_deprel in _CLAUSES)
        ]


def _counted(scene: Scene, hit: Hit, noun: Word) -> Quantity | None:
    number = next((child for child in scene.children(noun, "nummod") if child.index < noun.index), None)
    victims = noun.base_deprel == "nsubj" and _is_of_victims(scene, hit)
    if number is None and (victims or noun.form.startswith(_VICTIMS)):  # eine Person wurde getötet, einen Toten
        number = next((det for det in scene.children(noun, "det") if det.lemma == "ein"), None)
    if number is None or not _is_number(scene, number):
        return None
    if any(phrase.span.covers(noun.span) for phrase in scene.times):
        return None
    behind = scene.sentence.words[noun.index] if noun.index < len(scene.sentence.words) else None
    if behind is not None and behind.form.lower() in _LATER:
        return None  # zwei Tage nach dem Gipfel
    unit = _unit(scene, hit, noun)
    if unit is None:
        return None
    head = scene.sentence.head(noun)
    if noun.base_deprel == "nummod" and head is not None and head.upos == "NOUN":  # 11,5 Milliarden Euro
        return Quantity(number=number.form, unit=f"{noun.form} {head.form}", span=hull([number.span, head.span]))
    return Quantity(number=number.form, unit=unit.counted_as or noun.form, span=hull([number.span, noun.span]))


def _is_number(scene: Scene, word: Word) -> bool:
    return word.upos == "DET" or word.form[:1].isdigit() or bool(scene.lexicon.time_words.value(TimeKind.NUMBER, word.form))


def _is_of_victims(scene: Scene, hit: Hit) -> bool:
    """Whether a verb says what happened to those who are counted: töten, verletzen."""
    return bool(_of_victims(scene, hit, hit.word))


def _of_victims(scene: Scene, hit: Hit, word: Word) -> list[Unit]:
    """The units of people to whom somebody does, in an attack, what a word says."""
    if hit.trigger.type is not EventType.ASSAULT:
        return []  # 150 Soldaten kamen frei
    forms = scene.lexicon.trigger_index.forms
    verbs = {*forms.find(word.form), *forms.find(word.lemma)}
    return [unit for unit in scene.lexicon.units if not verbs.isdisjoint(unit.verbs)]


def _unit(scene: Scene, hit: Hit, noun: Word) -> Unit | None:
    # zwei Frauen und zwei verletzte Kinder: an attribute says what was done to them alone
    own = [unit for child in scene.children(noun, "amod") for unit in _of_victims(scene, hit, child)]
    own += _of_victims(scene, hit, hit.word)
    for unit in (*own, *(unit for unit in scene.lexicon.units if not unit.verbs)):
        ends = tuple(word.lower() for word in unit.words)
        if ends and any(form.endswith(ends) for form in noun_forms(noun.form, noun.lemma)):
            return unit
    return None


def _lasting(scene: Scene, adjective: Word) -> Quantity | None:
    """30-tägig, dreitägig, sechsmal: a number and a duration, or how often it was, in one word."""
    form = adjective.form.lower()
    for unit in scene.lexicon.units:
        for suffix in unit.suffixes:
            if suffix not in form:
                continue
            number = adjective.form[: form.rindex(suffix)].rstrip("-")
            known = number.isdecimal() or scene.lexicon.time_words.value(TimeKind.NUMBER, number)
            if number and known and unit.counted_as:
                return Quantity(number=number, unit=unit.counted_as, span=adjective.span)
    return None
