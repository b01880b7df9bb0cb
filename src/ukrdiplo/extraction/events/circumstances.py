"""When and where an event takes place."""

import datetime as dt

from ukrdiplo.extraction import time
from ukrdiplo.extraction.events.belonging import act_over, around, belongs, is_of, told_after
from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.tenure import since
from ukrdiplo.extraction.time import TimePhrase
from ukrdiplo.model import EventStatus, EventType, ParticipantRole, Place, Span, TimeExpression, Word

__all__ = ["place", "when"]

_FIRST = frozenset({"erstmals", "erstmalig", "mal"})
_PLACES = frozenset({"in", "bei", "nahe", "auf"})
_CORE = frozenset({"nsubj", "obj", "iobj"})
_ABOUT = frozenset({"über", "für", "gegen", "mit", "von", "um", "zu"})
_GOALS = frozenset({"nach"})
_BEFORE_OR_AFTER = frozenset({"nach", "vor", "seit", "trotz", "wegen", "angesichts"})


_DAYS = {"heutig": 0, "gestrig": -1, "vorgestrig": -2, "morgig": 1}
"""Days from the article's that adjectives mean, by their stems."""
_BECOMES = frozenset({"wird", "werden", "werde"})
_SEASON = dt.timedelta(days=60)
"""How far off a day may be that the present tense tells of, if it may as well be past."""


def when(scene: Scene, hit: Hit, status: EventStatus) -> tuple[TimeExpression | None, EventStatus]:
    """The time of an event, of its name's own phrase or of its clause, and the status that the time leaves it.

    What is told in the present tense of a day to come is planned: Am Freitag reist er nach Bern. On a Friday that is the day
    itself.
    """
    act = act_over(scene, hit, status)
    phrase = next((p for p in scene.times if belongs(scene, hit, p.word, act) and not _is_span_before(scene, p)), None)
    if phrase is None and (verb := around(scene, hit)) is not None:
        aims = {"für", "bis", "ab"}  # sagte bei dem Treffen Geld für dieses Jahr zu
        around_it = (p for p in scene.times if aims.isdisjoint(scene.prepositions(p.word)))
        phrase = next((p for p in around_it if is_of(scene, verb, hit, p.word)), None)
    if phrase is None and (verb := told_after(scene, hit)) is not None:
        phrase = next((p for p in scene.times if is_of(scene, verb, hit, p.word)), None)
    today = scene.article.published
    told = scene.day.told
    if phrase is None and (told_so := _of_attribute(scene, hit) or since(scene, hit)) is not None:
        return told_so, status
    if phrase is None:
        # what an entry of a chronicle tells, or announces, happened on its day
        return (scene.day.when if status in REAL or _is_announced(hit) else None), status
    if scene.day.entry is not None and told is not None and (after := _in_entry(scene, phrase, told)) is not None:
        return after, status
    if status in REAL and today is not None and not (scene.is_caption or scene.is_past) and _in_the_present(scene, hit):
        back, ahead = (phrase.resolve(today, forward=False), phrase.resolve(today, forward=True))
        ahead_of = ahead.earliest - today if ahead.earliest is not None else dt.timedelta()
        far = ahead_of > _SEASON and back.latest is not None and today - back.latest < ahead_of
        if far and status is EventStatus.ONGOING:
            return (back, EventStatus.OCCURRED)  # Moskau antwortet am 7. August mit einem Einfuhrstopp
        until = ahead.earliest == today and ahead.latest is not None and ahead.latest > today and not back.resolved
        this_day = back.earliest == ahead.earliest == today  # an diesem Dienstag empfängt er ihn
        if (ahead_of > dt.timedelta() and back.earliest != today and not far) or until or this_day:
            return ahead, EventStatus.PLANNED
    if status is EventStatus.OCCURRED:
        return time.until(phrase.resolve(today, forward=False, told=told), today), status
    verbal = hit.trigger.verbal is not None and not hit.is_noun
    found = phrase.resolve(today, forward=True if verbal or status is EventStatus.PLANNED else None, told=told)
    past = status is EventStatus.PLANNED and today is not None and found.latest is not None and found.latest < today
    return None if past else found, status


def _is_span_before(scene: Scene, phrase: TimePhrase) -> bool:
    """Whether a stretch of time is one without the like: erstmals seit drei Jahren."""
    before = [word for word in scene.sentence.words if word.span.end <= phrase.span.start]
    return bool(before) and before[-1].form.lower() in _FIRST


def _of_attribute(scene: Scene, hit: Hit) -> TimeExpression | None:
    """The day that an adjective before an event's name means: das gestrige Treffen."""
    today = scene.article.published
    for child in scene.children(hit.word, "amod") if hit.is_noun and today is not None else ():
        days = next((days for stem, days in _DAYS.items() if child.form.lower().startswith(stem)), None)
        if days is not None and today is not None:
            day = today + dt.timedelta(days=days)
            return TimeExpression(text=child.form, span=child.span, earliest=day, latest=day)
    return None


def _is_announced(hit: Hit) -> bool:
    """Whether the clause of an event tells its announcement: billigt den Einsatz von Truppen."""
    announced = any(context.joins and context.status is EventStatus.PLANNED for context in hit.contexts)
    return announced or (hit.trigger.verbal is not None and not hit.is_noun)


def _in_entry(scene: Scene, phrase: TimePhrase, told: dt.date) -> TimeExpression | None:
    """A time in an entry of a chronicle, counted from the entry's day; ``None`` if that would be after the article's."""
    found = phrase.resolve(told, forward=True, told=told)
    today = scene.article.published
    return found if found.latest is not None and (today is None or found.latest <= today) else None


def _in_the_present(scene: Scene, hit: Hit) -> bool:
    """Whether the verb of the event is in the present by its form; taggers often mistake a past tense for one."""
    if hit.is_noun and scene.children(hit.word, "cop"):  # ist am Freitag in Bern zu Gast
        copula = scene.finite(hit.word)
        return copula is not None and copula.feat("Tense") == "Pres"
    verb = hit.word if not hit.is_noun else hit.governor if hit.contexts else None
    finite = scene.finite(verb) if verb is not None else None
    if verb is None or finite is None:
        return False
    if finite is not verb and scene.is_passive(verb):
        return finite.form.lower() in _BECOMES  # wird am Freitag von X empfangen
    return finite is verb and finite.form.lower() in scene.lexicon.trigger_index.forms.presents


def place(scene: Scene, hit: Hit, status: EventStatus) -> Place | None:
    """Where an event takes place: in Genf, nach Moskau for a visit; the first place of its phrase, or else of its clause."""
    frame = scene.frame(hit.trigger)
    goes = frame.goal or "zu" in scene.prepositions(hit.word) or any(context.moves for context in hit.contexts)
    goals = _PLACES | _GOALS if goes else _PLACES
    named = scene.places
    # schlug in Kiew ein Treffen in Istanbul vor
    act = act_over(scene, hit, status) if hit.is_noun and hit.trigger.type is EventType.CONSULT else None
    for word, span in named:
        prepositions = scene.prepositions(word) or _of_region(scene, word)
        own = act if _GOALS.isdisjoint(prepositions) else None
        if frame.goal and any(partner.word is word and partner.slot in _GOALS for partner in hit.partners):
            return _place(scene, word, span)  # kritisierte seine Reise nach Moskau
        if any(p in goals for p in prepositions) and belongs(scene, hit, word, own) and not _of_people(scene, hit, word):
            return _place(scene, word, span)
    if (verb := around(scene, hit)) is not None:
        for word, span in named:
            prepositions = scene.prepositions(word) or _of_region(scene, word)
            behind = word.index > hit.word.index and any(p in _PLACES for p in prepositions)
            near = behind and is_of(scene, verb, hit, word)
            if near and not _of_people(scene, hit, word):
                return _place(scene, word, span)
    if (next_to := _right_behind(scene, hit)) is not None:
        return next_to
    if (before := _before_where(scene, hit)) is not None:
        return before
    struck = frame.territory is not None and (frame.goal or hit.trigger.type is EventType.ASSAULT)
    for word, span in named:
        if (struck and _is_struck(scene, hit, word)) or _is_name_of(scene, hit, word):
            return _place(scene, word, span)
    return None


def _right_behind(scene: Scene, hit: Hit) -> Place | None:
    """The place right behind the name of a meeting before or after which a verb of saying stands.

    A tree may give it to the verb, whose words have no place of their own: sagte sie nach einem Treffen mit X in Rom.
    """
    verb = told_after(scene, hit)
    if verb is None:
        return None
    last = max(word.index for word in scene.sentence.subtree(hit.word) if word.base_deprel != "punct")
    behind = ((word, span) for word, span in scene.places if word.index > last and word.head == verb.index)
    word, span = next(behind, (None, None))
    if word is None or span is None or not any(p in _PLACES for p in scene.prepositions(word)):
        return None
    first = min(below.index for below in scene.sentence.subtree(word))
    return _place(scene, word, span) if first == last + 1 else None


def _before_where(scene: Scene, hit: Hit) -> Place | None:
    """The place that *wo* takes up: reiste nach Bern, wo er den Kanzler traf."""
    verb = hit.governor if hit.is_noun else hit.word
    where = next((w for w in scene.children(verb, "advmod") if w.form.lower() == "wo"), None) if verb is not None else None
    if where is None:
        return None
    named = [(word, span) for word, span in scene.places if span.end < where.span.start]
    return _place(scene, *named[-1]) if named else None


def _place(scene: Scene, word: Word, span: Span) -> Place:
    return Place(text=span.of(scene.article.text), span=span, country=_country(scene, span, word))


def _is_struck(scene: Scene, hit: Hit, place: Word) -> bool:
    """Whether a town is, or holds, what was attacked or visited: ein Angriff auf Kiew, besuchte das Werk in Dnipro."""
    chain = (place, *scene.sentence.ancestors(place))
    frame = scene.frame(hit.trigger)
    owned = {"owner"} if frame.owner is ParticipantRole.RECIPIENT else set()  # Beschuss der Stadt Belgorod
    goals = {p.word for p in hit.partners if p.slot in {"object", "auf", "gegen", "recipient"} | owned}
    return _is_town(scene, place) and any(word in goals for word in chain)


def _is_name_of(scene: Scene, hit: Hit, place: Word) -> bool:
    """Whether a town stands behind *von* in an event's name: der Waffenstillstand von Minsk."""
    return (
        hit.is_noun
        and scene.sentence.head(place) is hit.word
        and scene.prepositions(place) == ("von",)
        and _is_town(scene, place)
    )


def _is_town(scene: Scene, place: Word) -> bool:
    """Whether a name is that of a place within a country, and nobody's that acts."""
    return place.form not in scene.lexicon.gazetteer.countries


def _of_region(scene: Scene, name: Word) -> tuple[str, ...]:
    """The prepositions of the noun that a place's name stands beside: im Gebiet Sumy."""
    noun = scene.sentence.head(name) if name.base_deprel in {"appos", "flat"} else None
    return scene.prepositions(noun) if noun is not None and noun.upos == "NOUN" and scene.cast.at(noun) is None else ()


def _of_people(scene: Scene, hit: Hit, word: Word) -> bool:
    """Whether a place belongs to those who act or to a subject of talk: Vertreter in Genf, über den Krieg in der Ukraine."""
    chain = (word, *scene.sentence.ancestors(word))
    top = hit.word if hit.word in chain else hit.governor
    below = chain[: chain.index(top)] if top in chain else ()
    met = scene.company.groups if hit.trigger.type is EventType.CONSULT else frozenset()  # sprach mit Vertretern in Bern
    return any(_sits(scene, w, word) for w in (word, *below) if w is not hit.word and scene.cast.at(w) not in met)


def _sits(scene: Scene, word: Word, place: Word) -> bool:
    """Whether a word between a place and an event is one that has a place of its own; persons and times have none."""
    if any(time_.span.covers(word.span) for time_ in scene.times):
        return False
    if word is not place and not scene.names_event(word) and _BEFORE_OR_AFTER & set(scene.prepositions(word)):
        return True  # nach dem Streit in Bern traf er sie
    mention = scene.cast.mention_at(place)
    if mention is not None and mention.span.start < place.span.start:
        return True  # die Regierung in Kiew
    actor = scene.cast.at(word) if word is not place else None
    if actor is not None:
        return actor in scene.company.bodies
    subject = word is not place and bool(set(scene.prepositions(word)) & _ABOUT) and not scene.names_event(word)
    return word.base_deprel in _CORE or subject


def _country(scene: Scene, span: Span, word: Word) -> str | None:
    places = scene.lexicon.gazetteer.places
    known = places.get(span.of(scene.article.text)) or places.get(word.form)
    before = scene.sentence.words[word.index - 2] if word.index > 1 else None
    if known is None and before is not None and before.upos == "ADJ":
        return scene.lexicon.gazetteer.nationality(before.form)  # im italienischen Apulien
    return known
