"""Well-known outlets, agencies and platforms of the world, and the words that names of outlets are made of."""

from __future__ import annotations

_OUTLETS = """
ABC News|ABC
Agence France-Presse|AFP
Al Arabiya
Al Jazeera|Aljazeera
Al-Ahram
Anadolu Agency|Anadolu
ANSA
Ars Technica
Asahi Shimbun|The Asahi Shimbun
Associated Press|The Associated Press|AP
Australian Broadcasting Corporation
Axios
BBC|BBC News|British Broadcasting Corporation
Belga
Bild
Bloomberg|Bloomberg News
Breitbart
Business Insider|Insider
BuzzFeed News|BuzzFeed
C-SPAN
CBC|CBC News
CBS News|CBS
CCTV
CGTN
Channel 4 News
China Daily
CNBC
CNN
Corriere della Sera
Daily Mail|The Daily Mail|MailOnline
Daily Telegraph|The Daily Telegraph
Dawn
Deutsche Welle|DW
Die Welt
Die Zeit
Dow Jones Newswires
dpa
EFE
El Mundo
El País|El Pais
Euronews
Evening Standard
Financial Times|The Financial Times|FT
Folha de S.Paulo
Forbes
Foreign Affairs
Foreign Policy
Fox News|Fox
France 24
Frankfurter Allgemeine Zeitung|FAZ
Global Times
Globo
Guardian|The Guardian
Haaretz
Hindustan Times
Hürriyet
HuffPost|Huffington Post|The Huffington Post
Independent|The Independent
Interfax
IRNA
Irish Times|The Irish Times
ITV News|ITV
Izvestia
Jerusalem Post|The Jerusalem Post
Kommersant
KCNA
Korea Herald|The Korea Herald
Kyodo News|Kyodo
La Repubblica
Le Figaro
Le Monde
Libération
Los Angeles Times|LA Times
Mainichi
Meduza
Middle East Eye
MSNBC
NBC News|NBC
New York Post|The New York Post
New York Times|The New York Times|NYT
New Yorker|The New Yorker
Newsweek
NHK
Nikkei
Novaya Gazeta
NPR
PBS
Politico
Press Association
Press TV
Radio Free Europe|RFE/RL
RAI
Reuters
RIA Novosti|RIA
RT|Russia Today
Semafor
Sky News
Slate
South China Morning Post|SCMP
Spiegel|Der Spiegel
Sputnik
Straits Times|The Straits Times
Süddeutsche Zeitung
Sun|The Sun
Sydney Morning Herald|The Sydney Morning Herald
TASS|Tass
The Atlantic
The Economist
The Hill
The Hindu
The Intercept
The Nation
The Verge
Time|TIME
Times of India|The Times of India
Toronto Star
Ukrinform
UPI|United Press International
USA Today
Vice News
Voice of America|VOA
Vox
Wall Street Journal|The Wall Street Journal|WSJ
Washington Post|The Washington Post
Washington Times|The Washington Times
Welt
Wired
Xinhua News Agency|Xinhua
Yedioth Ahronoth
Yomiuri Shimbun
Yonhap News Agency|Yonhap
"""

_PLATFORMS = """
X|Twitter
Truth Social
Facebook
Instagram
Telegram
TikTok
YouTube
WhatsApp
Weibo
WeChat
LinkedIn
Reddit
Threads
Bluesky
Mastodon
VK|VKontakte
Snapchat
Substack
Gab
Parler
Signal
"""


def _aliases(table: str) -> dict[str, str]:
    rows = (line.split("|") for line in table.strip().splitlines())
    return {form: forms[0] for forms in rows for form in forms}


OUTLETS: dict[str, str] = _aliases(_OUTLETS)
PLATFORMS: dict[str, str] = _aliases(_PLATFORMS)

AMBIGUOUS = frozenset(
    {
        "Time",
        "Sun",
        "Fox",
        "Guardian",
        "Independent",
        "Welt",
        "Globo",
        "Spiegel",
        "Insider",
        "Signal",
        "Threads",
        "X",
        "Dawn",
        "Vox",
        "RAI",
    }
)
"""Names that are also everyday words: an outlet or a platform only where the words around say so."""

OUTLET_WORDS = frozenset(
    (
        "times post news herald tribune gazette journal chronicle observer mail telegraph standard courier"
        " broadcaster newspaper magazine weekly agency network radio television tv wire daily press press-"
        " agency mirror examiner bulletin dispatch sentinel register inquirer examiner ledger beacon argus echo"
        " messenger reporter"
    ).split()
)
"""Last words of outlets' names, in lower case."""
AGENCIES = frozenset(
    "agency wire press-agency reuters xinhua tass interfax kyodo yonhap bloomberg ansa efe dpa afp upi pti".split()
) | {"associated", "presse"}
"""Words of which one is in the name of a news agency, in lower case."""
OUTLET_NOUNS = frozenset(
    ("newspaper broadcaster agency magazine daily weekly outlet website network tabloid channel station paper").split()
)
"""Common nouns for an outlet."""
