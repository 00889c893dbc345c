"""The pages, in the order of the menu."""

from types import ModuleType

from dashboard.views import article, data, figures, mentions, overview, quotes, timeline

PAGES: tuple[ModuleType, ...] = (overview, mentions, timeline, quotes, figures, article, data)
