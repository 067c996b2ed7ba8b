"""Opens a file and reads it line by line, whatever somebody takes for a text."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

LONGEST_LINE = 1_000_000

_PACKED = "This is a workbook or another packed file, not text. Save it as “CSV UTF-8” and try again."
_NOT_UTF8 = "The file is not in UTF-8, the usual encoding of text. Save it as “CSV UTF-8” and try again."


class Unreadable(Exception):
    """Nothing can be read from the file, or nothing more; the text says what to do."""


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a text in UTF-8, with or without its mark. Raises Unreadable."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        while line := text.readline(LONGEST_LINE):
            yield line
            # What is cut here is refused by whoever reads the line; the rest of it is no line of its own.
            while len(line) == LONGEST_LINE and line[-1] not in "\r\n":
                line = text.readline(LONGEST_LINE)
    except UnicodeDecodeError as error:
        raise Unreadable(_PACKED if error.object.startswith(b"PK") else _NOT_UTF8) from None
    finally:
        # The stream is closed by whoever opened it, and may be closed already.
        with suppress(ValueError):
            text.detach()


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """Open a file to be read, standard input for "-". Raises Unreadable where it cannot be."""
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = open(file, "rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise Unreadable(f"{file} cannot be read: {error.strerror}.") from None
    with stream:
        yield stream
