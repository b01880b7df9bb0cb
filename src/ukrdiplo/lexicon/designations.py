"""How the names of bodies that nobody knows tell that they are no persons'."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from ukrdiplo.model import ActorKind

__all__ = ["BodyNames", "Designation"]


@frozen(kw_only=True)
class Designation:
    """How a name that nobody knows tells that it is a body's and no person's.

    Args:
        id: A readable id.
        kind: What has such a name.
        words: What stands in such names and in no person's: AG, Airlines, Institute.
        verbs: Verbs whose subject an unknown single name is as such a body only: berichten.
        before: Words after which it is such a body's: laut.
    """

    id: str
    kind: ActorKind
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id


@frozen
class BodyNames:
    """The look-up over designations.

    Args:
        marks: What a name is that has one of these words in it.
        reporting: What an unknown name is that is the subject of one of these verbs.
        sources: What an unknown name is behind one of these words.
    """

    marks: Mapping[str, ActorKind]
    reporting: Mapping[str, ActorKind]
    sources: Mapping[str, ActorKind]

    @classmethod
    def of(cls, designations: Iterable[Designation]) -> "BodyNames":
        """The look-up over ``designations``; of two with one word the later has it.

        Example:
            >>> firm = Designation(id="firm", kind=ActorKind.ORGANISATION, words=("GmbH",))
            >>> BodyNames.of([firm]).marks["GmbH"].value
            'organisation'
        """
        entries = tuple(designations)
        return cls(
            {word: entry.kind for entry in entries for word in entry.words},
            {verb: entry.kind for entry in entries for verb in entry.verbs},
            {word: entry.kind for entry in entries for word in entry.before},
        )
