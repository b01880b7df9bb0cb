from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ukrdiplo import read_text
from ukrdiplo.extraction import coreference, mentions
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis

LEXICON = Lexicon.load()
WORDS = [
    *("Trump", "Putins", "US-Präsident", "Präsident", "der", "die", "in", "Moskau", "Kiew", "russische", "Regierung", "Peter"),
    *("Müller", "Experten", "ein", "Berater", "„Bild“", "US-Rückzug", ",", ".", "und", "Ukraine", "Weißen", "Haus", "Dr.", "er"),
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_whatever_the_text_mentions_lie_in_it_in_order_and_their_actors_exist(text: str) -> None:
    article = read_text(text, published="2025-05-21")
    found = mentions.find(article, Analysis(), LEXICON)
    cast = coreference.resolve(found, article, Analysis(), LEXICON)
    assert all(mention.span.end <= len(article.text) and article.surface(mention.span).strip() for mention in cast.mentions)
    assert all(one.span.start <= other.span.start for one, other in pairwise(cast.mentions))
    assert [actor.id for actor in cast.actors] == list(dict.fromkeys(mention.actor for mention in cast.mentions))


def test_names_are_found_without_any_trees() -> None:
    article = read_text("US-Präsident Donald Trump traf Selenskyj.", published="2025-05-21")
    cast = mentions.find(article, Analysis(), LEXICON)
    assert [actor.name for actor in cast.actors] == ["Donald Trump", "Wolodymyr Selenskyj"]


def test_the_same_article_gives_the_same_cast() -> None:
    article = read_text(
        "Kremlchef Putin und die Experten in Washington. Laut „Bild“ berät Peter Müller den US-Präsidenten.",
        published="2025-05-21",
    )
    assert mentions.find(article, Analysis(), LEXICON) == mentions.find(article, Analysis(), LEXICON)


def test_one_endless_word_is_read_at_once() -> None:
    text = "A" * 200_000
    assert mentions.find(read_text(text), Analysis(), LEXICON).mentions == ()
