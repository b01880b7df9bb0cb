"""When and where an event takes place."""

from collections.abc import Iterator

from ukrdiplo.extraction import time
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.triggers import Hit
from ukrdiplo.model import EventStatus, Place, Span, TimeExpression, Word

__all__ = ["place", "when"]

_PLACES = frozenset({"in", "bei", "nahe", "auf"})
_CORE = frozenset({"nsubj", "obj", "iobj"})
_ABOUT = frozenset({"über", "für", "gegen", "mit", "von", "um", "zu"})
_REAL = frozenset({EventStatus.OCCURRED, EventStatus.ONGOING})
_GOALS = frozenset({"nach"})


def when(scene: Scene, hit: Hit, status: EventStatus) -> tuple[TimeExpression | None, EventStatus]:
    """The time of an event, of its name's own phrase or of its clause, and the status that the time leaves it.

    What is told in the present tense of a day to come is planned: Am Freitag reist er nach Bern. On a Friday that is the day
    itself.
    """
    phrase = next((phrase for phrase in scene.times if _belongs(scene, hit, phrase.word)), None)
    today = scene.article.published
    told = scene.day.told
    if phrase is None:
        # what an entry of a chronicle tells, or announces, happened on its day
        return (scene.day.when if status in _REAL or hit.trigger.verbal is not None else None), status
    if status in _REAL and today is not None and not (scene.is_caption or scene.is_past) and _in_the_present(scene, hit):
        back, ahead = phrase.resolve(today, forward=False), phrase.resolve(today, forward=True)
        if ahead.earliest is not None and ahead.earliest > today and back.earliest != today:
            return ahead, EventStatus.PLANNED
    if status is EventStatus.OCCURRED:
        return time.until(phrase.resolve(today, forward=False, told=told), today), status
    verbal = hit.trigger.verbal is not None and not hit.is_noun
    behind = phrase.forward is False and "für" not in scene.prepositions(
        phrase.word
    )  # sagte am Montag zu, für Freitag eingeladen
    ahead = True if (verbal or status is EventStatus.PLANNED) and not behind else None
    return phrase.resolve(today, forward=ahead, told=told), status


def _in_the_present(scene: Scene, hit: Hit) -> bool:
    """Whether the verb of the event is in the present by its form; taggers often mistake a past tense for one."""
    verb = hit.word if not hit.is_noun else hit.governor if hit.contexts else None
    finite = scene.finite(verb) if verb is not None else None
    return finite is not None and finite is verb and finite.form.lower() in scene.lexicon.trigger_index.forms.presents


def _belongs(scene: Scene, hit: Hit, word: Word) -> bool:
    chain = (word, *scene.sentence.ancestors(word))
    if hit.is_noun and scene.sentence.head(hit.word) is word and any(time_.span.covers(word.span) for time_ in scene.times):
        return True  # Ende des Monats erste Gespräche: a sentence without verb that its time heads
    above = None if hit.is_noun else hit.governor or hit.word
    if hit.is_noun and hit.word in chain:
        return not _is_apart(scene, chain, hit.word)
    if hit.is_noun and (hit.contexts or hit.word.base_deprel in {"nsubj", "obj"}) and _joins(hit):
        above = hit.governor
    return above is not None and above in chain and not _is_apart(scene, chain, above, hit.word)


def _joins(hit: Hit) -> bool:
    """Whether the clause of a noun is about the event itself: ein Gespräch führen, das Treffen war."""
    return any(context.joins or context.status is None for context in hit.contexts) or (
        hit.governor is not None and hit.word.base_deprel == "nsubj" and hit.governor.upos != "VERB"
    )


def _is_apart(scene: Scene, chain: tuple[Word, ...], top: Word, name: Word | None = None) -> bool:
    """Whether another clause or another event's name stands between a word and what it would belong to."""
    return any(
        (word.upos in {"VERB", "AUX"} and word.base_deprel in _CLAUSES)
        or (
            word is not name
            and bool(scene.children(word, "case", "det"))
            and word is not chain[0]
            and _names_another(scene, word)
        )
        for word in chain[: chain.index(top)]
    )


def _names_another(scene: Scene, word: Word) -> bool:
    """Whether a noun is the name of another event: not so in zu einem Besuch nach Bern einladen."""
    return "zu" not in scene.prepositions(word) and scene.names_event(word)


_CLAUSES = frozenset({"conj", "advcl", "ccomp", "acl", "parataxis", "csubj", "xcomp"})


def place(scene: Scene, hit: Hit) -> Place | None:
    """Where an event takes place: in Genf, nach Moskau for a visit; the first place of its phrase, or else of its clause."""
    goals = _PLACES | _GOALS if scene.lexicon.trigger_index.frames[hit.trigger.frame].goal else _PLACES
    for word, span in _named(scene):
        prepositions = scene.prepositions(word) or _of_region(scene, word)
        if any(p in goals for p in prepositions) and _belongs(scene, hit, word) and not _of_people(scene, hit, word):
            return Place(text=span.of(scene.article.text), span=span, country=_country(scene, span, word))
    return None


def _of_region(scene: Scene, name: Word) -> tuple[str, ...]:
    """The prepositions of the noun that a place's name stands beside: im Gebiet Sumy."""
    noun = scene.sentence.head(name) if name.base_deprel in {"appos", "flat"} else None
    return scene.prepositions(noun) if noun is not None and noun.upos == "NOUN" and scene.cast.at(noun) is None else ()


def _of_people(scene: Scene, hit: Hit, word: Word) -> bool:
    """Whether a place belongs to those who act or to a subject of talk: Vertreter in Genf, über den Krieg in der Ukraine."""
    chain = (word, *scene.sentence.ancestors(word))
    top = hit.word if hit.word in chain else hit.governor
    below = chain[: chain.index(top)] if top in chain else ()
    return any(
        w is not hit.word
        and not any(time_.span.covers(w.span) for time_ in scene.times)
        and (w.base_deprel in _CORE or (w is not word and bool(set(scene.prepositions(w)) & _ABOUT) and not scene.names_event(w)))
        for w in below
    )


def _country(scene: Scene, span: Span, word: Word) -> str | None:
    places = scene.lexicon.gazetteer.places
    return places.get(span.of(scene.article.text)) or places.get(word.form)


def _named(scene: Scene) -> Iterator[tuple[Word, Span]]:
    """The places that a sentence names, of one or more words, each with the head of its phrase."""
    places = scene.lexicon.gazetteer.places
    words = scene.sentence.words
    index = 0
    while index < len(words):
        for length in (4, 3, 2, 1):
            run = words[index : index + length]
            if (
                len(run) == length
                and " ".join(word.form for word in run) in places
                and run[0].upos in {"PROPN", "NOUN", "ADJ", "X"}
            ):
                inside = {word.index for word in run}
                head = next((word for word in run if word.head not in inside), run[-1])
                yield head, Span(run[0].span.start, run[-1].span.end)
                index += length
                break
        else:
            index += 1
