"""Whose words a phrase names: in "nach Angaben der Polizei" those of the Polizei."""

from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.lexicon.cues import CueIndex
from ukrdiplo.model import Sentence, Word
from ukrdiplo.syntax.clauses import agent, noun_phrase, relative_pronoun, subject

__all__ = ["NOMINAL", "owner", "owner_of", "postposed"]

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X"})
"""Parts of speech of the heads of noun phrases."""
_COMING = frozenset({"kommen", "stammen"})
_TOWARDS = frozenset({"an", "auf", "für", "gegen", "gegenüber", "mit", "nach", "über", "um", "vor", "zu", "zum", "zur"})
"""Prepositions of those whom words are for or about."""


def owner(index: CueIndex, sentence: Sentence, words: tuple[Word, ...]) -> Named:
    """The phrase as written; its heads are whose words they are: in "Angaben der Polizei" the Polizei.

    Args:
        index: The cues.
        sentence: The sentence.
        words: The words of the phrase.
    """
    head = next(
        (w for w in words if w.upos in NOMINAL and (sentence.head(w) is None or w.head not in {x.index for x in words})), words[0]
    )
    if index.noun(head.form) is not None:
        if any(child.base_deprel == "amod" and child.form.lower().startswith("eigen") for child in sentence.children(head)):
            return Named.by(sentence, _subject_over(sentence, head) or head, words)
        owners = [
            c
            for c in sentence.children(head)
            if c in words and (c.base_deprel in {"nmod", "flat", "appos"} or c.feat("Poss") == "Yes")
        ]
        head = owners[0] if owners else head
    return Named.by(sentence, head, words)


def owner_of(sentence: Sentence, noun: Word) -> Named | None:
    """Whose words they are.

    The noun's genitive or possessive, the agent of its participle (die von X geäußerte Hoffnung), the subject of its verb
    (X erhob die Forderung), or where the verb has it come from (von X kam die Forderung).
    """
    children = sentence.children(noun)
    owner = next((c for c in children if _owns(sentence, c)), None)
    made = next((a for c in children if c.base_deprel in {"amod", "acl"} and (a := agent(sentence, c)) is not None), None)
    governor = sentence.head(noun)
    placed = noun.base_deprel != "obl" or any(c.form.lower() == "mit" for c in children if c.base_deprel == "case")
    if owner is None and made is None and placed and governor is not None and governor.upos == "VERB":
        subjects = (c for c in sentence.children(governor) if c.deprel == "nsubj" and c is not noun)
        own = noun.base_deprel == "nsubj"
        owner = next(subjects, None) or (agent(sentence, governor) or _origin(sentence, governor) if own else None)
    who = made or owner
    if who is None:
        return None
    words = noun_phrase(sentence, who)
    return Named.by(sentence, who, words[1:] if words[0].upos == "ADP" else words)


def _owns(sentence: Sentence, child: Word) -> bool:
    """Whether an attribute tells whose a noun of speech is, and not to whom or about what: der Appell an die Partner."""
    if child.base_deprel != "nmod":
        return child.feat("Poss") == "Yes"
    return all(mark.form.lower() not in _TOWARDS for mark in sentence.children(child) if mark.base_deprel == "case")


def _origin(sentence: Sentence, verb: Word) -> Word | None:
    """Where something comes from: aus der Opposition kam die Forderung."""
    for child in sentence.children(verb) if verb.lemma in _COMING else ():
        if child.base_deprel == "obl" and any(mark.form.lower() == "aus" for mark in sentence.children(child)):
            return child
    return None


def postposed(index: CueIndex, sentence: Sentence, mark: Word) -> tuple[Word, ...]:
    """The noun for a thought or words before an adposition that belongs to it, with its possessive: seiner Ansicht | nach.

    A tree may give the adposition to the noun behind: seiner Ansicht nach die letzte Gelegenheit. In a noun phrase (die seiner
    Ansicht nach beste Lösung) nothing is said; *Ihrer* is whoever is asked.
    """
    words = sentence.words[max(mark.index - 4, 0) : mark.index - 1]
    if len(words) < 2 or words[-2].feat("Poss") != "Yes" or words[-1].upos != "NOUN" or index.noun(words[-1].form) is None:
        return ()
    attributive = len(words) > 2 and words[0].upos == "DET" and not relative_pronoun(sentence, words[0].index)
    return () if attributive or (len(words) > 2 and words[-2].form[0].isupper()) else words[-2:]


def _subject_over(sentence: Sentence, word: Word) -> Word | None:
    """The subject of the clause that a phrase stands in: whose own words nach eigenen Angaben are."""
    above = next(
        (head for head in sentence.ancestors(word) if (who := subject(sentence, head)) is not None and who != word), None
    )
    return subject(sentence, above) if above is not None else None
