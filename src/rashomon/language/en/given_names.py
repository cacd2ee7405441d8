"""Common given names of many countries, with the gender they mostly go with."""

from __future__ import annotations

from rashomon.model.records import Gender

_MALE = """
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandr alex alexander alexei
alexey alfred ali allen amir anders andre andreas andrei andrew andriy anthony anton antonio arjun arnold
arthur barack ben benjamin bernard bernie bill bob boris brad brandon brett brian bruce bryan carl carlos chad
charles chris christian christopher claude colin craig dale dan daniel daniil dave david dean denis dennis
derek diego dieter dimitri dmitri dmitry dominic don donald douglas doug ed eduardo edward emil emmanuel
enrique eric erik ernest eugene evan fabian faisal felix fernando finn francis francisco francois frank franz
fred frederick friedrich gabriel gary gavin geoffrey george gerald gerard gerhard gianni gilbert giorgio
giovanni giuseppe glenn gordon graham greg gregory guillaume gustav guy hamid hans harold harry hassan hector
heinrich helmut henri henrik henry herbert hiroshi howard hugh hugo hussein ian ibrahim igor ilya isaac ivan
jack jacob jacques jake jamal james jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry
jesse jim jimmy joachim joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph
josh joshua juan julian julien julio justin kai karim karl keir keith ken kenneth kevin khalid kirill klaus
konstantin kurt kyle lars laurent lawrence lee leo leon leonard leonid lewis liam lindsey lloyd lorenzo louis
luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark markus martin marvin matt
matteo matthew maurice max maxim mehmet michael michel miguel mike mikhail mitch mohamed mohammad mohammed
morgan moses muhammad murat nathan neil nicholas nick nicolas nigel nikita nikolai nikolay noah noel norman
olaf oleg oleksandr oliver olivier omar oscar otto owen pablo patrick paul pavel pedro peter petr petro phil
philip philippe pierre piotr rafael raj rajesh ralph ramon randy raphael rashid raul ravi ray raymond rene rex
ricardo richard rick rob robert roberto rodrigo roger roland roman ron ronald ross roy rudolf rudy rupert
russell ryan salvador sam samir samuel scott sean sebastian sergei sergey serhiy seth shane shaun sidney simon
stanislav stanley stefan stefano stephen steve steven stuart sven taylor ted terry theodore thomas tim timothy
tobias todd tom tomas tommy tony travis trevor tyler valentin vadim victor viktor vincent vitaly vladimir
vladislav volodymyr waleed walter warren wayne werner wilhelm will william wolfgang xavier yasser yuri yuriy
yusuf yves zachary jd jamie rishi narendra shinzo
"""
_FEMALE = """
abigail ada adriana agnes alexandra alice alicia alina alison allison amanda amber amelia amy ana anastasia
andrea angela anita ann anna anne annette annie antonia ashley astrid audrey ayesha barbara beatrice becky
bella beth betty beverly bianca birgit bonnie brenda bridget brigitte camila camille candice carla carmen
carol carolina caroline catherine cecilia celine charlotte chiara chloe christina christine claire clara
claudia colleen connie cristina cynthia daniela danielle dawn debbie deborah denise diana diane dolores
dominique donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella
ellen emilia emily emma erica erika esther eva eve evelyn fatima fiona florence frances francesca gabriela
gail georgia gina ginni giorgia giulia gloria grace greta gretchen hanna hannah harriet heather heidi helen
helena helga hillary hope ilse ines ingrid irene irina iris isabel isabella ivanka jacinda jackie jacqueline
jane janet janice jasmine jean jeanne jelena jenna jennifer jenny jessica jill joan joanna jocelyn johanna
josephine joy joyce juanita judith judy julia julie juliet june kamala karen karin karina kate katerina
katharina katherine kathleen kathryn kathy katie katrina kay kelly kerstin kim kimberly kirsten kristen kristi
kristina kristine laura lauren leila lena leslie leticia lidia lillian linda lisa liz lora loretta lori louise
lucia lucy ludmila luisa lydia lynn madeleine maggie maja marcia margaret margarita maria mariana marianne
marie marina marion marjorie marta martha martina mary maureen megan melanie melissa mercedes meredith mia
michelle mila mildred miriam moira molly monica monika nadia nancy naomi natalia natalie natasha nicola nicole
nina nora norma olga olivia pamela patricia paula pauline penelope penny petra phyllis priya rachel rebecca
regina renata rita roberta rosa rose rosemary ruth sabine sabrina sally samantha sandra sara sarah sasha selma
shannon sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan susanna
suzanne svetlana sylvia tamara tania tara tatiana teresa theresa therese tiffany tina tracy ursula valentina
valeria valerie vanessa vera veronica victoria viktoria virginia vivian wanda wendy yasmin yolanda yulia
yvonne zoe
"""

GIVEN_NAMES: dict[str, Gender] = dict.fromkeys(_FEMALE.split(), "female")
GIVEN_NAMES |= dict.fromkeys(_MALE.split(), "male")

_SHORT = """
abigail:abby alexander:alex,sasha,al andrew:andy,drew anthony:tony arthur:art barbara:barb benjamin:ben,benny
bernard:bernie catherine:cathy,kate,cate,katie charles:charlie,chuck,chas christina:chris,tina christine:chris
christopher:chris,kit daniel:dan,danny david:dave,davey deborah:deb,debbie dennis:denny donald:don,donny,donnie
douglas:doug edmund:ed,ted edward:ed,eddie,ted,ned elizabeth:liz,beth,betsy,betty,eliza,lizzie eugene:gene
frances:fran franklin:frank francis:frank frederick:fred,freddie gabriel:gabe geoffrey:geoff gerald:gerry,jerry
gregory:greg harold:harry,hal henry:hank,harry isaac:ike jacob:jake james:jim,jimmy,jamie jeffrey:jeff
jennifer:jen,jenny jeremiah:jerry jessica:jess,jessie john:jack,johnny jonathan:jon joseph:joe,joey
joshua:josh judith:judy katherine:kathy,kate,katie,kay kathleen:kathy kathryn:kathy,kate kenneth:ken,kenny
kimberly:kim lawrence:larry,lawrie leonard:len,lenny leonardo:leo louis:lou margaret:maggie,meg,peggy,greta
matthew:matt melvin:mel michael:mike,mick,mickey mitchell:mitch nathan:nate nathaniel:nate,nat nicholas:nick
pamela:pam patricia:pat,patty,tricia patrick:pat,paddy peter:pete philip:phil phillip:phil randall:randy
raymond:ray rebecca:becky,becca richard:rick,dick,rich,ricky robert:bob,bobby,rob,robbie,bert roger:rog
ronald:ron,ronnie rudolph:rudy samantha:sam samuel:sam,sammy stanley:stan stephanie:steph stephen:steve
steven:steve susan:sue,susie suzanne:sue terence:terry theodore:ted,teddy,theo theresa:terry,tess
thomas:tom,tommy timothy:tim valerie:val victoria:vicky,tori vincent:vince,vinny virginia:ginny,ginni
walter:walt wilfred:wilf william:bill,billy,will,willie,liam zachary:zach,zack
mikhail:misha aleksandr:sasha vladimir:volodya,vova dmitry:dima sergei:seryozha nikolai:kolya ivan:vanya
francisco:paco,pancho jose:pepe enrique:quique alejandro:alex roberto:beto giuseppe:peppe,beppe
johannes:hans,jan josef:sepp,beppo friedrich:fritz heinrich:heinz wilhelm:willi,willy
"""

SHORT_NAMES: dict[str, frozenset[str]] = {
    full: frozenset(short.split(",")) for full, short in (entry.split(":") for entry in _SHORT.split())
}
"""Given names → what people of that name are called for short."""
