"""Small words of some languages, by which a text's language shows."""

from attrs import frozen

__all__ = ["Language"]


@frozen(kw_only=True)
class Language:
    """A language and some of its most frequent words.

    Args:
        id: Its ISO 639-1 code.
        name: Its name in English.
        words: Frequent function words that the other languages of the table do not have.
        leading: Words that never end a phrase: articles, prepositions, conjunctions. A line that ends in one goes on in the next.
    """

    id: str
    name: str
    words: tuple[str, ...]
    leading: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a later entry replaces it by."""
        return self.id
