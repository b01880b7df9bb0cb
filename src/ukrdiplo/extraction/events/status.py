"""How real an event is: from tense, mood, modal verbs, negation, conditions and the words around its name."""

from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.triggers import Hit
from ukrdiplo.lexicon.triggers import Context
from ukrdiplo.model import EventStatus, EventType, Word

__all__ = ["read"]

_CONDITIONS = frozenset({"wenn", "falls", "ob", "sofern", "solange", "sobald", "bevor", "ehe", "damit"})
_IF = frozenset({"wenn", "falls", "sofern"})
_NEGATIONS = frozenset({"nicht", "nie", "niemals", "keineswegs", "nirgends"})
_NOBODY = frozenset({"niemand", "keiner", "nichts"})
_POSSIBLE_MODALS = frozenset({"können", "dürfen", "mögen", "müssen"})
_MANAGED = ("konnte", "durfte", "musste", "mußte")
"""The past of modal verbs tells what was done: durfte zurückkehren."""
_WAS_TO = ("sollte", "wollte")
_AT = frozenset({"bei", "während", "anlässlich"})
_AFTER = frozenset({"nach", "bei", "während", "seit", "infolge", "wegen", "anlässlich"})
_MAIN_OR_FREE = frozenset({"root", "advcl", "ccomp", "parataxis", "acl"})
_TELLING = frozenset(
    {"Vorwurf", "Behauptung", "Bericht", "Meldung", "Darstellung", "Gerücht", "Anschuldigung", "Spekulation", "Angabe"}
)
"""Nouns whose clause says what somebody holds to be so."""


def read(scene: Scene, hit: Hit) -> EventStatus:
    """The status of an event."""
    if hit.is_noun:
        return _of_noun(scene, hit)
    if hit.attribute:
        return hit.trigger.verbal or EventStatus.OCCURRED
    found = _of_clause(scene, hit.word, durative=hit.trigger.durative)
    if found is EventStatus.DENIED:
        return found
    told = hit.trigger.verbal or (hit.trigger.present if _tells_no_deed(scene, hit.word, found) else None)
    return told if told is not None else found


def _tells_no_deed(scene: Scene, verb: Word, status: EventStatus) -> bool:
    """Whether what counts as done stands in the present, of the indicative or of reported speech."""
    return status is EventStatus.OCCURRED and not scene.is_past and _stands_in_present(scene, verb)


def _stands_in_present(scene: Scene, verb: Word) -> bool:
    finite = scene.finite(verb)
    if finite is None or finite is not verb:
        return False
    form, presents = finite.form.lower(), scene.lexicon.trigger_index.forms.presents
    # the subjunctive of reported speech is of the present, too: stelle, liefere
    return form in presents or (form.endswith("e") and (f"{form}n" in presents or f"{form[:-1]}n" in presents))


def _of_noun(scene: Scene, hit: Hit) -> EventStatus:
    """Its determiner and attributes tell first, then its preposition, then what stands over it."""
    noun = hit.word
    if any(child.form.lower().startswith("kein") for child in scene.children(noun, "det", "advmod")):
        return EventStatus.DENIED
    if (outer := _denied_above(scene, hit)) is not None:
        return outer
    attributes = [c for child in scene.children(noun, "amod") for c in scene.lexicon.trigger_index.adjective(child.form)]
    context = _of_context(scene, hit)
    if (told := _told(attributes)) is not None:
        real = told in {EventStatus.OCCURRED, EventStatus.ONGOING}
        return told if real or context is None else _least([told, context])
    if scene.children(noun, "cop"):  # es waren die ersten Verhandlungen
        return _of_clause(scene, noun, durative=hit.trigger.nominal is EventStatus.ONGOING)
    if any(preposition in _AFTER for preposition in scene.prepositions(noun)):
        return _ahead(scene, hit) or EventStatus.OCCURRED
    return context or _beside(scene, hit) or _of_governed(scene, hit)


def _beside(scene: Scene, hit: Hit) -> EventStatus | None:
    """What is talked about, or happens at another event's edge or before it."""
    if (talked := _talked_about(scene, hit)) is not None:
        return talked
    if scene.is_at_edge(hit.word):
        return _ahead(scene, hit)
    if "vor" in scene.prepositions(hit.word):
        return EventStatus.PLANNED if hit.trigger.nominal is EventStatus.OCCURRED else EventStatus.POSSIBLE
    return None


def _denied_above(scene: Scene, hit: Hit) -> EventStatus | None:
    """Whether somebody denies what the clause of an event's name says: dementierte, dass ein Treffen geplant sei."""
    if hit.governor is None or hit.word.base_deprel not in {"nsubj", "obj"}:
        return None
    if any(context.happens for context in hit.contexts) and _negated(scene, hit.governor):
        return EventStatus.DENIED  # der geplante Gipfel kommt nicht zustande
    return EventStatus.DENIED if _of_governor(scene, hit.governor) is EventStatus.DENIED else None


def _talked_about(scene: Scene, hit: Hit) -> EventStatus | None:
    """What talks are about may come, if it is not told as known: Gespräche über einen Austausch."""
    if "über" not in scene.prepositions(hit.word) or hit.trigger.nominal is EventStatus.ONGOING:
        return None
    known = any(det.feat("Definite") == "Def" or det.deprel == "det:poss" for det in scene.children(hit.word, "det"))
    above = scene.sentence.head(hit.word)
    return EventStatus.POSSIBLE if above is not None and not known and scene.names_event(above) else None


def _ahead(scene: Scene, hit: Hit) -> EventStatus | None:
    """Whether what is done at an event is still to come, and the event with it: wollen bei einem Treffen beraten."""
    beside = scene.is_at_edge(hit.word) or not _AT.isdisjoint(scene.prepositions(hit.word))
    if hit.governor is None or hit.governor.upos != "VERB" or not beside:
        return None
    found = _of_clause(scene, hit.governor, durative=False)
    return found if found is EventStatus.PLANNED else None


def _of_context(scene: Scene, hit: Hit) -> EventStatus | None:
    """What the verb and the nouns over an event's name say of it."""
    enacted = hit.trigger.type is EventType.SANCTION
    suffered = hit.trigger.type is EventType.ASSAULT  # der Angriff forderte zehn Tote
    held = [c for c in hit.contexts if not (enacted and c.decides) and not (suffered and c.demands)]
    told = _told(held)
    if told is None or hit.governor is None:
        return told
    if _without_any(scene, hit):
        return EventStatus.DENIED
    if not _negated(scene, hit.governor):
        open_ = told is EventStatus.PLANNED and any(c.decides for c in hit.contexts)
        clause = _of_clause(scene, hit.governor, durative=False) if open_ and hit.governor.upos == "VERB" else told
        return clause if clause is EventStatus.POSSIBLE else told  # ob das Parlament der Lieferung zustimmt
    dated = any(context.status is EventStatus.PLANNED for context in hit.contexts) and hit.word.base_deprel == "nmod"
    return EventStatus.POSSIBLE if dated else _turned(told)  # ein Termin für das Treffen steht nicht fest


def _without_any(scene: Scene, hit: Hit) -> bool:
    """Whether there is none of what would make an event come: keine Pläne für ein Treffen."""
    above = scene.sentence.head(hit.word)
    planned = above is not None and above.upos == "NOUN" and hit.word.base_deprel == "nmod"
    return planned and above is not None and any(d.form.lower().startswith("kein") for d in scene.children(above, "det"))


def _turned(told: EventStatus) -> EventStatus:
    """What is not ruled out is possible, what is not planned does not happen."""
    return {EventStatus.DENIED: EventStatus.POSSIBLE, EventStatus.PLANNED: EventStatus.DENIED}.get(told, told)


def _of_governed(scene: Scene, hit: Hit) -> EventStatus:
    """A noun without any word about its status is as real as its clause, or as its kind mostly is."""
    nominal, governor = hit.trigger.nominal, hit.governor
    if not hit.contexts and (listed := _of_list(scene, hit.word)) is not None:
        return listed
    if governor is None:
        if _asked(scene, hit.word):
            return EventStatus.POSSIBLE
        return EventStatus.OCCURRED if scene.is_past and _is_headline(scene, hit.word) else nominal
    if hit.contexts:  # ein Gespräch führen, es gab eine Waffenruhe
        happens = any(context.happens for context in hit.contexts)
        return _of_clause(scene, governor, durative=not any(context.moves for context in hit.contexts), hearsay=not happens)
    if hit.word.base_deprel not in {"nsubj", "obj"}:
        return nominal
    finite = scene.finite(governor)
    if hit.word.base_deprel == "nsubj" and finite is not None and finite.form.lower().startswith(_WAS_TO):
        return nominal  # der Besuch sollte den Weg bereiten
    status = _of_clause(scene, governor, durative=nominal is EventStatus.ONGOING)
    weak = status in {EventStatus.DENIED, EventStatus.ONGOING} or nominal is EventStatus.POSSIBLE
    return nominal if weak and status is not EventStatus.PLANNED else status


def _is_headline(scene: Scene, noun: Word) -> bool:
    """Whether a noun is all that its sentence says, behind a date at most: 17. April: Treffen der Minister in Genf."""
    head = scene.sentence.head(noun)
    return head is None or (not head.head and head.upos != "VERB")


def _of_list(scene: Scene, noun: Word) -> EventStatus | None:
    """What the words before a colon say of the items behind it: Moskau nannte Bedingungen: Abzug der Truppen, …."""
    words = scene.sentence.words
    colon = next((word.index for word in words if word.form == ":"), None)
    if colon is None or noun.index < colon or any(w.feat("VerbForm") == "Fin" for w in words[colon:]):
        return None
    index = scene.lexicon.trigger_index
    told = [
        context
        for word in words[: colon - 1]
        for context in (
            index.governing_noun(word.form, word.lemma)
            if word.upos == "NOUN"
            else index.governing(word.form, word.lemma, scene.particle(word))
            if word.upos == "VERB"
            else ()
        )
    ]
    return _told([context for context in told if context.demands])


def _told(contexts: list[Context]) -> EventStatus | None:
    """What the contexts say; the least real one wins."""
    said = [context.status for context in contexts if context.status is not None]
    return _least(said) if said else None


def _least(said: list[EventStatus]) -> EventStatus:
    """The least real of some statuses."""
    order = (EventStatus.DENIED, EventStatus.POSSIBLE, EventStatus.PLANNED, EventStatus.ONGOING, EventStatus.OCCURRED)
    return min(said, key=order.index)


def _asked(scene: Scene, word: Word) -> bool:
    """Whether the sentence ends in a question mark."""
    return scene.sentence.words[-1].form.startswith("?") or "?" in {w.form for w in scene.sentence.words[word.index :]}


def _negated(scene: Scene, verb: Word) -> bool:
    return any(child.form.lower() in _NEGATIONS for child in scene.children(verb, "advmod"))


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
    determiners = (det for thing in scene.children(verb, "obj") for det in scene.children(thing, "det"))
    return _negated(scene, verb) or any(det.form.lower().startswith("kein") for det in determiners)


def _of_clause(scene: Scene, verb: Word, *, durative: bool, hearsay: bool = True) -> EventStatus:
    """What a clause says; *soll* tells hearsay of what goes on, but what is to take place is planned."""
    if any(child.form.lower() in _CONDITIONS for child in scene.children(verb, "mark")) or _verb_first(scene, verb):
        return EventStatus.POSSIBLE
    if _denied(scene, verb):
        return EventStatus.DENIED
    if _conditioned(scene, verb) or _asked(scene, verb):
        return EventStatus.POSSIBLE
    adverbs = scene.lexicon.trigger_index.adverbs
    told = _told([context for child in scene.children(verb, "advmod") for context in adverbs.get(child.form.lower(), ())])
    if told is None and any("seit" in scene.prepositions(word) for word in scene.children(verb, "obl")):
        told = EventStatus.ONGOING  # seit einem Jahr fliegen sie Angriffe
    finite = scene.finite(verb)
    if told is EventStatus.POSSIBLE:
        return told
    if finite is None:
        return _of_infinitive(scene, verb)
    return _of_governor(scene, verb) or _of_finite(scene, verb, finite, told, durative=durative, hearsay=hearsay)


def _of_governor(scene: Scene, verb: Word) -> EventStatus | None:
    """What the verb over a clause says of it: befürchten, dass."""
    head = scene.sentence.head(verb)
    if verb.base_deprel == "acl" and head is not None and _refuted(scene, head):
        return EventStatus.DENIED
    if verb.base_deprel not in {"ccomp", "advcl"} or head is None or head.upos != "VERB":
        return None
    contexts = scene.lexicon.trigger_index.governing(head.form, head.lemma, scene.particle(head))
    told = _told([context for context in contexts if context.clausal])
    if any(child.form.lower() == "dass" for child in scene.children(verb, "mark")):
        return told
    # den Vorwurf zurückweisen, Truppen hätten geschossen
    telling = any(_tells(thing) for thing in scene.children(head, "obj"))
    return told if told is EventStatus.DENIED and telling and not _negated(scene, head) else None


def _refuted(scene: Scene, noun: Word) -> bool:
    """Whether somebody denies what a noun of telling stands for: Vorwürfe, X habe Y getan, wies er zurück."""
    verb = scene.sentence.head(noun)
    if verb is None or not _tells(noun):
        return False
    contexts = scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))
    return any(context.status is EventStatus.DENIED for context in contexts) and not _negated(scene, verb)


def _tells(noun: Word) -> bool:
    return noun.lemma in _TELLING or noun.form in _TELLING


def _of_finite(scene: Scene, verb: Word, finite: Word, told: EventStatus | None, *, durative: bool, hearsay: bool) -> EventStatus:
    """What modal verb, mood and tense tell, in this order."""
    lemmas = {word.lemma for word in scene.children(verb, "aux")} | ({finite.lemma} if finite is not verb else set())
    perfect = bool({"haben", "sein"} & lemmas) and verb.feat("VerbForm") == "Part"
    if lemmas & _POSSIBLE_MODALS:
        return EventStatus.OCCURRED if finite.form.lower().startswith(_MANAGED) else EventStatus.POSSIBLE
    if lemmas & {"sollen", "wollen"}:
        return _of_will(scene, verb, lemmas, told, durative=durative and hearsay)
    if finite.feat("Mood") == "Sub" and finite.feat("Tense") == "Past" and not (perfect and scene.reported(verb)):
        # würden verhandeln: the subjunctive of what is reported as under way, if an adverb or als says so
        real = told is EventStatus.ONGOING or any(child.form.lower() == "als" for child in scene.children(verb, "mark"))
        if "werden" in lemmas and durative and real:
            return EventStatus.ONGOING
        if finite.form.lower() == "würden" and scene.reported(verb) and scene.is_passive(verb):
            return EventStatus.PLANNED  # würden geliefert, which stands for werden geliefert
        return EventStatus.OCCURRED if finite.lemma == "haben" else EventStatus.POSSIBLE
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
    return EventStatus.ONGOING if durative and not (past or scene.is_past) else EventStatus.OCCURRED


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
        return _of_clause(scene, head, durative=False) if head.upos == "VERB" else EventStatus.POSSIBLE
    index = scene.lexicon.trigger_index
    if head.upos == "VERB":
        return _told([*index.governing(head.form, head.lemma, scene.particle(head))]) or EventStatus.POSSIBLE
    return (_told([*index.governing_noun(head.form, head.lemma)]) if head.upos == "NOUN" else None) or EventStatus.POSSIBLE
