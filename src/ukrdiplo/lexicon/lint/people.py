"""Checks of actors, offices and nations."""

import re
from collections import Counter
from itertools import pairwise

from ukrdiplo.lexicon.lexicon import Lexicon
from ukrdiplo.lexicon.lint.fault import Check, Found
from ukrdiplo.model import ActorKind

__all__ = ["CHECKS"]

_PREFIXES = {
    ActorKind.PERSON: "person",
    ActorKind.STATE: "state",
    ActorKind.INSTITUTION: "inst",
    ActorKind.ORGANISATION: "org",
    ActorKind.MEDIA: "media",
    ActorKind.GROUP: "group",
}
_BODIES = frozenset({"EU", "NATO", "UN"})


def _shared_forms(lexicon: Lexicon) -> Found:
    listed = {entry.alias.casefold(): set(entry.actors) for entry in lexicon.ambiguous}
    owners: dict[str, list[str]] = {}
    for actor in lexicon.actors:
        for form in dict.fromkeys((actor.name, *actor.aliases, *actor.metonyms)):
            owners.setdefault(form.casefold(), []).append(actor.id)
    for form, ids in owners.items():
        distinct = list(dict.fromkeys(ids))
        if len(distinct) > 1 and not set(distinct) <= listed.get(form, set()):
            yield form, f"names {' and '.join(distinct)}: list it as [[ambiguous]] or take it from one of them"


def _ambiguous_actors(lexicon: Lexicon) -> Found:
    for entry in lexicon.ambiguous:
        for actor in entry.actors:
            if lexicon.actor(actor) is None:
                yield entry.alias, f"there is no actor {actor!r}: add it or take it out"


def _wikidata(lexicon: Lexicon) -> Found:
    items = Counter(actor.wikidata for actor in lexicon.actors if actor.wikidata)
    for actor in lexicon.actors:
        if actor.wikidata is not None and not re.fullmatch(r"Q[1-9][0-9]*", actor.wikidata):
            yield actor.id, f"{actor.wikidata!r} is no Wikidata item: write Q and digits"
        elif actor.wikidata is not None and items[actor.wikidata] > 1:
            yield actor.id, f"{actor.wikidata} stands at another actor, too: one of them is wrong"


def _ids(lexicon: Lexicon) -> Found:
    for actor in lexicon.actors:
        kind, _, rest = actor.id.partition(".")
        if kind != _PREFIXES[actor.kind] or not rest:
            yield actor.id, f"an id of kind {actor.kind} begins with {_PREFIXES[actor.kind]!r}"
        elif actor.kind is ActorKind.STATE and rest != (actor.represents or "").casefold():
            yield actor.id, f"a state's id ends in its code, {actor.represents!r}"


def _represented(lexicon: Lexicon) -> Found:
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


def _sources(lexicon: Lexicon) -> Found:
    for actor in lexicon.actors:
        if actor.wikidata is not None and not actor.source:
            yield actor.id, "its Wikidata item has no source: say where it was confirmed or leave it out"


def _repeated_forms(lexicon: Lexicon) -> Found:
    for actor in lexicon.actors:
        counts = Counter((actor.name, *actor.aliases, *actor.metonyms))
        for form in (form for form, count in counts.items() if count > 1):
            yield actor.id, f"the form {form!r} stands there twice: take one of them out"


def _terms(lexicon: Lexicon) -> Found:
    for office in lexicon.offices:
        terms = sorted(office.terms, key=lambda term: term.start)
        for term in terms:
            if term.end is not None and term.end <= term.start:
                yield office.id, f"the term of {term.holder} ends on {term.end}, not after {term.start}"
        for one, other in pairwise(terms):
            if one.end is None or one.end > other.start:
                yield office.id, f"the terms of {one.holder} and {other.holder} overlap on {other.start}: end the first"


def _holders(lexicon: Lexicon) -> Found:
    for office in lexicon.offices:
        for term in office.terms:
            if lexicon.actor(term.holder) is None:
                yield office.id, f"its holder {term.holder!r} is no [[actor]]: add it"


def _roles(lexicon: Lexicon) -> Found:
    known = {role.id for role in lexicon.roles}
    pairs = Counter((office.role, office.of) for office in lexicon.offices)
    for office in lexicon.offices:
        if office.role is not None and office.role not in known:
            yield office.id, f"there is no role {office.role!r}: add it to [[role]]"
        elif office.role is not None and pairs[office.role, office.of] > 1:
            yield office.id, f"{office.of} has another office of role {office.role!r}: a general title could not tell them apart"


def _titles(lexicon: Lexicon) -> Found:
    owners: dict[str, str] = {}
    for office in lexicon.offices:
        for title in (office.title, *office.variants):
            if owners.setdefault(title, office.id) != office.id:
                yield office.id, f"{title!r} is a title of {owners[title]}, too"


def _nations(lexicon: Lexicon) -> Found:
    for nation in lexicon.nations:
        if lexicon.actor(nation.actor) is None:
            yield nation.of, f"there is no actor {nation.actor!r}"


def _nation_words(lexicon: Lexicon) -> Found:
    owners: dict[str, str] = {}
    for nation in lexicon.nations:
        for word in (*nation.adjectives, *nation.prefixes):
            if owners.setdefault(word, nation.of) != nation.of:
                yield nation.of, f"{word!r} belongs to {owners[word]}, too"


def _belongings(lexicon: Lexicon) -> Found:
    states = {actor.represents for actor in lexicon.actors if actor.kind is ActorKind.STATE}
    for office in lexicon.offices:
        if office.of not in states and office.of not in _BODIES:
            yield (
                office.id,
                f"belongs to {office.of!r}, which is neither a state in the lexicon nor one of {', '.join(sorted(_BODIES))}",
            )


def _role_nouns(lexicon: Lexicon) -> Found:
    owners: dict[str, str] = {}
    for role in lexicon.roles:
        for noun in (*role.masculine, *role.feminine, *role.neuter, *role.plural):
            if owners.setdefault(noun, role.id) != role.id:
                yield role.id, f"{noun!r} is a noun of {owners[noun]}, too: the first one has it"


def _given_names(lexicon: Lexicon) -> Found:
    owners: dict[str, str] = {}
    for group in lexicon.given_names:
        for name in group.names:
            if owners.setdefault(name, group.gender) != group.gender:
                yield name, "is listed for two genders: a name that both have tells none"


CHECKS: dict[str, Check] = {
    "L001": _shared_forms,
    "L002": _ambiguous_actors,
    "L003": _wikidata,
    "L004": _ids,
    "L005": _represented,
    "L006": _sources,
    "L007": _repeated_forms,
    "L011": _terms,
    "L012": _holders,
    "L013": _roles,
    "L014": _titles,
    "L015": _belongings,
    "L016": _role_nouns,
    "L017": _given_names,
    "L021": _nations,
    "L022": _nation_words,
}
"""The checks by their codes."""
