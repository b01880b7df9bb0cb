"""Whatever the trees look like, statements fit the article and come out alike."""

from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo import Article, Lexicon
from ukrdiplo.extraction import statements
from ukrdiplo.extraction.cast import Cast
from ukrdiplo.model import Analysis, Block, BlockKind, ParsedArticle, Sentence, Span, Word

LEXICON = Lexicon.load()
FORMS = (
    *("sagte", "teilte", "mit", "hat", "gesagt", "nannte", "werde", "sei", "soll", "forderte", "wurde", "zitiert", "heißt", "es"),
    *(
        ",",
        ":",
        ".",
        "„",
        "“",
        "(",
        ")",
        ";",
        "–",
        "laut",
        "nach",
        "Angaben",
        "zufolge",
        "so",
        "wie",
        "wonach",
        "demnach",
        "danach",
    ),
    *(
        "dass",
        "ob",
        "zu",
        "und",
        "das",
        "der",
        "Minister",
        "Reuters",
        "Kiew",
        "sich",
        "er",
        "die",
        "Forderung",
        "im",
        "abzuziehen",
    ),
)
UPOS = ("VERB", "AUX", "NOUN", "PROPN", "PRON", "DET", "ADP", "ADV", "PUNCT", "SCONJ", "CCONJ", "PART", "ADJ")
RELATIONS = (
    "nsubj",
    "obj",
    "obl",
    "aux",
    "case",
    "det",
    "conj",
    "cc",
    "ccomp",
    "acl",
    "advcl",
    "parataxis",
    "compound:prt",
    "punct",
)
FEATS = (
    (),
    (("Mood", "Ind"), ("VerbForm", "Fin")),
    (("Mood", "Sub"), ("VerbForm", "Fin")),
    (("VerbForm", "Part"),),
    (("PronType", "Rel"),),
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """A text of words that statements are made of, with any trees over it."""
    text, sentences = "", []
    for _ in range(draw(st.integers(1, 3))):
        words: list[Word] = []
        size = draw(st.integers(1, 14))
        for index in range(1, size + 1):
            form = draw(st.sampled_from(FORMS))
            shared = bool(words) and draw(st.integers(0, 9)) == 0
            span = words[-1].span if shared else Span(len(text), len(text) + len(form))
            text += "" if shared else form + draw(st.sampled_from([" ", " ", "\n"]))
            head = draw(st.integers(0, index - 1))
            relation = draw(st.sampled_from(RELATIONS)) if head else "root"
            feats = draw(st.sampled_from(FEATS))
            upos = draw(st.sampled_from(UPOS))
            words.append(Word(index=index, form=form, lemma=form, upos=upos, feats=feats, head=head, deprel=relation, span=span))
        sentences.append(Sentence(words=tuple(words), span=Span(words[0].span.start, words[-1].span.end)))
    blocks = (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text.rstrip()))),)
    return Article(text=text, blocks=blocks), Analysis(sentences=tuple(sentences))


@given(articles())
def test_any_trees_give_statements_that_fit_the_article(given: tuple[Article, Analysis]) -> None:
    article, analysis = given
    found, cast = statements.find(article, analysis, LEXICON, Cast())
    ParsedArticle(article=article, actors=cast.actors, mentions=cast.mentions, statements=found).check()
    assert statements.find(article, analysis, LEXICON, Cast())[0] == found
