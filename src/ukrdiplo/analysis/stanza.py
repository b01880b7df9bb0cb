"""The default analyser: Stanza with the German models that come in the package.

An article is analysed by itself, never in one batch with others, and on one thread of torch: sums of floating point numbers
depend on the order in which they are made, and that on the shape of a batch and the number of threads; a tree must depend on
neither. Within an article all sentences are tagged and parsed together, in chunks of about 3,000 words, so that memory stays
bounded.
"""

import ctypes
import importlib
import logging
import os
import pickle
import tempfile
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from ukrdiplo.analysis import bundle
from ukrdiplo.analysis.chunks import chunks
from ukrdiplo.analysis.documents import sentences_of
from ukrdiplo.analysis.packages import Package
from ukrdiplo.errors import AnalysisError
from ukrdiplo.model import Analysis, Article, Sentence

__all__ = ["StanzaAnalyser"]

_PROCESSORS = "tokenize,mwt,pos,lemma,depparse"
_FAULTS = (RuntimeError, ValueError, IndexError, KeyError, TypeError, AttributeError, AssertionError)
_LOADING_FAULTS = (*_FAULTS, OSError, EOFError, pickle.UnpicklingError)  # a file with code in it is one of the last kind


class StanzaAnalyser:
    """Universal Dependencies trees by Stanza; models are loaded once, at the first use, and nothing is downloaded.

    It may be used from several threads; they take turns. The same article gives the same trees, whatever else is analysed.

    Args:
        package: ``"bundled"`` for the models in this package, or the name of one of Stanza's own packages for German, such as
            ``"default"``, that has been downloaded by ``stanza.download("de", package=…)``. It is looked for where Stanza looks:
            in the folder that the variable ``STANZA_RESOURCES_DIR`` names, or else in one of the user's cache.
        models: A folder of your own models in place of the bundled ones, with the ``manifest.toml`` that ``make models`` writes.
        device: ``"cpu"`` or any other device that torch knows.
        longest: The most characters that an article's content blocks may have together: what is longer is no news article, and
            would take minutes. Half a million are some 75,000 words.

    Example:
        >>> from ukrdiplo.model import Block, BlockKind, Span
        >>> article = Article(text="Kiew hofft.", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 11)),))
        >>> [(word.form, word.deprel) for word in StanzaAnalyser().analyse(article).sentences[0].words]
        [('Kiew', 'nsubj'), ('hofft', 'root'), ('.', 'punct')]
    """

    def __init__(
        self, package: str = "bundled", *, models: Path | None = None, device: str = "cpu", longest: int = 500_000
    ) -> None:
        self.package = package
        self.models = models or bundle.MODELS
        self.device = device
        self.longest = longest
        self._pipeline: Any = None
        self._read: Package | None = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """``stanza``, its version and the models: those of the package by their version, Stanza's by their package and a digest.

        Raises:
            AnalysisError: If Stanza is not installed or the package was not downloaded.
        """
        try:
            installed = metadata.version("stanza")
        except metadata.PackageNotFoundError as fault:
            raise AnalysisError("Stanza is not installed; install it: pip install 'stanza>=1.15,<1.16'") from fault
        if self.package == "bundled":
            return f"stanza {installed} (ukrdiplo models {bundle.version(self.models)})"
        return f"stanza {installed} (package {self.package} {self._package().version})"

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
        for chunk in chunks(article):
            with self._lock, _quietly_on_one_thread():
                pipeline = self._load()
                try:
                    with importlib.import_module("torch").inference_mode():  # a few percent faster than Stanza's own no_grad
                        sentences += sentences_of(pipeline, chunk, importlib.import_module("stanza.models.common.doc").Document)
                except _FAULTS as fault:
                    where = (chunk[0].prose.offsets[chunk[0].start], chunk[-1].prose.offsets[chunk[-1].end - 1] + 1)
                    message = f"Stanza failed ({type(fault).__name__}: {fault!s:.200})"
                    raise AnalysisError(message, article=article.id, span=where) from fault
        _give_back()
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
            pipeline = self._bundled(stanza) if self.package == "bundled" else self._downloaded(stanza)
            for processor in pipeline.processors.values():
                if getattr(processor.trainer, "model", None) is not None:  # what works by a dictionary alone has none
                    processor.trainer.model.float()  # weights may be stored in half precision
            self._pipeline = pipeline
        return self._pipeline

    def _bundled(self, stanza: Any) -> Any:
        paths = bundle.verified(self.models)
        with tempfile.TemporaryDirectory() as folder:  # Stanza wants a list of resources, and an empty one will do
            Path(folder, "resources.json").write_text("{}", encoding="utf-8")
            try:
                return stanza.Pipeline(
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
            except _LOADING_FAULTS as fault:
                kind = "bundled models" if self.models == bundle.MODELS else f"models in {self.models}"
                message = f"Stanza {stanza.__version__} cannot load the {kind} ({type(fault).__name__}: {fault!s:.200})"
                raise AnalysisError(f"{message}; they are made for stanza>=1.15,<1.16") from fault

    def _downloaded(self, stanza: Any) -> Any:
        package, folder = self._package(), _resources()
        package.verify(folder)
        try:
            return stanza.Pipeline(
                "de",
                dir=str(folder),
                package=None,
                processors=dict(package.models),
                download_method=None,
                verbose=False,
                device=self.device,
            )
        except (*_LOADING_FAULTS, stanza.pipeline.core.PipelineRequirementsException) as fault:
            message = f"Stanza {stanza.__version__} cannot load its German package {self.package!r} from {folder}"
            remedy = f"download the one for this version: stanza.download('de', package='{self.package}')"
            raise AnalysisError(f"{message} ({type(fault).__name__}: {fault!s:.200}); {remedy}") from fault

    def _package(self) -> Package:
        if self._read is None:
            self._read = Package.read(self.package, _resources())
        return self._read


def _resources() -> Path:
    """Where Stanza keeps what it has downloaded; Stanza itself reads the variable only when it is imported."""
    named = os.environ.get("STANZA_RESOURCES_DIR")
    return Path(named or importlib.import_module("stanza.resources.common").DEFAULT_MODEL_DIR)


def _give_back() -> None:
    """Return freed memory to the system.

    Every article makes matrices of other sizes, and the C library of Linux keeps the gaps: hundreds of KiB an article.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@lru_cache(maxsize=1)
def _trim() -> Callable[[int], int] | None:
    """The C library's own function for that, where it has one."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # not glibc; Windows has no library without a name
        return None


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
