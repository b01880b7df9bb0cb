"""What stands over the noun that names an event: the verb, and what that and the nouns between say of it."""

from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.triggers import Context
from ukrdiplo.model import EventStatus, Word

__all__ = ["context_behind", "context_of"]

_GOVERNED = frozenset({"an", "auf", "zu", "mit", "um", "vor", "von", "über", "für", "in"})
"""Prepositions that a verb asks for (an Gesprächen teilnehmen); after others a phrase is a mere circumstance of the verb."""


def _of_oblique(scene: Scene, noun: Word, governing: tuple[Context, ...]) -> tuple[Context, ...]:
    """What a verb says of an event behind a preposition: nothing of a mere circumstance (in einem Telefonat vereinbaren)."""
    prepositions = set(scene.prepositions(noun))
    if not prepositions & _GOVERNED:
        return ()
    if prepositions & _PLACING and noun.feat("Case") == "Dat" and not ("auf" in prepositions and _insists(governing)):
        return tuple(context for context in governing if context.status is None)
    if "zu" in prepositions:  # parallel zu den Verhandlungen Sanktionen verhängen
        governing = tuple(c for c in governing if not c.joins or c.status is not None or c.moves or c.attends)
    if "vor" in prepositions:  # warnt vor einem Treffen, but not: droht vor dem Treffen, lehnt es vor dem Treffen ab
        return tuple(context for context in governing if not context.joins and context.status is not EventStatus.DENIED)
    return tuple(context for context in governing if context.status not in REAL)  # für eine Feuerpause etwas einstellen


def _governing(scene: Scene, verb: Word) -> tuple[Context, ...]:
    return scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))


def _attempted(scene: Scene, thing: Word, verb: Word) -> Word:
    """The infinitive under a verb whose object the tree gives to the verb: der neue Sanktionen zu verhindern suchte."""
    if thing.base_deprel != "obj" or verb.base_deprel == "root":
        return verb
    between = (child for child in scene.children(verb, "xcomp") if thing.index < child.index < verb.index)
    return next((child for child in between if any(mark.form == "zu" for mark in scene.children(child, "mark"))), verb)


def _of_guests(scene: Scene, noun: Word, verb: Word, governing: tuple[Context, ...]) -> tuple[Context, ...]:
    """What a verb says of those who are to come, if it does (zu einem Gipfel erwartet werden), or else what else it says."""
    if not any(context.guests for context in governing):
        return governing
    comes = "zu" in scene.prepositions(noun) and scene.is_passive(verb)
    return tuple(context for context in governing if context.guests is comes)


def _behind_adverb(scene: Scene, subject: Word, head: Word) -> Word | None:
    """The verb of a subject that the tree hangs on an adverb in front of it: Neu, Sanktionen wurden vorgeschlagen."""
    verb = scene.sentence.head(head) if head.upos == "ADJ" and head.base_deprel == "advmod" else None
    lone = subject.base_deprel == "nsubj" and not scene.children(head, "cop")
    return verb if verb is not None and lone and verb.upos == "VERB" and not scene.children(verb, "nsubj") else None


def _is_beside(scene: Scene, noun: Word, above: Word) -> bool:
    """Whether a noun only says when the event over it is: lehnt eine Waffenruhe vor dem Abzug ab."""
    return not _BEFORE_OR_AFTER.isdisjoint(scene.prepositions(noun)) and scene.names_event(above)


def _is_about(scene: Scene, noun: Word) -> bool:
    """Whether another noun is only about an event: eine Klage gegen die Sanktionen, die Frist für ein Einlenken."""
    above = scene.sentence.head(noun)
    if above is None or scene.names_event(above):
        return False  # ein Treffen für ein Telefonat unterbrechen
    return noun.base_deprel == "nmod" and not _CONCERNING.isdisjoint(scene.prepositions(noun))


def _of_whole(scene: Scene, verb: Word) -> tuple[Context, ...]:
    """What the thing says that a subject is part of: ein Austausch gehört zum Angebot."""
    if verb.lemma not in _BELONGING:
        return ()
    wholes = (word for word in scene.children(verb, "obl", "obj") if "zu" in scene.prepositions(word))
    return tuple(c for word in wholes for c in scene.lexicon.trigger_index.governing_noun(word.form, word.lemma))


_BELONGING = frozenset({"gehören", "zählen"})
_BEFORE_OR_AFTER = frozenset({"vor", "nach", "ohne"})
_CONCERNING = frozenset({"gegen", "für", "über", "wegen", "um"})


def _has_complement(scene: Scene, verb: Word, context: Context, noun: Word) -> bool:
    """Whether a verb has a noun behind a preposition with which it says something of its own: ins Spiel bringen."""
    below = (*scene.children(verb, "obl", "xcomp"), *scene.children(noun, "nmod"))  # ein Treffen in Aussicht stellen
    return any(word.lemma in context.complements and scene.prepositions(word) for word in below)


def _insists(governing: tuple[Context, ...]) -> bool:
    """Whether a verb takes *auf* with the dative for what it demands: auf einem Treffen bestehen."""
    return any(context.stative for context in governing)


_PLACING = frozenset({"in", "auf"})
"""Prepositions that with the dative say where, with the accusative whither: auf einem Treffen, auf ein Treffen einigen."""


def context_of(scene: Scene, noun: Word) -> tuple[Word | None, tuple[Context, ...]]:
    """The verb above a noun and the contexts of all that stands between: plant die Absage eines Treffens."""
    index = scene.lexicon.trigger_index
    contexts: list[Context] = []
    here, refused = noun, False
    while (head := scene.sentence.head(here)) is not None:
        if head.upos in {"NOUN", "PROPN"} and not scene.is_predicate(head):
            if here.base_deprel not in {"nmod", "conj", "appos", "obl", "acl"} or _is_beside(scene, here, head):
                return None, tuple(contexts)
            if here.base_deprel != "conj":
                dated = any(time.span.covers(head.span) for time in scene.times)  # Ende des Monats Gespräche
                above = () if dated else index.governing_noun(head.form, head.lemma)
                contexts += above
                refused = refused or any(context.status is EventStatus.DENIED for context in above)
            here = head
            continue
        if head.upos == "VERB" and here.base_deprel in {"obj", "nsubj", "obl", "iobj"}:
            head = _attempted(scene, here, head)
            governing = tuple(c for c in _governing(scene, head) if not c.complements or _has_complement(scene, head, c, here))
            governing = _of_guests(scene, noun, head, governing)
            if here.base_deprel == "nsubj" and scene.children(head, "obj") and not scene.is_passive(head):
                # der Anschlag forderte zehn Tote: what it does is not what is asked for
                governing = tuple(c for c in governing if not c.demands and not (c.joins and c.status is not None))
            if here.base_deprel == "obl":
                governing = _of_oblique(scene, noun, governing) if here is noun else ()
            # sein Veto gegen die Hilfe einlegen: whose veto it is gives no help
            nested = here is not noun  # es gab Bedenken gegen die Lieferung
            if nested and not contexts and _is_about(scene, noun):
                return head, ()  # kündigte eine Klage gegen die Sanktionen an
            own = (c for c in governing if not (refused and c.joins) and not (nested and c.happens))
            return head, (*contexts, *own, *(_of_whole(scene, head) if here.base_deprel == "nsubj" else ()))
        if here.base_deprel == "nsubj" and head.upos == "NOUN" and "in" in scene.prepositions(head):
            contexts += index.governing_noun(head.form, head.lemma)  # ist in Vorbereitung
        if (verb := _behind_adverb(scene, here, head)) is not None:
            return verb, (*contexts, *_governing(scene, verb))
        if head.upos == "ADJ" and (here.base_deprel != "obl" or set(scene.prepositions(noun)) & _GOVERNED):
            contexts += index.adjective(head.form)  # zu einem Treffen bereit
        return head, tuple(contexts)
    return None, tuple(contexts)


def context_behind(scene: Scene, noun: Word) -> tuple[Word | None, tuple[Context, ...]]:
    """The verb of the relative clause behind a noun and its contexts: das Treffen mit X, das Y für Freitag angekündigt hat."""
    nouns = (noun, *scene.children(noun, "nmod", "conj"))  # trees hang the clause on the noun before it
    for clause in (clause for word in nouns for clause in scene.children(word, "acl") if clause.upos == "VERB"):
        pronouns = (word for word in scene.children(clause, "obj", "nsubj") if word.upos == "PRON" and word.lemma in _RELATIVE)
        pronoun = next(pronouns, None)
        if pronoun is None or _is_of_others(noun, pronoun):
            continue
        governing = _governing(scene, clause)
        return clause, tuple(c for c in governing if not c.complements or _has_complement(scene, clause, c, clause))
    return None, ()


def _is_of_others(noun: Word, pronoun: Word) -> bool:
    """Whether a relative pronoun cannot mean a noun, by its gender and number."""
    for feature in ("Number", "Gender"):
        told = {noun.feat(feature), pronoun.feat(feature)}
        if None not in told and len(told) > 1 and (feature == "Number" or noun.feat("Number") != "Plur"):
            return True
    return False


_RELATIVE = frozenset({"der", "welcher"})
