"""English words that people are called by: titles, offices, nouns for persons and groups, given names, pronouns."""

from __future__ import annotations

from rashomon.language.base import Names
from rashomon.language.en.calendar import MONTHS, WEEKDAYS
from rashomon.language.en.given_names import GIVEN_NAMES, SHORT_NAMES
from rashomon.language.en.outlets import AGENCIES, AMBIGUOUS, OUTLET_NOUNS, OUTLET_WORDS, OUTLETS, PLATFORMS
from rashomon.language.en.places import CAPITALS, COUNTRIES, NATIONALITIES, SEATS
from rashomon.model.records import Gender


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother imam rabbi"
    " sheikh gen general col colonel lt lieutenant maj major capt captain cmdr commander sgt sergeant cpl corporal"
    " adm admiral sen senator rep representative congressman congresswoman gov governor judge justice chief"
    " superintendent inspector detective constable officer pope king queen prince princess emperor sultan"
    " ayatollah saint st hon brigadier commodore marshal sheriff trooper baroness baron duke earl viscount"
)

OFFICES = _words(
    "president vice-president premier minister chancellor secretary ambassador envoy governor senator congressman"
    " congresswoman representative mayor commissioner director chairman chairwoman chair chairperson ceo cfo coo"
    " chief head leader prosecutor counsel attorney judge justice general admiral colonel captain commander marshal"
    " king queen prince princess pope bishop archbishop cardinal patriarch ayatollah emir sultan emperor speaker"
    " spokesman spokeswoman spokesperson spokespeople undersecretary deputy treasurer comptroller inspector"
    " superintendent sheriff coroner ombudsman rector dean principal chancellor councillor councilor legislator"
    " lawmaker deputy mp mep congressperson delegate consul attaché negotiator candidate nominee coach manager"
    " captain founder harbourmaster harbormaster registrar auditor warden magistrate solicitor dictator premier"
    " taoiseach strongman republican democrat boss executive vice-chancellor prefect provost alderman selectman"
    " majority-leader whip counsel lecturer headteacher headmaster headmistress postmaster stationmaster sergeant"
    " constable lieutenant brigadier commodore pm"
)

PERSON_NOUNS = _words(
    "official diplomat aide adviser advisor analyst expert lawyer attorney witness resident activist academic"
    " scholar professor researcher scientist economist historian strategist fellow journalist reporter"
    " correspondent editor columnist author writer critic source insider person man woman boy girl teenager"
    " student teacher doctor nurse physician surgeon epidemiologist engineer soldier officer policeman policewoman"
    " detective firefighter paramedic investor trader banker farmer fisherman worker employee driver pilot sailor"
    " engineer captain owner shopkeeper neighbor neighbour survivor victim relative friend father mother brother"
    " sister son daughter wife husband widow spokesman spokeswoman spokesperson senator congressman lawmaker"
    " legislator politician counsel mediator negotiator operative pollster observer veteran defector dissident"
    " rebel militant hostage passenger commuter protester demonstrator organizer organiser inspector investigator"
    " prosecutor magistrate judge juror defendant plaintiff leader minister president premier chancellor secretary"
    " ambassador envoy governor mayor commissioner director chairman chairwoman chief head king queen pope bishop"
    " general commander admiral colonel candidate deputy coach manager player athlete technician geologist"
    " seismologist meteorologist climatologist volcanologist biologist chemist physicist philosopher consultant"
    " contractor representative colleague counterpart successor predecessor ally rival opponent supporter"
    " executive entrepreneur founder billionaire tycoon developer landlord tenant customer patient caller user"
    " reader viewer attendee participant member volunteer agent ranger guard guide negotiator whistleblower"
    " informant mechanic shipowner skipper mariner docker welder archivist curator librarian constable cook chef"
    " survivor surveyor foreman forewoman supervisor custodian steward attendant grower master goalkeeper striker"
    " matron bailiff clerk conductor composer baker butcher plumber carpenter electrician mason bricklayer joiner"
    " gardener barber hairdresser cleaner waiter waitress bartender cashier courier postman milkman tailor"
    " watchmaker locksmith blacksmith jeweller jeweler shepherd beekeeper winemaker brewer miller miner logger"
    " forester fisher trawlerman sailor deckhand stoker signaller signalman porter caretaker janitor nanny"
    " midwife dentist pharmacist optician psychologist psychiatrist paediatrician pediatrician veterinarian"
    " sergeant brigadier commodore trooper baroness baron duke earl viscount lodger tutor novelist poet painter"
    " sculptor photographer filmmaker producer singer violinist pianist drummer guitarist dancer actor actress"
    " comedian presenter broadcaster blogger podcaster cartoonist illustrator architect planner bookkeeper"
    " accountant actuary statistician mathematician linguist cyclist motorist motorcyclist pedestrian jogger hiker"
    " climber swimmer diver sprinter rower jockey boxer wrestler golfer referee umpire"
)

GROUP_NOUNS = _words(
    "officials diplomats aides advisers advisors analysts experts lawyers attorneys witnesses residents activists"
    " academics scholars professors researchers scientists economists historians strategists fellows journalists"
    " reporters correspondents editors columnists critics sources insiders people persons men women teenagers"
    " students teachers doctors nurses engineers soldiers officers firefighters paramedics investors traders"
    " bankers farmers fishermen workers employees drivers pilots sailors owners neighbors neighbours survivors"
    " victims relatives friends parents families spokesmen spokespeople senators lawmakers legislators politicians"
    " mediators negotiators operatives pollsters observers veterans defectors dissidents rebels militants hostages"
    " passengers commuters protesters demonstrators organizers organisers inspectors investigators prosecutors"
    " magistrates judges jurors defendants plaintiffs leaders ministers presidents premiers secretaries"
    " ambassadors envoys governors mayors commissioners directors chiefs heads generals commanders admirals"
    " candidates deputies figures authorities players athletes technicians consultants contractors representatives"
    " colleagues counterparts allies rivals opponents supporters executives founders members volunteers agents"
    " guards users readers viewers participants attendees others some many several both police troops forces"
    " officials crew staff rescuers republicans democrats conservatives liberals socialists delegates campaigners"
    " detractors adversaries insiders informants seismologists politicians geologists mariners dockers welders"
    " shipowners coastguards"
)

ORGANISATION_WORDS = _words(
    "ministry department agency university institute institution council party committee bank corporation corp"
    " inc ltd llc plc gmbh company co group center centre foundation endowment union association commission court"
    " parliament congress senate house police army navy force forces guard office bureau administration authority"
    " coastguard authorities federation organization organisation nations fund society trust hospital school college"
    " academy board league alliance coalition movement front brigade regiment command pentagon kremlin embassy"
    " consulate"
    " treasury cabinet government assembly chamber tribunal secretariat service services laboratory laboratories"
    " museum church network airlines airways holdings partners associates industries motors systems technologies"
    " observatory club team campaign caucus conference consortium cooperative exchange registry inspectorate"
    " directorate watchdog regulator ports port harbour lines line shipping insurers charity think-tank newsroom"
    " economics politics analytics research intelligence consulting capital securities ventures energy"
    " pharmaceuticals labs"
)

PLACE_WORDS = _words("port cape mount fort gulf lake")
VESSELS = _words(
    "ferry ship vessel tanker freighter trawler yacht schooner barge tugboat tug lifeboat steamer liner submarine"
    " frigate destroyer warship icebreaker sailboat"
)

ORGANISATIONS = {
    "white house": "White House", "kremlin": "Kremlin", "pentagon": "Pentagon", "downing street": "Downing Street",
    "elysee": "Élysée", "nato": "NATO", "un": "United Nations", "u.n.": "United Nations",
    "united nations": "United Nations",
    "eu": "European Union", "e.u.": "European Union", "european union": "European Union", "imf": "IMF", "who": "WHO",
    "fbi": "FBI", "cia": "CIA", "nsa": "NSA", "doj": "Justice Department", "opec": "OPEC", "wto": "WTO", "iaea": "IAEA",
    "hamas": "Hamas", "hezbollah": "Hezbollah", "taliban": "Taliban", "knesset": "Knesset", "duma": "Duma",
    "state department": "State Department", "congress": "Congress", "supreme court": "Supreme Court",
    "security council": "United Nations Security Council", "capitol hill": "Congress", "scotland yard": "Scotland Yard",
}  # fmt: skip
"""Names of institutions that no organisation word gives away, or that have several forms."""

MODIFIERS = _words(
    "senior junior former ex-president ex-minister current incumbent acting interim deputy vice assistant"
    " associate chief top high-ranking high-level leading prominent veteran retired late newly elected outgoing"
    " incoming presidential prime foreign defence defense interior finance justice health education trade energy"
    " environment transport military naval police government state federal national local regional municipal"
    " provincial city county public private political diplomatic economic legal medical scientific technical"
    " academic industry intelligence security policy press media campaign communications human-rights rights"
    " opposition ruling ministry parliamentary congressional legislative judicial royal executive managing general"
    " permanent special western eastern northern southern central unnamed anonymous unidentified independent"
    " outside principal lead first second third one two three four five six seven eight nine ten several some many"
    " other another most more few dozens hundreds thousands numerous various all both fellow longtime long-time"
    " young old elderly separate anti-government pro-government party team company union bank port harbour harbor"
    " school university hospital court election electoral emergency rescue fire coast safety aviation railway rail"
    " maritime marine weather climate market oil gas nuclear energy technology tech relief aid disaster traffic"
    " tax immigration border customs counterterrorism cyber space research policy sales marketing financial"
    " business corporate banking group ground social network environmental structural civil traffic water works"
    " district deputy-head same"
)

PARTICLES = _words("de del della di da dos das du van von der den ter al el bin ibn ben la le af av zu y e")

_WORD_GIVEN_NAMES = _words(
    "will said can even an do so my dear ever angel angry art bless blessing bliss charity chase chip clay cliff"
    " comfort destiny divine drew early faith favour fortune gift glory goodluck goodness grace grant happy"
    " happiness heaven hope innocent joy joyful knowledge love lovely lucky mark marvellous mercy miles million"
    " miracle noble patience peace perfect pleasure praise precious price progress promise prosper prudence rich"
    " rob rose sage secret shine smart sonny sunny sincere talent temperance trust truth unity victory welcome"
    " wish wisdom young"
)
_BEFORE_DATES = _words("on in last next this since until till every each early late mid")
_JOBS_OR_FIRMS = _words("operator regulator carrier contractor supplier provider dealer broker developer publisher")
_KIN = _words(
    "father mother brother sister son daughter wife husband widow widower uncle aunt nephew niece cousin grandfather"
    " grandmother grandson granddaughter stepfather stepmother stepson stepdaughter fiance fiancee partner spouse"
)
_DROPPABLE = _words("de del della di da do dos das du la le van von der den ter zu al el ul ó ní")
_PATRONYMICS = _words("bin ibn bint abu umm")
_GENERATIONS = _words("jr jnr junior sr snr senior ii iii iv")
_LEGAL_FORMS = _words(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag sa se nv bv ab oy oyj asa spa srl"
    " pty kk bhd"
)
_HEADED_OF = _words(
    "ministry department board council committee commission agency office bureau directorate secretariat"
)

NEVER_NAMES = _words(
    "the a an this that these those there here it its he she they we i you his her their our my your who whom"
    " whose which what when where why how if but and or so yet nor for as at by in on of to from with without"
    " within into onto over under after before since until till while although though because despite during"
    " between among against about above below through throughout toward towards upon not no yes never ever also"
    " too still even just only then now today yesterday tomorrow tonight later earlier meanwhile however moreover"
    " furthermore nevertheless instead indeed perhaps maybe otherwise therefore thus hence additionally clearly"
    " notably currently recently finally eventually first second third last next one two three four five six seven"
    " eight nine ten some many most more much few several all both each every any other another such same own once"
    " again always often sometimes according including like unlike regarding following given monday tuesday"
    " wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec january february"
    " march april may june july august september october november december is are was were be been being has have"
    " had do does did will would can could shall should must might let's let asked speaking citing quoting putting"
    " talking read share click please photo image video watch listen continue advertisement experts officials"
    " critics analysts sources witnesses residents others people everyone nobody someone anyone whether whatever"
    " whoever either neither rather apart amid amidst beyond across along around behind beside overall initially"
    " besides alongside nonetheless likewise similarly conversely elsewhere afterwards thereafter aside plus"
    " previously originally ultimately apparently reportedly allegedly presumably obviously breaking exclusive"
    " update analysis opinion editorial ok okay oh well dear thank thanks sorry celsius centigrade fahrenheit rs"
    " usd eur gbp chf inr sek nok dkk"
)

PAIRING = _words(
    "call calls talks meeting meetings summit summits border treaty deal deals pact pacts war wars relations ties"
    " relationship rivalry race match game final clash feud accord accords agreement trade alliance axis ticket"
    " debate partnership negotiations dispute conflict friendship marriage wedding route line road railway merger"
)

PRONOUNS = {
    "he": "male", "him": "male", "she": "female", "they": "plural", "them": "plural", "who": "relative",
    "his": "male", "her": "female", "i": "self", "we": "self-plural", "it": "thing",
}  # fmt: skip

_FEMALE = _words(
    "mrs ms miss queen princess lady dame duchess countess baroness empress woman girl wife widow mother grandmother"
    " stepmother daughter granddaughter stepdaughter sister stepsister aunt niece girlfriend actress waitress heiress"
    " hostess goddess nun housewife congresswoman spokeswoman chairwoman businesswoman policewoman madame"
)
_MALE = _words(
    "mr king prince sir lord duke count baron emperor man boy husband widower father grandfather stepfather son"
    " grandson stepson brother stepbrother uncle nephew boyfriend actor waiter pope monk congressman spokesman chairman"
    " businessman policeman"
)
_GENDERED: dict[str, Gender] = dict.fromkeys(_FEMALE, "female")
_GENDERED |= dict.fromkeys(_MALE, "male")

BESIDE = _words(
    "source official insider aide adviser advisor lawyer attorney counsel witness judge juror prosecutor magistrate"
    " spokesman spokeswoman spokesperson diplomat analyst observer reporter journalist correspondent editor interviewer"
    " interpreter critic informant investigator detective officer policeman policewoman agent bailiff clerk mother"
    " father brother sister son daughter wife husband widow relative friend neighbor neighbour colleague counterpart"
    " successor predecessor ally rival opponent supporter boss employer landlord tenant caller user reader viewer"
    " doctor nurse surgeon paramedic teacher man woman boy girl person people other"
)
SIDES = _words(
    "liberal conservative socialist democrat republican green labourite communist nationalist unionist libertarian"
    " centrist independent catholic protestant muslim jew hindu sikh buddhist"
)

NAMES = Names(
    beside=BESIDE,
    sides=SIDES,
    titles=TITLES,
    offices=OFFICES,
    person_nouns=PERSON_NOUNS | OFFICES,
    group_nouns=GROUP_NOUNS,
    modifiers=MODIFIERS,
    particles=PARTICLES,
    organisation_words=ORGANISATION_WORDS,
    organisations=ORGANISATIONS,
    place_words=PLACE_WORDS,
    vessels=VESSELS,
    outlets=OUTLETS,
    outlet_words=OUTLET_WORDS,
    outlet_nouns=OUTLET_NOUNS,
    agencies=AGENCIES,
    ambiguous=AMBIGUOUS,
    platforms=PLATFORMS,
    countries=COUNTRIES,
    nationalities=NATIONALITIES,
    capitals=CAPITALS,
    seats=SEATS,
    given_names=GIVEN_NAMES,
    short_names=SHORT_NAMES,
    never_names=NEVER_NAMES,
    calendar=frozenset(word for word in (*WEEKDAYS, *MONTHS) if len(word) > 2),
    before_dates=_BEFORE_DATES,
    word_given_names=_WORD_GIVEN_NAMES,
    spouses=frozenset({"husband", "wife", "widow", "widower"}),
    kin=_KIN,
    jobs_or_firms=_JOBS_OR_FIRMS,
    droppable=_DROPPABLE,
    patronymics=_PATRONYMICS,
    generations=_GENERATIONS,
    legal_forms=_LEGAL_FORMS,
    headed_of=_HEADED_OF,
    affairs=frozenset({"affairs"}),
    pairing=PAIRING,
    gendered=_GENDERED,
    pronouns=PRONOUNS,
)
