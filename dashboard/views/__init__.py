"""The pages, in the order of the menu."""

from types import ModuleType

from dashboard.views import article, data, figures, mentions, overview, quotes

PAGES: tuple[ModuleType, ...] = (overview, mentions, quotes, figures, article, data)
