"""The pages, in the order of the menu."""

from types import ModuleType

from dashboard.views import article, compare, data, figures, mentions, overview, quotes, sentiment, themes, timeline

PAGES: tuple[ModuleType, ...] = (
    overview,
    mentions,
    themes,
    timeline,
    quotes,
    figures,
    sentiment,
    compare,
    article,
    data,
)
