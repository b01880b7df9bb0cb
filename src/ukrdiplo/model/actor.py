"""Who speaks, wants and acts, and where the article names them."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.extra import Extensible
from ukrdiplo.model.span import Span
from ukrdiplo.model.trace import Confidence

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Actor", "ActorKind", "Mention", "MentionKind"]


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    """A single person: Wolodymyr Selenskyj."""
    STATE = "state"
    """A state, also where a capital stands for its government: Russland, Moskau."""
    INSTITUTION = "institution"
    """A body of a state or of a union: Kreml, Bundesregierung, EU-Kommission."""
    ORGANISATION = "organisation"
    """NATO, EU, UNO, a party, a university, a company."""
    MEDIA = "media"
    """A newspaper, broadcaster or news agency: dpa, Der Spiegel."""
    GROUP = "group"
    """Plural, loose or anonymous voices: Experten, Regierungskreise, ein Berater, Europa."""


class MentionKind(StrEnum):
    """How a mention leads to its actor."""

    NAME = "name"
    """By a name, in full or in part: Wolodymyr Selenskyj, Selenskyj."""
    OFFICE = "office"
    """By an office alone: der US-Präsident."""
    METONYM = "metonym"
    """A capital or a seat for its government: Moskau."""
    COMPOUND = "compound"
    """The first part of a compound whose head is an act of the actor: US-Rückzug, Putin-Telefonat."""
    PRONOUN = "pronoun"
    """A pronoun: er, sie, wir, beide."""
    DESCRIPTION = "description"
    """A description that is neither name nor office: der Republikaner."""


def _wikidata(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, str) or not re.fullmatch(r"Q[1-9][0-9]*", value):
        raise ModelError(f"Actor.{attribute.name} must be a Wikidata item such as Q7747, not {checks.shown(value)}")


_TEXT = checks.optional(checks.non_empty)


@frozen(kw_only=True)
class Actor(Extensible):
    """A person, state, institution, organisation, medium or group that speaks, holds a position or takes part in an event.

    Args:
        id: Stable id from the lexicon (``person.wladimir-putin``) or from kind and name (``person.claudia-major``).
        name: Canonical German name, nominative, without article.
        kind: What it is.
        anonymous: True for voices that stay unnamed (ein Berater, deutsche Regierungskreise).
        wikidata: Verified Wikidata item, where the lexicon has one.
        iso: ISO 3166-1 alpha-3 code, of states only.
        represents: The state (ISO 3166-1 alpha-3) or organisation (``EU``, ``NATO``, ``UN``) that it acts for.
        affiliation: The party, university, firm or other body that a person or a voice belongs to, as the article tells: its
            canonical name if the lexicon knows it, else as written. Who belongs to a body need not act for it.
        office: The office that it holds on the article's date, by its German title, where the article names one; none that it
            held before or will hold.
        description: What the article says it is (Sicherheitsexpertin), where no lexicon knows it, or says that it was or will be
            (früherer Präsident).

    Raises:
        ModelError: If a code is malformed, or something that is no state has an ``iso``.

    Example:
        >>> Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE, iso="UKR", represents="UKR").anonymous
        False
    """

    id: str = field(validator=checks.non_empty)
    name: str = field(validator=checks.non_empty)
    kind: ActorKind = field(validator=checks.one_of(ActorKind))
    anonymous: bool = field(default=False, validator=checks.one_of(bool))
    wikidata: str | None = field(default=None, validator=checks.optional(_wikidata))
    iso: str | None = field(default=None, validator=checks.optional(checks.country_code))
    represents: str | None = field(default=None, validator=_TEXT)
    affiliation: str | None = field(default=None, validator=_TEXT)
    office: str | None = field(default=None, validator=_TEXT)
    description: str | None = field(default=None, validator=_TEXT)

    def __attrs_post_init__(self) -> None:
        if self.iso is not None and self.kind is not ActorKind.STATE:
            raise ModelError(f"only a state has an ISO code, but {self.name:.60} is of kind {self.kind}")


@frozen(kw_only=True)
class Mention(Extensible):
    """A place where the article names an actor.

    Args:
        actor: The actor's id.
        span: The noun phrase without its article, with an office before the name.
        kind: How it leads to the actor.
        alternatives: Ids of the other actors whom it may mean as well, likeliest first: those of one surname, or those whom a
            pronoun may stand for with as good reason. Empty where nothing is in doubt.
        rule: The rule that read it.
        confidence: That rule's measured precision.

    Raises:
        ModelError: If the passage is empty, or the actor is among the alternatives.

    Example:
        >>> Mention(actor="state.rus", span=Span(0, 6), kind=MentionKind.METONYM, rule="mention.metonym").kind.value
        'metonym'
    """

    actor: str = field(validator=checks.non_empty)
    span: Span = field(validator=checks.passage)
    kind: MentionKind = field(validator=checks.one_of(MentionKind))
    alternatives: tuple[str, ...] = field(default=(), validator=checks.distinct_ids)
    rule: str = field(validator=checks.non_empty)
    confidence: Confidence | None = field(default=None, validator=checks.optional(checks.one_of(Confidence)))

    def __attrs_post_init__(self) -> None:
        if self.actor in self.alternatives:
            raise ModelError(f"a mention of {self.actor:.60} cannot have the same actor as an alternative")
