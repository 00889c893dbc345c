"""Who speaks: short forms of bodies, papers, the former and the latter, counted people, offices behind possessives."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)])
SPEAKERS = (
    pytest.param(
        "Jan Brennig said the port was open. The Norwegian envoy, speaking after him, said the ferry was late.",
        [("the port was open", "Jan Brennig"), ("the ferry was late", "Norwegian envoy")],
        id="an office of another, not the one who spoke before",
    ),
    pytest.param(
        "Halden Rail runs the line. A train of Halden Rail stopped on Friday. The company said nobody was hurt.",
        [("nobody was hurt", "Halden Rail")],
        id="The company said nobody was hurt",
    ),
    pytest.param(
        "The University of Tartu opened a laboratory. The university said it had cost two million euros.",
        [("it had cost two million euros", "University of Tartu")],
        id="it had cost two million euros",
    ),
    pytest.param(
        "The Ministry of Health of Peru sent doctors. The ministry said the outbreak was under control.",
        [("the outbreak was under control", "Ministry of Health of Peru")],
        id="said the outbreak was under control",
    ),
    pytest.param(
        "The government of Peru closed schools. The government said they would open again in May.",
        [("they would open again in May", "government of Peru")],
        id="a government, named by its country once",
    ),
    pytest.param(
        "Members of the Green Party of Norrland met in Lund. The party said it would vote against the budget.",
        [("it would vote against the budget", "Green Party of Norrland")],
        id="it would vote against the budget",
    ),
    pytest.param(
        "The Swedish Fishers' Union called a strike. The union said boats would stay in port until wages rose.",
        [("boats would stay in port until wages rose", "Swedish Fishers' Union")],
        id="stay in port until wages rose",
    ),
    pytest.param(
        "Lind's colleague Jan Brennig, citing what he called a leaked annex, claimed the state would pay 30 million "
        "euros; the harbour's spokeswoman, Vera Hale, dismissed it.",
        [("the state would pay 30 million euros", "Jan Brennig")],
        id="whose verb stands behind a participle, and before a semicolon",
    ),
    pytest.param(
        "According to Volta Power's schedule, the lights will be off until noon.",
        [("the lights will be off until noon", "Volta Power")],
        id="lights will be off until noon",
    ),
    pytest.param(
        "According to forecasts by the Meteorological Office, snow will fall on Sunday.",
        [("snow will fall on Sunday", "Meteorological Office")],
        id="Office snow will fall on Sunday",
    ),
    pytest.param(
        "According to projections by Reuters, the bill will pass.",
        [],
        id="by Reuters the bill will pass",
    ),
    pytest.param(
        "According to a recent report by The Guardian, the fund had lost millions.",
        [],
        id="Guardian the fund had lost millions",
    ),
    pytest.param(
        "According to a CNN count, the fund had lost millions.",
        [],
        id="a count of an outlet's own",
    ),
    pytest.param(
        "A CNN reporter in Oslo said the fund had lost millions.",
        [("the fund had lost millions", "CNN reporter in Oslo")],
        id="a reporter is no outlet",
    ),
    pytest.param(
        "According to witness reports, the bus rolled down the slope.",
        [("the bus rolled down the slope", "witness reports")],
        id="the bus rolled down the slope",
    ),
    pytest.param(
        "According to court documents, the driver had no licence.",
        [("the driver had no licence", "court documents")],
        id="documents the driver had no licence",
    ),
    pytest.param(
        "According to local news, two schools were closed.",
        [],
        id="local news two schools were closed",
    ),
    pytest.param(
        "According to state media, the army has left the town.",
        [],
        id="the army has left the town",
    ),
    pytest.param(
        'A number of deputies called the vote "a farce".',
        [("a farce", "number of deputies")],
        id="deputies called the vote a farce",
    ),
    pytest.param(
        "A majority of voters said the tax should go.",
        [("the tax should go", "majority of voters")],
        id="voters said the tax should go",
    ),
    pytest.param(
        'One of them said, "We have nothing left to lose."',
        [("We have nothing left to lose.", "One of them")],
        id="We have nothing left to lose",
    ),
    pytest.param(
        "Both the Treasury and the Central Bank sent envoys, with the latter confirming it would lend more.",
        [("it would lend more", "Central Bank")],
        id="latter confirming it would lend more",
    ),
    pytest.param(
        '"She taught us all," said University of Ghana, Legon\'s dean, Kofi Mensah.',
        [("She taught us all", "Kofi Mensah")],
        id="of Ghana Legons dean Kofi Mensah",
    ),
    pytest.param(
        '"He was a giant," said the museum\'s director, Petra Lindqvist, on Friday.',
        [("He was a giant", "Petra Lindqvist")],
        id="museums director Petra Lindqvist on Friday",
    ),
    pytest.param(
        "Jan Novak, mayor of Brno and head of the league, yesterday told reporters that trams would run again.",
        [("trams would run again", "Jan Novak")],
        id="reporters that trams would run again",
    ),
    pytest.param(
        "The parents tried to get their son freed by saying they had paid the fine.",
        [("they had paid the fine", "parents")],
        id="saying they had paid the fine",
    ),
    pytest.param(
        "The Chilean Navy sent two ships. Captain Ruiz leads them. The navy said both would return by June.",
        [("both would return by June", "Chilean Navy")],
        id="said both would return by June",
    ),
    pytest.param(
        "The Court of Appeal of Lagos heard the case. The court ruled on Monday, and stated that the vote was valid.",
        [("the vote was valid", "Court of Appeal of Lagos")],
        id="stated that the vote was valid",
    ),
    pytest.param(
        "The High Commission for Refugees opened a camp. The commission warned that tents were running out.",
        [("tents were running out", "High Commission for Refugees")],
        id="warned that tents were running out",
    ),
    pytest.param(
        "Ana Costa and Luis Braga both ran for the seat. The latter claimed the count was unfair.",
        [("the count was unfair", "Luis Braga")],
        id="latter claimed the count was unfair",
    ),
    pytest.param(
        "The council and the port authority disagree. The former insists the pier is safe.",
        [("the pier is safe", "council")],
        id="former insists the pier is safe",
    ),
    pytest.param(
        "The institute's forecast said rivers would rise.",
        [("rivers would rise", "institute")],
        id="institutes forecast said rivers would rise",
    ),
    pytest.param(
        'A group of fishermen called the quota "an insult".',
        [("an insult", "group of fishermen")],
        id="fishermen called the quota an insult",
    ),
    pytest.param(
        "Dozens of students said they would stay in the hall.",
        [("they would stay in the hall", "Dozens of students")],
        id="they would stay in the hall",
    ),
    pytest.param(
        "Half of the passengers said they had seen smoke.",
        [("they had seen smoke", "Half of the passengers")],
        id="passengers said they had seen smoke",
    ),
    pytest.param(
        "Several of them told the court they had been threatened.",
        [("they had been threatened", "Several of them")],
        id="the court they had been threatened",
    ),
    pytest.param(
        '"We are ready," said the head of the Chamber of Commerce and Industry\'s legal office, Mira Sand.',
        [("We are ready", "Mira Sand")],
        id="and Industrys legal office Mira Sand",
    ),
    pytest.param(
        '"It is a shame," said Oslo University Hospital\'s chief surgeon Erik Dahl.',
        [("It is a shame", "Erik Dahl")],
        id="University Hospitals chief surgeon Erik Dahl",
    ),
    pytest.param(
        "The deputy director of the park, Ms. Lena Roth, said the bears were asleep.",
        [("the bears were asleep", "Lena Roth")],
        id="Roth said the bears were asleep",
    ),
    pytest.param(
        "The chief of staff on Sunday evening said the troops were home.",
        [("the troops were home", "chief of staff")],
        id="evening said the troops were home",
    ),
    pytest.param(
        "Anna Holm is a liar and rogue who has pledged to ban all boats.",
        [("to ban all boats", "Anna Holm")],
        id="what somebody is called who pledged",
    ),
    pytest.param(
        "The firm must pay a builder who said he was cheated, Anna Holm told the press, saying the bill was wrong.",
        [
            ("The firm must pay a builder who said he was cheated", "Anna Holm"),
            ("he was cheated", "builder"),
            ("the bill was wrong", "Anna Holm"),
        ],
        id="nobody 'said A, saying B'",
    ),
    pytest.param(
        '"We are right," Jan Lind, a Holm aide, said Thursday morning.',
        [("We are right", "Jan Lind")],
        id="said Thursday morning",
    ),
    pytest.param(
        'The panel found that nobody could be sure the money did not come from "drugs, arms and goods not declared."',
        [("drugs, arms and goods not declared.", "panel")],
        id="found that nobody could be sure that",
    ),
    pytest.param(
        "Anna Holm hails the port and is a liar, cheat, rogue and thief who has pledged to ban all boats.",
        [("to ban all boats", "Anna Holm")],
        id="what somebody is called, in a list",
    ),
    pytest.param(
        "Those close to Anna Holm say that the deal is off.",
        [("the deal is off", "Those close to Anna Holm")],
        id="those close to X",
    ),
    pytest.param(
        "Jan Lind refuses to discuss the fee, aside from saying that it is low.",
        [("it is low", "Jan Lind")],
        id="refuses, aside from saying",
    ),
    pytest.param(
        "Anna Holm and Jan Lind met the farmers on Friday, each saying the other lacks judgment.",
        [("the other lacks judgment", "Anna Holm and Jan Lind")],
        id="each saying",
    ),
    pytest.param(
        'Anna Holm sang on Friday. "We will win," Holm, a Lind aide, said Friday morning on Port News\'s "Ships and '
        'Sails." "We must."',
        [("We will win", "Anna Holm"), ("We must.", "Anna Holm")],
        id="a programme in marks is no subject",
    ),
    pytest.param(
        "Anna Holm said her words were ''not in line with the rules.'' The port said it would pay.",
        [("not in line with the rules.", "Anna Holm"), ("it would pay", "port")],
        id="two apostrophes end a sentence",
    ),
    pytest.param(
        "Several towns said they would sue. They argue the plan is unlawful. The Holm Institute opened. "
        "It said the plan was late.",
        [
            ("they would sue", "Several towns"),
            ("the plan is unlawful", "Several towns"),
            ("the plan was late", "Holm Institute"),
        ],
        id="'it' are not several",
    ),
    pytest.param(
        "The study -- which notes that rents rose -- says that nobody builds.",
        [("rents rose", "study"), ("nobody builds", "study")],
        id="dashes end a phrase",
    ),
    pytest.param(
        "The website of the embassy states that visas cost ten euros.",
        [("visas cost ten euros", "website of the embassy")],
        id="states that visas cost ten euros",
    ),
)


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_speaker(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
