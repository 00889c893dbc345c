"""Where what was said begins and ends, and whose clause it is."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)])
CLAUSES = (
    pytest.param(
        "The mayor said on Wednesday that talks were over, a day after the lawyers had left the town. "
        "Eva Lind said the port closed two days after the strike began.",
        [("talks were over", "mayor"), ("the port closed two days after the strike began", "Eva Lind")],
        id="a day after, set off by a comma or not",
    ),
    pytest.param(
        "The mayor late on Tuesday said no buses would run.",
        [("no buses would run", "mayor")],
        id="Tuesday said no buses would run",
    ),
    pytest.param(
        "Carl Ahlgren said late on Monday no trains would leave the station.",
        [("no trains would leave the station", "Carl Ahlgren")],
        id="no trains would leave the station",
    ),
    pytest.param(
        "The mayor said several tons of grain rotted before the port was opened.",
        [("several tons of grain rotted before the port was opened", "mayor")],
        id="rotted before the port was opened",
    ),
    pytest.param(
        "The witness said two masked men armed with rifles entered the bank.",
        [("two masked men armed with rifles entered the bank", "witness")],
        id="armed with rifles entered the bank",
    ),
    pytest.param(
        "The lawyers maintained a trial was not needed.",
        [("a trial was not needed", "lawyers")],
        id="maintained a trial was not needed",
    ),
    pytest.param(
        "The minister has long argued a tax on sugar is what the country needs.",
        [("a tax on sugar is what the country needs", "minister")],
        id="sugar is what the country needs",
    ),
    pytest.param(
        "The blast was claimed by the rebels, but both governments have blamed a third group.",
        [],
        id="governments have blamed a third group",
    ),
    pytest.param(
        "The driver said the brakes failed and police said they found no fault.",
        [("the brakes failed", "driver"), ("they found no fault", "police")],
        id="police said they found no fault",
    ),
    pytest.param(
        "The governor said schools would open and the union said it had not been asked.",
        [("schools would open", "governor"), ("it had not been asked", "union")],
        id="said it had not been asked",
    ),
    pytest.param(
        "The consulate asked tourists not travel to the valley, and in case of need, to call its office in Cusco.",
        [("tourists not travel to the valley, and in case of need, to call its office in Cusco", "consulate")],
        id="to call its office in Cusco",
    ),
    pytest.param(
        "The bishop urged the faithful to ask who profits from the war and why nobody stops it.",
        [("the faithful to ask who profits from the war and why nobody stops it", "bishop")],
        id="war and why nobody stops it",
    ),
    pytest.param(
        'The chairman called on "farmers, millers and bakers" to share the costs of the drought.',
        [
            ('"farmers, millers and bakers" to share the costs of the drought', "chairman"),
            ("farmers, millers and bakers", "chairman"),
        ],
        id="share the costs of the drought",
    ),
    pytest.param(
        "The mayor said despite the rain the festival would go ahead.",
        [("despite the rain the festival would go ahead", "mayor")],
        id="rain the festival would go ahead",
    ),
    pytest.param(
        'The envoy said if the truce holds, then both sides should "open the road to the north" as people need bread.',
        [
            ('if the truce holds, then both sides should "open the road to the north" as people need bread', "envoy"),
            ("open the road to the north", "envoy"),
        ],
        id="the north as people need bread",
    ),
    pytest.param(
        "The minister said unless rain comes soon, half of the crop will be lost.",
        [("unless rain comes soon, half of the crop will be lost", "minister")],
        id="of the crop will be lost",
    ),
    pytest.param(
        "The government called its measures temporary in nature.",
        [("its measures temporary in nature", "government")],
        id="called its measures temporary in nature",
    ),
    pytest.param(
        "The opposition deemed the vote illegal.",
        [("the vote illegal", "opposition")],
        id="The opposition deemed the vote illegal",
    ),
    pytest.param(
        "The firm apologised for its site being down all morning.",
        [("its site being down all morning", "firm")],
        id="its site being down all morning",
    ),
    pytest.param(
        "The bulletin of the institute spoke of rivers bursting their banks.",
        [("rivers bursting their banks", "institute")],
        id="spoke of rivers bursting their banks",
    ),
    pytest.param(
        "The envoy spoke of Chad taking over the command of the mission.",
        [("Chad taking over the command of the mission", "envoy")],
        id="over the command of the mission",
    ),
    pytest.param(
        "The ministry advised travellers to avoid the border in its Friday notice.",
        [("travellers to avoid the border", "ministry")],
        id="the border in its Friday notice",
    ),
    pytest.param(
        "The court said the ban was void, and the government, through its spokesman, said it would appeal.",
        [("the ban was void", "court"), ("it would appeal", "government")],
        id="its spokesman said it would appeal",
    ),
    pytest.param(
        "The senator apologised to the victims, claiming he had not known of the danger.",
        [("he had not known of the danger", "senator")],
        id="had not known of the danger",
    ),
    pytest.param(
        "Protesters marched through Porto, saying that rents had doubled.",
        [("rents had doubled", "Protesters")],
        id="Porto saying that rents had doubled",
    ),
    pytest.param(
        "The bank informed customers that their savings were safe.",
        [("their savings were safe", "bank")],
        id="customers that their savings were safe",
    ),
    pytest.param(
        "The judge told Karl Olsen his sentence would be read on Friday.",
        [("his sentence would be read on Friday", "judge")],
        id="sentence would be read on Friday",
    ),
    pytest.param(
        '"It was over in a minute," said eyewitness Tomas Rey, whose shop stands opposite.',
        [("It was over in a minute", "Tomas Rey")],
        id="Tomas Rey whose shop stands opposite",
    ),
    pytest.param(
        "The treaty, the envoy added, will be signed in Oslo, but the date is open.",
        [("The treaty, the envoy added, will be signed in Oslo, but the date is open", "envoy")],
        id="Oslo but the date is open",
    ),
    pytest.param(
        "The doctor said the patient was stable - she had been given oxygen - and would go home soon.",
        [("the patient was stable - she had been given oxygen - and would go home soon", "doctor")],
        id="oxygen and would go home soon",
    ),
    pytest.param(
        "The premier announced Lena Holm as her successor.",
        [("Lena Holm as her successor", "premier")],
        id="announced Lena Holm as her successor",
    ),
    pytest.param(
        "The two sides agreed to meet again, the mediator announcing that talks would be held in Bern.",
        [("talks would be held in Bern", "mediator")],
        id="talks would be held in Bern",
    ),
    pytest.param(
        "The trainer said if the horse is fit, it will run on Sunday.",
        [("if the horse is fit, it will run on Sunday", "trainer")],
        id="fit it will run on Sunday",
    ),
    pytest.param(
        "The bishop said when the church was built, the village had no road.",
        [("when the church was built, the village had no road", "bishop")],
        id="built the village had no road",
    ),
    pytest.param(
        "The lawyer told the court that as a child her client was beaten.",
        [("as a child her client was beaten", "lawyer")],
        id="a child her client was beaten",
    ),
    pytest.param(
        "The spokeswoman said without new funds the clinic would close by June.",
        [("without new funds the clinic would close by June", "spokeswoman")],
        id="the clinic would close by June",
    ),
    pytest.param(
        "The judge recommended he be released.",
        [("he be released", "judge")],
        id="The judge recommended he be released",
    ),
    pytest.param(
        "The captain requested the crew leave the ship.",
        [("the crew leave the ship", "captain")],
        id="requested the crew leave the ship",
    ),
    pytest.param(
        "Teachers urged parents not to send children to school and to keep them at home.",
        [("parents not to send children to school and to keep them at home", "Teachers")],
        id="and to keep them at home",
    ),
    pytest.param(
        "The premier promised to build a bridge, to mend the roads and to open two schools.",
        [("to build a bridge, to mend the roads and to open two schools", "premier")],
        id="roads and to open two schools",
    ),
    pytest.param(
        "The committee spoke of wages falling in every district.",
        [("wages falling in every district", "committee")],
        id="of wages falling in every district",
    ),
    pytest.param(
        "A man claiming the shop had cheated him broke its windows.",
        [("the shop had cheated him", "man")],
        id="had cheated him broke its windows",
    ),
    pytest.param(
        "A letter saying the bridge was unsafe reached the mayor in May.",
        [("the bridge was unsafe", "letter")],
        id="unsafe reached the mayor in May",
    ),
    pytest.param(
        "Residents accused the city of neglect, claiming nobody had mended the pipes.",
        [("nobody had mended the pipes", "Residents")],
        id="claiming nobody had mended the pipes",
    ),
    pytest.param(
        "The board dismissed the coach, adding that a new one would be named in June.",
        [("a new one would be named in June", "board")],
        id="one would be named in June",
    ),
    pytest.param(
        "The road was closed, according to the town hall, but buses ran.",
        [("The road was closed", "town hall"), ("buses ran", "town hall")],
        id="the town hall but buses ran",
    ),
    pytest.param(
        "According to the town hall, the road was closed and buses did not run.",
        [("the road was closed and buses did not run", "town hall")],
        id="closed and buses did not run",
    ),
    pytest.param(
        "The witness described seeing a man run away.",
        [("seeing a man run away", "witness")],
        id="described seeing a man run away",
    ),
    pytest.param(
        "The storm killed nine people, the governor said, and left thousands without power.",
        [("The storm killed nine people, the governor said, and left thousands without power", "governor")],
        id="said and left thousands without power",
    ),
    pytest.param(
        "The storm killed nine people, the governor said, and the army said it had sent tents.",
        [("The storm killed nine people", "governor"), ("it had sent tents", "army")],
        id="army said it had sent tents",
    ),
    pytest.param(
        "The governor said the storm killed nine people, and the army said it had sent tents.",
        [("the storm killed nine people", "governor"), ("it had sent tents", "army")],
        id="army said it had sent tents",
    ),
    pytest.param(
        "The analyst said prices fell, while his rival argued they rose.",
        [("prices fell", "analyst"), ("they rose", "his rival")],
        id="while his rival argued they rose",
    ),
    pytest.param(
        "The senator said she was innocent but that she would resign.",
        [("she was innocent but that she would resign", "senator")],
        id="innocent but that she would resign",
    ),
    pytest.param(
        "The senator said she was innocent, but resigned a day later.",
        [("she was innocent", "senator")],
        id="innocent but resigned a day later",
    ),
    pytest.param(
        "The coach said that the match was lost and that the fans were right to be angry, adding that he would stay.",
        [("the match was lost and that the fans were right to be angry", "coach"), ("he would stay", "coach")],
        id="angry adding that he would stay",
    ),
    pytest.param(
        "The judge noted the lack of evidence and dismissed the case.",
        [("the lack of evidence", "judge")],
        id="of evidence and dismissed the case",
    ),
    pytest.param(
        "The minister confirmed the talks had failed, then left for Rome.",
        [("the talks had failed", "minister")],
        id="had failed then left for Rome",
    ),
    pytest.param(
        "The Kenyan foreign minister, Amina Odhiambo, met her Ugandan counterpart. She said trade would grow.",
        [("trade would grow", "Amina Odhiambo")],
        id="counterpart She said trade would grow",
    ),
    pytest.param(
        "The raid left 12 men dead, according to police, and 30 hurt, according to hospital officials.",
        [("The raid left 12 men dead", "police"), ("30 hurt", "hospital officials")],
        id="two according to in one sentence",
    ),
    pytest.param(
        "The storm tore up roads in Ystad and, according to the harbour master, two piers.",
        [("two piers", "harbour master")],
        id="and, according to",
    ),
    pytest.param(
        "The storm killed at least 60 people, including, according to the hospital, nine children.",
        [("nine children", "hospital")],
        id="including, according to",
    ),
)


@pytest.mark.parametrize(("text", "wanted"), CLAUSES)
def test_extent(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
