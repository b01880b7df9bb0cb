"""Speech acts that are told, not given: forderte den Rückzug, warnte vor einer Eskalation, wies den Vorwurf zurück."""

from collections.abc import Iterator, Sequence

from ukrdiplo.extraction.statements.frame import Draft, Frame, Origin
from ukrdiplo.extraction.statements.gapped import gapped
from ukrdiplo.extraction.statements.occurrence import Occurrence
from ukrdiplo.extraction.statements.scene import Scene, first_word
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Sentence, Span, StatementType, Word
from ukrdiplo.syntax.clauses import boundary, finite, relative_pronoun, segment_end, segment_start
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import DASS, JOINING, QUESTIONS, SUBORDINATORS

__all__ = ["find"]

_NOBODY = frozenset({"man", "es", "das", "dies", "wer", "was", "alles", "nichts", "ich"})
_TENSES = frozenset({"haben", "sein", "werden"})
_PLUPERFECT = frozenset({"hatte", "hatten", "war", "waren"})
_EXPLAINING = frozenset({"("})
"""What stands before words that explain a speech act which is told already."""
_COORDINATE = frozenset({"conj", "parataxis"})
_DEPENDENT = frozenset({"acl", "advcl", "csubj", "xcomp"})
_SHORT_FIELD = 1
"""Words before a verb that closes its clause and may be the second in it all the same: Moskau zögert."""
_FIELD = 3
"""Words of a subject in first place at most."""
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_PARTING = frozenset({",", "–", "—", "-"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BARE = frozenset({"obj", "nsubj", "obl", "iobj", "nmod", "ccomp"})
"""Relations that a small parser gives to an object in the accusative."""
_OBLIQUE = frozenset({"Dat", "Gen"})


def find(scene: Scene, number: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The reported statements of a sentence whose main verbs are verbs of speech.

    A speech act takes its whole sentence but for what belongs to others: a main clause with a subject of its own, another
    statement, another speech act.

    Args:
        scene: The article.
        number: The sentence.
        drafts: The statements of that sentence that other constructions have found.
    """
    sentence = scene.analysis.sentences[number]
    if sentence.words[-1].form == "?" or scene.mains[number].reporting is not None:
        return
    told = [
        occurrence for occurrence in scene.cues[number] if _tells(scene, occurrence) and not _taken(scene, occurrence, drafts)
    ]
    if not told:
        return
    starts = {_beginning(sentence, occurrence.first) for occurrence in told[1:]} | _clauses(sentence)
    starts |= {
        index for draft in drafts for index in (_framed_at(sentence, draft), _behind(sentence, draft)) if index is not None
    }
    for occurrence in told:
        first = max((start for start in starts if start <= occurrence.first), default=first_word(sentence))
        other = gapped(occurrence, scene.acts)
        later = {*starts, other.first} if other is not None else starts
        behind = min((start for start in later if start > occurrence.verb.index), default=None)
        start = sentence.words[first - 1].span.start
        end = sentence.span.end if behind is None else _before(sentence, behind)
        if start < end:
            frame = Frame(speaker=occurrence.speaker, addressee=occurrence.addressee, cue=occurrence.cue)
            yield Draft(type=StatementType.REPORTED, quote=(Span(start, end),), frame=frame, rule=_rule(occurrence))
        if other is not None and behind is not None and behind == other.first:
            rest = Span(sentence.words[behind - 1].span.start, sentence.span.end)
            frame = Frame(speaker=other.speaker, cue=occurrence.cue)
            yield Draft(type=StatementType.REPORTED, quote=(rest,), frame=frame, rule=_rule(occurrence))


def _clauses(sentence: Sentence) -> set[int]:
    """Where main clauses with a subject of their own begin behind the first one, and what a semicolon sets off."""
    starts = {word.index + 1 for word in sentence.words[:-1] if word.form == ";"}
    for word in sentence.words:
        if word.base_deprel in _COORDINATE and word.upos in {"VERB", "AUX", "ADJ"} and _main(sentence, word):
            children = sentence.children(word)
            subject = next((child for child in children if child.deprel.startswith("nsubj")), None)
            ruler = next((child for child in children if child.base_deprel in {"aux", "cop"} and finite(child)), word)
            if subject is not None and finite(ruler):
                starts.add(_beginning(sentence, min(subject.index, ruler.index)))
    return starts | {word.index + 1 for word in sentence.words[:-1] if word.form in _PARTING and _anew(sentence, word.index + 1)}


def _anew(sentence: Sentence, start: int) -> bool:
    """Whether a main clause with a subject of its own begins behind a mark, whatever the tree says.

    Moskau zögert – Kiew verlangt mehr Panzer.
    """
    end = segment_end(sentence, start)
    verb = next((word for word in sentence.words[start - 1 : end - 1] if finite(word)), None)
    if verb is None or not any(finite(word) for word in sentence.words[: start - 1]):
        return False
    field = sentence.words[start - 1 : verb.index - 1]
    named = any(word.upos in {"NOUN", "PROPN"} for word in field) and all(word.upos in _PHRASE for word in field)
    oblique = any(word.feat("Case") in _OBLIQUE and word.upos != "PROPN" for word in field[:1])  # of names taggers guess the case
    second = 0 < len(field) <= _FIELD and verb.index < end - 1
    return named and second and not oblique and not is_subjunctive(sentence, verb)


def _framed_at(sentence: Sentence, draft: Draft) -> int | None:
    """Where in a sentence a statement and its frame begin, if they do not begin the sentence."""
    start = min(span.start for span in (*draft.frame.spans, *draft.quote))
    begins = [word.index for word in sentence.words if word.span.start == start]
    return begins[0] if begins and begins[0] > first_word(sentence) else None


def _behind(sentence: Sentence, draft: Draft) -> int | None:
    """Where a sentence goes on with *und* behind what somebody says in it: …, es sei zu früh, | und verwies auf Kiew."""
    rest = [word for word in sentence.words if word.span.start >= draft.end and not boundary(word)]
    joined = draft.type is StatementType.INDIRECT and bool(draft.frame.spans) and draft.frame.spans[0].start < draft.start
    return rest[0].index if joined and rest and rest[0].form.lower() in JOINING else None


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
    if not (_main(sentence, occurrence.verb) or _second(occurrence)) or not _real(occurrence) or not scene.may_speak(speaker):
        return False
    if cue.weak and occurrence.verb.feat("VerbForm") == "Part":
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


def _second(occurrence: Occurrence) -> bool:
    """Whether a verb stands in the second place of its clause, as in a main clause, whatever the tree makes of it."""
    sentence, ruler = occurrence.sentence, occurrence.finite
    if ruler is None or occurrence.verb.base_deprel in _DEPENDENT:
        return False
    start = _beginning(sentence, ruler.index)
    first = sentence.words[start - 1]
    opened = relative_pronoun(sentence, start) or (
        first.form.lower() in DASS | QUESTIONS | SUBORDINATORS and first.upos not in {"ADP", "NOUN"}
    )
    closes = ruler.index == segment_end(sentence, ruler.index) - 1
    return start < ruler.index and not opened and (not closes or ruler.index - start <= _SHORT_FIELD)


def _real(occurrence: Occurrence) -> bool:
    """Whether an act is told as performed: not denied, not only possible (modal, future, subjunctive), not in the pluperfect."""
    ruler = occurrence.finite
    if ruler is None or occurrence.verb.feat("VerbForm") == "Inf" or is_subjunctive(occurrence.sentence, ruler):
        return False
    if occurrence.negated or ruler.form.lower() in _PLUPERFECT:
        return False
    return all(word.lemma in _TENSES for word in occurrence.group if word.upos == "AUX" and word is not occurrence.verb)


def _summed_up(occurrence: Occurrence, kind: str) -> bool:
    """Whether a clause has an object of this kind."""
    if kind == "dat" or (kind == "acc" and occurrence.passive):
        return True
    sentence = occurrence.sentence
    words = _clause(occurrence)
    if occurrence.cue.needs and occurrence.cue.weak:  # sieht in dem Gesetz einen Angriff, but: sah den Film im Kino
        needed = max(word.index for word in occurrence.group if word is not occurrence.verb)
        words = tuple(word for word in words if word.index > needed)
    if kind != "acc":
        return any(word.form.lower() == kind and word.deprel != "compound:prt" for word in words)
    heads = {occurrence.verb.index, occurrence.finite.index if occurrence.finite else 0}
    speaking = set(occurrence.speaker.words) if occurrence.speaker else set[Word]()
    return any(
        (word.upos in _NOMINAL or (word.upos == "DET" and word.deprel == "obj"))
        and word.head in heads
        and word.base_deprel in _BARE
        and (word.feat("Case") not in _OBLIQUE or _bare_object(sentence, word))
        and word.feat("Reflex") != "Yes"
        and word not in speaking
        and not any(child.base_deprel == "case" for child in sentence.children(word))
        for word in words
    )


def _bare_object(sentence: Sentence, word: Word) -> bool:
    """Whether an object is a noun alone, whose case taggers guess, and no plural in the dative: meldete Angriffe."""
    alone = not any(child.upos in {"DET", "ADJ"} for child in sentence.children(word))
    return word.deprel == "obj" and alone and (word.feat("Number") != "Plur" or not word.form.endswith("n"))


def _clause(occurrence: Occurrence) -> tuple[Word, ...]:
    """The words of a verb's clause, those behind a comma left out, and before one too unless the verb opens what follows it."""
    sentence = occurrence.sentence
    first, last = occurrence.first, occurrence.last
    start = segment_start(sentence, first)
    if start == first:
        start = first_word(sentence)
    return sentence.words[start - 1 : segment_end(sentence, last) - 1]


def _taken(scene: Scene, occurrence: Occurrence, drafts: Sequence[Draft]) -> bool:
    """Whether a verb is a statement's cue, or stands in one's content.

    A verb that has what it is about beside words that only explain it leads in both: wies das zurück: „…“; lehnt das ab („…“).
    """
    verb = occurrence.verb.span
    for draft in drafts:
        if any(span.overlaps(verb) for span in draft.quote):
            return True
        if any(span.overlaps(verb) for span in draft.frame.cue_spans):
            before = scene.article.text[verb.end : draft.start].rstrip()[-1:]
            apart = draft.start >= occurrence.sentence.span.end
            if not apart and before not in _EXPLAINING and draft.origin is not Origin.BARE:
                return True
    return False


def _beginning(sentence: Sentence, index: int) -> int:
    """Index of the first word of the clause that a word stands in: its conjunction, or the first behind the mark before it."""
    here = index
    while here > 1 and not boundary(sentence.words[here - 2]):
        here -= 1
        if sentence.words[here - 1].upos == "CCONJ":
            return here
    return here


def _before(sentence: Sentence, index: int) -> int:
    """Where the last word before the one with this index ends, marks left out."""
    here = index - 1
    while here > 1 and boundary(sentence.words[here - 1]):
        here -= 1
    return sentence.words[here - 1].span.end
