"""How real an event is: from its clause and the words around its name."""

from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.reality import REAL, is_asked, is_negated, least, of_clause, of_governor, told_by
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import EventStatus, EventType, Word

__all__ = ["read"]

_WAS_TO = ("sollte", "wollte")
_AT = frozenset({"bei", "während", "anlässlich"})
_IN = frozenset({"in", "auf", "per"})
_AFTER = frozenset({"nach", "bei", "während", "seit", "infolge", "wegen", "anlässlich"})


def read(scene: Scene, hit: Hit) -> EventStatus:
    """The status of an event."""
    if hit.is_noun:
        return _of_noun(scene, hit)
    if hit.attribute:
        return hit.trigger.verbal or EventStatus.OCCURRED
    found = of_clause(scene, hit.word, durative=hit.trigger.durative)
    if found is EventStatus.DENIED or (found is EventStatus.POSSIBLE and hit.trigger.verbal is EventStatus.PLANNED):
        return found
    told = hit.trigger.verbal or (hit.trigger.present if _tells_no_deed(scene, hit.word, found) else None)
    if told is EventStatus.PLANNED and told is hit.trigger.present and _is_reported(scene, hit.word):
        return EventStatus.ONGOING  # Berlin liefere bereits Panzer: what somebody says that it does
    return told if told is not None else found


def _tells_no_deed(scene: Scene, verb: Word, status: EventStatus) -> bool:
    """Whether what counts as done stands in the present, of the indicative or of reported speech."""
    return status is EventStatus.OCCURRED and not scene.is_past and _stands_in_present(scene, verb)


def _is_reported(scene: Scene, verb: Word) -> bool:
    """Whether a verb is in the subjunctive of reported speech and no word says when: Berlin liefere Panzer."""
    finite = scene.finite(verb)
    return finite is not None and finite.form.lower() not in scene.lexicon.trigger_index.forms.presents and not scene.times


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
    attributes = [attribute for attribute in attributes if context is None or not attribute.weak]
    if (told := told_by(attributes)) is not None:
        if told is EventStatus.PLANNED and context is EventStatus.OCCURRED:
            return context  # die vereinbarte Waffenruhe wurde gebrochen
        return told if told in REAL or context is None else least([told, context])
    if scene.children(noun, "cop"):  # es waren die ersten Verhandlungen
        return of_clause(scene, noun, durative=hit.trigger.nominal is EventStatus.ONGOING)
    if any(preposition in _AFTER for preposition in scene.prepositions(noun)) and not (context and noun.base_deprel == "nmod"):
        return _ahead(scene, hit) or _once_there(scene, hit) or EventStatus.OCCURRED
    return context or _beside(scene, hit) or _of_governed(scene, hit)


def _once_there(scene: Scene, hit: Hit) -> EventStatus | None:
    """What may come and is not told as known is as open behind a preposition: die Zeit nach einem Waffenstillstand."""
    return None if _is_known(scene, hit.word) or hit.trigger.nominal is not EventStatus.POSSIBLE else EventStatus.POSSIBLE


def _is_known(scene: Scene, noun: Word) -> bool:
    """Whether an event is told as one that is known: die Gespräche, ihre Gespräche."""
    return any(det.feat("Definite") == "Def" or det.deprel == "det:poss" for det in scene.children(noun, "det"))


def _beside(scene: Scene, hit: Hit) -> EventStatus | None:
    """What is talked about, or is to come, or happens at another event's edge."""
    if (talked := _talked_about(scene, hit)) is not None:
        return talked
    if "vor" in scene.prepositions(hit.word):
        return EventStatus.PLANNED if hit.trigger.nominal is EventStatus.OCCURRED else EventStatus.POSSIBLE
    return _ahead(scene, hit)


def _denied_above(scene: Scene, hit: Hit) -> EventStatus | None:
    """Whether somebody denies what the clause of an event's name says: dementierte, dass ein Treffen geplant sei."""
    if hit.governor is None or hit.word.base_deprel not in {"nsubj", "obj"}:
        return None
    if any(context.happens for context in hit.contexts) and is_negated(scene, hit.governor):
        return EventStatus.DENIED  # der geplante Gipfel kommt nicht zustande
    return EventStatus.DENIED if of_governor(scene, hit.governor) is EventStatus.DENIED else None


def _talked_about(scene: Scene, hit: Hit) -> EventStatus | None:
    """What talks are about may come, if it is not told as known: Gespräche über einen Austausch."""
    if "über" not in scene.prepositions(hit.word) or hit.trigger.nominal is EventStatus.ONGOING:
        return None
    above = scene.sentence.head(hit.word)
    return EventStatus.POSSIBLE if above is not None and not _is_known(scene, hit.word) and _is_talk(scene, above) else None


def _is_talk(scene: Scene, word: Word) -> bool:
    """Whether a word names talks: Gespräche, or verhandeln."""
    index = scene.lexicon.trigger_index
    named = index.of_verb(word.form, word.lemma, scene.particle(word)) if word.upos == "VERB" else ()
    return scene.names_event(word) or any(trigger.type is EventType.CONSULT for trigger in named)


def _ahead(scene: Scene, hit: Hit) -> EventStatus | None:
    """Whether what is done at an event is still to come, and the event with it: wollen bei einem Treffen beraten."""
    prepositions = scene.prepositions(hit.word)
    beside = scene.is_at_edge(hit.word) or not _AT.isdisjoint(prepositions)
    within = not _IN.isdisjoint(prepositions) and not _is_known(scene, hit.word)  # in einer Telefonkonferenz beraten
    if hit.governor is None or hit.governor.upos != "VERB" or not (beside or within):
        return None
    found = of_clause(scene, hit.governor, durative=False)
    return found if found is EventStatus.PLANNED else None


def _of_context(scene: Scene, hit: Hit) -> EventStatus | None:
    """What the verb and the nouns over an event's name say of it."""
    enacted = hit.trigger.type in {EventType.SANCTION, EventType.MOBILIZE}
    suffered = hit.trigger.type is EventType.ASSAULT  # der Angriff forderte zehn Tote
    held = [c for c in hit.contexts if not (enacted and c.decides) and not (suffered and c.demands)]
    told = told_by(held)
    if told is None or hit.governor is None:
        return told
    if _without_any(scene, hit):
        return EventStatus.DENIED
    if told is EventStatus.ONGOING and hit.trigger.type is EventType.CONSULT and any(c.joins for c in held):
        # haben ihr Gespräch beendet; unterbricht das Treffen
        return told if _stands_in_present(scene, hit.governor) else of_clause(scene, hit.governor, durative=False)
    if told is EventStatus.PLANNED and _where_needed(scene, hit.governor):
        return EventStatus.POSSIBLE
    if not is_negated(scene, hit.governor):
        open_ = told is EventStatus.PLANNED and any(c.decides for c in hit.contexts)
        clause = of_clause(scene, hit.governor, durative=False) if open_ and hit.governor.upos == "VERB" else told
        return clause if clause is EventStatus.POSSIBLE else told  # ob das Parlament der Lieferung zustimmt
    dated = any(context.status is EventStatus.PLANNED for context in hit.contexts) and hit.word.base_deprel == "nmod"
    return EventStatus.POSSIBLE if dated else _turned(told)  # ein Termin für das Treffen steht nicht fest


def _where_needed(scene: Scene, verb: Word) -> bool:
    """Whether something is only to be arranged if it must be: ein Gespräch vereinbaren, falls erforderlich."""
    behind = scene.sentence.words[verb.index : verb.index + 3]
    forms = [word.form.lower() for word in behind if word.upos != "PUNCT"]
    return forms[:1] == ["falls"] or forms[:2] in (["wenn", "nötig"], ["wenn", "erforderlich"], ["wenn", "möglich"])


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
        if is_asked(scene, hit.word):
            return EventStatus.POSSIBLE
        return EventStatus.OCCURRED if scene.is_past and _is_headline(scene, hit.word) else nominal
    if any(context.attends for context in hit.contexts) and is_negated(scene, governor):
        return nominal  # nahm an dem Gipfel nicht teil
    if hit.contexts:  # ein Gespräch führen, es gab eine Waffenruhe
        # eine Konferenz soll beginnen: no hearsay either
        happens = hit.word.base_deprel == "nsubj" or any(context.happens for context in hit.contexts)
        return of_clause(scene, governor, durative=not any(context.moves for context in hit.contexts), hearsay=not happens)
    if hit.word.base_deprel not in {"nsubj", "obj"}:
        return nominal
    finite = scene.finite(governor)
    if hit.word.base_deprel == "nsubj" and finite is not None and finite.form.lower().startswith(_WAS_TO):
        return nominal  # der Besuch sollte den Weg bereiten
    status = of_clause(scene, governor, durative=nominal is EventStatus.ONGOING)
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
    return told_by([context for context in told if context.demands])
