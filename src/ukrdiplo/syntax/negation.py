"""Whether a clause is denied, wanted, owed or supposed, and whether it hangs on a condition.

German denies a verb with *nicht* and its like, a noun with *kein*, and keeps the denial of *nicht X, sondern Y* to X. *nicht nur*
denies nothing. What is not so *yet* or *no longer* is denied all the same. The words here are closed classes of the grammar; what
people do by wanting and rejecting stands in the lexicon.
"""

from enum import StrEnum
from functools import lru_cache

from ukrdiplo.model import Sentence, Word

__all__ = ["Reality", "auxiliaries", "condition", "denied", "particle", "reality", "verb_first"]

_NEGATORS = frozenset(
    {"nicht", "kein", "nie", "niemals", "keineswegs", "keinesfalls", "nirgends", "kaum", "weder", "mitnichten", "nimmer", "wenig"}
)
_SECOND = 3
"""Where *noch* may stand at the earliest behind *weder* and one word."""
_PRONOUNS = frozenset({"niemand", "nichts"})
_REMEMBERED = 8192
"""Words of which is kept what the tables call them."""
_LIMITS = frozenset({"nur", "allein", "bloß", "zuletzt", "lediglich"})
_IF = frozenset({"wenn", "falls", "sofern", "solange", "sobald", "vorausgesetzt", "ehe", "bevor"})
_SHOULD = frozenset({"sollte", "sollten"})
_EVEN = frozenset({"auch", "selbst", "sogar"})
_ONLY = frozenset({"nur", "erst", "ausschließlich", "lediglich"})
_ONLY_WITH = frozenset({"bei", "mit", "unter", "nach", "gegen", "im", "in", "falls", "wenn", "als"})
_TERMS = frozenset({"bedingung", "voraussetzung", "vorbehalt", "gegenzug", "gegenleistung", "umstand"})
_MAYBE = frozenset(
    {"vielleicht", "womöglich", "möglicherweise", "eventuell", "angeblich", "vermutlich", "wahrscheinlich", "wohl"}
)


class Reality(StrEnum):
    """How real a clause is said to be."""

    FACT = "fact"
    """Stated as it is or was: liefert, hat geliefert; in reported speech also with the subjunctive: liefere."""
    FUTURE = "future"
    """wird liefern, werde liefern."""
    MODAL = "modal"
    """kann, soll, muss, will liefern."""
    POSSIBLE = "possible"
    """könnte, dürfte, würde liefern; vielleicht."""
    QUESTION = "question"
    """ob; a question mark ends the sentence."""


def particle(sentence: Sentence, word: Word) -> str | None:
    """The separable particle of a verb that stands apart from it, in lower case.

    It closes the clause of its verb, so it belongs to the last finite verb before it, whatever verb the tree gives it to.
    """
    if word.upos not in {"VERB", "AUX"}:
        return None
    for child in sentence.particles:
        if child.index > word.index and child.upos in {"ADP", "ADV", "ADJ", "VERB", "PART", "NOUN"}:
            return child.form.lower() if _owner(sentence, child) == word.index else None
    return None


def _owner(sentence: Sentence, child: Word) -> int:
    between = sentence.words[child.head : child.index - 1] if child.head < child.index else ()
    later = [
        w.index for w in between if w.upos == "VERB" and w.feat("VerbForm") == "Fin" and w.base_deprel in {"conj", "parataxis"}
    ]
    return later[-1] if later else child.head


def denied(sentence: Sentence, word: Word, *, besides: frozenset[str] = frozenset()) -> bool:
    """Whether ``word`` itself is negated: a verb by an adverb of its clause, a noun by its determiner.

    Args:
        sentence: The sentence.
        word: A verb, adjective or noun.
        besides: Words that do not count because they belong to an idiom (``nichts``).
    """
    count = 0
    for child in sentence.children(word):
        lemma = _base(child.form, child.lemma)
        if lemma in besides:
            continue
        if (lemma in _NEGATORS and child.base_deprel in {"advmod", "det", "cc", "obl", "amod", "mark", "obj"}) or (
            lemma in _PRONOUNS and child.base_deprel in {"obj", "nsubj", "obl", "advmod", "det"}
        ):
            again = word.upos == "NOUN" and child.index > word.index  # keine Waffen, niemals
            elsewhere = (
                _other_half(sentence, child, word) or _of_a_fragment(sentence, child, word) or _apart(sentence, child, word)
            )
            count += not again and not _limited(sentence, child) and not elsewhere
    return count % 2 == 1 or (not count and word.index > _SECOND and _neither_before(sentence, word))


def _neither_before(sentence: Sentence, word: Word) -> bool:
    """Whether a noun is the second of two that are denied, though not joined to the first: weder Soldaten noch Panzer."""
    if word.upos != "NOUN" or word.base_deprel == "conj":
        return False
    before = sentence.words[word.index - 2]
    while before.head == word.index and before.index > 1 and before.upos in {"DET", "ADJ", "ADV"} and before.form != "noch":
        before = sentence.words[before.index - 2]
    return before.form == "noch" and any(other.form.casefold() == "weder" for other in sentence.words[: before.index - 1])


@lru_cache(maxsize=_REMEMBERED)
def _base(written: str, lemma: str) -> str:
    """The word of the tables that a form is one of: the form of *nichts*, *kein* of *keinen*, otherwise the lemma."""
    form = written.casefold()
    if form in _PRONOUNS or form in _NEGATORS:
        return form
    return "kein" if form.startswith("kein") else lemma.casefold()


def _limited(sentence: Sentence, negator: Word) -> bool:
    """*nicht nur*, *nicht zuletzt*: the denial is of a limit, not of the clause."""
    following = sentence.words[negator.index] if negator.index < len(sentence.words) else None
    return following is not None and following.form.casefold() in _LIMITS


def _other_half(sentence: Sentence, negator: Word, word: Word) -> bool:
    """The denial stands before *sondern* and ``word`` behind it, or the denial is of another part (*nicht X, sondern Y*)."""
    turn = next((w for w in sentence.words[negator.index :] if w.form.casefold() == "sondern"), None)
    return turn is not None and negator.index < turn.index < word.index and _same_clause(sentence, turn, word)


def _apart(sentence: Sentence, negator: Word, word: Word) -> bool:
    """A semicolon stands between a word and what the tree takes for its denial."""
    first, last = sorted((negator.index, word.index))
    return any(other.form == ";" for other in sentence.words[first : last - 1])


def _of_a_fragment(sentence: Sentence, negator: Word, word: Word) -> bool:
    """The denial closes a fragment that leaves its verb out: Kiew stimmt zu, Moskau nicht."""
    if negator.index < word.index or any(w.upos not in {"PUNCT", "SYM"} for w in sentence.words[negator.index :][:1]):
        return False
    for other in reversed(sentence.words[word.index : negator.index - 1]):
        if other.upos in {"VERB", "AUX"}:
            return False
        if other.form in {",", ";", "–", "—"}:
            return any(inner.upos == "PROPN" for inner in sentence.words[other.index : negator.index - 1])
    return False


def _same_clause(sentence: Sentence, turn: Word, word: Word) -> bool:
    head = sentence.head(turn)
    while head is not None and head.index != word.index:
        if head.upos in {"VERB", "AUX"}:
            return False
        head = sentence.head(head)
    return head is not None and not any(child.index == turn.index for child in sentence.children(word))


def auxiliaries(sentence: Sentence, verb: Word) -> tuple[Word, ...]:
    """The auxiliaries and modals of a clause, with those that coordinated verbs share: will liefern und zahlen."""
    own = _own_auxiliaries(sentence, verb)
    if own or _finite(verb):
        return own
    partners = [child for child in sentence.children(verb) if child.base_deprel == "conj"]
    if verb.base_deprel == "conj" and (head := sentence.head(verb)) is not None:
        partners.insert(0, head)
    return next((shared for partner in partners if (shared := _own_auxiliaries(sentence, partner))), ())


def _own_auxiliaries(sentence: Sentence, verb: Word) -> tuple[Word, ...]:
    return tuple(
        child for child in sentence.children(verb) if child.upos in {"AUX", "VERB"} and child.base_deprel in {"aux", "cop"}
    )


def _finite(verb: Word) -> bool:
    """Whether a verb is finite beyond doubt: a form in -en may be an infinitive whatever the tagger says."""
    return verb.feat("VerbForm") == "Fin" and not verb.form.endswith("en")


def reality(sentence: Sentence, verb: Word) -> Reality:
    """How real the clause of ``verb`` is said to be."""
    words = (verb, *auxiliaries(sentence, verb))
    finite = next((w for w in words if w.feat("VerbForm") == "Fin"), verb)
    children = sentence.children(verb)
    last = sentence.words[-1].form
    if any(child.form.casefold() == "ob" and child.base_deprel == "mark" for child in children) or (
        last == "?" and not sentence.ancestors(verb)
    ):
        return Reality.QUESTION
    lemmas = {w.lemma.casefold() for w in words if w is not verb}
    forms = {w.form.casefold() for w in words if w is not verb}
    if any(form.startswith("würde") for form in forms) and _reported(sentence, verb):
        return Reality.FUTURE  # würde liefern stands for werde liefern where the two sound alike
    if (
        any(child.form.casefold() in _MAYBE for child in children)
        or any(form.startswith(("könnte", "dürfte", "würde", "müsste", "sollte")) for form in forms)
        or (_past_subjunctive(finite) and not _reported(sentence, verb))
    ):
        return Reality.POSSIBLE
    if forms & {"soll", "sollen"} and any(
        w.feat("VerbForm") == "Inf" and w.lemma in {"haben", "sein"} for w in words if w is not verb
    ):
        return Reality.FACT  # hearsay: soll geliefert haben
    if lemmas & {"können", "müssen", "sollen", "wollen", "dürfen", "mögen"}:
        return Reality.MODAL
    if any(form in {"wird", "werde", "werden", "wirst", "werdet"} for form in forms) and verb.feat("VerbForm") == "Inf":
        return Reality.FUTURE
    return Reality.FACT


def _reported(sentence: Sentence, verb: Word) -> bool:
    """Whether the clause is the content of a verb of saying."""
    if condition(sentence, verb) is not None:
        return False
    marked = any(child.base_deprel == "mark" and child.form.casefold() == "dass" for child in sentence.children(verb))
    return marked or verb.base_deprel == "ccomp"


def _past_subjunctive(finite: Word) -> bool:
    return finite.feat("Mood") == "Sub" and finite.feat("Tense") == "Past"


def condition(sentence: Sentence, verb: Word) -> Word | None:
    """The head of the condition that the clause of ``verb`` hangs on, or ``None``.

    A condition is a clause with *wenn*, *falls*, *sofern*, *solange*, *sobald*, one that begins with its verb (Greift er an, …),
    a phrase such as *unter der Bedingung*, *erst dann* or *im Gegenzug*, or one with *nur* and a preposition (nur mit Zustimmung
    Kiews).
    """
    for child in sentence.children(verb):
        relation = child.base_deprel
        if child.form.casefold() == "dann" and _even(sentence, child):
            return None  # selbst dann nicht, wenn …
        if relation in {"ccomp", "parataxis", "acl"} and (_is_if(sentence, child) or _should(sentence, child)):
            return child
        if relation == "advcl" and (_is_if(sentence, child) or verb_first(sentence, child)):
            return child
        if relation in {"obl", "nmod", "advmod"} and _is_term(sentence, child):
            return child
    return None


def _is_if(sentence: Sentence, clause: Word) -> bool:
    found = (
        child for child in sentence.children(clause) if child.base_deprel in {"mark", "advmod"} and child.form.casefold() in _IF
    )
    return any(not _even(sentence, child) for child in found)


def _should(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause begins with *sollte*, as conditions do: sollte er angreifen."""
    own = (child for child in sentence.children(clause) if child.base_deprel == "aux")
    return any(child.form.casefold() in _SHOULD for child in own) and verb_first(sentence, clause)


def _even(sentence: Sentence, word: Word) -> bool:
    """Whether *auch* or *selbst* stands right before a word."""
    return word.index > 1 and sentence.words[word.index - 2].form.casefold() in _EVEN


def verb_first(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause begins with its finite verb, as questions and conditions do."""
    words = sentence.subtree(clause)
    first = next((word for word in words if word.upos != "PUNCT"), clause)
    return first.feat("VerbForm") == "Fin" and first.upos in {"VERB", "AUX"} and len(words) > 1


def _is_term(sentence: Sentence, phrase: Word) -> bool:
    if phrase.lemma.casefold() == "fall" and any(child.form.casefold() in {"in", "im"} for child in sentence.children(phrase)):
        return any(child.base_deprel == "nmod" for child in sentence.children(phrase))  # im Fall eines Angriffs
    if phrase.lemma.casefold() in _TERMS:
        return all(child.form.casefold() not in {"zu", "zur", "zum", "als", "ohne"} for child in sentence.children(phrase))
    if phrase.form.casefold() in {"dann", "danach"} and phrase.index > 1:
        return sentence.words[phrase.index - 2].form.casefold() in _ONLY  # erst dann
    children = sentence.children(phrase)
    cases = {child.form.casefold() for child in children if child.base_deprel in {"case", "mark"}}
    before = sentence.words[min(word.index for word in sentence.subtree(phrase)) - 2 :][:1]
    only = any(child.form.casefold() in _ONLY and child.base_deprel == "advmod" for child in children) or any(
        word.form.casefold() in _ONLY for word in before if word.index < phrase.index
    )
    return only and bool(cases & _ONLY_WITH)
