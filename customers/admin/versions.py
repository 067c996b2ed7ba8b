"""Versions of the Microsoft Customer Agreement: published by operators, and never changed."""

from __future__ import annotations

import re
import uuid
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnercenter.admin.rows import RefusableForm, ThroughActions, link_to_list, operator, stored_as

from ..actions import ask_for_reconfirmation, publish_agreement, take_back_agreement
from ..actions.templates import ACCEPTED
from ..countries.languages import languages
from ..files.documents import document
from ..forms.country_select import names
from ..models import AgreementTemplate

LARGEST_TEXT = 1_000_000
LARGEST_DOCUMENT = 5_000_000
FIELDS = ("version", "language", "country", "valid_from", "asks_reconfirmation", "link", "sha256")


class VersionForm(RefusableForm):
    """A version in one language: as a file that is kept here, or as a link with the SHA-256 of what stands there."""

    language = forms.ChoiceField(choices=languages, initial="en")
    country = forms.ChoiceField(
        choices=lambda: [("", "Every country without a version of its own"), *names("en").items()], required=False
    )
    link = forms.URLField(
        required=False,
        assume_scheme="https",
        max_length=500,
        help_text="Where the document is read, if it is not kept here.",
    )
    file = forms.FileField(
        required=False,
        help_text="The text in UTF-8 (.txt, up to 1 MB), shown to customers on the page; or a PDF, up to 5 MB.",
        error_messages={"empty": "The file is empty. Choose the one with the text of the agreement."},
    )
    sha256 = forms.CharField(
        label="SHA-256",
        required=False,
        help_text="Of the document at the link, 64 digits and letters a to f. Of a file it is counted here.",
    )

    class Meta:
        model = AgreementTemplate
        fields = ["version", "language", "country", "valid_from", "asks_reconfirmation", "link"]

    def clean_version(self) -> str:
        return " ".join(self.cleaned_data["version"].split())

    def clean_sha256(self) -> str:
        text = re.sub(r"[\s:]", "", self.cleaned_data["sha256"]).lower()
        if text and not re.fullmatch(r"[0-9a-f]{64}", text):
            raise ValidationError("Enter the SHA-256 as 64 hexadecimal digits.")
        return text

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_DOCUMENT:
            raise ValidationError("The file is larger than 5 MB.")
        return file

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if self.instance._state.adding and not self.errors:
            self._read_content(said)
        return said

    def _read_content(self, said: dict[str, Any]) -> None:
        file, link = said.get("file"), said.get("link")
        said["text"], said["document"] = "", None
        if bool(file) == bool(link):
            self.add_error("file", "Choose a file, or enter a link: one of the two.")
        elif link and not said.get("sha256"):
            self.add_error(
                "sha256", "Enter the SHA-256 of the document at the link: it is the proof of what was accepted."
            )
        elif file:
            content = file.read()
            if content.startswith(b"%PDF-"):
                said["document"] = content
            else:
                self._read_text(said, content)
        if not self.errors and AgreementTemplate.objects.filter(**self._own(said)).exists():
            self.add_error("version", "This version is here already in this language, for this country.")

    def _read_text(self, said: dict[str, Any], content: bytes) -> None:
        try:
            said["text"] = content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            self.add_error("file", "The file is neither a PDF nor text in UTF-8.")
            return
        if len(content) > LARGEST_TEXT or "\x00" in said["text"] or not said["text"].strip():
            self.add_error("file", "Choose a text of up to 1 MB, with something in it.")

    def _own(self, said: dict[str, Any]) -> dict[str, Any]:
        return {name: said.get(name, "") for name in ("version", "language", "country")}


@admin.register(AgreementTemplate)
class VersionAdmin(ThroughActions):
    form = VersionForm
    list_display = ["version", "language", "country", "valid_from", "asks_reconfirmation", "published_by", "customers"]
    list_filter = ["asks_reconfirmation"]
    list_select_related = ["published_by"]
    search_fields = ["=version"]
    search_help_text = "The whole version"
    add_fields = ["version", "language", "country", "valid_from", "asks_reconfirmation", "file", "link", "sha256"]
    told_fields = ["read", "accepted", "customers"]
    kept_fields = ["version", "language", "country", "valid_from", "link", "sha256", "published_by", "created_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[AgreementTemplate]:
        """A list needs no texts."""
        return super().get_queryset(request).defer("text", "document")

    def get_fields(self, request: HttpRequest, obj: AgreementTemplate | None = None) -> Any:
        return self.add_fields if obj is None else [*self.kept_fields, *self.told_fields, "asks_reconfirmation"]

    def get_readonly_fields(self, request: HttpRequest, obj: AgreementTemplate | None = None) -> Any:
        return [] if obj is None else [*self.kept_fields, *self.told_fields]

    def has_delete_permission(self, request: HttpRequest, obj: AgreementTemplate | None = None) -> bool:
        """One that nobody has accepted can be taken back."""
        return super(ThroughActions, self).has_delete_permission(request, obj) and not (obj and _is_accepted(obj))

    def get_urls(self) -> Any:
        view = self.admin_site.admin_view(self.document_view)
        return [path("<uuid:key>/document/", view, name="customers_agreementtemplate_document"), *super().get_urls()]

    def document_view(self, request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        """The very bytes that customers read."""
        return document(get_object_or_404(AgreementTemplate, pk=key))

    @admin.display(description="what is read")
    def read(self, template: AgreementTemplate) -> SafeString:
        address = reverse("admin:customers_agreementtemplate_document", args=[template.pk])
        return format_html('<a href="{}">Open what customers read</a>', address)

    @admin.display(description="accepted")
    def accepted(self, template: AgreementTemplate) -> str:
        return ACCEPTED if _is_accepted(template) else "By nobody yet: it can be taken back."

    @admin.display(description="customers")
    def customers(self, template: AgreementTemplate) -> SafeString | str:
        if template._state.adding or not template.asks_reconfirmation:
            return "–"
        return link_to_list("customers_customer", "Who has to confirm the agreement again", orders="confirm_again")

    def save_model(self, request: HttpRequest, obj: AgreementTemplate, form: Any, change: bool) -> None:
        said, by = form.cleaned_data, operator(request)
        if change:
            stored_as(obj, ask_for_reconfirmation(template=obj, asks=said["asks_reconfirmation"], by=by))
            return
        content = {"text": said["text"], "document": said["document"]}
        stored_as(obj, publish_agreement(by=by, **{name: said[name] for name in FIELDS}, **content))

    def delete_model(self, request: HttpRequest, obj: AgreementTemplate) -> None:
        take_back_agreement(template=obj, by=operator(request))


def _is_accepted(template: AgreementTemplate) -> bool:
    return template.agreements.exists()
