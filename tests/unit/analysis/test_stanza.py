"""The bundled models at work, and Stanza's own by files that stand for them."""

import gc
import hashlib
import os
import pickle
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ukrdiplo.analysis import bundle
from ukrdiplo.analysis.conllu import dumps, loads
from ukrdiplo.analysis.fit import fitting
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import AnalysisError
from ukrdiplo.model import Analysis, Article, Block, BlockKind, Span
from ukrdiplo.testing import articles

TEXTS = (
    "US-Präsident Trump telefonierte am 3. Oktober mit Prof. Weber. Es ging u. a. um 20.000 Euro im Haushalt, z. B. für Kiew.",
    "„Wir reden weiter. Das ist gut“, sagte er. Mehr dazu auf https://www.example.org/seite?x=1 – oder später … 🇺🇦",
    "Kiew hofft",
    "Der Kanzler habe zugesagt, dass die Hilfe weitergehe, hieß es. Der Kreml weist das zurück, wie ein Sprecher sagte.",
)


def _article(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    blocks, place = [], 0
    for text in texts:
        if text:
            blocks.append(Block(kind=kind, span=Span(place, place + len(text))))
        place += len(text) + 1
    return Article(text="\n".join(texts), blocks=tuple(blocks))


def _lawful(article: Article, analysis: Analysis) -> None:
    """Every sentence in its block, and every word that is a token by itself at its place in the prose."""
    fitting(analysis, article)
    for sentence in analysis.sentences:
        block = article.blocks[sentence.block]
        prose = article.prose(block)
        place = {offset: n for n, offset in enumerate(prose.offsets)}
        spans = [word.span for word in sentence.words]
        for word in sentence.words:
            if spans.count(word.span) == 1:
                assert prose.text[place[word.span.start] : place[word.span.end - 1] + 1] == word.form


def test_words_stand_where_their_tokens_do(analyser: StanzaAnalyser) -> None:
    article = _article(*TEXTS)
    analysis = analyser.analyse(article)
    _lawful(article, analysis)
    forms = [word.form for sentence in analysis.sentences for word in sentence.words]
    assert {"US-Präsident", "Prof.", "20.000", "https://www.example.org/seite?x=1", "…"} <= set(forms)
    assert len(analysis.sentences) == 8


def test_the_words_of_a_multi_word_token_share_its_span(analyser: StanzaAnalyser) -> None:
    article = _article("Er sprach im Bundestag.")
    words = [word for sentence in analyser.analyse(article).sentences for word in sentence.words]
    assert [(word.form, article.surface(word.span)) for word in words[2:4]] == [("in", "im"), ("dem", "im")]


def test_words_broken_over_lines_are_one_word_with_the_break_in_its_span(analyser: StanzaAnalyser) -> None:
    text = "Die Waffen-\nruhe hielt bis zum Abend."
    article = Article(text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)), skips=(Span(10, 12),)),))
    analysis = analyser.analyse(article)
    _lawful(article, analysis)
    assert [article.surface(word.span) for word in analysis.sentences[0].words if word.form == "Waffenruhe"] == ["Waffen-\nruhe"]


def test_what_is_no_content_is_not_analysed(analyser: StanzaAnalyser) -> None:
    assert analyser.analyse(_article("Jetzt spenden!", kind=BlockKind.BOILERPLATE)).sentences == ()
    assert analyser.analyse(Article(text="")).sentences == ()
    assert analyser.analyse(_article("\x00 \u2028")).sentences == ()


def test_an_article_has_the_same_trees_in_any_company(analyser: StanzaAnalyser) -> None:
    made = [_article(*TEXTS), _article(TEXTS[2]), _article(TEXTS[1], TEXTS[3]), _article(TEXTS[3] * 40)]
    alone = [analyser.analyse(article) for article in made]
    assert list(analyser.analyse_many(made)) == alone
    assert list(analyser.analyse_many(reversed(made))) == alone[::-1]
    assert list(analyser.analyse_many([made[3], made[0], made[0]])) == [alone[3], alone[0], alone[0]]


def test_articles_are_taken_one_by_one(analyser: StanzaAnalyser) -> None:
    taken: list[int] = []

    def endless() -> Iterator[Article]:
        for number in range(1000):
            taken.append(number)
            yield _article(TEXTS[2])

    results = analyser.analyse_many(endless())
    next(results)
    next(results)
    assert taken == [0, 1]


class _Loads:
    """Counts the files that torch loads, and in which way."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import torch  # noqa: PLC0415 - heavy, and of few tests

        self.files: Counter[str] = Counter()
        self.only_weights = True
        self._load = torch.load
        monkeypatch.setattr(torch, "load", self)

    def __call__(self, file: str, *arguments: object, **options: object) -> object:
        self.files[Path(file).name] += 1
        self.only_weights = self.only_weights and options.get("weights_only") is True
        return self._load(file, *arguments, **options)


def test_threads_that_come_at_once_load_each_model_once_and_get_the_same_trees(
    analyser: StanzaAnalyser, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads = _Loads(monkeypatch)
    fresh = StanzaAnalyser()
    made = [_article(*TEXTS[n % 4 :], TEXTS[n % 3]) for n in range(12)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(fresh.analyse, made))
    assert together == [analyser.analyse(article) for article in made]
    assert loads.files == dict.fromkeys(bundle.verified(), 1)
    assert loads.only_weights


def test_nothing_is_kept_of_an_article_once_it_is_analysed(analyser: StanzaAnalyser) -> None:
    def kept() -> int:
        gc.collect()
        return len(gc.get_objects())

    sizes = []
    for number in range(36):
        analyser.analyse(_article(f"{TEXTS[number % 4]} Nr. {number} blieb bei Kiew{number}stadt und {chr(0x4E00 + number)}."))
        if number in {5, 20, 35}:
            sizes.append(kept())
    assert max(sizes) - sizes[0] < 100, sizes  # one sentence alone has more than a hundred objects


def test_every_weight_is_in_single_precision(analyser: StanzaAnalyser) -> None:
    _single_precision(analyser)


def _single_precision(analyser: StanzaAnalyser) -> None:
    analyser.analyse(_article(TEXTS[2]))
    models = {name: getattr(processor.trainer, "model", None) for name, processor in analyser._pipeline.processors.items()}
    kinds = {
        name: {str(tensor.dtype) for tensor in (*model.parameters(), *model.buffers()) if tensor.is_floating_point()}
        for name, model in models.items()
        if model is not None
    }
    assert kinds == {name: {"torch.float32"} for name in ("tokenize", "pos", "lemma", "depparse")}


class _Trap:
    """Writes a file when it is unpickled."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.write_text, (self.file, "caught"))


@pytest.mark.parametrize("name", ["de64.pt", "de_tokenizer.pt", "de_mwt.pt", "de_tagger.pt", "de_lemma.pt", "de_parser.pt"])
def test_code_in_a_model_file_is_not_run_even_if_the_manifest_names_its_hash(tmp_path: Path, name: str) -> None:
    models, sprung = Path(shutil.copytree(bundle.MODELS, tmp_path / "models")), tmp_path / "sprung"
    evil = pickle.dumps({"model": _Trap(sprung), "emb": _Trap(sprung)}, protocol=2)
    old = (models / name).read_bytes()
    (models / name).write_bytes(evil)
    manifest = (models / "manifest.toml").read_text(encoding="utf-8")
    for before, after in ((old, evil), (len(old), len(evil))):
        written = [hashlib.sha256(x).hexdigest() if isinstance(x, bytes) else f"bytes = {x}\n" for x in (before, after)]
        manifest = manifest.replace(*written)
    (models / "manifest.toml").write_text(manifest, encoding="utf-8")
    assert name in bundle.verified(models)
    with pytest.raises(AnalysisError, match="cannot load the models in"):
        StanzaAnalyser(models=models).analyse(_article(TEXTS[2]))
    assert not sprung.exists()
    pickle.loads(evil)  # noqa: S301 - the trap works
    assert sprung.exists()


@pytest.mark.parametrize(("threads", "seed"), [("1", "1"), ("2", "2")])
def test_another_process_without_network_gives_the_same_trees_and_is_silent(
    analyser: StanzaAnalyser, threads: str, seed: str
) -> None:
    article = _article(*TEXTS)
    script = (
        "import sys, hashlib, socket\n"
        "def refuse(*given, **named):\n"
        "    raise AssertionError('the network was asked for')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.socket.bind = refuse\n"
        "socket.create_connection = socket.getaddrinfo = refuse\n"
        "from ukrdiplo.analysis.conllu import dumps\n"
        "from ukrdiplo.analysis.stanza import StanzaAnalyser\n"
        "from ukrdiplo.model import Article, Block, BlockKind, Span\n"
        "text = sys.argv[1]\n"
        "blocks, place = [], 0\n"
        "for line in text.split('\\n'):\n"
        "    blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(place, place + len(line))))\n"
        "    place += len(line) + 1\n"
        "article = Article(text=text, blocks=tuple(blocks))\n"
        "made = dumps(StanzaAnalyser().analyse(article), article)\n"
        "print(hashlib.sha256(made.encode()).hexdigest())\n"
    )
    environment = {**os.environ, "OMP_NUM_THREADS": threads, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", script, article.text], capture_output=True, text=True, check=True, env=environment, timeout=120
    )
    wanted = hashlib.sha256(dumps(analyser.analyse(article), article).encode()).hexdigest()
    assert (done.stdout, done.stderr) == (wanted + "\n", "")


def test_an_official_package_gives_trees_by_the_same_contract(
    analyser: StanzaAnalyser, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import stanza  # noqa: PLC0415 - heavy, and of few tests

    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(resources))
    loads = _Loads(monkeypatch)
    official = StanzaAnalyser("default")
    article = _article(*TEXTS)
    analysis = official.analyse(article)
    _lawful(article, analysis)
    assert analysis.sentences == analyser.analyse(article).sentences
    assert loads.files == Counter(file.name for file in resources.rglob("*.pt"))
    assert re.fullmatch(r"stanza [0-9.]+ \(package default [0-9a-f]{8}\)", analysis.analyser)
    assert set(official._pipeline.processors) == {"tokenize", "mwt", "pos", "lemma", "depparse"}
    _single_precision(official)
    own = stanza.Pipeline(
        "de", str(resources), "default", processors="tokenize,mwt,pos,lemma,depparse", download_method=None, verbose=False
    )
    assert own.config == official._pipeline.config


def test_an_official_package_that_was_not_downloaded_is_an_error_that_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(AnalysisError, match=r"'default' cannot be loaded.*stanza\.download\('de', package='default'\)"):
        StanzaAnalyser("default").analyse(_article(TEXTS[2]))


def test_a_damaged_file_of_an_official_package_is_an_error_before_anything_is_loaded(
    resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(resources))
    loads = _Loads(monkeypatch)
    (resources / "de" / "mwt" / "combined.pt").write_bytes(b"no weights")
    with pytest.raises(AnalysisError, match=r"combined\.pt is damaged.*stanza\.download"):
        StanzaAnalyser("default").analyse(_article(TEXTS[2]))
    assert not loads.files


def test_a_file_that_is_whole_but_no_model_is_an_error_that_says_so(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(resources))
    file = resources / "de" / "tokenize" / "combined.pt"
    old = file.read_bytes()
    file.write_bytes(b"no weights")
    listed = resources / "resources.json"
    sums = [hashlib.md5(data, usedforsecurity=False).hexdigest() for data in (old, b"no weights")]
    listed.write_text(listed.read_text(encoding="utf-8").replace(*sums), encoding="utf-8")
    with pytest.raises(AnalysisError, match=r"cannot load its German package 'default' .*stanza\.download"):
        StanzaAnalyser("default").analyse(_article(TEXTS[2]))


def test_an_article_that_is_too_long_is_refused_before_anything_is_loaded() -> None:
    analyser = StanzaAnalyser()
    article = _article("x" * 5_000_000)
    with pytest.raises(
        AnalysisError, match=f"{article.id}: the article has 5,000,000 characters of content, and at most 500,000"
    ):
        analyser.analyse(article)
    assert analyser._pipeline is None


@pytest.mark.parametrize("unit", ["x", "(", "„", "a.", "Ja. ", "שלום ", "🇺🇦", "a@", "-", "1,"])
def test_an_endless_line_of_anything_is_analysed(analyser: StanzaAnalyser, unit: str) -> None:
    article = _article((unit * 6000)[:6000].strip())
    analysis = analyser.analyse(article)
    _lawful(article, analysis)
    assert max(len(sentence.words) for sentence in analysis.sentences) <= 200


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=articles(), text=st.text(max_size=60))
def test_any_text_keeps_the_laws_and_can_be_recorded(analyser: StanzaAnalyser, article: Article, text: str) -> None:
    for some in (article, _article(text)):
        analysis = analyser.analyse(some)
        _lawful(some, analysis)
        assert loads(dumps(analysis, some)) == analysis
