"""The default analyser: Stanza with the German models that come in the package.

An article is analysed by itself, never in one batch with others, and on one thread of torch: sums of floating point numbers
depend on the order in which they are made, and that on the shape of a batch and the number of threads; a tree must depend on
neither. Within an article all sentences are tagged and parsed together, in chunks of about 3,000 words, so that memory stays
bounded.
"""

import importlib
import logging
import tempfile
import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from attrs import frozen

from ukrdiplo.analysis import bundle
from ukrdiplo.analysis.segmentation import mend, pieces
from ukrdiplo.analysis.tokens import Stops, Token
from ukrdiplo.analysis.trees import rooted
from ukrdiplo.errors import AnalysisError
from ukrdiplo.lexicon import load
from ukrdiplo.lexicon.abbreviations import Abbreviations
from ukrdiplo.model import Analysis, Article, Prose, Sentence, Word, hull

__all__ = ["StanzaAnalyser"]

_PROCESSORS = "tokenize,mwt,pos,lemma,depparse"
_GAP = "\n\n"  # Stanza's tokenizer never joins sentences across a blank line
_PIECE = 4_000  # characters
_CHUNK = 20_000  # characters
_FAULTS = (RuntimeError, ValueError, IndexError, KeyError, TypeError, AttributeError, AssertionError)


@frozen
class _Piece:
    """A stretch of a block that is analysed in one go."""

    block: int
    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]


class StanzaAnalyser:
    """Universal Dependencies trees by Stanza; models are loaded once, at the first use, and nothing is downloaded.

    It may be used from several threads; they take turns. The same article gives the same trees, whatever else is analysed.

    Args:
        package: ``"bundled"`` for the models in this package, or the name of one of Stanza's own packages for German, such as
            ``"default"``, that has been downloaded by ``stanza.download("de", package=…)``.
        device: ``"cpu"`` or any other device that torch knows.
        longest: The most characters that an article's content blocks may have together: what is longer is no news article, and
            would take minutes. Half a million are some 75,000 words.

    Example:
        >>> from ukrdiplo.model import Block, BlockKind, Span
        >>> article = Article(text="Kiew hofft.", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 11)),))
        >>> [(word.form, word.deprel) for word in StanzaAnalyser().analyse(article).sentences[0].words]
        [('Kiew', 'nsubj'), ('hofft', 'root'), ('.', 'punct')]
    """

    def __init__(self, package: str = "bundled", *, device: str = "cpu", longest: int = 500_000) -> None:
        self.package = package
        self.device = device
        self.longest = longest
        self._pipeline: Any = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """``stanza``, its version and the models.

        Raises:
            AnalysisError: If Stanza is not installed.
        """
        try:
            installed = metadata.version("stanza")
        except metadata.PackageNotFoundError as fault:
            raise AnalysisError("Stanza is not installed; install it: pip install 'stanza>=1.15,<1.16'") from fault
        models = f"ukrdiplo models {bundle.version()}" if self.package == "bundled" else f"package {self.package}"
        return f"stanza {installed} ({models})"

    def analyse(self, article: Article) -> Analysis:
        """The trees of one article.

        Raises:
            AnalysisError: If the article is too long, Stanza or a model is missing or damaged, or Stanza fails at this article.
        """
        length = sum(len(block.span) for block in article.content)
        if length > self.longest:
            message = f"the article has {length:,} characters of content, and at most {self.longest:,} are analysed"
            raise AnalysisError(f"{message}; cut it, or allow more: StanzaAnalyser(longest=…)", article=article.id)
        sentences: list[Sentence] = []
        for chunk in _chunks(_pieces(article)):
            with self._lock, _quietly_on_one_thread():
                pipeline = self._load()
                try:
                    sentences += _analysed(pipeline, chunk)
                except _FAULTS as fault:
                    where = (chunk[0].prose.offsets[chunk[0].start], chunk[-1].prose.offsets[chunk[-1].end - 1] + 1)
                    message = f"Stanza failed ({type(fault).__name__}: {fault!s:.200})"
                    raise AnalysisError(message, article=article.id, span=where) from fault
        return Analysis(sentences=tuple(sentences), analyser=self.name)

    def analyse_many(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """The trees of many articles, in order, as they come; no more than one article is held."""
        return map(self.analyse, articles)

    def _load(self) -> Any:
        if self._pipeline is None:
            try:
                stanza = importlib.import_module("stanza")
            except ImportError as fault:
                raise AnalysisError(
                    f"Stanza cannot be imported ({fault}); install it: pip install 'stanza>=1.15,<1.16'"
                ) from fault
            self._pipeline = self._bundled(stanza) if self.package == "bundled" else self._downloaded(stanza)
        return self._pipeline

    def _bundled(self, stanza: Any) -> Any:
        paths = bundle.verified()
        with tempfile.TemporaryDirectory() as folder:  # Stanza wants a list of resources, and an empty one will do
            Path(folder, "resources.json").write_text("{}", encoding="utf-8")
            try:
                pipeline = stanza.Pipeline(
                    "de",
                    dir=folder,
                    processors=_PROCESSORS,
                    download_method=None,
                    allow_unknown_language=True,
                    verbose=False,
                    device=self.device,
                    tokenize_model_path=paths["de_tokenizer.pt"],
                    mwt_model_path=paths["de_mwt.pt"],
                    pos_model_path=paths["de_tagger.pt"],
                    pos_pretrain_path=paths["de64.pt"],
                    lemma_model_path=paths["de_lemma.pt"],
                    depparse_model_path=paths["de_parser.pt"],
                    depparse_pretrain_path=paths["de64.pt"],
                )
            except (*_FAULTS, OSError) as fault:
                message = f"Stanza {stanza.__version__} cannot load the bundled models ({type(fault).__name__}: {fault!s:.200})"
                raise AnalysisError(f"{message}; they are made for stanza>=1.15,<1.16") from fault
        for name in ("pos", "depparse"):
            pipeline.processors[name].trainer.model.float()  # the vectors are stored in half precision
        return pipeline

    def _downloaded(self, stanza: Any) -> Any:
        try:
            return stanza.Pipeline(
                "de", package=self.package, processors=_PROCESSORS, download_method=None, verbose=False, device=self.device
            )
        except (*_FAULTS, OSError, stanza.pipeline.core.PipelineRequirementsException) as fault:
            remedy = f"""python -c "import stanza; stanza.download('de', package='{self.package}')\""""
            message = f"Stanza's German package {self.package!r} cannot be loaded ({type(fault).__name__}: {fault!s:.200})"
            raise AnalysisError(f"{message}; download it once: {remedy}") from fault


@contextmanager
def _quietly_on_one_thread() -> Generator[None]:
    """Run torch on one thread, with Stanza's log shut but for errors; matrices as small as these only lose by more threads."""
    torch = importlib.import_module("torch")
    log = logging.getLogger("stanza")
    threads, level = torch.get_num_threads(), log.level
    torch.set_num_threads(1)
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        torch.set_num_threads(threads)
        log.setLevel(level)


def _pieces(article: Article) -> Iterator[_Piece]:
    for number, block in enumerate(article.blocks):
        if block.kind.is_content:
            prose = article.prose(block)
            for start, end in pieces(prose.text, _PIECE):
                if not prose.text[start:end].isspace():
                    yield _Piece(number, prose, start, end)


def _chunks(parts: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    chunk: list[_Piece] = []
    size = 0
    for part in parts:
        if chunk and size + part.end - part.start > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(part)
        size += part.end - part.start
    if chunk:
        yield chunk


def _analysed(pipeline: Any, chunk: list[_Piece]) -> list[Sentence]:
    """The sentences of a chunk: tokens from Stanza, mended, and trees over them."""
    placed = [(part, sentence) for part, tokens in _tokens(pipeline, chunk) for sentence in mend(part.text, tokens, _stops())]
    if not placed:
        return []
    document = _document(placed)
    for name in ("mwt", "pos", "lemma", "depparse"):
        if name in pipeline.processors:
            document = pipeline.processors[name].process(document)
    return [_sentence(made, *place) for made, place in zip(document.sentences, placed, strict=True)]


def _tokens(pipeline: Any, chunk: list[_Piece]) -> Iterator[tuple[_Piece, list[Token]]]:
    """The tokens that Stanza's tokenizer makes of each piece, by offsets into it."""
    made = pipeline.processors["tokenize"].process(_GAP.join(part.text for part in chunk))
    tokens = iter(
        Token(token.start_char, token.end_char, token.misc is not None and "MWT=Yes" in token.misc, token is sentence.tokens[-1])
        for sentence in made.sentences
        for token in sentence.tokens
    )
    token = next(tokens, None)
    base = 0
    for part in chunk:
        end = base + part.end - part.start
        own: list[Token] = []
        while token is not None and token.start < end:
            own.append(Token(token.start - base, token.end - base, token.multiword, token.final))
            token = next(tokens, None)
        yield part, own
        base = end + len(_GAP)


def _document(placed: list[tuple[_Piece, list[Token]]]) -> Any:
    rows = [
        [
            {
                "id": (index,),
                "text": part.text[token.start : token.end],
                "start_char": token.start,
                "end_char": token.end,
                **({"misc": "MWT=Yes"} if token.multiword else {}),
            }
            for index, token in enumerate(tokens, start=1)
        ]
        for part, tokens in placed
    ]
    return importlib.import_module("stanza.models.common.doc").Document(rows)


def _sentence(made: Any, part: _Piece, tokens: list[Token]) -> Sentence:
    heads = rooted([word.head for word in made.words])
    words: list[Word] = []
    for token, place in zip(made.tokens, tokens, strict=True):
        span = part.prose.span(part.start + place.start, part.start + place.end)
        words += [
            Word(
                index=word.id,
                form=word.text,
                lemma=word.lemma if word.lemma and word.lemma != "_" else word.text,
                upos=word.upos or "X",
                feats=_feats(word.feats),
                head=heads[word.id - 1],
                deprel=(word.deprel or "dep") if heads[word.id - 1] == word.head else "root",
                span=span,
            )
            for word in token.words
        ]
    return Sentence(words=tuple(words), span=hull(word.span for word in words), block=part.block)


def _feats(written: str | None) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in (written or "").split("|"))
    return tuple((name, value) for name, _, value in pairs if name and value)


@lru_cache(maxsize=1)
def _stops() -> Stops:
    groups = load.table("abbreviations", "abbreviations", Abbreviations)
    return Stops(**{group.id: frozenset(group.forms) for group in groups})
