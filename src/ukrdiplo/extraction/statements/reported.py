"""Speech acts that are told, not given: forderte den Rückzug, warnte vor einer Eskalation, wies den Vorwurf zurück."""

from collections.abc import Iterator, Sequence

from ukrdiplo.extraction.statements.frame import Draft, Frame
from ukrdiplo.extraction.statements.free import reporting_verb
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.scene import Scene, first_word
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, Span, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, segment_end
from ukrdiplo.syntax.mood import is_subjunctive

__all__ = ["find"]

_NOBODY = frozenset({"man", "es", "das", "dies", "wer", "was", "alles", "nichts", "ich"})
_TENSES = frozenset({"haben", "sein", "werden"})
_COORDINATE = frozenset({"conj", "parataxis"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BARE = frozenset({"obj", "nsubj", "obl", "iobj", "nmod", "ccomp"})
"""Relations that a small parser gives to an object in the accusative."""
_OBLIQUE = frozenset({"Dat", "Gen"})


def find(scene: Scene, number: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The reported statements of a sentence whose main verbs are verbs of speech.

    One speech act takes its whole sentence; where there are several, or a frame besides, each takes its main clause.

    Args:
        scene: The article.
        number: The sentence.
        drafts: The statements of that sentence that other constructions have found.
    """
    sentence = scene.analysis.sentences[number]
    if sentence.words[-1].form == "?" or reporting_verb(sentence) is not None:
        return
    told = [occurrence for occurrence in scene.cues[number] if _tells(scene, occurrence) and not _taken(occurrence, drafts)]
    if not told:
        return
    begins = [_beginning(sentence, occurrence) if place else first_word(sentence) for place, occurrence in enumerate(told)]
    others = [span.start for draft in drafts for span in (*draft.frame.spans, *draft.quote)]
    for place, occurrence in enumerate(told):
        start = sentence.words[begins[place] - 1].span.start
        stops = [sentence.words[begin - 1].span.start for begin in begins[place + 1 :]] + others
        behind = [stop for stop in stops if stop > occurrence.verb.span.start]
        before = [stop for stop in others if start <= stop < occurrence.spans[0].start]
        if before:
            start = sentence.words[_beginning(sentence, occurrence) - 1].span.start
        end = _before(sentence, min(behind)) if behind else sentence.span.end
        if start < end:
            frame = Frame(
                speaker=occurrence.speaker, addressee=occurrence.addressee, cue=occurrence.cue, negated=occurrence.negated
            )
            yield Draft(type=StatementType.REPORTED, quote=(Span(start, end),), frame=frame, rule=_rule(occurrence))


def _rule(occurrence: Occurrence) -> str:
    objects = occurrence.cue.objects
    if occurrence.cue.takes(CueSyntax.LABEL):
        return "reported.judgement"
    return "reported.object" if {"acc", "dat"}.intersection(objects) else "reported.topic"


def _tells(scene: Scene, occurrence: Occurrence) -> bool:
    """Whether a verb of speech states that somebody performed its act: it heads a main clause and has what it is about."""
    sentence, cue, speaker = occurrence.sentence, occurrence.cue, occurrence.speaker
    if not cue.takes(CueSyntax.TOPIC) or speaker is None or speaker.head.form.lower() in _NOBODY:
        return False
    if not _main(sentence, occurrence.verb) or not _real(occurrence) or not scene.may_speak(speaker):
        return False
    if cue.weak and not (scene.acts(speaker.head) or speaker.head.upos == "PROPN" or speaker.pronoun):
        return False
    return not cue.objects or any(_summed_up(occurrence, kind) for kind in cue.objects)


def _main(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb heads a main clause: the sentence's own, or one beside it."""
    here: Word | None = verb
    while here is not None and here.base_deprel in _COORDINATE:
        here = sentence.head(here)
    return here is not None and here == sentence.root


def _real(occurrence: Occurrence) -> bool:
    """Whether the act is told as performed: not denied, not only possible (by a modal verb, the future, the subjunctive)."""
    ruler = occurrence.finite
    if ruler is None or occurrence.verb.feat("VerbForm") == "Inf" or is_subjunctive(occurrence.sentence, ruler):
        return False
    if occurrence.negated:
        return False
    return all(word.lemma in _TENSES for word in occurrence.group if word.upos == "AUX" and word is not occurrence.verb)


def _summed_up(occurrence: Occurrence, kind: str) -> bool:
    """Whether a clause has an object of this kind."""
    if kind == "dat" or (kind == "acc" and occurrence.passive):
        return True
    sentence = occurrence.sentence
    words = _clause(occurrence)
    if kind != "acc":
        return any(word.form.lower() == kind and word.deprel != "compound:prt" for word in words)
    heads = {occurrence.verb.index, occurrence.finite.index if occurrence.finite else 0}
    speaking = set(occurrence.speaker.words) if occurrence.speaker else set[Word]()
    return any(
        word.upos in _NOMINAL
        and word.head in heads
        and word.base_deprel in _BARE
        and word.feat("Case") not in _OBLIQUE
        and word.feat("Reflex") != "Yes"
        and word not in speaking
        and not any(child.base_deprel == "case" for child in sentence.children(word))
        for word in words
    )


def _clause(occurrence: Occurrence) -> tuple[Word, ...]:
    """The words of a verb's clause, those behind a comma left out, and before one too unless the verb opens what follows it."""
    sentence = occurrence.sentence
    first, last = occurrence.first, occurrence.last
    start = first
    while start > 1 and not boundary(sentence.words[start - 2]):
        start -= 1
    if start == first:
        start = first_word(sentence)
    return sentence.words[start - 1 : segment_end(sentence, last) - 1]


def _taken(occurrence: Occurrence, drafts: Sequence[Draft]) -> bool:
    """Whether a verb is a statement's cue, or stands in one's content."""
    passages = [span for draft in drafts for span in (*draft.frame.cue_spans, *draft.quote)]
    return any(span.overlaps(occurrence.verb.span) for span in passages)


def _beginning(sentence: Sentence, occurrence: Occurrence) -> int:
    """Index of the first word of a coordinated clause: its conjunction, or the first behind the mark before it."""
    here = occurrence.first
    while here > 1 and not boundary(sentence.words[here - 2]):
        here -= 1
        if sentence.words[here - 1].upos == "CCONJ":
            return here
    return here


def _before(sentence: Sentence, offset: int) -> int:
    """Where the last word before an offset ends, marks left out."""
    words = [word for word in sentence.words if word.span.end <= offset]
    while words and boundary(words[-1]):
        words.pop()
    return words[-1].span.end if words else sentence.span.start
