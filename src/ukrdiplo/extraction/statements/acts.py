"""What is done by saying something: the act of the cue, where what is said leaves it that act."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from ukrdiplo.extraction.statements.frame import Draft
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.lexicon.cues import CueSyntax
from ukrdiplo.model import Act, Sentence, StatementType, Word
from ukrdiplo.syntax.clauses import finite

__all__ = ["Acting"]

_GOING_ON = frozenset({StatementType.FREE_INDIRECT, StatementType.INDIRECT_FREE_INDIRECT})
"""Types that go on with a statement: what its cue does (räumte ein) is done, and they only say."""
_OBLIGING = frozenset({"sollte", "sollten"})
_DENIALS = frozenset({"nicht", "kein", "keine", "wenig", "kaum"})
_QUALIFYING = frozenset({"ADJ", "ADV", "CCONJ", "DET", "NOUN", "PART", "PUNCT", "VERB"})
_LABELS = frozenset({"direct.label", "direct.fragment", "direct.nested"})
_BEHIND = frozenset({"indirect.konjunktiv", "direct.sentence-before"})
"""Rules of words behind a speech act that has its object already: erklärte sich bereit, der Weg sei frei."""
_DONE = frozenset({Act.BELIEVE, Act.DOUBT, Act.DEMAND, Act.PROPOSE, Act.PROMISE, Act.ANNOUNCE, Act.REJECT, Act.EXPECT})
"""What is done by such an act alone; the words behind it only say."""
_CALLED = frozenset({"als", "für"})
_JUDGED = frozenset({Act.SAY, Act.ANNOUNCE})
"""Acts that leave open what the speaker thinks of a thing."""
_SPEAKING = frozenset({"sprechen", "reden"})
"""Who speaks of something says no more than that."""
_NEAR = 8
"""How many statements back the one is looked for in which a quotation stands."""
_CONTENT = frozenset({"ccomp", "obj", "csubj", "xcomp", "root"})


def _around(draft: Draft, before: Sequence[Draft]) -> int | None:
    """How many statements before it the one stands in whose words, and with whose frame, a quotation is."""
    for back, other in enumerate(reversed(before), start=1):
        if not other.nested and other.frame.spans == draft.frame.spans and any(q.covers(draft.quote[0]) for q in other.quote):
            return back
    return None


def _is_denied(sentence: Sentence, word: Word) -> bool:
    return any(child.form.lower() in _DENIALS for child in sentence.children(word))


def _is_plain(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun is what a thing is called, and not the thing: nannte das einen Fehler."""
    articles = [child.form.lower() for child in sentence.children(noun) if child.upos == "DET"]
    bare = all(child.base_deprel != "case" for child in sentence.children(noun))
    return bare and noun.base_deprel != "nsubj" and (not articles or articles[0].startswith("ein"))


@frozen(kw_only=True)
class Acting:
    """How acts are read.

    Args:
        scene: The article.
        judging: What is done with words that judge, by :attr:`Lexicon.judging_acts`.
    """

    scene: Scene
    judging: Mapping[str, Act]

    def all(self, drafts: Sequence[Draft]) -> list[Act]:
        """What the speakers of statements do by saying them; a quotation inside a statement does what that one does, or judges.

        Args:
            drafts: The statements, in the order of the text.
        """
        found: list[Act] = []
        for place, draft in enumerate(drafts):
            act = self.act(draft)
            framed = draft.nested and draft.frame.spans
            outer = _around(draft, drafts[max(place - _NEAR, 0) : place]) if framed else None
            if outer is not None:
                told = found[place - outer]
                act = (self._judged(draft) or told) if told in _JUDGED else told
            found.append(act)
        return found

    def act(self, draft: Draft) -> Act:
        """What the speaker of a statement does by saying it.

        Words that go on with a statement say, and demand with *sollte*: Beide Seiten sollten verhandeln. What has happened cannot
        be demanded: who insists that he has never lied says so. A judgement in quotation marks does what it says: who calls a
        thing "unacceptable" rejects it.
        """
        cue = draft.frame.cue
        if draft.type in _GOING_ON:
            return Act.DEMAND if draft.type is StatementType.FREE_INDIRECT and self._obliges(draft) else Act.SAY
        act = cue.act if cue is not None else Act.SAY
        if cue is not None and cue.bids and (draft.type is StatementType.REPORTED or draft.rule == "indirect.infinitive"):
            return Act.DEMAND
        if act in _DONE and draft.rule in _BEHIND:
            return Act.SAY
        if act in _JUDGED and draft.rule == "reported.judgement":
            return self._called(draft) or act
        if act is Act.DEMAND and draft.rule == "indirect.dass" and self._happened(draft):
            return Act.SAY
        return (self._judged(draft) or act) if act in _JUDGED and draft.rule in _LABELS else act

    def _words(self, draft: Draft) -> list[Word]:
        return [word for span in draft.quote for word in self.scene.words_in(span)]

    def _obliges(self, draft: Draft) -> bool:
        verb = next((word for word in self._words(draft) if finite(word)), None)
        return verb is not None and verb.form.lower() in _OBLIGING

    def _happened(self, draft: Draft) -> bool:
        """Whether a content clause is in the perfect: dass sie nie gelogen habe."""
        sentence = self.scene.analysis.sentences[self.scene.number_at(draft.start)]
        for word in self._words(draft):
            above = sentence.head(word) if finite(word) and word.deprel == "aux" and word.lemma in {"haben", "sein"} else None
            if above is not None and above.feat("VerbForm") == "Part" and above.base_deprel in _CONTENT:
                return True
        return False

    def _called(self, draft: Draft) -> Act | None:
        """The act of what a verb tells that a thing is called: nannte die Wortwahl unglücklich, bezeichnete das als Irrweg."""
        sentence = self.scene.analysis.sentences[self.scene.number_at(draft.start)]
        cue = draft.frame.cue
        for word in self._words(draft):
            act = self._verdict(word) if word.upos in {"ADJ", "ADV", "NOUN", "VERB"} and not self.scene.inside(word) else None
            if act is None or cue is None or cue.lemma in _SPEAKING:
                continue
            first = word
            while first.base_deprel == "conj" and (above := sentence.head(first)) is not None:
                first = above  # null und nichtig
            head = sentence.head(first)
            as_such = any(child.form.lower() in _CALLED for child in sentence.children(first))
            plain = head is not None and head.lemma == cue.lemma and (word.upos != "NOUN" or _is_plain(sentence, first))
            if as_such or plain:
                return None if any(_is_denied(sentence, other) for other in (word, head) if other is not None) else act
        return None

    def _judged(self, draft: Draft) -> Act | None:
        """The act of a judgement: „nicht hilfreich“; of a noun where a verb tells what somebody is called: „Mörder“."""
        cue = draft.frame.cue
        words = self._words(draft)
        if any(word.upos not in _QUALIFYING or finite(word) for word in words):
            return None
        calls = cue is not None and cue.takes(CueSyntax.LABEL) and cue.lemma not in _SPEAKING
        if any(word.upos == "NOUN" and not (calls and self._verdict(word)) for word in words):
            return None
        found = next((act for word in words if (act := self._verdict(word)) is not None), None)
        denied = any(word.form.lower() in _DENIALS for word in words)
        if found is None or not denied:
            return found
        return Act.CRITICISE if found is Act.PRAISE else None

    def _verdict(self, word: Word) -> Act | None:
        return self.judging.get(word.form.lower()) or self.judging.get(word.lemma.lower())
