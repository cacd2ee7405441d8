"""English words that more than one person says: formulas of public speech, and what tells that words are shared."""

from __future__ import annotations

import re

FORMULA = re.compile(
    r"\b(?:thoughts|prayers?|pray|condolences|sympath\w+|hearts? (?:go|goes|is|are|break)|saddened|heartbroken"
    r"|mourn\w*|grie[fv]\w*|rest in peace|thank(?:s|ed|ful)?|grateful|apologi[sz]e\w*|sorry|congratulat\w+|no comment"
    r"|welcome|justice|full responsibility|co-?operat\w+|investigat\w+|no place (?:for|in)|swear|oath|bless|god"
    r"|proud|looking forward|happy to)\b",
    re.IGNORECASE,
)
"""Said on many occasions by whoever holds an office, in the same words."""

SHARED = re.compile(
    r"\b(?:joint\w*|both|together|each|echo\w*|repeat\w*|quot(?:ed|es|ing|ation)|slogan\w*|chant\w*|motto|mantra"
    r"|sang|song|hymn|anthem|prayer|recit\w+|banners?|placards?|signs?|posters?|read(?:s|ing)? (?:out|from)|borrow\w*"
    r"|words of|same words|so-called|proverb|saying goes|adage|retweet\w*|shared|endorsed|agreed|letter)\b",
    re.IGNORECASE,
)
"""Beside a quotation: more people than its speaker have the words, or they are told to be another's."""
