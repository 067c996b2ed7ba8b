"""The one form: its questions as this country and this partner are asked them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from crispy_forms.helper import FormHelper
from django import forms
from django.forms import RadioSelect
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html

from ..countries import address, country
from ..countries.languages import cultures, languages
from ..rules import Code, phone
from ..steps import ADDRESS, ASKED, Section
from .answers import Answers, Problem, is_asked, read_answers
from .asking import Asking
from .country_select import CountrySelect
from .fields import OTHERS, QUESTIONS, field_for
from .list_select import Choices, ListSelect
from .readers import country_code
from .required import ALWAYS_REQUIRED, REQUIRED_TO_ATTEST

# What is not marked as optional: it must be answered, or comes with an answer, or is left out as a whole.
NEVER_EMPTY = ALWAYS_REQUIRED | REQUIRED_TO_ATTEST | {"language", "culture", "special_qualification"}
NO_EDUCATION = "Your roles do not let you choose education."
NO_ATTESTATION = "Your roles do not let you attest that it is accepted."
EVERY_SECTION = tuple(section for step in ASKED for section in step.sections)


class CustomerForm(forms.Form):
    """Asks for some of a customer's data, or for all of it.

    ``answers`` are the texts typed so far, by form input: they fill the page and give its context (a
    country, an education customer). ``typed`` are the texts sent now; without it the form is unbound
    unless ``judged`` says that the answers so far are to be checked as they stand.
    """

    use_required_attribute = False
    # The inputs that are required by now of a customer that was stored without them.
    missing: Sequence[str] = ()

    def __init__(
        self,
        *,
        asking: Asking,
        answers: Mapping[str, str],
        typed: Mapping[str, str] | None = None,
        judged: bool = False,
        sections: Iterable[Section] = EVERY_SECTION,
        overrides: Collection[str] = (),
    ) -> None:
        self.asking = asking
        self.answers = {**answers, **(typed or {})}
        self.country = country_code(self.answers.get("country", ""))
        self.overrides = overrides
        self.record = Answers()
        self.asked_sections = [(s.title, self._asked(s.fields)) for s in sections]
        data = self.answers if typed is not None or judged else None
        super().__init__(data=data, initial=self.answers)
        for _, names in self.asked_sections:
            for name in names:
                self.fields[name] = field_for(name)
        self._follow_country()
        self._follow_partner()
        self._follow_roles()
        self.helper = FormHelper()
        self.helper.form_tag = False

    @property
    def sections(self) -> list[tuple[str, list[str]]]:
        """The headings with the names of the fields under each, as they are drawn."""
        return [(title, names) for title, names in self.asked_sections if names]

    def clean(self) -> dict[str, str]:
        self.record = read_answers(self.answers, self.asking, only=self.judged_names, overrides=self.overrides)
        for name, problem in self.record.errors.items():
            self.refuse_as_read(name, problem)
        return self.record.values

    def refuse_as_read(self, name: str, problem: Problem) -> None:
        """Say at its field what reading an answer has refused."""
        self.add_error(name, forms.ValidationError(problem.message, code=problem.code.value))

    def is_asked(self, name: str) -> bool:
        """Say whether a question applies to the answers given so far."""
        return is_asked(name, self.answers, self.asking)

    def refuse(self, name: str, code: Code, message: str = "") -> None:
        """Add what only the database could tell: the first problem of a field is the one shown."""
        if name not in self.errors:
            self.record.errors[name] = Problem(code, message or code.sentence)
            self.refuse_as_read(name, self.record.errors[name])

    def refuse_page(self, code: Code) -> None:
        """Refuse the page as a whole: where the field a refusal belongs to is not asked, or not to blame alone."""
        self.add_error(None, forms.ValidationError(code.sentence, code=code.value))

    @property
    def judged_names(self) -> list[str]:
        return list(self.fields)

    def _asked(self, names: Iterable[str]) -> list[str]:
        """Return the names that this country and this partner are asked, in the local order."""
        if self.country and any(name in ADDRESS for name in names):
            return [field.name for field in address(self.country).fields]
        return [name for name in names if name != "reseller" or self.asking.takes_resellers]

    def _follow_country(self) -> None:
        required = self.asking.needs_registration(self.country)
        for name, field in self.fields.items():
            field.required = name in NEVER_EMPTY or (required and name in ("registration_id", "phone"))
        if "country" in self.fields:
            first = (self.asking.country,) if self.asking.country else ()
            self.fields["country"].widget = CountrySelect(OTHERS, first=first, redraws=True)
        if self.country:
            self._follow_address()
            self._follow_numbers()
            self._follow_language()

    def _follow_address(self) -> None:
        for asked in address(self.country).fields:
            field = self.fields.get(asked.name)
            if field is None:
                continue
            field.label, field.help_text, field.required = asked.label, asked.hint, asked.required
            if asked.choices:
                field.widget = ListSelect((("", "Select from the list"), *asked.choices), OTHERS)

    def _follow_numbers(self) -> None:
        if field := self.fields.get("registration_id"):
            number = country(self.country).registration_id
            field.label = number.label
            field.help_text = number.hint
        if field := self.fields.get("phone"):
            field.help_text = f"With its area code, such as {phone.example(self.country)}."

    def _follow_language(self) -> None:
        for name, choices in (("language", languages()), ("culture", cultures(self.country))):
            if field := self.fields.get(name):
                field.widget = ListSelect(choices, OTHERS)

    def _follow_roles(self) -> None:
        """Offer what the agent may choose; what stands there already stays, to be seen and changed."""
        for name, kept_back in self.asking.kept_back.items():
            if kept_back and (field := self.fields.get(name)):
                shown = tuple(
                    (code, label)
                    for code, label in QUESTIONS[name].choices
                    if code not in kept_back or code == self.answers.get(name)
                )
                field.widget = RadioSelect(OTHERS, shown)
        if not self.asking.may_add_education and (field := self.fields.get("special_qualification")):
            field.help_text = _told(NO_EDUCATION, self.asking.education_hint)
        if not self.asking.may_attest and (field := self.fields.get("agreement_method")):
            field.help_text = _told(f"{field.help_text} {NO_ATTESTATION}", self.asking.attest_hint)

    def _follow_partner(self) -> None:
        if field := self.fields.get("reseller"):
            # Put together when it is drawn: a page that is only sent need not read the partner's resellers.
            offered = SimpleLazyObject(lambda: (("", "No reseller: our own customer"), *self.asking.resellers))
            field.widget = ListSelect(cast(Choices, offered), OTHERS)


def _told(sentence: str, hint: str) -> str:
    """Return a sentence and whom to ask, put together when it is drawn: only then is it known whom."""
    return cast(str, SimpleLazyObject(lambda: format_html("{} {}", sentence, hint)))
