"""What the sample says: invented people, themes and articles, and what was measured on invented gold.

Sentences stand one a line; `[id|words]` marks a reference, `"..."` a direct quotation. The articles span six months
of 2021 and 2022 and two outlets; one is undated, one dated to its month, one a copy, and one is hostile: its text
and title carry markup that must stay text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

PEOPLE = {"vladimir-putin": "Vladimir Putin", "ilham-aliyev": "Ilham Aliyev", "nikol-pashinyan": "Nikol Pashinyan"}
OTHERS = {"eu": ("European Union", "organisation"), "baku": ("Baku", "place"), "moscow": ("Moscow", "place")}
COLOURS = {"transport": "#0072b2"}
THEMES = {"trade": ("Trade and economy", ("trade", "tariff")), "transport": ("Transport", ("railway", "road"))}
HOSTILE = "<img src=x onerror=alert(1)> <style>body{display:none}</style> [link](http://evil.example) **bold** $x$"


@dataclass(frozen=True)
class Draft:
    """An article to be: its marked sentences, and whom its quotation is by."""

    id: str
    title: str
    published: dt.date | None
    outlet: str
    body: str
    speaker: str | None = None
    precision: str = "day"
    copy_of: str | None = None
    addressee: str | None = None
    agency: str | None = None


DRAFTS = (
    Draft(
        "a01",
        "Trade talks open in Baku",
        dt.date(2021, 9, 3),
        "Morning Wire",
        """[ilham-aliyev|Ilham Aliyev] welcomed [vladimir-putin|Vladimir Putin] to [baku|Baku].
"Our trade grew by 12 percent," [ilham-aliyev|he] said.
The [eu|European Union] regretted the new tariff.""",
        "ilham-aliyev",
        addressee="vladimir-putin",
    ),
    Draft(
        "a02",
        "Railway plan set out",
        dt.date(2021, 9, 20),
        "Evening Post",
        """[nikol-pashinyan|Nikol Pashinyan] presented a railway plan.
The railway will carry trade of 300 tonnes.""",
    ),
    Draft(
        "a03",
        "Call between Moscow and Baku",
        dt.date(2021, 10, 11),
        "Morning Wire",
        """[vladimir-putin|Vladimir Putin] called [ilham-aliyev|Ilham Aliyev].
[vladimir-putin|The Russian president] regretted bad trade figures.""",
    ),
    Draft(
        "a04",
        "Border road reopened",
        dt.date(2021, 11, 26),
        "Evening Post",
        """The road near the border is good again.
"The road must stay open," [nikol-pashinyan|Nikol Pashinyan] said.""",
        "nikol-pashinyan",
    ),
    Draft(
        "a05",
        "Border road reopened, again",
        dt.date(2021, 11, 27),
        "Morning Wire",
        """The road near the border is good again.
"The road must stay open," [nikol-pashinyan|Nikol Pashinyan] said.""",
        "nikol-pashinyan",
        copy_of="a04",
    ),
    Draft(
        "a06",
        "Markets in December",
        dt.date(2021, 12, 1),
        "Evening Post",
        """[moscow|Moscow] welcomed good trade.
[eu|The EU] said little.""",
        precision="month",
    ),
    Draft(
        "a07",
        "Three leaders meet",
        dt.date(2022, 1, 14),
        "Morning Wire",
        """[vladimir-putin|Putin], [ilham-aliyev|Aliyev] and [nikol-pashinyan|Pashinyan] met in [moscow|Moscow].
"We agreed on the railway," [vladimir-putin|Putin] said.
They welcomed good trade of 4 percent.""",
        "vladimir-putin",
        agency="Agency One",
    ),
    Draft(
        "a08",
        "A statement without a date",
        None,
        "Morning Wire",
        """[vladimir-putin|Vladimir Putin] spoke of trade.
It was a bad day.""",
        precision="none",
    ),
    Draft(
        "a09",
        f"Hostile {HOSTILE}",
        dt.date(2022, 2, 2),
        "Evening Post",
        f"""[ilham-aliyev|Ilham Aliyev] read {HOSTILE.replace("[link]", "(link)")} on trade.
=1+1 is what the railway note says.""",
    ),
    Draft(
        "a10",
        "Tariff lifted",
        dt.date(2022, 2, 22),
        "Morning Wire",
        """[vladimir-putin|Vladimir Putin] and [ilham-aliyev|Ilham Aliyev] lifted a tariff.
"It is a good day for trade," [vladimir-putin|Putin] said.""",
        "vladimir-putin",
        addressee="ilham-aliyev",
        agency="Agency One",
    ),
)

# set, gold, table, measure, precision, recall, f1, right, missed, false, what the counts mean
# fmt: off
ACCURACY = (
    ("wire", "articles", "quotes", "quotes direct > 0.8", "quotations", 0.9474, 0.9, 0.9231, 18, 2, 1,
     "Of 20 quotations, 18 were found."),
    ("wire", "articles", "quotes", "quotes speaker", "speakers", None, 0.75, None, 12, 4, 0,
     "Of 16 speakers, 12 were right."),
    ("wire", "articles", "mentions", "mentions named", "references", 1.0, 1.0, 1.0, 40, 0, 0,
     "Of 40 references, 40 were found."),
    ("post", "other", "quotes", "quotes direct > 0.8", "quotations", None, 0.0, 0.0, 0, 3, 0,
     "Of 3 quotations, 0 were found."),
)
# fmt: on
