"""All that the library knows, in one object."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from os import PathLike
from typing import Any

from attrs import evolve, field, fields, frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import load
from ukrdiplo.lexicon.abbreviations import Abbreviations
from ukrdiplo.lexicon.actors import ActorEntry, AmbiguousAlias, Nation, Office
from ukrdiplo.lexicon.attitude_index import AttitudeIndex, infinitives
from ukrdiplo.lexicon.attitudes import Anaphor, Answer, Attitude, Belief, Charge, Inert, Judgement, Operator, Verdict
from ukrdiplo.lexicon.boilerplate import Phrase
from ukrdiplo.lexicon.cues import Cue, CueIndex, Reproach
from ukrdiplo.lexicon.designations import BodyNames, Designation
from ukrdiplo.lexicon.hypernyms import Hypernym, HypernymIndex, Pair
from ukrdiplo.lexicon.languages import Language
from ukrdiplo.lexicon.names import NameIndex
from ukrdiplo.lexicon.outcomes import Effect, OutcomeIndex, Worthy, verbs
from ukrdiplo.lexicon.people import People
from ukrdiplo.lexicon.places import Country, Gazetteer
from ukrdiplo.lexicon.precision import RulePrecision
from ukrdiplo.lexicon.roles import Acts, GivenNames, Honorifics, Locality, Role, Tenure
from ukrdiplo.lexicon.spelling import Romanisation
from ukrdiplo.lexicon.times import TimeWord, TimeWords
from ukrdiplo.lexicon.topic_index import TopicIndex
from ukrdiplo.lexicon.topics import Group, Setting, Topic
from ukrdiplo.lexicon.trigger_index import TriggerIndex
from ukrdiplo.lexicon.triggers import Context, Frame, Sides, Trigger, Unit, War
from ukrdiplo.lexicon.verbs import StrongVerb, VerbForms
from ukrdiplo.model import Act, Confidence, Stance

__all__ = ["Lexicon"]

_SECTION, _KIND = "section", "kind"


def _table(section: str, kind: type[object]) -> Any:
    """A table of the lexicon: how its section is called in the files, and what its entries are."""
    return field(default=(), metadata={_SECTION: section, _KIND: kind})


def _foremost(entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """The entries of a file of the user's, whose topics are not to lose their words to those of the package."""
    return {key: evolve(entry, foremost=True) if isinstance(entry, Topic) else entry for key, entry in entries.items()}


@frozen(kw_only=True)
class Lexicon:
    """Actors, offices, cues, topics, triggers and boilerplate phrases, each a table of entries from TOML files.

    A lexicon never changes. :meth:`load` reads the files of the package and any of your own; an entry of yours with the key
    of an earlier one replaces it. What the fields of an entry mean, the documentation says for each table.

    Args:
        actors: Known persons, states, bodies and media with their names.
        offices: Dated offices and who held them.
        ambiguous: Names that may mean several things.
        nations: Adjectives, prefixes and inhabitants of states and unions.
        roles: Nouns for what people are and do.
        hypernyms: General nouns that take up somebody named more closely before.
        pairs: Plural nouns that take up two actors named together.
        acts: Nouns for what an actor does.
        given_names: Given names that tell a gender.
        localities: Words by which a name is a place.
        honorifics: Words before a name that are no part of it.
        designations: Words of the names of bodies.
        romanisations: How names of another alphabet are written.
        tenures: Words beside a title that say when its holder held the office.
        phrases: Phrases of a page that are no part of the article.
        cues: Words that introduce speech, thought and writing.
        reproaches: Nouns that accuse whoever is called so.
        rules: How often each rule was right.
        topics: What positions are held on.
        settings: Words of articles in which topics are read.
        groups: Words that mean the same in the terms of topics.
        attitudes: Words of wanting and rejecting.
        judgements: Words that call a thing good or bad.
        verdicts: Verbs that pass a judgement.
        operators: Words that say what becomes of a thing.
        anaphors: Nouns that take up a demand.
        answers: Words that answer a question.
        charges: Verbs of accusing.
        beliefs: Words of belief and doubt.
        inert: Words with which what is said about a topic is no position.
        effects: Verbs that say what things bring about.
        worths: Words for what it is good or bad to have.
        triggers: Words that name events.
        frames: Roles of a trigger's grammatical partners.
        contexts: Words around an event's name.
        sides: Nouns that stand for the actor beside them.
        units: What numbers beside events count.
        wars: Wars that are meant where an event names no side.
        verbs: Principal parts of strong verbs.
        countries: Countries and places in them.
        times: Words of time expressions.
        languages: Small words of some languages.
        abbreviations: Abbreviations with a full stop.

    Example:
        >>> Lexicon.load().topic("ceasefire").label_de
        'Waffenruhe'
    """

    actors: tuple[ActorEntry, ...] = _table("actor", ActorEntry)
    offices: tuple[Office, ...] = _table("office", Office)
    ambiguous: tuple[AmbiguousAlias, ...] = _table("ambiguous", AmbiguousAlias)
    nations: tuple[Nation, ...] = _table("nation", Nation)
    roles: tuple[Role, ...] = _table("role", Role)
    hypernyms: tuple[Hypernym, ...] = _table("hypernym", Hypernym)
    pairs: tuple[Pair, ...] = _table("pair", Pair)
    acts: tuple[Acts, ...] = _table("act", Acts)
    given_names: tuple[GivenNames, ...] = _table("given_names", GivenNames)
    localities: tuple[Locality, ...] = _table("locality", Locality)
    honorifics: tuple[Honorifics, ...] = _table("honorific", Honorifics)
    designations: tuple[Designation, ...] = _table("designation", Designation)
    romanisations: tuple[Romanisation, ...] = _table("romanisation", Romanisation)
    tenures: tuple[Tenure, ...] = _table("tenure", Tenure)
    phrases: tuple[Phrase, ...] = _table("phrase", Phrase)
    cues: tuple[Cue, ...] = _table("cue", Cue)
    reproaches: tuple[Reproach, ...] = _table("reproach", Reproach)
    rules: tuple[RulePrecision, ...] = _table("rule", RulePrecision)
    topics: tuple[Topic, ...] = _table("topic", Topic)
    settings: tuple[Setting, ...] = _table("setting", Setting)
    groups: tuple[Group, ...] = _table("group", Group)
    attitudes: tuple[Attitude, ...] = _table("attitude", Attitude)
    judgements: tuple[Judgement, ...] = _table("judgement", Judgement)
    verdicts: tuple[Verdict, ...] = _table("verdict", Verdict)
    operators: tuple[Operator, ...] = _table("operator", Operator)
    anaphors: tuple[Anaphor, ...] = _table("anaphor", Anaphor)
    answers: tuple[Answer, ...] = _table("answer", Answer)
    charges: tuple[Charge, ...] = _table("charge", Charge)
    beliefs: tuple[Belief, ...] = _table("belief", Belief)
    inert: tuple[Inert, ...] = _table("inert", Inert)
    effects: tuple[Effect, ...] = _table("effect", Effect)
    worths: tuple[Worthy, ...] = _table("worth", Worthy)
    triggers: tuple[Trigger, ...] = _table("trigger", Trigger)
    frames: tuple[Frame, ...] = _table("frame", Frame)
    contexts: tuple[Context, ...] = _table("context", Context)
    sides: tuple[Sides, ...] = _table("sides", Sides)
    units: tuple[Unit, ...] = _table("unit", Unit)
    wars: tuple[War, ...] = _table("war", War)
    verbs: tuple[StrongVerb, ...] = _table("verb", StrongVerb)
    countries: tuple[Country, ...] = _table("country", Country)
    times: tuple[TimeWord, ...] = _table("time", TimeWord)
    languages: tuple[Language, ...] = _table("language", Language)
    abbreviations: tuple[Abbreviations, ...] = _table("abbreviations", Abbreviations)

    @classmethod
    def load(cls, *, extra: str | PathLike[str] | Iterable[str | PathLike[str]] = ()) -> "Lexicon":
        """The lexicon of the package, with the entries of ``extra`` files added.

        Args:
            extra: Lexicon files of your own, or a single one; an entry of a later one replaces that of an earlier one.

        Raises:
            LexiconError: If a file cannot be read, has an unknown table or an entry twice, or an entry is malformed.
        """
        kinds = {table.metadata[_SECTION]: table.metadata[_KIND] for table in fields(cls)}
        entries: dict[str, dict[str, Any]] = {section: {} for section in kinds}
        own = load.named(extra)
        for file in (*load.bundled(), *own):
            for section, made in load.entries(file, kinds).items():
                entries[section].update(_foremost(made) if file in own else made)
        return cls(**{table.name: tuple(entries[table.metadata[_SECTION]].values()) for table in fields(cls)})

    @cached_property
    def names(self) -> NameIndex:
        """The look-up over the forms that name known actors."""
        return NameIndex.of(self.actors, self.ambiguous, self.romanisations)

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
        return People.of(
            offices=self.offices,
            roles=self.roles,
            nations=self.nations,
            acts=self.acts,
            given_names=self.given_names,
            localities=self.localities,
            honorifics=self.honorifics,
            tenures=self.tenures,
        )

    @cached_property
    def body_names(self) -> BodyNames:
        """The look-up over the words of the names of bodies."""
        return BodyNames.of(self.designations)

    @cached_property
    def hypernym_index(self) -> HypernymIndex:
        """The look-up over general nouns."""
        return HypernymIndex.of(self.hypernyms, self.pairs)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The look-up over countries and places."""
        return Gazetteer.of(self.countries, self.nations)

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
        return TopicIndex.of(self.topics, self.settings, self.groups, self.operators, self.attitudes)

    @cached_property
    def attitude_index(self) -> AttitudeIndex:
        """The look-up over the words of wanting, rejecting and judging."""
        named = (head for topic in self.topics for head in (*topic.short, *(term.head for term in topic.all_terms)))
        heads = (head.lstrip("-!") for head in named if head.lstrip("-!")[:1].islower())
        judging = (entry for entry in self.judgements if "clause" not in entry.slots)
        known = (
            *infinitives(self.attitudes, judging, self.verdicts, self.operators, self.charges, self.beliefs, self.inert),
            *verbs(self.effects, self.worths),
        )
        return (
            AttitudeIndex.of(
                self.attitudes,
                self.judgements,
                self.verdicts,
                self.operators,
                anaphors=self.anaphors,
                charges=self.charges,
                inert=self.inert,
                forms=VerbForms.of([*known, *heads], self.verbs),
            )
            .answering(self.answers)
            .believing(self.beliefs)
            .foreseeing(OutcomeIndex.of(self.effects, self.worths))
        )

    @cached_property
    def judging_acts(self) -> dict[str, Act]:
        """What somebody does who calls a thing by a word, in small letters: he praises, criticises, rejects or accuses."""
        found: dict[str, Act] = {}
        for entry in self.judgements:
            if not entry.beside and entry.stance in {Stance.SUPPORT, Stance.OPPOSE}:
                unwanted = Act.REJECT if entry.with_judge else Act.CRITICISE
                found[entry.word.lower()] = Act.PRAISE if entry.stance is Stance.SUPPORT else unwanted
        return found | {noun.lower(): reproach.act for reproach in self.reproaches for noun in reproach.nouns}

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
