"""In which region of the world a country lies.

References
----------
United Nations Statistics Division, Standard Country or Area Codes for Statistical Use (M49): the sub-regions, in Africa
and Latin America the intermediate ones. M49 puts neither Antarctica nor Taiwan into any.
"""

from __future__ import annotations

from collections.abc import Mapping

WORLD: Mapping[str, str] = {
    "005": "AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE",
    "011": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG",
    "013": "BZ CR SV GT HN MX NI PA",
    "014": "IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW",
    "015": "DZ EG LY MA SD TN EH",
    "017": "AO CM CF TD CG CD GQ GA ST",
    "018": "BW SZ LS NA ZA",
    "021": "BM CA GL PM US",
    "029": "AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI",
    "030": "CN HK MO KP JP MN KR",
    "034": "AF BD BT IN IR MV NP PK LK",
    "035": "BN KH ID LA MY MM PH SG TH TL VN",
    "039": "AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES",
    "053": "AU CX CC HM NZ NF",
    "054": "FJ NC PG SB VU",
    "057": "GU KI MH FM NR MP PW UM",
    "061": "AS CK PF NU PN WS TK TO TV WF",
    "143": "KZ KG TJ TM UZ",
    "145": "AM AZ BH CY GE IQ IL JO KW LB OM PS QA SA SY TR AE YE",
    "151": "BY BG CZ HU MD PL RO RU SK UA",
    "154": "AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB",
    "155": "AT BE FR DE LI LU MC NL CH",
}
_REGION_OF = {code: region for region, codes in WORLD.items() for code in codes.split()}


def world_region(code: str) -> str | None:
    """Return the M49 code of the region of the world in which a country lies, by its ISO 3166-1 code, or None.

    >>> world_region("KZ")
    '143'
    """
    return _REGION_OF.get(code)
