"""What a German finite verb form can be, by its ending and its stem alone.

The model's lemma is believed where the form can be built on its stem; a form that ``verbs.toml`` has in a strong verb's paradigm
is known without it, and auxiliaries and modal verbs by a list.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from ukrdiplo.lexicon.load import table
from ukrdiplo.lexicon.verbs import INSEPARABLE, StrongVerb, stem_of
from ukrdiplo.model import Word

__all__ = ["Form", "form_of"]


class Form(StrEnum):
    """The readings that a form has."""

    KONJUNKTIV_I = "konjunktiv_i"
    """Nothing but Konjunktiv I: *sei, könne*."""
    KONJUNKTIV_II = "konjunktiv_ii"
    """Nothing but Konjunktiv II: *hätte, ginge, kämen*."""
    IN_E = "in_e"
    """*Komme, habe*: Konjunktiv I of a third person, indicative of the first, or a command."""
    PRESENT_PLURAL = "present_plural"
    """*Kommen, haben*: present of either mood."""
    PAST = "past"
    """Nothing but past: *ging, kamen, wurde*."""
    PAST_OR_II = "past_or_ii"
    """*Stärkte, stärkten, gingen*: past or Konjunktiv II."""
    PRESENT = "present"
    """Nothing but present indicative: *ist, kommt*."""
    NOT_FINITE = "not_finite"
    """A participle, or an infinitive with zu: *zurückgewiesen, anzuerkennen*."""


_ENDINGS = ("e", "est", "st", "en", "et")


def _with_endings(*stems: str, endings: Iterable[str] = _ENDINGS) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in endings)


_I = frozenset({"sei", "seist", "seiest", "seien", "seiet", "habest", "werdest"}) | _with_endings(
    *("woll", "könn", "soll", "müss", "dürf", "mög", "wiss"), endings=("e", "est")
)
_II = _with_endings(
    *("hätt", "wär", "würd", "könnt", "müsst", "müßt", "dürft", "möcht", "bräucht", "wüsst", "wüßt", "brächt", "dächt", "tät")
)
_PAST = frozenset({"war", "warst", "waren"}) | _with_endings(
    *("hatt", "wurd", "konnt", "musst", "mußt", "durft", "mocht", "wusst", "wußt", "bracht", "dacht"),
    *("kannt", "nannt", "rannt", "brannt", "sandt", "wandt"),
)
_OPEN = _with_endings("sollt", "wollt")
_PRESENT_PLURAL = frozenset({"haben", "werden", "wollen", "können", "sollen", "müssen", "dürfen", "mögen", "wissen"})
_PRESENT = frozenset(
    (
        *("bin", "bist", "ist", "sind", "seid", "habt", "hast", "hat", "wird", "wirst", "will", "willst", "kann", "kannst"),
        *("soll", "sollst", "muss", "muß", "musst", "mußt", "darf", "darfst", "mag", "magst", "weiß", "weißt"),
    )
)
_KNOWN = {
    **dict.fromkeys(_II, Form.KONJUNKTIV_II),
    **dict.fromkeys(_I, Form.KONJUNKTIV_I),
    **dict.fromkeys(_OPEN, Form.PAST_OR_II),
    **dict.fromkeys(_PRESENT_PLURAL, Form.PRESENT_PLURAL),
    **dict.fromkeys(_PAST - _PRESENT, Form.PAST),
    **dict.fromkeys(_PRESENT, Form.PRESENT),
}
_LONGEST = 40
"""Characters of the longest form that is looked at; no finite verb is longer."""
_UMLAUT = str.maketrans("aou", "äöü")
_OLD_VOWELS = {"stehen": "stünd", "helfen": "hülf", "sterben": "stürb", "werben": "würb", "werfen": "würf", "beginnen": "begönn"}
"""Stems of Konjunktiv II that keep a vowel that the past has lost."""
_WEAK_TWINS = frozenset({"fahren", "dringen", "zwingen", "trinken", "tragen"})
"""Strong verbs beside which a weak one has the same stem as their Konjunktiv II: *führen, drängen, trügen*."""
_PARTICLE = re.compile(
    "(?:ab|an|auf|aus|auseinander|bei|bereit|bevor|da|dar|durch|ein|einher|empor|entgegen|entlang|fehl|fern|fest|fort|frei|gegen|"
    "gegenüber|gleich|heim|her|hin|hoch|inne|klar|kund|los|mit|nach|nahe|nieder|offen|preis|sicher|statt|still|teil|um|umher|vor|"
    f"weg|weiter|zu|zurecht|zurück|zusammen|{'|'.join(INSEPARABLE)}){{0,3}}"
)
_STEMS_IN_T = frozenset(
    (
        *("acht", "arbeit", "beantwort", "behaupt", "beobacht", "deut", "fürcht", "haft", "leist", "leit", "pflicht", "richt"),
        *("rüst", "schlicht", "start", "vernicht", "verzicht", "wart", "wert"),
    )
)
"""Stems whose Konjunktiv I looks like a weak past: *behaupte, richte*."""
_PAST_AS_LEMMA = re.compile("(?:[bgmß]|ll|[iouäöü]l|[^w]er)ten$")
"""Endings that a past plural has and no infinitive: *eilten, folgten* given as a lemma."""
_DECLINED = ("e", "er", "es", "en", "em")


@frozen
class _Paradigm:
    """The forms of strong verbs that tell more than their endings do, each without the verb's prefix."""

    konjunktiv: frozenset[str]
    shared: frozenset[str]
    """Those of ``konjunktiv`` that a weak verb has too."""
    past: frozenset[str]
    open_plurals: frozenset[str]
    """Plurals that are past and Konjunktiv II alike: *gingen*."""
    participles: frozenset[str]


def form_of(word: Word) -> Form:
    """What a verb's form can be, whatever sentence it stands in.

    Example:
        >>> from ukrdiplo.model import Span
        >>> form_of(Word(index=1, form="kämen", lemma="kamen", upos="VERB", head=0, deprel="root", span=Span(0, 5))).value
        'konjunktiv_ii'
    """
    if len(word.form) > _LONGEST or len(word.lemma) > _LONGEST:
        return Form.NOT_FINITE
    return _reading(word.form.lower(), word.lemma.lower())


@lru_cache(maxsize=4096)
def _reading(form: str, lemma: str) -> Form:
    if form in _KNOWN:
        return _KNOWN[form]
    if _zu_infinitive(form, lemma) or _declined_participle(form, lemma):
        return Form.NOT_FINITE
    return _strong(form, lemma) or _regular(form, lemma)


def _strong(form: str, lemma: str) -> Form | None:
    """The reading of a form out of a strong verb's paradigm."""
    verbs = _paradigm()
    for start in _starts(form):
        rest = form[start:]
        if rest in verbs.konjunktiv:
            return None if rest in verbs.shared and _present_of(lemma, form) else Form.KONJUNKTIV_II
        if rest in verbs.past:
            return Form.PAST_OR_II if rest in verbs.open_plurals else Form.PAST
        if rest in verbs.participles and not _present_of(lemma, form):
            return Form.NOT_FINITE
        if start and (rest in _PAST or rest in _II):
            return _KNOWN[rest]
    return None


def _regular(form: str, lemma: str) -> Form:
    if form.endswith("e") and any(form[start:-1] in _STEMS_IN_T for start in _starts(form)):
        return Form.IN_E
    if _on_stem(lemma, form, "te", "ten", "test", "tet", "ete", "eten", "etest", "etet"):
        return Form.PAST_OR_II
    if _present_of(lemma, form):
        return Form.IN_E if form.endswith("e") else Form.PRESENT_PLURAL
    if form.endswith(("te", "ten", "test", "tet")):
        return Form.PAST_OR_II  # whatever the lemma: few verbs have a stem in -t, all weak ones a past in -te
    if form.endswith("e"):
        return Form.IN_E
    if form.endswith("n"):
        return Form.PRESENT_PLURAL
    return Form.PRESENT if form.endswith("t") else Form.PAST


def _present_of(lemma: str, form: str) -> bool:
    return _on_stem(lemma, form, "e", "en", "n")


def _on_stem(lemma: str, form: str, *endings: str) -> bool:
    """Whether a form is the lemma's stem with an ending; a separable particle may be left out (lehne: ablehnen)."""
    if not lemma.endswith("n") or _PAST_AS_LEMMA.search(lemma):
        return False
    found = (form.removesuffix(ending) for ending in endings if form.endswith(ending))
    return any(len(stem) > 1 and any(whole.endswith(stem) for whole in _stems(lemma)) for stem in found)


def _stems(lemma: str) -> tuple[str, ...]:
    """The stems of the infinitive; two for wechseln (wechsel, wechsl)."""
    return (lemma[:-1], lemma[:-3] + lemma[-2]) if lemma.endswith(("eln", "ern")) else (stem_of(lemma),)


def _zu_infinitive(form: str, lemma: str) -> bool:
    """Whether a form is the infinitive of a verb with a particle and zu: anzuerkennen."""
    if len(form) == len(lemma) + 2 and any(form == lemma[:n] + "zu" + lemma[n:] for n in range(2, len(lemma) - 2)):
        return True
    particle, zu, verb = form.rpartition("zu")
    if not (zu and particle and verb.endswith("n")) or form == lemma or _PARTICLE.fullmatch(particle) is None:
        return False
    verbs = _paradigm()
    return verb not in verbs.konjunktiv or verb in verbs.shared


def _declined_participle(form: str, lemma: str) -> bool:
    """Whether a form is a participle of the present: überlebende."""
    return lemma.endswith("end") and any(form == lemma + ending for ending in ("", *_DECLINED))


def _starts(form: str) -> list[int]:
    """Where the verb may begin behind particles and prefixes."""
    return [n for n in range(max(1, len(form) - 2)) if _PARTICLE.fullmatch(form, 0, n)]


@lru_cache(maxsize=1)
def _paradigm() -> _Paradigm:
    verbs = [verb for verb in table("verbs", "verb", StrongVerb) if not verb.past.endswith("te")]
    konjunktiv = {verb.infinitive: tuple(_konjunktiv(verb)) for verb in verbs}
    past = {verb.past for verb in verbs}
    plurals = {f"{verb.past}{'n' if verb.past.endswith('e') else 'en'}": _same_vowel(verb.past) for verb in verbs}
    participles = {verb.participle for verb in verbs if verb.participle not in _plain_forms(verb)}
    return _Paradigm(
        frozenset(form for forms in konjunktiv.values() for form in forms),
        frozenset(form for verb, forms in konjunktiv.items() if verb in _WEAK_TWINS for form in forms),
        frozenset(past | plurals.keys()),
        frozenset(form for form, same in plurals.items() if same),
        frozenset((*participles, *(form + ending for form in participles for ending in _DECLINED))),
    )


def _plain_forms(verb: StrongVerb) -> frozenset[str]:
    stem = stem_of(verb.infinitive)
    return frozenset({verb.infinitive, stem + "t", stem + "e", verb.past, verb.past + "en"})


def _konjunktiv(verb: StrongVerb) -> list[str]:
    """Konjunktiv II: the past's stem with an umlaut and endings; where no umlaut can be, only what the past has not."""
    stems = [verb.past.removesuffix("e").translate(_UMLAUT)]
    if verb.infinitive in _OLD_VOWELS:
        stems.append(_OLD_VOWELS[verb.infinitive])
    endings = ("e",) if _same_vowel(verb.past) else ("e", "en")
    own = {verb.infinitive, stem_of(verb.infinitive) + "e"}  # schwören: schwor
    return [stem + ending for stem in stems for ending in endings if stem + ending not in own]


def _same_vowel(past: str) -> bool:
    return past.translate(_UMLAUT) == past
