"""One mention of an event, before it is joined with others of the same happening."""

from attrs import frozen

from ukrdiplo.lexicon.triggers import Belligerent
from ukrdiplo.model import EventMode, EventStatus, EventType, ParticipantRole, Place, Quantity, Span, TimeExpression

__all__ = ["Candidate"]


@frozen(kw_only=True)
class Candidate:
    """What one mention says of an event.

    Args:
        trigger: Id of the trigger that it was read by.
        type: PLOVER type.
        mode: PLOVER mode.
        also: Modes that its words may mean as well.
        status: How real it is.
        roles: Roles by actor, in the order of the text.
        when: When.
        place: Where.
        quantities: Numbers.
        evidence: The phrase or clause that names it.
        block: Number of the block that it stands in.
        sentence: Where its sentence stands.
        unnamed: The side of a war that it is of where nobody is named.
        renews: Whether it goes on with a measure, or first takes it; ``None`` where its words leave that open.
        statements: Ids of the statements in whose quotes it lies, in the order of the text.
        parties: Whether they are called the parties, not people: beide Länder.
        bare: Whether no verb tells how real it is: Treffen in Genf.
        others: Whether it names people who are nobody's actors: der Gipfel der Staatschefs.
        guessed: Whether its status is only what its kind mostly has.
        apart: Whether it is told of as another happening than that of its clause: nach dem Treffen, am Rande des Gipfels.
        ours: Whether *wir* take part in it.
        adds: Whether it tells who else was there: An dem Treffen nahmen auch X und Y teil.
        told_of: How many who were told of take part in it beside those who are named, by *beide* or *die drei*; 0 if none do.
        definite: Whether its name points back to what has been told: das Gespräch.
        was_wished: Whether somebody had wished for it before what is told happened: hatte gehofft, ihn zu treffen.
        goes_on: Whether a verb says that it takes place: die Angriffe halten an.
        such: Whether it is one of the kind that was told of: ein solches Treffen.
        stands: Whether it is told closely enough to be an event though nobody is named: die Gespräche am Montag in Wien.
        rule: The rule that read it.
    """

    trigger: str
    type: EventType
    mode: EventMode | None
    also: tuple[EventMode, ...]
    status: EventStatus
    roles: tuple[tuple[str, ParticipantRole], ...]
    when: TimeExpression | None
    place: Place | None
    quantities: tuple[Quantity, ...]
    evidence: Span
    block: int
    definite: bool
    goes_on: bool
    such: bool
    stands: bool
    was_wished: bool
    sentence: Span
    told_of: int
    ours: bool
    parties: bool
    bare: bool
    others: bool
    guessed: bool
    apart: bool
    adds: bool
    unnamed: Belligerent | None
    renews: bool | None
    statements: tuple[str, ...]
    rule: str
