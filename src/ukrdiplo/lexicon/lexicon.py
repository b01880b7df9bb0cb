"""All that the library knows, in one object."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import load
from ukrdiplo.lexicon.abbreviations import Abbreviations
from ukrdiplo.lexicon.actors import ActorEntry, AmbiguousAlias, Nation, Office
from ukrdiplo.lexicon.attitudes import Anaphor, Attitude, AttitudeIndex, Charge, Judgement, Operator, Verdict
from ukrdiplo.lexicon.boilerplate import Phrase
from ukrdiplo.lexicon.cues import Cue, CueIndex
from ukrdiplo.lexicon.languages import Language
from ukrdiplo.lexicon.names import NameIndex
from ukrdiplo.lexicon.people import People
from ukrdiplo.lexicon.places import Country, Gazetteer
from ukrdiplo.lexicon.precision import RulePrecision
from ukrdiplo.lexicon.roles import Acts, GivenNames, Honorifics, Locality, Role
from ukrdiplo.lexicon.times import TimeWord, TimeWords
from ukrdiplo.lexicon.topics import Setting, Topic, TopicIndex
from ukrdiplo.lexicon.trigger_index import TriggerIndex
from ukrdiplo.lexicon.triggers import Context, Frame, Sides, Trigger, Unit
from ukrdiplo.lexicon.verbs import StrongVerb
from ukrdiplo.model import Confidence

__all__ = ["Lexicon"]

_SECTIONS: dict[str, type[Any]] = {
    "abbreviations": Abbreviations,
    "actor": ActorEntry,
    "office": Office,
    "ambiguous": AmbiguousAlias,
    "nation": Nation,
    "role": Role,
    "act": Acts,
    "given_names": GivenNames,
    "locality": Locality,
    "honorific": Honorifics,
    "phrase": Phrase,
    "cue": Cue,
    "rule": RulePrecision,
    "topic": Topic,
    "setting": Setting,
    "attitude": Attitude,
    "judgement": Judgement,
    "verdict": Verdict,
    "operator": Operator,
    "anaphor": Anaphor,
    "charge": Charge,
    "trigger": Trigger,
    "frame": Frame,
    "context": Context,
    "sides": Sides,
    "unit": Unit,
    "verb": StrongVerb,
    "country": Country,
    "time": TimeWord,
    "language": Language,
}


@frozen(kw_only=True)
class Lexicon:
    """Actors, offices, cues, topics, triggers and boilerplate phrases, each a table of entries from TOML files.

    A lexicon never changes. :meth:`load` reads the files of the package and any of your own; an entry of yours with the key
    of an earlier one replaces it.

    Example:
        >>> Lexicon.load().topic("ceasefire").label_de
        'Waffenruhe'
    """

    actors: tuple[ActorEntry, ...] = ()
    offices: tuple[Office, ...] = ()
    ambiguous: tuple[AmbiguousAlias, ...] = ()
    nations: tuple[Nation, ...] = ()
    roles: tuple[Role, ...] = ()
    acts: tuple[Acts, ...] = ()
    given_names: tuple[GivenNames, ...] = ()
    localities: tuple[Locality, ...] = ()
    honorifics: tuple[Honorifics, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    cues: tuple[Cue, ...] = ()
    rules: tuple[RulePrecision, ...] = ()
    topics: tuple[Topic, ...] = ()
    settings: tuple[Setting, ...] = ()
    attitudes: tuple[Attitude, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    operators: tuple[Operator, ...] = ()
    anaphors: tuple[Anaphor, ...] = ()
    charges: tuple[Charge, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    frames: tuple[Frame, ...] = ()
    contexts: tuple[Context, ...] = ()
    sides: tuple[Sides, ...] = ()
    units: tuple[Unit, ...] = ()
    verbs: tuple[StrongVerb, ...] = ()
    countries: tuple[Country, ...] = ()
    times: tuple[TimeWord, ...] = ()
    languages: tuple[Language, ...] = ()
    abbreviations: tuple[Abbreviations, ...] = ()

    @classmethod
    def load(cls, *, extra: Iterable[str | Path] = ()) -> "Lexicon":
        """The lexicon of the package, with the entries of ``extra`` files added.

        Raises:
            LexiconError: If a file cannot be read, has an unknown table, or an entry is malformed.
        """
        tables: dict[str, dict[str, Any]] = {name: {} for name in _SECTIONS}
        for file in (*load.bundled(), *(Path(path) for path in extra)):
            for section, entries in load.read(file).items():
                if section not in _SECTIONS:
                    raise LexiconError(f"there is no table [[{section}]]; known: {', '.join(_SECTIONS)}", article=str(file))
                if not isinstance(entries, list):
                    raise LexiconError(f"{section} must be a list of tables, [[{section}]]", article=str(file))
                for i, entry in enumerate(entries):
                    made = load.structure(entry, _SECTIONS[section], file=str(file), place=f"{section}[{i}]")
                    tables[section][made.key] = made
        return cls(**{_FIELDS[section]: tuple(rows.values()) for section, rows in tables.items()})

    @cached_property
    def names(self) -> NameIndex:
        """The look-up over the forms that name known actors."""
        return NameIndex.of(self.actors, self.ambiguous)

    @cached_property
    def _actors_by_id(self) -> dict[str, ActorEntry]:
        return {actor.id: actor for actor in self.actors}

    def actor(self, actor_id: str) -> ActorEntry | None:
        """The known actor with this id, or ``None``."""
        return self._actors_by_id.get(actor_id)

    @cached_property
    def cue_index(self) -> CueIndex:
        """The look-up over every form of the words that introduce speech."""
        return CueIndex.of(self.cues)

    @cached_property
    def _rules_by_id(self) -> dict[str, RulePrecision]:
        return {rule.id: rule for rule in self.rules}

    def confidence(self, rule: str) -> Confidence | None:
        """The measured precision of a rule, or ``None`` where it was not measured on enough hits."""
        measured = self._rules_by_id.get(rule)
        return measured.confidence if measured is not None else None

    @cached_property
    def people(self) -> People:
        """The look-up over offices, roles, nations and given names."""
        return People.of(self.offices, self.roles, self.nations, self.acts, self.given_names, self.localities, self.honorifics)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The look-up over countries and places."""
        return Gazetteer.of(self.countries)

    @cached_property
    def time_words(self) -> TimeWords:
        """The look-up over the words of time expressions."""
        return TimeWords.of(self.times)

    @cached_property
    def trigger_index(self) -> TriggerIndex:
        """The look-up over the words that name events and those around them.

        Raises:
            LexiconError: If a trigger names a frame that is not there.
        """
        return TriggerIndex.of(self.triggers, self.frames, self.contexts, self.sides, self.verbs)

    @cached_property
    def topic_index(self) -> TopicIndex:
        """The look-up over the words that name topics."""
        return TopicIndex.of(self.topics, self.settings)

    @cached_property
    def attitude_index(self) -> AttitudeIndex:
        """The look-up over the words of wanting, rejecting and judging."""
        heads = (term.head for topic in self.topics for term in topic.all_terms if term.head[:1].islower())
        return AttitudeIndex.of(
            self.attitudes,
            self.judgements,
            self.verdicts,
            self.operators,
            self.anaphors,
            self.charges,
            verbs=heads,
            strong=self.verbs,
        )

    @cached_property
    def _topics_by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id.

        Raises:
            LexiconError: If there is none.
        """
        try:
            return self._topics_by_id[topic_id]
        except KeyError:
            raise LexiconError(f"there is no topic {topic_id!r}; known: {', '.join(self._topics_by_id)}") from None


_FIELDS = {
    "abbreviations": "abbreviations",
    "actor": "actors",
    "office": "offices",
    "ambiguous": "ambiguous",
    "nation": "nations",
    "role": "roles",
    "act": "acts",
    "given_names": "given_names",
    "locality": "localities",
    "honorific": "honorifics",
    "phrase": "phrases",
    "cue": "cues",
    "rule": "rules",
    "topic": "topics",
    "setting": "settings",
    "attitude": "attitudes",
    "judgement": "judgements",
    "verdict": "verdicts",
    "operator": "operators",
    "anaphor": "anaphors",
    "charge": "charges",
    "trigger": "triggers",
    "frame": "frames",
    "context": "contexts",
    "sides": "sides",
    "unit": "units",
    "verb": "verbs",
    "country": "countries",
    "time": "times",
    "language": "languages",
}
