"""Seeds of an invented region, one entry of each kind, for tests that change them."""

LEADERS = """
[[role]]
id = "president"
titles = ["president"]

[[role]]
id = "leader"
titles = ["leader"]
leads = true

[[leader]]
id = "arno-falk"
name = "Arno Falk"
country = "NL1"
offices = [{role = "president", of = "NL1", start = 2020-01-01, end = 2024-01-01}]
"""
PLACES = """
[[place]]
id = "NL1"
name = "Norland"
kind = "country"
capital = "havn"

[[place]]
id = "havn"
name = "Havn"
kind = "city"
country = "NL1"

[[institution]]
id = "council"
name = "Northern Council"
kind = "international"

[[event]]
id = "treaty"
label = "Treaty of Havn"
kind = "document"
start = 1990-05-01
names = ["Treaty of Havn"]
countries = ["NL1"]
"""
THEMES = """
[[theme]]
id = "fish"
label = "Fisheries"
description = "Fish."
terms = ["fish"]
"""
OUTLETS = """
[[outlet]]
id = "wire"
name = "Norland Wire"
kind = "agency"
country = "NL1"
domains = ["wire.example"]
"""
METRICS = """
[[metric]]
id = "catch"
label = "Catch of fish"
description = "Fish landed."
units = ["mass"]
terms = ["catch"]
"""
COURTESIES = """
[[formula]]
id = "thanks"
label = "Thanks"
terms = ["thank"]
"""
SMALL = {
    "leaders.toml": LEADERS,
    "places.toml": PLACES,
    "themes.toml": THEMES,
    "outlets.toml": OUTLETS,
    "metrics.toml": METRICS,
    "courtesies.toml": COURTESIES,
}
