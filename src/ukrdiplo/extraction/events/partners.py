"""The grammatical partners of the word that names an event.

A partner stands in a slot: subject, object, dative, owner (genitive, possessive, the first part of a compound), origin (an
adjective of nationality), aim (a state before a hyphen), or behind a preposition. The small parser's trees are right four times
in five, so its habitual slips are mended here, each where it is made.
"""

from collections.abc import Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.times import TimeKind
from ukrdiplo.model import EventStatus, Word

__all__ = ["Partner", "is_measure", "nationalities", "of_noun", "of_verb", "possessor"]

_REFLEXIVES = frozenset({"sich", "einander", "miteinander"})
_ADJACENT = frozenset({"mit", "zwischen", "gegen", "für", "an", "von", "bei", "auf", "unter"})
_AGENTS = frozenset({"von", "durch"})
_PASSED_ON = (_ADJACENT | {"durch"}) - {"von"}
"""Prepositions of phrases behind a name or a place that belong to the noun before it: die Annexion der Krim durch Russland."""
_STANCES = frozenset({"pro", "anti"})
_LISTING = frozenset({",", "(", "und", "sowie", "/"})
"""Words and marks behind which a name is an apposition, a party or one of several."""
_SUBJECTLESS = frozenset({"conj", "xcomp", "advcl", "ccomp", "obj", "acl"})
_LONGEST = 25
"""Words between a noun and the end of its phrase beyond which nothing behind it is its own any more."""


@frozen(kw_only=True)
class Partner:
    """A word in a grammatical slot of a trigger.

    Args:
        slot: ``subject``, ``object``, ``dative``, ``owner``, ``origin`` (an adjective), ``aim`` (a state before a hyphen) or
            a preposition.
        word: Head of the phrase that fills it.
        ids: The actor ids that fill it where no phrase does (an adjective, the first part of a compound).
    """

    slot: str
    word: Word
    ids: tuple[str, ...] = ()


def of_verb(scene: Scene, verb: Word) -> list[Partner]:
    """The partners of a verb; an infinitive or a conjoined verb without subject has that of the verb above it."""
    if scene.is_mistaken_verb(verb):
        return list(_of_mistaken(scene, verb))
    found = list(_core(scene, verb))
    passive = scene.is_passive(verb)
    if passive:
        found = [_turned(partner) for partner in found]
    if any(child.form.lower() == "zu" for child in scene.children(verb, "mark")):
        # an infinitive has no subject of its own: Soldaten entsandt zu haben
        found = [evolve(partner, slot="object") if partner.slot == "subject" else partner for partner in found]
    if not any(partner.slot == "subject" for partner in found) and not passive:
        above = _inherited_subject(scene, verb)
        if above is not None:
            found.append(Partner(slot="subject", word=above))
    return found


def _of_mistaken(scene: Scene, verb: Word) -> Iterator[Partner]:
    """The partners of a verb that the parser took for the attribute of its object: Bern entsandte Beobachter nach Wien."""
    thing = scene.sentence.head(verb)
    if thing is not None:
        yield from (Partner(slot="subject", word=word) for word in scene.children(thing, "nsubj"))
        yield Partner(slot="object", word=thing)
        for word in scene.children(thing, "nmod", "obl"):
            yield from (Partner(slot=preposition, word=word) for preposition in scene.prepositions(word))


def _core(scene: Scene, verb: Word) -> Iterator[Partner]:
    subject, others = _subject(scene, verb)
    if subject is not None:
        yield Partner(slot="subject", word=subject)
        yield from (Partner(slot="object", word=word) for word in _run_on(scene, subject))
        for word in scene.children(subject, "nmod"):  # sollte Washington der Ukraine helfen: no genitive of the name before it
            if word.feat("Case") == "Dat" and not scene.prepositions(word) and subject.upos == "PROPN":
                yield Partner(slot="dative", word=word)
    for word in others:
        # the parser calls both ends of a clause its subject; the second is the object, unless und stands before it
        yield Partner(slot="subject" if scene.children(word, "cc") else "object", word=word)
    for word in scene.children(verb, "obj", "iobj"):
        if word is not subject and word.form.lower() not in _REFLEXIVES:
            yield Partner(slot="dative" if word.feat("Case") == "Dat" or word.deprel == "iobj" else "object", word=word)
            if _is_unit(scene, word):  # eine Stunde mit X telefonieren
                yield from _in_a_row(scene, word)
    for word in scene.children(verb, "obl"):
        yield from _oblique(scene, word)


def _run_on(scene: Scene, subject: Word) -> Iterator[Word]:
    """Names of others that the tree hangs on a subject without a comma: soll Putin Trump eingeladen haben."""
    named = scene.cast.at(subject)
    queue = [*scene.children(subject, "flat", "appos")]
    while queue:
        word = queue.pop()
        mention = scene.cast.mention_at(word)
        before = scene.sentence.words[word.index - 2] if word.index > 1 else None
        begins = mention is not None and mention.span.start == word.span.start and mention.actor != named
        if begins and before is not None and before.form not in _LISTING:
            yield word
        else:
            queue += scene.children(word, "flat", "appos")


def _subject(scene: Scene, verb: Word) -> tuple[Word | None, list[Word]]:
    """The subject, and what else the tree calls one."""
    subjects = _subjects(scene, verb)
    addressed = len(subjects) == 1 and _is_addressed(scene, subjects[0])
    if (addressed or not subjects) and not scene.is_passive(verb):
        subjects = _nominatives(scene, verb) or subjects
    named = [word for word in subjects if word.feat("Case") in {"Nom", None}] or subjects
    return (named[0], [word for word in subjects if word is not named[0]]) if named else (None, [])


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
    for inner in scene.children(word, "nmod"):
        for preposition in scene.prepositions(inner):
            if measure or preposition not in _AGENTS:  # nach Angaben von X: no agent of the verb
                yield Partner(slot=preposition, word=inner)
        if not scene.prepositions(inner):  # nach Angaben seines Ministeriums mit dem Kanzler
            for last in scene.children(inner, "nmod"):
                yield from (Partner(slot=p, word=last) for p in scene.prepositions(last) if p == "mit")
        if is_measure(scene, inner):
            yield from _in_a_row(scene, inner)


def _is_unit(scene: Scene, word: Word) -> bool:
    """Whether a noun is a stretch of time: eine Stunde mit X sprechen."""
    value = scene.lexicon.time_words.value
    return word.upos == "NOUN" and any(value(kind, word.form.lower()) is not None for kind in (TimeKind.UNIT, TimeKind.PLURAL))


def is_measure(scene: Scene, word: Word) -> bool:
    """Whether a noun says when, where or how much, so that what hangs on it is not its own: am Montag von X empfangen."""
    if scene.children(word, "nummod") or any(time.span.covers(word.span) for time in scene.times):
        return True
    if word.form in scene.lexicon.gazetteer.places or _is_unit(scene, word):
        return True
    return any(scene.children(inner, "nummod") for inner in scene.children(word, "nmod"))  # im Wert von zwei Milliarden Euro


def _subjects(scene: Scene, verb: Word) -> list[Word]:
    """The subjects that the tree gives a verb, without a name in the genitive before one: Trumps Gesandter."""
    named = [child for child in scene.children(verb, "nsubj") if child.form.lower() not in _REFLEXIVES]
    if len(named) > 1:  # tags darauf reiste er ab
        named = [child for child in named if not any(time.span.covers(child.span) for time in scene.times)] or named
    found = [word for child in named for word in scene.past_dateline(child)]
    beside = [word for word in found if not scene.colon_between(word, verb)]
    found = beside or found  # Scholz in Kiew: Kanzler sagt Panzer zu
    behind = [word for word in found if not scene.dash_between(word, verb)]
    found = behind or found  # Wien (ag) – Am Montag haben sich die Minister getroffen
    return [
        word
        for word in found
        if not (word.upos == "PROPN" and word.form.endswith("s") and any(other.index == word.index + 1 for other in found))
    ]


def _nominatives(scene: Scene, verb: Word) -> list[Word]:
    """The first noun in the nominative that the tree calls an object."""
    return [word for word in scene.children(verb, "obj") if word.upos == "NOUN" and word.feat("Case") == "Nom"][:1]


def _is_addressed(scene: Scene, name: Word) -> bool:
    """Whether a sentence opens with a name and a comma: Herr Meier, am Dienstag treffen sich die Minister."""
    inside = [word.index for word in scene.sentence.subtree(name) if word.upos != "PUNCT"]
    behind = scene.sentence.words[max(inside) :][:2]
    comma = len(behind) > 1 and behind[0].form == "," and behind[1].upos not in {"PRON", "DET", "PROPN"}
    return comma and min(inside) == 1 and any(scene.cast.at(scene.sentence.words[index - 1]) is not None for index in inside)


def _turned(partner: Partner) -> Partner:
    slot = {"subject": "object", "von": "subject", "durch": "subject"}.get(partner.slot, partner.slot)
    return Partner(slot=slot, word=partner.word, ids=partner.ids)


def _inherited_subject(scene: Scene, verb: Word) -> Word | None:
    here = verb
    while (head := scene.sentence.head(here)) is not None and here.base_deprel in _SUBJECTLESS:
        if here.base_deprel in {"advcl", "ccomp", "acl"} and scene.finite(here) is not None:
            return None
        if _of_another(scene, here, head):
            return None
        commanded = _commanded(scene, here, head)
        if commanded is not None:
            return commanded
        subjects = _subjects(scene, head)
        if subjects:
            return subjects[0]
        here = head
    return None


def _of_another(scene: Scene, infinitive: Word, verb: Word) -> bool:
    """Whether an infinitive says what others think of, whom a verb rejects: weist Pläne zurück, Truppen zu entsenden."""
    if infinitive.base_deprel not in {"xcomp", "ccomp", "advcl", "acl"} or scene.finite(infinitive) is not None:
        return False
    index = scene.lexicon.trigger_index
    refused = any(c.status is EventStatus.DENIED for c in index.governing(verb.form, verb.lemma, scene.particle(verb)))
    return refused and any(child.upos == "NOUN" for child in scene.children(verb, "obj"))


def _commanded(scene: Scene, infinitive: Word, verb: Word) -> Word | None:
    """Who is to do what an infinitive says: forderte Moskau auf, die Angriffe einzustellen."""
    if infinitive.base_deprel not in {"xcomp", "ccomp", "advcl"} or scene.finite(infinitive) is not None:
        return None
    governing = scene.lexicon.trigger_index.governing(verb.form, verb.lemma, scene.particle(verb))
    if not any(context.demands or context.charges for context in governing):
        return None
    return next((word for word in scene.children(verb, "obj", "iobj") if word.form.lower() not in _REFLEXIVES), None)


def of_noun(scene: Scene, noun: Word) -> list[Partner]:
    """The partners of a noun, inside its phrase and right behind it."""
    found = [*_owners(scene, noun)]
    if "in" in scene.prepositions(noun) and scene.children(noun, "cop"):  # ist mit X im Gespräch
        found += [Partner(slot="subject", word=word) for word in scene.children(noun, "nsubj")]
    # der Gipfel der Staats- und Regierungschefs
    titles = (word for word in scene.children(noun, "compound") if word.index > noun.index)
    found += [Partner(slot="owner", word=next(iter(scene.children(word, "conj")), word)) for word in titles]
    for word in scene.children(noun, "nmod", "obl"):
        prepositions = scene.prepositions(word)
        if prepositions:
            found += [Partner(slot=preposition, word=word) for preposition in prepositions]
        elif word.index > noun.index and (word.feat("Case") in {"Gen", None} or word.base_deprel == "nmod"):
            found.append(Partner(slot="owner", word=word))
        if scene.cast.at(word) is not None or is_measure(scene, word) or any(head is word for head, _ in scene.places):
            # of two phrases in a row the parser hangs the second on the first: der Angriff Russlands auf die Ukraine
            found += [
                Partner(slot=preposition, word=inner)
                for inner in scene.children(word, "nmod")
                for preposition in scene.prepositions(inner)
                if preposition in _PASSED_ON
            ]
    return [*found, *_listed(scene, noun, found), *_adjacent(scene, noun)]


def _listed(scene: Scene, noun: Word, found: list[Partner]) -> Iterator[Partner]:
    """Names that the parser joins to an event's own name, and not to the ones before them: ein Gipfel mit X, Y und Z."""
    for name in scene.children(noun, "conj"):
        before = [partner for partner in found if partner.word.index < name.index and partner.slot in _ADJACENT]
        named = any(scene.cast.at(word) is not None for word in (name, *scene.children(name, "appos")))
        if before and named and not scene.prepositions(name):
            yield Partner(slot=before[-1].slot, word=name)


def _owners(scene: Scene, noun: Word) -> Iterator[Partner]:
    before = scene.sentence.words[noun.index - 2] if noun.index > 1 else None
    split = before is not None and before.span.end >= noun.span.start
    first = scene.cast.at(before) if split and before is not None else _first_part(scene, noun)
    if first is None:
        first = _state_before_hyphen(scene, noun)
    if first is not None:
        # a state by its full name is whom it is about (Russland-Sanktionen); a person or US, EU whose it is (US-Hilfe)
        written = scene.article.text[before.span.start if split and before is not None else noun.span.start :][:3]
        slot = "aim" if first in scene.company.states and not written[:2].isupper() else "owner"
        yield Partner(slot=slot, word=noun, ids=(first,))
    for child in scene.sentence.children(noun):
        if child.deprel == "det:poss":
            yield Partner(slot="owner", word=child)
        elif child.base_deprel == "amod":
            if scene.cast.mention_at(child) is None and (ids := nationalities(scene, child)):
                yield Partner(slot="origin", word=child, ids=ids)
            elif (agent := _agent(scene, child)) is not None:
                yield agent
    if (name := possessor(scene, noun)) is not None:
        yield Partner(slot="owner", word=name)


def _first_part(scene: Scene, noun: Word) -> str | None:
    """The actor of a compound's first part: Putin-Telefonat."""
    inside = scene.cast.mention_at(noun)
    if inside is None or inside.span.start != noun.span.start or inside.span.end >= noun.span.end:
        return None
    return inside.actor


def _state_before_hyphen(scene: Scene, noun: Word) -> str | None:
    """The state of a compound's first part where that is no mention of its own: Russland-Sanktionen."""
    code = scene.lexicon.gazetteer.places.get(noun.form.partition("-")[0]) if "-" in noun.form else None
    state = f"state.{code.lower()}" if code else None
    return state if state in scene.company.states else None


def _agent(scene: Scene, participle: Word) -> Partner | None:
    """Who did it, before a participle: die von den USA vermittelte Waffenruhe."""
    before = scene.sentence.words[participle.index - 2] if participle.index > 1 else None
    if before is None or scene.cast.at(before) is None:
        return None
    for word in (before, *scene.sentence.ancestors(before)[:2]):
        for preposition in scene.prepositions(word):
            if preposition in _AGENTS and word.index < participle.index:
                return Partner(slot=preposition, word=word)
    return None


def possessor(scene: Scene, noun: Word) -> Word | None:
    """A name in the genitive before the noun: Trumps Telefonat, Trumps langes Telefonat."""
    index = noun.index - 2
    while index >= 0 and scene.sentence.words[index].upos == "ADJ":
        index -= 1
    if index < 0:
        return None
    word = scene.sentence.words[index]
    head = scene.sentence.head(word)
    if head is not None and head.index < word.index and head.upos == "NOUN" and word.base_deprel == "nmod":
        return None  # nach Angaben Seouls Soldaten
    genitive = word.upos == "PROPN" and word.form.endswith(("s", "’", "'")) and word.span.end < noun.span.start
    return word if genitive and scene.cast.at(word) is not None else None


def _adjacent(scene: Scene, noun: Word) -> Iterator[Partner]:
    """Prepositional phrases right behind a noun, which parsers hang on the verb as often as on the noun."""
    end = max((word.index for word in scene.sentence.subtree(noun) if word.base_deprel != "punct"), default=noun.index)
    end = noun.index if end > noun.index + _LONGEST else end
    head = scene.sentence.head(noun)
    if head is None:
        return
    for word in sorted(scene.children(head, "obl", "nmod"), key=lambda w: w.index):
        first = min(w.index for w in scene.sentence.subtree(word))
        prepositions = [p for p in scene.prepositions(word) if p in _ADJACENT]
        if first == end + 1 and prepositions:
            yield Partner(slot=prepositions[0], word=word)
            end = max(w.index for w in scene.sentence.subtree(word))


def nationalities(scene: Scene, adjective: Word) -> tuple[str, ...]:
    """The states that an adjective names: russische, russisch-ukrainische, but none in pro-russische."""
    parts = adjective.form.split("-")
    if parts[0].lower() in _STANCES:
        return ()
    codes = [scene.lexicon.gazetteer.nationality(part) for part in (*parts, adjective.form)]
    return tuple(dict.fromkeys(state for code in codes if code and (state := scene.state(code)) is not None))
