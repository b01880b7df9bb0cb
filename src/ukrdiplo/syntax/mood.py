"""Mood by form and agreement: Konjunktiv I and II, which a tagger alone finds half of.

German news marks reported speech by the Konjunktiv, and most of its forms betray themselves:

- *sei, könne, wolle* and the like exist in no other mood; *hätte, wäre, würde, könnte* neither.
- Any other verb in *-e* on its infinitive's stem (*komme, gebe*) is Konjunktiv I, unless its subject is *ich* or it commands:
  the third person of the indicative ends in *-t*.
- A strong verb's Konjunktiv II has an ending where its past has none (*ginge, bliebe*: past *ging, blieb*), or an umlaut
  that neither infinitive nor past has (*kämen, stünden*).

What is left has two readings. A plural past (*stärkten, gingen*) is read as Konjunktiv II where the clause hangs on one whose
verb is Konjunktiv beyond doubt; a plural present (*haben, kommen*) stays unclear there. *Sollte* is Konjunktiv II at the head of
a condition (*Sollte Moskau …*) and where nothing else in the sentence is past. Everything else is indicative.
"""

from enum import StrEnum

from ukrdiplo.model import Sentence, Word

__all__ = ["Mood", "finite_verb", "is_subjunctive", "mood"]


class Mood(StrEnum):
    """The mood of a finite verb."""

    INDICATIVE = "indicative"
    KONJUNKTIV_I = "konjunktiv_i"
    KONJUNKTIV_II = "konjunktiv_ii"
    IMPERATIVE = "imperative"
    UNCLEAR = "unclear"
    """The form has two readings and the sentence does not decide."""


_VERBAL = frozenset({"VERB", "AUX"})
_DEPENDENT = frozenset({"ccomp", "advcl", "acl", "csubj", "conj", "xcomp"})
_ONLY_I = frozenset(
    f"{stem}{ending}"
    for stems, endings in (
        (("sei",), ("", "st", "est", "en", "et")),
        (("woll", "könn", "soll", "müss", "dürf", "mög", "wiss"), ("e", "est")),
        (("hab", "werd"), ("est",)),
    )
    for stem in stems
    for ending in endings
)
_I_UNLESS_FIRST_PERSON = frozenset({"habe", "werde"})
_ONLY_II = frozenset(
    f"{stem}{ending}"
    for stem in (
        "hätt",
        "wär",
        "würd",
        "könnt",
        "müsst",
        "müßt",
        "dürft",
        "möcht",
        "bräucht",
        "wüsst",
        "wüßt",
        "brächt",
        "dächt",
        "tät",
    )
    for ending in ("e", "est", "st", "en", "et")
)
_MIXED_STEMS = ("hatt", "wurd", "konnt", "musst", "mußt", "durft", "mocht", "wusst", "wußt", "bracht", "dacht", "kannt", "nannt")
_MIXED_PAST = tuple(
    f"{stem}{ending}" for stem in (*_MIXED_STEMS, "rannt", "brannt", "sandt", "wandt") for ending in ("e", "est", "en", "et")
)
_OPEN_MODALS = frozenset({"sollte", "sollten", "sollst", "wollte", "wollten"})
_INDICATIVE_PLURALS = frozenset({"sind", "waren"})
_UMLAUTS = frozenset("äöü")
_PLAIN = str.maketrans("äöü", "aou")


def mood(sentence: Sentence, word: Word) -> Mood | None:
    """The mood of a verb, or ``None`` where it is no finite verb.

    Part of speech, verb form and lemma are the analyser's, its ``Mood`` is not looked at.

    Args:
        sentence: The sentence that the word stands in.
        word: The word.

    Example:
        >>> from ukrdiplo.model import Span
        >>> er = Word(index=1, form="Er", lemma="er", upos="PRON", head=2, deprel="nsubj", span=Span(0, 2))
        >>> gebe = Word(index=2, form="gebe", lemma="geben", upos="VERB", head=0, deprel="root", span=Span(3, 7))
        >>> mood(Sentence(words=(er, gebe), span=Span(0, 7)), gebe).value
        'konjunktiv_i'
    """
    if word.upos not in _VERBAL:
        return None
    form = word.form.lower()
    if form in _ONLY_II:
        return Mood.KONJUNKTIV_II
    if form == "siehe" or _polite_command(sentence, word):
        return Mood.IMPERATIVE
    if form in _ONLY_I:
        return Mood.KONJUNKTIV_I
    if word.feat("VerbForm") in {"Inf", "Part"} or _zu_infinitive(word):
        return None
    return _by_ending(sentence, word)


def _by_ending(sentence: Sentence, word: Word) -> Mood:
    form = word.form.lower()
    if form in _I_UNLESS_FIRST_PERSON or _on_stem(word, "e"):
        if _first_person(sentence, word):
            return Mood.INDICATIVE
        return Mood.IMPERATIVE if _commands(sentence, word) else Mood.KONJUNKTIV_I
    if _strong_konjunktiv(word):
        return Mood.KONJUNKTIV_II
    return _by_context(sentence, word)


def is_subjunctive(sentence: Sentence, word: Word) -> bool:
    """Whether a verb is Konjunktiv I or II."""
    return mood(sentence, word) in {Mood.KONJUNKTIV_I, Mood.KONJUNKTIV_II}


def finite_verb(sentence: Sentence, head: Word) -> Word | None:
    """The finite verb of the clause that ``head`` heads: an auxiliary or copula of it, or itself.

    A verb that shares its auxiliary with one before it (*habe gewarnt und gedroht*) has that one's.
    """
    seen = [head]
    while seen[-1].base_deprel == "conj" and (before := sentence.head(seen[-1])) is not None:
        seen.append(before)
    for verb in seen:
        helpers = [child for child in sentence.children(verb) if child.base_deprel in {"aux", "cop"}]
        for candidate in (*helpers, verb):
            if mood(sentence, candidate) is not None:
                return candidate
    return None


def _stems(word: Word) -> tuple[str, ...]:
    """The stems of the infinitive; two for wechseln (wechsel, wechsl)."""
    lemma = word.lemma.lower()
    if lemma.endswith(("eln", "ern")):
        return lemma[:-1], lemma[:-3] + lemma[-2]
    return (lemma.removesuffix("en"),) if lemma.endswith("en") else (lemma.removesuffix("n"),)


def _zu_infinitive(word: Word) -> bool:
    """Whether a form is the infinitive of a verb with a particle and zu: anzuerkennen."""
    form, lemma = word.form.lower(), word.lemma.lower()
    return len(form) == len(lemma) + 2 and any(form == lemma[:n] + "zu" + lemma[n:] for n in range(2, len(lemma) - 2))


def _on_stem(word: Word, *endings: str) -> bool:
    """Whether a form is the infinitive's stem with an ending; a separable particle may be left out (lehne: ablehnen)."""
    form = word.form.lower()
    if not word.lemma.endswith("n"):
        return word.lemma.lower() == form and "e" in endings and form.endswith("e")  # a verb that the lemmatizer does not know
    found = (form.removesuffix(ending) for ending in endings if form.endswith(ending))
    return any(len(stem) > 1 and any(whole.endswith(stem) for whole in _stems(word)) for stem in found)


def _mixed_past(form: str) -> bool:
    return form.endswith(_MIXED_PAST)


def _weak_past(word: Word) -> bool:
    return _mixed_past(word.form.lower()) or _on_stem(word, "te", "ten", "test", "tet", "ete", "eten", "etest", "etet")


def _strong_konjunktiv(word: Word) -> bool:
    """Whether a form is the Konjunktiv II of a strong verb: ginge, kämen."""
    form = word.form.lower()
    if not word.lemma.endswith("n") or _weak_past(word):
        return False
    if form.endswith("e"):
        return True  # not on the infinitive's stem, or it would be Konjunktiv I
    stem = form.removesuffix("en")
    return stem != form and bool(_UMLAUTS.intersection(stem)) and not _on_stem(word, "en", "n") and _no_plain_twin(stem, word)


def _no_plain_twin(stem: str, word: Word) -> bool:
    """Whether the umlaut is not the infinitive's own."""
    return not any(whole.endswith(stem) or stem.translate(_PLAIN) == whole for whole in _stems(word))


def _subject(sentence: Sentence, word: Word) -> Word | None:
    """The subject of a verb; one without its own has that of the verb that it is coordinated with."""
    head = sentence.head(word) if word.base_deprel in {"aux", "cop"} else word
    while head is not None:
        for child in sentence.children(head):
            if child.base_deprel == "nsubj":
                return child
        head = sentence.head(head) if head.base_deprel == "conj" else None
    return None


def _first_person(sentence: Sentence, word: Word) -> bool:
    subject = _subject(sentence, word)
    if subject is not None:
        return subject.form.lower() == "ich"
    beside = sentence.words[max(0, word.index - 2) : word.index + 1]
    return any(other.form.lower() == "ich" for other in beside)


def _commands(sentence: Sentence, word: Word) -> bool:
    opens = all(other.upos == "PUNCT" for other in sentence.words[: word.index - 1])
    return opens and word.upos == "VERB" and _subject(sentence, word) is None


def _polite_command(sentence: Sentence, word: Word) -> bool:
    following = sentence.words[word.index : word.index + 1]
    return word.form == "Seien" and any(other.form == "Sie" for other in following)


def _by_context(sentence: Sentence, word: Word) -> Mood:
    form = word.form.lower()
    if form in _OPEN_MODALS and _modal_konjunktiv(sentence, word):
        return Mood.KONJUNKTIV_II
    if form in _INDICATIVE_PLURALS or _mixed_past(form) or not form.endswith("en") or not _under_konjunktiv(sentence, word):
        return Mood.INDICATIVE
    return Mood.UNCLEAR if _on_stem(word, "en") else Mood.KONJUNKTIV_II


def _modal_konjunktiv(sentence: Sentence, word: Word) -> bool:
    """Whether sollte or wollte speaks of what may be, not of what was."""
    if word.form.lower().startswith("soll"):
        if all(other.upos == "PUNCT" for other in sentence.words[: word.index - 1]):
            return True
        return not any(_is_past(other) for other in sentence.words if other is not word)
    return _under_konjunktiv(sentence, word)


def _is_past(word: Word) -> bool:
    if word.upos not in _VERBAL or word.feat("VerbForm") in {"Inf", "Part"}:
        return False
    form = word.form.lower()
    return form in {"war", "waren"} or _weak_past(word) or not (form.endswith(("t", "e", "st", "en", "n")) or form in _PRESENT)


_PRESENT = frozenset({"ist", "bin", "kann", "muss", "muß", "will", "soll", "darf", "mag", "weiß", "wird", "hat"})


def _under_konjunktiv(sentence: Sentence, word: Word) -> bool:
    """Whether the clause hangs on, or is coordinated with, one whose verb is Konjunktiv beyond doubt."""
    clause = sentence.head(word) if word.base_deprel in {"aux", "cop"} else word
    above = sentence.head(clause) if clause is not None and clause.base_deprel in _DEPENDENT else None
    return above is not None and any(_beyond_doubt(sentence, verb) for verb in (above, *sentence.children(above)))


def _beyond_doubt(sentence: Sentence, word: Word) -> bool:
    form = word.form.lower()
    if word.upos not in _VERBAL:
        return False
    return form in _ONLY_I or form in _ONLY_II or (form in _I_UNLESS_FIRST_PERSON and not _first_person(sentence, word))
