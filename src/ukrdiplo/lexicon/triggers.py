"""The words that name an event, what they say of its participants, and what the words around them say of its status."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.model import MODES, EventMode, EventStatus, EventType, ParticipantRole

__all__ = ["Belligerent", "Context", "Frame", "Sides", "Trigger", "Unit", "War"]


class Belligerent(StrEnum):
    """A side of a war, as a trigger may mean it without a word: Sanktionen are those on the attacker."""

    ATTACKER = "attacker"
    """The recipient is the one that began it."""
    DEFENDER = "defender"
    """The recipient is the one that was attacked."""
    ENEMY = "enemy"
    """The initiator is the enemy of the recipient."""
    BOTH = "both"
    """Both take part."""


@frozen(kw_only=True)
class War:
    """A war between two states: what is told without naming a side is told of it.

    Args:
        id: Its name.
        attacker: ISO 3166-1 alpha-3 code of the state that began it.
        defender: That of the state that was attacked.
        since: Its first day.
        open: Since when the attacker fights under his own name, so that an attack by nobody named is the enemy's.

    Example:
        >>> war = War(id="w", attacker="RUS", defender="UKR", since=dt.date(2014, 2, 20), open=dt.date(2022, 2, 24))
        >>> war.enemy("UKR")
        'RUS'
    """

    id: str
    attacker: str
    defender: str
    since: dt.date
    open: dt.date

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    def enemy(self, code: str) -> str | None:
        """The other side of one of its sides."""
        return {self.attacker: self.defender, self.defender: self.attacker}.get(code)


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
        aim: Role of a state that is the first part of a compound (Russland-Sanktionen); by default the object's.
        prepositions: Roles by preposition (``mit``, ``gegen``).
        territory: Role of the state in whose country it takes place.
        goal: Whether it takes place where somebody goes: nach Moskau.
        shared: Whether the owner of what it is about takes part in it: die Hilfe der USA einstellen.
        mediates: Whether its initiator is the mediator of what is told beside it.
        companions: Whether who acts beside its name has part in it: nach einem Treffen mit X sagte Y.
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
    goal: bool = False
    shared: bool = False
    companions: bool = False
    mediates: bool = False

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
        unless: Nouns that are none of its compounds, complements that rule it out (``eine Entscheidung treffen``), and slots or
            prepositions that do (``von`` etwas sprechen).
        leaving: It counts only with a place or an actor in one of these slots, a preposition (``aus``: Rückzug aus Cherson) or
            ``object``, or ``into`` for *in* with the accusative (in die Schweiz kommen).
        parties: How many different actors must be found for it.
        whole: Whether its nouns name it only as they stand, not as the last part of a compound: Verhandlungen.
        plural: Whether its verb needs a plural subject: die Minister beraten.
        nominal: Status of a noun of which nothing else tells the status.
        durative: It lasts, so that the present tense means that it is under way.
        also: Modes of events that its words may mean as well: a call is also called a talk.
        verbal: Status that its verbs give it whatever their tense: who has been invited may come.
        unnamed: The side of a war that it is of where nobody is named.
        renews: Whether it goes on with a measure (``verlängern``), or first takes it (``verhängen``).
        spoken: Whether it is an act of speaking, which is none without a statement that it is read off.
        present: Status that the present tense of its verbs gives it, where that tells no deed: Berlin liefert Panzer.
        own_day: Whether its verbs only announce it, on a day that is not the event's: am Montag Panzer zusagen.

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
    whole: bool = False
    plural: bool = False
    nominal: EventStatus = EventStatus.OCCURRED
    durative: bool = False
    also: tuple[EventMode, ...] = ()
    verbal: EventStatus | None = None
    present: EventStatus | None = None
    renews: bool | None = None
    spoken: bool = False
    own_day: bool = False
    unnamed: Belligerent | None = None

    def __attrs_post_init__(self) -> None:
        if self.mode is not None and self.mode not in MODES.get(self.type, frozenset()):
            raise LexiconError(f"trigger {self.id}: {self.type} has no mode {self.mode}")
        if not self.nouns and not self.verbs:
            raise LexiconError(f"trigger {self.id} has neither nouns nor verbs")

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    @cached_property
    def about_endings(self) -> tuple[str, ...]:
        """What it is about, in lower case: the last parts of compounds."""
        return tuple(noun.lower() for noun in self.about)

    @cached_property
    def unless_affixes(self) -> tuple[str, ...]:
        """What rules it out, in lower case: the first or last parts of compounds."""
        return tuple(word.lower() for word in self.unless)


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
        meets: Their subject takes part in the meeting that they tell of (``auf ein Treffen hoffen``), and in nothing else.
        attends: Their subject comes to an event of others (``an Gesprächen teilnehmen``).
        moves: They tell how somebody gets there (``zu einem Gipfel reisen``).
        happens: The event is their subject (``Gespräche finden statt``).
        clausal: They also tell the status of what a clause under them says (``fürchten, dass``).
        demands: They ask for what somebody else is to do (``auffordern``).
        charges: They say that their object does or did what the infinitive under them says (``vorwerfen``).
        weak: They tell the status only where nothing else does (``weitere Hilfe``).
        stative: They take *auf* with the dative (``auf einem Treffen bestehen``).
        guests: They tell in the passive and with *zu* who is to come to a meeting (zu Gesprächen erwartet werden).
        receives: Their subject is the one to whom it is given (``Hilfe erhalten``).
        decides: They make a law or a measure (``Sanktionen beschließen``), so that a sanction is imposed by them.
        announces: Their subject tells what others will do (``Verhandlungen ankündigen``).
        own_day: Their clause has a day that is not the event's (``am Montag ein Treffen zusagen``).
        complements: Nouns, one of which must stand beside its verbs behind a preposition (``ins Spiel bringen``).
    """

    id: str
    status: EventStatus | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    joins: bool = False
    meets: bool = False
    attends: bool = False
    moves: bool = False
    happens: bool = False
    clausal: bool = False
    demands: bool = False
    charges: bool = False
    weak: bool = False
    stative: bool = False
    guests: bool = False
    receives: bool = False
    decides: bool = False
    announces: bool = False
    own_day: bool = False
    complements: tuple[str, ...] = ()

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
        abroad: Whether they are often elsewhere than at home, so that *in* tells nothing: Soldaten in Syrien.
        peers: Whether they have an office like that of whom they meet: sein Amtskollege.
        unless: Nouns that are none of their compounds: Darstellung.
    """

    id: str
    nouns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    abroad: bool = False
    peers: bool = False

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
