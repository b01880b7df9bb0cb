from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo.analysis.conllu import RecordedAnalyser, dumps, loads
from ukrdiplo.errors import AnalysisError, FormatError
from ukrdiplo.model import Analysis, Article, Block, BlockKind, Sentence, Span, Word

TEXT = "Merz telefoniert im Kanzleramt."
ARTICLE = Article(text=TEXT, blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(TEXT))),))
ROWS = (
    ("Merz", "Merz", "PROPN", 2, "nsubj", Span(0, 4)),
    ("telefoniert", "telefonieren", "VERB", 0, "root", Span(5, 16)),
    ("in", "in", "ADP", 5, "case", Span(17, 19)),
    ("dem", "der", "DET", 5, "det", Span(17, 19)),
    ("Kanzleramt", "Kanzleramt", "NOUN", 2, "obl", Span(20, 30)),
    (".", ".", "PUNCT", 2, "punct", Span(30, 31)),
)
ANALYSIS = Analysis(
    sentences=(
        Sentence(
            words=tuple(
                Word(index=i, form=form, lemma=lemma, upos=upos, head=head, deprel=deprel, span=span)
                for i, (form, lemma, upos, head, deprel, span) in enumerate(ROWS, start=1)
            ),
            span=Span(0, len(TEXT)),
        ),
    ),
    analyser="by hand",
)

_NO_BREAKS = st.text(st.characters(exclude_characters="\t\n\r", exclude_categories=["Cs"]))
_NAMES = st.text(st.characters(codec="ascii", exclude_characters="\t\n\r|="), min_size=1)


@st.composite
def _sentences(draw: st.DrawFn, first: int) -> Sentence:
    count = draw(st.integers(1, 6))
    words = []
    start = first
    end = first
    for index in range(1, count + 1):
        if index == 1 or draw(st.booleans()):  # else it shares the token of the word before
            start = end + draw(st.integers(0, 2))
            end = start + draw(st.integers(1, 5))
        words.append(
            Word(
                index=index,
                form=draw(_NO_BREAKS.filter(bool)),
                lemma=draw(_NO_BREAKS),
                upos=draw(st.sampled_from(["", "NOUN", "VERB", "X"])),
                feats=tuple(draw(st.dictionaries(_NAMES, _NAMES, max_size=3)).items()),
                head=draw(st.integers(0, index - 1)),
                deprel=draw(st.sampled_from(["", "root", "nsubj:pass", "obj"])),
                span=Span(start, end),
            )
        )
    before = draw(st.integers(0, 1)) if first else 0
    return Sentence(words=tuple(words), span=Span(words[0].span.start - before, end), block=draw(st.integers(0, 9)))


@st.composite
def _analyses(draw: st.DrawFn) -> Analysis:
    sentences = []
    for _ in range(draw(st.integers(0, 3))):
        sentences.append(draw(_sentences(sentences[-1].span.end + 1 if sentences else 0)))
    return Analysis(sentences=tuple(sentences), analyser=draw(_NO_BREAKS))


@given(_analyses())
def test_what_is_written_is_read_back_the_same(analysis: Analysis) -> None:
    assert loads(dumps(analysis)) == analysis


def test_a_multi_word_token_is_a_range_that_carries_the_place_and_the_surface() -> None:
    written = dumps(ANALYSIS, ARTICLE)
    assert "3-4\tim\t_\t_\t_\t_\t_\t_\t_\tstart_char=17|end_char=19\n3\tin\tin\tADP\t_\t_\t5\tcase\t_\t_\n" in written
    assert f"# newdoc id = {ARTICLE.id}\n# analyser = by hand\n" in written
    assert loads(written) == ANALYSIS


def test_another_parsers_file_is_read_with_empty_nodes_passed_over() -> None:
    recorded = (
        "# sent_id = 1\r\n# text = Ja\r\n1\tJa\t_\tINTJ\tITJ\t_\t0\troot\t0:root\tSpaceAfter=No|start_char=3|end_char=5\r\n"
        "1.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n"
    )
    assert loads(recorded) == Analysis(
        sentences=(
            Sentence(
                words=(Word(index=1, form="Ja", lemma="", upos="INTJ", head=0, deprel="root", span=Span(3, 5)),), span=Span(3, 5)
            ),
        )
    )


@pytest.mark.parametrize(
    ("recorded", "fault"),
    [
        ("1\tJa", "line 1 has 2 columns"),
        ("# x\neins\tJa\t_\t_\t_\t_\t0\t_\t_\tstart_char=0|end_char=2", "line 2 begins with 'eins'"),
        ("1\tJa\t_\t_\t_\t_\tkopf\t_\t_\tstart_char=0|end_char=2", "line 1 has the head 'kopf'"),
        ("1\tJa\t_\t_\t_\tMood\t0\t_\t_\tstart_char=0|end_char=2", "line 1 has the features 'Mood'"),
        ("1\tJa\t_\t_\t_\t_\t0\t_\t_\t_", "line 1 does not say where"),
        ("1\tJa\t_\t_\t_\t_\t0\t_\t_\tstart_char=3|end_char=2", "line 1 has a word that ends at 2 before its start at 3"),
        ("1\t\t_\t_\t_\t_\t0\t_\t_\tstart_char=0|end_char=2", "line 1: Word.form"),
        ("\n2\tJa\t_\t_\t_\t_\t0\t_\t_\tstart_char=0|end_char=2", "the sentence at line 2 is no tree"),
        ("1\tJa\t_\t_\t_\t_\t1\t_\t_\tstart_char=0|end_char=2", "no tree"),
        ("# block = x\n1\tJa\t_\t_\t_\t_\t0\t_\t_\tstart_char=0|end_char=2", "block 'x'"),
        ("1.1\t_\t_\t_\t_\t_\t_\t_\t_\t_", "no tree"),
        ("1" * 5000 + "\tJa\t_\t_\t_\t_\t0\t_\t_\tstart_char=0|end_char=2", "line 1 begins with '111"),
        ("1-" + "9" * 5000 + "\tJa\t_\t_\t_\t_\t_\t_\t_\tstart_char=0|end_char=2", "line 1 begins with '1-999"),
        ("1\tJa\t_\t_\t_\t_\t" + "9" * 5000 + "\t_\t_\tstart_char=0|end_char=2", "which is no number"),
    ],
)
def test_what_is_malformed_is_named_with_its_line(recorded: str, fault: str) -> None:
    with pytest.raises(FormatError, match=fault):
        loads(recorded)


@given(st.text())
def test_any_text_is_an_analysis_or_a_format_error(text: str) -> None:
    with suppress(FormatError):
        loads(text)


@given(
    st.lists(
        st.sampled_from(["1", "2", "1-2", "2-1", "_", "0", "9", "a=b", "start_char=0|end_char=1", "# block = 1", "\t", "\n"])
    )
)
def test_any_mixture_of_its_parts_is_an_analysis_or_a_format_error(parts: list[str]) -> None:
    with suppress(FormatError):
        loads("".join(parts))


@pytest.mark.parametrize(
    "word", [{"form": "a\tb"}, {"lemma": "a\nb"}, {"feats": (("Case", "Nom|Acc"),)}, {"feats": (("", "Nom"),)}]
)
def test_what_the_format_cannot_hold_is_refused(word: dict[str, Any]) -> None:
    fields = {"index": 1, "form": "Ja", "lemma": "ja", "upos": "X", "head": 0, "deprel": "root", "span": Span(0, 2), **word}
    with pytest.raises(FormatError, match="no way to write"):
        dumps(Analysis(sentences=(Sentence(words=(Word(**fields),), span=Span(0, 2)),)))


def test_an_article_is_replayed_by_its_id_from_a_folder_or_a_mapping(tmp_path: Path) -> None:
    recorded = dumps(ANALYSIS, ARTICLE)
    (tmp_path / f"{ARTICLE.id}.conllu").write_text(recorded, encoding="utf-8")
    for recordings in (tmp_path, str(tmp_path), {ARTICLE.id: recorded}):
        assert RecordedAnalyser(recordings).analyse(ARTICLE) == ANALYSIS
    assert list(RecordedAnalyser(tmp_path).analyse_many([ARTICLE, ARTICLE])) == [ANALYSIS, ANALYSIS]


def test_an_article_without_a_recording_is_an_error_that_names_it(tmp_path: Path) -> None:
    for recordings in (tmp_path, {}):
        with pytest.raises(AnalysisError, match=ARTICLE.id):
            RecordedAnalyser(recordings).analyse(ARTICLE)


def test_a_malformed_recording_is_an_analysis_error() -> None:
    with pytest.raises(AnalysisError, match="line 1 has 1 columns"):
        RecordedAnalyser({ARTICLE.id: "x"}).analyse(ARTICLE)


@pytest.mark.parametrize(
    ("kind", "block"),
    [(BlockKind.PARAGRAPH, Span(0, 16)), (BlockKind.COMMENT, Span(0, 31)), (BlockKind.PARAGRAPH, Span(5, 31))],
)
def test_a_recording_that_does_not_fit_the_blocks_is_an_error(kind: BlockKind, block: Span) -> None:
    article = Article(text=TEXT, blocks=(Block(kind=kind, span=block),))
    with pytest.raises(AnalysisError, match="analyse the article anew"):
        RecordedAnalyser({article.id: dumps(ANALYSIS)}).analyse(article)


def test_a_recording_with_a_block_too_many_or_out_of_order_is_an_error() -> None:
    sentence = ANALYSIS.sentences[0]
    elsewhere = Sentence(words=sentence.words, span=sentence.span, block=1)
    with pytest.raises(AnalysisError, match="block 1, but the article has 1"):
        RecordedAnalyser({ARTICLE.id: dumps(Analysis(sentences=(elsewhere,)))}).analyse(ARTICLE)
    with pytest.raises(AnalysisError, match="begins before"):
        RecordedAnalyser({ARTICLE.id: dumps(Analysis(sentences=(sentence, sentence)))}).analyse(ARTICLE)
