"""What a word may be called in the lexicon of attitudes, and in which slot of its head it stands."""

from collections.abc import Iterable
from functools import lru_cache

from ukrdiplo.lexicon.attitude_index import AttitudeIndex, with_heads
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import auxiliaries, particle

__all__ = ["cases", "da_word", "in_da_word", "infinitive", "names", "noun_forms", "slots", "to_be_done", "with_zu"]

_REMEMBERED = 8192
"""Words of which is kept what they may be called."""
_ENDINGS = ("en", "es", "n", "s", "e", "er", "se", "sen")
_UMLAUTS = str.maketrans("äöü", "aou")
_LAST = 4  # letters from the end within which a plural changes its vowel
_NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_AS_NOUNS = frozenset({"ADV", "INTJ"})
_VERBAL = frozenset({"VERB", "AUX"})
_CONTRACTED = {
    "zum": "zu",
    "zur": "zu",
    "im": "in",
    "ins": "in",
    "am": "an",
    "ans": "an",
    "vom": "von",
    "beim": "bei",
    "fürs": "für",
    "aufs": "auf",
}
_PARTICLES = frozenset({"ab", "an", "auf", "aus"})
"""Particles with which a verb that the lexicon lacks mostly means another thing than without."""
_ADVERBIAL = frozenset({"ADV", "PRON", "ADP"})
_IN_DA_WORDS = frozenset({"für", "gegen", "auf", "an", "zu", "von", "um", "nach", "vor", "mit", "über", "in", "hinter", "bei"})
_OBJECTS = frozenset({"obj", "iobj", "obl:arg", "nsubj:pass"})
_AMOUNTS = frozenset({"nichts", "etwas", "was", "viel", "wenig"})
_BEFORE_ZU = ("anzu", "abzu", "aufzu", "auszu", "einzu", "vorzu", "nachzu", "beizu")
"""How an infinitive with *zu* begins that a lemmatiser may leave as it is: anzuerkennen."""
_INFINITIVES = frozenset({"advcl", "ccomp", "xcomp"})
_CONJOINING = frozenset({"statt", "anstatt", "ohne", "um"})
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl", "advcl"})


def noun_forms(word: Word) -> tuple[str, ...]:
    """What a noun may look like in the lexicon, in lower case: its lemma, its form, its form without an ending."""
    return _noun_forms(word.form, word.lemma, word.feat("Number"))


@lru_cache(maxsize=_REMEMBERED)
def _noun_forms(written: str, lemma: str, number: str | None) -> tuple[str, ...]:
    form = written.casefold()
    bare = [form.removesuffix(ending) for ending in _ENDINGS if form.endswith(ending) and len(form) > len(ending) + 3]
    plain = (short[:-_LAST] + short[-_LAST:].translate(_UMLAUTS) for short in (form, *bare)) if number == "Plur" else ()
    return _both_spellings((lemma.casefold(), form, *bare, *plain))


def _both_spellings(forms: Iterable[str]) -> tuple[str, ...]:
    """Forms, and those with ss also with ß, for Swiss texts."""
    once = tuple(dict.fromkeys(forms))
    return (*once, *(form.replace("ss", "ß") for form in once if "ss" in form))


def names(index: AttitudeIndex, sentence: Sentence, word: Word) -> tuple[str, ...]:
    """What a word may be called in the lexicon, in lower case.

    That is infinitives without bars, nouns with the head of a compound, adjectives.
    """
    if word.upos == "NOUN":
        return index.of_noun(noun_forms(word))
    if word.upos in _NOMINAL or (word.upos in _AS_NOUNS and word.form[:1].isupper() and word.index > 1):
        return with_heads(noun_forms(word))
    if word.upos not in _VERBAL:
        return index.of_verb(word.form, word.lemma, None)
    apart = particle(sentence, word)
    if apart is not None and apart not in _PARTICLES and not index.forms.find(word.form, apart):
        apart = None  # wirbt für X rund um Saporischschja: a name is no particle
    return index.of_verb(word.form, word.lemma, apart or _closing(index, sentence, word))


def _closing(index: AttitudeIndex, sentence: Sentence, verb: Word) -> str | None:
    """The particle that closes a headline, where a parser takes it for a preposition of nothing: Moskau lehnt Soldaten ab +++."""
    if verb.upos != "VERB" or verb.form.lower() not in index.forms.parting or verb.feat("VerbForm") != "Fin":
        return None
    last = verb
    for word in sentence.words[verb.index :]:
        if word.upos == "PUNCT" or word.form.startswith("+"):
            break
        last = word
    form = last.form.casefold()
    return form if last is not verb and index.forms.find(verb.form, form) else None


def cases(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """The prepositions of a noun phrase, in lower case and without an article."""
    found = (child.form.casefold() for child in sentence.children(word) if child.base_deprel == "case")
    return tuple(_CONTRACTED.get(form, form) for form in found)


def slots(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """The slots of its head in which a word stands, as the lexicon calls them."""
    relation, base = word.deprel, word.base_deprel
    if base in _CLAUSES or (base == "obj" and word.upos == "VERB"):
        head = sentence.head(word)
        found = ["clause", "infinitive"] if infinitive(sentence, word) else ["clause"]
        if any(child.form.casefold() == "wer" for child in sentence.children(word)):
            found.append("subject")  # wer X lockert, belohnt Y
        if head is not None:
            found += [slot for child in sentence.children(head) if (slot := da_word(child)) is not None]
        return tuple(found)
    prepositions = cases(sentence, word)
    if prepositions and not _begun(sentence, word, prepositions):
        return prepositions
    if relation == "nsubj:pass" and _state(sentence, word):
        return ("object", "subject")
    if relation in _OBJECTS:
        return ("object",)
    if base == "nsubj":
        return ("object",) if _no_subject(sentence, word) else ("subject",)
    if base in {"nmod", "det", "compound", "appos"}:
        return ("genitive",)
    return ("object",) if base in {"obl", "dep"} else ()


def _begun(sentence: Sentence, word: Word, prepositions: tuple[str, ...]) -> bool:
    """Whether the tree takes for a preposition what begins an infinitive: statt die Sanktionen zu lockern."""
    verb = sentence.head(word)
    if verb is None or verb.base_deprel not in _INFINITIVES or _CONJOINING.isdisjoint(prepositions):
        return False
    if verb.base_deprel != "advcl" and sentence.subtree(verb)[0].form.casefold() not in _CONJOINING:
        return False
    return any(child.form.casefold() == "zu" for child in sentence.children(verb))


def infinitive(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause is an infinitive: neither its verb nor an auxiliary is finite."""
    return _zu_within(verb) or not any(finite(word) for word in (verb, *auxiliaries(sentence, verb)))


def with_zu(sentence: Sentence, verb: Word) -> bool:
    """Whether an infinitive has *zu*, apart or within: zu liefern, einzustellen."""
    return _zu_within(verb) or any(child.form == "zu" and child.base_deprel == "mark" for child in sentence.children(verb))


def to_be_done(sentence: Sentence, verb: Word, auxiliary: str) -> bool:
    """Whether an infinitive says with *haben* or *sein* what is to be done: hat X anzuerkennen, X ist aufzuheben.

    Args:
        sentence: The sentence.
        verb: The verb.
        auxiliary: Which of the two counts.
    """
    children = sentence.children(verb)
    own = (child for child in children if child.base_deprel in {"aux", "cop"} and child.lemma == auxiliary)
    if not any(finite(child) for child in own) or not with_zu(sentence, verb):
        return False
    return not any(child.form.casefold() in _AMOUNTS for child in children)  # hat nichts einzuwenden


def _zu_within(verb: Word) -> bool:
    """Whether a form is an infinitive with *zu* before its stem, whatever the tagger takes it for: einzustellen."""
    if "zu" not in verb.form[2:] or not verb.form.endswith("n"):
        return False
    return "zu" not in verb.lemma[2:] or verb.form.casefold().startswith(_BEFORE_ZU)


def _state(sentence: Sentence, word: Word) -> bool:
    """Whether a passive is one of state: ist ausgeschlossen."""
    verb = sentence.head(word)
    lemmas = set() if verb is None else {child.lemma for child in sentence.children(verb) if child.upos == "AUX"}
    return "sein" in lemmas and "werden" not in lemmas


def _no_subject(sentence: Sentence, word: Word) -> bool:
    """Whether what the tree gives as a subject cannot be one: there is another, or it does not agree with its verb."""
    verb = sentence.head(word)
    if verb is None:
        return False
    if verb.feat("VerbForm") == "Inf" and infinitive(sentence, verb):
        return True
    others = [c for c in sentence.children(verb) if c.deprel == "nsubj" and c.index != word.index and c.feat("PronType") != "Rel"]
    finite = next(
        (w for w in (verb, *sentence.children(verb)) if w.feat("VerbForm") == "Fin" and w.upos in {"VERB", "AUX"}), None
    )
    if others and finite is not None and word.index < finite.index < others[0].index:
        between = sentence.words[finite.index : others[0].index - 1]
        return not any(other.upos in {"CCONJ", "PUNCT"} for other in between)
    joined = any(child.base_deprel == "conj" for child in sentence.children(word))
    return finite is not None and finite.feat("Number") == "Sing" and word.feat("Number") == "Plur" and not joined


def da_word(word: Word) -> str | None:
    """The preposition of a da-word: dafür, darauf."""
    return in_da_word(word.form, word.upos)


@lru_cache(maxsize=_REMEMBERED)
def in_da_word(written: str, upos: str) -> str | None:
    """The preposition in a word with this part of speech, if it is a da-word."""
    form = written.casefold()
    if upos not in _ADVERBIAL or not form.startswith("da"):
        return None
    rest = form.removeprefix("dar") if form.startswith("dar") and len(form) > 4 else form.removeprefix("da")
    return rest if rest in _IN_DA_WORDS else None
