"""The words that name an event, what they say of its participants, and what the words around them say of its status."""

from collections.abc import Iterable, Iterator, Mapping

from typing import TypeVar

from attrs import field, frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon.verbs import StrongVerb, VerbForms
from ukrdiplo.model import MODES, EventMode, EventStatus, EventType, ParticipantRole

__all__ = ["Context", "Frame", "Sides", "Trigger", "TriggerIndex", "Unit", "excluded", "noun_forms"]

_Entry = TypeVar("_Entry")


@frozen(kw_only=True)
class Frame:
    """The roles that the grammatical partners of a trigger have.

    Args:
        id: Its name, by which triggers refer to it.
        subject: Role of the subject of an active verb and of the agent of a passive one.
        object: Role of the accusative object (the subject of a passive verb).
        dative: Role of the dative object.
        owner: Role of a noun's genitive, possessive or first part of a compound (US-Rückzug, Putins Besuch).
        origin: Role of the state that an adjective of nationality names (russischer Beschuss); by default the owner's.
        aim: Role of a state that is the first part of a compound (Russland-Sanktionen); by default the object's or owner's.
        prepositions: Roles by preposition (``mit``, ``gegen``).
        territory: Role of the state in whose country it takes place.
    """

    id: str
    subject: ParticipantRole | None = None
    object: ParticipantRole | None = None
    dative: ParticipantRole | None = None
    owner: ParticipantRole | None = None
    origin: ParticipantRole | None = None
    aim: ParticipantRole | None = None
    prepositions: Mapping[str, ParticipantRole] = field(factory=dict)
    territory: ParticipantRole | None = None

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Trigger:
    """Words that name one kind of event.

    Args:
        id: Its name.
        type: PLOVER event type.
        mode: PLOVER mode, where one applies.
        frame: Id of the frame that gives the roles.
        nouns: Nouns in the singular; a compound is recognised by its last part, the longest one winning.
        verbs: Infinitives; a separable particle is cut off by a bar (``aus|steigen``).
        about: Nouns, one of which must be its object, genitive, prepositional complement or first part of the compound; any
            where the list is empty.
        unless: Nouns that are none of its compounds, and complements that rule it out (``eine Entscheidung treffen``).
        leaving: It counts only with a place or an actor in one of these slots, a preposition (``aus``: Rückzug aus Cherson) or
            ``object``.
        parties: How many different actors must be found for it.
        nominal: Status of a noun of which nothing else tells the status.
        durative: It lasts, so that the present tense means that it is under way.
        also: Modes of events that its words may mean as well: a call is also called a talk.
        verbal: Status that its verbs give it whatever their tense: who has been invited may come.

    Raises:
        LexiconError: If the mode is none of the type's, or it has neither nouns nor verbs.

    Example:
        >>> call = Trigger(id="call", type=EventType.CONSULT, mode=EventMode.PHONE, frame="mutual", nouns=("Telefonat",))
        >>> call.nominal.value
        'occurred'
    """

    id: str
    type: EventType
    mode: EventMode | None = None
    frame: str
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    parties: int = 1
    nominal: EventStatus = EventStatus.OCCURRED
    durative: bool = False
    also: tuple[EventMode, ...] = ()
    verbal: EventStatus | None = None

    def __attrs_post_init__(self) -> None:
        if self.mode is not None and self.mode not in MODES.get(self.type, frozenset()):
            raise LexiconError(f"trigger {self.id}: {self.type} has no mode {self.mode}")
        if not self.nouns and not self.verbs:
            raise LexiconError(f"trigger {self.id} has neither nouns nor verbs")

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Context:
    """Words around an event's name that tell its status or lend it a participant.

    Args:
        id: Its name.
        status: What they say of the event; ``None`` where their own tense and mood tell it.
        verbs: Verbs that govern the event's name (``ein Treffen planen``), a separable particle cut off by a bar.
        nouns: Nouns that govern it (``die Möglichkeit eines Treffens``).
        adjectives: Attributes of its name (``ein mögliches Treffen``).
        adverbs: Adverbs of its clause (``vielleicht``).
        joins: The subject of these verbs takes part in the event (``Gespräche führen``).
    """

    id: str
    status: EventStatus | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    joins: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Sides:
    """Nouns for people and things that stand for the actor named beside them: russische Truppen, Vertreter der Ukraine.

    Args:
        id: Its name.
        nouns: The nouns, in the singular.
    """

    id: str
    nouns: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen(kw_only=True)
class Unit:
    """What a number beside an event counts.

    Args:
        id: Its name.
        words: The nouns that it counts, in the singular; a compound is recognised by its last part.
        verbs: The verbs of which the counted noun must be the object; any event where there is none.
        suffixes: Endings of adjectives that hold a number of them: 30-tägig.
        counted_as: What is counted, as a German noun, where it is not the noun as written.

    Example:
        >>> Unit(id="day", suffixes=("tägig",), counted_as="Tage").counted_as
        'Tage'
    """

    id: str
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    counted_as: str | None = None

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


_ENDINGS = ("en", "n", "e", "es", "s", "er")


def noun_forms(form: str, lemma: str) -> Iterator[str]:
    """The singulars in lower case that a noun may have: its lemma, and its form without an ending, for lemmas that are wrong.

    Example:
        >>> list(noun_forms("Telefonaten", "Telefonat"))[:2]
        ['telefonat', 'telefonaten']
    """
    form, lemma = form.lower(), lemma.lower()
    yield lemma
    yield form
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + 3:
            yield form.removesuffix(ending)


def _ends(noun: str, known: Mapping[str, object]) -> str | None:
    """The longest entry of ``known`` that ``noun`` is or ends in."""
    return next((noun[i:] for i in range(len(noun)) if noun[i:] in known), None)


@frozen
class TriggerIndex:
    """A look-up over triggers, their frames, the contexts and the sides.

    Args:
        frames: Frames by id.
        nouns: Triggers by noun in lower case.
        verbs: Triggers by infinitive.
        governing_verbs: Contexts by infinitive.
        governing_nouns: Contexts by noun in lower case.
        adjectives: Contexts by adjective.
        adverbs: Contexts by adverb.
        sides: Nouns that stand for the actor named beside them, in lower case.
        forms: The forms of all verbs.
    """

    frames: Mapping[str, Frame]
    nouns: Mapping[str, tuple[Trigger, ...]]
    verbs: Mapping[str, tuple[Trigger, ...]]
    governing_verbs: Mapping[str, tuple[Context, ...]]
    governing_nouns: Mapping[str, tuple[Context, ...]]
    adjectives: Mapping[str, tuple[Context, ...]]
    adverbs: Mapping[str, tuple[Context, ...]]
    sides: Mapping[str, str]
    forms: VerbForms

    @classmethod
    def of(
        cls,
        triggers: Iterable[Trigger],
        frames: Iterable[Frame],
        contexts: Iterable[Context],
        sides: Iterable[Sides],
        strong: Iterable[StrongVerb],
    ) -> "TriggerIndex":
        """The look-up over these entries.

        Raises:
            LexiconError: If a trigger names a frame that is not there.
        """
        known = {frame.id: frame for frame in frames}
        triggers, contexts = tuple(triggers), tuple(contexts)
        for trigger in triggers:
            if trigger.frame not in known:
                raise LexiconError(f"trigger {trigger.id} has frame {trigger.frame!r}, which is not there; known: {', '.join(known)}")
        verbs = _table((verb, trigger) for trigger in triggers for verb in trigger.verbs)
        governing = _table((verb, context) for context in contexts for verb in context.verbs)
        return cls(
            frames=known,
            nouns=_table((noun.lower(), trigger) for trigger in triggers for noun in trigger.nouns),
            verbs=verbs,
            governing_verbs=governing,
            governing_nouns=_table((noun.lower(), context) for context in contexts for noun in context.nouns),
            adjectives=_table((word, context) for context in contexts for word in context.adjectives),
            adverbs=_table((word, context) for context in contexts for word in context.adverbs),
            sides={noun.lower(): noun for side in sides for noun in side.nouns},
            forms=VerbForms.of((*verbs, *governing), strong),
        )

    def of_noun(self, form: str, lemma: str) -> tuple[tuple[Trigger, ...], str]:
        """The triggers that a noun or the last part of a compound names, and the part that names them.

        Example:
            >>> call = Trigger(id="call", type=EventType.CONSULT, frame="mutual", nouns=("Telefonat",))
            >>> index = TriggerIndex.of([call], [Frame(id="mutual")], [], [], [])
            >>> found, part = index.of_noun("Putin-Telefonats", "Putin-Telefonats")
            >>> found[0].id, part
            ('call', 'telefonat')
        """
        for noun in noun_forms(form, lemma):
            part = _ends(noun, self.nouns)
            if part is not None:
                found = tuple(trigger for trigger in self.nouns[part] if not excluded(trigger, noun))
                return found, part
        return (), ""

    def of_verb(self, form: str, lemma: str, particle: str | None) -> tuple[Trigger, ...]:
        """The triggers that a verb names."""
        found: dict[str, Trigger] = {}
        for verb in self._infinitives(form, lemma, particle):
            found.update({trigger.id: trigger for trigger in self.verbs.get(verb, ())})
        return tuple(found.values())

    def governing(self, form: str, lemma: str, particle: str | None) -> tuple[Context, ...]:
        """The contexts that a verb over an event's name is an entry of."""
        found: dict[str, Context] = {}
        for verb in self._infinitives(form, lemma, particle):
            found.update({context.id: context for context in self.governing_verbs.get(verb, ())})
        return tuple(found.values())

    def governing_noun(self, form: str, lemma: str) -> tuple[Context, ...]:
        """The contexts that a noun over an event's name is an entry of."""
        for noun in noun_forms(form, lemma):
            part = _ends(noun, self.governing_nouns)
            if part is not None:
                return self.governing_nouns[part]
        return ()

    def is_side(self, form: str, lemma: str) -> bool:
        """Whether a noun stands for the actor named beside it."""
        return any(_ends(noun, self.sides) for noun in noun_forms(form, lemma))

    def adjective(self, form: str) -> tuple[Context, ...]:
        """The contexts of an attribute in any of its forms."""
        form = form.lower()
        for ending in ("", "e", "em", "en", "er", "es"):
            if form.endswith(ending) and (found := self.adjectives.get(form[: len(form) - len(ending)])):
                return found
        return ()

    def _infinitives(self, form: str, lemma: str, particle: str | None) -> Iterator[str]:
        yield from self.forms.find(form, particle)
        yield from self.forms.find(lemma, particle)


def excluded(trigger: Trigger, noun: str) -> bool:
    """Whether ``noun`` (in lower case) is a compound that the trigger rules out."""
    return any(noun.startswith(word.lower()) or noun.endswith(word.lower()) for word in trigger.unless)


def _table(pairs: Iterable[tuple[str, _Entry]]) -> dict[str, tuple[_Entry, ...]]:
    found: dict[str, list[_Entry]] = {}
    for key, entry in pairs:
        found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}
