"""How a test reads a page: its words without the marks, and where a form that was sent leads."""

import re
from html import unescape


def words_of(page):
    """Return what a page says, in one line, without its head."""
    body = page.content.decode().partition("</head>")[2]
    return " ".join(
        unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|li|t[hd]|d[td]|h\d|div|option)>", " ", body))).split()
    )


def sends(client, path, said=None):
    """Send a form that is accepted; return where it leads, and the page there."""
    answer = client.post(path, said or {})
    assert answer.status_code == 303, words_of(answer)
    return answer.headers["Location"], client.get(answer.headers["Location"])
