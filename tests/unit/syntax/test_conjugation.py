import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.model import Span, Word
from ukrdiplo.syntax.conjugation import Form, form_of


def _form(form: str, lemma: str) -> Form:
    return form_of(Word(index=1, form=form, lemma=lemma, upos="VERB", head=0, deprel="root", span=Span(0, len(form))))


@pytest.mark.parametrize(
    "form", ["kämen", "bestünden", "lägen", "böten", "wiederkämen", "festsäßen", "gäbe", "hülfe", "entstünde"]
)
def test_a_strong_konjunktiv_2_is_known_whatever_the_lemma(form: str) -> None:
    assert _form(form, form) is Form.KONJUNKTIV_II


@pytest.mark.parametrize(
    ("form", "lemma"), [("holte", "holte"), ("ähnelte", "ähnelte"), ("erläuterte", "erlautern"), ("eilte", "eilten")]
)
def test_a_weak_past_is_no_konjunktiv_1_when_the_lemma_is_wrong(form: str, lemma: str) -> None:
    assert _form(form, lemma) is Form.PAST_OR_II


@pytest.mark.parametrize(("form", "lemma"), [("behaupte", "behaupen"), ("richte", "richen"), ("verzichte", "verzichten")])
def test_a_stem_in_t_keeps_its_present_when_the_lemma_is_wrong(form: str, lemma: str) -> None:
    assert _form(form, lemma) is Form.IN_E


@pytest.mark.parametrize(
    ("form", "lemma", "wanted"),
    [
        *(("führe", "führen", Form.IN_E), ("führe", "fahren", Form.KONJUNKTIV_II), ("drängen", "drängen", Form.PRESENT_PLURAL)),
        *(("drängen", "dringen", Form.KONJUNKTIV_II), ("schwöre", "schwören", Form.IN_E)),
    ],
)
def test_the_lemma_tells_twins_apart(form: str, lemma: str, wanted: Form) -> None:
    assert _form(form, lemma) is wanted


@pytest.mark.parametrize("form", ["übernahmen", "kam", "wurde", "brachten", "anerkannte", "zog"])
def test_a_strong_past_with_another_vowel_is_past_only(form: str) -> None:
    assert _form(form, "x") is Form.PAST


@pytest.mark.parametrize("form", ["gingen", "verließen", "blieben", "durchliefen"])
def test_a_strong_plural_whose_vowel_takes_no_umlaut_is_open(form: str) -> None:
    assert _form(form, form) is Form.PAST_OR_II


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        *(("zurückgewiesen", "zurückweisen"), ("auszuführen", "ausführen"), ("zurückzuholen", "zurückhollen")),
        *(("geborene", "geboren"), ("überlebende", "überlebend")),
    ],
)
def test_participles_and_zu_infinitives_are_not_finite_whatever_their_tags(form: str, lemma: str) -> None:
    assert _form(form, lemma) is Form.NOT_FINITE


def test_a_verb_that_begins_with_zu_in_its_particle_is_finite() -> None:
    assert _form("hinzukämen", "hinzukommen") is Form.KONJUNKTIV_II
    assert _form("hinzukommen", "hinzukommen") is Form.PRESENT_PLURAL


def test_a_word_longer_than_any_verb_is_not_looked_at() -> None:
    assert _form("einher" * 100_000 + "x", "x") is Form.NOT_FINITE


@given(st.text(min_size=1, max_size=60), st.text(max_size=60))
def test_any_form_and_lemma_have_a_reading(form: str, lemma: str) -> None:
    assert _form(form, lemma) in Form
