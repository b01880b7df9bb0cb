"""HTML pages as articles."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from ukrdiplo.errors import ReadingError
from ukrdiplo.model import Article, BlockKind
from ukrdiplo.reading import read_file, read_html

PAGES = Path(__file__).parent / "pages"
SENTENCE = "Die Außenminister haben in Genf über eine Waffenruhe gesprochen, wie ein Sprecher sagte. "
BODY = f"<article><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></article>"


def page(name: str) -> Article:
    return read_file(PAGES / f"{name}.html")


def texts(article: Article, *kinds: BlockKind) -> list[str]:
    return [article.surface(block.span) for block in article.blocks if block.kind in kinds]


@pytest.mark.parametrize(
    ("name", "title", "published", "authors", "outlet"),
    [
        (
            "portal_with_site_in_title",
            "Fidan wirbt für neue Gesprächsrunde",
            "2025-06-04",
            ("Anna Muster", "Ben Beispiel"),
            "Tagesbote",
        ),
        (
            "graph_with_references",
            "Wien bietet sich erneut als Verhandlungsort an",
            "2025-03-17",
            ("Clara Probe",),
            "Donaukurier Online",
        ),
        ("broken_json", "Prag sammelt weiter Granaten für Kiew", "2025-04-08", ("Dora Versuch",), None),
        ("agency_without_person", "Guterres mahnt zur Zurückhaltung", "2025-08-21", ("dpa",), "Küstenpost"),
        (
            "paywall_and_seo_title",
            "Ukraine-Krieg: Was Meloni in Kiew wirklich erreichen wollte",
            "2025-05-12",
            ("Emil Entwurf", "Fritzi Fassung"),
            "Wochenschau",
        ),
        (
            "live_ticker",
            "Liveblog zur Konferenz: Delegationen treffen in Genf ein",
            "2025-11-23",
            ("Greta Gliederung",),
            "abendpost.example",
        ),
        ("plain_old_page", "Lawrow trifft Amtskollegen in Astana", "2023-02-14", ("Hanna Heft",), "Heimatzeitung"),
        ("no_metadata_time_element", "Oslo verdoppelt Hilfe", "2025-03-06", ("Ida Inhalt",), "Nordlicht"),
        ("two_headings_and_entities", '"Kein Frieden ohne Garantien"', "2025-02-12", ("Jan Journal", "Kim Kolumne"), "Südblatt"),
        ("english_article", "Envoys meet in Geneva", "2025-11-23", (), None),
    ],
)
def test_headline_day_authors_and_outlet_are_read(
    name: str, title: str, published: str, authors: tuple[str, ...], outlet: str | None
) -> None:
    article = page(name)
    assert article.title == title
    assert article.published == dt.date.fromisoformat(published)
    assert article.authors == authors
    assert article.outlet == outlet


def test_the_address_is_the_canonical_one() -> None:
    assert page("portal_with_site_in_title").url == "https://www.tagesbote.example/ausland/fidan-gespraeche-a-1001.html"
    assert page("graph_with_references").url == "https://donaukurier.example/wien-ort"


def test_the_parts_of_a_portal_page() -> None:
    article = page("portal_with_site_in_title")
    assert [block.kind.value for block in article.blocks] == [
        "headline",
        "teaser",
        "paragraph",
        "paragraph",
        "subheading",
        "paragraph",
        "paragraph",
    ]
    for foreign in ("Newsletter", "Getreidefrachter", "glaube ich erst", "Impressum", "Sport", "Foto:"):
        assert foreign not in article.text


def test_the_items_of_a_list_are_list_items() -> None:
    assert texts(page("graph_with_references"), BlockKind.LIST_ITEM) == [
        "eine überwachte Waffenruhe entlang der gesamten Front,",
        "die Rückkehr verschleppter Kinder in die Ukraine,",
        "den Schutz der Kernkraftwerke vor Angriffen.",
    ]


def test_headings_are_subheadings_and_the_headline_stands_once() -> None:
    article = page("no_metadata_time_element")
    assert texts(article, BlockKind.HEADLINE) == ["Oslo verdoppelt Hilfe"]
    assert "Geld für Flugabwehr" in texts(article, BlockKind.SUBHEADING)
    assert article.text.count("Oslo verdoppelt Hilfe") == 1


def test_forms_bylines_notices_and_sign_offs_are_no_content() -> None:
    for name, line in (
        ("paywall_and_seo_title", "Sie haben bereits ein Abo"),
        ("graph_with_references", "Deine E-Mail-Adresse"),
        ("no_metadata_time_element", "(afp/abc)"),
        ("no_metadata_time_element", "Ein Bericht von"),
        ("broken_json", "Quelle: dpa"),
        ("agency_without_person", "dpa-infocom"),
        ("agency_without_person", "Wir verwenden Cookies"),
    ):
        article = page(name)
        assert not any(line in article.surface(block.span) for block in article.content), name


def test_every_paragraph_of_every_page_is_content() -> None:
    for name, sentence in (
        ("portal_with_site_in_title", "Sein Sprecher sagte lediglich, man werde den Vorschlag prüfen"),
        ("graph_with_references", "„Neutral zu sein heißt nicht, gleichgültig zu sein“, sagte die Ministerin."),
        ("broken_json", "Insgesamt könnten so mehr als eine Million Schuss geliefert werden."),
        ("agency_without_person", "Ein entsprechendes Papier liege beiden Regierungen vor, sagte Guterres."),
        ("paywall_and_seo_title", "und nicht mehr versprechen, als das Parlament mittrage."),
        ("live_ticker", "schrieb Andrij Jermak bei Telegram."),
        ("live_ticker", "Sie wollen Änderungen an mehreren Punkten vorschlagen"),
        ("plain_old_page", "Kiew wies das als unglaubwürdig zurück."),
        ("no_metadata_time_element", "die Schulen und Kliniken instand setzen."),
        ("two_headings_and_entities", "Europa allein könne sie nicht geben."),
    ):
        assert any(sentence in text for text in texts(page(name), BlockKind.PARAGRAPH)), name


def test_blocks_stand_a_blank_line_apart() -> None:
    article = page("graph_with_references")
    assert article.text == "\n\n".join(article.surface(block.span) for block in article.blocks)


@pytest.mark.parametrize("html", ["", "  \n", b""])
def test_an_empty_page_says_so(html: str | bytes) -> None:
    assert [note.code for note in read_html(html).notes] == ["empty-text"]


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "Nur Text",
        "<p>",
        "<html><body><nav><a href='/'>Start</a></nav></body></html>",
        "<!-- -->",
        "<?xml version='1.0'?>",
    ],
)
def test_a_page_without_an_article_says_so(html: str) -> None:
    article = read_html(html)
    assert article.content == ()
    assert "no-article" in [note.code for note in article.notes]


def test_a_page_of_links_has_no_article() -> None:
    assert [note.code for note in page("not_an_article").notes] == ["no-article"]


def test_a_page_that_is_not_german_has_no_content() -> None:
    article = page("english_article")
    assert article.content == ()
    assert [note.code for note in article.notes] == ["not-german"]


def test_what_is_given_takes_the_place_of_what_the_page_says() -> None:
    html = (PAGES / "portal_with_site_in_title.html").read_text(encoding="utf-8")
    article = read_html(
        html, published="2024-01-01", title="Anders", authors=["Otto Ohne"], outlet="Anderswo", url="https://x.example/"
    )
    assert (article.published, article.title, article.authors) == (dt.date(2024, 1, 1), "Anders", ("Otto Ohne",))
    assert (article.outlet, article.url) == ("Anderswo", "https://x.example/")


def test_inline_markup_keeps_the_blanks_between_words() -> None:
    first = f"<p>{SENTENCE}<b>Kiew </b>und <i>Moskau</i><br>schweigen.</p>"
    article = read_html(f"<html><body><article>{first}<p>{SENTENCE * 3}</p></article></body></html>")
    assert "Kiew und Moskau schweigen." in article.text


def test_nul_and_lone_surrogates_do_not_stop_a_page() -> None:
    assert "Waffenruhe" in read_html(f"<html>\x00<body>\ud800{BODY}</body></html>").text


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + SENTENCE,
        "<b><i>" * 20_000 + SENTENCE * 9,
        "<table><tr><td>" * 2_000 + SENTENCE,
        "<" * 50_000,
        "<ul><li>" * 2_000 + SENTENCE,
    ],
)
def test_deep_and_malformed_pages_give_an_article_or_a_note(html: str) -> None:
    article = read_html(html)
    assert article.blocks or article.notes


def test_a_page_that_is_too_large_is_an_error() -> None:
    with pytest.raises(ReadingError, match="20,000,001"):
        read_html("x" * 20_000_001)


def test_trafilatura_and_lxml_are_imported_late_and_print_nothing() -> None:
    code = (
        "import sys, ukrdiplo.reading as reading\n"
        "assert not {'trafilatura', 'lxml'} & set(sys.modules)\n"
        "reading.read_html('<html><body><p>x</p></body></html>')\n"
        "assert 'trafilatura' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_empty_figcaption_does_not_make_empty_blocks() -> None:
    article = read_html(
        "<html><body><article><h1>Delegationen in Genf</h1><figure><img><figcaption></figcaption></figure>"
        "<p>Die Delegationen sind am Montag in Genf eingetroffen.</p><div>Am Abend beginnen die Gespräche dort.</div>"
        "<p>Die Vermittler hoffen auf eine Einigung bis zum Ende der Woche.</p></article></body></html>",
        published="2025-11-23",
    )
    assert all(len(block.span) for block in article.blocks)
    assert article.content


def test_the_headline_that_a_page_calls_so_counts_before_its_other_titles() -> None:
    article = read_html(
        '<html><head><title>Genf: So läuft das Treffen | Tageblatt</title><script type="application/ld+json">'
        '{"@type": "NewsArticle", "headline": "Genf sucht den Ausweg"}</script></head>'
        "<body><article><h1>Genf: So läuft das Treffen</h1><p>Die Delegationen sind am Montag eingetroffen.</p></article>",
        published="2025-11-23",
    )
    assert article.title == "Genf sucht den Ausweg"
