"""Colours can be told from what they stand on, and the style cannot be told from its checksum."""

import re
from importlib import resources

import pytest

from ukrdiplo.view.plan import TONES
from ukrdiplo.view.style import policy

SHEET = (resources.files("ukrdiplo.view") / "style.css").read_text(encoding="utf-8")
LEAST = 4.5


def _colours(scheme: str) -> dict[str, str]:
    light, dark = (dict(re.findall(r"--([a-z]+[0-9]?): (#[0-9a-f]{6});", part)) for part in _halves())
    return light if scheme == "light" else light | dark


def _halves() -> tuple[str, str]:
    start = SHEET.index("@media screen and (prefers-color-scheme: dark)")
    return SHEET[:start], SHEET[start : SHEET.index(".t0 {")]


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_what_it_stands_on(scheme: str) -> None:
    colours = _colours(scheme)
    inks = ["ink", "soft", "link", "good", "bad", "open", *(f"ink{number}" for number in range(TONES + 1))]
    pairs = [(ink, ground) for ink in inks for ground in ("paper", "lit")]
    pairs += [
        (ink, f"tint{n}") for n in range(TONES + 1) for ink in ("ink", "soft", "link", *(f"ink{m}" for m in range(TONES + 1)))
    ]
    weak = {pair: round(_contrast(*(colours[name] for name in pair)), 2) for pair in pairs}
    assert {pair: contrast for pair, contrast in weak.items() if contrast < LEAST} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_can_be_seen(scheme: str) -> None:
    colours = _colours(scheme)
    assert all(_contrast(colours[f"line{number}"], colours["paper"]) >= 2.5 for number in range(TONES + 1))


def test_speakers_differ_in_colour() -> None:
    for scheme in ("light", "dark"):
        tints = [value for name, value in _colours(scheme).items() if name.startswith("tint")]
        assert len(set(tints)) == len(tints) == TONES + 1


def test_the_sheet_fetches_nothing() -> None:
    assert not re.search(r"url\(|@import|@font-face|expression|http|</", SHEET)


def test_the_policy_names_the_sheet_by_its_checksum() -> None:
    assert policy("p{}") == (
        "default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; base-uri 'none'; form-action 'none'"
    )
