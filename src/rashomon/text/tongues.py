"""In which language a text in Latin letters is written, told by its small words."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS, _LEAST_SMALL = 8, 4
"""Words of a text, and small words of one language among them, that tell it."""
_SHARE, _LEAD = 0.18, 2.0
"""The share of all words that they are, and how many times as many as those of English or another language."""

_SMALL = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in a is was that for on with as he it his by at from be has have had said are were who"
        " an not but they this which their will would after its about there been she her we you i or one no all when",
        "fr": "le la les des du de et est une un dans que qui pour sur pas plus avec par ce cette ont été sont au aux"
        " il elle ne se son sa ses mais ou nous vous je a d l qu n s été selon lors après avant ete",
        "de": "der die das und ist nicht ein eine einen einem einer den dem des zu mit auf für von im es sich auch als"
        " wie er sie war hat haben sind wurde nach bei aus dass daß am um wird noch über vor zum zur seien ich wir",
        "es": "el la los las de del y que en un una es no se por con para su al lo como más pero sus le ha fue son"
        " este esta entre cuando muy sin sobre han también está desde según tras",
        "pt": "o a os as de do da dos das e que em um uma é não se por com para no na nos nas mais foi são ao seu sua"
        " como mas ou ele ela entre pelo pela também segundo após está",
        "it": "il lo la i gli le di del della dei delle e che in un una è non si per con da dal al alla nel nella sono"
        " più come ma anche ha hanno suo sua stato dopo questo essere è gli secondo",
        "nl": "de het een en van is niet dat die op te zijn met voor aan er om ook als bij naar uit door maar heeft"
        " werd wordt hij zij ze nog over na was worden hebben deze dit tot geen",
        "sv": "och att det som en ett är inte på för med av den till har de om han hon var från men sig vid efter"
        " också när eller hade under sin ska kan",
        "da": "og at det som en et er ikke på for med af den til har de om han hun var fra men sig ved efter også når"
        " eller havde under sin skal kan blev",
        "no": "og å det som en et er ikke på for med av den til har de om han hun var fra men seg ved etter også når"
        " eller hadde under sin skal kan ble",
        "fi": "ja on ei se että oli hän ovat mutta myös kun mukaan joka tai ole ollut sen sitä jo vain kuin nyt",
        "pl": "i w na się nie z że do to jest o jak po za od przez ale dla był była są tym co oraz jego przed który",
        "cs": "a v na se že je to s z do o i jako po za od pro ale jsou byl byla by ve jeho který podle před",
        "hu": "a az és hogy nem egy is volt ez meg már de csak el van azt még szerint után mint lesz",
        "ro": "și în de la a cu pe din nu că este o un care pentru au fost mai sau după prin sunt al ale lui",
        "tr": "ve bir bu da de için ile olarak olan çok daha ne gibi sonra kadar olduğu en var o ama göre",
        "id": "yang dan di itu dengan untuk tidak dari dalam ini pada adalah ke akan telah oleh juga karena mereka",
    }.items()
}


def tongue_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that the small words tell; None where they tell none clearly."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _LEAST_WORDS:
        return None
    counted = Counter(words)
    score = {code: sum(counted[word] for word in small) for code, small in _SMALL.items()}
    best = max(score, key=lambda code: (score[code], code))
    rival = score["en"] if best != "en" else max(n for code, n in score.items() if code != "en")
    clear = score[best] >= max(_LEAST_SMALL, _SHARE * len(words)) and score[best] >= _LEAD * rival
    return best if clear else None
