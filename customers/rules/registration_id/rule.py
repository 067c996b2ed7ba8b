"""The rule of one country's number: its names for people, and how it is read and printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from ..codes import Code, Doubt
from ..reading import Concern, Reading, Refused
from ..text import compact, plain
from . import writing
from .numbers import Change, Check, Oddity, OtherNumber, OtherWriting, adds_up

# No number of any country comes near this length, so nothing longer is looked at closely.
_LONGEST = 80


@dataclass(frozen=True, kw_only=True)
class RegistrationId:
    """The number under which a country's companies are registered; unless told more, any 5 to 22 letters and digits.

    For people: ``label`` is the short local name in Latin letters, ``local_name`` the one in the
    local script, ``long_name`` what it stands for, ``looks_like`` its length and alphabet,
    ``where`` the papers it is found on, ``example`` a printed number, ``source`` where the rule
    is from. ``required_since`` is set where partners who bill directly must enter it.

    For reading: ``pattern`` is the whole bare form, ``check`` its check digit where one is
    established, ``labels`` what people type in front of it, ``personal`` the numbers of persons,
    ``others`` those of other registers, ``writings`` other writings of the number itself,
    ``oddities`` what is odd but possible, ``changes`` shapes added later, oldest first.
    ``prints`` are its printed forms, with # for a character of the bare form.
    """

    label: str = "Company registration ID"
    long_name: str = "Company registration ID"
    local_name: str = "Company registration ID"
    looks_like: str = "5 to 22 letters and digits"
    example: str = ""
    where: str = "On the company’s certificate of registration."
    source: str = "https://learn.microsoft.com/partner-center/reg-number-id"
    required_since: date | None = None

    pattern: str = r"[^\W_]{5,22}"
    first_version: str = "world-2021-03"
    check: Check | None = None
    separators: str = " .-/"
    labels: tuple[str, ...] = ()
    personal: tuple[OtherNumber, ...] = ()
    others: tuple[OtherNumber, ...] = ()
    writings: tuple[OtherWriting, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    changes: tuple[Change, ...] = ()
    prints: tuple[str, ...] = ()

    @property
    def hint(self) -> str:
        """One sentence for under the label: what the number looks like, and an example."""
        return f"{self.looks_like}, such as {self.example}." if self.example else f"{self.looks_like}."

    @property
    def version(self) -> str:
        """The name of the rule as it holds today, to be stored with every number that passes it."""
        return next((c.version for c in reversed(self.changes) if c.since <= _today()), self.first_version)

    def read(self, text: str) -> Reading:
        """Return the number in its bare form, with what is odd about it, or raise Refused."""
        bare = self._bare(text)
        if len(bare) > _LONGEST:
            raise self._format("")
        self._refuse_others(bare, text)
        for other in self.writings:
            if match := other.shape(bare):
                return self._taken_from(other, match)
        if not self._pattern.fullmatch(bare):
            raise self._format(bare)
        if self.check and not adds_up(bare, self.check):
            raise self._check_digit(self.label, bare)
        return _reading(bare, self._doubts(bare))

    def display(self, bare: str) -> str:
        """Return the number as it is printed; anything not recognised comes back unchanged."""
        if self.prints and self._pattern.fullmatch(bare):
            for shape, printed in self._prints:
                if match := shape.fullmatch(bare):
                    return match.expand(printed)
        return bare

    def _bare(self, text: str) -> str:
        bare = text.translate(self._dropped).upper() if text.isascii() else compact(text, self.separators)
        if not self.labels or len(bare) > _LONGEST:
            return bare
        if match := self._labelled.fullmatch(bare):
            return match["number"]
        match = self._begun.fullmatch(bare)
        # A CNPJ may begin with the letters CNPJ: then they are no label.
        return match["number"] if match and not self._is_right(bare) else bare

    def _is_right(self, bare: str) -> bool:
        return bool(self._pattern.fullmatch(bare)) and adds_up(bare, self.check)

    def _refuse_others(self, bare: str, text: str) -> None:
        if self._written:
            typed = plain(text).upper()
            for code, number in self._written:
                if number.match(typed):
                    raise self._named(code, number)
        for code, number in self._others:
            if number.match(bare):
                raise self._named(code, number)

    def _taken_from(self, other: OtherWriting, match: re.Match[str]) -> Reading:
        value = match.expand(other.stored_as)
        if not adds_up(match[0], other.check):
            raise self._check_digit(other.name, value)
        if not adds_up(value, self.check):
            raise self._format(match[0])
        return _reading(value, (other.sentence.format(value=self.display(value)), *self._doubts(value)))

    def _doubts(self, bare: str) -> tuple[str, ...]:
        sentences = [oddity.sentence for oddity in self.oddities if oddity.applies(bare)]
        for change in self.changes:
            if change.since > _today() and re.fullmatch(change.pattern, bare) and not self._first.fullmatch(bare):
                sentences.append(change.sentence)
        if len(set(bare[1:])) == 1:
            sentences.append("This is one character repeated. Check the number with the customer.")
        elif bare.isalpha():
            sentences.append("This holds no digit. Check the number with the customer.")
        return tuple(sentences)

    def _format(self, bare: str) -> Refused:
        sentences = [f"Enter the {_within(self.label)}: {_within(self.looks_like)}{self._such_as}."]
        if bare.isdigit() and (whole := self._with_zeros(bare)):
            sentences.append(f"If zeros in front were lost, enter {self.display(whole)}.")
        elif bare.isdigit() and len(bare) != len(compact(self.example, self.separators)):
            sentences.append(f"What you entered has {len(bare)} digit{'s' if len(bare) > 1 else ''}.")
        return Refused(Code.REGISTRATION_ID_FORMAT, " ".join(sentences))

    def _with_zeros(self, bare: str) -> str:
        """Return the number with the zeros in front that make it right, three at most, or one where no digit tells."""
        whole = bare.zfill(len(compact(self.example, self.separators)))
        lost = 0 < len(whole) - len(bare) <= (3 if self.check else 1)
        return whole if lost and self._is_right(whole) else ""

    def _check_digit(self, name: str, value: str) -> Refused:
        found = f"Check the {_within(name)}: its check digit does not match the rest, so one may be mistyped."
        message = f"{found} Enter the company’s {_within(self.label)}{self._such_as}."
        return Refused(Code.REGISTRATION_ID_CHECK_DIGIT, message, value)

    def _named(self, code: Code, number: OtherNumber) -> Refused:
        found = f"This looks like {number.name}, {number.meaning}."
        return Refused(code, f"{found} Enter the company’s {_within(self.label)}{self._such_as}.")

    @cached_property
    def _such_as(self) -> str:
        return f", such as {self.example}" if self.example else ""

    @cached_property
    def _first(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join((self.pattern, *(change.pattern for change in self.changes))))

    @cached_property
    def _dropped(self) -> dict[int, None]:
        return writing.dropped(self.separators)

    @cached_property
    def _labelled(self) -> re.Pattern[str]:
        return writing.labelled(self.labels, self._pattern.pattern)

    @cached_property
    def _begun(self) -> re.Pattern[str]:
        return writing.begun(self.labels)

    @cached_property
    def _written(self) -> tuple[tuple[Code, OtherNumber], ...]:
        return tuple((code, number) for code, number in self._named_numbers if number.as_written)

    @cached_property
    def _others(self) -> tuple[tuple[Code, OtherNumber], ...]:
        return tuple((code, number) for code, number in self._named_numbers if not number.as_written)

    @property
    def _named_numbers(self) -> tuple[tuple[Code, OtherNumber], ...]:
        return (
            *((Code.REGISTRATION_ID_PERSONAL, number) for number in self.personal),
            *((Code.REGISTRATION_ID_FORMAT, number) for number in self.others),
        )

    @cached_property
    def _prints(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple(map(writing.printed, self.prints))


def _within(words: str) -> str:
    """Return a name as it stands within a sentence: "tax reference number", but "TRN"."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _reading(bare: str, sentences: tuple[str, ...]) -> Reading:
    """Return the number with one concern that says all that is odd: it is ticked once."""
    if not sentences:
        return Reading(bare)
    return Reading(bare, (Concern(Doubt.REGISTRATION_ID_UNUSUAL, " ".join(sentences)),))


def _today() -> date:
    return datetime.now(UTC).date()
