"""What belongs to an event of the words around its name: a time or a place of its phrase, or of the clause that tells it.

A verb of announcing, promising or refusing has a day of its own: what stands beside it is the day of that act (*sagte am Dienstag
Hilfe zu*), what stands in or right behind the name of the event, or behind *für*, is the event's (*ein Treffen im Juni*).
"""

from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import EventStatus, EventType, Word

__all__ = ["act_over", "around", "belongs", "is_of", "told_after"]

_AT = frozenset({"bei", "während"})
_MET_IN = frozenset({"in", "auf"})
_FOR = frozenset({"für", "bis", "ab", "zu", "auf"})
"""Prepositions of a day that is that of what is announced: hat für Freitag ein Treffen angekündigt."""
_BEFORE_OR_AFTER = frozenset({"nach", "vor", "trotz", "wegen", "angesichts"})
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "acl", "parataxis", "csubj", "xcomp"})


def belongs(scene: Scene, hit: Hit, word: Word, act: Word | None = None) -> bool:
    """Whether a time or a place is that of an event.

    Args:
        scene: The sentence.
        hit: The event's name.
        word: The time's or place's first word.
        act: The verb that announces or refuses the event, if one does: what it has in its own clause is not the event's.
    """
    if hit.stretch is not None and not hit.stretch.covers(word.span):
        return False
    chain = (word, *scene.sentence.ancestors(word))
    if hit.attribute and _is_within(scene, hit, word):
        return True
    met = hit.trigger.type is EventType.CONSULT
    if hit.is_noun and scene.sentence.head(hit.word) is word and any(time_.span.covers(word.span) for time_ in scene.times):
        return True  # Ende des Monats erste Gespräche: a sentence without verb that its time heads
    above = None if hit.is_noun else hit.governor or hit.word
    if hit.is_noun and hit.word in chain:
        return not _is_apart(scene, chain, hit.word, going=met)
    if act is not None and act in chain and _lies_ahead(scene, word):
        return True
    if act is not None and not _is_right_behind(scene, hit, word):
        return False
    if hit.is_noun and (hit.contexts or hit.word.base_deprel in {"nsubj", "obj"}) and _joins(hit):
        above = hit.governor
    if above is not None and above not in chain and _shares_time(scene, above) and any(t.word is word for t in scene.times):
        above = scene.sentence.head(above)  # haben am Montag verhandelt und Gefangene ausgetauscht
    return above is not None and above in chain and not _is_apart(scene, chain, above, hit.word, going=met)


def _is_within(scene: Scene, hit: Hit, word: Word) -> bool:
    """Whether nothing but its agents stands between a word and an attribute: das im Februar von X ausgehandelte Abkommen."""
    agents = {inner.index for partner in hit.partners for inner in scene.sentence.subtree(partner.word)}
    return word.index < hit.word.index and agents.issuperset(range(word.index + 1, hit.word.index))


def act_over(scene: Scene, hit: Hit, status: EventStatus) -> Word | None:
    """The verb that announces an event or refuses it (zusagen, vorschlagen, ablehnen); ``None`` if no such verb tells of it.

    In the present such a verb gives the day of a meeting itself: lädt am Freitag zu einem Gipfel ein.
    """
    if status in REAL:
        return None
    if not hit.is_noun:
        return hit.word if hit.trigger.own_day and not _is_invitation_to_come(scene, hit, hit.word) else None
    verb = hit.governor
    if verb is None or verb.upos != "VERB":
        return None
    governing = scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))
    own = any(context.own_day and context in hit.contexts for context in governing)
    return verb if own and not _is_invitation_to_come(scene, hit, verb) else None


def _lies_ahead(scene: Scene, word: Word) -> bool:
    """Whether a time is one for which something is announced: hat für Freitag, morgen, zum 9. Mai eingeladen."""
    if not _FOR.isdisjoint(scene.prepositions(word)):
        return True
    today = scene.article.published
    phrase = next((phrase for phrase in scene.times if phrase.word is word), None)
    first = phrase.resolve(today, forward=False).earliest if phrase is not None and today is not None else None
    return first is not None and today is not None and first > today


def _is_invitation_to_come(scene: Scene, hit: Hit, verb: Word) -> bool:
    finite = scene.finite(verb)
    present = finite is verb and verb.form.lower() in scene.lexicon.trigger_index.forms.presents
    return present and hit.trigger.type is EventType.CONSULT


def _is_right_behind(scene: Scene, hit: Hit, word: Word) -> bool:
    """Whether a phrase follows an event's name that is new: ein Treffen am Freitag ankündigen, not: das … absagen."""
    if not hit.is_noun or any(det.feat("Definite") == "Def" for det in scene.children(hit.word, "det")):
        return False
    last = max((w.index for w in scene.sentence.subtree(hit.word) if w.base_deprel != "punct"), default=hit.word.index)
    return min(w.index for w in scene.sentence.subtree(word)) == last + 1


def _shares_time(scene: Scene, verb: Word) -> bool:
    """Whether a verb is joined by *und* to one before it and has neither a subject nor a time of its own."""
    head = scene.sentence.head(verb)
    joined = verb.base_deprel == "conj" and head is not None and head.upos == "VERB" and not scene.children(verb, "nsubj")
    return joined and not any(verb in scene.sentence.ancestors(time_.word) for time_ in scene.times)


def around(scene: Scene, hit: Hit) -> Word | None:
    """The verb in whose time and place an event lies that its clause happens at: bei einem Treffen sagte er."""
    if not hit.is_noun or hit.word.base_deprel != "obl" or hit.governor is None or hit.governor.upos != "VERB":
        return None
    prepositions = scene.prepositions(hit.word)
    met = hit.trigger.type is EventType.CONSULT and hit.word.feat("Case") == "Dat" and not _MET_IN.isdisjoint(prepositions)
    return hit.governor if met or not _AT.isdisjoint(prepositions) else None


def told_after(scene: Scene, hit: Hit) -> Word | None:
    """The verb of saying beside a meeting that comes before or after it: sagte sie am Montag nach einem Treffen mit X.

    What is done has a day and a place of its own: traf ihn nach dem Gespräch mit X in Rom.
    """
    verb = hit.governor if hit.is_noun and hit.word.base_deprel == "obl" and hit.trigger.type is EventType.CONSULT else None
    if verb is None or verb.index != hit.word.head or _BEFORE_OR_AFTER.isdisjoint(scene.prepositions(hit.word)):
        return None
    deeds = scene.lexicon.trigger_index.of_verb(verb.form, verb.lemma, scene.particle(verb))
    return verb if all(deed.spoken for deed in deeds) else None


def is_of(scene: Scene, verb: Word, hit: Hit, word: Word) -> bool:
    """Whether a word belongs to the verb above an event's name as well: sagte bei einem Treffen mit X am Montag in Bern."""
    chain = (word, *scene.sentence.ancestors(word))
    return verb in chain and not _is_apart(scene, chain, verb, hit.word, going=hit.trigger.type is EventType.CONSULT)


def _joins(hit: Hit) -> bool:
    """Whether the clause of a noun is about the event itself: ein Gespräch führen, das Treffen war."""
    return any(context.joins or context.status is None for context in hit.contexts) or (
        hit.governor is not None and hit.word.base_deprel == "nsubj" and hit.governor.upos != "VERB"
    )


def _is_apart(scene: Scene, chain: tuple[Word, ...], top: Word, name: Word | None = None, *, going: bool = False) -> bool:
    """Whether another clause or another event's name stands between a word and what it would belong to.

    What somebody goes or invites to is no other one.
    """
    return any(
        (word.upos in {"VERB", "AUX"} and word.base_deprel in _CLAUSES)
        or (
            word is not name
            and bool(scene.children(word, "case", "det"))
            and word is not chain[0]
            and _names_another(scene, word, going=going)
        )
        for word in chain[: chain.index(top)]
    )


def _names_another(scene: Scene, word: Word, *, going: bool) -> bool:
    """Whether a noun is the name of another event: not so in zu einem Besuch nach Bern einladen."""
    if any(time_.span.covers(word.span) for time_ in scene.times):
        return False  # das Wochenende is no end of anything
    return not (going and "zu" in scene.prepositions(word)) and scene.names_event(word)
