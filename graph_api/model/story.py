"""What we know told in plain sentences, and what we do not know."""

from __future__ import annotations

import strawberry


@strawberry.type(description="A fact in one plain sentence, and what it was built from.")
class Sentence:
    """A row of every `sentence`."""

    text: str = strawberry.field(description="The sentence, in English.")
    fact_ids: list[strawberry.ID] = strawberry.field(description="Ids of everything the sentence was built from, to be opened with `node`.")


@strawberry.type(description="One sentence of the short text that tells who a customer is, and the facts it was built from.")
class StorySentence:
    """A row of `Customer.story`."""

    position: int = strawberry.field(description="Part of the story it belongs to, from her life (1) to what we do not know (8).")
    text: str = strawberry.field(description="The sentence in plain words, in English.")
    fact_ids: list[strawberry.ID] = strawberry.field(
        description="Ids of everything the sentence was built from, to be opened with `node`; empty where it says what we do not know."
    )


@strawberry.type(description="Something that we do not know of a customer, and how a person may ask for it.")
class NotKnown:
    """A row of `Customer.notKnown`."""

    what: str = strawberry.field(description="The missing thing, to be read after the words: we do not know.")
    why_it_matters: str = strawberry.field(description="What she would gain if we knew it.")
    ask_how: str = strawberry.field(description="A question that a person may ask her in a conversation.")
