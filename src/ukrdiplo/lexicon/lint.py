"""Checks of a lexicon's tables against each other, one small function a code.

Loading proves each entry's shape; these prove that the entries fit together. :func:`lint` gives every fault; the package's own
lexicon has none.

====  ================================================================================================
L001  two actors share a form that is not listed as ambiguous
L002  an ambiguous form names an actor that is not there
L003  a Wikidata item is malformed, or two actors have the same
L004  an actor's id does not begin with its kind, or a state's does not end in its code
L005  what an actor represents is neither the code of a known state (ISO 3166-1 alpha-3) nor a known body
L006  a Wikidata item has no source
L011  two terms of an office overlap, or a term ends before it begins
L012  an office's holder is not there
L013  an office's role is not there, or is used twice for one state
L014  a title names two offices
L021  a nation's actor is not there
L022  an adjective or a prefix belongs to two nations
====  ================================================================================================
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from attrs import frozen

from ukrdiplo.lexicon.lexicon import Lexicon
from ukrdiplo.model import ActorKind

__all__ = ["Fault", "lint"]

_PREFIXES = {
    ActorKind.PERSON: "person",
    ActorKind.STATE: "state",
    ActorKind.INSTITUTION: "inst",
    ActorKind.ORGANISATION: "org",
    ActorKind.MEDIA: "media",
    ActorKind.GROUP: "group",
}
_BODIES = frozenset({"EU", "NATO", "UN"})


@frozen(kw_only=True)
class Fault:
    """A fault in a lexicon.

    Args:
        code: The check that found it, such as ``L001``.
        entry: The entry at fault.
        message: What is wrong and what to do.
    """

    code: str
    entry: str
    message: str

    def __str__(self) -> str:
        return f"{self.code} {self.entry}: {self.message}"


def lint(lexicon: Lexicon) -> tuple[Fault, ...]:
    """All faults in a lexicon's actors, offices and nations, in the order of the codes.

    Example:
        >>> lint(Lexicon.load())
        ()
    """
    return tuple(
        Fault(code=code, entry=entry, message=message) for code, check in _CHECKS.items() for entry, message in check(lexicon)
    )


_Found = Iterator[tuple[str, str]]


def _shared_forms(lexicon: Lexicon) -> _Found:
    listed = {entry.alias.casefold(): set(entry.actors) for entry in lexicon.ambiguous}
    owners: dict[str, list[str]] = {}
    for actor in lexicon.actors:
        for form in dict.fromkeys((actor.name, *actor.aliases, *actor.metonyms)):
            owners.setdefault(form.casefold(), []).append(actor.id)
    for form, ids in owners.items():
        distinct = list(dict.fromkeys(ids))
        if len(distinct) > 1 and not set(distinct) <= listed.get(form, set()):
            yield form, f"names {' and '.join(distinct)}: list it as [[ambiguous]] or take it from one of them"


def _ambiguous_actors(lexicon: Lexicon) -> _Found:
    for entry in lexicon.ambiguous:
        for actor in entry.actors:
            if lexicon.actor(actor) is None:
                yield entry.alias, f"there is no actor {actor!r}: add it or take it out"


def _wikidata(lexicon: Lexicon) -> _Found:
    items = Counter(actor.wikidata for actor in lexicon.actors if actor.wikidata)
    for actor in lexicon.actors:
        if actor.wikidata is not None and not re.fullmatch(r"Q[1-9][0-9]*", actor.wikidata):
            yield actor.id, f"{actor.wikidata!r} is no Wikidata item: write Q and digits"
        elif actor.wikidata is not None and items[actor.wikidata] > 1:
            yield actor.id, f"{actor.wikidata} stands at another actor, too: one of them is wrong"


def _ids(lexicon: Lexicon) -> _Found:
    for actor in lexicon.actors:
        kind, _, rest = actor.id.partition(".")
        if kind != _PREFIXES[actor.kind] or not rest:
            yield actor.id, f"an id of kind {actor.kind} begins with {_PREFIXES[actor.kind]!r}"
        elif actor.kind is ActorKind.STATE and rest != (actor.represents or "").casefold():
            yield actor.id, f"a state's id ends in its code, {actor.represents!r}"


def _represented(lexicon: Lexicon) -> _Found:
    states = {actor.represents for actor in lexicon.actors if actor.kind is ActorKind.STATE}
    for actor in lexicon.actors:
        code = actor.represents
        if actor.kind is ActorKind.STATE and not re.fullmatch(r"[A-Z]{3}", code or ""):
            yield actor.id, f"{code!r} is no ISO 3166-1 alpha-3 code: write three capitals"
        elif code is not None and code not in states and code not in _BODIES:
            yield (
                actor.id,
                f"represents {code!r}, which is neither a state in the lexicon nor one of {', '.join(sorted(_BODIES))}",
            )


def _sources(lexicon: Lexicon) -> _Found:
    for actor in lexicon.actors:
        if actor.wikidata is not None and not actor.source:
            yield actor.id, "its Wikidata item has no source: say where it was confirmed or leave it out"


def _terms(lexicon: Lexicon) -> _Found:
    for office in lexicon.offices:
        terms = sorted(office.terms, key=lambda term: term.start)
        for term in terms:
            if term.end is not None and term.end <= term.start:
                yield office.id, f"the term of {term.holder} ends on {term.end}, not after {term.start}"
        for one, other in pairwise(terms):
            if one.end is None or one.end > other.start:
                yield office.id, f"the terms of {one.holder} and {other.holder} overlap on {other.start}: end the first"


def _holders(lexicon: Lexicon) -> _Found:
    for office in lexicon.offices:
        for term in office.terms:
            if lexicon.actor(term.holder) is None:
                yield office.id, f"its holder {term.holder!r} is no [[actor]]: add it"


def _roles(lexicon: Lexicon) -> _Found:
    known = {role.id for role in lexicon.roles}
    pairs = Counter((office.role, office.of) for office in lexicon.offices)
    for office in lexicon.offices:
        if office.role is not None and office.role not in known:
            yield office.id, f"there is no role {office.role!r}: add it to [[role]]"
        elif office.role is not None and pairs[office.role, office.of] > 1:
            yield office.id, f"{office.of} has another office of role {office.role!r}: a general title could not tell them apart"


def _titles(lexicon: Lexicon) -> _Found:
    owners: dict[str, str] = {}
    for office in lexicon.offices:
        for title in (office.title, *office.variants):
            if owners.setdefault(title, office.id) != office.id:
                yield office.id, f"{title!r} is a title of {owners[title]}, too"


def _nations(lexicon: Lexicon) -> _Found:
    for nation in lexicon.nations:
        if lexicon.actor(nation.actor) is None:
            yield nation.of, f"there is no actor {nation.actor!r}"


def _nation_words(lexicon: Lexicon) -> _Found:
    owners: dict[str, str] = {}
    for nation in lexicon.nations:
        for word in (*nation.adjectives, *nation.prefixes):
            if owners.setdefault(word, nation.of) != nation.of:
                yield nation.of, f"{word!r} belongs to {owners[word]}, too"


_CHECKS: dict[str, Callable[[Lexicon], _Found]] = {
    "L001": _shared_forms,
    "L002": _ambiguous_actors,
    "L003": _wikidata,
    "L004": _ids,
    "L005": _represented,
    "L006": _sources,
    "L011": _terms,
    "L012": _holders,
    "L013": _roles,
    "L014": _titles,
    "L021": _nations,
    "L022": _nation_words,
}
