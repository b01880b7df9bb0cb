"""What stands before the first sentence of a report or of a ticker's entry: where it was written, by whom, at what time.

Kiew/Moskau (dpa) – Der Präsident …; Wien – Die Ministerin …; 14.30 Uhr: Der Kanzler …; +++ 7:15 +++ Der Kreml ….
No grammar joins it to what follows, and a parser that has to join it spoils the sentence: the town becomes the subject, the hour
a person beside the president. So it is parted from the sentence.
"""

import re
from collections.abc import Set as AbstractSet

__all__ = ["behind_dateline"]

_DASH = r"\s*(?:[–—-]|--)\s+"
_PLACE = r"[A-ZÄÖÜ][\w.'-]*(?: (?:am|an der|bei) [A-ZÄÖÜ]\w+| [A-ZÄÖÜ][\w.-]*)?"
_PLACES = rf"(?P<places>{_PLACE}(?:\s?[/,]\s?{_PLACE}){{0,3}})"
_AGENCY = re.compile(rf"\s*{_PLACES}\s*\((?!.*[\d„“].*\))[^\s()]{{2,9}}(?:\s?[/,]\s?[^\s()]{{2,9}}){{0,3}}\)\.?{_DASH}")
_BARE = re.compile(rf"\s*{_PLACES}\.?{_DASH}(?=[A-ZÄÖÜ„“»«\"])")
_WEEKDAY = r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
_DAY = rf"(?:(?:[Hh]eute|[Gg]estern|[Vv]orgestern|{_WEEKDAY}|\d{{1,2}}\.(?: ?\w+\.?)?(?: ?\d{{4}})?),? ){{0,2}}"
_CLOCK = re.compile(rf"\s*(?:\+{{2,3}}\s*)?{_DAY}(?:um )?(?:[01]?\d|2[0-4])[.:][0-5]\d(?:\s?Uhr)?\s*(?:[–—|:]|-|\+{{2,3}})\s+")


def behind_dateline(text: str, towns: AbstractSet[str]) -> int:
    """Where the dateline ends that a paragraph opens with, its dash or colon and the blanks behind them included; 0 without one.

    Args:
        text: The paragraph from its beginning.
        towns: Names of towns. One of them is a dateline before a dash alone; others only with an agency in brackets.

    Example:
        >>> text = "Kiew/Genf (dpa) – Selenskyj lehnt ab."
        >>> text[behind_dateline(text, {"Kiew"}) :]
        'Selenskyj lehnt ab.'
        >>> behind_dateline("Merz – Der Kanzler", {"Kiew"})
        0
    """
    opening = text[:120]
    for pattern in (_AGENCY, _CLOCK):
        if found := pattern.match(opening):
            return found.end()
    found = _BARE.match(opening)
    if found is None or not all(place.strip().title() in towns for place in re.split("[/,]", found["places"])):
        return 0
    return found.end()
