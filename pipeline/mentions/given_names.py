"""Common given names of the world, by the gender they are mostly borne by; folded. Those that both bear are EITHER.

Written for this project from general knowledge; no list was copied. Names that are common words or countries as well
('Hope', 'Jordan') are left out. A name here is a hint: titles, the seeds and what the article itself says weigh more.
"""

from __future__ import annotations

from pipeline.wordlist import words

MALE = words(
    """
    aaron abba abdalla abdel abdourahmane abdul abdulaziz abdulkarim abdulla abdullah abdulrahman abelardo abhijit
    abhishek abiy abraham achille achim adalberto adam adama adamu adebayo adel ademola adil adolf adolfo adrian
    adrien afonso agostinho agustin ahmad ahmadou ahmed ahmet aidan ajay ajit akbar akhilesh akhmed akio akira
    akshay alain alan alassane alban albert alberto albin alejandro aleksandar aleksander aleksandr aleksandre
    aleksei aleksey alessandro alex alexander alexandre alexandros alexandru alexei alexey alfonso alfred alfredo
    ali alireza alistair aliyu allan allen alois alok alonso alvaro alvin amadou amar amarjit amir amit amitabh
    ammar amos anand anatole anatoly anders andre andreas andrei andrej andres andreu andrew andrey andrii andrius
    andriy andro andrzej andy angelo angus anil anish antal ante anthonio anthony antoine anton antonin antonio
    antonis antony anwar ararat aravind arayik arda aristide arjun arman armando armen armin arnaud arne arno arnold
    arsen arseniy artem arthur artis artur arun arvind asad ashish ashok ashot ashraf ashton asif aslan atiku atta
    attila augustin augustine augusto aurelio avigdor awad axel ayaz aydin aykhan aziz baba babak bakary bakhtiar
    balazs baldev baltasar barack barham barnaba barnabas barry bartolomeo bartosz bashar basil basile batyr bayram
    bela ben benedict benedikt beniamin benito benjamin benny benoit berat berdimuhamed bernard bernardo bernie
    bernt bertie bertrand bhaskar bhupesh bidzina bilal bilawal bill binali binyamin biplab birger bjarni bjorn
    blaise blaz bob bogdan bohdan bojan bola boniface boris boyko brad brandon branislav branko brendan brent brett
    brian brock bruce bruno bukar bulent burak burhan byron cai calvin camilo carl carlos casper cedric celal celso
    cem cengiz cesar cezary chad chandra chandrababu charles cheikh chester chico chidi chinedu chris christer
    christian christo christoph christopher christos chuck chuka chukwuemeka ciaran clarence claudio claus clement
    clifford clint clive codrin colin colm conor conrad constantin constantine corey cornelius cory cosmin craig
    cristian cristiano cristobal curtis cuthbert cyprian cyril cyrus czeslaw dag damian damien damir damodar dan
    daniel danny dario dariusz darko darrell darren dave david davide davit dean debabrata deepak dejan demba
    demetrius denis dennis denys denzel derek derrick desmond devendra devin diarmuid dick didier diego dieter
    digvijay dilip dimitri dimitrios dimitris dinesh diogo dipak dirk djibril djordje dmitri dmitriy dmitry dmytro
    domenico domingo dominic dominique donal donald donatas donnie donovan doron doug douglas dragan dumitru duncan
    durga dusan dwayne dwight eamon earl ed eddie edgar edin edison edmund eduard eduardo edvard edward edwin efrain
    egon ehud eiji einar eino eivind elbridge elchin eldar eldon elhan eli elia elias elie elijah elio eliot eliud
    elliot elliott elmar elmer elnur elon elvin emanuel emeka emil emilio emin emir emmanuel emmerson emmett emrah
    enda enrico enrique erdal erhard eric erich erik erkki erlan ernest ernesto ernst errol erwin esteban ethan
    etienne eugen eugene eugenio evan evaristo evgeni evgenii evgeny evo ezekiel ezra fabian fabiano fabio fabrice
    fahad faisal fakhri farhad farid farouk faruk fathi faure faustin faustino federico felice felipe felix femi
    ferdinand ferenc ferhat ferit fernand fernando fidel filip filippo fiorello firas florian floyd foday francesc
    francesco francis francisco franck francois frank frans franz fred freddie freddy frederick frederik fredrik
    fritz fuad fumio fyodor gabor gabriel gaetano gage gagik galib gareth garo garry gary gaspar gaston gautam gavin
    gavril gbenga geert gene gennady geoff geoffrey georg george georges georgi georgios georgy gerald gerard
    gerardo gerd gerhard gerhardus germain gholam giacomo giancarlo gianfranco gianluca gianni gilbert gilberto
    gilles gino giorgi giorgio giorgos giovanni girish girts gitanas giuseppe gjorge glen glenn godfrey godwin
    gonzalo gopal goran gordon gottfried govind graham grant greg gregg gregor gregory greig grigory grzegorz guido
    guilherme guillaume guillermo gunnar gunther gurbanguly gustaf gustav gustavo guy gyula hadi hafez hafiz hage
    haider hailemariam haitham hakan hakeem hakob halil hamad hamdi hamed hamid hamish hamza hank hannes hannu hans
    harald hari haris harish harlan harold harry harsh haruki harun harvey hasan hashem hashim hassan hayk
    hector hedi heiko heinz helmut hemant hemanta henk henning henri henrik henrique henry herbert heriberto herman
    hermann hermes heydar hichem hideki hikaru hikmet himanta hirokazu hiroki hiroshi hisashi hisham homer horace
    horacio horia horst hosni hossein hovik howard hrvoje hubert hubertus hugh hugo hulusi humberto humza husni
    hussein ian ibrahim ibrahima ichiro idris idriss ignacio ignatius igor igors igwe ihor ikechukwu ilham ilia ilie
    ilir ilkka ilya imad imran imre inderjit indrek ingmar ingvar inigo ioannis iosif iraj irakli irfan irwin isa
    isaac isaias isamu ishaq iskander islam ismael ismail issa issam issouf istvan itamar itzhak ivan ivars ivica
    ivo iztok izzat jaafar jaakko jaako jaap jabir jabulani jacek jack jacob jacobo jacques jagdish jagmeet jahangir
    jaime jair jake jakob jakov jakub jalal jalil jamaal jamal jamel james jamil jan janez janis janos janusz jared
    jari jarkko jarmo jaroslav jaroslaw jarrod jasim jason jasper javad javier jawad jawaharlal jay jayant jayme
    jazep jean jed jeff jeffrey jeffry jens jeremiah jeremy jermaine jerome jerry jerzy jesper jesus jeyhun jigme
    jim jimmy jiri jitendra joachim joao joaquim joaquin jochen joe joel joey johan johann johannes john johnnie
    johnny joko jon jonah jonas jonatan jonathan jordi jorge joris jose josef josefus josep joseph josh joshua josip
    josue jovan jovenel jozsa juan juda juha juho jukka jules julian julien julio julius jun junichiro jurgen juris
    jussi justin justinas jyotiraditya jyri kaan kabir kadri kagiso kailash kais kalle kamal kamel kamil kanat kapil
    karan karel karen karim karl karol karsten karthik kasim kaspars kassim kassym kaushik kayode kazimierz kazuhiro
    kazuo keir keisuke keith kelvin kemal ken kenan kenichi kenji kenneth kenny kent kenta kentaro kerem keshav
    kevin kgalema khairi khaled khalid khalifa khalil khurram kim kiril kirk kiro kjell klaus klemens knut kobe kofi
    koichi koji kolawole kolya konstantin koray kosta kostas kosuke kota kris krishna krisjanis kristian kristjan
    krzysztof kuba kunihiko kurt kwabena kwaku kwame kwasi kwesi kyle kyriakos kyril lachlan ladislav lalit lalu
    lamar lamine landon larry lars lasha lasse lassina laszlo laurence laurens laurent laurentino laurentiu lavrenti
    lavrentiy lawrence lazar leandro lech lee leif lennart lennox leo leon leonardo leonel leonhard leonid leopold
    leopoldo leroy lesetja leslaw lester leszek lev levan levi levon lewis liam lindiwe linus lionel lior lloyd
    lorenz lorenzo lothar louis lubomir luca lucas luciano lucien ludovic ludvik ludwig luigi luis luiz luka lukas
    lukasz luke luther lutz lyndon maciej macky madhav mads magnus magomed mahamadou mahathir mahdi mahendra mahesh
    mahinda mahmoud mahmut maithripala makoto maksim maksym malcolm malik mamadou mamoudou mamuka mandla manfred
    manik manish manmohan manny manoel manohar manoj manolis mansour mansur manuel manzoor marc marcel marcellus
    marcelo marcin marcio marco marcos marcus marek marian mariano marin marinos mario marius mariusz mark markian
    marko markus marlon marouane martin martti marty marvin marwan masahiro masaru masayoshi masoud massimo massoud
    mateusz mathew mathias mathieu mathis matias matija matjaz mato mats matt matteo matthew matthias matthijs matti
    matus maurice mauricio maurits maurizio mauro max maxim maxime mayank mbaye mbuso mehdi mehmed mekhi meles melih
    melvin menachem mensud merab mert meshal metin mevlut michael michal micheal michel miguel mihai mihail mihaly
    mijo mikael mike mikhail mikheil mikkel mikko miklos mikulas milan milen milo milorad milos milton minoru mircea
    mirko miro miroslav mirza misha mitch mitchell mitt mladen mmusi moez mohamad mohamed mohamedou mohammad
    mohammadreza mohammed mohamud mohan mohit mohsen mohsin moise moises mojtaba momcilo monty moon mordechai morris
    morten moses moshe mostafa motaz moussa muammar mubarak muhammad muhammadu muhammed muhittin muhyiddin mujib
    mukesh mukhtar mukul mulatu mulla munir murad murali murray murtaza musa mustafa mustapha mwai mykhailo mykola
    myles myron nabih nabil nadeem nader naftali nagib naim najib najla nandan naoki naoto narayan narendra naresh
    naser nasir nasser nassim natan nate nathan nathaniel naveed naveen navin navjot nawaf nawaz ndaba neal
    necmettin ned negasso neil nelson nemat nenad nestor nicanor nicholas nicholaus nick nicolae nicolas niels nigel
    nihat nijat nikhil nikita niklas niko nikol nikola nikolai nikolas nikolay nikoloz nikos nils nitin nitish
    njabulo nkosazana nnamdi noa noah noam nobuo noel nolan norbert noriaki norman norodom nouri numan nuno nuri
    nurlan nursultan obinna ognjen ojukwu okan okechukwu olaf olafur oleg oleh oleksander oleksandr oleksii oleksiy
    olexiy oliver olivier oliviero olli olu olumide olusegun omar omari omer omkar onur oren orest orhan oriol orson
    orville osama osamu oscar osman ossi osvaldo oswald oswaldo ota otto ousmane oussama owain owais owen paata
    pablo paddy panagiotis pankaj panos paolo parth parviz pascal pascual pasi patrice patricio patrick patrik pau
    paul paulo pavel pavlo pavlos pavol pawel payam pedro pekka pelle pepe percival percy perttu pervez petar pete
    peter petr petras petro petros petru petter petteri petya peyton phil philip philippe philippos phillip
    pierluigi pierre piers pieter pietro pinchas piotr piyush plamen prabhakar prabowo pradeep prakash pramod pranab
    pranav prasad prashant praveen pravin prayuth primoz pritam qaboos qamar qasem quentin quintin qusay rached
    radek radoslaw radovan rafael raghav raghuram rahm rahul raif raila raimonds rainer raisi raj raja rajab rajeev
    rajendra rajesh rajiv rajkumar rajnath rakesh ralph rama ramachandra raman ramaz ramesh rami ramin ramiro ramiz
    ramon ramush ramzan randal randall ranil ranjan ranjit raoul raphael rasheed rashid rasim rasit rasmus ratan
    rauf raufu raul ravi ravil ray rayan raymond rayshard recep reggie reginald rehman reid reinaldo reiner reinhard
    reinhold rem remy renaldo renat renato renzo resul reuben reuven rex reynaldo reynold reza rhys riad ricardo
    riccardo richard richie rick rickey ricky rico ridvan rigoberto riko rimantas rishabh rishi ritesh riza rob
    robbert robbie robby robert roberto robin rocco roch roderick rodion rodney rodolfo rodrigo rogelio roger rohan
    rohit roland rolando rolf romain roman romano romulo ron ronald ronaldo ronan ronen ronnie roshan ross rostam
    rostislav rowland roy royston ruben rudi rudolf rudolph rudy rufus ruhollah rui rumen rune rupert ruslan russ
    russell rustam ruud ryan ryo ryota ryszard ryu saad sabah sachin saddam sadio sadiq sadyr saeed safwan sahib
    said saif sajid sajjad salah salahuddin saleh salih salim salman salvador salvatore salvo sam sameh sami samir
    sammy samson samu samuel samvel sandeep sander sandor sanjay sanjeev sanjiv sanjoy santiago santino santosh
    sarath sardar sargis sasha satish satoshi satyendra saul sauli saulius saurabh sava savvas sayed sayyid scot
    scott sean sebastian sebastiao sebastien sedat seif seiji sekou selahattin selim semyon seppo seretse serge
    sergei sergey sergi sergii sergio sergiu sergiy serhii serhiy serj serzh seth seung seyed seymour seyoum shabir
    shadi shahin shaikh shailesh shakir shamil shane shankar shantanu sharad sharif shashi shaun shavkat shawn
    shehbaz shehu sheldon shigeki shigeru shimon shinji shintaro shinya shinzo shivraj shlomo shoaib shoichi shubham
    shuichi shukri shunichi siarhei siddharth siddhartha sidi sidiki sidney siegfried sigmar sigmund sigurd silvan
    silvester silvestre silvio simeon simon sindre sinisa sipho sirajuddin siyabonga sizwe slawoj slawomir slobodan
    sohail solomon somnath sooronbay soren sota sotiris sourav spiros spyridon spyros srdjan srettha sridhar
    stanislas stanislav stanley stas stefan stefano stefanos steffen stelian sten stepan stephan stephane stephen
    steve steven stewart stian stig stipe stjepan stratos stuart subhash subrahmanyam subrata sudesh sudhir sudip
    sugata suheil sukarno sukhbir suleiman suleyman sumit sundar sunil surendra suresh surya sushil susumu
    svante svein sven swapan syed sylvain sylvester tadashi tadej tadeusz tahir taizo takahiro takashi takeshi takis
    taku takuya talal talgat tamas tamim tanel taner tanguy tapan tapas taras tarek tariq taro tarun tatsuya tayfun
    tayyab tayyip tebogo ted tedros teemu tejashwi temel tendai teo teodor teodoro terrance terrell terrence terry
    tetsuya teuvo thabo thaddeus thanos tharman themba themistoklis theo theodor theodore theodoros thiago thibaut
    thierry thom thomas thor thorbjorn thorsten tiago tiberiu tibor tiit tijjani tim timo timotei timothy timur tito
    titus tobi tobia tobias todd todor toivo tolga tom tomas tomasz tomaz tomer tomislav tommy tomohiro tonino tony
    toomas torben torbjorn tord tore torsten toru toshihiro toshimitsu toshiyuki toyin travis trevor tristan troy
    tsakhia tsutomu tuncay tunde turgut turki tushar tyler tymur tyrone tyson uche uday uddhav ugo ugur uhuru ulf
    ulises ulrich ulysses umar umaru umberto umesh umit uri uros usama usman uwe uzziel vaclav vadim vahan vahid
    valdas valdis valentin valentino valentyn valeri valerio valeriu valery vance vandan vanja vano vanya vardan
    varlam vasant vasco vasif vasile vasilios vasilis vasily vaso vassilis vasyl venkaiah venkat venkatesh vernon
    vicente victor vidar vijay vikas vikenty vikram viktar viktor viktoras vilhelm viljar ville vinayak vince
    vincent vincenzo vinci vineet vinicius vinko vinnie vinod virat virgil virgilio vishal vishnu visvaldis vitali
    vitalii vitaly vito vittorio vivek vivekananda vlad vlada vladas vladimir vladislav vladislavs vladko vladyslav
    vojislav vojtech volkan volker volodymyr vuk vusal vusi vyacheslav waheed wahid waldemar waleed walid wally walt
    walter waqar warren wayne wendell werner wes wesley wilbur wilfred wilfrid wilfried wilhelm willard willem willi
    william willie wim winston wojciech wolde wolfgang wolfram woodrow wopke xabier xavier yaakov yahia yahya yair
    yakov yang yared yaroslav yash yashwant yasin yasir yasser yassin yasuhiro yasuo yavuz yaw yehuda yemi yevgeny
    yiannis yigal yitzchak yitzhak yngve yoav yogesh yogi yoichi yoram yosef yoshihide yoshihiro yoshio yoshiro
    yossi yosuke youcef yousaf yousef yousif youssef youssou yoweri yukio yuri yurii yuriy yury yusef yusuf yutaka
    yuval yves zac zachary zaher zaid zakaria zaki zalman zalmay zaven zbigniew zdenek zdravko zeev zeljko zeynal
    zhan ziad ziaul zine zinedine ziyad zlatan zlatko zola zoltan zoran zubair zuheir zulfikar zurab zweli zygmunt
    """
)
FEMALE = words(
    """
    abby abigail ada adela adelaide adele adeline adriana agata agatha agnes agnieszka aida aileen aina ainhoa aino
    aisha aishwarya aiyana alana alba alejandra alejandrina aleksandra alessandra alessia alexa alexandra alexandria
    alexia alia alice alicia alina alisa alisha alison alissa alka alla almira althea alva alyssa amal amala amalia
    amanda amandine amani amara amelia amelie amina amira amparo amrita amy ana anabel anahit anais anastasia
    anastasiya andrea andreea andriana ane aneta angela angele angelica angelina angelique angie anika anisa anita
    anja anjali anke ann anna annabel annabelle annalena annamaria anne annegret annelise annette annie annika anouk
    anoushka antje antoinette antonella antonia antonina anu anush anya aparna araceli araksya arancha ariana ariane
    arianna arlene armida arpita arzu asli asma asmaa assia assunta astrid asuncion asya athina audrey aung aurelia
    aurora ava aya ayelet ayesha ayla aylin ayse aysel aysun azadeh azra babette barbara barbra bea beata beate
    beatrice beatrix beatriz belinda bella benazir benedetta berit bernadette bernadine bernice bertha bessie beth
    betsy bettina betty beverly bhavna bianca birgit birgitta blanca blanche bojana bonnie bozena branka brenda
    brianna bridget bridgette brigitte britney britt britta bronwyn bruna burcu camilla candace candice carina carla
    carlota carly carme carmela carmelita carmen carol carole carolina caroline carolyn carrie cassandra catarina
    cate catharina catherina catherine cathleen cathy catia cecile cecilia celeste celestine celia celine chandrika
    chantal charlene charlotte charmaine charo chelsea cherie cheryl chiara chitra chloe chrissy christa christelle
    christiana christiane christie christina christine chrysoula chrystia ciara cindy claire clara clare claudia
    claudine clemence clementine cleo colette concepcion concetta conchita condoleezza constance consuelo cora
    coralie cordelia corina corinna corinne cornelia cosima cristina cynthia dagmar dalia damaris danica daniela
    daniella danielle danuta daphne daria darina darlene darya dayana deanna debbie debora deborah debra deepika
    deirdre delfina delia delphine demet denise derya desiree diah diana diane diann dianna dianne dijana dilma dina
    dinah divya djamila dolly dolores dominika donatella donna dora doreen doris dorota dorothea dorothy dorsa dorte
    dubravka dulce ebba ebru edda edie edina edith edwina eileen eirini ekaterina ela elaine elba eleanor eleanora
    elektra elena elene eleni eleonora elham elif elina elisa elisabeth elisabetta elise elissa eliza elizabeth elke
    ella ellen elma elnara eloise elsa elsbeth elspeth elva elvira elvire elzbieta emanuela emel emilia emilie emily
    emine emma emmanuelle eniko erica erika erin erna ernestine ersilia esma esmeralda esperanza esra estela estelle
    ester esther estrella etsuko eudora eugenia eugenie eulalia eunice eva evangelia evdokia eve evelina evelyn
    evita ewa ewelina ezgi fabiana fabienne faiza farah farida farideh fatema fatemeh fatiha fatima fatma fatou
    fatoumata fawzia faye federica felicia felicity feride fernanda filiz fiona fleur flora florence florentina fran
    franca frances francesca franziska freda frederica freya frida frieda fumiko gabriela gabrielle gail galina
    gayane gayle geeta gemma genevieve georgette georgiana georgieva georgina geraldina geraldine gerda geri
    gerlinde germaine gertrude gheorghita ghislaine giada gianna gillian gina ginette ginevra ginny giorgia giovanna
    gisela giselle gita gitta giulia gladys glenda glenys gloria golda gordana goretti graca grace gracia graciela
    gratiana greta gretchen griselda gry gudrun guler gulnara gulsen gunilla gwen gwendolyn gwyneth habiba haifa
    hala halima halina halle hana hanan hande hanna hannah hanne hannelore harriet haruka hasina hasmik hatice haya
    hayat hazel heather heba hebe hedda hedvig hedwig heide heidi heike helen helena helene helga helin helle helmi
    heloise henrietta henriette hermine hermione hilary hilda hilde hildegard hillary hina hira holly hortense huda
    hulya iana ida ilana ilaria ildiko ileana ilhan ilona ilse iman imelda imogen ina indira ines inez inga inge
    ingeborg inger ingrid inmaculada ioana ioanna irena irene irina iris irma isabel isabela isabella isabelle
    iseult ishrat isolde itziar iva ivana ivanka iveta ivy iwona izabela jacinda jackie jacoba jacqueline jacquelyn
    jada jadwiga jaimie jale jamila jana jane janelle janet janette janice janie janina janine jasmin jasmina
    jasmine jayanti jayne jayshree jean-marie jeana jeanette jeanine jeanne jeannie jelena jemima jen jenni jennie
    jennifer jenny jerusha jessica jessie jill jillian jitka jo joan joana joanie joann joanna joanne jocelyn jodie
    joelle johanna jolanta jorunn josefa josefina josefine josephine josette josie jovana jowita joy joyce joyita
    juana juanita judit judita judith judy julia juliana julianne julie juliet juliette june justine justyna jutta
    jytte kaia kaisa kaitlyn kaja kalpana kamala karin karine karla karolina karoline karyn kasia katalin katarina
    katarzyna kate katerina kateryna katharina katherine kathi kathleen kathrin kathryn kathy kati katie katja
    katrien katrin katrina katy katya kay kayla keiko keira keisha kelley kelly kellyanne kendra kerri kersti
    kerstin ketevan khadija khadijah kimberley kimberly kinga kirsten kirsti kirstie kirstin kirstine kitty klara
    klaudia klementina kornelia kristalina kristen kristi kristiane kristin kristina kristine krystyna ksenia
    kunigunde kyoko kyra lacey laetitia laila lale lalita lani lara larisa laura lauren lavinia layla lea leah
    leanne leda leena leila leisha lejla lena leni lenka lenore leokadia leona leonie leonor leonora leopoldine
    leslie lesya letitia letizia leyla lia liana libby lida lidia lidija liesbeth lieselotte liisa lila lilia
    liliana liliane lilit lillian lillie lilly lily lilyana lina linda linnea liora lisa lisbeth lise lisette
    liudmila liv livia liz liza ljiljana ljubica lois lola lorena loretta lori lorraine lotta lotte lottie louella
    louisa louise lourdes lowri luba lubna lucia luciana lucie lucile lucilla lucille lucinda lucrezia lucy ludmila
    ludmilla luisa luise lupe luz lydia lyn lynda lyndsey lynette lynne lyubov lyudmila mabel maddalena madeleine
    madelyn madhuri madina magali magda magdalena maggie maha mahnaz mahsa mai maia maija maire maisie maite maja
    malala malgorzata malin mallory mamata mandana mandy manon mansoureh manuela mara marcela marcella marcelle
    marcia margaret margareta margarethe margarida margarita marge margery margherita margie margit margo margot
    margrethe marguerite mari maria mariam mariana marianela mariangela mariann marianna marianne marianthi maribel
    maricel marie mariella marielle mariette marija marijana marika marilena marilou marilyn marina marine marisa
    marisol marissa marit marita mariya marjan marjorie marlene marlies marsha marta martha martina martine maruja
    marwa mary marya maryam marylou marzena masha masih masoumeh mathilda mathilde matilda matilde maud maude maura
    maureen mavis maxine may maya mayra mayumi meena megan meghan megumi mehriban mehwish meike meital melania
    melanie melek melinda melisa melissa melody meltem meral mercedes meredith meri merle merve meryl mette mia
    micaela michaela michele micheline michelle michiko mihaela mila milagros mildred milena millicent millie mimi
    mina mindy minerva minna mira miranda mireille mirela miri miriam miriana mirjam mirjana misako mitra mitsuko
    moira mojca mollie molly mona monica monika monique moran muna munira muriel myra myriam myrna myrtle nada
    nadezda nadezhda nadia nadine nadira nafisa nagore nahid naima najat najwa naledi namrata nana nancy nanette
    naoko naomi narges narine nasrin nastassja natacha natali natalia natalie nataliia nataliya natalya natasa
    natasha nathalie natia naticia nayara nazanin nazli neda neelam neema neera neeta neha nela nelly nerea neris
    nermin nesrin neta nettie neus nevena ngozi nicola nicole nicoleta nicoletta nidia nieves nigar nihal nikki
    nilufer nimrat nina nino nirmala nisha nita nives noelia noeline noelle noemi nonna noor nora norah norma nurcan
    nuria nurit nushin octavia odalys odette odile ofelia ofra oksana olena olesya olga olha olimpia olive olivia
    olympia ophelia oprah orit orla orly ornella orsolya ottilie ouafa oxana ozlem paige palmira paloma pamela
    pantea paola parisa parvati parveen pascale pat patricia patrizia patsy patty paula paulette paulina pauline
    payal pearl pegah peggy penelope penny perla pernille petra petronella philippa philomena phoebe phumzile
    phyllis pia pilar piroska polina polly pooja poonam prabha pramila pranati pranita preeti prerna priscilla priti
    priya priyanka prudence purificacion rachel radha radka rafaela raffaella ragnhild rahaf rahel raina raisa rajni
    rana rania ranjana raquel rasa rashida rashmi rathna raya razan razia reba rebeca rebecca rebekah reem reena
    regina regine reiko reina rekha rena renata renate renee renu reshma reyhan rhea rhiannon rhoda rhonda ria rima
    rina risa rita roberta rocio roisin roma rona roopa rosa rosalia rosalie rosalind rosalyn rosana rosanna rosanne
    rosaria rosario rose roseanne rosemarie rosemary rosie rosita roswitha rowena roxana roxanne roya roza ruby
    rukhsana rukmini rupa ruta ruth ruzica saadia saba sabiha sabina sabine sabrina sadaf sadie safiya sahra saida
    sally salma salome salwa samantha samar samina samira sana sanae sanaz sandhya sandra sandrine sangeeta sania
    sanja sanna saoirse sara sarah sarai sarita saroja sasikala sayaka scarlett selda selena selina selma senait
    serap serena serpil setsuko sevda sevil shabnam shadia shagufta shahla shaista shakira shalini shami shamima
    shamita shamma shanthi shanti sharmila sharmistha sharon shauna sheena sheetal sheikh sheila shelagh shelley
    shelly sheri sherine sherry sheryl shilpa shireen shirin shirley shobha shohreh shoshana shreya shruti shyamala
    sian siba sibel sibylle sidonie sigal sigrid sigrun siiri silja silje silke silvana silvia silvie sima simin
    simona simone simonetta simran sinead sini siobhan sipra siri sirkka sissel sita siv slavica smita smriti
    snezana socorro sofia soile solange soledad solveig solvej sona sonal sonali sondra sonia sonja sophia sophie
    soraya sorina souad soumaya stacey stasia stefania stefanie steffi stefka stella stephania stephanie sue sunita
    sunniva supriya suriya susan susana susanna susannah susanne susheela sushma suzana suzanne suzette suzy sveta
    svetlana sviatlana svitlana swara swati sybil sybille sylvia sylvie sylwia tabitha tahira tahmina taina taisia
    tali talia tallulah tamar tamara tamika tammi tammy tania tanja tansu tanvi tanya tapasya tara taru tasha
    tasneem tatiana tatjana tatyana teodora teresa terhi teri tess tetiana tetyana thandi thea thelma theodora
    theresa therese thora thuli tiffany tiina tilda tilly timea tina toini tona tonia tori tove tracy tricia trine
    trinidad trish trisha trude trudi trudy tsai tuba tulay tulin tulsi tuula tuva tyra ulla ulrike uma ummi una
    urmila ursel ursula urszula uta ute vaishali valborg valentina valentine valeria valerie vandana vanessa vania
    varvara vasiliki vassiliki vasundhara veena velma vera veranika verena verica veronica veronika vesna vibeke
    vicki vickie vicky victoria vida vidya vigdis vijaya viktoria vilma vinita viola violeta violetta viorica
    virginia virginie virpi vita vivian viviane vivien vivienne vjosa vlasta wafa wala waltraud wambui wanda wangari
    wenche wendi wendy whitney wiktoria wilhelmina wilma winifred winnie winona wioletta xenia ximena xiomara yael
    yaffa yamina yamini yana yanina yara yasemin yasmeen yasmin yasmina yekaterina yelena yeliz yesenia yetunde
    yevgenia yevheniia yildiz yingluck ylva yocheved yoko yolanda yolande yoshiko yuko yulia yuliya yumi yuriko
    yusra yvette yvonne zaha zahira zahra zainab zakia zara zdenka zehra zeina zelda zena zenaida zenobia zeynep
    zhanna zina zinaida zita zlata zoe zofia zohra zohreh zora zoya zsofia zsuzsanna zuleikha zulema zuzana zuzanna
    """
)
EITHER = words(
    """
    alexis ariel ashley avery blair borna camille casey charlie claude courtney dale dana devon drew frankie hardeep
    jamie jaya jess jody kai kerry kiran laurie lindsay lindsey lynn marion marlo micah morgan nicky nour quinn randy
    remi rene riley rory rowan sacha sandy shannon skyler stacy sukhpreet suman taylor terri toni val wilmer yuki
    """
)
GIVEN = MALE | FEMALE | EITHER
