"""Lines that belong together."""

import pytest

from ukrdiplo.model import Article
from ukrdiplo.reading import read_text

# A text as PDF files give it: about 60 characters a line, blank lines where a page or a frame ended, headings in larger type.
WRAPPED = """\
Außenminister ringen um

Überwachung der Waffenruhe

In Genf verhandeln die Außenminister seit Montag über eine
Waffenruhe, die von Beobachtern der OSZE überwacht werden soll.
Wie aus Kreisen der Delegationen verlautete, sind vor allem die

7

Zonen entlang der Front umstritten. Die US-
Regierung hat dazu einen Plan vorgelegt, der eine Pufferzone vor-
sieht. Auch in der Außen- und
Sicherheitspolitik der EU wird darüber gesprochen, hieß es in
Brüssel.
Ein Sprecher sagte, man sei „vorsichtig zuversichtlich“. Das

Ergebnis der Gespräche werde am Freitag bekannt gegeben.

Wer die Beobachter bezahlt

Offen ist, wer für die Kosten aufkommt. Nach Angaben aus
Berlin sind mehrere Staaten bereit, sich zu beteiligen.
"""


def proses(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.prose(block).text) for block in article.blocks]


FIRST = (
    "In Genf verhandeln die Außenminister seit Montag über eine Waffenruhe, die von Beobachtern der OSZE überwacht werden soll. "
    "Wie aus Kreisen der Delegationen verlautete, sind vor allem die Zonen entlang der Front umstritten. Die US-Regierung "
    "hat dazu einen Plan vorgelegt, der eine Pufferzone vorsieht. Auch in der Außen- und Sicherheitspolitik der EU wird "
    "darüber gesprochen, hieß es in Brüssel."
)
SECOND = "Ein Sprecher sagte, man sei „vorsichtig zuversichtlich“. Das Ergebnis der Gespräche werde am Freitag bekannt gegeben."
THIRD = "Offen ist, wer für die Kosten aufkommt. Nach Angaben aus Berlin sind mehrere Staaten bereit, sich zu beteiligen."


def test_a_wrapped_text_is_joined_to_paragraphs_and_headings() -> None:
    assert proses(read_text(WRAPPED)) == [
        ("headline", "Außenminister ringen um Überwachung der Waffenruhe"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("subheading", "Wer die Beobachter bezahlt"),
        ("paragraph", THIRD),
    ]


def test_a_text_with_a_blank_line_after_every_line_is_joined_too() -> None:
    double = WRAPPED.replace("\n\n", "\n").replace("\n", "\n\n")
    joined = " ".join(text for _, text in proses(read_text(double)))
    assert (
        "die Zonen entlang der Front umstritten. Die US-Regierung hat dazu einen Plan vorgelegt, der eine Pufferzone vorsieht."
        in joined
    )


def test_windows_line_breaks_and_form_feeds_break_lines_alike() -> None:
    assert [text for _, text in proses(read_text(WRAPPED.replace("\n", "\r\n")))] == [
        text for _, text in proses(read_text(WRAPPED))
    ]
    assert "vor allem die Zonen" in " ".join(text for _, text in proses(read_text(WRAPPED.replace("\n\n7\n\n", "\n\f\n"))))


def test_paragraphs_of_one_line_each_are_not_joined() -> None:
    text = "Die Minister haben gesprochen.\nDas Treffen dauerte zwei Stunden.\nMehr wurde nicht bekannt."
    assert len(read_text(text).blocks) == 3


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Die Waffen-\nruhe hält seit Montag.", "Die Waffenruhe hält seit Montag."),
        ("Die Waffen\xad\nruhe hält seit Montag.", "Die Waffenruhe hält seit Montag."),
        ("Die Waf\xadfen\u200bruhe hält\ufeff seit Montag.", "Die Waffenruhe hält seit Montag."),
        ("Die NATO-\nStaaten beraten heute.", "Die NATO-Staaten beraten heute."),
        ("Die Außen-\nund Innenminister beraten.", "Die Außen- und Innenminister beraten."),
        (
            "Die Außen- und\nInnenminister beraten heute über die Lage.",
            "Die Außen- und Innenminister beraten heute über die Lage.",
        ),
        (
            "Das Treffen in Genf zwischen den beiden Delegationen wurde von der\nSchweiz geleitet.",
            "Das Treffen in Genf zwischen den beiden Delegationen wurde von der Schweiz geleitet.",
        ),
        ("Das Treffen war – so hieß es –\nein Erfolg.", "Das Treffen war – so hieß es – ein Erfolg."),
    ],
)
def test_a_sentence_that_runs_on_in_the_next_line_is_one(text: str, prose: str) -> None:
    article = read_text(text)
    assert [article.prose(block).text for block in article.blocks] == [prose]


def test_a_broken_word_can_be_found_in_the_text() -> None:
    article = read_text("Die Waffen-\nruhe hält seit Montag.")
    prose = article.prose(article.blocks[0])
    start = prose.text.index("Waffenruhe")
    assert article.surface(prose.span(start, start + len("Waffenruhe"))) == "Waffen-\nruhe"


def test_a_notice_that_is_wrapped_is_boilerplate_to_its_end() -> None:
    notice = "Dieser Text entstand mit maschineller Unterstützung;\nzwei Kolleginnen haben jede Angabe darin\nnachgesehen."
    kinds = [block.kind.value for block in read_text(f"{WRAPPED}\n{notice}\n").blocks]
    assert kinds == ["headline", "paragraph", "paragraph", "subheading", "paragraph", "boilerplate"]


def test_running_heads_and_page_numbers_stand_aside() -> None:
    page = "Bote, 3. Juni 2025{}https://bote.example/1 {}/3"
    text = WRAPPED.replace("\n\n7\n\n", "\n\n" + page.format("\n", 1) + "\n\n").replace(
        "zuversichtlich“. Das\n", "zuversichtlich“. Das\n\n2/3\n"
    )
    text += "\n" + page.format("\n", 3) + "\n"
    found = proses(read_text(text))
    assert [text for kind, text in found if kind == "paragraph"] == [FIRST, SECOND, THIRD]
    assert [kind for kind, _ in found][-2:] == ["boilerplate", "boilerplate"]


def test_a_year_alone_in_a_line_is_no_page_number() -> None:
    text = WRAPPED.replace("Offen ist, wer", "Seit dem Überfall auf die ukrainische Halbinsel Krim im Jahr\n2014\nist offen, wer")
    assert "im Jahr 2014 ist offen, wer" in proses(read_text(text))[-1][1]
