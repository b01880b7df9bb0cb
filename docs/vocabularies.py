"""The pages of the lexicon that tell of tables and words: the fields of entries, topics, events, cues, attitudes, times."""

import datetime as dt
import inspect
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from docs.fields import meanings
from docs.markup import lexicon, plain, table
from ukrdiplo import Lexicon
from ukrdiplo.lexicon import lint, load
from ukrdiplo.lexicon.cues import Cue, PartOfSpeech
from ukrdiplo.lexicon.times import TimeKind
from ukrdiplo.model import Act, EventType, Stance

__all__ = ["PARTS", "summary_of"]

_MANY = 20  # so many values are listed elsewhere
_ARGUMENT = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


@cache
def _files() -> Mapping[str, str]:
    """The files that each table stands in."""
    found: dict[str, str] = {}
    for file in load.bundled():
        for section in tomllib.loads(file.read_text(encoding="utf-8")):
            found[section] = f"{found[section]}, `{file.name}`" if section in found else f"`{file.name}`"
    return found


def _tables() -> Iterator[tuple[str, str, type[Any]]]:
    """Each table: its section in the files, its field of the lexicon, the class of its entries."""
    for each in attrs.fields(Lexicon):
        yield each.metadata["section"], each.name, each.metadata["kind"]


def _arguments(kind: type[Any]) -> dict[str, str]:
    """What the docstring of a class says of its fields."""
    arguments = inspect.cleandoc(kind.__doc__ or "").partition("Args:\n")[2].partition("\n\n")[0]
    return {name: plain(text) for name, text in _ARGUMENT.findall(arguments)}


def summary_of(section: str) -> str:
    """What a table holds."""
    field = next(field for each, field, _ in _tables() if each == section)
    return _arguments(Lexicon)[field]


def _overview() -> str:
    said = _arguments(Lexicon)
    rows = (
        (f"[`{section}`](entries.md#{section})", f"{len(getattr(lexicon(), field)):,}", _files()[section], said[field])
        for section, field, _ in sorted(_tables(), key=lambda each: (_files()[each[0]], each[0]))
    )
    return table(("table", "entries", "file", "what it holds"), rows)


def _entries() -> str:
    return "\n".join(_entry(section, kind) for section, _, kind in sorted(_tables(), key=lambda each: each[0]))


def _entry(section: str, kind: type[Any]) -> str:
    summary, said = inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0], _arguments(kind)
    hints = get_type_hints(kind)
    rows = (
        (f"`{field.name}`", _type(hints[field.name]), "yes" if field.default is attrs.NOTHING else "no", said.get(field.name, ""))
        for field in attrs.fields(kind)
        if field.init
    )
    return f"## {section}\n\n{plain(summary)}\n\n" + table(("field", "type", "must be there", "meaning"), rows)


_WORDS: Mapping[type[object], str] = {str: "text", int: "whole number", bool: "true or false", dt.date: "date"}


def _type(kind: Any) -> str:  # noqa: ANN401 - any type there is
    """A field's type as TOML has it."""
    inner = [part for part in get_args(kind) if part is not NoneType]
    if get_origin(kind) in {UnionType, Union}:
        return _type(inner[0])
    if get_origin(kind) is tuple:
        return f"list of {_type(inner[0])}"
    if get_origin(kind) is Mapping:
        return f"table of {_type(inner[1])}"
    if attrs.has(kind):
        return f"table with {', '.join(f'`{field.name}`' for field in attrs.fields(kind))}"
    if issubclass(kind, StrEnum):
        return f"one of {', '.join(f'`{member.value}`' for member in kind)}" if len(kind) < _MANY else f"`{kind.__name__}`"
    return _WORDS[kind]


def _words(words: Iterable[str]) -> str:
    """Words for reading: separable particles are joined to their verbs."""
    return ", ".join(words).replace("|", "")


def _listed(words: Iterable[str]) -> tuple[int, str]:
    """How many words there are, each once, and the words in alphabetical order."""
    found = sorted({word.replace("|", "") for word in words}, key=lambda word: (word.casefold(), word))
    return len(found), ", ".join(found)


def _topics() -> str:
    return "\n".join(
        f"## {topic.id}\n\n*{topic.label_de}*. Who supports it {topic.support_means}.\n\n"
        + "".join(
            f"- {said}: {'; '.join(f'`{term}`' for term in terms)}\n"
            for name, said in _TERMS.items()
            if (terms := getattr(topic, name))
        )
        for topic in lexicon().topics
    )


_TERMS = {
    "terms": "what a supporter wants",
    "opposites": "what a supporter does not want",
    "assertions": "who says so supports it",
    "denials": "who says so opposes it",
    "short": "names it once the article has named it",
}


def _topic_list() -> str:
    rows = ((f"`{topic.id}`", topic.label_de, topic.support_means) for topic in lexicon().topics)
    return table(("topic", "in German", "who supports it"), rows)


def _triggers() -> str:
    parts = []
    for type_ in EventType:
        triggers = [trigger for trigger in lexicon().triggers if trigger.type is type_]
        rows = (
            (f"`{trigger.mode.value}`" if trigger.mode else "none", *map(_words, (trigger.nouns, trigger.verbs, trigger.about)))
            for trigger in sorted(triggers, key=lambda each: each.mode.value if each.mode else "")
        )
        head = ("mode", "nouns", "verbs", "only with")
        parts.append(f"## {type_.value}\n\n" + (table(head, rows) if triggers else "It has none: it is read off statements.\n"))
    return "\n".join(parts)


def _cues() -> str:
    parts = []
    for act in Act:
        cues = [cue for cue in lexicon().cues if cue.act is act]
        lists = {pos.value: _listed(_written(cue) for cue in cues if cue.pos is pos) for pos in PartOfSpeech}
        said = "".join(f"- {name} ({number}): {words}\n" for name, (number, words) in lists.items() if number)
        parts.append(f"## {act.value}\n\n{said or 'No cue has it.'}")
    return "\n".join(parts)


def _written(cue: Cue) -> str:
    needs = " ".join(word.replace("|", "/") for word in cue.needs)
    return f"{cue.lemma} ({needs})" if needs else cue.lemma


def _attitudes() -> str:
    known = lexicon()
    lists: dict[str, Iterable[str]] = {
        f"{name}: {stance.value}": [_beside(entry) for entry in entries if entry.stance is stance]
        for name, entries in (("attitude", known.attitudes), ("judgement", known.judgements))
        for stance in Stance
    }
    lists["operator: goes on with the thing"] = [_beside(entry) for entry in known.operators if not entry.turns]
    lists["operator: ends or lessens it"] = [_beside(entry) for entry in known.operators if entry.turns]
    lists |= {name: map(_beside, getattr(known, field)) for name, field in _WORDED.items()}
    return "".join(f"## {name}\n\n{number}: {words}\n\n" for name, (number, words) in _counted(lists) if number)


def _beside(entry: Any) -> str:  # noqa: ANN401 - of several classes
    """A word, and what has to stand with it."""
    needed = " ".join(getattr(entry, "beside", ())).replace("|", "/")
    return f"{entry.word} ({needed})" if needed else entry.word


_WORDED = {
    "verdict": "verdicts",
    "anaphor": "anaphors",
    "answer": "answers",
    "charge": "charges",
    "belief": "beliefs",
    "inert": "inert",
}


def _counted(lists: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, tuple[int, str]]]:
    return ((name, _listed(words)) for name, words in lists.items())


def _times() -> str:
    rows = (
        (f"`{kind.value}`", str(value), _words(word for entry in entries for word in entry.words))
        for kind in TimeKind
        for value in sorted({entry.value for entry in lexicon().times if entry.kind is kind})
        if (entries := [entry for entry in lexicon().times if entry.kind is kind and entry.value == value])
    )
    return table(("kind", "value", "words"), rows)


def _time_kinds() -> str:
    return "".join(f"- `{kind.value}`: {said}\n" for kind in TimeKind if (said := meanings(TimeKind).get(kind.name)))


def _lint() -> str:
    rows = ((f"`{code}`", said) for code, said in re.findall(r"^(L\d+)  (.+)$", lint.__doc__ or "", re.MULTILINE))
    return table(("code", "what it finds"), rows)


PARTS: Mapping[str, Callable[[], str]] = {
    "lexicon": _overview,
    "entries": _entries,
    "topic-list": _topic_list,
    "topics": _topics,
    "triggers": _triggers,
    "cues": _cues,
    "attitudes": _attitudes,
    "times": _times,
    "time-kinds": _time_kinds,
    "lint": _lint,
}
