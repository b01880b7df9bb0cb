"""Typed objects from German news on the diplomacy around the Ukraine war.

A raw article goes in; who spoke (:class:`Actor`, :class:`Statement`), what they want (:class:`Position`) and what happened or may
happen (:class:`Event`) comes out, each object tied to the characters that it was read from.

Example:
    >>> import ukrdiplo
    >>> parsed = ukrdiplo.parse("Marco Rubio sagte, die Gespräche in Genf seien schwierig.", published="2025-11-23")
    >>> for statement in parsed.statements:
    ...     print([parsed.actor(speaker).name for speaker in statement.speaker], parsed.surface(*statement.quote))
    ['Marco Rubio'] die Gespräche in Genf seien schwierig

The map, from the way in to the way out:

- :func:`parse` reads one text. :class:`Parser` reads many, with an analyser and a lexicon of your own if you like.
- :func:`read_text`, :func:`read_html` and :func:`read_file` make an :class:`Article` of what you have: its text as given, and
  :class:`Block` by block what each part of it is.
- An :class:`Analyser` makes the trees (:class:`Analysis`, :class:`Sentence`, :class:`Word`); :class:`StanzaAnalyser` is the
  one that comes with the library.
- A :class:`Lexicon` holds what is known: actors, offices, verbs of saying, topics, triggers.
- :class:`ParsedArticle` holds the result, with a :class:`Note` on whatever is empty or open, and why.
- :func:`dumps` and :func:`loads` write it as JSON and read it back; :mod:`ukrdiplo.serialise` has files and JSON Lines too.
- :func:`ukrdiplo.view.page` shows a result as an HTML page, in a notebook too.
- All errors are :class:`UkrDiploError`; :mod:`ukrdiplo.errors` draws them as a tree.
- :mod:`ukrdiplo.testing` has hypothesis strategies for every class, and the command ``ukrdiplo`` does it all in a shell.

Importing the package is cheap: every name is fetched at its first use, and Stanza, torch and trafilatura later still, when there
is an article to read with them. Logging goes to the logger ``ukrdiplo``, which is silent unless you give it a handler.
"""

import logging
from importlib import import_module
from typing import TYPE_CHECKING

from ukrdiplo.errors import (
    AnalysisError,
    FormatError,
    LexiconError,
    MissingExtraError,
    ModelError,
    ReadingError,
    UkrDiploError,
)

if TYPE_CHECKING:
    from ukrdiplo import view as view  # a type checker would not find the module otherwise
    from ukrdiplo.analysis.protocol import Analyser
    from ukrdiplo.analysis.stanza import StanzaAnalyser
    from ukrdiplo.lexicon import Lexicon
    from ukrdiplo.model import (
        Act,
        Actor,
        ActorKind,
        Analysis,
        Article,
        Block,
        BlockKind,
        Confidence,
        Event,
        EventMode,
        EventStatus,
        EventType,
        Medium,
        Mention,
        MentionKind,
        Note,
        ParsedArticle,
        Participant,
        ParticipantRole,
        Place,
        Position,
        Prose,
        Quantity,
        Sentence,
        Span,
        Stance,
        Statement,
        StatementType,
        TimeExpression,
        Word,
    )
    from ukrdiplo.pipeline import Parser, parse
    from ukrdiplo.reading import read_file, read_html, read_text
    from ukrdiplo.serialise import dumps, loads

    __version__: str

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Analyser",
    "Analysis",
    "AnalysisError",
    "Article",
    "Block",
    "BlockKind",
    "Confidence",
    "Event",
    "EventMode",
    "EventStatus",
    "EventType",
    "FormatError",
    "Lexicon",
    "LexiconError",
    "Medium",
    "Mention",
    "MentionKind",
    "MissingExtraError",
    "ModelError",
    "Note",
    "ParsedArticle",
    "Parser",
    "Participant",
    "ParticipantRole",
    "Place",
    "Position",
    "Prose",
    "Quantity",
    "ReadingError",
    "Sentence",
    "Span",
    "Stance",
    "StanzaAnalyser",
    "Statement",
    "StatementType",
    "TimeExpression",
    "UkrDiploError",
    "Word",
    "dumps",
    "loads",
    "parse",
    "read_file",
    "read_html",
    "read_text",
]

_HOMES = {
    "Analyser": "ukrdiplo.analysis.protocol",
    "Lexicon": "ukrdiplo.lexicon",
    "Parser": "ukrdiplo.pipeline",
    "StanzaAnalyser": "ukrdiplo.analysis.stanza",
    "dumps": "ukrdiplo.serialise",
    "loads": "ukrdiplo.serialise",
    "parse": "ukrdiplo.pipeline",
    "read_file": "ukrdiplo.reading",
    "read_html": "ukrdiplo.reading",
    "read_text": "ukrdiplo.reading",
}
"""Where the public names live that are neither errors nor of the model."""

if not TYPE_CHECKING:  # a type checker that saw this would believe in any name

    def __getattr__(name: str) -> object:
        if name == "__version__":
            return str(import_module("importlib.metadata").version("ukrdiplo"))  # late: it takes longer than all else here
        if name == "view":  # so that `ukrdiplo.view.page(parsed)` needs no import of its own
            return import_module("ukrdiplo.view")
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES.get(name, "ukrdiplo.model")), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


logging.getLogger(__name__).addHandler(logging.NullHandler())
