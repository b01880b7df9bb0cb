"""Cues: every form of a verb of speech is found by its letters."""

import pytest

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.cues import CueIndex, CueSyntax, FormKind, PartOfSpeech


@pytest.fixture(scope="module")
def index() -> CueIndex:
    """The package's cues."""
    return Lexicon.load().cue_index


@pytest.mark.parametrize(
    ("form", "cue", "kind", "apart"),
    [
        ("sagte", "sagen", FormKind.FINITE, False),
        ("teilte", "mitteilen", FormKind.FINITE, True),
        ("mitteilte", "mitteilen", FormKind.FINITE, False),
        ("mitgeteilt", "mitteilen", FormKind.PARTICIPLE, False),
        ("mitzuteilen", "mitteilen", FormKind.INFINITIVE, False),
        ("wies", "hinweisen", FormKind.FINITE, True),
        ("versprochen", "versprechen", FormKind.PARTICIPLE, False),
        ("kritisiert", "kritisieren", FormKind.PARTICIPLE, False),
        ("erläutere", "erlaeutern", FormKind.FINITE, False),
        ("antworteten", "antworten", FormKind.FINITE, False),
        ("nannte", "nennen", FormKind.FINITE, False),
    ],
)
def test_a_form_leads_to_its_verb(index: CueIndex, form: str, cue: str, kind: FormKind, apart: bool) -> None:  # noqa: FBT001
    assert (cue, kind, apart) in [(found.cue.id, found.kind, found.apart) for found in index.verbs[form]]


@pytest.mark.parametrize("form", ["Angaben", "Polizeiangaben", "UN-Angaben", "Medienberichten"])
def test_the_head_of_a_compound_makes_it_a_source(index: CueIndex, form: str) -> None:
    assert index.noun(form).takes(CueSyntax.SOURCE)


@pytest.mark.parametrize("form", ["Krieg", "Treffen", "Brücke"])
def test_other_nouns_are_no_cues(index: CueIndex, form: str) -> None:
    assert index.noun(form) is None


def test_a_strong_verb_has_all_its_principal_parts() -> None:
    parts = {cue.id: cue.parts for cue in Lexicon.load().cues if cue.parts}
    assert {key: found for key, found in parts.items() if len(found) != 4} == {}


def test_every_verb_says_what_it_takes() -> None:
    assert [cue.id for cue in Lexicon.load().cues if cue.pos is PartOfSpeech.VERB and not cue.syntax] == []


def test_a_needed_word_may_have_alternatives(index: CueIndex) -> None:
    (cue,) = {form.cue.id: form.cue for form in index.verbs["anmeldete"] if form.cue.needs}.values()
    assert "zweifel" in cue.wanted[0]
    assert "bedenken" in cue.wanted[0]


@pytest.mark.parametrize(("form", "objects"), [("warnte", ("vor",)), ("kritisierte", ("acc",)), ("abwinkte", ())])
def test_a_verb_says_what_sums_its_words_up(index: CueIndex, form: str, objects: tuple[str, ...]) -> None:
    assert [found.cue.objects for found in index.verbs[form] if found.cue.takes(CueSyntax.TOPIC)] == [objects]
