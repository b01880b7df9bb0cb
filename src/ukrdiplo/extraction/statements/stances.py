"""Told speech acts that give no words but only a stance: kritisierte den Beschluss, wies den Vorwurf zurück.

The object of other told acts sums up what was said (forderte den Rückzug, warnte vor Angriffen). Of these it is what somebody
finds good, bad or false. That is told for its own sake where the article is about what the topics are about, or where it is an
actor that the lexicon knows who takes the stance.
"""

from collections.abc import Iterable, Iterator

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.positions import in_setting
from ukrdiplo.extraction.statements.frame import Draft
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Act, Analysis, StatementType

__all__ = ["told"]

_STANCES = frozenset({Act.AGREE, Act.CONFIRM, Act.CRITICISE, Act.DENY, Act.DOUBT, Act.PRAISE, Act.REJECT})


def told(drafts: Iterable[Draft], analysis: Analysis, cast: Cast, lexicon: Lexicon) -> Iterator[Draft]:
    """The drafts without the stances that nobody whom the lexicon knows takes on something that the topics are not about.

    Args:
        drafts: The statements of an article.
        analysis: Its trees.
        cast: Who occurs in the article.
        lexicon: What is known.
    """
    about = None
    for draft in drafts:
        if _takes_stance(draft) and not _known(draft, cast, lexicon):
            about = in_setting(analysis, lexicon) if about is None else about
            if not about:
                continue
        yield draft


def _takes_stance(draft: Draft) -> bool:
    cue = draft.frame.cue
    return draft.type is StatementType.REPORTED and cue is not None and cue.act in _STANCES


def _known(draft: Draft, cast: Cast, lexicon: Lexicon) -> bool:
    """Whether the lexicon has one of those who speak."""
    who = draft.frame.speaker
    return who is not None and any(lexicon.actor(actor) is not None for actor in cast.of(who.sentence, who.head))
