"""The report for people: what stands in it, and that nothing of an article is obeyed."""

import datetime as dt
import io
import re
import unicodedata

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.topics import Topic
from ukrdiplo.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Event,
    EventMode,
    EventStatus,
    EventType,
    Note,
    ParsedArticle,
    Participant,
    ParticipantRole,
    Place,
    Position,
    Quantity,
    Span,
    Stance,
    Statement,
    StatementType,
    TimeExpression,
)
from ukrdiplo.report import plain, render
from ukrdiplo.testing import parsed_articles

TEXT = (
    "Gipfel in Ankara\n"
    "Laut Reuters sagte Hakan Fidan, eine Waffenruhe sei „in Reichweite“.\n"
    "Am Montag sprachen Moskau und Kiew in Ankara 90 Minuten lang miteinander."
)


def span(part: str) -> Span:
    start = TEXT.index(part)
    return Span(start, start + len(part))


LEXICON = Lexicon(topics=(Topic(id="ceasefire", label_de="Waffenruhe", label_en="ceasefire", support_means="wants a ceasefire"),))

PARSED = ParsedArticle(
    article=Article(
        text=TEXT,
        blocks=(
            Block(kind=BlockKind.HEADLINE, span=Span(0, 16)),
            Block(kind=BlockKind.PARAGRAPH, span=Span(17, len(TEXT))),
        ),
        published=dt.date(2025, 7, 24),
        outlet="Der Bote",
    ),
    actors=(
        Actor(id="media.reuters", name="Reuters", kind=ActorKind.MEDIA),
        Actor(id="person.hakan-fidan", name="Hakan Fidan", kind=ActorKind.PERSON, office="Außenminister"),
        Actor(id="state.rus", name="Russland", kind=ActorKind.STATE, iso="RUS"),
        Actor(id="state.ukr", name="Ukraine", kind=ActorKind.STATE, iso="UKR"),
    ),
    statements=(
        Statement(
            id="st-1",
            type=StatementType.INDIRECT,
            quote=(span("eine Waffenruhe sei „in Reichweite“"),),
            speaker=("person.hakan-fidan",),
            via=("media.reuters",),
            act=Act.SAY,
            rule="r",
        ),
        Statement(id="st-2", type=StatementType.REPORTED, quote=(span("sprachen"),), negated=True, question=True, rule="r"),
        Statement(id="st-3", type=StatementType.REPORTED, quote=(span("lang"),), speaker_spans=(span("miteinander"),), rule="r"),
    ),
    positions=(
        Position(
            id="po-1",
            holder="state.ukr",
            topic="ceasefire",
            stance=Stance.SUPPORT,
            attributed_by="person.hakan-fidan",
            evidence=(span("eine Waffenruhe"),),
            rule="r",
        ),
        Position(
            id="po-2", holder="state.rus", topic="own_topic", stance=Stance.OPPOSE, evidence=(span("in Reichweite"),), rule="r"
        ),
    ),
    events=(
        Event(
            id="ev-1",
            type=EventType.CONSULT,
            mode=EventMode.VISIT,
            status=EventStatus.OCCURRED,
            participants=(
                Participant(actor="state.rus", role=ParticipantRole.PARTICIPANT),
                Participant(actor="state.ukr", role=ParticipantRole.PARTICIPANT),
            ),
            when=TimeExpression(
                text="Am Montag", span=span("Am Montag"), earliest=dt.date(2025, 7, 21), latest=dt.date(2025, 7, 21)
            ),
            place=Place(text="Ankara", span=span("Ankara"), country="TUR"),
            quantities=(Quantity(number="90", unit="Minuten", span=span("90 Minuten")),),
            evidence=(span("Am Montag sprachen Moskau und Kiew"),),
            rule="r",
        ),
    ),
    notes=(Note(code="example", message="This was made up."),),
).check()


def report(parsed: ParsedArticle, *, width: int = 100, lexicon: Lexicon = LEXICON, terminal: bool = False) -> str:
    stream = io.StringIO()
    render(parsed, lexicon, Console(file=stream, width=width, force_terminal=terminal, color_system=None))
    return stream.getvalue()


def test_it_tells_who_said_what_and_where_it_stands() -> None:
    lines = report(PARSED).splitlines()
    at = lines.index("Who said what")
    assert lines[at + 1 : at + 4] == [
        "  Hakan Fidan (Außenminister) via Reuters (indirect, say)",
        "      eine Waffenruhe sei „in Reichweite“",
        "      line 2, characters 49–84",
    ]


def test_it_tells_what_is_denied_asked_or_said_by_nobody_known() -> None:
    text = report(PARSED)
    assert "nobody named (reported, say, denied, question)" in text
    assert "“miteinander” (not resolved)" in text


def test_it_tells_who_wants_what_by_the_topic_s_label() -> None:
    text = report(PARSED)
    assert "Ukraine: Waffenruhe – support according to Hakan Fidan (Außenminister)" in text
    assert "Russland: own_topic – oppose" in text


def test_it_tells_what_happened() -> None:
    text = report(PARSED)
    assert "CONSULT visit (occurred)" in text
    assert "participant Russland, participant Ukraine" in text
    assert "when: Am Montag [2025-07-21]; where: Ankara [TUR]; 90 Minuten" in text
    assert "line 3, characters" in text


def test_a_type_that_reads_like_another_is_glossed() -> None:
    (event,) = PARSED.events
    sanctions = evolve(PARSED, events=(evolve(event, type=EventType.SANCTION, mode=EventMode.DISCONTINUE),))
    assert "SANCTION discontinue (occurred) – sanctions imposed" in report(sanctions)


def test_it_begins_with_the_headline_and_ends_with_the_notes() -> None:
    lines = report(PARSED).splitlines()
    assert lines[0].startswith("Gipfel in Ankara ─")
    assert lines[1] == "Der Bote · 2025-07-24"
    assert lines[-3:] == ["Notes", "  This was made up. [example]", ""]


def test_an_empty_result_says_so_and_why() -> None:
    note = Note(code="empty-text", message="The text is empty: there is nothing to read.")
    text = report(ParsedArticle(article=Article(text=""), notes=(note,)))
    assert "Nothing was found in it." in text
    assert "The text is empty: there is nothing to read. [empty-text]" in text


def test_an_empty_result_without_a_note_says_what_that_means() -> None:
    assert "no words, wishes or happenings" in report(ParsedArticle(article=Article(text="Sonne.")))


@pytest.mark.parametrize("width", [1, 10, 20, 40])
def test_a_narrow_terminal_loses_nothing(width: int) -> None:
    wide, narrow = (re.sub(r"[\s─…]", "", report(PARSED, width=given)) for given in (1000, width))
    assert "CONSULTvisit(occurred)" in narrow
    assert narrow.endswith(wide[-200:])


def test_no_line_is_longer_than_the_terminal_or_ends_in_blanks() -> None:
    for line in report(PARSED, width=50).splitlines():
        assert len(line) <= 50
        assert line == line.rstrip()


def test_brackets_are_no_markup() -> None:
    article = Article(text="[bold]Kiew[/bold] [link=x]", title="[red]Titel[/red] :smile:")
    statement = Statement(id="s", type=StatementType.REPORTED, quote=(Span(0, 26),), rule="r")
    text = report(ParsedArticle(article=article, statements=(statement,)), terminal=True)
    assert "[bold]Kiew[/bold] [link=x]" in text
    assert "[red]Titel[/red] :smile:" in text


@given(parsed_articles(), st.integers(5, 120))
def test_nothing_that_a_terminal_obeys_comes_through(parsed: ParsedArticle, width: int) -> None:
    for sign in report(parsed, width=width):
        assert sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_escapes_show_what_was_there() -> None:
    assert plain("a\x1b[31m\u202eb\ud800\x9b") == "a\\x1b[31m\\u202eb\\ud800\\x9b"


def test_a_soft_hyphen_is_not_shown() -> None:
    assert plain("Waffen\u00adruhe") == "Waffenruhe"


def test_a_text_of_one_endless_line_gives_a_short_title() -> None:
    text = "Wort " * 100_000
    article = Article(text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text) - 1)),))
    assert len(report(ParsedArticle(article=article))) < 1000
