"""The words that introduce what somebody says, thinks or writes, and how to find them in a text.

German verbs split, bend and compound: *teilte … mit*, *mitzuteilen*, *mitgeteilt hat*. :class:`CueIndex` spells out every form of
every verb once, so that a cue is found by its form alone and a wrong lemma does no harm.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cached_property, lru_cache

from attrs import frozen

from ukrdiplo.lexicon.verbs import INSEPARABLE, stem_of
from ukrdiplo.model import Act, Medium

__all__ = ["Cue", "CueForm", "CueIndex", "CueSyntax", "FormKind", "PartOfSpeech", "Reproach"]


class PartOfSpeech(StrEnum):
    """What kind of word a cue is."""

    VERB = "verb"
    NOUN = "noun"
    ADPOSITION = "adposition"
    ADVERB = "adverb"


class CueSyntax(StrEnum):
    """What a cue takes as its content."""

    DIRECT = "direct"
    """Direct speech: sagte: „…“."""
    CLAUSE = "clause"
    """A clause with dass, ob or a question word, or one in verb-second order: sagte, er komme."""
    INFINITIVE = "infinitive"
    """A zu-infinitive: versprach, zu kommen."""
    LABEL = "label"
    """A judgement on its object: nannte das „…“."""
    TOPIC = "topic"
    """An object that sums the words up: forderte den Rückzug."""
    SOURCE = "source"
    """It marks whose words its sentence gives: laut X, nach Angaben von X."""
    DOCUMENT = "document"
    """A noun for what words stand in: in dem Bericht heißt es."""
    NOUN_SOURCE = "noun-source"
    """It does so only with a noun of saying: nach Angaben, but not nach dem Krieg."""


class FormKind(StrEnum):
    """What a form of a verb is."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


@frozen(kw_only=True)
class Cue:
    """A word that introduces somebody's words.

    Args:
        id: Its key.
        lemma: The word; of a separable verb, its stem verb (``teilen``).
        pos: What kind of word it is.
        prefix: The separable part of a verb (``mit``).
        parts: Principal parts of a strong verb: third person singular, past, second subjunctive, participle.
        forms: The forms of a noun that count.
        reflexive: The verb stands with ``sich``.
        needs: Words that stand in the same clause besides (``Ausdruck`` of *zum Ausdruck bringen*), alternatives parted by a bar
            (``Bedenken|Zweifel``).
        objects: What may sum its words up: ``acc`` or ``dat`` for an object in this case, ``als``, a preposition (``vor`` of
            *warnte vor*). Anything, or nothing, may where this is empty (*winkte ab*).
        act: What the speaker does by speaking.
        medium: Speech, thought, writing.
        syntax: What it takes as its content.
        weak: It is no sign of speech by itself: only a quotation or a subjunctive makes it one.
        addressee: Its object is who is spoken to (*forderte ihn auf*).
        quotes: Its object is who speaks, its subject who passes the words on (*zitierte ihn mit den Worten*).
        bids: With an infinitive or an object it demands, whatever it does else: mahnte, zu verhandeln; mahnte zur Eile.
        worded: Its subject is a noun for words, and whoever's these are speaks: die Forderung der Partei lautete.
        impersonal: Nobody is its subject; a preposition leads in who speaks (*aus dem Kreml verlautete*, *bei der Nato hieß es*).

    Example:
        >>> Cue(id="mitteilen", lemma="teilen", prefix="mit", pos=PartOfSpeech.VERB, act=Act.SAY).key
        'mitteilen'
    """

    id: str
    lemma: str
    pos: PartOfSpeech
    prefix: str = ""
    parts: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    reflexive: bool = False
    needs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    act: Act
    medium: tuple[Medium, ...] = (Medium.SPEECH,)
    syntax: tuple[CueSyntax, ...] = ()
    weak: bool = False
    addressee: bool = False
    quotes: bool = False
    bids: bool = False
    worded: bool = False
    impersonal: bool = False

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id

    @cached_property
    def wanted(self) -> tuple[frozenset[str], ...]:
        """The words that it needs, each with its alternatives, without regard to capitals."""
        return tuple(frozenset(needed.casefold().split("|")) for needed in self.needs)

    def takes(self, *kinds: CueSyntax) -> bool:
        """Whether its content may be any of ``kinds``."""
        return any(kind in self.syntax for kind in kinds)


@frozen
class CueForm:
    """A form of a verb: what it is, and whether its separable prefix stands apart."""

    cue: Cue
    kind: FormKind
    apart: bool


_REMEMBERED = 8192  # nouns of which is kept what they tell
_SHORTEST_HEAD = 5  # a shorter ending is an accident more often than the head of a compound


@frozen(kw_only=True)
class Reproach:
    """Nouns that do something to whoever is called so: to call somebody a murderer accuses him.

    Args:
        act: What is done.
        nouns: In the nominative singular.
    """

    act: Act
    nouns: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.act


@frozen
class CueIndex:
    """Cues by form.

    Example:
        >>> cue = Cue(id="mitteilen", lemma="teilen", prefix="mit", pos=PartOfSpeech.VERB, act=Act.SAY)
        >>> [(form.kind.value, form.apart) for form in CueIndex.of([cue]).verbs["teilte"]]
        [('finite', True)]
    """

    verbs: dict[str, tuple[CueForm, ...]]
    nouns: dict[str, Cue]
    others: dict[str, Cue]

    @classmethod
    def of(cls, cues: Iterable[Cue]) -> "CueIndex":
        """The index of these cues."""
        verbs: dict[str, list[CueForm]] = {}
        nouns: dict[str, Cue] = {}
        others: dict[str, Cue] = {}
        for cue in cues:
            if cue.pos is PartOfSpeech.VERB:
                for form, kind, apart in _conjugate(cue):
                    made = CueForm(cue, kind, apart)
                    for spelling in _spellings(form):
                        if made not in verbs.setdefault(spelling, []):
                            verbs[spelling].append(made)
            elif cue.pos is PartOfSpeech.NOUN:
                nouns.update((spelling, cue) for form in cue.forms or (cue.lemma,) for spelling in _spellings(form.lower()))
            else:
                others[cue.lemma.lower()] = cue
        return cls({form: tuple(found) for form, found in verbs.items()}, nouns, others)

    @cached_property
    def noun(self) -> Callable[[str], Cue | None]:
        """The noun cue of a form, the head of a compound included (Angaben, Polizeiangaben), or ``None``.

        The forms asked for last are remembered: each noun of an article is asked for several times.
        """

        @lru_cache(maxsize=_REMEMBERED)
        def read(form: str) -> Cue | None:
            folded = form.lower().rpartition("-")[2]
            if (cue := self.nouns.get(folded)) is not None:
                return cue
            heads = (folded[start:] for start in range(1, len(folded) - _SHORTEST_HEAD + 1))
            return next((self.nouns[head] for head in heads if head in self.nouns), None)

        return read


def _spellings(form: str) -> tuple[str, ...]:
    """A form as Germany and Austria write it, and as Switzerland does: hieß, hiess."""
    return (form, form.replace("ß", "ss")) if "ß" in form else (form,)


def _conjugate(cue: Cue) -> Iterator[tuple[str, FormKind, bool]]:
    stem = stem_of(cue.lemma)
    prefix = cue.prefix.lower()
    for form in _finite(cue, stem):
        if prefix:
            yield form, FormKind.FINITE, True
            yield prefix + form, FormKind.FINITE, False
        else:
            yield form, FormKind.FINITE, False
    participle = _participle(cue, stem)
    yield prefix + participle, FormKind.PARTICIPLE, False
    if prefix:
        yield participle, FormKind.PARTICIPLE, True
        yield f"{prefix}zu{cue.lemma}", FormKind.INFINITIVE, False
        yield f"{prefix}{cue.lemma}", FormKind.INFINITIVE, False
    else:
        yield cue.lemma, FormKind.INFINITIVE, False


_SUPPLETIVE = ("sind", "sei", "seien")  # of sein, the one verb whose plural is not made from its principal parts


def _finite(cue: Cue, stem: str) -> Iterator[str]:
    link = _link(stem)
    dropped = stem[:-2] + stem[-1] if stem.endswith(("el", "er")) else stem
    if cue.lemma == "sein":
        yield from _SUPPLETIVE
    yield from (f"{stem}e", f"{dropped}e", f"{stem}{link}t", cue.lemma, f"{stem}est", f"{stem}et")
    if not cue.parts:
        yield from (f"{stem}{link}te", f"{stem}{link}test", f"{stem}{link}ten", f"{stem}{link}tet")
        return
    present, past, subjunctive, _ = cue.parts
    yield present
    for form in (past, subjunctive):
        base = form.removesuffix("e")
        yield from (form, f"{base}en", f"{base}t")


def _participle(cue: Cue, stem: str) -> str:
    if cue.parts:
        return cue.parts[3]
    link = _link(stem)
    if stem.startswith(INSEPARABLE) or cue.lemma.endswith("ieren"):
        return f"{stem}{link}t"
    return f"ge{stem}{link}t"


def _link(stem: str) -> str:
    """The vowel before an ending that could not be spoken without it: warnt, but meldet."""
    return "e" if stem.endswith(("t", "d", "gn", "chn", "ffn", "dm")) else ""
