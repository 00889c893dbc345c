"""Constructions of attribution that English news uses, each in sentences made up for it."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)]), in order of print
TORN = (
    pytest.param(
        "The owners of the mill filed a motion claiming the state of siege is unlawful and violated their rights.",
        [("the state of siege is unlawful and violated their rights", "owners of the mill")],
        id="claiming, and the verb of what is claimed taken for another of the owners",
    ),
    pytest.param(
        "Anna Holm told the court of that night. In between, she testified, she was gang beaten by two guards.",
        [("she was gang beaten by two guards", "Anna Holm")],
        id="an adverbial, an aside, a clause",
    ),
    pytest.param(
        "More than 60% of the farmers in the valley indicated they would sell their herds.",
        [("they would sell their herds", "More than 60% of the farmers in the valley")],
        id="a share of people speaks",
    ),
    pytest.param(
        '"Our boats" study author Tove Lind said in a statement "have proved that the bay can be cleaned."',
        [("Our boats", "Tove Lind"), ("have proved that the bay can be cleaned.", "Tove Lind")],
        id="a subject in marks, and no comma behind it",
    ),
    pytest.param(
        "Officials announced an arrest of a baker while as of yesterday two other men were at large.",
        [],
        id="a deed announced, and what is told beside it",
    ),
)

MARKS = (
    pytest.param(
        "\"I asked her, 'Are you cold?' and I said, 'Take my coat' \", Jan Holm recalled.",
        [
            ("I asked her, 'Are you cold?' and I said, 'Take my coat'", "Jan Holm"),
            ("Are you cold?", "Jan Holm"),
            ("Take my coat", "Jan Holm"),
        ],
        id="a mark behind a mark and a blank closes; who is quoted quotes himself",
    ),
    pytest.param(
        'The union said the roof fell in, and "everyone ran to the gate", and "nobody knew where to go".',
        [
            ("the roof fell in", "union"),
            ("everyone ran to the gate", "union"),
            ("nobody knew where to go", "union"),
        ],
        id="a clause, and two quotations that trail it",
    ),
    pytest.param(
        '"Ships will be diverted." Eva Lind said on Monday.',
        [("Ships will be diverted.", "Eva Lind")],
        id="a full stop before who said it",
    ),
    pytest.param(
        'Eva Lind knits. "I go for comfort," Lind told reporters. The coat "is warm and keeps me calm".',
        [("I go for comfort", "Eva Lind"), ("is warm and keeps me calm", "Eva Lind")],
        id="words with 'me' are speech though no verb tells so",
    ),
    pytest.param(
        'Eva Lind disagreed: "The plan is sound."',
        [("The plan is sound.", "Eva Lind")],
        id="a short sentence behind a colon",
    ),
    pytest.param(
        'The study by Eva Lind outlined the link: "[E]els are never found where the salt is gone[.]"',
        [("[E]els are never found where the salt is gone[.]", "Eva Lind")],
        id="brackets at the first letter and round the stop",
    ),
    pytest.param(
        'Eva Lind said moving the school would cause "great harm to those who live there[.]" She left.',
        [("great harm to those who live there[.]", "Eva Lind")],
        id="a bracketed stop ends the sentence",
    ),
    pytest.param(
        'Eva Lind, who ran the harbour, was angry. "Nobody asked us before the harbour was closed."',
        [("Nobody asked us before the harbour was closed.", "Eva Lind")],
        id="a quotation alone is whose the sentence before is about",
    ),
    pytest.param(
        'Jan Holm met the unions. Holm: "Schools come first."',
        [("Schools come first.", "Jan Holm")],
        id="a label",
    ),
    pytest.param(
        'Two of the fires were, according to facts agreed in court, "an accident of nature".',
        [("an accident of nature", None)],
        id="what facts are agreed to be is not said by what they are of",
    ),
)

SOURCES = (
    pytest.param(
        "The inn and nearby school were both evacuated and local police warned people to stay inside.",
        [("people to stay inside", "local police")],
        id="a clause before the source, and who is warned to do what",
    ),
    pytest.param(
        "The Emergencies Ministry has, in a letter, called on drivers to slow down.",
        [("drivers to slow down", "Emergencies Ministry")],
        id="between 'has' and its participle",
    ),
    pytest.param(
        "Tove Curry would later say the trial had been unfair.",
        [("the trial had been unfair", "Tove Curry")],
        id="would later say: it was said",
    ),
    pytest.param(
        "Reuters cited Tove Curry as stating the road would stay shut.",
        [("the road would stay shut", "Tove Curry")],
        id="cited as stating",
    ),
    pytest.param(
        "Striped cloths may 'dazzle' pest-packing horse flies, say scientists",
        [
            ("Striped cloths may 'dazzle' pest-packing horse flies", "scientists"),
            ("dazzle", "scientists"),
        ],
        id="a headline's source behind its verb",
    ),
    pytest.param(
        '"Was the road safe?" asked Tove Curry.',
        [("Was the road safe?", "Tove Curry")],
        id="a passive inside the marks",
    ),
    pytest.param(
        "The researchers reported inventing a glue that holds under water.",
        [("inventing a glue that holds under water", "researchers")],
        id="reported inventing",
    ),
    pytest.param(
        "The port, called a gate of the north, lies far from Oslo.",
        [],
        id="called, between commas",
    ),
    pytest.param(
        "Ulla Bakery, which makes buns, and Mola Bakery said they had run out of flour.",
        [("they had run out of flour", "Ulla Bakery and Mola Bakery")],
        id="two subjects, one with a clause of its own",
    ),
)

NAMES = (
    pytest.param(
        "Judge Eva Lind QC said the men had lied.",
        [("the men had lied", "Eva Lind")],
        id="letters behind a name",
    ),
    pytest.param(
        '"Nobody was hurt," said fire chief and former mayor Eva Lind.',
        [("Nobody was hurt", "Eva Lind")],
        id="two offices of one person",
    ),
    pytest.param(
        '"Nobody was hurt," said report co-author Professor Eva Lind of Halden University.',
        [("Nobody was hurt", "Eva Lind")],
        id="an office with a hyphen and a title",
    ),
    pytest.param(
        "Police and mayor Eva Lind said nobody was hurt.",
        [("nobody was hurt", "Police and Eva Lind")],
        id="a body and a person are two",
    ),
    pytest.param(
        'Part of the minister\'s statement reads "the average ferry could be cleaner than the average bus".',
        [("the average ferry could be cleaner than the average bus", "minister")],
        id="a part of a statement",
    ),
    pytest.param(
        "According to a Twitter post by Eva Lind, the tusk came from the wall.",
        [("the tusk came from the wall", "Eva Lind")],
        id="where a post stands is not whose it is",
    ),
    pytest.param(
        "One study in the Arctic Journal from March noted that seals sleep little.",
        [("seals sleep little", "One study in the Arctic Journal")],
        id="a month is no author",
    ),
    pytest.param(
        "Court documents say the builders knew of the cracks.",
        [("the builders knew of the cracks", "Court documents")],
        id="documents of a court at the start of a sentence",
    ),
)

PRONOUNS = (
    pytest.param(
        "Some reported seeing a light over the bay.",
        [("seeing a light over the bay", None)],
        id="some: people, nobody knows who",
    ),
    pytest.param(
        "Governor Jon Falk said he has arranged for 300 of the Guard to be available and has requested the state send "
        "doctors.",
        [
            (
                "he has arranged for 300 of the Guard to be available and has requested the state send doctors",
                "Jon Falk",
            ),
            ("the state send doctors", "Jon Falk"),
        ],
        id="no finite verb goes on from an infinitive",
    ),
    pytest.param(
        'The harbour was asked. "Officers responded that all was well," Eva Lind said. They said they had seen it.',
        [
            ("Officers responded that all was well", "Eva Lind"),
            ("they had seen it", None),
        ],
        id="who responds in a quotation is not who says more outside",
    ),
)

ENDS = (
    pytest.param(
        'The premier said they kept the strait open and that he would be "very happy to talk about the rest".',
        [("they kept the strait open", "premier"), ("very happy to talk about the rest", "premier")],
        id="and that, before marks",
    ),
    pytest.param(
        "The guild said the bill had lapsed, meaning no bread could be sold on Sundays.",
        [("the bill had lapsed", "guild")],
        id="what it means",
    ),
    pytest.param(
        "Police reported the man left the hall and continued to attack others.",
        [("the man left the hall and continued to attack others", "Police")],
        id="continued to act is no speech",
    ),
    pytest.param(
        "The author argued the true aim was to shut down debate, as the court found.",
        [("the true aim was to shut down debate", "author")],
        id="who else says so",
    ),
    pytest.param(
        "The court said not allowing the herders to fish was a breach of the law.",
        [("not allowing the herders to fish was a breach of the law", "court")],
        id="'not' behind the verb denies what is said",
    ),
    pytest.param(
        "A spokesman for Halden Ferries said their thoughts were with the crew, and they were carrying out an inquiry.",
        [
            (
                "their thoughts were with the crew, and they were carrying out an inquiry",
                "spokesman for Halden Ferries",
            )
        ],
        id="'they' goes back to 'their'",
    ),
    pytest.param(
        "The editor said she felt the plea was right, but would not answer questions.",
        [("she felt the plea was right", "editor")],
        id="what is not answered is not said",
    ),
    pytest.param(
        "The editor said the paper would close without elaborating.",
        [("the paper would close", "editor")],
        id="without elaborating",
    ),
)

ASIDES = (
    pytest.param(
        "The harbour's owner gave no reason, but, according to Eva Lind, ferries will sail again soon.",
        [("ferries will sail again soon", "Eva Lind")],
        id="but, according to X, a clause",
    ),
    pytest.param(
        "The mayors held a meeting in Lund, at which, according to the harbour office, they agreed on the new pier. "
        "They drew up a plan which, according to the bank, costs too much.",
        [("they agreed on the new pier", "harbour office"), ("costs too much", "bank")],
        id="at which, according to X, a clause",
    ),
    pytest.param(
        "While only ten ships are in port according to the harbour office, hotels reported every room was taken.",
        [("only ten ships are in port", "harbour office"), ("every room was taken", "hotels")],
        id="while A according to X, Y reported B",
    ),
    pytest.param(
        "While all agreed that rest was rare, the painter Eva Lind emphasized the need for quiet.",
        [("the need for quiet", "Eva Lind")],
        id="what 'while' leads in is not what is emphasized",
    ),
    pytest.param(
        "Two lorries broke the fence; around 50 litres of fuel, officials said, spilled and burned.",
        [("around 50 litres of fuel, officials said, spilled and burned", "officials")],
        id="around a number",
    ),
    pytest.param(
        "Because only parliament may spend the money, reads the motion, the order is void.",
        [("Because only parliament may spend the money, reads the motion, the order is void", "motion")],
        id="reads the motion",
    ),
    pytest.param(
        "The price of bread rose, the ministry said, in nine of ten towns.",
        [("The price of bread rose, the ministry said, in nine of ten towns", "ministry")],
        id="the clause goes on with a preposition",
    ),
    pytest.param(
        "The price of bread rose, the ministry said, in a statement on Friday.",
        [("The price of bread rose", "ministry")],
        id="where it was said is no part of it",
    ),
    pytest.param(
        'The ships, in Eva Lind\'s words, "have nowhere to go".',
        [("have nowhere to go", "Eva Lind")],
        id="in X's words",
    ),
)

GLOSSES = (
    pytest.param(
        "According to critics, the plan is a trick, meaning the town would lose its school.",
        [("the plan is a trick", "critics")],
        id="according to X, what is said and what it means",
    ),
)

TENSES = (
    pytest.param(
        "The party underlined that the deal is only a frame, and the work is in the hands of investors.",
        [("the deal is only a frame, and the work is in the hands of investors", "party")],
        id="the present is kept",
    ),
    pytest.param(
        "The mayor called for the state to cut the tax but at the same time blocked the vote.",
        [("the state to cut the tax", "mayor")],
        id="no past form goes on from an infinitive",
    ),
    pytest.param(
        "Norway maintains a position that only Sweden, which is its neighbour, has the right to fish there.",
        [("only Sweden, which is its neighbour, has the right to fish there", "Norway")],
        id="maintains a position that",
    ),
    pytest.param(
        'The court said not letting the herders fish constituted "a breach" of the law.',
        [('not letting the herders fish constituted "a breach" of the law', "court"), ("a breach", "court")],
        id="more than a frame",
    ),
    pytest.param(
        '"The only end I can see after reading that call summary is that they want him out," tweeted banker Ken Gude.',
        [("The only end I can see after reading that call summary is that they want him out", "Ken Gude")],
        id="the subject within the marks is not who tweeted",
    ),
)

PAPERS = (
    pytest.param(
        "The team's study of seals took two boats. According to the study, seals sleep little.",
        [("seals sleep little", "study")],
        id="a study is not said by 'the team'",
    ),
    pytest.param(
        "The council released a report by engineers saying the bridge was unsafe.",
        [("the bridge was unsafe", "engineers")],
        id="a report by X saying",
    ),
    pytest.param(
        "According to official figures, exports fell by half.",
        [("exports fell by half", "official figures")],
        id="figures of a kind",
    ),
    pytest.param(
        "The virus claimed 6,606 lives, and many cases were never counted.",
        [],
        id="lives claimed",
    ),
    pytest.param(
        'The decision, which Eva Lind called "a disgrace", will stand.',
        [("a disgrace", "Eva Lind")],
        id="which X called",
    ),
    pytest.param(
        'The "Kiss & Ride" lane was closed, Eva Lind said.',
        [('The "Kiss & Ride" lane was closed', "Eva Lind")],
        id="a name with '&'",
    ),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*ASIDES, *PAPERS, *TENSES, *GLOSSES, *TORN, *MARKS, *SOURCES, *NAMES, *PRONOUNS, *ENDS],
)
def test_construction(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
