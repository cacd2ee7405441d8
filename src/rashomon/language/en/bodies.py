"""English nouns for bodies, by what kind of body they may mean, and what the words of bodies' names tell of them."""

from __future__ import annotations

from rashomon.language.base import Bodies

_NOUNS = """
company: company firm business corporation maker manufacturer retailer chain developer operator giant builder brewer
  carmaker automaker supplier insurer contractor conglomerate utility distributor producer publisher startup start-up
  multinational employer shipowner
airline: airline carrier
bank: bank lender
ministry: ministry
department: department
agency: agency bureau service directorate inspectorate administration
authority: authority regulator watchdog ombudsman
council: council
commission: commission inquiry
committee: committee panel
board: board
court: court tribunal
police: police force constabulary
army: army military navy
parliament: parliament assembly senate legislature
party: party
union: union
association: association federation league alliance coalition society confederation guild
charity: charity foundation trust nonprofit non-profit
campaign: campaign movement
group: group organisation organization collective outfit
institute: institute institution think-tank thinktank laboratory observatory
university: university college
school: school academy
hospital: hospital clinic
church: church temple mosque synagogue congregation diocese parish cathedral
museum: museum gallery
zoo: zoo aquarium
club: club team side
embassy: embassy consulate
"""

_NAMES = """
company: corp corporation inc ltd llc plc gmbh company co lines line shipping holdings industries motors systems
  technologies partners associates foods energy oil petroleum steel mining pharmaceuticals labs capital securities
  ventures electronics motor brewery stores supermarkets telecom media logistics ferries railways rail engineering
airline: airlines airways air aviation
bank: bank
ministry: ministry
department: department
agency: agency bureau service services directorate inspectorate administration office
authority: authority regulator watchdog commissioner
council: council
commission: commission inquiry
committee: committee panel
board: board
court: court tribunal
police: police constabulary
army: army navy force forces military guard
parliament: parliament assembly senate congress house
party: party
union: union unions
association: association federation league alliance coalition society confederation guild
charity: charity foundation trust fund
campaign: campaign movement
institute: institute institution endowment laboratory observatory centre center
university: university college
school: school academy
hospital: hospital clinic infirmary
church: church temple mosque synagogue congregation diocese parish cathedral
museum: museum gallery
zoo: zoo aquarium
club: club team
embassy: embassy consulate
"""


def _by_word(table: str) -> dict[str, str]:
    kinds = (entry.split(":") for entry in table.replace("\n  ", " ").strip().splitlines())
    return {word: kind for kind, words in kinds for word in words.split()}


BODIES = Bodies(
    nouns=_by_word(_NOUNS),
    names=_by_word(_NAMES),
    wider={
        "company": frozenset({"airline", "bank"}),
        "department": frozenset({"ministry"}),
        "agency": frozenset({"authority", "department", "police"}),
        "authority": frozenset({"agency", "commission"}),
        "commission": frozenset({"committee"}),
        "committee": frozenset({"commission", "board"}),
        "charity": frozenset({"association", "institute"}),
        "association": frozenset({"union", "charity", "campaign"}),
        "campaign": frozenset({"association", "charity"}),
        "group": frozenset({"company", "airline", "association", "charity", "campaign", "union", "institute"}),
        "institute": frozenset({"university"}),
        "university": frozenset({"school"}),
    },
    loose=frozenset({"company", "airline", "bank", "group", "campaign", "charity", "association"}),
)
