"""Topics, looked up by the words that name them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TypeVar

from attrs import evolve, frozen

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon.attitudes import Attitude, Operator
from ukrdiplo.lexicon.topics import Group, Setting, Term, Topic

__all__ = ["Naming", "TopicIndex"]

_REMEMBERED = 8192  # nouns of which is kept what they name
_Said = TypeVar("_Said")

_SHORTEST_WISH = 4  # a shorter ending of a compound says nothing of wanting
_CLAUSAL = frozenset({"clause", "infinitive"})
_SHORTEST_HEAD = 5  # a shorter ending is an accident more often than the head of a compound


@frozen
class Naming:
    """What a word may name.

    Args:
        terms: The terms that it is the head of.
        short: The terms that it is short for.
        sign: -1 where it says that what its terms name comes to an end: Sanktionslockerung.
        wish: The word in lower case by which it says that somebody wants or rejects what its terms name: Sanktionsgegner.
    """

    terms: tuple[Term, ...] = ()
    short: tuple[Term, ...] = ()
    sign: int = 1
    wish: str | None = None


@frozen
class TopicIndex:
    """Terms by their head, and by topic what else is known of it; heads are in lower case and without bars.

    ``becoming`` has the words that say what becomes of a thing, which may stand behind its name in a compound, each with -1
    where it comes to an end.
    """

    nouns: Mapping[str, tuple[Term, ...]]
    others: Mapping[str, tuple[Term, ...]]
    unless: Mapping[str, tuple[str, ...]]
    settings: tuple[str, ...]
    parties: tuple[str, ...]
    elsewhere: tuple[str, ...]
    short: Mapping[str, tuple[Term, ...]]
    events: frozenset[str]
    hints: Mapping[str, tuple[str, ...]]
    definite: Mapping[str, frozenset[str]]
    against: Mapping[str, str]
    becoming: Mapping[str, int]
    wanting: frozenset[str]

    @classmethod
    def of(
        cls,
        topics: Sequence[Topic],
        settings: Iterable[Setting] = (),
        groups: Iterable[Group] = (),
        operators: Sequence[Operator] = (),
        attitudes: Sequence[Attitude] = (),
    ) -> "TopicIndex":
        """The index of these topics.

        Raises:
            LexiconError: If a term names a group that is not there.
        """
        every = tuple(settings)
        named = _Groups(groups)
        nouns: dict[str, list[Term]] = {}
        others: dict[str, list[Term]] = {}
        unless: dict[str, tuple[str, ...]] = {}
        short: dict[str, list[Term]] = {}
        events: set[str] = set()
        hints: dict[str, list[str]] = {}
        definite: dict[str, set[str]] = {}
        for topic in topics:
            events.update([topic.id] if topic.event else ())
            for written in topic.short:
                head, sign = written.lstrip("-!"), -1 if written.startswith("-") else 1
                term = Term(topic=topic.id, head=head, sign=sign, asserts=written.startswith("!"))
                short.setdefault(head.replace("|", "").casefold(), []).append(term)
            for head in topic.definite:
                definite.setdefault(head.casefold(), set()).add(topic.id)
            for hint in topic.hints:
                hints.setdefault(hint.casefold(), []).append(topic.id)
            unless[topic.id] = tuple(word.casefold() for word in topic.unless)
            for term in topic.all_terms:
                table = nouns if term.head[:1].isupper() else others
                table.setdefault(term.head.replace("|", "").casefold(), []).append(named.spelled_out(term))
        return cls(
            nouns={head: tuple(terms) for head, terms in nouns.items()},
            others={head: tuple(terms) for head, terms in others.items()},
            unless=unless,
            settings=tuple(word.casefold() for setting in every for word in setting.words),
            parties=tuple(word.casefold() for setting in every for word in setting.parties),
            elsewhere=tuple(word.casefold() for setting in every for word in setting.elsewhere),
            short={head: tuple(terms) for head, terms in short.items()},
            events=frozenset(events),
            hints={hint: tuple(found) for hint, found in hints.items()},
            definite={head: frozenset(found) for head, found in definite.items()},
            against={topic.id: topic.against for topic in topics if topic.against is not None},
            becoming={entry.word.replace("|", "").casefold(): -1 if entry.turns else 1 for entry in reversed(operators)},
            wanting=frozenset(
                entry.word.casefold()
                for entry in attitudes
                if entry.word[:1].isupper() and not entry.beside and not set(entry.slots) <= _CLAUSAL
            ),
        )

    def noun(self, forms: Iterable[str]) -> tuple[Term, ...]:
        """The terms whose head is one of ``forms`` or the head of a compound among them; the longest head wins.

        Args:
            forms: What the noun may look like (lemma, form), in lower case.
        """
        found: tuple[Term, ...] = ()
        length = 0
        for form in forms:
            for start in range(len(form)):
                head = form[start:]
                if len(head) > length and head in self.nouns and (start == 0 or len(head) >= _SHORTEST_HEAD):
                    found, length = self.nouns[head], len(head)
                    break
        return found

    def of_noun(self, forms: tuple[str, ...]) -> Naming:
        """What a noun with these forms may name, by itself or by the first part of a compound: Sanktionslockerung."""
        return self._nouns_read(forms)

    @cached_property
    def _nouns_read(self) -> Callable[[tuple[str, ...]], Naming]:
        """:meth:`of_noun`, remembering the commonest nouns: nearly all name nothing."""

        @lru_cache(maxsize=_REMEMBERED)
        def read(forms: tuple[str, ...]) -> Naming:
            terms, sign, wish = self.noun(forms), 1, None
            if not terms:
                terms, turned = self._first_part(forms, self.becoming)
                sign = 1 if turned is None else turned
            if not terms:
                terms, wish = self._first_part(forms, self._wishes)
            return Naming(terms, self._short(forms), sign, wish) if terms or not self.short.keys().isdisjoint(forms) else _NOTHING

        return read

    @cached_property
    def _wishes(self) -> Mapping[str, str]:
        return {head: head for head in self.wanting if head not in self.becoming and len(head) >= _SHORTEST_WISH}

    def _first_part(self, forms: Iterable[str], heads: Mapping[str, _Said]) -> tuple[tuple[Term, ...], _Said | None]:
        """The terms of a compound with one of some heads, and what is said of that head."""
        for form in forms:
            for cut in range(_SHORTEST_HEAD, len(form) - _SHORTEST_WISH + 1):
                if form[cut:] not in heads:
                    continue
                first = form[:cut].rstrip("-")
                for part in (first, first.removesuffix("s"), first.removesuffix("en"), first.removesuffix("n")):
                    if part in self.nouns:
                        return tuple(term for term in self.nouns[part] if not (term.needs or term.far)), heads[form[cut:]]
        return (), None

    def hinted(self, written: str) -> tuple[str, ...]:
        """The topics that a word hints at as it stands."""
        return self._hints_read(written)

    @cached_property
    def _hints_read(self) -> Callable[[str], tuple[str, ...]]:
        """:meth:`hinted`, remembered likewise."""
        every = tuple(self.hints)

        @lru_cache(maxsize=_REMEMBERED)
        def read(written: str) -> tuple[str, ...]:
            form = written.casefold()
            if not form.startswith(every):
                return ()
            return tuple(topic for hint, topics in self.hints.items() if form.startswith(hint) for topic in topics)

        return read

    @cached_property
    def _verbs(self) -> frozenset[str]:
        """The words that may name something and are no nouns."""
        return frozenset((*self.others, *self.short))

    def of_verb(self, names: tuple[str, ...]) -> Naming:
        """What a verb or an adjective may name that may be called so, in lower case."""
        if self._verbs.isdisjoint(names):
            return _NOTHING
        known = [name for name in names if name in self._verbs]
        terms = [term for name in known for term in self.others.get(name, ())]
        return Naming(tuple(dict.fromkeys(terms) if len(known) > 1 else terms), self._short(known))

    def _short(self, names: Iterable[str]) -> tuple[Term, ...]:
        """The terms that a word is short for."""
        return next((self.short[name] for name in names if name in self.short), ())


_NOTHING = Naming()


class _Groups:
    """Writes the words of groups out in what terms need, once for all terms that need the same."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._words = {f"&{group.id}": tuple(word.casefold() for word in group.words) for group in groups}
        self._written: dict[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]] = {}

    def spelled_out(self, term: Term) -> Term:
        """A term with the words of its groups in their places."""
        needs, far = self._all(term, term.needs), self._all(term, term.far)
        return term if needs is term.needs and far is term.far else evolve(term, needs=needs, far=far)

    def _all(self, term: Term, groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        if not any(word.startswith("&") for group in groups for word in group):
            return groups
        written = self._written.get(groups)
        if written is None:
            written = self._written[groups] = tuple(self._one(term, group) for group in groups)
        return written

    def _one(self, term: Term, need: tuple[str, ...]) -> tuple[str, ...]:
        unknown = next((word for word in need if word.startswith("&") and word not in self._words), None)
        if unknown is not None:
            known = ", ".join(name[1:] for name in self._words)
            raise LexiconError(f"topic {term.topic}: there is no group {unknown[1:]!r}; known: {known}")
        return tuple(one for word in need for one in self._words.get(word, (word,)))
