"""The pages of the lexicon that tell of people and places: actors, offices, nations, places, nouns for people."""

from collections import Counter
from collections.abc import Callable, Mapping

from docs.markup import lexicon, table
from ukrdiplo.lexicon.actors import Term
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.model import ActorKind

__all__ = ["PARTS"]


def _actors() -> str:
    parts = []
    for kind in ActorKind:
        actors = [actor for actor in lexicon().actors if actor.kind is kind]
        rows = (
            (f"`{actor.id}`", actor.name, actor.represents or "", _item(actor.wikidata))
            for actor in sorted(actors, key=lambda each: each.id)
        )
        if actors:
            parts.append(f"## {kind.value}: {len(actors)}\n\n" + table(("id", "name", "acts for", "Wikidata"), rows))
    return "\n".join(parts)


def _item(wikidata: str | None) -> str:
    return f"[{wikidata}](https://www.wikidata.org/wiki/{wikidata})" if wikidata else ""


def _offices() -> str:
    parts = []
    for of in sorted({office.of for office in lexicon().offices}):
        offices = [office for office in lexicon().offices if office.of == of]
        rows = ((f"`{office.id}`", office.title, "<br>".join(_term(term) for term in office.terms)) for office in offices)
        parts.append(f"## {of}\n\n" + table(("office", "title", "who held it from when to before when"), rows))
    return "\n".join(parts)


def _term(term: Term) -> str:
    actor = lexicon().actor(term.holder)
    return f"{actor.name if actor else term.holder}: {term.start} – {term.end or 'open'}"


def _counts() -> str:
    kinds = Counter(actor.kind for actor in lexicon().actors)
    known = sum(1 for actor in lexicon().actors if actor.wikidata)
    counted = ", ".join(f"{kinds[kind]:,} of kind `{kind.value}`" for kind in ActorKind if kinds[kind])
    return f"{len(lexicon().actors):,} actors ({counted}), {known} with a Wikidata item; {len(lexicon().offices)} offices.\n"


def _places() -> str:
    rows = (
        (country.code, ", ".join(country.names), _adjectives(country.code, country.adjectives), ", ".join(country.places))
        for country in sorted(lexicon().countries, key=lambda each: each.code)
    )
    return table(("country", "names", "adjectives", "places"), rows)


def _adjectives(code: str, own: tuple[str, ...]) -> str:
    nations = (adjective for nation in lexicon().nations if nation.of == code for adjective in nation.adjectives)
    return ", ".join(dict.fromkeys((*own, *nations)))


def _nations() -> str:
    rows = (
        (nation.of, f"`{nation.actor}`", *map(", ".join, (nation.adjectives, nation.prefixes, nation.plural)))
        for nation in sorted(lexicon().nations, key=lambda each: each.of)
    )
    return table(("of", "actor", "adjectives", "before a hyphen", "inhabitants"), rows)


def _roles() -> str:
    parts = []
    for use in Use:
        roles = [role for role in lexicon().roles if role.use is use]
        rows = (
            (f"`{role.id}`", ", ".join((*role.masculine, *role.feminine, *role.neuter)), ", ".join(role.plural)) for role in roles
        )
        parts.append(f"### {use.value}\n\n{table(('kind', 'nouns', 'voices in the plural'), rows)}")
    return "\n".join(parts)


PARTS: Mapping[str, Callable[[], str]] = {
    "actors": _actors,
    "counts": _counts,
    "nations": _nations,
    "offices": _offices,
    "places": _places,
    "roles": _roles,
}
