"""One plain table for all that the wizard’s second page asks, and the country."""

from django.db import models
from django_countries.fields import CountryField

from partnercenter.models import Partner


class Company(models.Model):
    country = CountryField()
    address_line1 = models.CharField(max_length=200)
    address_line2 = models.CharField(max_length=200, blank=True)
    address_line3 = models.CharField(max_length=200, blank=True)
    city = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=100, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    domain_prefix = models.CharField(max_length=27, unique=True)
    language = models.CharField(max_length=2)
    culture = models.CharField(max_length=20)
    special_qualification = models.CharField(
        max_length=20,
        choices=[("none", "None"), ("education", "Education"), ("government", "Government"), ("state_owned", "State")],
    )
    education_segment = models.CharField(
        max_length=20, choices=[("k12", "Schools"), ("higher_education", "Higher education")], blank=True
    )
    website = models.URLField(blank=True)
    reseller = models.ForeignKey(Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    contact_first_name = models.CharField(max_length=40)
    contact_middle_name = models.CharField(max_length=40, blank=True)
    contact_last_name = models.CharField(max_length=40)
    contact_email = models.EmailField()

    class Meta:
        app_label = "yardstick"
        verbose_name_plural = "companies"

    def __str__(self) -> str:
        return self.domain_prefix
