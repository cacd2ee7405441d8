"""Word lists: what can stand for what in a news report, whatever it is about."""

from __future__ import annotations

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
SAID = "said warned added argued insisted explained admitted announced claimed confirmed complained".split()
"""Verbs of speech that can stand before or after a name and a quotation."""

DEPARTMENTS = (
    "finance health transport defence culture education economy foreign interior justice environment fisheries "
    "agriculture energy labour trade housing"
).split()
OFFICES: dict[str, tuple[str, ...]] = {
    "deputy prime minister": (),
    "prime minister": ("deputy prime minister", "former prime minister"),
    "foreign minister": ("trade minister", "interior minister"),
    "vice-president": (),
    "president": ("vice-president", "former president"),
    "deputy mayor": (),
    "mayor": ("deputy mayor", "former mayor"),
    "governor": ("deputy governor", "former governor"),
    "chief executive": ("finance director", "former chief executive"),
    "chairman": ("deputy chairman", "former chairman"),
    "managing director": ("technical director", "former managing director"),
    "finance director": ("legal director", "former finance director"),
    "sales director": ("technical director", "former sales director"),
    "director": ("deputy director", "former director"),
    "general secretary": ("treasurer", "former general secretary"),
    "secretary": ("treasurer", "former secretary"),
    "council leader": ("deputy council leader", "former council leader"),
    "opposition leader": ("deputy opposition leader", "former opposition leader"),
    "coach": ("assistant coach", "former coach"),
    "chief inspector": ("superintendent", "former chief inspector"),
    "detective inspector": ("detective sergeant", "former detective inspector"),
    "superintendent": ("chief constable", "former superintendent"),
    "commissioner": ("deputy commissioner", "former commissioner"),
    "professor": ("lecturer", "former professor"),
    "harbour master": ("deputy harbour master", "former harbour master"),
    "city manager": ("deputy city manager", "former city manager"),
    "headteacher": ("deputy headteacher", "former headteacher"),
    "auditor general": ("deputy auditor general", "former auditor general"),
    "convenor": ("treasurer", "former convenor"),
    "prosecutor": ("former prosecutor",),
    "regional chief": ("deputy regional chief", "former regional chief"),
    "health director": ("finance director", "former health director"),
    **{
        f"{name} minister": tuple(f"{other} minister" for other in DEPARTMENTS if other != name)
        for name in DEPARTMENTS
        if name != "foreign"
    },
}
"""Offices one person holds at a time, and others that are not the same; longer names first where one holds another."""

TITLES = (
    "Vice-president Vice-President Former "
    "Mr Mrs Ms Dr Dr. Sir Lady Lord Judge Justice Captain Mayor Deputy Governor President Prime Minister Professor "
    "Chief Inspector Detective Superintendent Commissioner Councillor Admiral General Senator Prosecutor Duke King "
    "Queen Prince Princess Council Opposition City Leader Head Chancellor Secretary Director Chairman Coach Teachers"
).split()
"""Words with a capital that stand before a name and are no part of it."""

NO_NAME = (
    "Council Court Bridge Street Road Park Town United Rovers City County University Institute Hospital School Clinic "
    "Bank Group Groupe Company Line Lines Yards Marine Energy Union Board Agency Museum Port Haven River Lake Isle "
    "Isles Island Sea Seas Creek Square House Hall Party Coast Alliance Cup League Federation National World Post "
    "Times Herald Observer Crossings Western Northern Southern Eastern North South East West New Old Saint San St St. "
    "Middle High Crown Guard Workers Ferry Dock Stock Clear Station Airport Review Courier Dispatch The In On At But "
    "And For He She It They We I A An This That Local Late Early Yet After Before No Only Company Cabinet Station"
).split()
"""Words with a capital that are no part of a person's name."""

WOMEN = "Agathe Bettina Corisande Delphine Elspeth Henrike Jolanda Marcella Oriel Rosalind Tamsin Viola".split()
MEN = "Albin Casper Dermot Eberhard Florian Gregor Jethro Leopold Magnus Orlando Rupert Tobias".split()
SURNAMES = (
    "Abernethy Brockhurst Calloway Dorrance Eastlake Fairweather Galbraith Harrowby Ingleby Kirkbride Lavington "
    "Merriman Netherby Ormerod Peverell Quennell Ravensdale Standish Thackeray Underhill Wetherby Yarborough"
).split()
PLACES = "Aldersund Bressingham Corvello Duneska Elverby Fallowmere Gantry Hollinsea Istrana Jarrowby Kelmstad".split()
OUTLETS = (
    "The Lantern;Harbour Wire;Daily Compass;The Evening Clarion;Northern Ledger;The Signal;Weekday News;"
    "The Plain Dealer’s Post;Open Page;The Standard Mercury;Tideway Press;The Public Register"
).split(";")
KICKERS = "In brief;The latest;At a glance;What we know;Report;Today".split(";")
