"""How real an event is: from tense, mood, modal verbs, negation, conditions and the words around its name."""

from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.triggers import Hit
from ukrdiplo.lexicon.triggers import Context
from ukrdiplo.model import EventStatus, Word

__all__ = ["read"]

_CONDITIONS = frozenset({"wenn", "falls", "ob", "sofern", "solange", "sobald", "bevor", "ehe", "damit"})
_IF = frozenset({"wenn", "falls", "sofern"})
_NEGATIONS = frozenset({"nicht", "nie", "niemals", "keineswegs", "nirgends"})
_POSSIBLE_MODALS = frozenset({"können", "dürfen", "mögen", "müssen"})
_BEFORE = frozenset({"vor", "für", "zu"})
_AFTER = frozenset({"nach", "bei", "während", "seit", "nachdem", "infolge", "wegen", "anlässlich"})


def read(scene: Scene, hit: Hit) -> EventStatus:
    """The status of an event."""
    if hit.is_noun:
        return _of_noun(scene, hit)
    found = _of_clause(scene, hit.word, durative=hit.trigger.durative)
    return hit.trigger.verbal if hit.trigger.verbal is not None and found is not EventStatus.DENIED else found


def _of_noun(scene: Scene, hit: Hit) -> EventStatus:
    noun, index = hit.word, scene.lexicon.trigger_index
    if any(child.lemma == "kein" or child.form.lower().startswith("kein") for child in scene.children(noun, "det", "advmod")):
        return EventStatus.DENIED
    attributes = [c for child in scene.children(noun, "amod") for c in index.adjective(child.form)]
    told = _told(attributes)
    if told is not None:
        return told
    if scene.children(noun, "cop"):  # es waren die ersten Verhandlungen
        return _of_clause(scene, noun, durative=hit.trigger.nominal is EventStatus.ONGOING)
    prepositions = scene.prepositions(noun)
    if any(p in _AFTER for p in prepositions):
        return EventStatus.OCCURRED
    contexts = [context for context in hit.contexts if context.status is not None]
    joined = [context for context in hit.contexts if context.status is None]
    governor = hit.governor
    negated = governor is not None and _negated(scene, governor)
    if contexts:
        told = _told(contexts)
        if told is EventStatus.DENIED and negated:
            return EventStatus.POSSIBLE
        if told is not None:
            return told
    if "vor" in prepositions:
        return EventStatus.PLANNED if hit.trigger.nominal is EventStatus.OCCURRED else EventStatus.POSSIBLE
    if governor is None:
        return EventStatus.POSSIBLE if _asked(scene, noun) else hit.trigger.nominal
    core = noun.base_deprel in {"nsubj", "obj"}
    if joined or core:
        status = _of_clause(scene, governor, durative=hit.trigger.nominal is EventStatus.ONGOING or bool(joined))
        if hit.trigger.nominal is EventStatus.POSSIBLE and status in {EventStatus.ONGOING, EventStatus.OCCURRED} and not joined:
            return EventStatus.POSSIBLE
        if not joined and status is EventStatus.DENIED:
            return hit.trigger.nominal
        if not joined and status is EventStatus.ONGOING:
            return hit.trigger.nominal
        return status
    return hit.trigger.nominal


def _told(contexts: list[Context]) -> EventStatus | None:
    """What the contexts say; the least real one wins."""
    order = (EventStatus.DENIED, EventStatus.POSSIBLE, EventStatus.PLANNED, EventStatus.ONGOING, EventStatus.OCCURRED)
    said = {context.status for context in contexts}
    return next((status for status in order if status in said), None)


def _asked(scene: Scene, word: Word) -> bool:
    """Whether the sentence ends in a question mark."""
    return scene.sentence.words[-1].form.startswith("?") or "?" in {w.form for w in scene.sentence.words[word.index :]}


def _negated(scene: Scene, verb: Word) -> bool:
    return any(child.form.lower() in _NEGATIONS for child in scene.children(verb, "advmod"))


def _verb_first(scene: Scene, verb: Word) -> bool:
    """A clause that opens with its finite verb and is no question states a condition: Bricht er die Gespräche ab, …"""
    finite = scene.finite(verb)
    if finite is None:
        return False
    if verb.base_deprel not in {"root", "advcl", "ccomp", "parataxis", "acl"}:
        return False
    first = next((w for w in scene.sentence.subtree(verb) if w.upos != "PUNCT"), None)
    return finite is first


def _conditioned(scene: Scene, verb: Word) -> bool:
    """Whether a clause in the present tense hangs on a condition: Wenn er ablehnt, steigen wir aus."""
    finite = scene.finite(verb)
    if finite is None or finite.feat("Tense") != "Pres" or verb.feat("VerbForm") == "Part":
        return False
    for clause in (verb, *scene.sentence.ancestors(verb)):
        for child in scene.children(clause, "advcl"):
            if child.index < verb.index and any(mark.form.lower() in _IF for mark in scene.children(child, "mark")):
                return True
    return False


def _of_clause(scene: Scene, verb: Word, *, durative: bool) -> EventStatus:
    if any(child.form.lower() in _CONDITIONS for child in scene.children(verb, "mark")) or _verb_first(scene, verb):
        return EventStatus.POSSIBLE
    if _negated(scene, verb) or any(child.lemma == "kein" for c in scene.children(verb, "obj") for child in scene.children(c, "det")):
        return EventStatus.DENIED
    if _conditioned(scene, verb):
        return EventStatus.POSSIBLE
    if _asked(scene, verb):
        return EventStatus.POSSIBLE
    adverbs = [c for child in scene.children(verb, "advmod") for c in scene.lexicon.trigger_index.adverbs.get(child.form.lower(), ())]
    told = _told(adverbs)
    if told is EventStatus.POSSIBLE:
        return told
    finite = scene.finite(verb)
    if finite is None:
        return _of_infinitive(scene, verb)
    above = _of_governor(scene, verb)
    return above or _of_finite(scene, verb, finite, told, durative=durative)


def _of_governor(scene: Scene, verb: Word) -> EventStatus | None:
    """What the verb over a clause says of it: befürchten, dass …"""
    head = scene.sentence.head(verb)
    if verb.base_deprel not in {"ccomp", "advcl"} or head is None or head.upos != "VERB":
        return None
    if not any(child.form.lower() == "dass" for child in scene.children(verb, "mark")):
        return None
    contexts = scene.lexicon.trigger_index.governing(head.form, head.lemma, scene.particle(head))
    told = _told([context for context in contexts if context.id in {"may", "wish", "refuse"}])
    return told


def _of_finite(scene: Scene, verb: Word, finite: Word, told: EventStatus | None, *, durative: bool) -> EventStatus:
    lemmas = {word.lemma for word in scene.children(verb, "aux")} | ({finite.lemma} if finite is not verb else set())
    subjunctive = finite.feat("Mood") == "Sub"
    past_subjunctive = subjunctive and finite.feat("Tense") == "Past"
    perfect = bool({"haben", "sein"} & lemmas) and verb.feat("VerbForm") == "Part"
    if lemmas & _POSSIBLE_MODALS:
        return EventStatus.POSSIBLE
    if lemmas & {"sollen", "wollen"}:
        done = scene.lexicon.trigger_index.forms.is_participle(verb.form) and "werden" not in lemmas
        if perfect or done:  # soll getötet haben: hearsay of what has happened
            return EventStatus.OCCURRED
        hearsay = durative and ("sollen" in lemmas or told is EventStatus.ONGOING) and not scene.is_passive(verb)
        return EventStatus.ONGOING if hearsay else EventStatus.PLANNED
    unreal = past_subjunctive and not any(child.form.lower() == "als" for child in scene.children(verb, "mark"))
    if "werden" in lemmas and past_subjunctive and durative and (told is EventStatus.ONGOING or not unreal):
        return EventStatus.ONGOING
    if "werden" in lemmas and not scene.is_passive(verb):
        return EventStatus.POSSIBLE if past_subjunctive else EventStatus.PLANNED
    if past_subjunctive and finite.lemma not in {"haben"} and not (perfect and scene.reported(verb)):
        return EventStatus.POSSIBLE
    past = finite.feat("Tense") == "Past" or perfect
    if not past and told is not None:
        return told
    return EventStatus.ONGOING if durative and not past else EventStatus.OCCURRED


def _of_infinitive(scene: Scene, verb: Word) -> EventStatus:
    """An infinitive is as real as the verb over it makes it."""
    head = scene.sentence.head(verb)
    if head is None:
        return EventStatus.POSSIBLE if verb.feat("VerbForm") == "Inf" else EventStatus.OCCURRED
    if verb.feat("VerbForm") == "Part" or not verb.form.lower().endswith("n"):
        return EventStatus.OCCURRED
    if verb.base_deprel == "conj":
        return _of_clause(scene, head, durative=False) if head.upos == "VERB" else EventStatus.POSSIBLE
    index = scene.lexicon.trigger_index
    if head.upos == "VERB":
        told = _told(list(index.governing(head.form, head.lemma, scene.particle(head))))
        return told or EventStatus.POSSIBLE
    told = _told(list(index.governing_noun(head.form, head.lemma))) if head.upos == "NOUN" else None
    return told or EventStatus.POSSIBLE
