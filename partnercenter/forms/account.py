"""What agents say about themselves."""

from __future__ import annotations

import zoneinfo

from django import forms

from ..models import Agent


def time_zones() -> forms.ChoiceField:
    """Return the question for a time zone, as the IANA database names them."""
    zones = sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return forms.ChoiceField(
        label="Time zone",
        help_text="Dates and times are shown in it, and “today” is meant in it.",
        choices=[(zone, zone.replace("_", " ")) for zone in ("UTC", *zones)],
    )


class OwnAccountForm(forms.ModelForm):
    """Name and time zone; the address is the identity, and roles are given by others."""

    class Meta:
        model = Agent
        fields = ["first_name", "last_name", "time_zone"]
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name", "dir": "auto"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name", "dir": "auto"}),
        }

    use_required_attribute = False

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["time_zone"] = time_zones()
