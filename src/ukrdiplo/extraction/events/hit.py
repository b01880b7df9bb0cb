"""A word that names an event, with what stands around it in the tree."""

from attrs import frozen

from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.lexicon.triggers import Context, Trigger
from ukrdiplo.model import ParticipantRole, Span, Word

__all__ = ["Hit"]


@frozen(kw_only=True)
class Hit:
    """A word that names an event.

    Args:
        word: The word.
        trigger: The trigger that it is.
        governor: The verb that its name depends on, for a noun; for a verb that was taken for an attribute the noun under it.
        contexts: What that verb and the nouns between them say of it.
        roles: Roles by actor.
        partners: The words in its grammatical slots.
        attribute: Whether it is a participle before its object: das ausgehandelte Abkommen.
        stretch: The part of its clause that tells it, where its verb tells of several happenings.
        strangers: People in these slots who are no actors yet, with their roles: die Außenminister beraten.
    """

    word: Word
    trigger: Trigger
    governor: Word | None
    contexts: tuple[Context, ...]
    roles: dict[str, ParticipantRole]
    partners: tuple[Partner, ...]
    attribute: bool = False
    stretch: Span | None = None
    strangers: tuple[tuple[Word, ParticipantRole], ...] = ()

    @property
    def is_noun(self) -> bool:
        """Whether a noun names it."""
        return self.word.upos in {"NOUN", "PROPN"}
