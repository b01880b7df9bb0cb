"""Countries and the places that lie in them."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon.actors import Nation
from ukrdiplo.lexicon.inflection import adjective_stems

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Country", "Gazetteer"]


def _code(_country: object, _attribute: "Attribute[str]", value: str) -> None:
    if len(value) != 3 or not value.isascii() or not value.isupper():
        raise LexiconError(f"a country's code is ISO 3166-1 alpha-3, such as UKR, not {value!r}")


@frozen(kw_only=True)
class Country:
    """A country as a place.

    Args:
        code: ISO 3166-1 alpha-3.
        names: Its names.
        adjectives: The adjective of nationality without ending, where no :class:`~ukrdiplo.lexicon.actors.Nation` has it.
        places: Cities, regions, seats of government and other places in it, as internationally recognised.

    Example:
        >>> Country(code="CHE", names=("Schweiz",), places=("Genf",)).key
        'CHE'
    """

    code: str = field(validator=_code)
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.code


@frozen
class Gazetteer:
    """A look-up from names and adjectives to countries.

    Args:
        places: Country codes by name of the country or of a place in it.
        adjectives: Country codes by adjective, in lower case and without ending.
        countries: The names of countries among the places.
    """

    places: Mapping[str, str]
    adjectives: Mapping[str, str]
    countries: frozenset[str] = frozenset()

    @classmethod
    def of(cls, countries: Iterable[Country], nations: Iterable[Nation] = ()) -> "Gazetteer":
        """The look-up over ``countries`` with the adjectives of ``nations``; of two with one name the earlier has it.

        Example:
            >>> ukraine = Country(code="UKR", names=("Ukraine",), places=("Sumy",))
            >>> gazetteer = Gazetteer.of([ukraine], [Nation(of="UKR", actor="state.ukr", adjectives=("ukrainisch",))])
            >>> gazetteer.places["Sumy"], gazetteer.nationality("ukrainischen")
            ('UKR', 'UKR')
        """
        countries = tuple(countries)
        places: dict[str, str] = {}
        adjectives: dict[str, str] = {}
        for country in countries:
            for name in (*country.names, *country.places):
                places.setdefault(name, country.code)
            for adjective in country.adjectives:
                adjectives.setdefault(adjective.lower(), country.code)
        codes = set(places.values())
        for nation in nations:
            if nation.of in codes:
                for adjective in nation.adjectives:
                    adjectives.setdefault(adjective.lower(), nation.of)
        return cls(places, adjectives, frozenset(name for country in countries for name in country.names))

    @cached_property
    def lengths(self) -> Mapping[str, int]:
        """How many words the longest place has that begins with a word."""
        longest: dict[str, int] = {}
        for name in self.places:
            words = name.split()
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        return longest

    def nationality(self, adjective: str) -> str | None:
        """The country that an inflected adjective names, or ``None``."""
        stems = adjective_stems(adjective.lower().removeprefix("-"))
        return next((self.adjectives[stem] for stem in stems if stem in self.adjectives), None)
