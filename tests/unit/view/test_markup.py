"""Nothing gets into a page unescaped."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.testing import texts
from ukrdiplo.view.markup import Markup, bounded, element, exact, shown


class _Reader(HTMLParser):
    """What a page says, by a reader that is not ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.said: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def _read(markup: str) -> _Reader:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader


@given(texts() | st.text("<>&\"'/!-=abps ") | st.text())
def test_a_text_becomes_no_markup(text: str) -> None:
    read = _read(element("p", text, title=text))
    assert read.tags == ["p"]
    assert "".join(read.said) == shown(text)
    assert read.attributes == [("title", shown(text))]


@given(texts() | st.text())
def test_what_is_shown_can_be_written_and_obeys_nothing(text: str) -> None:
    written = shown(text)
    assert written.encode().decode() == written
    assert not set(written) & {"\x00", "\r", "\u202e", "\u2028", "\ud800", "\x1b", "\ufffe"}


@given(texts() | st.text())
def test_a_passage_shows_the_same_characters_as_any_other_text(text: str) -> None:
    read = _read(exact(text))
    assert set(read.tags) <= {"span"}
    assert "".join(read.said) == shown(text)


@given(st.lists(texts(), min_size=2))
def test_a_passage_can_be_cut_anywhere(parts: list[str]) -> None:
    assert "".join(map(shown, parts)) == shown("".join(parts))


@pytest.mark.parametrize(
    ("sign", "escape"),
    [("\x00", r"\x00"), ("\u202e", r"\u202e"), ("\ud800", r"\ud800"), ("\U0010ffff", r"\U0010ffff"), ("\u2028", r"\u2028")],
)
def test_a_character_that_would_be_obeyed_is_named(sign: str, escape: str) -> None:
    assert f"a{escape}b" in "".join(_read(exact(f"a{sign}b")).said)
    assert 'class="sign"' in exact(sign)


@pytest.mark.parametrize("harmless", ["\u00ad", "\u200d", "\u200b", "\t", "\n", "\f", "ä", "🕊", "א"])
def test_a_character_that_a_page_can_hold_stays(harmless: str) -> None:
    assert shown(harmless) == harmless


def test_markup_stands_as_it_is_and_nothing_else_does() -> None:
    assert element("p", "<b>", Markup("<b></b>"), [None, ["&"]]) == "<p>&lt;b&gt;<b></b>&amp;</p>"


def test_attributes_that_do_not_hold_are_left_out() -> None:
    assert (
        element("a", class_="x", hidden=False, open=True, title=None, aria_label='"')
        == '<a class="x" open aria-label="&quot;"></a>'
    )


def test_an_element_that_is_always_empty_has_no_end() -> None:
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">'


def test_what_stands_between_pieces_is_escaped() -> None:
    assert bounded("<", [element("b"), element("i")]) == "<b></b>&lt;<i></i>"
