"""All that the library knows, in one object."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import load
from ukrdiplo.lexicon.actors import ActorEntry, AmbiguousAlias, Office
from ukrdiplo.lexicon.boilerplate import Phrase
from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.lexicon.topics import Topic
from ukrdiplo.lexicon.triggers import Trigger

__all__ = ["Lexicon"]

_SECTIONS: dict[str, type[Any]] = {
    "actor": ActorEntry,
    "office": Office,
    "ambiguous": AmbiguousAlias,
    "phrase": Phrase,
    "cue": Cue,
    "topic": Topic,
    "trigger": Trigger,
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
    phrases: tuple[Phrase, ...] = ()
    cues: tuple[Cue, ...] = ()
    topics: tuple[Topic, ...] = ()
    triggers: tuple[Trigger, ...] = ()

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
    "actor": "actors",
    "office": "offices",
    "ambiguous": "ambiguous",
    "phrase": "phrases",
    "cue": "cues",
    "topic": "topics",
    "trigger": "triggers",
}
