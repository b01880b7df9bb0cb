"""The default analyser: Stanza with the German models that come in the package."""

import importlib
import logging
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import resources
from itertools import islice
from pathlib import Path
from typing import Any

from ukrdiplo.model import Analysis, Article, Prose, Sentence, Word, hull

__all__ = ["StanzaAnalyser"]

_LOG = logging.getLogger("ukrdiplo.analysis")
_PROCESSORS = "tokenize,mwt,pos,lemma,depparse"
_BATCH = 16
_GAP = "\n\n"  # Stanza's tokenizer never joins sentences across a blank line


class StanzaAnalyser:
    """Universal Dependencies trees by Stanza; models are loaded once, at the first use, and nothing is downloaded.

    It may be used from several threads; they take turns.

    Args:
        package: ``"bundled"`` for the models in this package, or the name of an official Stanza package for German that the user has
            downloaded (``"default"``).
        device: ``"cpu"`` or any other device that torch knows.

    Raises:
        AnalysisError: At the first use, if Stanza or a model file is missing or a file is not what the manifest says.
    """

    def __init__(self, package: str = "bundled", *, device: str = "cpu") -> None:
        self.package = package
        self.device = device
        self._pipeline: Any = None
        self._lock = threading.Lock()
        self._name = f"stanza ({package})"

    @property
    def name(self) -> str:
        """``stanza``, its version and the models; the version is known once they are loaded."""
        return self._name

    def analyse(self, article: Article) -> Analysis:
        """The trees of one article."""
        return next(self.analyse_many([article]))

    def analyse_many(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """The trees of many articles, in order, in batches of 16."""
        source = iter(articles)
        while batch := list(islice(source, _BATCH)):
            yield from self._batch(batch)

    def _batch(self, articles: list[Article]) -> list[Analysis]:
        proses = [
            [(n, article.prose(block)) for n, block in enumerate(article.blocks) if block.kind.is_content] for article in articles
        ]
        texts = [_GAP.join(prose.text for _, prose in parts if prose.text) for parts in proses]
        with self._lock:
            pipeline = self._load()
            filled = [text for text in texts if text]
            with _one_thread():
                documents = iter(pipeline.bulk_process(filled) if filled else [])
        return [
            Analysis(
                sentences=tuple(_sentences(next(documents), parts)) if text else (),
                analyser=self._name,
            )
            for text, parts in zip(texts, proses, strict=True)
        ]

    def _load(self) -> Any:
        if self._pipeline is None:
            self._pipeline = self._bundled()
        return self._pipeline

    def _bundled(self) -> Any:
        stanza = importlib.import_module("stanza")
        models = Path(str(resources.files("ukrdiplo.analysis") / "models"))
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "resources.json").write_text("{}", encoding="utf-8")
            pipeline = stanza.Pipeline(
                "de",
                dir=folder,
                processors=_PROCESSORS,
                download_method=None,
                allow_unknown_language=True,
                verbose=False,
                use_gpu=False,
                tokenize_model_path=str(models / "de_tokenizer.pt"),
                mwt_model_path=str(models / "de_mwt.pt"),
                pos_model_path=str(models / "de_tagger.pt"),
                pos_pretrain_path=str(models / "de64.pt"),
                lemma_model_path=str(models / "de_lemma.pt"),
                depparse_model_path=str(models / "de_parser.pt"),
                depparse_pretrain_path=str(models / "de64.pt"),
            )
        for name in ("pos", "depparse"):
            pipeline.processors[name].trainer.model.float()  # the vectors are stored in half precision
        self._name = f"stanza {stanza.__version__} (ukrdiplo bundled)"
        return pipeline


@contextmanager
def _one_thread() -> Iterator[None]:
    """Run torch on one thread: matrices as small as these only lose by more, and the result no longer hangs on their number."""
    torch = importlib.import_module("torch")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _sentences(document: Any, parts: list[tuple[int, Prose]]) -> Iterator[Sentence]:
    starts: list[tuple[int, int, Prose]] = []
    position = 0
    for number, prose in parts:
        if prose.text:
            starts.append((position, number, prose))
            position += len(prose.text) + len(_GAP)
    place = 0
    for sentence in document.sentences:
        first = sentence.tokens[0].start_char
        while place + 1 < len(starts) and starts[place + 1][0] <= first:
            place += 1
        base, number, prose = starts[place]
        words = []
        for token in sentence.tokens:
            span = prose.span(token.start_char - base, token.end_char - base)
            words += [
                Word(
                    index=word.id,
                    form=word.text,
                    lemma=word.lemma or word.text,
                    upos=word.upos or "X",
                    feats=tuple(sorted(tuple(pair.split("=", 1)) for pair in (word.feats or "").split("|") if "=" in pair)),
                    head=word.head,
                    deprel=word.deprel or "dep",
                    span=span,
                )
                for word in token.words
            ]
        yield Sentence(words=tuple(words), span=hull(word.span for word in words), block=number)
