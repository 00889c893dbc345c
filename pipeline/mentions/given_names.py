"""Common given names of the world, by the gender they are mostly borne by; folded. Those that both bear are EITHER.

Written for this project from general knowledge; no list was copied. Names that are common words or countries as well
('Hope', 'Jordan') are left out. A name here is a hint: titles, the seeds and what the article itself says weigh more.
"""

from __future__ import annotations

from pipeline.wordlist import words

MALE = words(
    """
    aamir aaron abba abbas abdalla abdel abdou abdoulaye abdourahmane abdul abdulaziz abdulkarim abdulla abdullah
    abdulrahman abel abelardo abelino abhijit abhishek abiy abner abraham abubakar achille achim adalberto adam adama
    adamu adebayo adel ademola adil adnan adolf adolfo adrian adrien afonso agostinho agustin ahmad ahmadou ahmadu
    ahmed ahmet aidan aiden ajay ajit akbar akeem akhilesh akhmed akhtar akio akira akshay akylbek alain alan alassane
    alban albert alberto albin alec alejandro aleksandar aleksander aleksandr aleksandre aleksei aleksey alen
    alessandro alex alexander alexandre alexandros alexandru alexei alexey alf alfie alfonso alfred alfredo alhassan
    ali alikhan alireza alistair aliyu allan allen almazbek alois alok alonso alton alvaro alvin amadou amar amarjit
    amir amit amitabh ammar amos anand anatole anatoly anders andile andre andreas andrei andrej andres andreu andrew
    andrey andrii andrija andrius andriy andro andrzej andy angelo angus anil anish antal ante anthonio anthony antoine
    anton antonin antonio antonis antony antti anwar apollo ararat arash aravind arayik archie archil arda aren
    aristide arjun arman armando armen armin arnaud arne arno arnold arsen arseniy artem arthur artis artur arturo arun
    arvid arvind asad asher ashish ashok ashot ashraf ashton asif askar askhat aslan atiku atta attila augustin
    augustine augusto aurelio avigdor avraham awad axel ayaz aydin aykhan azhar aziz baba babak bahodir bakary bakhtiar
    bakhtiyor bakhytzhan balazs baldev baltasar barack barham barnaba barnabas barnaby barry bartholomew bartolomeo
    bartosz bashar basil basile bastien batyr bayram bekir bela ben benedict benedikt beniamin benito benjamin benji
    benny benoit berat berdimuhamed berik bernard bernardo bernie bernt bert bertie bertrand beto bhaskar bhupesh
    bidzina bilal bilawal bill billy binali binyamin biplab birger bjarni bjorn blaise blaz bo boaz bob bobby bogdan
    bohdan bojan bola bolat boniface boris boyko brad bradford bradley brady brandon branislav branko braulio brendan
    brendon brennan brent brett brian brock bruce bruno bryan bryce bryson bukar bulent burak burhan byron byung cai
    caleb callum calum calvin cameron camilo carl carlo carlos cary casper cassius cecil cedric cedrick celal celso cem
    cengiz cesar cevdet cezary chad chadwick chaim chandra chandrababu charles cheikh chester chet chico chidi chinedu
    chris christer christiaan christian christo christof christoph christophe christopher christos chuck chuka
    chukwuemeka cian ciaran clarence clark claudio claus clay clement cliff clifford clifton clint clive clyde codrin
    cody cole colin collin colm connor conor conrad constantin constantine corey cornelius cory cosmin craig cristian
    cristiano cristobal curtis cuthbert cyprian cyprien cyril cyrus czeslaw dag damian damien damion damir damodar
    damon dan daniel daniyar danny dante dario darius dariusz darkhan darko darnell darrel darrell darren darryl daryl
    dauren dave daveed davey david davide davit davy dayton dean deandre debabrata declan deepak dejan delroy demba
    demetris demetrius denis dennis denny denys denzel derek derrick desmond devendra devin devlet devonte dexter
    diarmaid diarmuid dick didier diego dieter digvijay dilip dimitri dimitrios dimitris dinesh diogo dion dipak dirk
    djibril djordje dmitri dmitriy dmitry dmytro domenico domingo dominic dominick dominik dominique don donal donald
    donatas donnie donny donovan doron doug douglas dragan duane dumitru duncan durga dusan dwayne dwight dylan eamon
    eamonn earl ebenezer ebrahim ed eddie eddy edgar edin edison edmon edmund eduard eduardo edvard edward edwin efraim
    efrain egon ehud eiji einar eino eirik eitan eivind ekrem elbridge elchin eldar eldon elhan eli elia elias elie
    elijah elio eliot eliud elliot elliott ellis elman elmar elmer elnur elon eloy elton elvin elvis emanuel emeka emil
    emile emilio emin emir emmanuel emmerson emmett emomali emrah enda enrico enrique enzo eoin ephraim erdal erhard
    eric erich erik erkki erlan ernest ernesto ernst errol erwin esmail esteban ethan etienne eugen eugene eugenio evan
    evaristo everett evgeni evgenii evgeny evo ezekiel ezra fabian fabiano fabio fabrice fahad fahrettin faisal fakhri
    farhad farid farouk faruk fathi fatih faure faustin faustino federico felice felipe felix femi ferdinand ferenc
    fergus ferhat ferit fernand fernando fidel fikret filip filippo finn fiorello firas florian floyd foday francesc
    francesco francis francisco franck francois frank frans franz fred freddie freddy frederic frederick frederik
    fredrik fritz fuad fumio fyodor gabe gabor gabriel gaetan gaetano gage gagik galib galymzhan garegin gareth garnik
    garo garry garth gary gaspar gaston gautam gavin gavril gbenga geert gene gennady geoff geoffrey georg george
    georges georgi georgios georgy gerald gerard gerardo gerd gerhard gerhardus germain gerry gevorg gholam giacomo
    giancarlo gianfranco gianluca gianni gideon gil gilbert gilberto giles gilles gino giorgi giorgio giorgos giovanni
    girish girts gitanas giuseppe gjorge glen glenn godfrey godwin gonzalo gopal goran gordon gottfried govind graeme
    graham grant grayson greg gregg gregor gregory greig grigor grigory grzegorz guido guilherme guillaume guillermo
    gunnar gunther gurbanguly gus gustaf gustav gustavo guy gyula hadi hafez hafiz hage haider haik hailemariam haitham
    hakan hakeem hakob hal halil haluk hamad hamdi hamed hamid hamish hamza hank hannes hannu hans harald hari haris
    harish harlan harold harry harsh haruki harun harvey hasan hashem hashim hassan hayk hector hedi heiko heinrich
    heinz helmut hemant hemanta henk henning henri henrik henrique henry herbert heriberto herman hermann hermes
    herschel heydar hichem hideki hikaru hikmet himanta hirokazu hiroki hiroshi hisashi hisham homer horace horacio
    horia horst hosni hossein hovhannes hovik howard howie hoyt hrant hrvoje hubert hubertus hugh hugo hulusi humberto
    humza huseyn husni hussein ian ibrahim ibrahima ichiro idris idriss ignacio ignatius igor igors igwe ihor ihsan ike
    ikechukwu ilgar ilham ilia ilie ilir ilkka ilya imad imran imre inderjit indrek ingmar ingvar inigo ioannis iosif
    iraj irakli irfan irving irwin isa isaac isaiah isaias isamu ishaq iskander islam ismael ismail issa issam issouf
    istvan itamar itzhak ivan ivars ivica ivo iztok izzat jaafar jaakko jaako jaap jabir jabulani jacek jack jacob
    jacobo jacques jagdish jagmeet jahangir jahongir jaime jair jake jakob jakov jakub jalal jaleel jalen jalil jamaal
    jamal jameel jamel james jamil jan janez janis janos janusz jared jari jarkko jarmo jaroslav jaroslaw jarrett
    jarrod jarvis jasim jason jasper javad javanshir javed javier jawad jawaharlal jay jayant jayden jayme jazep jean
    jed jeenbek jeff jeffery jeffrey jeffry jens jeremiah jeremy jermaine jerome jerry jerzy jesper jesus jeyhun jibril
    jigme jim jimmy jiri jitendra joachim joao joaquim joaquin jochen joe joel joey johan johann johannes john johnnie
    johnny joko jon jonah jonas jonatan jonathan jordi jorg jorge joris jose josef josefus josep joseph josh joshua
    josiah josip josue jovan jovenel jozsa juan juda jude juha juho jukka jules julian julien julio julius jun
    junichiro jurgen juris jussi justin justinas jyotiraditya jyri kaan kabir kadri kagiso kailash kairat kais kakha
    kalle kamal kamchybek kamel kamil kamran kanat kapil karan kareem karel karen karim karl karol karsten karthik
    kasim kaspars kassim kassym kassym-jomart kaushik kayode kazem kazimierz kazuhiro kazuo keenan keir keisuke keith
    kelvin kemal ken kenan kendrick kenichi kenji kenneth kenny kent kenta kentaro kenyon kerem keshav kevin kgalema
    khachatur khairi khalaf khaled khalid khalifa khalil khurram kieran kim kingsley kirby kiril kirill kirk kiro kjell
    klaus klemens knut kobe kofi koichi koji kolawole kolya komil konrad konstantin koray kosta kostas kosuke kota kris
    krishna krisjanis kristian kristjan kristoffer krzysztof kuba kunihiko kurt kurtis kwabena kwaku kwame kwasi kwesi
    kyle kyriakos kyril kyrylo lachlan ladislav lalit lalu lamar lamine lamont lance landon larry lars lasha lasse
    lassina laszlo laurence laurens laurent laurentino laurentiu lavrenti lavrentiy lawrence lazar leandro lech lee
    leif leigh leland len lennart lennox lenny leo leon leonard leonardo leonel leonhard leonid leopold leopoldo leroy
    lesetja leslaw lester leszek lev levan levi levon lewis liam lindiwe linus lionel lior lloyd lorenz lorenzo lorne
    lothar lou louie louis lowell lubomir luc luca lucas lucian luciano lucien lucio ludovic ludvik ludwig luigi luis
    luiz luka lukas lukasz luke luther lutz lyle lyndon mac maciej macky madhav mads magnus magomed mahamadou mahathir
    mahdi mahendra mahesh mahinda mahmoud mahmut maithripala makoto maksim maksym malcolm malik mamadou mammad mamoudou
    mamuka mandla manfred manik manish manmohan manny manoel manohar manoj manolis manolo mansour mansur manuel manzoor
    marat marc marcel marcellus marcelo marcin marcio marco marcos marcus marek marian mariano marin marinos mario
    marius mariusz mark markian marko markus marlon marouane martin martti marty marvin marwan masahiro masaru
    masayoshi masoud massimo massoud mateo mateusz mathew mathias mathieu mathis matias matija matjaz mato mats matt
    matteo matthew matthias matthijs matti matty matus maurice mauricio maurits maurizio mauro max maxim maxime
    maximilian mayank maynard mbaye mbuso mehdi mehman mehmed mekhi meles melih melvin menachem mensud merab mert
    meshal metin mevlut mher michael michal micheal michel mick mickey micky miguel mihai mihail mihaly mijo mikael
    mike mikhail mikheil mikkel mikko miklos mikulas milan milen miles milo milorad milos milton minoru mircea mirko
    miro miroslav mirza misha mitch mitchell mitt mkrtich mladen mmusi moe moez mohamad mohamed mohamedou mohammad
    mohammadreza mohammed mohamud mohan mohit mohsen mohsin moise moises mojtaba momcilo monty moon mordechai morris
    morten moses moshe mostafa motaz moussa muammar mubarak mubariz muhammad muhammadu muhammed muhittin muhyiddin
    mujib mukesh mukhtar mukul mulatu mulla munir murad murali murat murray murtaza musa mustafa mustapha mwai mykhailo
    mykola myles myron nabih nabil nadeem nader naftali nagib naim najib najla nandan naoki naoto narayan narek
    narendra naresh naser nasir nasser nassim nat natan nate nathan nathanael nathaniel natig naveed naveen navin
    navjot nawaf nawaz nazim ndaba neal necmettin ned negasso neil nelson nemat nenad nestor neville nicanor nicholas
    nicholaus nick nicolae nicolas niels nigel nihat nijat nikhil nikita niklas niko nikol nikola nikolai nikolas
    nikolay nikoloz nikos nils nitin nitish njabulo nkosazana nnamdi noa noah noam nobuo noel nolan norbert noriaki
    norman norodom nouri novruz numan nuno nuri nurlan nursultan obinna octavio ognjen oguz ojukwu okan okechukwu olaf
    olafur oleg oleh oleksander oleksandr oleksii oleksiy olexiy oliver olivier oliviero olli olu olumide olusegun
    olzhas omar omari omer omkar onur oren orest orhan oriol orkhan orson orville osama osamu oscar osman ossi osvaldo
    oswald oswaldo ota otabek otis otto ousmane oussama owain owais owen paata pablo paddy panagiotis pankaj panos
    paolo parth parviz pascal pascual pasi patrice patricio patrick patrik pau paul paulo pavel pavlo pavlos pavol
    pawel payam pedro pekka pelle pepe percival percy perttu pervez petar pete peter petr petras petro petros petru
    petter petteri petya peyton phil philip philippe philippos phillip pierluigi pierre piers pieter pietro pinchas
    piotr piyush plamen polad prabhakar prabowo pradeep prakash pramod pranab pranav prasad prashant praveen pravin
    prayuth primoz pritam pyotr qaboos qamar qasem qohir quentin quintin qusay rached radek radoslaw radovan rafael
    raffi rafi raghav raghuram rahm rahul raif raila raimonds rainer raisi raj raja rajab rajeev rajendra rajesh rajiv
    rajkumar rajnath rakesh ralf ralph rama ramachandra raman ramaz ramesh rami ramin ramiro ramiz ramon ramush ramzan
    randal randall ranil ranjan ranjit raoul raphael rashad rasheed rashid rasim rasit rasmus ratan rauf raufu raul
    ravi ravil ray rayan raymond rayshard recep reggie reginald rehman reid reinaldo reiner reinhard reinhold rem remy
    renaldo renat renato renzo resul reuben reuven rex reynaldo reynold reza rhys riad ricardo riccardo richard richie
    rick rickey ricky rico ridvan rigoberto riko rimantas rishabh rishi ritesh riza rob robbert robbie robby robert
    roberto robin rocco roch roderick rodion rodney rodolfo rodrigo rogelio roger rohan rohit roland rolando rolf
    romain roman romano romeo romulo ron ronald ronaldo ronan ronen ronnie ronny roshan ross rostam rostislav rovshan
    rowland roy royston ruben rudi rudolf rudolph rudy rufat rufus ruhollah rui rumen rune rupert ruslan russ russel
    russell rustam rutger ruud ryan ryo ryota ryszard ryu saad sabah sabir sachin saddam sadio sadiq sadyr saeed safwan
    sahib said saif sajid sajjad salah salahuddin saleh salih salim salman salvador salvatore salvo sam sameh sami
    samir sammy samson samu samuel samvel sandeep sander sandor sanjay sanjeev sanjiv sanjoy santiago santino santosh
    sarath sardar sardor sargis sasha sasun satish satoshi satyendra saul sauli saulius saurabh sava savvas sayed
    sayyid scot scott seamus sean sebastian sebastiao sebastien sedat seif seiji sekou selahattin selim semyon seppo
    serdar seretse serge sergei sergey sergi sergii sergio sergiu sergiy serhii serhiy serik serj serzh seth seung
    seyed seymour seyoum shabir shadi shahin shaikh shailesh shakir shalva shamil shane shankar shantanu shaquille
    sharad sharif shashi shaun shavkat shawn shehbaz shehu sheldon shigeki shigeru shimon shinji shintaro shinya shinzo
    shivraj shlomo shoaib shoichi shubham shuichi shukri shunichi siarhei sid siddharth siddhartha sidi sidiki sidney
    siegfried sigmar sigmund sigurd silas silvan silvester silvestre silvio simeon simon sindre sinisa sipho sirajuddin
    sirojiddin siyabonga sizwe slawoj slawomir slobodan sohail solomon somnath sonny sooronbay soren sota sotiris
    sourav spencer spiros spyridon spyros srdjan srettha sridhar stan stanislas stanislav stanley stas stefan stefano
    stefanos steffen stelian sten stepan stephan stephane stephen steve steven stevie stewart stian stig stipe stjepan
    stratos stuart subhash subrahmanyam subrata sudesh sudhir sudip sugata suheil sukarno sukhbir sulaiman suleiman
    suleyman sumit sundar sunil suren surendra suresh surya sushil susumu svante svein sven swapan syed sylvain
    sylvester tadashi tadej tadeusz tahir taizo takahiro takashi takeshi takis taku takuya talal talgat tamas tamim
    tanel taner tanguy tapan tapas taras tarek tariq taro tarun tatsuya tayfun tayyab tayyip tebogo ted teddy tedros
    teemu tejashwi temel temir temur tendai teo teodor teodoro terence terrance terrell terrence terry tetsuya teuvo
    thabo thaddeus thanos tharman themba themistoklis theo theodor theodore theodoros thiago thibaut thierry thom
    thomas thor thorbjorn thorsten thurgood tiago tiberiu tibor tigran tiit tijjani tim timmy timo timotei timothy
    timur tito titus tobi tobia tobias tobin toby todd todor tofig toivo tolga tom tomas tomasz tomaz tomer tomislav
    tommaso tommy tomohiro toney tonino tony toomas torben torbjorn tord tore tornike torsten toru toshihiro toshimitsu
    toshiyuki toyin travis trent trenton trevon trevor tristan troy tsakhia tsutomu tuncay tunde tural turgut turki
    tushar tyler tymur tyree tyrell tyrone tyson uche uday uddhav ugo ugur uhuru ulf ulises ulrich ulugbek ulysses umar
    umaru umberto umesh umit uri uros usama usman uwe uzziel vaclav vadim vagif vahagn vahan vahe vahid vakhtang valdas
    valdis valentin valentino valentyn valeri valerio valeriu valeriy valery vance vandan vanja vano vanya vardan
    varlam vasant vasco vasif vasile vasilios vasilis vasily vaso vassilis vasyl vaughn vazgen vedat venkaiah venkat
    venkatesh vern vernon vic vicente victor vidar vigen vijay vikas vikenty vikram viktar viktor viktoras vilayat
    vilhelm viljar ville vinayak vince vincent vincenzo vinci vineet vinicius vinko vinnie vinod virat virgil virgilio
    vishal vishnu visvaldis vitali vitalii vitaly vito vittorio vivek vivekananda vlad vlada vladas vladimir vladislav
    vladislavs vladko vladyslav vojislav vojtech volkan volker volodymyr vuk vusal vusi vyacheslav wade waheed wahid
    waldemar waleed walid wally walt walter waqar warren wayne wendell werner wes wesley wilbur wilfred wilfrid
    wilfried wilhelm willard willem willi william willie wim winston wojciech wolde wolfgang wolfram woodrow wopke
    wyatt xabier xander xavier yaakov yahia yahya yair yakov yang yannick yared yaroslav yasar yash yashar yashwant
    yasin yasir yasser yassin yasuhiro yasuo yavuz yaw yehuda yemi yerlan yevgeny yiannis yigal yitzchak yitzhak yngve
    yoav yogesh yogi yoichi yoram yosef yoshihide yoshihiro yoshio yoshiro yossi yosuke youcef yousaf yousef yousif
    youssef youssou yoweri yukio yuri yurii yuriy yury yusef yusuf yutaka yuval yves zac zach zachary zack zaher zaid
    zakaria zaki zakir zalman zalmay zareh zaur zaven zbigniew zdenek zdravko zeev zeljko zeynal zhan zhandos ziad
    ziaul zine zinedine ziya ziyad zlatan zlatko zohrab zola zoltan zoran zubair zuheir zulfikar zulfugar zurab zweli
    zygmunt
    """
)
FEMALE = words(
    """
    abbie abby abigail ada adela adelaide adele adelina adeline adriana adrienne agata agatha agnes agnieszka aida
    aileen aina ainhoa aino aisha aishwarya aiyana akiko alana alba alejandra alejandrina aleksandra alessandra alessia
    alexa alexandra alexandria alexia alia alice alicia alina alisa alisha alison alissa aliya alka alla allie allison
    allyson alma almira althea alva alyson alyssa amal amala amalia amanda amandine amani amara amelia amelie ami amie
    amina amira amparo amrita amy ana anabel anahit anais anastasia anastasiya andrea andreea andriana ane aneta anette
    angela angele angelica angelina angelique angie anika anisa anita anja anjali anke ann anna annabel annabelle
    annalena annamaria anne annegret annelise annette annie annika annmarie anouk anoushka antje antoinette antonella
    antonia antonina anu anush anya aparna araceli araksya arancha aretha ariana ariane arianna arlene armida armine
    arpine arpita arzu asel ashlee ashleigh ashly asli asma asmaa assia assunta astrid asuncion asya athina audra
    audrey aung aurelia aurora ava aya ayelet ayesha aygun ayla aylin aynur ayse aysel aysun azadeh azra babette barb
    barbara barbra bea beata beate beatrice beatrix beatriz becky belinda bella benazir benedetta berit bernadette
    bernadine bernice bertha bess bessie beth bethany betsy bette bettie bettina betty beulah bev beverley beverly
    bhavna bianca birgit birgitta blanca blanche bobbie bojana bonnie bozena brandi branka brenda brianna bridget
    bridgett bridgette brigit brigitte britney britt britta brittany brittney bronwyn brooke bruna bryony burcu camilla
    canan candace candice cara caren carey carina carissa carla carlota carlotta carly carme carmela carmelita carmen
    carol carole carolina caroline carolyn carrie cassandra cassidy cassie catalina catarina cate caterina catharina
    catherina catherine cathleen cathryn cathy catia cecelia cecile cecilia celeste celestine celia celine chandrika
    chantal charlene charlotte charmaine charo chasity chelsea cherie cheryl chiara chitra chloe chrissy christa
    christelle christi christiana christiane christie christina christine christy chrysoula chrystal chrystia ciara
    cindy claire clara clare clarice clarissa claudette claudia claudine clemence clementine cleo coleen colette
    colleen concepcion concetta conchita condoleezza connie constance consuelo cora coralie cordelia coretta corina
    corinna corinne cornelia cosima cristina crystal cynthia dagmar daisy dalia damaris danica daniela daniella
    danielle danuta daphne darcy daria dariga darina darlene darya dayana deanna deanne debbie debora deborah debra
    deena deepika deidre deirdre delfina delia delilah delores delphine demet demi denise derya desirae desiree desma
    diah diana diane diann dianna dianne dijana dilma dina dinah dinara divya djamila dolly dolores dominga dominika
    donatella donna dora doreen doris dorota dorothea dorothy dorsa dorte dottie dubravka dulce ebba ebru edda edie
    edina edith edna edwina eileen eirini ekaterina ela elaine elba eleanor eleanora elektra elena elene eleni eleonora
    elham eliana elif elin elina elisa elisabeth elisabetta elise elisha elissa eliza elizabeth elke ella ellen ellie
    elma elnara elodie eloise elsa elsbeth elsie elspeth elva elvira elvire elzbieta emanuela emel emilia emilie emily
    emine emma emmanuelle enid eniko erica ericka erika erin erma erna ernestine ersilia esma esmeralda esperanza esra
    estela estelle ester esther estrella ethel etsuko etta eudora eugenia eugenie eulalia eunice eva evangelia
    evangeline evdokia eve evelina evelyn evita ewa ewelina ezgi fabiana fabienne faiza fannie fanny farah farida
    farideh fatema fatemeh fatiha fatima fatimah fatma fatou fatoumata fawzia fay faye federica felicia felicity feride
    fernanda fidan filiz fiona fleur flora florence florentina fran franca frances francesca francine francisca
    franziska freda frederica freya frida frieda fumiko gabriela gabriella gabrielle gail galina ganira gayane gayle
    geena geeta gemma gena genevieve georgette georgiana georgieva georgina geraldina geraldine gerda geri gerlinde
    germaine gertrude gheorghita ghislaine giada gianna gilda gillian gina ginette ginevra ginny giorgia giovanna
    gisela gisele giselle gita gitta giulia gladys glenda glenna glenys gloria golda gordana goretti govhar graca grace
    gracia gracie graciela gratiana greta gretchen griselda gry gudrun guler gulnara gulsen gulshara gunay gunilla gwen
    gwendolyn gwyneth habiba haifa hailey hala halima halina halle hana hanan hande hanna hannah hanne hannelore
    harriet haruka hasina hasmik hatice hattie haya hayat hazel heather heba hebe hedda hedvig hedwig heide heidi heike
    helen helena helene helga helin helle helmi heloise henrietta henriette hermine hermione hilary hilda hilde
    hildegard hillary hina hira hollie holly hortense hripsime huda hulya iana ida ilana ilaria ildiko ileana ilene
    ilhan ilona ilse iman imelda imogen ina indira ines inez inga inge ingeborg inger ingrid inmaculada ioana ioanna
    irena irene irina iris irma isabel isabela isabella isabelle iseult ishrat isla isolde itziar iva ivana ivanka
    iveta ivonne ivy iwona izabela jacinda jacinta jackie jaclyn jacoba jacqueline jacquelyn jada jade jadwiga jaimie
    jale jamila jana jane janelle janet janette janice janie janina janine jasmin jasmina jasmine jayanti jayne
    jayshree jean-marie jeana jeanette jeanie jeanine jeanne jeannette jeannie jelena jemima jen jenn jenna jenni
    jennie jennifer jenny jerri jerusha jessica jessie jewel jill jillian jitka jo joan joana joanie joann joanna
    joanne jocelyn jodi jodie joelle johanna jolanta jolene jorunn josefa josefina josefine josephine josette josie
    jovana jowita joy joyce joyita juana juanita judi judit judita judith judy julia juliana julianne julie juliet
    juliette june justine justyna jutta jytte kaia kaisa kaitlin kaitlyn kaja kalpana kamala kamila kara kari karin
    karina karine karla karolina karoline karyn kasia katalin katarina katarzyna kate katelyn katerina kateryna
    katharina katharine katherine kathi kathleen kathrin kathryn kathy kati katia katie katja katrien katrin katrina
    katy katya kay kaya kayla keiko keira keisha kelley kelli kellie kelly kellyanne kendra keri kerri kersti kerstin
    ketevan khadija khadijah khatuna kiera kimberley kimberly kinga kira kirsten kirsti kirstie kirstin kirstine kirsty
    kitty klara klaudia klementina konul kornelia krista kristalina kristen kristi kristiane kristie kristin kristina
    kristine kristy krystal krystyna ksenia kunigunde kyoko kyra lacey ladonna laetitia laila lale lalita lana lani
    lara larisa larissa lashonda latasha latisha latonya latoya laura lauren lavinia layla lea leah leann leanna leanne
    leda leena leila leisha lejla lena leni lenka lenora lenore leokadia leona leonie leonor leonora leopoldine leslie
    lesya leticia letitia letizia leyla lia liana libby lida lidia lidija liesbeth lieselotte liisa lila lilia lilian
    liliana liliane lilit lillian lillie lilly lily lilyana lina linda linnea liora lisa lisbeth lise lisette liudmila
    liv livia liz liza lizzie ljiljana ljubica lois lola loraine lorena loretta lori lorraine lotta lotte lottie
    louella louisa louise lourdes lowri luana luba lubna lucia luciana lucie lucile lucilla lucille lucinda lucrezia
    lucy ludmila ludmilla luisa luise lupe lusine luz lyazzat lydia lyla lyn lynda lyndsey lynette lynne lyubov
    lyudmila mabel mackenzie maddalena maddie madeleine madeline madelyn madhuri madina magali magda magdalena maggie
    maha mahnaz mahsa mai maia maija maire maisie maite maja malahat malala malgorzata malin mallory mamata mamie
    mandana mandy manon mansoureh manuela mara marcela marcella marcelle marci marcia marcy margaret margareta
    margarethe margarida margarita marge margery margherita margie margit margo margot margrethe marguerite mari maria
    mariah mariam mariana marianela mariangela mariann marianna marianne marianthi maribel maricel marie mariel
    mariella marielle mariette marija marijana marika marilena marilou marilyn marina marine marisa marisol marissa
    marit marita mariya marjan marjorie marla marlena marlene marlies marsha marta martha martina martine maruja marwa
    mary marya maryam maryann marylou marzena masha masih masoumeh mathilda mathilde matilda matilde maud maude maura
    maureen mavis maxine may maya mayra mayumi meagan meena meera meg megan meghan megumi mehriban mehwish meike meital
    melania melanie melek melinda melisa melissa melody meltem meral mercedes meredith meri merle merve meryl mette mia
    micaela michaela michele micheline michelle michiko mihaela mila milagros mildred milena millicent millie mimi mina
    mindy minerva minna minnie mira miranda mireille mirela miri miriam miriana mirjam mirjana misako mitra mitsuko
    mitzi moira mojca mollie molly mona monica monika monique moran muna munira muriel myra myriam myrna myrtle nada
    nadezda nadezhda nadia nadine nadira nafisa nagore nahid naima najat najwa naledi namrata nana nanci nancy nanette
    naoko naomi narges narine nasrin nastassja natacha natali natalia natalie nataliia nataliya natalya natasa natasha
    nathalie natia naticia nayara nazanin nazeli nazli neda neelam neema neera neeta neha nela nell nellie nelly nerea
    neris nermin nesrin neta nettie neus nevena ngozi nichole nicola nicole nicoleta nicoletta nicolette nidia nieves
    nigar nihal nikki nilufer nimrat nina nino nirmala nisha nita nives noelia noeline noelle noemi nola nona nonna
    noor nora norah noreen norma nurcan nuria nurit nushin octavia odalys odette odile ofelia ofra oksana olena olesya
    olga olha olimpia olive olivia olympia ophelia oprah orit orla orly ornella orsolya ottilie ouafa oxana ozlem paige
    palmira paloma pam pamela pantea paola parisa parvati parveen pascale pat patricia patrizia patsy patti patty paula
    paulette paulina pauline payal pearl pegah peggy penelope penny perla pernille petra petronella philippa philomena
    phoebe phumzile phyllis pia pilar piroska polina polly pooja poonam prabha pramila pranati pranita preeti prerna
    priscilla priti priya priyanka prudence purificacion rachael rachel rachelle radha radka rafaela raffaella ragnhild
    rahaf rahel raina raisa rajni ramona rana randi rania ranjana raquel rasa rashida rashmi rathna raya razan razia
    reba rebeca rebecca rebekah reem reena regina regine reiko reina rekha rena renata renate renee renu reshma reyhan
    reyna rhea rhiannon rhoda rhonda ria rihanna rima rina risa rita roberta robyn rochelle rocio roisin roma rona
    ronda roopa rosa rosalia rosalie rosalind rosalyn rosana rosanna rosanne rosaria rosario rose roseann roseanne
    rosella rosemarie rosemary rosetta rosie rosita roslyn roswitha rowena roxana roxanne roya roza ruby rukhsana
    rukmini rupa ruta ruth ruthie ruzica saadia saba sabiha sabina sabine sabrina sadaf sadie safiya sahiba sahra saida
    sally salma salome salwa samantha samar samina samira sana sanae sanaz sandhya sandra sandrine sangeeta sania sanja
    sanna saoirse sara sarah sarai sare sarita saroja sasikala saule saundra sayaka scarlett selda selena selina selma
    senait serap serena serpil setsuko sevda sevil sevinj shabnam shadia shagufta shahla shaista shakira shalini shami
    shamima shamita shamma shana shania shanna shanthi shanti shari sharmila sharmistha sharon sharron shauna shawna
    sheena sheetal sheikh sheila shelagh shelby shelia shelley shelly sheri sherine sherri sherry sheryl shilpa shireen
    shirin shirley shobha shohreh shoshana shreya shruti shushan shyamala sian siba sibel sibylle sidonie sienna sigal
    sigourney sigrid sigrun siiri silja silje silke silvana silvia silvie sima simin simona simone simonetta simran
    sinead sini siobhan sipra siri sirkka sissel sita siv slavica smita smriti snezana socorro sofia soile solange
    soledad solveig solvej sona sonal sonali sondra sonia sonja sonya sophia sophie soraya sorina souad soumaya stacey
    stasia stefania stefanie steffi stefka stella stephania stephanie sue sunita sunniva supriya suriya susan susana
    susanna susannah susanne susheela sushma susie suzana suzanne suzette suzy sveta svetlana sviatlana svitlana swara
    swati sybil sybille sylvia sylvie sylwia tabatha tabitha tahira tahmina taina taisia tali talia tallulah tamar
    tamara tameka tami tamika tammi tammy tania tanisha tanja tansu tanvi tanya tapasya tara taru tasha tasneem tatiana
    tatjana tatyana teodora teona teresa terhi teri tess tessa tetiana tetyana thandi thea thelma theodora theresa
    therese thora thuli tia tiana tiffany tiina tilda tilly timea tina toini tona tonia tonya tori tove tracey traci
    tracy tricia trina trine trinidad trish trisha trude trudi trudy tsai tuba tulay tulin tulsi tuula tuva twyla tyra
    ulla ulrike ulviyya uma ummi una urmila ursel ursula urszula uta ute vaishali valarie valborg valentina valentine
    valeria valerie vandana vanessa vania varvara vasiliki vassiliki vasundhara veena velma vera veranika verena verica
    veronica veronika vesna vibeke vicki vickie vicky victoria vida vidya vigdis vijaya viktoria vilma vinita viola
    violet violeta violetta viorica virginia virginie virpi vita vivian viviane vivien vivienne vjosa vlasta wafa wala
    waltraud wambui wanda wangari wenche wendi wendy whitney whoopi wiktoria wilhelmina willa wilma winifred winnie
    winona wioletta wynona xenia ximena xiomara yadira yael yaffa yamina yamini yana yanina yara yasemin yasmeen yasmin
    yasmina yekaterina yelena yeliz yesenia yetunde yevgenia yevheniia yildiz yingluck ylva yocheved yoko yolanda
    yolande yoshiko yuko yulia yuliya yumi yuriko yusra yvette yvonne zaha zahira zahra zainab zakia zara zaruhi zdenka
    zehra zeina zelda zemfira zena zenaida zenobia zeynep zhanar zhanna zina zinaida zita zlata zoe zofia zohra zohreh
    zora zoya zsofia zsuzsanna zuleikha zulema zuzana zuzanna
    """
)
EITHER = words(
    """
    addison alexis ariel ashley aubrey avery blair blake borna camille casey charlie claude courtney dale dana devon
    drew frankie ginger hardeep jamie jaya jess jody kai kelsey kendall kerry kiran laurie lindsay lindsey lynn marion
    marlo micah morgan nicky nour perry quincy quinn randy remi rene riley rory rowan sacha sandy shannon skyler stacy
    sukhpreet suman taylor terri toni val wilmer yuki
    """
)
GIVEN = MALE | FEMALE | EITHER
