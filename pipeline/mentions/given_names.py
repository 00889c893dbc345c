"""Common given names, by the gender they are mostly borne by; folded. Names that both bear stand in neither list.

Written for this project from general knowledge, for the names that politics prints; no list was copied. A name here
is a hint: titles, the seeds and what the article itself says weigh more.
"""

from __future__ import annotations

from pipeline.wordlist import words

MALE = words(
    """
    aaron abba abdalla abdel abdul abdulla abdullah adam adil adrian ahmad ahmed akbar akira alan albert alberto
    albin alejandro aleksandar aleksandr aleksei aleksey alessandro alex alexander alexandre alexei alexey alfred
    ali alistair amir ammar anatoly anders andre andreas andrei andrej andres andrew andrey andrii andriy andrzej
    angus anthony antoine anton antonio antonis antony ararat arayik arman armen arnold arsen arthur artur ashot
    ashraf asif atta attila ayaz baba barack barnaba bashar bela ben benjamin benny bernard bernie bilal bill bob
    boris boyko brad brandon brendan brett brian bruce bruno carl carlos cesar chad charles chris christian
    christoph christopher chuck claudio clive colin craig cyril dan daniel danny dario david davit dean denis dennis
    denys derek dick didier diego dimitri dimitrios dimitris dirk dmitri dmitriy dmitry dmytro dominic dominique
    donald doug douglas duncan ed edgar edmund eduard eduardo edward edwin ehud elchin elia elias elmar emil
    emmanuel emmerson enrique eric erik ernesto evgeny evo fabian faisal farhad farid felipe felix ferdinand
    fernando fidel filip florian francesco francis francisco francois frank franz fred frederick frederik fuad fumio
    gabriel gagik gary gavin gennady geoff geoffrey georg george gerald gerard gerhard giacomo gianni gilbert giorgi
    giorgio giorgos giuseppe gonzalo gordon graham grant greg gregg gregory grigory guido guillermo gunther gustavo
    guy gyula hafez haider haitham hakan hamid hamza hans harold harry hasan hashim hassan heiko heinz helmut henri
    henrik henry herbert heydar hikmet hosni hossein howard hugh hugo hulusi hussein ian ibrahim igor ilham ilya
    imran irakli isa isaac islam ismail issa ivan ivo jack jacob jacques jaime jair jake jakob jalal jamal james jan
    janez janos jared jaroslaw jason javad javier jay jean jeff jeffrey jens jeremy jerome jerry jerzy jesus jeyhun
    jim jimmy joachim joao joe joel johan johann john johnny joko jon jonathan jorge jose josef josep joseph josh
    joshua jozsa juan juda julian julio julius junichiro jurgen justin kais kamal karel karen karim karl kassym
    kazimierz keir keith ken kenneth kenta kevin khalid kim kiril klaus kolya konstantin kosta kostas kota krishna
    kuba kurt kyriakos larry lars laurent lavrenti lech lee leo leon leonardo leonid leopold leszek levon lewis liam
    lloyd luca lucas ludovic luigi luis luka lukas lukasz luke mahmoud malcolm manuel marc marcel marco marcos
    marcus marek mariano mario mariusz mark marko markus martin masoud massimo mateusz matt matteo matthew matthias
    maurice mauricio maurizio max maxim maxime mehdi mevlut michael michal michel miguel mihai mike mikhail mikheil
    miklos milan milorad milos mircea mirza misha mitch mitt mohamed mohammad mohammed mohsen moon moussa muammar
    muhammad muhammadu mulla murad musa mustafa mykhailo mykola naftali narendra naser nathan neil nelson nestor
    nicholas nick nicolae nicolas nigel nikita nikol nikola nikolai nikolas nikolay nikos noa noah nouri olaf oleg
    oleh oleksandr oleksii oleksiy oliver omar orhan osama oscar ota otto owen pablo paolo pascal patrice patrick
    paul paulo pavel pawel pedro pervez pete peter petr petro petteri petya phil philip philippe pierre pieter piotr
    qasem quentin rafael raisi raja rajab ralph rama ramiz ramon ramzan raphael raul ray raymond recep reza ricardo
    richard rick rishi rob robert roberto robin rodrigo roger roland roman romano ron ronald ross roy ruben rudolph
    rudy rupert ruslan rustam ryan saad saddam sadyr said salman salvador sam sameh samuel samvel santiago sasha
    sava scott sean sebastian sebastien serge sergei sergey sergii sergio serhii serhiy serzh shahin shamil sharif
    sheldon shinya shinzo siarhei silvio simon slawoj slobodan sota stanislav stefan stefano stephen steve steven
    stewart stuart sven tahir tariq tayyip ted terry theo thierry thomas tiberiu tim timothy timur tobia tobias todd
    tom tomas tomasz tommy tony toomas travis tyler uhuru ulf umar usama vaclav vadim valdis valentin valeri valery
    vanya vasily vasyl victor vikenty viktar viktor vincent vincenzo vitali vitaly vlad vladimir vladislav vojtech
    volodymyr vyacheslav wahid walter warren wayne werner wilfried willem william winston wojciech wolfgang xavier
    yahya yair yang yasser yehuda yevgeny yitzhak yoshihide youssef yuri yury yusuf yves zac zakaria zalmay zoran
    zurab
    """
)
FEMALE = words(
    """
    abigail adriana agnes agnieszka aisha alejandra aleksandra alexandra alexandria alice alicia alina alison alla
    amanda amelia amina amy ana anastasia andrea angela angelina anita anke ann anna annalena anne annegret annie
    antonia araksya arancha asma audrey aung aurora ayesha barbara beata beate beatriz benazir bernadette beth betty
    beverly bianca birgit brenda bridget brigitte britt camilla carla carmen carol carolina caroline carrie catarina
    catherine cathy cecilia celine chantal charlotte chelsea cheryl chloe christiane christina christine chrystia
    claire clara clare claudia colette condoleezza constance cristina cynthia dagmar dalia daniela debbie deborah
    debra diana diane dilma dina dolores donna dora doreen doris dorothy edith ekaterina elaine eleanor elena eleni
    elisabeth eliza elizabeth ella ellen elsa elvira emilia emily emma erika erna esther eugenia eva evelyn ewa
    fatima federica fiona florence frances francesca frederica gabriela gabrielle georgieva georgina geraldine
    gertrude gillian gina giorgia gloria golda grace greta gretchen gulnara gwen hanna hannah harriet hatice hazel
    heather heidi helen helena helga helle hilary hillary ida ilhan inga ingeborg ingrid irene irina iris isabel
    isabella ivanka ivy jacinda jackie jacqueline jane janet janice janine jean-marie jeanine jeanne jen jennifer
    jenny jessica jill jo joan joanna jocelyn josephine joy joyce juana judith judy julia juliana julie juliet june
    kaja kamala karin karine katarina kate katerina katherine kathleen kathy katie katrin katya kay kelly kellyanne
    kersti kirsten kirsti kristalina kristi kristina laila lara larisa laura leila lena leslie lesya leyla liana
    lidia lilit lillian lily linda lisa liudmila liz liza lois loretta lori louisa louise lucia lucy luisa lydia
    lyudmila mabel madeleine maia malala manuela margaret margarita margot margrethe maria mariam marianna marianne
    marie marielle marina marine marisa mariya martha martina mary maryam marzena matilda maureen may maya megan
    mehriban melania melissa mercedes meryl mette mia michele michelle miriam monica monika monique muriel myra
    nadezhda nadia naledi nana nancy naomi natalia natalie natalya natasha nathalie neha nicola nicole nigar nikki
    nina nino noor nora norma oksana olena olga olha olivia oxana paloma pamela pat patricia paula pauline pearl
    peggy penelope penny petra phumzile polina priti rachel raisa rania rebecca regina renata rhoda rita roberta
    rosa rosalind rose roxana ruby ruth sabina sahra salome samantha sandra sanna sara sarah sevil sharon sheikh
    sheila shirley sigrid silke silvia simona simone sofia solveig sona sonia sophia sophie stacey stella stephanie
    sue susan susana susanna susanne suzanne svetlana sviatlana svitlana sybil sylvia sylvie tamara tanya tara
    tatiana tatyana teresa tess theresa tina tracy tsai tulsi ulrike ursel ursula valentina valerie vanessa vera
    veranika veronica veronika victoria viktoria viola viorica virginia vivian wanda wendy whitney winnie xiomara
    yana yasmin yelena yevgenia ylva yolanda yulia yuliya yvette yvonne zainab zara zeynep zoe zuzana zuzanna
    """
)
