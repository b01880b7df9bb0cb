"""Sources named beside what they say by an adposition: laut X, nach Angaben von X, X zufolge, aus Sicht von X."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.adverbial import adverb, as_told, relative_source, so
from ukrdiplo.extraction.statements.frame import Draft
from ukrdiplo.extraction.statements.reach import in_relative, said
from ukrdiplo.extraction.statements.scene import Scene, first_word
from ukrdiplo.extraction.statements.whose import owner, postposed
from ukrdiplo.lexicon.cues import Cue, CueSyntax, PartOfSpeech
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import boundary, finite, noun_phrase, phrase_from

__all__ = ["find"]

_INSIDE = frozenset({"von", "aus", "für", "über", "bei", "vom", "zum", "zur", "zu"})
_FIELD = 25
"""Words behind a source in first place among which the finite verb is looked for."""
_OPENING_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP"})
_GENITIVE = ("s", "’", "'")
_RELATIVE = frozenset({"denen", "dem", "der", "welchem", "welcher", "welchen"})
_CLOSE = 5
"""Within how many words behind an adposition the noun stands that it needs."""


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """The statements of one sentence whose source is named by an adposition, an adverb or a wie-clause."""
    sentence = scene.analysis.sentences[number]
    for word in sentence.words:
        form = word.form.lower()
        cue = scene.index.others.get(form)
        if (cue is None and form != "wie") or scene.uttered(word):
            continue
        if cue is None or form == "wie":
            yield from as_told(scene, number, word)
        elif form == "so":
            yield from so(scene, number, word, cue)
        elif cue.pos is PartOfSpeech.ADVERB:
            yield from adverb(scene, number, word, cue)
        else:
            yield from _adposition(scene, number, word, cue)


def _adposition(scene: Scene, number: int, word: Word, cue: Cue) -> Iterator[Draft]:
    sentence = scene.analysis.sentences[number]
    noun_needed = cue.takes(CueSyntax.NOUN_SOURCE)
    if cue.needs and (not _followed_by(sentence, word, cue) or _attributive(sentence, word)):
        return
    if _relative_behind(sentence, word):
        yield from relative_source(scene, sentence, word, sentence.words[word.index], cue)
        return
    own = postposed(scene.index, sentence, word)
    before = own or _phrase_before(sentence, word)
    after = () if own else _with_noun(scene, sentence, _phrase_after(sentence, word))
    for words in (after, before):
        if not words or not (own or _on_side(cue, sentence, word, behind=words is after)):
            continue
        if words is after and words[0].upos == "ADP":
            continue
        nouns = [w for w in words if w.upos in {"NOUN", "PROPN"}]
        if words is after and len(nouns) > 1 and nouns[0].upos == "PROPN" and nouns[0].form.endswith(_GENITIVE):
            nouns = nouns[1:]  # nach Merkels Ansicht, aus Putins Sicht
        noun = scene.index.noun((nouns[0] if words is after else nouns[-1]).form) if nouns else None
        if noun_needed and (noun is None or not noun.takes(CueSyntax.SOURCE) or _numbered(sentence, noun, nouns[0])):
            continue
        if words is before and word.form[0].isupper():
            continue
        first = min(word.index, words[0].index)
        last = max(word.index, words[-1].index)
        if first <= first_word(sentence):
            last = _field_end(sentence, last)
        speaker = owner(scene.index, sentence, words)
        name = {"nach": "nach", "entsprechend": "nach"}.get(cue.lemma, cue.lemma)
        yield from said(scene, number, first, last, (word,), noun or cue, speaker, f"source.{name}")
        return


def _followed_by(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """Whether one of the nouns that an adposition needs stands close behind it: aus der Sicht, in den Augen."""
    return any(other.form.casefold() in cue.wanted[0] for other in sentence.words[word.index : word.index + _CLOSE])


def _numbered(sentence: Sentence, cue: Cue, noun: Word) -> bool:
    """Whether a number behind a noun tells by which part of a law something is done: der Beistand nach Artikel 5.

    Where that opens the sentence, it is what the law says: Nach Artikel 5 gilt ….
    """
    opens = all(word.upos in {"ADP", "DET", "PUNCT"} for word in sentence.words[: noun.index - 1])
    numbered = any(word.form[0].isdigit() for word in sentence.words[noun.index : noun.index + 1])
    return numbered and not opens and cue.takes(CueSyntax.DOCUMENT)


def _attributive(sentence: Sentence, word: Word) -> bool:
    """Whether an adposition stands in a noun phrase, behind its article: einen aus ihrer Sicht schlechten Plan."""
    return word.index > 1 and sentence.words[word.index - 2].upos == "DET"


def _relative_behind(sentence: Sentence, word: Word) -> bool:
    """Whether an adposition opens a relative clause: Berichte, nach denen …."""
    following = sentence.words[word.index : word.index + 1]
    before = sentence.words[word.index - 2 : word.index - 1]
    return bool(before) and before[0].form == "," and any(other.form.lower() in _RELATIVE for other in following)


def _on_side(cue: Cue, sentence: Sentence, word: Word, *, behind: bool) -> bool:
    """Whether an adposition takes a noun phrase behind it (laut X), before it (X zufolge), or either (nach, gemäß).

    One of the latter that the tree gives to a noun behind it takes that: in "die Lage nach den Angriffen" nobody is named.
    """
    if cue.lemma == "laut":
        return behind and word.base_deprel != "root"
    if cue.lemma == "zufolge":
        return not behind
    head = sentence.head(word)
    following = sentence.words[word.index] if word.index < len(sentence.words) else None
    alone = following is None or following.upos not in _OPENING_PHRASE  # seinen Angaben nach gleich morgen
    return behind or word.base_deprel != "case" or head is None or head.index < word.index or alone


def _field_end(sentence: Sentence, last: int) -> int:
    """Where a source that opens its sentence ends: before the finite verb, with what stands between."""
    here = last + 1
    while here <= len(sentence.words) and here - last <= _FIELD:
        word = sentence.words[here - 1]
        if finite(word) and not (here > last + 1 and in_relative(sentence, here)):
            return here - 2 if sentence.words[here - 2].form == "," else here - 1
        here += 1
    return last


def _phrase_after(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    start = word.index + 1
    if start > len(sentence.words) or boundary(sentence.words[start - 1]):
        return ()
    head = sentence.head(word)
    if word.base_deprel == "case" and head is not None and head.index > word.index:
        words = tuple(w for w in noun_phrase(sentence, head) if w.index > word.index)
        if words and words[0].index == start:
            return _closely(sentence, words)
    return _closely(sentence, phrase_from(sentence, start, len(sentence.words) + 1))


def _with_noun(scene: Scene, sentence: Sentence, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A genitive with the noun of saying behind it: nach Merkels | Ansicht."""
    following = sentence.words[words[-1].index] if words and words[-1].index < len(sentence.words) else None
    if following is None or words[-1].upos != "PROPN" or not words[-1].form.endswith(_GENITIVE):
        return words
    return (*words, following) if following.upos == "NOUN" and scene.index.noun(following.form) is not None else words


def _closely(sentence: Sentence, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A source's phrase up to the first preposition that opens a phrase of the clause (nach Angaben der Polizei | in Wien)."""
    if not words:
        return words
    clause = any(finite(word) for word in sentence.words[: words[0].index - 1])
    for place, word in enumerate(words):
        if place and clause and word.upos == "ADP" and word.lemma not in _INSIDE:
            return words[:place]
    return words


def _with_title(sentence: Sentence, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A name with the title before it, where the sentence begins with both: Der Ministerin Muster | zufolge."""
    title = sentence.words[: words[0].index - 1]
    opens = bool(title) and title[0].upos == "DET" and title[-1].upos == "NOUN" and words[0].upos == "PROPN"
    return (*title, *words) if opens and all(word.upos in {"DET", "ADJ", "NOUN"} for word in title) else words


def _phrase_before(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    if word.index == 1 or boundary(sentence.words[word.index - 2]):
        return ()
    head = sentence.head(word)
    if word.base_deprel == "case" and head is not None and head.index < word.index:
        words = tuple(w for w in noun_phrase(sentence, head) if w.index < word.index)
        if words and words[-1].index == word.index - 1:
            return _with_title(sentence, words)
    start = word.index
    while start > 1 and (sentence.words[start - 2].upos in {"DET", "ADJ", "NUM", "NOUN", "PROPN", "X", "PRON"}):
        start -= 1
    return sentence.words[start - 1 : word.index - 1]
