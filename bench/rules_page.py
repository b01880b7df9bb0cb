"""The page of the rules (docs/rules.md): its figures and counts, written anew from one run.

What stands in the page but numbers is written by hand. Between ``<!-- figures -->`` and ``<!-- end of figures -->`` stands a
table of figures; in a table whose last column is headed *right of hits*, the last cell of a rule's row is its count. A table
whose last column is headed *right in our articles* has its counts from another run, on other articles.
"""

import re
from collections.abc import Mapping
from typing import Any

from precision_table import told

__all__ = ["counted", "rewritten", "trusted"]

_TABLE = re.compile(r"^\|.*\| right of hits \|\n(?:\|.*\|\n)+", re.MULTILINE)
_OWN = re.compile(r"^\|.*\| right in our articles \|\n(?:\|.*\|\n)+", re.MULTILINE)
_ROW = re.compile(r"^(\| `([^`]+)` \|.*\|)[^|]*\|$", re.MULTILINE)
_ROLES = ("message", "speaker", "cue", "frame", "addressee", "roles", "joint", "type")
_MEANING = {
    "message": "words of a statement (message)",
    "addressee": "addressee",
    "roles": "the four roles together",
    "joint": "words with their roles (joint)",
    "type": "statements, with their type",
}


def rewritten(page: str, result: Mapping[str, Any], counts: Mapping[str, tuple[int, int]], commit: str) -> str:
    """The page with the numbers of a run.

    Args:
        page: The page as it is.
        result: What ``score_quotations.score`` returned.
        counts: By rule, how many of its hits were right, and how many it had.
        commit: The state of the source that was run.

    Raises:
        ValueError: The page has no place for the figures, or no row for a rule that had a hit.
    """
    return _between(_with_counts(page, _TABLE, counts), "figures", _figures(result, commit))


def counted(page: str, counts: Mapping[str, tuple[int, int]], articles: int, commit: str) -> str:
    """The page with the counts of the rules for positions, events and mentions.

    Args:
        page: The page as it is.
        counts: By rule, how many of its hits were right, and how many it had.
        articles: On how many articles they were counted.
        commit: The state of the source that was run.

    Raises:
        ValueError: The page has no place for the number of articles, or no row for a rule that had a hit.
    """
    page = _with_counts(page, _OWN, counts)
    return _between(page, "articles", f"\nCounted on {articles} annotated articles of our own at commit {commit}.\n\n")


def trusted(page: str, counts: Mapping[str, tuple[int, int]], articles: int, commit: str) -> str:
    """The page with the counts that the confidence of positions, events and mentions is read from.

    Args:
        page: The page as it is.
        counts: By rule, how many of its hits were right, and how many it had.
        articles: On how many articles they were counted.
        commit: The state of the source that was run.

    Raises:
        ValueError: The page has no place for these counts.
    """
    rows = [f"| `{rule}` | {right} of {hits} |" for rule, (right, hits) in sorted(told(counts).items())]
    said = [f"\nCounted on {articles} articles at commit {commit}.\n", "| rule | right |", "| --- | --- |", *rows]
    return _between(page, "unread", "\n".join(said) + "\n\n")


def _between(page: str, place: str, said: str) -> str:
    """The page with something else between the two marks of a place."""
    marks = re.compile(rf"(<!-- {place} -->\n).*?(<!-- end of {place} -->)", re.DOTALL)
    if not marks.search(page):
        raise ValueError(f"the page has no <!-- {place} --> … <!-- end of {place} -->")
    return marks.sub(lambda found: found[1] + said + found[2], page)


def _with_counts(page: str, tables: re.Pattern[str], counts: Mapping[str, tuple[int, int]]) -> str:
    """The page with the counts in the rows of some of its tables."""
    rows = {row[2] for table in tables.finditer(page) for row in _ROW.finditer(table[0])}
    if missing := sorted(set(counts) - rows):
        raise ValueError(f"the page has no row for {', '.join(missing)}")
    return tables.sub(lambda table: _ROW.sub(lambda row: f"{row[1]} {_count(counts.get(row[2]))} |", table[0]), page)


def _count(count: tuple[int, int] | None) -> str:
    return f"{count[0]} of {count[1]}" if count else "none"


def _figures(result: Mapping[str, Any], commit: str) -> str:
    roles = [
        f"| {_MEANING.get(role, role)} | {figure['precision'] or 0:.1f} | {figure['recall'] or 0:.1f} | {figure['f1']:.1f} |"
        for role in _ROLES
        for figure in (result[role],)
    ]
    types = [
        f"| `{_snake(kind)}` | {figure['tokens']:.1f} | {figure['found'].replace('/', ' of ')} |"
        for kind, figure in result["recall_by_type"].items()
    ]
    state = (
        f"Of the statements found that have a speaker, {result['speaker_accuracy']:.1f} % have the right one. "
        f"Counted on {result['documents']} articles at commit {commit}."
    )
    lines = [
        "",
        "| what | precision | recall | F1 |",
        "| --- | --- | --- | --- |",
        *roles,
        "",
        "| type | words found (recall) | statements found |",
        "| --- | --- | --- |",
        *types,
        "",
        state,
        "",
    ]
    return "\n".join(lines) + "\n"


def _snake(kind: str) -> str:
    """A type's name in the data set as the package writes it: FreeIndirect, free_indirect."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind).lower()
