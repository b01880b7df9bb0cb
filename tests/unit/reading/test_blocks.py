"""What the parts of a plain text are."""

import json
from pathlib import Path

import pytest

from ukrdiplo.model import Article
from ukrdiplo.reading import read_text

BODY = (
    "Der ukrainische Präsident ist am Mittwoch in die Türkei gereist. Dort will er mit seinem Amtskollegen sprechen, wie sein "
    "Büro mitteilte. Es ist der dritte Besuch in diesem Jahr."
)
MORE = (
    "Der Kreml äußerte sich zurückhaltend zu der Reise. Man kenne die Pläne nicht, sagte ein Sprecher in Moskau vor der Presse. "
    "Über eine Waffenruhe könne erst gesprochen werden, wenn alle Fragen geklärt seien."
)
TEASER = "Der Präsident will in Ankara über das Schwarze Meer sprechen. Moskau reagiert verhalten."
HEADLINE = "Selenskyj reist überraschend nach Ankara"


def kinds(text: str, **known: str) -> list[tuple[str, str]]:
    article = read_text(text, published="2025-03-12", **known)  # type: ignore[arg-type]
    return [(block.kind.value, article.prose(block).text) for block in article.blocks]


def kind_of(line: str, text: str) -> str:
    (found,) = (kind for kind, said in kinds(text) if said == line)
    return found


def test_a_page_as_copied_from_a_portal() -> None:
    page = f"""\
Zum Inhalt springen
Menü
Startseite › Politik › Ausland › Türkei
{HEADLINE}
Von Anna Muster und Ben Beispiel, Kiew
12.03.2025, 06:30 Uhr
Lesezeit: 3 Min.
Teilen  Merken  Drucken
{TEASER}
Der Präsident bei der Ankunft in Ankara (Archivbild). (Foto: Max Muster/dpa)
{BODY}
Lesen Sie auch:
Was der Kreml in Istanbul wirklich will
Der lange Weg zum Getreideabkommen
{MORE}
Anzeige
Moskau wartet ab
• Die erste Frage betrifft die Häfen.
• Die zweite Frage betrifft die Versicherungen.
{BODY}
(dpa/abc)
Mehr zum Thema
Ankara lädt zu Gipfel
Tags: Ukraine, Türkei
2 Kommentare
Max M. vor 2 Stunden
Endlich reden sie wieder miteinander, das wurde auch langsam Zeit.
Antworten
Glaube ich nicht dran.
Impressum Datenschutz AGB
© 2025 Beispielverlag GmbH
"""
    assert [kind for kind, _ in kinds(page)] == [
        *["boilerplate"] * 3,
        "headline",
        *["boilerplate"] * 4,
        "teaser",
        "caption",
        "boilerplate",
        "paragraph",
        *["boilerplate"] * 3,
        "paragraph",
        "boilerplate",
        "subheading",
        "list_item",
        "list_item",
        "paragraph",
        *["boilerplate"] * 5,
        "comment",
        "comment",
        "boilerplate",
        "comment",
        "boilerplate",
        "boilerplate",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Dark Mode Light Mode",
        "Startseite",
        "Politik › Ausland › Ukraine",
        "Teilen | Merken | Drucken",
        "12. März 2025, 06:30 Uhr",
        "Stand: 12.03.2025 | 06:30 Uhr",
        "Aktualisiert am 12.03.2025",
        "Lesezeit: 4 Minuten",
        "Von Anna Muster",
        "Ein Kommentar von Anna Muster",
        "Foto: Max Muster/dpa",
        "© Foto: Max Muster",
        "musterbild (CC0), Pixabay",
        "picture alliance / dpa | Max Muster",
        "++ Auch interessant: Was der Kreml wirklich will ++",
        "Lesen Sie auch: Was der Kreml wirklich will",
        "Quelle: dpa",
        "(mit Material von dpa)",
        "dpa",
        "(abc/dpa)",
        "Tags: Ukraine, Russland",
        "Anzeige",
        "***",
        "https://bote.example/artikel",
        "Wir verwenden Cookies, um unser Angebot zu verbessern. Mehr dazu in der Datenschutzerklärung.",
        "Abonnieren Sie unseren Newsletter und verpassen Sie nichts mehr.",
        "Unterstützen Sie unsere Arbeit mit einer Spende, damit wir weiter berichten können.",
        "Dieser Text entstand mit maschineller Unterstützung; zwei Kolleginnen haben ihn nachgesehen.",
        "Transparenzhinweis: Der Autor ist Mitglied der Delegation gewesen.",
        "Um diesen Inhalt anzuzeigen, benötigen wir Ihre Erlaubnis.",
        "Seite 2 von 3",
    ],
)
def test_a_line_that_is_no_part_of_the_article_is_boilerplate(line: str) -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\n{line}\n\n{MORE}\n"
    assert [kind for kind, _ in kinds(text)] == ["headline", kinds(text)[1][0], "boilerplate", "paragraph"]
    assert kinds(text)[1][1] == BODY


@pytest.mark.parametrize(
    "sentence",
    [
        "Quellen in Kiew bestätigten den Bericht am Abend.",
        "Von Selenskyj kam zunächst keine Reaktion auf den Vorschlag.",
        "Der Gouverneur schrieb auf seinem Telegram-Kanal, drei Menschen seien verletzt worden.",
        "Ohne ihre Zustimmung könne es keinen Frieden geben, sagte die Ministerin.",
        "Ihr Beitrag zur Verteidigung sei bedeutend, sagte er über die Niederlande.",
        "Weitere Informationen gab es zunächst nicht.",
        "Zum Thema Waffenruhe äußerte sich der Sprecher nicht.",
        "Antworten auf diese Fragen gab der Minister nicht.",
        "Diese Meldung wurde vom Kreml bestritten.",
        "Bild berichtet, der Kanzler habe davon gewusst.",
        "Die Drohnen würden mit Hilfe von KI gesteuert, erklärte die Armee.",
        "Sie teilen die Sorge der Verbündeten, hieß es.",
        "In Genf wird über einen Kommentar des Präsidenten gestritten.",
    ],
)
def test_a_sentence_that_only_has_such_words_is_content(sentence: str) -> None:
    assert kind_of(sentence, f"{HEADLINE}\n\n{BODY}\n\n{sentence}\n\n{MORE}") == "paragraph"


@pytest.mark.parametrize(
    "opener",
    [
        "Kommentare",
        "12 Kommentare",
        "Kommentare (12)",
        "Leserkommentare",
        "3 Antworten",
        "2 Gedanken zu „Selenskyj in Ankara“",
        "Comments",
    ],
)
def test_what_follows_the_opener_of_comments_is_comments(opener: str) -> None:
    text = f"{HEADLINE}\n{BODY}\n{MORE}\n{opener}\n{BODY}\nUnsinn!\n{MORE}"
    assert [kind for kind, _ in kinds(text)][2:] == ["paragraph", "boilerplate", "comment", "comment", "comment"]


def test_the_word_for_comments_in_a_menu_opens_none() -> None:
    text = f"{HEADLINE}\nKommentare\nTeilen\n{BODY}\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "boilerplate", "boilerplate", "teaser", "paragraph"]


def test_what_follows_a_form_or_a_footer_is_boilerplate() -> None:
    tail = "Schreibe einen Kommentar\n\nPrevious Post\n\nSturm an der Küste legt Fähren lahm\n\nNext Post\n\nFähre fällt aus."
    text = f"{HEADLINE}\n\n{BODY}\n\n{MORE}\n\n{tail}"
    assert [kind for kind, _ in kinds(text)][3:] == ["boilerplate"] * 5


def test_an_article_goes_on_behind_a_form_that_stands_too_early() -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\n{BODY}\n\nImpressum\n\n{MORE}\n\n{MORE}\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)][-3:] == ["paragraph"] * 3


def test_links_end_where_running_text_begins() -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\nMehr News:\n\nSturm an der Küste\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)][2:] == ["boilerplate", "boilerplate", "paragraph"]


def test_a_heading_before_a_call_for_readers_is_boilerplate() -> None:
    call = "Der Morgen im Überblick\n\nAbonnieren Sie unseren Newsletter, damit Sie nichts verpassen"
    text = f"{HEADLINE}\n\n{BODY}\n\n{call}\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)][2:] == ["boilerplate", "boilerplate", "paragraph"]


@pytest.mark.parametrize(
    "heading",
    [
        "Moskau wartet ab",
        "Was will der Kreml?",
        "„Kein Frieden ohne Garantien“",
        "Kritik aus Berlin – Lob aus Rom",
        "12:05 Uhr: Drohnen über Odessa",
        "+++ 13:10 Kreml bestätigt Termin +++",
    ],
)
def test_a_short_line_before_running_text_is_a_subheading(heading: str) -> None:
    assert kind_of(heading, f"{HEADLINE}\n\n{BODY}\n\n{heading}\n\n{MORE}") == "subheading"


def test_a_short_line_that_nothing_follows_is_boilerplate() -> None:
    assert kind_of("Sturm an der Küste", f"{HEADLINE}\n\n{BODY}\n\n{MORE}\n\nSturm an der Küste") == "boilerplate"


def test_a_line_that_announces_a_quotation_is_a_paragraph() -> None:
    assert (
        kind_of(
            "Auf seinem Kanal schrieb der Präsident:",
            f"{HEADLINE}\n\n{BODY}\n\nAuf seinem Kanal schrieb der Präsident:\n\n„{MORE}“",
        )
        == "paragraph"
    )


@pytest.mark.parametrize("signs", [("•", "•"), ("-", "-"), ("–", "–"), ("*", "*"), ("1.", "2."), ("a)", "b)"), ("✓", "✓")])
def test_bullets_make_list_items_whose_prose_leaves_them_out(signs: tuple[str, str]) -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\n  {signs[0]} eine Waffenruhe auf See\n  {signs[1]} der Austausch aller Gefangenen\n\n{MORE}"
    assert [pair for pair in kinds(text) if pair[0] == "list_item"] == [
        ("list_item", "eine Waffenruhe auf See"),
        ("list_item", "der Austausch aller Gefangenen"),
    ]


def test_a_lone_dash_makes_no_list() -> None:
    assert (
        kind_of(
            "– Das jedenfalls sagte der Minister am Abend in Kiew.",
            f"{BODY}\n\n– Das jedenfalls sagte der Minister am Abend in Kiew.\n\n{MORE}",
        )
        == "paragraph"
    )


def test_a_teaser_stands_between_headline_and_body() -> None:
    assert kind_of(TEASER, f"{HEADLINE}\n{TEASER}\n\n{BODY}\n\n{MORE}") == "teaser"
    assert kind_of(TEASER, f"{HEADLINE}\nVon Anna Muster\n{TEASER}\n\n{BODY}\n\n{MORE}") == "teaser"
    assert kind_of("Die Türkei vermittelt wieder.", f"Die Türkei vermittelt wieder.\n\n{BODY}\n\n{MORE}") == "teaser"


def test_the_first_paragraph_of_an_agency_is_no_teaser() -> None:
    assert kinds(f"{HEADLINE}\n\nAnkara (dpa) - {BODY}\n\n{MORE}")[1][0] == "paragraph"


def test_a_caption_is_told_from_its_credit() -> None:
    assert kinds(f"{HEADLINE}\n\n{BODY}\n\nDer Präsident in Ankara. Foto: Max Muster/dpa\n\n{MORE}")[2:4] == [
        ("caption", "Der Präsident in Ankara."),
        ("boilerplate", "Foto: Max Muster/dpa"),
    ]
    assert kinds(f"{HEADLINE}\n\n{BODY}\n\nDer Präsident in Ankara.\nFoto: Max Muster\n\n{MORE}")[2] == (
        "caption",
        "Der Präsident in Ankara.",
    )


def test_a_title_that_is_known_tells_the_headline() -> None:
    text = f"Ankara\nEine längere Zeile, die der Titel nicht ist\n\n{BODY}"
    assert kinds(text, title="Ankara")[0] == ("headline", "Ankara")


def test_a_lone_line_without_a_full_stop_is_content() -> None:
    assert kinds("Merz reist nach Kiew") == [("headline", "Merz reist nach Kiew")]


def test_a_text_without_a_headline_has_none() -> None:
    assert [kind for kind, _ in kinds(f"{BODY}\n\n{MORE}")] == ["paragraph", "paragraph"]


def _content(blocks: list[tuple[str, int, int]]) -> set[int]:
    wanted = {"headline", "teaser", "subheading", "paragraph", "list_item", "caption"}
    return {offset for kind, start, end in blocks if kind in wanted for offset in range(start, end)}


def test_blocks_of_annotated_articles_are_found(data: Path) -> None:
    files = sorted((data / "gold").glob("*.json"))
    assert files
    for file in files:
        gold = json.loads(file.read_text(encoding="utf-8"))
        article: Article = read_text((data / "articles" / gold["article"]).read_bytes(), published=gold["published"])
        solid = {offset for offset, character in enumerate(article.text) if not character.isspace()}
        wanted = solid & _content([(block["kind"], block["start"], block["end"]) for block in gold["blocks"]])
        found = solid & _content([(block.kind.value, block.span.start, block.span.end) for block in article.blocks])
        assert 2 * len(wanted & found) / (len(wanted) + len(found)) >= 0.98


def test_initials_behind_the_full_stop_do_not_hide_the_end_of_a_sentence() -> None:
    for sign in ("/abc/DP/nas", " (dpa/abc)"):
        line = f"Der Kreml stimmte dem Vorschlag am Ende zu.{sign}"
        assert kind_of(line, f"{HEADLINE}\n\n{BODY}\n\n{MORE}\n\n{line}") == "paragraph"


def test_a_byline_or_a_date_under_a_headline_is_not_joined_to_it() -> None:
    text = f"{HEADLINE}\nvon Max Muster\n18.03.2025 19:42\n(durchgehend neu gefasst)\n\n{BODY}\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)][:3] == ["headline", "boilerplate", "boilerplate"]


def test_the_questions_of_an_interview_are_subheadings() -> None:
    text = f"„Moskau spielt auf Zeit“\n\nHerr Muster, was erwarten Sie von dem Treffen in Ankara?\n{BODY}\n\nUnd danach?\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "subheading", "paragraph", "subheading", "paragraph"]


def test_an_advertisement_that_ends_in_an_exclamation_mark_is_no_heading() -> None:
    line = "Das Buch zum Thema ist überall erhältlich. Jetzt bestellen!"
    assert kind_of(line, f"{HEADLINE}\n\n{BODY}\n\n{line}\n\n{MORE}") == "boilerplate"


def test_a_lone_word_in_small_letters_is_boilerplate() -> None:
    assert kind_of("mehr", f"{HEADLINE}\n\n{BODY}\n\nmehr\n\n{MORE}") == "boilerplate"


def test_a_subtitle_under_the_headline_is_a_subheading() -> None:
    text = f"{HEADLINE}\nZweiter Besuch in Ankara\nVon Anna Muster\n{TEASER}\n\n{BODY}"
    assert kind_of("Zweiter Besuch in Ankara", text) == "subheading"


RUNNING = (
    "Der Außenminister ist am Montag in Genf eingetroffen. Er will dort mit den Vermittlern über eine Waffenruhe sprechen.\n"
    "Am Abend kommt er mit seiner Kollegin zusammen. Beide Seiten hatten sich zuletzt im März getroffen.\n"
)


def test_a_long_heading_above_a_longer_one_is_the_headline_and_that_one_the_teaser() -> None:
    subtitle = "Der Minister spricht von einer letzten Gelegenheit – und stellt den Unterhändlern eine Frist bis Freitag"
    article = read_text(f"Noch ein Versuch in Genf!\n{subtitle}\n\n{RUNNING}", published="2025-03-04")
    assert [(b.kind.value, article.surface(b.span)) for b in article.blocks[:2]] == [
        ("headline", "Noch ein Versuch in Genf!"),
        ("teaser", subtitle),
    ]


def test_a_heading_that_ends_in_a_separated_prefix_is_not_joined_to_a_wider_line() -> None:
    wrapped = (
        "Genf und Wien tauschen ihre Plätze aus\n"
        "Der Bund bietet sich erneut als Gastgeber an, die Opposition will davon nichts hören\n\n"
        "Der Außenminister ist am Montag in Genf eingetroffen. Er will dort mit den Vermittlern\n"
        "über eine Waffenruhe sprechen, hieß es aus seinem Haus. Am Abend kommt er mit seiner\n"
        "Kollegin zusammen. Beide Seiten hatten sich zuletzt im März in der Stadt getroffen und\n"
        "keine Einigung erzielt. Nun soll es einen weiteren Versuch geben, der bis zum Ende der\n"
        "Woche dauern kann, wie es aus dem Umfeld der Delegationen hieß.\n"
    )
    article = read_text(wrapped, published="2025-03-04")
    assert article.surface(article.blocks[0].span) == "Genf und Wien tauschen ihre Plätze aus"


def test_the_entries_of_a_chronicle_are_paragraphs_and_no_numbered_list() -> None:
    entries = ("3. Mai: Der Minister reist nach Kiew.", "4. Juni 2024: Die Rada stimmt zu.", "16. Dezember: Es schneit.")
    blocks = read_text("\n\n".join(("Das Jahr in Daten", *entries))).blocks
    assert [block.kind.value for block in blocks] == ["headline", "teaser", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("Kiew schlägt Moskau ein Treffen in Genf vor\nPutin lässt warten", "Kiew schlägt Moskau ein Treffen in Genf vor"),
        ("Merz sagt Kiew neue Waffen zu\nMoskau droht", "Merz sagt Kiew neue Waffen zu"),
        ("Merz spricht in Genf mit\nSelenskyj", "Merz spricht in Genf mit\nSelenskyj"),
        ("Merz spricht in Genf über die\nLage in Kiew", "Merz spricht in Genf über die\nLage in Kiew"),
    ],
)
def test_a_heading_that_ends_in_a_verbs_particle_is_not_joined_to_another(lines: str, headline: str) -> None:
    article = read_text(f"{lines}\n\n{RUNNING}", published="2025-03-04")
    assert article.surface(article.blocks[0].span) == headline
