"""Shares with their 95 % intervals, in SQL: after Wilson, who holds for small numbers and for shares of nothing or all.

Sentences and words of one article are not independent. A share of them is the ratio of two sums over articles, and its
interval is that of as many independent things as would make it vary as much as it does from article to article: the
effective number (variance of a ratio linearised after W. Cochran, Sampling Techniques, 1977; with Wilson's interval
after N. Dean and M. Pagano, Journal of Survey Statistics and Methodology, 2015).
"""

from __future__ import annotations

FEW = 5  # articles under which a share is drawn hollow and has no interval
Z = 1.96


def wilson(n: str = "n", known: str = "n > 0", share: str = "share", named: str = "") -> str:
    """SQL of low and high, the interval of the column `share` of `n` independent things; null unless `known`. `named`:
    what stands before low and high."""
    middle = f"{share} + {Z**2 / 2} / ({n})"
    half = f"{Z} * sqrt(({share} * (1 - {share}) + {Z**2 / 4} / ({n})) / ({n}))"
    whole = f"(1 + {Z**2} / ({n}))"
    return f"""CASE WHEN {known} THEN round(greatest(0, ({middle} - {half}) / {whole}), 6) END AS {named}low,
               CASE WHEN {known} THEN round(least(1, ({middle} + {half}) / {whole}), 6) END AS {named}high"""


def effective() -> str:
    """SQL of the effective number, from sums over `of_articles` articles with parts y of wholes x: the columns share,
    n (sum of x), xx, xy and yy (sums of products). No more than n; the number of articles where nothing varies."""
    spread = "of_articles / (of_articles - 1) * (yy - 2 * share * xy + share * share * xx) / (n * n)"
    return f"""CASE WHEN of_articles > 1 AND {spread} > 1e-12 AND share < 1
               THEN least(n, share * (1 - share) / ({spread})) ELSE of_articles END"""


def difference(later: str, earlier: str) -> str:
    """SQL of low and high of the difference of two independent shares, from the intervals of both (R. Newcombe,
    Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 1998)."""
    return f"""{later}.share - {earlier}.share - {_root(later, "low", earlier, "high")} AS low,
               {later}.share - {earlier}.share + {_root(later, "high", earlier, "low")} AS high"""


def _root(one: str, end: str, other: str, other_end: str) -> str:
    return f"sqrt(pow({one}.share - {one}.{end}, 2) + pow({other}.share - {other}.{other_end}, 2))"
