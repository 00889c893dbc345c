"""The pages, in the order of the menu."""

from types import ModuleType

from dashboard.views import (
    accuracy,
    article,
    compare,
    data,
    figures,
    mentions,
    network,
    overview,
    quotes,
    sentiment,
    themes,
    timeline,
    topics,
    workbench,
)

PAGES: tuple[ModuleType, ...] = (
    overview,
    mentions,
    themes,
    workbench,
    timeline,
    quotes,
    figures,
    sentiment,
    compare,
    network,
    topics,
    article,
    data,
    accuracy,
)
