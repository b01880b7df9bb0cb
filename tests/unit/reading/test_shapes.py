"""What a stretch of text looks like."""

from ukrdiplo import BlockKind, read_text


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in read_text(text).blocks]


def test_neighbouring_entries_of_a_ticker_are_items_whatever_they_end_in() -> None:
    lines = [
        "15.30 Uhr: Warschau will eine Mission",
        "15:55 Uhr – Brüssel winkt ab: „Niemals“",
        "16.20 Wien lehnt das ab, Prag auch",
    ]
    assert kinds("\n".join(lines)) == [BlockKind.LIST_ITEM] * 3


def test_a_time_alone_makes_no_entry_and_one_entry_no_ticker() -> None:
    assert BlockKind.LIST_ITEM not in kinds(
        "Kiew ruft\n\n12.02.2025, 14.30 Uhr\n\n15.30 Uhr\n\nDer Minister lehnte das Angebot am Abend ab."
    )
    assert BlockKind.LIST_ITEM not in kinds("14.30 Uhr: Wien lehnt die Mission ab\n\nDie Ministerin sprach von einem Irrweg.")


def test_a_short_text_that_is_broken_at_a_fixed_width_is_one_paragraph() -> None:
    text = """Wien lehnt ab

Die Ministerin hat den Vorschlag der Partner am Montag nach langer Beratung zurückgewiesen. Sie sagte in Wien, kein
Land dürfe zu einem Verzicht gedrängt werden, und forderte neue Gespräche mit Kiew. Das sei eine Absage an den
Plan.
"""
    assert kinds(text) == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]
