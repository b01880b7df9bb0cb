"""A text stands for the tokens that a tokenizer made of it: ``·`` between two, ``|`` where it ended a sentence, nothing else."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.analysis.segmentation import MOST_TOKENS, mend, pieces
from ukrdiplo.analysis.tokens import MOST_CHARACTERS, Stops, Token

STOPS = Stops(
    inside=frozenset({"Prof.", "bzw.", "Abs.", "z.B.", "Mio.", "Mrd.", "Ing."}),
    anywhere=frozenset({"usw."}),
    opening=frozenset({"danach", "er", "die"}),
)


def _mended(written: str) -> str:
    text, tokens = "", []
    for part in re.split(r"(?<=[·| ])", written):
        form = part.rstrip("·| ")
        if form:
            tokens.append(Token(len(text), len(text) + len(form), final="|" in part))
        elif "|" in part:
            tokens[-1] = Token(tokens[-1].start, tokens[-1].end, final=True)
        text += form + (" " if part.endswith(" ") else "")
    sentences = mend(text, tokens, STOPS)
    assert all(token.final == (token is sentence[-1]) for sentence in sentences for token in sentence)
    return " | ".join("·".join(text[token.start : token.end] for token in sentence) for sentence in sentences)


@pytest.mark.parametrize(
    ("tokenized", "wanted"),
    [
        ("US·-Präsident kam", "US-Präsident·kam"),
        ("baden·-württembergische Stadt", "baden-württembergische·Stadt"),
        ("Air·-France·-Chef", "Air-France-Chef"),
        ("„·Bild·“·-Zeitung", "„·Bild·“·-Zeitung"),
        ("Kiew -der", "Kiew·-der"),
        ("am 24.04·.1922 dort", "am·24.04.1922·dort"),
        ("5 Abs·. 3", "5·Abs.·3"),
        ("Ludwig XIV·. starb", "Ludwig·XIV.·starb"),
        ("ja ·-·-·-·-", "ja·----"),
        ("So·!·!", "So·!·!"),
        ("+·+·+ Kiew", "+++ | Kiew"),
        ("die Ukrainer·:innen da", "die·Ukrainer:innen·da"),
        ("die Bürger·*·innen da", "die·Bürger*innen·da"),
        ("sagt Kiew·:ja", "sagt·Kiew·:ja"),
        ("mit Dipl.-Ing·. Klein", "mit·Dipl.-Ing.·Klein"),
    ],
)
def test_tokens_that_belong_together_are_joined(tokenized: str, wanted: str) -> None:
    assert _mended(tokenized) == wanted


@pytest.mark.parametrize(
    ("tokenized", "wanted"),
    [
        ("von »Frieden« und “Hoffnung”", "von·»·Frieden·«·und·“·Hoffnung·”"),
        ("Phillips O’Brien kam", "Phillips·O’Brien·kam"),
        ("Nun ja.", "Nun·ja·."),
        ("um 20 %. Dann", "um·20·%·. | Dann"),
        ("die 3. bzw. 4. Runde", "die·3.·bzw.·4.·Runde"),
        ("Er kam spät.·Dann", "Er·kam·spät·. | Dann"),
        ("der·.Das war", "der·. | Das·war"),
        ("auf news·.example·.org da", "auf·news·.example·.org·da"),
        ("Um 9 Uhr. Danach", "Um·9·Uhr·. | Danach"),
        ("„·Wer nun?·“ Er", "„·Wer·nun·?·“ | Er"),
        ("der ‚·Tag‘ da", "der·‚·Tag·‘·da"),
        ("›Gut‹ und Hans’ Hund", "›·Gut·‹·und·Hans’·Hund"),
        ("um 1,5% mehr", "um·1,5·%·mehr"),
        ("auf www.example.org/a, da", "auf·www.example.org/a·,·da"),
    ],
)
def test_tokens_that_are_two_are_split(tokenized: str, wanted: str) -> None:
    assert _mended(tokenized) == wanted


@pytest.mark.parametrize(
    ("tokenized", "wanted"),
    [
        ("mit Prof·.| Klein", "mit·Prof.·Klein"),
        ("2 Mio·.| Dollar", "2·Mio.·Dollar"),
        ("so z. B.| Kiew", "so·z.·B.·Kiew"),
        ("am 3.| Oktober", "am·3.·Oktober"),
        ("die „·Alte| Brücke·“ da", "die·„·Alte·Brücke·“·da"),
        ("„·Nein·!·“| rief er", "„·Nein·!·“·rief·er"),
        ("„·Ja·.| ·“ Dann", "„·Ja·.·“ | Dann"),
        ("Er kam|·, sah", "Er·kam·,·sah"),
        ("Er (·der Chef.| ·) Dann", "Er·(·der·Chef·.·) | Dann"),
        ("Er kam, usw·.| Danach", "Er·kam,·usw·. | Danach"),
        ("so ist es·.| und nun", "so·ist·es·. | und·nun"),
        ("Es gibt eines·.| 4. Die Lage", "Es·gibt·eines·. | 4.·Die·Lage"),
        ("90-Mrd.| Euro", "90-Mrd.·Euro"),
    ],
)
def test_sentence_ends_that_are_none_are_removed(tokenized: str, wanted: str) -> None:
    assert _mended(tokenized) == wanted


@pytest.mark.parametrize(
    ("tokenized", "wanted"),
    [
        ("steht allein da. Kiew", "steht·allein·da·. | Kiew"),
        ("Ist das so·? Nein", "Ist·das·so·? | Nein"),
        ("Er sei „·bereit·“·. Trump", "Er·sei·„·bereit·“·. | Trump"),
        ("das sagt er·. „·Gut", "das·sagt·er·. | „·Gut"),
        ("(·es ist so·. Ja·) gut", "(·es·ist·so·.·Ja·)·gut"),
        ("George H. W. Bush", "George·H.·W.·Bush"),
        ("Papst Paul VI·. Rom", "Papst·Paul·VI·.·Rom"),
        ("am 3. Danach", "am·3. | Danach"),
        ("schrieb er auf X. Merz sah", "schrieb·er·auf·X. | Merz·sah"),
        ("am 3. Oktober", "am·3.·Oktober"),
        ("er zögert … Danach", "er·zögert·… | Danach"),
        ("so z. B. Die Zeit", "so·z.·B.·Die·Zeit"),
        ("der Richter K. Er", "der·Richter·K. | Er"),
        ("‚·Komm·!·‘ Danach", "‚·Komm·!·‘ | Danach"),
        ('"·Nein·.·" "·Er kam', '"·Nein·.·" | "·Er·kam'),
    ],
)
def test_sentence_ends_that_were_not_seen_are_added(tokenized: str, wanted: str) -> None:
    assert _mended(tokenized) == wanted


def test_endless_tokens_and_sentences_are_cut() -> None:
    text = "x" * 1000 + " a" * 1000
    tokens = [Token(0, 1000), *(Token(1001 + 2 * n, 1002 + 2 * n, final=n == 999) for n in range(1000))]
    sentences = mend(text, tokens, STOPS)
    assert max(map(len, sentences)) == MOST_TOKENS
    assert max(token.end - token.start for sentence in sentences for token in sentence) == MOST_CHARACTERS


_MARKS = st.sampled_from([*'„“”"»«().,;:!?-…', " ", " ", "Er", "da", "XIV", "z", "B", "Prof", "3", "usw", "|", "é", "🇺🇦"])


@given(st.lists(_MARKS, max_size=40), st.data())
def test_mending_loses_and_invents_no_character(parts: list[str], data: st.DataObject) -> None:
    text, tokens = "", []
    for part in parts:
        if part not in {" ", "|"}:
            tokens.append(Token(len(text), len(text) + len(part), final=data.draw(st.booleans())))
        text += part
    sentences = mend(text, tokens, STOPS)
    made = [token for sentence in sentences for token in sentence]
    assert all(left.end <= right.start for left, right in pairwise(made))
    assert {n for t in made for n in range(t.start, t.end)} == {n for t in tokens for n in range(t.start, t.end)}
    assert all(1 <= len(sentence) <= MOST_TOKENS for sentence in sentences)


@given(st.text("aA. \n!", max_size=200), st.integers(2, 50))
def test_pieces_are_the_text_and_short(text: str, most: int) -> None:
    cuts = list(pieces(text, most))
    assert "".join(text[start:end] for start, end in cuts) == text
    assert all(0 < end - start <= most for start, end in cuts)
