"""Whether a clause looks ahead or back: what its tense, and the verb that it hangs on, say of a time in it."""

from ukrdiplo.lexicon.times import TimeKind, TimeWords
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.conjugation import Form, form_of
from ukrdiplo.syntax.mood import finite_verb, is_subjunctive

__all__ = ["announces", "content", "has_lasted", "looks_ahead"]

_PAST = frozenset({Form.PAST, Form.PAST_OR_II})
_VERBAL = frozenset({"VERB", "AUX"})
_PERFECT = frozenset({"haben", "sein"})


def looks_ahead(sentence: Sentence, phrase: tuple[Word, ...], words: TimeWords) -> bool | None:
    """Whether the clause around a phrase looks ahead: present and future do, past and perfect do not.

    An infinitive with *zu* does (er plant, am Freitag zu reisen), and a participle before its noun tells by its own tense.
    ``None`` if no verb tells.
    """
    enclosed = _participle_behind(sentence, phrase)
    if enclosed is not None and (told := _participle(enclosed, words)) is not None:
        return told
    word = content(phrase)[0]
    for above in (word, *sentence.ancestors(word)):
        if above.base_deprel == "amod" and above is not word:
            told = _participle(above, words)
            if told is not None:
                return told
        finite = finite_verb(sentence, above) if above.upos in _VERBAL or _has_helper(sentence, above) else None
        if finite is not None:
            return _finite_ahead(sentence, above, finite, words)
        if above.upos in _VERBAL and any(child.form == "zu" for child in sentence.children(above)):
            return not any(child.lemma in _PERFECT and child.base_deprel == "aux" for child in sentence.children(above))
    return None


def content(phrase: tuple[Word, ...]) -> tuple[Word, ...]:
    """Its words that are no preposition, article or mark."""
    return tuple(word for word in phrase if word.upos not in {"ADP", "DET", "PUNCT"})


def has_lasted(sentence: Sentence, word: Word, words: TimeWords) -> bool:
    """Whether the clause around a word is of what lasted, in the past: er war bis Freitag in Rom."""
    for above in (word, *sentence.ancestors(word)):
        finite = finite_verb(sentence, above) if above.upos in _VERBAL or _has_helper(sentence, above) else None
        if finite is not None:
            return _is_past(sentence, finite) and words.value(TimeKind.LASTING, _lemma(sentence, finite)) is not None
    return False


def announces(sentence: Sentence, word: Word, words: TimeWords) -> bool:
    """Whether a word depends on a verb of announcing: a stretch of time is then that of what is announced."""
    head = next((above for above in sentence.ancestors(word) if above.upos in _VERBAL), None)
    return head is not None and words.value(TimeKind.ANNOUNCING, _lemma(sentence, head)) is not None


def _has_helper(sentence: Sentence, word: Word) -> bool:
    return any(child.base_deprel in {"aux", "cop"} for child in sentence.children(word))


def _lemma(sentence: Sentence, verb: Word) -> str:
    """The infinitive with its particle: kündigte … an."""
    particle = next((child.form for child in sentence.children(verb) if child.deprel == "compound:prt"), "")
    return particle.lower() + verb.lemma.lower().removeprefix(particle.lower())


def _is_past(sentence: Sentence, finite: Word) -> bool:
    """Whether a form is past: by its ending where that is enough, and by its tag where it is not and the lemma is wrong."""
    form = form_of(finite)
    open_ = form is Form.PRESENT_PLURAL and finite.form.lower().endswith("ten") and finite.feat("Tense") == "Past"
    return (form in _PAST or open_) and not is_subjunctive(sentence, finite)


def _finite_ahead(sentence: Sentence, clause: Word, finite: Word, words: TimeWords) -> bool:
    if _is_past(sentence, finite):
        return False
    if finite is clause or finite.base_deprel == "cop":
        return True
    others = [child for child in sentence.children(clause) if child.base_deprel == "aux" and child is not finite]
    if finite.lemma in _PERFECT:
        planned = finite.lemma == "sein" and words.value(TimeKind.PLANNED, clause.form) is not None
        return planned or not _is_participle(sentence, clause)
    return not any(other.form.lower() in {"haben", "worden"} for other in others)  # soll getroffen haben


def _is_participle(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb beside haben or sein is a participle: no infinitive with zu, and no adjective that was taken for one.

    Its tag does not tell, since many participles look like the infinitive: erhalten, vergessen.
    """
    form = verb.form.lower()
    with_zu = any(child.form == "zu" for child in sentence.children(verb)) or (
        "zu" in form[1:] and verb.feat("VerbForm") == "Inf"
    )
    return not with_zu and form.endswith(("t", "n"))


def _participle_behind(sentence: Sentence, phrase: tuple[Word, ...]) -> Word | None:
    """The attribute that a phrase belongs to, by its place between article and attribute: die am Freitag beschlossenen."""
    before, behind = sentence.words[: phrase[0].index - 1], sentence.words[phrase[-1].index :]
    if before and before[-1].upos == "DET" and behind and behind[0].base_deprel == "amod":
        return behind[0]
    return None


def _participle(word: Word, words: TimeWords) -> bool | None:
    """What a participle before its noun says: die am Freitag beschlossenen, die für Freitag geplanten, der morgen beginnende."""
    stem = next((word.form.lower().removesuffix(e) for e in ("en", "em", "er", "es", "e") if word.form.lower().endswith(e)), "")
    if words.value(TimeKind.PLANNED, stem) is not None or stem.endswith("end"):
        return True
    return False if word.feat("VerbForm") == "Part" or stem.endswith(("t", "en")) else None
