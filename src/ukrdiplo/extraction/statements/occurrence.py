"""Verbs of speech in a sentence, with whom their clauses name: who speaks, to whom, and who passes the words on."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from attrs import evolve, frozen

from ukrdiplo.extraction.statements import bracket
from ukrdiplo.extraction.statements.addressee import addressee_of
from ukrdiplo.extraction.statements.frame import Frame, Named
from ukrdiplo.extraction.statements.naming import quoted, speaker_of
from ukrdiplo.extraction.statements.readings import Reading, likeliest
from ukrdiplo.lexicon.cues import Cue, CueIndex
from ukrdiplo.model import Sentence, Span, Word
from ukrdiplo.syntax.clauses import parted

__all__ = ["Occurrence", "frame_of", "occurrences", "run_spans"]

_PLACE = attrgetter("index")
_NEGATIONS = frozenset({"nicht", "nie", "niemals", "keineswegs", "kein", "keine", "keinen", "keiner", "keinem"})


@frozen(kw_only=True)
class Occurrence:
    """A verb of speech with the words that belong to it.

    Args:
        sentence: The sentence.
        cue: The entry of the lexicon.
        verb: The verb, finite or not.
        finite: The finite verb of its clause: the verb itself, or its auxiliary.
        group: All words of the cue, in order.
        passive: The clause is a passive.
        speaker: Who speaks, where the clause says.
        addressee: Who is spoken to.
        negated: The clause is negated.
        relay: Who passes the words on, of a verb whose object speaks.
    """

    sentence: Sentence
    cue: Cue
    verb: Word
    finite: Word | None
    group: tuple[Word, ...]
    passive: bool
    speaker: Named | None
    addressee: Named | None
    negated: bool
    relay: Named | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the cue stands."""
        return run_spans(self.group)

    @property
    def first(self) -> int:
        """Index of the cue's first word."""
        return self.group[0].index

    @property
    def last(self) -> int:
        """Index of the cue's last word."""
        return self.group[-1].index


def frame_of(occurrence: Occurrence, spans: tuple[Span, ...]) -> Frame:
    """The frame that a verb of speech makes."""
    return Frame(
        speaker=occurrence.speaker,
        addressee=occurrence.addressee,
        cue=occurrence.cue,
        cue_spans=occurrence.spans,
        spans=spans,
        relay=occurrence.relay,
        negated=occurrence.negated,
    )


def run_spans(words: tuple[Word, ...]) -> tuple[Span, ...]:
    """The words as passages, neighbours joined."""
    runs: list[list[Word]] = []
    for word in sorted(words, key=_PLACE):
        if runs and runs[-1][-1].index + 1 >= word.index:
            runs[-1].append(word)
        elif not runs or runs[-1][-1].span != word.span:
            runs.append([word])
    return tuple(Span(run[0].span.start, run[-1].span.end) for run in runs)


def occurrences(sentence: Sentence, index: CueIndex, acts: Callable[[Word], bool]) -> Iterator[Occurrence]:
    """The verbs of speech of a sentence, in order.

    Args:
        sentence: The sentence.
        index: The cues.
        acts: Whether a word names somebody who may speak.
    """
    taken: set[int] = set()
    likely = [(word, forms) for word in sentence.words if (forms := index.verbs.get(word.form.lower())) is not None]
    here = {word.form.casefold() for word in sentence.words} if likely else set[str]()
    earlier: dict[int, Occurrence] = {}
    for word, forms in likely:
        if word.index in taken or word.upos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV"}:
            continue
        if word.upos not in {"VERB", "AUX"} and (word.form[0].isupper() or word.base_deprel in {"amod", "det"}):
            continue
        if _particle_of_next(sentence, word, index):
            continue
        able = tuple(form for form in forms if not any(map(here.isdisjoint, form.cue.wanted)))
        reading = likeliest(sentence, word, able) if able else None
        found = _told(sentence, word, reading, index, acts) if reading is not None else None
        if found is not None and not _saying(found) and not _awaits(found, acts):
            taken.update(member.index for member in found.group)
            found = earlier[word.index] = _sharing(found, earlier.get(word.head))
            yield found


def _particle_of_next(sentence: Sentence, word: Word, index: CueIndex) -> bool:
    """Whether a word is the particle of the verb behind it, written apart: bekannt gegeben."""
    following = sentence.words[word.index] if word.index < len(sentence.words) else None
    forms = index.verbs.get(following.form.lower(), ()) if following is not None else ()
    return any(form.cue.prefix == word.form.lower() for form in forms)


def _sharing(found: Occurrence, first: Occurrence | None) -> Occurrence:
    """A verb with the speaker of the one that und joins it to, without a subject of its own: nannte das falsch und warnt."""
    if first is None or first.speaker is None or first.passive or found.passive or found.cue.quotes:
        return found
    relations = {child.base_deprel for child in found.sentence.children(found.verb)}
    joined = found.verb.base_deprel == "conj" and "cc" in relations and not relations & {"nsubj", "csubj", "expl"}
    return evolve(found, speaker=first.speaker) if joined else found


def _told(sentence: Sentence, word: Word, reading: Reading, index: CueIndex, acts: Callable[[Word], bool]) -> Occurrence:
    """A verb of speech with those whom its clause names."""
    cue, ruler, passive = reading.cue, reading.ruler, reading.passive
    speaker = speaker_of(sentence, cue, word, ruler, index, acts, passive=passive)
    relay = _mouthpiece(sentence, (word, ruler), acts)
    if cue.quotes:
        speaker, relay = quoted(sentence, word, ruler, speaker, acts, passive=passive)
    return Occurrence(
        sentence=sentence,
        cue=cue,
        verb=word,
        finite=ruler,
        group=reading.group,
        passive=passive,
        speaker=speaker,
        addressee=addressee_of(sentence, cue, word, ruler, speaker, acts, passive=passive),
        negated=any(_denies(sentence, head) for head in (word, ruler)),
        relay=relay,
    )


def _mouthpiece(sentence: Sentence, verbs: Sequence[Word], acts: Callable[[Word], bool]) -> Named | None:
    """By whom somebody lets his words be told: ließ durch seinen Sprecher ausrichten, ließ über die Botschafterin wissen."""
    if all(verb.lemma != "lassen" for verb in verbs):
        return None
    for child in (child for verb in verbs for child in sentence.children(verb) if child.base_deprel == "obl"):
        case = next((word for word in sentence.children(child) if word.base_deprel == "case"), None)
        if case is not None and case.form.lower() in {"durch", "über"} and acts(child):
            return Named.by(sentence, child).behind(case)
    return None


def _saying(found: Occurrence) -> bool:
    """Whether a clause tells what people in general say: wie man so schön sagt, wie es so schön heißt."""
    start, _ = bracket.clause(found.sentence, found.verb, found.finite)
    opening = [word.form.lower() for word in found.sentence.words[start - 1 : start + 2]]
    general = found.speaker is not None and found.speaker.head.form.lower() == "man"
    return opening[:1] == ["wie"] and (general or opening[1:] == ["es", "so"])


def _awaits(found: Occurrence, acts: Callable[[Word], bool]) -> bool:
    """Whether a thing behind *erwarten* is what lies ahead of somebody: den Minister erwartet eine hohe Strafe."""
    head = found.speaker.head if found.speaker is not None else None
    behind = head is not None and head.upos == "NOUN" and found.finite is not None and head.index > found.finite.index
    return head is not None and behind and found.cue.lemma == "erwarten" and not acts(head)


def _denies(sentence: Sentence, head: Word) -> bool:
    """Whether a verb is denied in its own clause: a tree may give it the nie of a clause beside it."""
    return any(
        child.form.lower() in _NEGATIONS and not parted(sentence, *sorted((child.index, head.index)))
        for child in sentence.children(head)
    )
