"""Mood by form, agreement and clause: Konjunktiv I and II, which a tagger alone finds half of.

German news marks reported speech by the Konjunktiv, and most of its forms betray themselves (:mod:`ukrdiplo.syntax.conjugation`
knows which):

- *sei, könne, hätte, würde, ginge, kämen* exist in no other mood.
- A verb in *-e* on its present stem (*komme, gebe*) is Konjunktiv I, unless its subject is *ich*, or it has none and commands or
  tells of the writer: the third person of the indicative ends in *-t*.

What is left has two readings, and the clause decides as far as it can:

- A form that is past and Konjunktiv II alike (*stärkte, stärkten, gingen*) is Konjunktiv II in an unreal comparison or condition
  (*als ob, wenn … würde*). A plural is it also where the clause depends on one with a Konjunktiv beyond doubt, or is coordinated
  with it; not, however, in a clause of time or reason (*als, nachdem, da*), which states what was. And it is it in a content
  clause that neither a conjunction nor quotation marks set off (*Er warnte, die Gegner verfolgten …*).
- *Sollte* is Konjunktiv II in a condition (*Sollte Moskau …, falls es sollte*), in a content clause (*dass, ob*) and wherever
  nothing else on the same side of the quotation marks is past. A relative clause beside a past tells what was to come, and a
  perfect infinitive (*sollte gewesen sein*) what was said: both indicative.
- A present plural (*haben, kommen*) has one form for both moods. Beside a Konjunktiv it is :attr:`Mood.UNCLEAR`, the only case in
  which that is returned; elsewhere it is read as indicative.

The rule cannot know a past that only the sentences around make unreal or reported (*Der Bahn fehlten in zehn Jahren Milliarden*),
nor a *sollte* whose time stands in the sentence before: it takes the former for indicative and the latter for Konjunktiv II.
"""

from enum import StrEnum

from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.conjugation import Form, form_of
from ukrdiplo.syntax.openers import DASS, QUESTIONS
from ukrdiplo.syntax.verb_clause import (
    VERBAL,
    before,
    clause_of,
    first_person,
    in_relative,
    opener,
    same_level,
    subject_of,
    verbs_of,
)

__all__ = ["Mood", "finite_verb", "is_subjunctive", "mood"]


class Mood(StrEnum):
    """The mood of a finite verb."""

    INDICATIVE = "indicative"
    KONJUNKTIV_I = "konjunktiv_i"
    KONJUNKTIV_II = "konjunktiv_ii"
    IMPERATIVE = "imperative"
    UNCLEAR = "unclear"
    """A present plural beside a Konjunktiv: the form has two readings and the sentence does not decide."""


_BY_FORM = {Form.KONJUNKTIV_I: Mood.KONJUNKTIV_I, Form.KONJUNKTIV_II: Mood.KONJUNKTIV_II}
_DEPENDENT = frozenset({"ccomp", "advcl", "acl", "csubj", "conj", "xcomp"})
_CONDITION = frozenset({"wenn", "falls", "sofern"})
_FACTUAL = frozenset(
    (
        *("als", "nachdem", "bis", "bevor", "ehe", "sobald", "seit", "seitdem", "während"),
        *("da", "weil", "indem", "obwohl"),
    )
)


def mood(sentence: Sentence, word: Word) -> Mood | None:
    """The mood of a verb, or ``None`` where it is no finite verb.

    Part of speech and tree are the analyser's. Its ``Mood`` is not looked at, its ``VerbForm`` and lemma only where the form
    alone does not tell.

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
    if not _verbal(word) or _written_as_noun(sentence, word):
        return None
    if word.form.lower() == "siehe" or _polite_command(sentence, word):
        return Mood.IMPERATIVE
    form = form_of(word)
    if form in _BY_FORM:
        return _BY_FORM[form]
    if form is Form.NOT_FINITE or word.feat("VerbForm") in {"Inf", "Part"}:
        return None
    return _of_e(sentence, word) if form is Form.IN_E else _by_context(sentence, word, form)


def is_subjunctive(sentence: Sentence, word: Word) -> bool:
    """Whether a verb is Konjunktiv I or II."""
    return mood(sentence, word) in {Mood.KONJUNKTIV_I, Mood.KONJUNKTIV_II}


def finite_verb(sentence: Sentence, head: Word) -> Word | None:
    """The finite verb of the clause that ``head`` heads: an auxiliary or copula of it, or itself.

    A verb that shares its auxiliary with one before it (*habe gewarnt und gedroht*) has that one's.
    """
    seen = [head]
    while seen[-1].base_deprel == "conj" and (first := sentence.head(seen[-1])) is not None:
        seen.append(first)
    for verb in seen:
        helpers = [child for child in sentence.children(verb) if child.base_deprel in {"aux", "cop"}]
        for candidate in (*helpers, verb):
            if mood(sentence, candidate) is not None:
                return candidate
    return None


def _verbal(word: Word) -> bool:
    """Whether a word is tagged as a verb, or as an adjective or adverb but with an infinitive for its lemma: weise, weisen."""
    if word.upos in VERBAL:
        return True
    form = word.form
    return word.upos in {"ADJ", "ADV"} and form.islower() and form.endswith("e") and word.lemma == form + "n"


def _written_as_noun(sentence: Sentence, word: Word) -> bool:
    """Whether a capital inside a sentence makes a noun of what was taken for a verb: in Amt und Würde."""
    last = before(sentence, word)
    return word.form[:1].isupper() and not word.form.isupper() and last is not None and last.form[-1:].isalpha()


def _polite_command(sentence: Sentence, word: Word) -> bool:
    return word.form == "Seien" and any(other.form == "Sie" for other in sentence.words[word.index : word.index + 1])


def _of_e(sentence: Sentence, word: Word) -> Mood | None:
    """The mood of komme, habe: by its subject."""
    if first_person(sentence, word):
        return Mood.INDICATIVE
    if subject_of(sentence, word) is None:
        if _opens(sentence, word):
            return Mood.IMPERATIVE if word.upos == "VERB" else Mood.INDICATIVE
        if not word.lemma.endswith("n"):
            return None  # an unknown word without a subject is hardly a verb
    return Mood.KONJUNKTIV_I


def _opens(sentence: Sentence, word: Word) -> bool:
    """Whether a verb opens the sentence, or what a quotation or a colon begins."""
    last = before(sentence, word)
    if last is None or all(other.upos == "PUNCT" for other in sentence.words[: word.index - 1]):
        return True
    return word.form[:1].isupper() and last.upos == "PUNCT"


def _by_context(sentence: Sentence, word: Word, form: Form) -> Mood:
    if word.form.lower().startswith("sollt"):
        return Mood.KONJUNKTIV_II if _sollte(sentence, word) else Mood.INDICATIVE
    if form is Form.PAST_OR_II and _unreal(sentence, word):
        return Mood.KONJUNKTIV_II
    if form not in {Form.PAST_OR_II, Form.PRESENT_PLURAL} or not word.form.lower().endswith("n"):
        return Mood.INDICATIVE
    beside = _under_konjunktiv(sentence, word)
    if form is Form.PRESENT_PLURAL:
        return Mood.UNCLEAR if beside else Mood.INDICATIVE
    return Mood.KONJUNKTIV_II if beside or _reported(sentence, word) else Mood.INDICATIVE


def _unreal(sentence: Sentence, word: Word) -> bool:
    """Whether a verb stands in an unreal comparison or condition: als ob er käme; wenn er käme, würde."""
    clause = clause_of(sentence, word)
    for child in sentence.children(clause):
        last = before(sentence, child)
        if child.form.lower() == "ob" and last is not None and last.form.lower() == "als":
            return True
    above = sentence.head(clause)
    if opener(sentence, word) not in _CONDITION or above is None:
        return False
    return any(form_of(verb) is Form.KONJUNKTIV_II for verb in verbs_of(sentence, above))


def _sollte(sentence: Sentence, word: Word) -> bool:
    """Whether sollte speaks of what may be or ought to be, not of what was to come."""
    conjunction, last = opener(sentence, word), before(sentence, word)
    if conjunction in _CONDITION or last is None or last.upos == "PUNCT":
        return True  # a verb that opens its clause makes it a condition
    if _perfect_infinitive(sentence, word):
        return False
    if conjunction in DASS:
        return True
    others = same_level(sentence, word)
    told = any(_is_past(sentence, other) for other in others)
    if in_relative(sentence, word):
        return not told and not any(other.upos in VERBAL and _beyond_doubt(sentence, other) for other in others)
    return _under_konjunktiv(sentence, word) or not told


def _perfect_infinitive(sentence: Sentence, word: Word) -> bool:
    siblings = sentence.children(clause_of(sentence, word))
    return any(other.form.lower() in {"haben", "sein", "worden"} and other.base_deprel == "aux" for other in siblings)


def _is_past(sentence: Sentence, word: Word) -> bool:
    """Whether a verb is past, or an auxiliary of the perfect."""
    if word.upos not in VERBAL or word.feat("VerbForm") in {"Inf", "Part"}:
        return False
    if form_of(word) in {Form.PAST, Form.PAST_OR_II}:
        return True
    above = sentence.head(word)
    return word.lemma in {"haben", "sein"} and word.deprel == "aux" and above is not None and above.feat("VerbForm") == "Part"


def _reported(sentence: Sentence, word: Word) -> bool:
    """Whether the verb stands in a content clause with neither conjunction nor question word nor quotation marks.

    Er warnte, sie verfolgten eigene Ziele. Wollten stays out: in news it tells an intention more often than it reports one.
    """
    clause = clause_of(sentence, word)
    frame = sentence.head(clause)
    if clause.base_deprel != "ccomp" or frame is None or word.form.lower() == "wollten" or opener(sentence, word):
        return False
    asks = any(child.form.lower() in QUESTIONS for child in sentence.children(clause))
    return not asks and not in_relative(sentence, word) and frame in same_level(sentence, word)


def _under_konjunktiv(sentence: Sentence, word: Word) -> bool:
    """Whether the clause hangs on, or is coordinated with, one whose verb is Konjunktiv beyond doubt."""
    clause = clause_of(sentence, word)
    if clause.base_deprel not in _DEPENDENT:
        return False
    near = [child for child in sentence.children(clause) if child.base_deprel == "conj"]
    above = sentence.head(clause)
    if above is not None and opener(sentence, word) not in _FACTUAL | _CONDITION:
        near.append(above)
    return any(_beyond_doubt(sentence, verb) for head in near for verb in verbs_of(sentence, head))


def _beyond_doubt(sentence: Sentence, word: Word) -> bool:
    form = form_of(word)
    return form in _BY_FORM or (form is Form.IN_E and word.feat("VerbForm") != "Part" and not first_person(sentence, word))
