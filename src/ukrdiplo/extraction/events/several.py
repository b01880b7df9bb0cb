"""Noun phrases that mean several: die Außenminister, beide Seiten, die Delegationen, wir."""

from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.times import TimeKind
from ukrdiplo.model import ActorKind, Word

__all__ = ["are_alluded_to", "are_both", "are_named_both", "are_of_union", "are_parties", "are_several", "are_titled", "is_us"]

_SOME = ("ander", "einig", "mehrere", "viel", "manch", "all", "kein", "jed")
_US = frozenset({"wir", "uns"})
_PARTIES = frozenset({"Seite", "Land", "Staat", "Partei", "Kriegspartei", "Konfliktpartei", "Nachbarland"})
_FEW = 7
_ENDLESS = ("er", "el", "en", "ern")
"""Endings of men's names of office that are the same in the plural, but for its dative: Minister, Ministern."""


def are_several(scene: Scene, noun: Word) -> bool:
    """Whether a noun is a plural: by its tag, or else by its article: die Minister, Treffen der Minister."""
    if noun.upos != "NOUN":
        return False
    if noun.feat("Number") == "Plur":
        return True
    if not noun.form.endswith(_ENDLESS) or not scene.lexicon.trigger_index.is_side(noun.form, noun.lemma):
        return False
    article = next((det.form.lower() for det in scene.children(noun, "det")), "")
    return article == "die" or (article == "der" and noun.base_deprel == "nmod" and not scene.prepositions(noun))


def are_titled(scene: Scene, word: Word) -> bool:
    """Whether a plural of people is taken for the one who holds their office: ein Treffen der Präsidenten."""
    person = scene.cast.at(word)
    if "-" in word.form and not scene.children(word, "det"):
        return False  # Trump kritisiert Russland-Präsidenten
    plural = are_several(scene, word) and not scene.children(word, "appos", "flat")
    if not plural or person is None or not person.startswith("person."):
        return False
    return word.form not in scene.cast.actor(person).name.split()  # mit Starmer und anderen, which a tagger takes for a plural


def are_of_union(scene: Scene, noun: Word) -> bool:
    """Whether a plural is of people of an organisation, who meet all together: EU-Außenminister, die Minister der G7."""
    if not are_several(scene, noun):
        return False
    first, hyphen, _ = noun.form.partition("-")
    named = scene.lexicon.names.find([first], 0) if hyphen else None
    if named is not None and any(form.actor.kind is ActorKind.ORGANISATION for form in named[1]):
        return True
    owners = (scene.cast.at(owner) for owner in scene.children(noun, "nmod") if not scene.prepositions(owner))
    return any(owner is not None and scene.cast.actor(owner).kind is ActorKind.ORGANISATION for owner in owners)


def are_named_both(scene: Scene, word: Word) -> bool:
    """Whether a phrase is *beide* or has it before its noun."""
    within = (word, *scene.children(word, "det", "amod"))
    of_both = (det for inner in scene.children(word, "nmod") for det in scene.children(inner, "det", "amod"))
    return any(w.form.lower().startswith("beide") for w in (*within, *of_both))


def are_alluded_to(scene: Scene, word: Word) -> int:
    """How many told of before a phrase means by their number: die drei, die vier Politiker; 0 if it does not."""
    number = word if word.upos == "NUM" else next(iter(scene.children(word, "nummod")), None)
    if number is None or scene.children(word, "nmod", "amod", "appos", "flat"):
        return 0
    article = next((det.form.lower() for det in (*scene.children(word, "det"), *scene.children(number, "det"))), "")
    if article not in {"die", "alle"} or (word is not number and not scene.lexicon.trigger_index.is_side(word.form, word.lemma)):
        return 0
    value = scene.lexicon.time_words.value(TimeKind.NUMBER, number.form.lower())
    return value if isinstance(value, int) and value <= _FEW else 0


def are_parties(scene: Scene, word: Word) -> bool:
    """Whether a noun means the sides of a war: beide Länder, Unterhändler beider Seiten."""
    return any(noun.lemma in _PARTIES for noun in (word, *scene.children(word, "nmod")))


def are_both(scene: Scene, word: Word) -> bool:
    """Whether a phrase takes up two who were told of: beide Seiten, die Delegationen."""
    if are_named_both(scene, word):
        return True
    if any(det.lemma.lower().startswith(_SOME) for det in scene.children(word, "det")):
        return False  # andere Länder
    plain = are_several(scene, word) and not scene.children(word, "nmod", "amod", "nummod", "appos")
    return plain and "-" not in word.form and scene.lexicon.trigger_index.is_side(word.form, word.lemma)


def is_us(word: Word) -> bool:
    """Whether a word is *wir*, or one of its forms."""
    return word.upos in {"PRON", "DET"} and not _US.isdisjoint((word.form.lower(), word.lemma.lower()))
