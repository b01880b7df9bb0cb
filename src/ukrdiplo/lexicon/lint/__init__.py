"""Checks of a lexicon's tables, each by itself and against each other, one small function a code.

Loading proves each entry's shape; these prove that the entries fit together. :func:`lint` gives every fault; the package's own
lexicon has none.

====  ================================================================================================
L001  two actors share a form that is not listed as ambiguous
L002  an ambiguous form names an actor that is not there
L003  a Wikidata item is malformed, or two actors have the same
L004  an actor's id does not begin with its kind, or a state's does not end in its code
L005  what an actor represents is neither the code of a known state (ISO 3166-1 alpha-3) nor a known body
L006  a Wikidata item has no source
L007  an actor has a form twice
L011  two terms of an office overlap, or a term ends before it begins
L012  an office's holder is not there
L013  an office's role is not there, or is used twice for one state
L014  a title names two offices
L015  an office belongs to neither a known state nor a known body
L016  a noun for people stands at two roles
L017  a given name tells two genders
L021  a nation's actor is not there
L022  an adjective or a prefix belongs to two nations
L031  a noun, adposition or adverb that introduces speech stands at two cues
L032  a cue has a field that its part of speech has not, or too few principal parts
L033  a rule was right more often than it had hits
L041  a topic has a term twice
L051  a trigger's frame is not there, or no trigger has a frame
L052  a trigger has a mode that its type has not
L061  a place lies in two countries
L062  an adjective stands at a country and at its nation, or at two countries
L063  a state is no country
L071  a time word has two values in one kind, or a capital
L081  a form of words stands at two boilerplate phrases that match alike
L082  a word is a small word of two languages
L083  an abbreviation stands in two groups
====  ================================================================================================
"""

from collections.abc import Iterable
from os import PathLike

from ukrdiplo.lexicon.lexicon import Lexicon
from ukrdiplo.lexicon.lint import people, words
from ukrdiplo.lexicon.lint.fault import Fault

__all__ = ["Fault", "lint", "lint_files"]


def lint(lexicon: Lexicon) -> tuple[Fault, ...]:
    """All faults in a lexicon, in the order of the codes.

    Example:
        >>> lint(Lexicon.load())
        ()
    """
    checks = {**people.CHECKS, **words.CHECKS}
    return tuple(
        Fault(code=code, entry=entry, message=message) for code, check in checks.items() for entry, message in check(lexicon)
    )


def lint_files(files: str | PathLike[str] | Iterable[str | PathLike[str]]) -> tuple[Fault, ...]:
    """The faults that lexicon files of yours have beside the package's own, in the order of the codes.

    Args:
        files: The files, or a single one; an entry of a later one replaces that of an earlier one.

    Raises:
        LexiconError: If a file cannot be read, has an unknown table or an entry twice, or an entry is malformed.

    Example:
        >>> lint_files([])
        ()
    """
    return lint(Lexicon.load(extra=files))
