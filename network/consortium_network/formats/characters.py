"""Texts as the markup of each form can hold them."""

import re
from typing import Final

_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIRST_PICTURE: Final = 0x2400
_FIRST_PRINTED: Final = 0x20

_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE: Final = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})
_GML: Final = str.maketrans({"&": "&amp;", '"': "&quot;"})
_ASCII: Final = re.compile(r"[^ !#-%\'-~]")


def printable(text: str) -> str:
    r"""Return a text of characters that XML 1.0 permits [1]_: pictures stand for the other control characters.

    References
    ----------
    .. [1] Extensible Markup Language (XML) 1.0 (Fifth Edition), 2.2 Characters.

    Examples
    --------
    >>> printable("a\x0bb\n"), printable("\ufffe")
    ('a␋b\n', '�')
    """
    return _UNFIT.sub(_picture, text)


def xml_text(text: str) -> str:
    r"""Return a text as it stands between two tags.

    >>> xml_text("A & <b>\r\n")
    'A &amp; &lt;b&gt;&#13;\n'
    """
    return printable(text).translate(_TEXT)


def xml_value(text: str) -> str:
    r"""Return a text as it stands, with its quotes, as the value of an XML attribute; line ends are kept.

    >>> print(xml_value('say "&"\n'))
    "say &quot;&amp;&quot;&#10;"
    """
    return f'"{printable(text).translate(_VALUE)}"'


def gml_text(text: str) -> str:
    """Return a text as a GML string in UTF-8.

    >>> print(gml_text('Школа "А"'))
    "Школа &quot;А&quot;"
    """
    return f'"{printable(text).translate(_GML)}"'


def gml_ascii(text: str) -> str:
    """Return a text as a GML string in ASCII, other characters by their number.

    >>> print(gml_ascii('Я "&"'))
    "&#1071; &#34;&#38;&#34;"
    """
    return '"' + _ASCII.sub(lambda found: f"&#{ord(found[0])};", printable(text)) + '"'


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_FIRST_PICTURE + code) if code < _FIRST_PRINTED else "\ufffd"
