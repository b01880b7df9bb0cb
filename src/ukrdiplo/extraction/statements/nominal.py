"""Nouns of speech with their content: die Forderung, dass …; der Vorwurf, er habe …; die Zusage, zu …."""

from collections.abc import Iterator

from ukrdiplo.extraction.statements.complement import complement_of
from ukrdiplo.extraction.statements.endings import ComplementKind, resumed
from ukrdiplo.extraction.statements.frame import Draft, Frame, Named, Origin
from ukrdiplo.extraction.statements.scene import Scene, first_word, last_word, stretch
from ukrdiplo.extraction.statements.whose import owner_of, postposed
from ukrdiplo.lexicon.cues import Cue, CueSyntax
from ukrdiplo.model import Act, Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite, relative_pronoun, segment_end, zu_infinitive
from ukrdiplo.syntax.mood import is_subjunctive
from ukrdiplo.syntax.openers import COORDINATORS, DASS, PURPOSE, SUBORDINATORS

__all__ = ["find"]

_REACH = 9
"""Within how many words behind a noun its content begins."""
_LACKING = ("kein", "mangelnd", "fehlend", "ausbleibend")
_REPLIES = frozenset({Act.AGREE, Act.CONFIRM, Act.CRITICISE, Act.DENY, Act.DOUBT, Act.PRAISE, Act.REJECT})
_ANSWERING = frozenset(("beantworten", "bekommen", "erfüllen", "erhalten", "hören", "ignorieren", "kennen", "lassen", "prüfen"))
_QUESTIONS = ("Frage", "frage")
_PUTTING = frozenset({"aufwerfen", "richten", "stellen", "werfen", "wiederholen"})
_NO_CONTENT = PURPOSE | SUBORDINATORS | COORDINATORS | {"denn"}
_POSTPOSED = frozenset({"nach", "zufolge"})
_TO = frozenset({"an", "gegenüber"})
_EQUATING = frozenset({"sein", "lauten", "bestehen", "gehen"})


def find(scene: Scene, number: int) -> Iterator[Draft]:
    """The statements of one sentence that a noun of speech introduces."""
    sentence = scene.analysis.sentences[number]
    stop = last_word(sentence)
    for word in sentence.words[: stop - 1]:
        cue = scene.index.noun(word.form) if word.upos == "NOUN" else None
        if cue is None or not cue.takes(CueSyntax.CLAUSE) or scene.uttered(word) or _lacking(sentence, word):
            continue
        if cue.takes(CueSyntax.SOURCE) and _aside(scene, sentence, word):
            continue
        mark = segment_end(sentence, word.index + 1)
        if (
            mark >= stop
            or mark - word.index > _REACH
            or sentence.words[mark - 1].form != ","
            or _claimed(scene, number, mark + 1)
        ):
            continue
        verbs = [w for w in sentence.words[word.index : mark - 1] if finite(w)]
        kind = None if verbs and not _equated(sentence, verbs) else _kind(sentence, mark + 1)
        if kind is None:
            continue
        owner = _first_part(scene, sentence, word) or owner_of(sentence, word)
        if owner is not None and _anothers(scene, number, word, owner):
            owner = None
        if owner is None and (kind is ComplementKind.INFINITIVE or sentence.words[mark].form.lower() == "ob"):
            continue  # the aim of a thing, an open question
        yield _draft(scene, sentence, word, cue, owner, mark, kind)


def _claimed(scene: Scene, number: int, first: int) -> bool:
    """Whether the clause that begins with a word is the content of a verb of speech."""
    complements = (complement_of(scene, occurrence) for occurrence in scene.cues[number])
    return any(complement is not None and complement.first == first for complement in complements)


def _aside(scene: Scene, sentence: Sentence, noun: Word) -> bool:
    """Whether a noun of speech only names the source of what its sentence says: nach Angaben von X bereit, zu …."""
    behind = sentence.words[noun.index] if noun.index < len(sentence.words) else None
    if behind is not None and behind.form.lower() in _POSTPOSED and postposed(scene.index, sentence, behind):
        return True
    marks = [scene.index.others.get(child.form.lower()) for child in sentence.children(noun) if child.base_deprel == "case"]
    return any(mark is not None and mark.takes(CueSyntax.SOURCE, CueSyntax.NOUN_SOURCE) for mark in marks)


def _anothers(scene: Scene, number: int, noun: Word, owner: Named) -> bool:
    """Whether a noun's verb makes its subject answer what somebody else said: wies die Forderung zurück, beantwortete die Frage.

    To ask takes more than to have to do with a question: only who puts it asks.
    """
    sentence = scene.analysis.sentences[number]
    verb = sentence.head(noun)
    if verb is None or owner.head.head != verb.index or owner.head == noun:
        return False
    acts = [occurrence.cue.act for occurrence in scene.cues[number] if occurrence.verb.index == verb.index]
    asks = noun.lemma.endswith(_QUESTIONS) and verb.lemma not in _PUTTING
    return asks or verb.lemma in _ANSWERING or any(act in _REPLIES for act in acts)


def _lacking(sentence: Sentence, noun: Word) -> bool:
    """Whether there is none of what a noun of speech names: keine Hinweise, die mangelnde Bereitschaft."""
    return any(child.form.lower().startswith(_LACKING) for child in sentence.children(noun) if child.index < noun.index)


def _equated(sentence: Sentence, verbs: list[Word]) -> bool:
    """Whether the verb behind a noun says what it consists in: sein Argument ist, dass …; die Forderung lautet, …."""
    return len(verbs) == 1 and verbs[0].lemma in _EQUATING and not is_subjunctive(sentence, verbs[0])


def _kind(sentence: Sentence, start: int) -> ComplementKind | None:
    following = segment_end(sentence, start)
    first = sentence.words[start - 1].form.lower()
    if first in DASS:
        return ComplementKind.DASS
    if relative_pronoun(sentence, start) or first in _NO_CONTENT:
        return None
    if zu_infinitive(sentence, start, following):
        return ComplementKind.INFINITIVE
    verb = next((w for w in sentence.words[start - 1 : following - 1] if finite(w)), None)
    second = verb is not None and start < verb.index < following - 1
    return ComplementKind.SUBJUNCTIVE if verb is not None and second and is_subjunctive(sentence, verb) else None


def _draft(scene: Scene, sentence: Sentence, noun: Word, cue: Cue, owner: Named | None, mark: int, kind: ComplementKind) -> Draft:
    stop = last_word(sentence)
    opens = not any(finite(word) for word in sentence.words[: mark - 1])
    last = resumed(scene, sentence, mark + 1, stop, kind, opens=opens)
    spans = [stretch(sentence, first_word(sentence), mark)]
    if last < stop:
        spans.append(stretch(sentence, last + 1, stop))
    frame = Frame(speaker=owner, addressee=_told(sentence, noun), cue=cue, cue_spans=(noun.span,), spans=tuple(spans))
    quote = (stretch(sentence, mark + 1, last),)
    return Draft(type=StatementType.INDIRECT, quote=quote, frame=frame, rule=f"indirect.noun-{kind}", origin=Origin.FRAME)


def _told(sentence: Sentence, noun: Word) -> Named | None:
    """To whom words are, by the attribute of their noun: der Appell an die Partner."""
    for child in sentence.children(noun):
        mark = next((word for word in sentence.children(child) if word.base_deprel == "case"), None)
        if child.base_deprel == "nmod" and mark is not None and mark.form.lower() in _TO:
            return Named.by(sentence, child).behind(mark)
    return None


def _first_part(scene: Scene, sentence: Sentence, noun: Word) -> Named | None:
    """Whoever the first part of a compound names: die US-Drohung, die Kreml-Forderung."""
    return Named.by(sentence, noun, (noun,)) if "-" in noun.form[1:-1] and scene.acts(noun) else None
