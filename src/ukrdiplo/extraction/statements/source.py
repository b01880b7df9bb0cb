"""Sources named beside what they say: laut X, nach Angaben von X, X zufolge, so X, wie X mitteilt, wonach, demnach."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.complement import ComplementKind, resumed
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.occurrence import run_spans
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.lexicon.cues import Cue, CueSyntax, PartOfSpeech
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite, noun_phrase, phrase_from, relative_pronoun, segment_end, subject
from ukrdiplo.syntax.mood import is_subjunctive

__all__ = ["find"]

_BREAKS = frozenset({",", "–", "—", "-", "(", ";"})
_CLOSING_QUOTES = frozenset('“”"«»’‘')
_INSIDE = frozenset({"von", "aus", "für", "über", "bei", "vom", "zum", "zur", "zu"})
_HEADS = frozenset({"NOUN", "PROPN", "PRON", "X"})
_FIELD = 25
"""Words behind a source in first place among which the finite verb is looked for."""
_RELATIVE = frozenset({"denen", "dem", "der", "welchem", "welcher", "welchen"})
_CLOSE = 5
"""Within how many words behind an adposition the noun stands that it needs."""
_EARLY = 2
"""The last place at which an adverb still opens its sentence."""


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """The statements of one sentence whose source is named by an adposition, an adverb or a wie-clause."""
    sentence = scene.analysis.sentences[number]
    for word in sentence.words:
        if scene.uttered(word):
            continue
        form = word.form.lower()
        cue = scene.index.others.get(form)
        if form == "wie":
            yield from _as_told(scene, number, word)
        elif cue is None:
            continue
        elif form == "so":
            yield from _so(scene, sentence, word, cue)
        elif cue.pos is PartOfSpeech.ADVERB:
            yield from _adverb(scene, sentence, word, cue)
        else:
            yield from _adposition(scene, sentence, word, cue)


def _adposition(scene: Scene, sentence: Sentence, word: Word, cue: Cue) -> Iterator[Draft]:
    noun_needed = cue.takes(CueSyntax.NOUN_SOURCE)
    if cue.needs and not _followed_by(sentence, word, cue):
        return
    if _relative_behind(sentence, word):
        yield from _relative_source(scene, sentence, word, sentence.words[word.index], cue)
        return
    before = _phrase_before(sentence, word)
    after = _phrase_after(sentence, word)
    for words in (after, before):
        if not words or not _on_side(cue, sentence, word, behind=words is after):
            continue
        if words is after and words[0].upos == "ADP":
            continue
        nouns = [w for w in words if w.upos in {"NOUN", "PROPN"}]
        noun = scene.index.noun((nouns[0] if words is after else nouns[-1]).form) if nouns else None
        if noun_needed and (noun is None or not noun.takes(CueSyntax.SOURCE)):
            continue
        if words is before and word.form[0].isupper():
            continue
        first = min(word.index, words[0].index)
        last = max(word.index, words[-1].index)
        if first <= first_word(sentence):
            last = _field_end(sentence, last)
        speaker = _owner(scene, sentence, words)
        name = {"nach": "nach", "entsprechend": "nach"}.get(cue.lemma, cue.lemma)
        yield from _draft(scene, sentence, first, last, (word,), noun or cue, speaker, f"source.{name}")
        return


def _followed_by(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """Whether one of the nouns that an adposition needs stands close behind it: aus der Sicht, in den Augen."""
    wanted = {form for needed in cue.needs for form in needed.split("|")}
    return any(other.form in wanted for other in sentence.words[word.index : word.index + _CLOSE])


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
    return behind or word.base_deprel != "case" or head is None or head.index < word.index


def _field_end(sentence: Sentence, last: int) -> int:
    """Where a source that opens its sentence ends: before the finite verb, with what stands between."""
    here = last + 1
    while here <= len(sentence.words) and here - last <= _FIELD:
        word = sentence.words[here - 1]
        if finite(word) and not (here > last + 1 and _in_relative(sentence, here)):
            return here - 2 if sentence.words[here - 2].form == "," else here - 1
        here += 1
    return last


def _in_relative(sentence: Sentence, index: int) -> bool:
    """Whether the segment of a word opens with a relative pronoun, and the word does not."""
    start = index
    while start > 1 and not boundary(sentence.words[start - 2]):
        start -= 1
    return start < index and relative_pronoun(sentence, start)


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


def _closely(sentence: Sentence, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A source's phrase up to the first preposition that opens a phrase of the clause (nach Angaben der Polizei | in Wien)."""
    if not words:
        return words
    clause = any(finite(word) for word in sentence.words[: words[0].index - 1])
    for place, word in enumerate(words):
        if place and clause and word.upos == "ADP" and word.lemma not in _INSIDE:
            return words[:place]
    return words


def _phrase_before(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    if word.index == 1 or boundary(sentence.words[word.index - 2]):
        return ()
    head = sentence.head(word)
    if word.base_deprel == "case" and head is not None and head.index < word.index:
        words = tuple(w for w in noun_phrase(sentence, head) if w.index < word.index)
        if words and words[-1].index == word.index - 1:
            return words
    start = word.index
    while start > 1 and (sentence.words[start - 2].upos in {"DET", "ADJ", "NUM", "NOUN", "PROPN", "X", "PRON"}):
        start -= 1
    return sentence.words[start - 1 : word.index - 1]


def _owner(scene: Scene, sentence: Sentence, words: tuple[Word, ...]) -> Named:
    """The phrase as written; its heads are whose words they are: in "Angaben der Polizei" the Polizei."""
    head = next(
        (w for w in words if w.upos in _HEADS and (sentence.head(w) is None or w.head not in {x.index for x in words})), words[0]
    )
    if scene.index.noun(head.form) is not None:
        if any(child.base_deprel == "amod" and child.form.lower().startswith("eigen") for child in sentence.children(head)):
            return Named.by(sentence, _subject_over(sentence, head) or head, words)
        owners = [
            c
            for c in sentence.children(head)
            if c in words and (c.base_deprel in {"nmod", "flat", "appos"} or c.feat("Poss") == "Yes")
        ]
        head = owners[0] if owners else head
    return Named.by(sentence, head, words)


def _subject_over(sentence: Sentence, word: Word) -> Word | None:
    """The subject of the clause that a phrase stands in: whose own words nach eigenen Angaben are."""
    above = next(
        (head for head in sentence.ancestors(word) if (who := subject(sentence, head)) is not None and who != word), None
    )
    return subject(sentence, above) if above is not None else None


def _adverb(scene: Scene, sentence: Sentence, word: Word, cue: Cue) -> Iterator[Draft]:
    if cue.lemma in {"wonach", "denenzufolge"}:
        yield from _relative_source(scene, sentence, word, word, cue)
    elif cue.lemma == "danach" and not _afterwards(sentence, word):
        return
    elif word.index > _EARLY:
        named = Named(sentence=sentence, head=word, words=(word,))
        yield from _draft(scene, sentence, word.index, word.index, (word,), cue, named, f"source.{cue.lemma}")
    elif len(sentence.words) > word.index + 2:
        named = Named(sentence=sentence, head=word, words=(word,))
        frame = Frame(speaker=named, cue=cue, cue_spans=(word.span,), spans=(word.span,))
        yield Draft(
            type=StatementType.INDIRECT,
            quote=(stretch(sentence, word.index + 1, last_word(sentence)),),
            frame=frame,
            rule=f"source.{cue.lemma}",
        )


def _relative_source(scene: Scene, sentence: Sentence, word: Word, opener: Word, cue: Cue) -> Iterator[Draft]:
    """Berichte, wonach … or nach denen …: the relative clause is what its antecedent says."""
    last = last_word(sentence)
    if not 2 < word.index <= opener.index < last:
        return
    nouns = [w for w in sentence.words[: word.index - 1] if w.upos in {"NOUN", "PROPN"}]
    if not nouns:
        return
    top = nouns[-1]
    while (up := sentence.head(top)) is not None and top.base_deprel in {"nmod", "flat", "appos"} and up.index < word.index:
        top = up
    if word is not opener and scene.index.noun(top.form) is None:
        return
    last = resumed(scene, sentence, opener.index + 1, last, ComplementKind.DASS)
    frame = Frame(
        speaker=_owner(scene, sentence, noun_phrase(sentence, top)),
        cue=cue,
        cue_spans=(word.span,),
        spans=(stretch(sentence, first_word(sentence), opener.index),),
    )
    quote = (stretch(sentence, opener.index + 1, last),)
    yield Draft(type=StatementType.INDIRECT, quote=quote, frame=frame, rule="source.wonach")


def _afterwards(sentence: Sentence, word: Word) -> bool:
    """Whether danach names a source: it opens its sentence, and the verb behind it is in the subjunctive."""
    verb = sentence.words[word.index] if word.index < len(sentence.words) else None
    return word.index <= _EARLY and verb is not None and finite(verb) and is_subjunctive(sentence, verb)


def _so(scene: Scene, sentence: Sentence, word: Word, cue: Cue) -> Iterator[Draft]:
    if word.index < 3 or not (
        sentence.words[word.index - 2].form in _BREAKS or sentence.words[word.index - 2].form in _CLOSING_QUOTES
    ):
        return
    end = len(sentence.words) + 1
    words = phrase_from(sentence, word.index + 1, end)
    if not words or not any(w.upos in _HEADS for w in words):
        return
    stop = words[-1].index + 1
    if stop <= len(sentence.words) and not boundary(sentence.words[stop - 1]):
        rest = sentence.words[stop - 1 : segment_end(sentence, stop) - 1]
        if any(finite(w) for w in rest):
            return
        stop = segment_end(sentence, stop)
    last = stop - 1
    tail = sentence.words[stop - 1 : last_word(sentence)]
    if tail and (not any(w.upos in {"VERB", "AUX"} for w in tail) or relative_pronoun(sentence, stop + 1)):
        last = last_word(sentence)
    head = next((w for w in words if w.upos in _HEADS and w.head not in {x.index for x in words}), words[0])
    whole = sentence.words[word.index : last]
    speaker = Named.by(sentence, head, whole if last == last_word(sentence) else words)
    yield from _draft(scene, sentence, word.index, last, (word,), cue, speaker, "source.so")


def _as_told(scene: Scene, number: int, word: Word) -> Iterator[Draft]:
    sentence = scene.analysis.sentences[number]
    if word.index > 1 and sentence.words[word.index - 2].form not in _BREAKS:
        return
    for occurrence in scene.cues[number]:
        if occurrence.first <= word.index or occurrence.finite is None:
            continue
        if occurrence.cue.weak or is_subjunctive(sentence, occurrence.finite):
            return
        end = max(occurrence.last, occurrence.finite.index) + 1
        closes = end > len(sentence.words) or boundary(sentence.words[end - 1])
        if closes and not _main_verb_between(sentence, word.index + 1, occurrence.first):
            group = (word, *occurrence.group)
            yield from _draft(scene, sentence, word.index, end - 1, group, occurrence.cue, occurrence.speaker, "source.wie")
        return


def _main_verb_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb outside relative clauses stands between two places."""
    return any(finite(word) and not _in_relative(sentence, word.index) for word in sentence.words[start - 1 : end - 1])


def _reach(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """How far what a source says reaches: its sentence, or the bracket, the relative clause or the part by semicolon or colon."""
    begin, stop = first_word(sentence), last_word(sentence)
    words = sentence.words
    depth = 0
    for word in reversed(words[begin - 1 : first - 1]):
        depth += (word.form == ")") - (word.form == "(")
        if depth < 0 or word.form in {";", ":"}:
            begin = word.index + 1
            break
    for word in words[last:stop]:
        if (word.form == ")" and depth < 0) or word.form == ";":
            stop = word.index - 1
            break
    start = first
    while start > begin and not boundary(words[start - 2]):
        start -= 1
    if begin < start < first and relative_pronoun(sentence, start):
        end = segment_end(sentence, last + 1)
        return start, min(end - 1, stop)
    return begin, stop


def _draft(
    scene: Scene,
    sentence: Sentence,
    first: int,
    last: int,
    cue_words: tuple[Word, ...],
    cue: Cue,
    speaker: Named | None,
    rule: str,
) -> Iterator[Draft]:
    """The rest of the sentence as what the source says."""
    begin, stop = _reach(sentence, first, last)
    frame_first, frame_last = first, last
    if first > begin and sentence.words[first - 2].form in _BREAKS and last >= stop:
        frame_first -= 1
    if first <= begin and last < stop and sentence.words[last].form == ",":
        frame_last += 1
    elif (
        first > begin
        and sentence.words[first - 2].form in _BREAKS
        and last < stop
        and sentence.words[last].form in _BREAKS | {")"}
    ):
        frame_first, frame_last = first - 1, last + 1
    pieces = []
    if frame_first > begin:
        pieces.append(stretch(sentence, begin, frame_first - 1))
    if frame_last < stop:
        pieces.append(stretch(sentence, frame_last + 1, stop))
    pieces = [piece for piece in pieces if piece.start < piece.end]
    if not pieces or (len(pieces) > 1 and pieces[0].end > pieces[1].start):
        return
    if (
        len(pieces) == 1
        and rule == "source.so"
        and any(q.span.start <= pieces[0].start and pieces[0].end <= q.span.end for q in scene.outer_at(pieces[0]))
    ):
        return
    frame = Frame(speaker=speaker, cue=cue, cue_spans=run_spans(cue_words), spans=(stretch(sentence, frame_first, frame_last),))
    yield Draft(type=StatementType.INDIRECT, quote=tuple(pieces), frame=frame, rule=rule)
