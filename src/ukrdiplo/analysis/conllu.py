"""Analyses as CoNLL-U: written once, replayed for ever.

A recorded analysis lets extraction be run and tested without a model, and any parser that writes CoNLL-U take part. Each
analysis is one document::

    # newdoc id = ar-0123456789abcdef
    # analyser = stanza 1.15.0 (ukrdiplo bundled 1)
    # block = 0
    # span = 0-23
    1    Kiew    Kiew    PROPN    _    Case=Nom    2    nsubj    _    start_char=0|end_char=4
    …

``start_char`` and ``end_char`` are half-open code point offsets into the article's text. A multi-word token (3-4 im) carries
them for its words. ``block`` is the number of the article's block, and ``span`` is left out where it is that of the words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from ukrdiplo.analysis.fit import fitting
from ukrdiplo.errors import AnalysisError, FormatError, ModelError
from ukrdiplo.model import Analysis, Article, Sentence, Span, Word, hull

__all__ = ["RecordedAnalyser", "dumps", "loads"]

_COLUMNS = 10
_ID = re.compile(r"([1-9][0-9]{0,14})(?:-([1-9][0-9]{0,14}))?")
_COMMENT = re.compile(r"# *([^=]*?) *= ?(.*)")
_NUMBER = re.compile(r"[0-9]{1,15}")
_RANGE = re.compile(r"([0-9]{1,15})-([0-9]{1,15})")
_BREAKS = re.compile(r"[\t\n\r]")


def dumps(analysis: Analysis, article: Article | None = None) -> str:
    """An analysis as CoNLL-U.

    Args:
        analysis: The trees.
        article: Their article, for its id and the surface of multi-word tokens; without it both are left open.

    Raises:
        FormatError: If a value holds what the format cannot write: a tab, a line break, or a ``|`` in a feature.

    Example:
        >>> word = Word(index=1, form="Ja", lemma="ja", upos="INTJ", head=0, deprel="root", span=Span(0, 2))
        >>> analysis = Analysis(sentences=(Sentence(words=(word,), span=Span(0, 2)),), analyser="by hand")
        >>> loads(dumps(analysis)) == analysis
        True
    """
    lines = [f"# newdoc id = {article.id}" if article else "# newdoc", f"# analyser = {_line(analysis.analyser)}"]
    for sentence in analysis.sentences:
        lines.append(f"# block = {sentence.block}")
        if not sentence.words or sentence.span != hull(word.span for word in sentence.words):
            lines.append(f"# span = {sentence.span.start}-{sentence.span.end}")
        for span, group in groupby(sentence.words, key=lambda word: word.span):
            lines += _token(span, list(group), article)
        lines.append("")
    return "\n".join([*lines, ""])


def _token(span: Span, words: list[Word], article: Article | None) -> Iterator[str]:
    place = f"start_char={span.start}|end_char={span.end}"
    several = len(words) > 1
    if several:
        surface = re.sub(r"\s+", " ", article.surface(span)) if article else "_"
        yield "\t".join((f"{words[0].index}-{words[-1].index}", surface, *"_______", place))
    for word in words:
        misc = [] if several else [place]
        if word.lemma == "_":
            misc.append("Lemma=_")  # a bare underscore stands for no lemma
        feats = "|".join(f"{_feature(name)}={_feature(value)}" for name, value in word.feats)
        columns = (word.form, word.lemma or "_", word.upos or "_", "_", feats or "_", str(word.head), word.deprel or "_", "_")
        yield "\t".join((str(word.index), *map(_line, columns), "|".join(misc) or "_"))


def _line(value: str) -> str:
    if _BREAKS.search(value):
        raise FormatError(f"CoNLL-U has no way to write the tab or line break in {value!r:.60}")
    return value


def _feature(value: str) -> str:
    if not value or re.search(r"[|=]", value):
        raise FormatError(f"CoNLL-U has no way to write {value!r:.60} as the name or value of a feature")
    return _line(value)


def loads(text: str) -> Analysis:
    """The analysis in a CoNLL-U document that :func:`dumps` wrote, or that another parser wrote with offsets.

    Empty nodes (8.1) and enhanced dependencies are passed over.

    Raises:
        FormatError: If it is malformed, with the number of the line.
    """
    analyser = ""
    sentences: list[Sentence] = []
    rows: list[tuple[int, str]] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.strip():
            rows.append((number, line.removesuffix("\r")))
            continue
        comments = dict(_comments(row for _, row in rows))
        analyser = comments.get("analyser", analyser)
        if any(not row.startswith("#") for _, row in rows):
            sentences.append(_sentence(rows, comments))
        rows = []
    return Analysis(sentences=tuple(sentences), analyser=analyser)


def _comments(rows: Iterable[str]) -> Iterator[tuple[str, str]]:
    for row in rows:
        if found := _COMMENT.fullmatch(row):
            yield found[1], found[2]


def _sentence(rows: list[tuple[int, str]], comments: Mapping[str, str]) -> Sentence:
    first = rows[0][0]
    words: list[Word] = []
    covered: tuple[int, Span] | None = None  # the last word of the multi-word token at hand, and its place
    for number, row in rows:
        if row.startswith("#"):
            continue
        columns = row.split("\t")
        if len(columns) != _COLUMNS:
            raise FormatError(f"line {number} has {len(columns)} columns, not {_COLUMNS} with a tab between them")
        if re.fullmatch(r"[0-9]+\.[0-9]+", columns[0]):
            continue
        index = _ID.fullmatch(columns[0])
        if index is None:
            raise FormatError(f"line {number} begins with {columns[0]!r:.60}, which is no number of a word or range of words")
        misc = dict(pair.split("=", 1) for pair in columns[9].split("|") if "=" in pair)
        if index[2]:
            covered = int(index[2]), _span(misc, number)
            continue
        inside = covered is not None and int(index[1]) <= covered[0]
        span = covered[1] if covered is not None and inside and "start_char" not in misc else _span(misc, number)
        words.append(_word(int(index[1]), columns, misc, span, number))
    try:
        return Sentence(words=tuple(words), span=_extent(comments, words), block=_block(comments, first))
    except ModelError as fault:
        raise FormatError(f"the sentence at line {first} is no tree: {fault.message}") from fault


def _word(index: int, columns: list[str], misc: Mapping[str, str], span: Span, number: int) -> Word:
    _, form, lemma, upos, _, feats, head, deprel, _, _ = columns
    if not _NUMBER.fullmatch(head):
        raise FormatError(f"line {number} has the head {head!r:.60}, which is no number")
    pairs = [pair.partition("=") for pair in feats.split("|")] if feats != "_" else []
    if not all(name and value for name, _, value in pairs):
        raise FormatError(f"line {number} has the features {feats!r:.60}; they are written Name=Value, with | between them")
    try:
        return Word(
            index=index,
            form=form,
            lemma=misc.get("Lemma", "" if lemma == "_" else lemma),
            upos="" if upos == "_" else upos,
            feats=tuple((name, value) for name, _, value in pairs),
            head=int(head),
            deprel="" if deprel == "_" else deprel,
            span=span,
        )
    except ModelError as fault:
        raise FormatError(f"line {number}: {fault.message}") from fault


def _span(misc: Mapping[str, str], number: int) -> Span:
    ends = misc.get("start_char", ""), misc.get("end_char", "")
    if not all(map(_NUMBER.fullmatch, ends)):
        raise FormatError(f"line {number} does not say where its word stands: start_char=…|end_char=… is missing or no number")
    start, end = map(int, ends)
    if end < start:
        raise FormatError(f"line {number} has a word that ends at {end} before its start at {start}")
    return Span(start, end)


def _extent(comments: Mapping[str, str], words: list[Word]) -> Span:
    if found := _RANGE.fullmatch(comments.get("span", "")):
        return Span(int(found[1]), int(found[2]))
    return hull(word.span for word in words)


def _block(comments: Mapping[str, str], number: int) -> int:
    block = comments.get("block", "0")
    if not _NUMBER.fullmatch(block):
        raise FormatError(f"the sentence at line {number} has the block {block!r:.60}, which is no number")
    return int(block)


class RecordedAnalyser:
    r"""Replays recorded analyses: an :class:`~ukrdiplo.analysis.protocol.Analyser` without a model.

    An article is found by its id, which depends on its text alone. What was recorded is checked against the article: its
    sentences must lie in content blocks, so that a recording from before a change in reading is not used by mistake.

    Args:
        recordings: A folder with one ``ARTICLE-ID.conllu`` for each article, or a mapping from ids to CoNLL-U.

    Example:
        >>> from ukrdiplo.model import Block, BlockKind
        >>> article = Article(text="Ja", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 2)),))
        >>> recorded = "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\tstart_char=0|end_char=2\n\n"
        >>> RecordedAnalyser({article.id: recorded}).analyse(article).sentences[0].root.lemma
        'ja'
    """

    def __init__(self, recordings: Path | str | Mapping[str, str]) -> None:
        self._recordings = Path(recordings) if isinstance(recordings, str) else recordings

    @property
    def name(self) -> str:
        """``recorded``; what made a recording stands in its :attr:`Analysis.analyser`."""
        return "recorded"

    def analyse(self, article: Article) -> Analysis:
        """The recorded trees of one article.

        Raises:
            AnalysisError: If there is no recording of the article, it is malformed, or it does not fit.
        """
        try:
            analysis = loads(self._recording(article))
        except FormatError as fault:
            raise AnalysisError(f"the recorded analysis is malformed: {fault.message}", article=article.id) from fault
        return fitting(analysis, article)

    def analyse_many(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """The recorded trees of many articles, in order."""
        return map(self.analyse, articles)

    def _recording(self, article: Article) -> str:
        if isinstance(self._recordings, Path):
            file = self._recordings / f"{article.id}.conllu"
            try:
                return file.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as fault:
                raise AnalysisError(f"no recorded analysis can be read from {file}; record one", article=article.id) from fault
        if article.id not in self._recordings:
            raise AnalysisError("there is no recorded analysis of this article; record one", article=article.id)
        return self._recordings[article.id]
