"""What read_text takes and gives."""

import datetime as dt
from collections.abc import Callable

import pytest

from ukrdiplo.errors import ReadingError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.boilerplate import Match, Phrase, Role
from ukrdiplo.model import Article, BlockKind
from ukrdiplo.reading import read_text
from ukrdiplo.serialise import dumps

GERMAN = "Die Außenminister haben in Genf über eine Waffenruhe gesprochen. Das Treffen soll am Dienstag weitergehen."
ENGLISH = "The foreign ministers have met in Geneva to talk about a truce, and they said that the talks would go on for days."
UKRAINIAN = "Міністри закордонних справ зустрілися в Женеві, щоб обговорити перемир'я. Переговори продовжаться у вівторок."
FRENCH = "Les ministres des Affaires étrangères se sont réunis à Genève pour parler d'une trêve, et ce n'est pas la fin."


def codes(article: Article) -> list[str]:
    return [note.code for note in article.notes]


def test_what_is_known_of_an_article_is_kept() -> None:
    article = read_text(
        GERMAN,
        published="2025-03-11",
        title="Treffen in Genf",
        authors=["Anna Muster"],
        outlet="Tagesbote",
        url="https://tagesbote.example/1",
    )
    assert article.published == dt.date(2025, 3, 11)
    assert (article.title, article.authors, article.outlet) == ("Treffen in Genf", ("Anna Muster",), "Tagesbote")
    assert article.url == "https://tagesbote.example/1"
    assert codes(article) == []


def test_a_moment_counts_as_its_day() -> None:
    assert read_text(GERMAN, published=dt.datetime(2025, 3, 11, 23, 59, tzinfo=dt.UTC)).published == dt.date(2025, 3, 11)
    assert read_text(GERMAN, published="2025-03-11T06:30:00+01:00").published == dt.date(2025, 3, 11)


@pytest.mark.parametrize("published", ["gestern", "2025-02-30", "12.02.2025", "", 20250211, 1.5])
def test_a_date_that_is_none_is_an_error_that_says_what_to_give(published: object) -> None:
    with pytest.raises(ReadingError, match="ISO date"):
        read_text(GERMAN, published=published)  # type: ignore[arg-type]


def test_an_article_without_a_date_is_noted() -> None:
    assert codes(read_text(GERMAN)) == ["no-date"]


@pytest.mark.parametrize("text", ["", " ", "\n\t \r\n", b"", b"\xef\xbb\xbf", "\u2003"])
def test_an_empty_text_has_no_blocks_and_says_so(text: str | bytes) -> None:
    article = read_text(text)
    assert article.blocks == ()
    assert codes(article) == ["empty-text"]


def test_a_text_of_menus_alone_has_no_content_and_says_so() -> None:
    article = read_text("Startseite\nPolitik\nTeilen\n", published="2025-01-01")
    assert article.content == ()
    assert codes(article) == ["no-content"]


@pytest.mark.parametrize(
    "text",
    [ENGLISH, FRENCH, UKRAINIAN],
)
def test_a_text_that_is_not_german_has_no_content_and_says_so(text: str) -> None:
    article = read_text(text, published="2025-01-01")
    assert article.content == ()
    assert [block.kind for block in article.blocks] == [BlockKind.BOILERPLATE]
    assert codes(article) == ["not-german"]


@pytest.mark.parametrize(
    "text",
    [
        "Trump trifft Putin in Alaska",
        "NATO: Rutte, Trump, Meloni, Macron, Merz, Starmer, Tusk, Sánchez, Stubb, Orbán, Fico, Costa, Kallas",
        "Breaking News: Joe Biden, Donald Trump und Wladimir Putin auf dem Summit in New York",
        "Die USA sagen Hilfe zu. London, Paris und Rom ziehen nach. „America first“, ruft Trump. „Make peace“, sagt Macron dazu.",
    ],
)
def test_a_short_german_text_with_foreign_names_is_not_taken_for_another_language(text: str) -> None:
    assert codes(read_text(text, published="2025-01-01")) == []


def test_an_english_quotation_does_not_make_an_article_english() -> None:
    article = read_text(f"{GERMAN} „{ENGLISH}“ Das sagte der Minister. {GERMAN} {GERMAN}", published="2025-01-01")
    assert codes(article) == []


@pytest.mark.parametrize("text", [(GERMAN + " ") * 46_000, "a\n" * 60_000])
def test_five_megabytes_in_one_line_and_too_many_lines_are_no_article_and_say_so(text: str) -> None:
    article = read_text(text, published="2025-01-01")
    assert article.content == ()
    assert codes(article) == ["too-long"]


def test_a_long_line_is_read_as_one_paragraph() -> None:
    article = read_text((GERMAN + " ") * 900, published="2025-01-01")
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH]


def test_control_characters_and_lone_surrogates_keep_their_places() -> None:
    text = "\x00Die Ukraine\x00 und Russland\ud83d verhandeln in Genf weiter."
    article = read_text(text, published="2025-01-01")
    (block,) = article.blocks
    assert article.text == text
    assert article.prose(block).text == "Die Ukraine und Russland\ufffd verhandeln in Genf weiter."


def test_only_text_and_bytes_are_read() -> None:
    with pytest.raises(ReadingError, match="NoneType"):
        read_text(None)  # type: ignore[arg-type]


def test_phrases_of_an_own_lexicon_are_used() -> None:
    own = Lexicon(phrases=(Phrase(id="own", role=Role.LINE, match=Match.WHOLE, forms=("Unser Extra",)),))
    kinds = [block.kind for block in read_text(f"{GERMAN}\n\nUnser Extra\n\n{GERMAN}", lexicon=own).blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kiew hofft.", "The text has 2 words, too few to be an article. Give the whole text."),
        ("Ja.", "The text has one word, too few"),
        ("Startseite\nPolitik\nTeilen\n" * 10, "nothing but boilerplate or readers' comments"),
    ],
)
def test_a_text_without_content_says_whether_it_is_too_short(text: str, said: str) -> None:
    (note,) = read_text(text, published="2025-01-01").notes
    assert note.code == "no-content"
    assert said in note.message
    assert "read_file" not in note.message


@pytest.mark.parametrize("text", ["t/a1.txt", "C:\\Texte\\Mein Artikel.HTML", " kiew.md\n"])
def test_the_name_of_a_file_leads_to_the_way_to_read_it(text: str) -> None:
    (note,) = read_text(text, published="2025-01-01").notes
    assert note.code == "no-content"
    assert "If this is the name of a file, read the file with read_file." in note.message


@pytest.mark.parametrize("read", [str, str.encode])
def test_what_this_library_has_written_is_no_article(read: Callable[[str], str | bytes]) -> None:
    for stored in (dumps(read_text(GERMAN)), dumps([read_text(GERMAN)], indent=2)):
        with pytest.raises(ReadingError, match=r"stored document and no article: load it with ukrdiplo\.serialise\.load"):
            read_text(read(stored))
