"""Triggers, contexts and sides, looked up by the words of a text."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TypeVar

from attrs import frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon.inflection import adjective_stems
from ukrdiplo.lexicon.triggers import Context, Frame, Sides, Trigger
from ukrdiplo.lexicon.verbs import StrongVerb, VerbForms

__all__ = ["TriggerIndex", "excluded", "noun_forms"]

_Entry = TypeVar("_Entry")

_REMEMBERED = 4096
"""How many words a look-up remembers."""
_ENDINGS = ("en", "n", "e", "es", "s", "er")
_DOUBLED = ("nisse", "nissen", "nisses")
_PLAIN = str.maketrans("äöü", "aou")


@lru_cache(maxsize=_REMEMBERED)
def noun_forms(form: str, lemma: str) -> tuple[str, ...]:
    """The singulars in lower case that a noun may have: its lemma, and its form without an ending, for lemmas that are wrong.

    Example:
        >>> noun_forms("Telefonaten", "Telefonat")[:2]
        ('telefonat', 'telefonaten')
    """
    form, lemma = form.lower(), lemma.lower()
    endings = (ending for ending in _ENDINGS if form.endswith(ending) and len(form) > len(ending) + 3)
    found = (lemma, form, *(form.removesuffix(ending) for ending in endings))
    if form.endswith(_DOUBLED):
        found = (*found, form[: form.rindex("nis") + 3])  # Zugeständnisse
    if form.isascii():
        return found
    if form.endswith("e") and lemma in {form, form[:-1]}:
        return (*found, form[:-1].translate(_PLAIN))  # Verbände, which the tagger left as it is
    if form.endswith("er") and lemma in {form, form[:-2]}:
        return (*found, form[:-2].translate(_PLAIN))  # Oberhäupter
    return found


def _ends(noun: str, known: Mapping[str, object]) -> str | None:
    """The longest entry of ``known`` that ``noun`` is or ends in."""
    return next((noun[i:] for i in range(len(noun)) if noun[i:] in known), None)


@frozen
class TriggerIndex:
    """A look-up over triggers, their frames, the contexts and the sides.

    Args:
        frames: Frames by id.
        nouns: Triggers by noun in lower case.
        verbs: Triggers by infinitive.
        governing_verbs: Contexts by infinitive.
        governing_nouns: Contexts by noun in lower case.
        adjectives: Contexts by adjective.
        adverbs: Contexts by adverb.
        sides: Nouns that stand for the actor named beside them, in lower case.
        forms: The forms of all verbs.
    """

    frames: Mapping[str, Frame]
    nouns: Mapping[str, tuple[Trigger, ...]]
    verbs: Mapping[str, tuple[Trigger, ...]]
    governing_verbs: Mapping[str, tuple[Context, ...]]
    governing_nouns: Mapping[str, tuple[Context, ...]]
    adjectives: Mapping[str, tuple[Context, ...]]
    adverbs: Mapping[str, tuple[Context, ...]]
    sides: Mapping[str, Sides]
    forms: VerbForms

    @classmethod
    def of(
        cls,
        triggers: Iterable[Trigger],
        frames: Iterable[Frame],
        contexts: Iterable[Context],
        sides: Iterable[Sides],
        strong: Iterable[StrongVerb],
    ) -> "TriggerIndex":
        """The look-up over these entries.

        Raises:
            LexiconError: If a trigger names a frame that is not there.
        """
        known = {frame.id: frame for frame in frames}
        triggers, contexts = tuple(triggers), tuple(contexts)
        for trigger in triggers:
            if trigger.frame not in known:
                raise LexiconError(
                    f"trigger {trigger.id} has frame {trigger.frame!r}, which is not there; known: {', '.join(known)}"
                )
        verbs = _table((verb, trigger) for trigger in triggers for verb in trigger.verbs)
        governing = _table((verb, context) for context in contexts for verb in context.verbs)
        return cls(
            frames=known,
            nouns=_table((noun.lower(), trigger) for trigger in triggers for noun in trigger.nouns),
            verbs=verbs,
            governing_verbs=governing,
            governing_nouns=_table((noun.lower(), context) for context in contexts for noun in context.nouns),
            adjectives=_table((word, context) for context in contexts for word in context.adjectives),
            adverbs=_table((word, context) for context in contexts for word in context.adverbs),
            sides={noun.lower(): side for side in sides for noun in side.nouns},
            forms=VerbForms.of((*verbs, *governing), strong),
        )

    def of_noun(self, form: str, lemma: str) -> tuple[tuple[Trigger, ...], str]:
        """The triggers that a noun or the last part of a compound names, and the part that names them.

        Example:
            >>> from ukrdiplo.model import EventType
            >>> call = Trigger(id="call", type=EventType.CONSULT, frame="mutual", nouns=("Telefonat",))
            >>> index = TriggerIndex.of([call], [Frame(id="mutual")], [], [], [])
            >>> found, part = index.of_noun("Putin-Telefonats", "Putin-Telefonats")
            >>> found[0].id, part
            ('call', 'telefonat')
        """
        return self._nouns_read(form, lemma)

    @cached_property
    def _nouns_read(self) -> Callable[[str, str], tuple[tuple[Trigger, ...], str]]:
        """:meth:`of_noun`, remembering the words of a text: each is asked about by several rules."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str, lemma: str) -> tuple[tuple[Trigger, ...], str]:
            for noun in noun_forms(form, lemma):
                part = _ends(noun, self.nouns)
                if part is not None:
                    known = (trigger for trigger in self.nouns[part] if noun == part or not trigger.whole)
                    return tuple(trigger for trigger in known if not excluded(trigger, noun)), part
            return (), ""

        return read

    def of_verb(self, form: str, lemma: str, particle: str | None) -> tuple[Trigger, ...]:
        """The triggers that a verb names."""
        found: dict[str, Trigger] = {}
        for verb in self._infinitives_read(form, lemma, particle):
            found.update({trigger.id: trigger for trigger in self.verbs.get(verb, ())})
        return tuple(found.values())

    def of_participle(self, form: str) -> tuple[Trigger, ...]:
        """The triggers of the verb whose participle an attribute is: das ausgehandelte Abkommen."""
        return self._participles_read(form)

    @cached_property
    def _participles_read(self) -> Callable[[str], tuple[Trigger, ...]]:
        """:meth:`of_participle`, remembering the words of a text."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str) -> tuple[Trigger, ...]:
            stems = (stem for stem in adjective_stems(form.lower()) if self.forms.is_participle(stem))
            return next((found for stem in stems if (found := self.of_verb(stem, stem, None))), ())

        return read

    def governing(self, form: str, lemma: str, particle: str | None) -> tuple[Context, ...]:
        """The contexts that a verb over an event's name is an entry of."""
        found: dict[str, Context] = {}
        for verb in self._infinitives_read(form, lemma, particle):
            found.update({context.id: context for context in self.governing_verbs.get(verb, ())})
        return tuple(found.values())

    def governing_noun(self, form: str, lemma: str) -> tuple[Context, ...]:
        """The contexts that a noun over an event's name is an entry of."""
        return self._governing_nouns_read(form, lemma)

    @cached_property
    def _governing_nouns_read(self) -> Callable[[str, str], tuple[Context, ...]]:
        """:meth:`governing_noun`, remembering the words of a text."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str, lemma: str) -> tuple[Context, ...]:
            parts = (_ends(noun, self.governing_nouns) for noun in noun_forms(form, lemma))
            return next((self.governing_nouns[part] for part in parts if part is not None), ())

        return read

    def is_side(self, form: str, lemma: str) -> bool:
        """Whether a noun stands for the actor named beside it."""
        return self.side(form, lemma) is not None

    def side(self, form: str, lemma: str) -> Sides | None:
        """The entry of a noun that stands for the actor named beside it."""
        return self._sides_read(form, lemma)

    @cached_property
    def _sides_read(self) -> Callable[[str, str], Sides | None]:
        """:meth:`side`, remembering the words of a text."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str, lemma: str) -> Sides | None:
            named = ((noun, part) for noun in noun_forms(form, lemma) if (part := _ends(noun, self.sides)) is not None)
            noun, part = next(named, ("", ""))
            side = self.sides.get(part)
            return None if side is None or noun.endswith(tuple(map(str.lower, side.unless))) else side

        return read

    def adjective(self, form: str) -> tuple[Context, ...]:
        """The contexts of an attribute in any of its forms."""
        return next((self.adjectives[stem] for stem in adjective_stems(form.lower()) if stem in self.adjectives), ())

    @cached_property
    def _infinitives_read(self) -> Callable[[str, str, str | None], tuple[str, ...]]:
        """The verbs that a form or a lemma may be one of, remembering the words of a text: nearly all are none."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str, lemma: str, particle: str | None) -> tuple[str, ...]:
            named = self.forms.find(lemma, particle)
            own = tuple(verb for verb in named if verb.rpartition("|")[2] == lemma or verb.replace("|", "") == lemma)
            if own and form.lower() == lemma:
                return own  # sie führen is none of fahren
            return tuple(dict.fromkeys((*self.forms.find(form, particle), *(own or named))))

        return read


def excluded(trigger: Trigger, noun: str) -> bool:
    """Whether ``noun`` (in lower case) is a compound that the trigger rules out."""
    return noun.startswith(trigger.unless_affixes) or noun.endswith(trigger.unless_affixes)


def _table(pairs: Iterable[tuple[str, _Entry]]) -> dict[str, tuple[_Entry, ...]]:
    found: dict[str, list[_Entry]] = {}
    for key, entry in pairs:
        found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}
