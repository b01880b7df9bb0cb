"""Word vectors, learnt from any folder of plain German text.

Lower-cased skip-gram vectors with a narrow window, because a tagger and a parser ask what kind of word it is, not what it is
about. The texts themselves are not part of the project; ``README.md`` says which the shipped vectors were made from.
"""

import logging
import re
from pathlib import Path

import torch
from gensim.models import Word2Vec
from stanza.models.common.pretrain import Pretrain

__all__ = ["raised", "words", "write"]

_LOG = logging.getLogger("training")
_WORD = re.compile(r"\w+(?:[-’'.:*]\w+)*-?|[^\w\s]")


def words(line: str) -> list[str]:
    """The words and marks of a line, lower-cased; compounds with hyphens stay whole.

    Example:
        >>> words("Die US-Behörde sagt: „Nein.“")
        ['die', 'us-behörde', 'sagt', ':', '„', 'nein', '.', '“']
    """
    return _WORD.findall(line.lower())


def write(texts: Path, target: Path, *, size: int, vocabulary: int, epochs: int, seed: int, workers: int) -> None:
    """Learn vectors and write them in Stanza's format.

    Args:
        texts: Folder of ``.txt`` files, a paragraph or sentence a line.
        target: The file to write.
        size: Numbers in a vector.
        vocabulary: How many of the most frequent words get a vector.
        epochs: How often the texts are read.
        seed: With one worker, the same vectors come out again.
        workers: Threads.
    """
    tokens = _tokens(texts, target.with_suffix(".tokens"))
    model = Word2Vec(
        vector_size=size, window=2, sg=1, negative=5, min_count=5, max_final_vocab=vocabulary, workers=workers, seed=seed
    )
    model.build_vocab(corpus_file=str(tokens))
    _LOG.info("%d words, %d of them different and kept", model.corpus_total_words, len(model.wv))
    model.train(corpus_file=str(tokens), total_words=model.corpus_total_words, epochs=epochs)
    plain = target.with_suffix(".vec")
    model.wv.save_word2vec_format(str(plain))
    unfinished = target.with_suffix(".unfinished.pt")
    unfinished.unlink(missing_ok=True)
    Pretrain(str(unfinished), str(plain), max_vocab=-1, save_to_file=True).load()
    unfinished.replace(target)
    plain.unlink()
    tokens.unlink()


def _tokens(texts: Path, target: Path) -> Path:
    """One file of all lines, words parted by blanks: gensim reads that several times faster than it calls Python."""
    with target.open("w", encoding="utf-8") as made:
        for file in sorted(texts.glob("*.txt")):
            with file.open(encoding="utf-8") as lines:
                made.writelines(" ".join(words(line)) + "\n" for line in lines)
    return target


def raised(source: Path, target: Path) -> None:
    """Copy vectors that are stored in half precision, in full."""
    data = torch.load(source, weights_only=True)
    data["emb"] = data["emb"].float()
    torch.save(data, target, _use_new_zipfile_serialization=False)
