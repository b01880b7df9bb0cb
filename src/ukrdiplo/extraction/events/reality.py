"""How real a clause tells what happens: from tense, mood, modal verbs, negation, conditions and the verb over it."""

from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.triggers import Context
from ukrdiplo.model import EventStatus, Word

__all__ = ["REAL", "is_asked", "is_negated", "least", "of_clause", "of_governor", "told_by"]

REAL = frozenset({EventStatus.OCCURRED, EventStatus.ONGOING})
"""The status of what is no mere plan or possibility."""
_CONDITIONS = frozenset({"wenn", "falls", "ob", "sofern", "solange", "sobald", "bevor", "ehe", "damit"})
_IF = frozenset({"wenn", "falls", "sofern"})
_NEGATIONS = frozenset({"nicht", "weder", "nie", "niemals", "keineswegs", "nirgends"})
_ONLY = frozenset({"nur", "bloß", "allein", "lediglich"})
_NONE = ("kein", "weder")
_NOBODY = frozenset({"niemand", "keiner", "nichts"})
_POSSIBLE_MODALS = frozenset({"können", "dürfen", "mögen", "müssen"})
_MANAGED = ("konnte", "durfte", "musste", "mußte")
"""The past of modal verbs tells what was done: durfte zurückkehren."""
_WOULD_HAVE = ("wär", "hätt")
_MAIN_OR_FREE = frozenset({"root", "advcl", "ccomp", "parataxis", "acl"})
_TELLING = frozenset(
    {"Vorwurf", "Behauptung", "Bericht", "Meldung", "Darstellung", "Gerücht", "Anschuldigung", "Spekulation", "Angabe"}
)
"""Nouns whose clause says what somebody holds to be so."""


def told_by(contexts: list[Context]) -> EventStatus | None:
    """What the contexts say; the least real one wins."""
    said = [context.status for context in contexts if context.status is not None]
    return least(said) if said else None


def least(said: list[EventStatus]) -> EventStatus:
    """The least real of some statuses."""
    order = (EventStatus.DENIED, EventStatus.POSSIBLE, EventStatus.PLANNED, EventStatus.ONGOING, EventStatus.OCCURRED)
    return min(said, key=order.index)


def is_asked(scene: Scene, word: Word) -> bool:
    """Whether the sentence ends in a question mark."""
    return scene.sentence.words[-1].form.startswith("?") or "?" in {w.form for w in scene.sentence.words[word.index :]}


def is_negated(scene: Scene, verb: Word) -> bool:
    """Whether a verb has a *nicht* or its like, but for *nicht nur*."""
    beside = scene.children(verb, "advmod", "cc")
    return any(child.form.lower() in _NEGATIONS and not _is_limited(scene, child) for child in beside)


def _is_limited(scene: Scene, negation: Word) -> bool:
    behind = scene.sentence.words[negation.index : negation.index + 1]
    return any(word.form.lower() in _ONLY for word in behind)


def _verb_first(scene: Scene, verb: Word) -> bool:
    """A clause that opens with its finite verb and is no question states a condition: Bricht er sie ab, steht Kiew allein."""
    finite = scene.finite(verb)
    if finite is None or verb.base_deprel not in _MAIN_OR_FREE:
        return False
    first = next((w for w in scene.sentence.subtree(verb) if w.upos != "PUNCT"), None)
    return finite is first


def _conditioned(scene: Scene, verb: Word) -> bool:
    """Whether a clause in the present tense hangs on a condition: Wenn er ablehnt, steigen wir aus."""
    finite = scene.finite(verb)
    present = finite is not None and (finite.feat("Tense") == "Pres" or finite.lemma in {"werden", "wollen"})
    if not present or verb.feat("VerbForm") == "Part":
        return False
    only = any(word.lemma == "nur" for word in scene.children(verb, "advmod"))  # stimmt nur zu, wenn
    for clause in (verb, *scene.sentence.ancestors(verb)):
        for child in scene.children(clause, "advcl"):
            if (child.index < verb.index or (only and clause is verb)) and _is_condition(scene, child):
                return True
    return False


def _is_condition(scene: Scene, clause: Word) -> bool:
    marks = scene.children(clause, "mark")
    return any(mark.form.lower() in _IF for mark in marks) or (not marks and _verb_first(scene, clause))


def _denied(scene: Scene, verb: Word) -> bool:
    """Whether a clause is negated: by *nicht*, or by *kein* at its object."""
    if any(subject.lemma.lower() in _NOBODY for subject in scene.children(verb, "nsubj")):
        return True  # verletzt wurde niemand
    before = (word for thing in scene.children(verb, "obj", "iobj") for word in scene.children(thing, "det", "cc", "advmod"))
    return is_negated(scene, verb) or any(word.form.lower().startswith(_NONE) for word in before)


def of_clause(scene: Scene, verb: Word, *, durative: bool, hearsay: bool = True) -> EventStatus:
    """What a clause says; *soll* tells hearsay of what goes on, but what is to take place is planned."""
    marks = {child.form.lower() for child in scene.children(verb, "mark")}
    if "solange" in marks and _goes_on(scene, verb):
        return EventStatus.ONGOING
    if not _CONDITIONS.isdisjoint(marks) or _verb_first(scene, verb):
        return EventStatus.POSSIBLE
    if _denied(scene, verb):
        return EventStatus.DENIED
    if _conditioned(scene, verb) or is_asked(scene, verb):
        return EventStatus.POSSIBLE
    adverbs = scene.lexicon.trigger_index.adverbs
    told = told_by([context for child in scene.children(verb, "advmod") for context in adverbs.get(child.form.lower(), ())])
    if told is None and any("seit" in scene.prepositions(word) for word in scene.children(verb, "obl")):
        told = EventStatus.ONGOING  # seit einem Jahr fliegen sie Angriffe
    finite = scene.finite(verb)
    if told is EventStatus.POSSIBLE:
        return told
    if finite is None:
        return _of_infinitive(scene, verb)
    return of_governor(scene, verb) or _of_finite(scene, verb, finite, told, durative=durative, hearsay=hearsay)


def _goes_on(scene: Scene, verb: Word) -> bool:
    """Whether a clause with *solange* tells what is so, not what must not be: solange Moskau angreift."""
    finite = scene.finite(verb)
    present = finite is not None and finite.form.lower() in scene.lexicon.trigger_index.forms.presents
    return present and finite is verb and not _denied(scene, verb)


def of_governor(scene: Scene, verb: Word) -> EventStatus | None:
    """What the verb over a clause says of it: befürchten, dass."""
    head = scene.sentence.head(verb)
    if verb.base_deprel == "acl" and head is not None and _refuted(scene, head):
        return EventStatus.DENIED
    if verb.base_deprel not in {"ccomp", "advcl"} or head is None or head.upos != "VERB":
        return None
    contexts = scene.lexicon.trigger_index.governing(head.form, head.lemma, scene.particle(head))
    told = told_by([context for context in contexts if context.clausal])
    if any(child.form.lower() == "dass" for child in scene.children(verb, "mark")):
        return told
    # den Vorwurf zurückweisen, Truppen hätten geschossen
    telling = any(_tells(thing) for thing in scene.children(head, "obj"))
    return told if told is EventStatus.DENIED and telling and not is_negated(scene, head) else None


def _refuted(scene: Scene, noun: Word) -> bool:
    """Whether somebody denies what a noun of telling stands for: Vorwürfe, X habe Y getan, wies er zurück."""
    verb = scene.sentence.head(noun)
    if verb is None or not _tells(noun):
        return False
    contexts = scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))
    return any(context.status is EventStatus.DENIED for context in contexts) and not is_negated(scene, verb)


def _tells(noun: Word) -> bool:
    return noun.lemma in _TELLING or noun.form in _TELLING


def _of_finite(scene: Scene, verb: Word, finite: Word, told: EventStatus | None, *, durative: bool, hearsay: bool) -> EventStatus:
    """What modal verb, mood and tense tell, in this order."""
    lemmas = {word.lemma for word in scene.children(verb, "aux")} | ({finite.lemma} if finite is not verb else set())
    perfect = bool({"haben", "sein"} & lemmas) and _is_participle(scene, verb)
    if lemmas & _POSSIBLE_MODALS:
        return EventStatus.OCCURRED if finite.form.lower().startswith(_MANAGED) else EventStatus.POSSIBLE
    if lemmas & {"sollen", "wollen"}:
        # sollten verhandeln: what was to be, or ought to
        return _of_will(scene, verb, lemmas, told, durative=durative and hearsay and not finite.form.startswith("sollte"))
    if finite.feat("Mood") == "Sub" and finite.feat("Tense") == "Past" and not (perfect and scene.reported(verb)):
        return _of_unreal(scene, verb, finite, lemmas, told, durative=durative, perfect=perfect)
    if "werden" in lemmas and not scene.is_passive(verb):
        return EventStatus.PLANNED
    # whatever the tagger says: verzichtet, and in reported speech verzichte
    form = finite.form.lower()
    told_so = told is EventStatus.ONGOING and form.endswith("te") and scene.reported(verb)
    presents = scene.lexicon.trigger_index.forms.presents
    present = finite is verb and (form in presents or (told_so and f"{form}t" in presents))
    past = (finite.feat("Tense") == "Past" and not present) or perfect
    if not past and told is not None:
        return told
    if not past and not scene.is_past and scene.is_passive(verb) and _is_under_way(scene, verb, finite):
        return EventStatus.ONGOING
    return EventStatus.ONGOING if durative and not (past or scene.is_past) else EventStatus.OCCURRED


def _is_under_way(scene: Scene, verb: Word, finite: Word) -> bool:
    """Whether a passive in the present tells of no single time and no number: Soldaten, die getötet werden."""
    present = finite.lemma == "werden" and finite.form.lower() in {"wird", "werden", "werde"}
    counted = any(child.upos == "NUM" for word in scene.children(verb, "nsubj") for child in scene.sentence.children(word))
    return present and verb.base_deprel == "acl" and not counted and not scene.times


def _of_unreal(
    scene: Scene, verb: Word, finite: Word, lemmas: set[str], told: EventStatus | None, *, durative: bool, perfect: bool
) -> EventStatus:
    """What the second subjunctive tells: what would be so, what was not so after all, or what others say is so."""
    # würden verhandeln: the subjunctive of what is reported as under way, if an adverb or als says so
    real = told is EventStatus.ONGOING or any(child.form.lower() == "als" for child in scene.children(verb, "mark"))
    if "werden" in lemmas and durative and real:
        return EventStatus.ONGOING
    if finite.form.lower() == "würden" and scene.reported(verb) and scene.is_passive(verb):
        return EventStatus.PLANNED  # würden geliefert, which stands for werden geliefert
    if perfect and finite.form.lower().startswith(_WOULD_HAVE):
        return EventStatus.DENIED  # wäre gern nach Kiew gefahren
    return EventStatus.OCCURRED if finite.lemma == "haben" else EventStatus.POSSIBLE


def _is_participle(scene: Scene, verb: Word) -> bool:
    """Whether a verb beside haben or sein is a participle, whatever its tag: gefahren, but not: zu fahren."""
    if verb.feat("VerbForm") == "Part":
        return True
    with_zu = any(child.form == "zu" for child in scene.children(verb))
    return not with_zu and scene.lexicon.trigger_index.forms.is_participle(verb.form)


def _of_will(scene: Scene, verb: Word, lemmas: set[str], told: EventStatus | None, *, durative: bool) -> EventStatus:
    """*Soll getötet haben* is hearsay of what has happened, *soll verhandeln* of what goes on; the rest is to come."""
    forms = scene.lexicon.trigger_index.forms
    infinitive = verb.form.lower() in {name.replace("|", "") for name in forms.find(verb.form)}  # will überlassen
    done = forms.is_participle(verb.form) and not infinitive and "werden" not in lemmas
    if done or (bool({"haben", "sein"} & lemmas) and verb.feat("VerbForm") == "Part"):
        return EventStatus.OCCURRED
    hearsay = durative and ("sollen" in lemmas or told is EventStatus.ONGOING) and not scene.is_passive(verb)
    return EventStatus.ONGOING if hearsay else EventStatus.PLANNED


def _of_infinitive(scene: Scene, verb: Word) -> EventStatus:
    """An infinitive is as real as the verb over it makes it."""
    head = scene.sentence.head(verb)
    if head is None:
        return EventStatus.POSSIBLE if verb.feat("VerbForm") == "Inf" else EventStatus.OCCURRED
    form = verb.form.lower()
    with_zu = any(name.replace("|", "zu") == form for name in scene.lexicon.trigger_index.forms.find(form) if "|" in name)
    if not form.endswith("n") or (verb.feat("VerbForm") == "Part" and not with_zu):
        return EventStatus.OCCURRED
    if verb.base_deprel == "conj":
        return of_clause(scene, head, durative=False) if head.upos == "VERB" else EventStatus.POSSIBLE
    index = scene.lexicon.trigger_index
    if head.upos == "VERB":
        told = told_by([*index.governing(head.form, head.lemma, scene.particle(head))]) or EventStatus.POSSIBLE
        return EventStatus.DENIED if told is EventStatus.OCCURRED and is_negated(scene, head) else told  # ist nicht gelungen
    return (told_by([*index.governing_noun(head.form, head.lemma)]) if head.upos == "NOUN" else None) or EventStatus.POSSIBLE
