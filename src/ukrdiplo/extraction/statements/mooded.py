"""Whether a sentence without a frame gives somebody's words, by the mood of its verb: er sei krank, sie hätten gesiegt, soll.

Konjunktiv I reports wherever it stands; Konjunktiv II and *sollen* do where a statement is near.
"""

from attrs import frozen

from ukrdiplo.extraction.statements.scene import Main
from ukrdiplo.model import Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.mood import Mood, is_subjunctive

__all__ = ["Before", "kind_of"]

_HEARSAY = frozenset({"soll", "sollen"})
_OBLIGATION = frozenset({"sollte", "sollten"})
_WISH = frozenset({"möchte", "möchten"})
_SUPPOSING = frozenset({"dürfte", "dürften"})
"""They suppose, unless they forbid something: Soldaten dürften nicht beteiligt sein."""
_AHEAD = frozenset(
    (
        *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"),
        *("wochenende", "woche", "wochen"),
        *("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"),
        *("bald", "demnächst", "morgen", "künftig", "nächste", "nächsten", "kommende", "kommenden", "jahresende", "jahrestag"),
    )
)
"""With such a word soll plans, and is nobody's words: Am Samstag soll das Parlament entscheiden."""
_FORBIDDING = frozenset({"nicht", "nie", "kein", "keine", "keinen", "keinem", "keiner", "keinesfalls", "nur"})


@frozen(kw_only=True)
class Before:
    """How a sentence stands to the statement that it may go on with.

    Args:
        near: It ends at most two sentences before.
        next: It ends in the sentence before.
        same: It ends near by, in the same paragraph.
        reports: The sentence that it ends in has a verb in the Konjunktiv.
    """

    near: bool = False
    next: bool = False
    same: bool = False
    reports: bool = False


def kind_of(sentence: Sentence, main: Main, before: Before) -> tuple[StatementType, str] | None:
    """The type and the rule of a sentence that goes on with a statement; ``None`` where it does not.

    Args:
        sentence: The sentence.
        main: The verb of its main clause.
        before: How it stands to the statement before it.
    """
    verb = main.verb
    if verb is None or sentence.words[-1].form == "?" or verb.index == 1:
        return None
    form = verb.form.lower()
    if main.mood is Mood.KONJUNKTIV_I:
        return StatementType.INDIRECT_FREE_INDIRECT, "free.konjunktiv-1"
    if form in _HEARSAY or form in _OBLIGATION:
        heard = form in _HEARSAY and before.near and _perfect(sentence)
        demanded = form == "sollten" and before.same
        if form in _OBLIGATION and _goes_on_in_past(sentence, verb):
            return None
        plans = form in _HEARSAY and not heard and any(word.form.lower() in _AHEAD for word in sentence.words)
        return (StatementType.FREE_INDIRECT, "free.sollen") if heard or demanded or (before.next and not plans) else None
    if form in _WISH or (form in _SUPPOSING and not _forbids(sentence, form)):
        return None
    unlike = verb.upos == "VERB" or _past(sentence, verb)
    reports = before.same if form.endswith("n") else before.next and before.same and (before.reports or unlike)
    if main.mood is Mood.KONJUNKTIV_II and reports:
        return StatementType.INDIRECT_FREE_INDIRECT, "free.konjunktiv-2"
    return None


def _goes_on_in_past(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb joined to another tells what came of it: sie sollten Spuren verwischen, wurden aber ertappt."""
    joined = [word for word in sentence.words if word.base_deprel == "conj" and word.head in {verb.index, verb.head}]
    rulers = (next((c for c in (word, *sentence.children(word)) if finite(c)), None) for word in joined)
    return any(ruler is not None and ruler.feat("Tense") == "Past" and not is_subjunctive(sentence, ruler) for ruler in rulers)


def _forbids(sentence: Sentence, form: str) -> bool:
    """Whether dürfte or dürften forbids: it is denied, and not of what has happened (dürfte ihm nicht entgangen sein)."""
    return any(word.form.lower() in _FORBIDDING for word in sentence.words) and (form.endswith("n") or not _perfect(sentence))


def _past(sentence: Sentence, verb: Word) -> bool:
    """Whether a form of haben makes a past: hätte … getan."""
    return verb.form.lower() == "hätte" and any(word.feat("VerbForm") == "Part" for word in sentence.words[verb.index :])


def _perfect(sentence: Sentence) -> bool:
    """Whether a clause has the infinitive of the perfect, which with sollen tells hearsay: soll … getan haben."""
    pairs = zip(sentence.words, sentence.words[1:], strict=False)
    return any(first.feat("VerbForm") == "Part" and second.form in {"haben", "sein"} for first, second in pairs)
