"""Told speech acts that give no words but only a stance: kritisierte den Beschluss, wies den Vorwurf zurück.

The object of other told acts sums up what was said (forderte den Rückzug, warnte vor Angriffen). Of these it is what somebody
finds good, bad or false. That is told for its own sake where the article is about what the topics are about, or where it is an
actor that the lexicon knows who takes the stance. What private people and firms demand or announce counts there alone, too.
"""

from collections.abc import Iterable, Iterator

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions import in_setting
from ukrdiplo.extraction.statements.frame import Draft
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Act, Analysis, StatementType

__all__ = ["told"]

_PRIVATE = frozenset({"citizen", "person", "kin", "profession", "rival", "maker", "company"})
"""Roles of people and firms that speak for nobody else: Trainer, Pilot, Klinik."""
_STANCES = frozenset({Act.AGREE, Act.CONFIRM, Act.CRITICISE, Act.DENY, Act.DOUBT, Act.PRAISE, Act.REJECT})


def told(drafts: Iterable[Draft], analysis: Analysis, cast: Cast, lexicon: Lexicon) -> Iterator[Draft]:
    """The drafts without what nobody whom the lexicon knows thinks, or privately wants, of things that the topics are not about.

    Args:
        drafts: The statements of an article.
        analysis: Its trees.
        cast: Who occurs in the article.
        lexicon: What is known.
    """
    about = None
    for draft in drafts:
        if _minor(draft, lexicon) and not _known(draft, cast, lexicon):
            about = in_setting(analysis, lexicon) if about is None else about
            if not about:
                continue
        yield draft


def _minor(draft: Draft, lexicon: Lexicon) -> bool:
    cue, who = draft.frame.cue, draft.frame.speaker
    if draft.type is not StatementType.REPORTED or cue is None or who is None:
        return False
    nouns = (lexicon.people.noun(word.form) for word in who.words if word.upos == "NOUN")
    noun = next((noun for noun in nouns if noun is not None), None)
    return cue.act in _STANCES or (noun is not None and noun.role.id in _PRIVATE)


def _known(draft: Draft, cast: Cast, lexicon: Lexicon) -> bool:
    """Whether the lexicon has one of those who speak."""
    who = draft.frame.speaker
    return who is not None and any(lexicon.actor(actor) is not None for actor in cast.of(who.sentence, who.head))
