"""What a reader should see first: that there are several events, what was not read, where nothing can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import records as r

NO_ACCOUNT = "no account that could be read: nothing to compare"
NOTHING_TO_COMPARE = "one account: nothing to compare"
_TOGETHER = "collated apart (use --together to collate them as one)"


def notices(articles: Sequence[r.Article], events: Sequence[r.Event]) -> tuple[str, ...]:
    """Sentences about the input as a whole, none where all articles are accounts of one event."""
    alone = {0: (NO_ACCOUNT,), 1: (NOTHING_TO_COMPARE,)}.get(sum(a.read for a in articles), ())
    return (*_of_events(events), *alone, *_of_unread(articles))


def _of_events(events: Sequence[r.Event]) -> Iterator[str]:
    if len(events) > 1:
        told = "; ".join(f"“{event.title}” ({_accounts(event)})" for event in events)
        yield f"{len(events)} events: {told}; {_TOGETHER}"


def _of_unread(articles: Sequence[r.Article]) -> Iterator[str]:
    for article in articles:
        if not article.read:
            yield f"not read: {article.source} ({why_unread(article)})"


def why_unread(article: r.Article) -> str:
    """The reason that an article was not read."""
    return article.loss[-1].detail if article.loss else "nothing is known of why"


def _accounts(event: r.Event) -> str:
    return f"{len(event.articles)} accounts" if len(event.articles) > 1 else NOTHING_TO_COMPARE
