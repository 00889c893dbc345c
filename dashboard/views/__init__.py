"""The pages, in the order of the menu."""

from types import ModuleType

from dashboard.views import article, mentions, overview

PAGES: tuple[ModuleType, ...] = (overview, mentions, article)
