"""The forms of German verbs, so that a verb is found whatever lemma a model gives it.

Weak verbs are inflected by rule. Strong and irregular ones stand in ``verbs.toml`` with their principal parts; a verb with a
prefix inflects like the verb inside it. A separable particle is cut off by a bar: ``aus|steigen``.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import frozen

__all__ = ["INSEPARABLE", "StrongVerb", "VerbForms", "stem_of"]

INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider", "wieder", "hinter", "voll")
"""Prefixes that stay with their verb; its participle has no ge-."""
_Key = TypeVar("_Key")
_WEAK = ("e", "st", "est", "t", "et", "te", "test", "ten", "tet", "ete", "etest", "eten", "etet")
_UMLAUT = str.maketrans("aou", "äöü")


@frozen(kw_only=True)
class StrongVerb:
    """The principal parts of a verb that rules cannot inflect.

    Args:
        infinitive: ``brechen``.
        present: Third person singular: ``bricht``.
        past: First person singular: ``brach``.
        participle: ``gebrochen``.

    Example:
        >>> StrongVerb(infinitive="brechen", present="bricht", past="brach", participle="gebrochen").key
        'brechen'
    """

    infinitive: str
    present: str
    past: str
    participle: str

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.infinitive


@frozen
class VerbForms:
    """A look-up from forms to the verbs, among those given, that may have them.

    Args:
        joined: Verbs by a form that needs no particle beside it, in lower case.
        split: Verbs by particle and finite form.
        participles: The past participles among the forms.
        presents: The forms of the third person in the present, with the particle before them and without.
    """

    joined: Mapping[str, tuple[str, ...]]
    split: Mapping[tuple[str, str], tuple[str, ...]]
    participles: frozenset[str]
    presents: frozenset[str]

    @classmethod
    def of(cls, verbs: Iterable[str], strong: Iterable[StrongVerb]) -> "VerbForms":
        """The forms of ``verbs`` (infinitives with a bar after a separable particle).

        Example:
            >>> steigen = StrongVerb(infinitive="steigen", present="steigt", past="stieg", participle="gestiegen")
            >>> forms = VerbForms.of(["aus|steigen", "telefonieren"], [steigen])
            >>> forms.find("stieg", "aus"), forms.find("auszusteigen"), forms.find("telefonierte"), forms.find("stieg")
            (('aus|steigen',), ('aus|steigen',), ('telefonieren',), ())
        """
        parts = {verb.infinitive: verb for verb in strong}
        joined: dict[str, dict[str, None]] = {}
        split: dict[tuple[str, str], dict[str, None]] = {}
        passive: set[str] = set()
        presents: set[str] = set()
        for verb in dict.fromkeys(verbs):
            particle, bar, base = verb.rpartition("|")
            finite, participles = _inflect(base, parts)
            passive.update(particle + form for form in participles)
            presents.update(form for present in _presents(base, parts) for form in (present, particle + present))
            whole = [base, *participles] if not bar else [particle + base, f"{particle}zu{base}"]
            if bar:
                whole += [particle + form for form in (*finite, *participles)]
                for form in (*finite, base):
                    split.setdefault((particle, form), {})[verb] = None
            else:
                whole += finite
            for form in whole:
                joined.setdefault(form, {})[verb] = None
        return cls(
            _with_shared(joined),
            _with_shared(split),
            frozenset(passive),
            frozenset(presents - {form for verb in parts.values() for form in (verb.past, verb.participle)}),
        )

    @cached_property
    def parting(self) -> frozenset[str]:
        """The forms beside which a particle may stand apart."""
        return frozenset(form for _, form in self.split)

    def is_participle(self, form: str) -> bool:
        """Whether a form is the past participle of one of the verbs."""
        return form.lower() in self.participles

    def find(self, form: str, particle: str | None = None) -> tuple[str, ...]:
        """The verbs that may have this form, beside ``particle`` where a particle stands apart."""
        form = form.lower()
        if particle is not None:
            return self.split.get((particle.lower(), form), ())
        return self.joined.get(form, ())


def _with_shared(table: Mapping[_Key, Iterable[str]]) -> dict[_Key, tuple[str, ...]]:
    """A table with one tuple for all keys that lead to the same verbs: a verb has more than a dozen forms."""
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {key: shared.setdefault(verbs, verbs) for key, verbs in ((key, tuple(found)) for key, found in table.items())}


def stem_of(infinitive: str) -> str:
    """An infinitive without its ending.

    Example:
        >>> stem_of("liefern"), stem_of("warnen")
        ('liefer', 'warn')
    """
    return infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n")


def _presents(base: str, strong: Mapping[str, StrongVerb]) -> tuple[str, ...]:
    for prefix in ("", *INSEPARABLE):
        inner = base.removeprefix(prefix)
        if inner in strong and (inner != base or not prefix):
            return prefix + strong[inner].present, base
    stem = stem_of(base)
    return f"{stem}t", f"{stem}et", base


def _inflect(base: str, strong: Mapping[str, StrongVerb]) -> tuple[list[str], list[str]]:
    """Finite forms and participles of a verb without separable particle."""
    if base in strong:
        return _finite(base, strong[base]), [strong[base].participle]
    for prefix in INSEPARABLE:
        inner = base.removeprefix(prefix)
        if inner != base and inner in strong:
            parts = strong[inner]
            participle = prefix + parts.participle.removeprefix("ge")
            return [prefix + form for form in _finite(inner, parts)], [participle]
    stem = stem_of(base)
    finite = [stem + ending for ending in _WEAK]
    if stem.endswith("el"):
        finite.append(f"{stem[:-2]}le")  # ich zweifle
    bare = base.endswith("ieren") or base.startswith(INSEPARABLE)
    return finite, [stem + ending if bare else f"ge{stem}{ending}" for ending in ("t", "et")]


def _finite(base: str, parts: StrongVerb) -> list[str]:
    stem = stem_of(base)
    forms = [stem + ending for ending in ("e", "t", "et", "est")]
    forms += [parts.present, *(parts.past + ending for ending in _past_endings(parts.past))]
    umlaut = parts.past.translate(_UMLAUT)
    return [*forms, *(umlaut.removesuffix("e") + ending for ending in ("e", "en", "est", "et"))]


def _past_endings(past: str) -> Iterator[str]:
    yield from ("", "n", "st", "t") if past.endswith("e") else ("", "en", "st", "t", "est", "et")
