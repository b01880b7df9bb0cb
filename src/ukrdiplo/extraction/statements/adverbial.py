"""Sources named by an adverb or a clause: so X; wie X mitteilt; demnach; Berichte, wonach …."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.statements.addressee import towards
from ukrdiplo.extraction.statements.endings import ComplementKind, resumed
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.reach import BREAKS, in_relative, said
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.extraction.statements.surnames import particled
from ukrdiplo.extraction.statements.whose import NOMINAL, owner
from ukrdiplo.lexicon.cues import Cue
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite, noun_phrase, phrase_from, relative_pronoun, segment_end
from ukrdiplo.syntax.mood import is_subjunctive

__all__ = ["adverb", "as_told", "relative_source", "so"]

_CLOSING_QUOTES = frozenset('“”"«»’‘')
_LINKING = frozenset({"denn", "doch", "und", "aber"})
_EARLY = 2
"""The last place at which an adverb still opens its sentence."""


def adverb(scene: Scene, number: int, word: Word, cue: Cue) -> Iterator[Draft]:
    """What a source says that an adverb takes up (demnach) or a relative one names (wonach)."""
    sentence = scene.analysis.sentences[number]
    if cue.lemma in {"wonach", "denenzufolge"}:
        yield from relative_source(scene, sentence, word, word, cue)
    elif cue.lemma == "danach" and not _afterwards(sentence, word):
        return
    elif word.index > _EARLY:
        named = Named(sentence=sentence, head=word, words=(word,))
        told = said(scene, number, word.index, word.index, (word,), cue, named, f"source.{cue.lemma}")
        yield from (evolve(draft, origin=Origin.CARRIED) for draft in told)
    elif len(sentence.words) > word.index + 2:
        named = Named(sentence=sentence, head=word, words=(word,))
        frame = Frame(speaker=named, cue=cue, cue_spans=(word.span,), spans=(word.span,))
        yield Draft(
            type=StatementType.INDIRECT,
            quote=(stretch(sentence, word.index + 1, last_word(sentence)),),
            frame=frame,
            rule=f"source.{cue.lemma}",
            origin=Origin.CARRIED,
        )


def _afterwards(sentence: Sentence, word: Word) -> bool:
    """Whether danach names a source: it opens its sentence, and the verb behind it is in the subjunctive."""
    verb = sentence.words[word.index] if word.index < len(sentence.words) else None
    return word.index <= _EARLY and verb is not None and finite(verb) and is_subjunctive(sentence, verb)


def relative_source(scene: Scene, sentence: Sentence, word: Word, opener: Word, cue: Cue) -> Iterator[Draft]:
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
        speaker=owner(scene.index, sentence, noun_phrase(sentence, top)),
        cue=cue,
        cue_spans=(word.span,),
        spans=(stretch(sentence, first_word(sentence), opener.index),),
    )
    quote = (stretch(sentence, opener.index + 1, last),)
    yield Draft(type=StatementType.INDIRECT, quote=quote, frame=frame, rule="source.wonach", origin=Origin.SOURCE)


def so(scene: Scene, number: int, word: Word, cue: Cue) -> Iterator[Draft]:
    """…, so X."""
    sentence = scene.analysis.sentences[number]
    if word.index < 3 or not (
        sentence.words[word.index - 2].form in BREAKS or sentence.words[word.index - 2].form in _CLOSING_QUOTES
    ):
        return
    end = len(sentence.words) + 1
    words = particled(sentence, word.index + 1, scene.acts) or phrase_from(sentence, word.index + 1, end)
    closing = sentence.words[word.index : last_word(sentence)]
    if not any(w.upos in NOMINAL for w in words):
        if [w.form[0].isupper() for w in closing] != [True]:
            return
        words = closing  # a surname that is an adverb, too: so Lange
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
    head = next((w for w in words if w.upos in NOMINAL and w.head not in {x.index for x in words}), words[0])
    whole = sentence.words[word.index : last]
    to = towards(sentence, word.index, last)
    speaker = Named.by(sentence, head, whole if last == last_word(sentence) and to is None else words)
    for draft in said(scene, number, word.index, last, (word,), cue, speaker, "source.so"):
        quotation = scene.quotation_over(draft.start)
        if len(draft.quote) > 1 or quotation is None or quotation.span.end < draft.end:
            yield evolve(draft, frame=evolve(draft.frame, addressee=to))  # what stands in quotation marks alone is direct speech


def as_told(scene: Scene, number: int, word: Word) -> Iterator[Draft]:
    """…, wie X mitteilt."""
    sentence = scene.analysis.sentences[number]
    before = sentence.words[word.index - 2] if word.index > 1 else None
    linked = before is not None and word.index == _EARLY and before.form.lower() in _LINKING
    if before is not None and before.form not in BREAKS and not linked:
        return
    for occurrence in scene.cues[number]:
        if occurrence.first <= word.index or occurrence.finite is None:
            continue
        nobody = occurrence.speaker is not None and occurrence.speaker.head.form.lower() == "man"
        if nobody or occurrence.cue.weak or is_subjunctive(sentence, occurrence.finite):
            return
        end = max(occurrence.last, occurrence.finite.index) + 1
        closes = end > len(sentence.words) or boundary(sentence.words[end - 1])
        if closes and not _main_verb_between(sentence, word.index + 1, occurrence.first):
            group = (word, *occurrence.group)
            yield from said(scene, number, word.index - linked, end - 1, group, occurrence.cue, occurrence.speaker, "source.wie")
        return


def _main_verb_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb outside relative clauses stands between two places."""
    return any(finite(word) and not in_relative(sentence, word.index) for word in sentence.words[start - 1 : end - 1])
