"""The demo: a small world in an empty database, the same however often it is made, and nowhere else."""

import re

import pytest
from django.core.management import CommandError, call_command

from customers.models import AgreementTemplate, Customer, DailyCost, Draft, RelationshipRequest
from partnercenter.models import Agent, Event, Partner, Partnership
from tests.factories import AgentFactory, PartnerFactory

pytestmark = pytest.mark.django_db

SIGN_INS = {
    "global-admin@contoso.example": "Global admin",
    "user-admin@contoso.example": "User management admin",
    "admin-agent@contoso.example": "Admin agent",
    "sales-agent@contoso.example": "Sales agent",
    "helpdesk@contoso.example": "Helpdesk agent",
    "global-admin@fabrikam.example": "Global admin",
    "user-admin@fabrikam.example": "User management admin",
    "admin-agent@fabrikam.example": "Admin agent",
    "sales-agent@fabrikam.example": "Sales agent",
    "helpdesk@fabrikam.example": "Helpdesk agent",
    "admin-agent@tailspin.example": "Admin agent",
}


@pytest.fixture(autouse=True)
def _on_one_s_own_machine(settings, tmp_path):
    settings.DEBUG = True
    settings.DATA_DIR = tmp_path / "data"


def demo(**options):
    call_command("demo", **{"password": "demo-password-1", "no_serve": True, **options})


def world():
    return {model.__name__: sorted(map(str, model.objects.values_list("pk", flat=True)))
            for model in (Partner, Partnership, Agent, Customer, Draft, RelationshipRequest, Event)}  # fmt: skip


def test_it_makes_three_partners_with_agents_of_every_role(capsys):
    demo(port=8123)
    assert set(Partner.objects.values_list("name", "type")) == {
        ("Contoso", "direct_bill"), ("Fabrikam", "indirect_provider"), ("Tailspin", "indirect_reseller"),
    }  # fmt: skip
    assert {agent.email: set(agent.roles) for agent in Agent.objects.exclude(partner=None)} == {
        email: {role} for email, role in SIGN_INS.items()
    }
    assert [str(found) for found in Partnership.objects.all()] == ["Fabrikam – Tailspin"]
    operator = Agent.objects.get(partner=None)
    assert (operator.email, operator.is_staff) == ("operator@partnercenter.example", True)
    said = capsys.readouterr().out
    assert "demo-password-1" in said
    assert all(email in said for email in SIGN_INS)
    assert "http://localhost:8123/" in said


def test_its_operator_signs_in_with_the_recovery_code_it_prints(client, settings, capsys):
    demo()
    shown = re.search(r"recovery code (\d{8})", capsys.readouterr().out)[1]
    settings.SECRET_KEY = (settings.DATA_DIR / "demo-secret-key").read_text()
    client.post("/account/sign-in/", {"login": "operator@partnercenter.example", "password": "demo-password-1"})
    client.post("/account/second-factor/code/", {"code": shown})
    assert client.get("/admin/").status_code == 200
    demo()
    assert shown not in capsys.readouterr().out


def test_its_operator_never_runs_out_of_recovery_codes(settings, capsys):
    demo()
    codes = Agent.objects.get(partner=None).authenticator_set.get(type="recovery_codes")
    codes.data["used_mask"] = 2**10 - 1
    codes.save()
    capsys.readouterr()
    demo()
    assert len(re.findall(r"\b\d{8}\b", capsys.readouterr().out)) == 10


def test_its_sign_ins_work(client):
    demo()
    for email in [*SIGN_INS, "operator@partnercenter.example"]:
        assert client.login(username=email, password="demo-password-1"), email


def test_its_customers_went_through_the_wizard():
    demo()
    assert set(Customer.objects.values_list("country", flat=True)) == {"BR", "DE", "GB", "JP", "PL"}
    assert Customer.objects.get(country="PL").reseller.name == "Tailspin"
    assert Event.objects.filter(kind="customer.added").count() == 5
    assert Draft.objects.filter(status="submitted").count() == 5
    assert str(Draft.objects.get(status="open")) == "Trey Araştırma Anonim Şirketi"


def test_its_customers_show_what_follows_once_they_are_added():
    demo()
    states = {customer.country.code: customer.readiness.marks for customer in Customer.objects.all()}
    assert states == {
        "DE": [("Ready to order", "good")],
        "BR": [("Under review", "waiting"), ("Agreement missing", "waiting")],
        "JP": [("Not allowed", "bad"), ("Agreement missing", "waiting")],
        "PL": [("Under review", "waiting"), ("Agreement missing", "waiting")],
        "GB": [("Under review", "waiting"), ("Agreement missing", "waiting"), ("Education in review", "waiting")],
    }
    assert (
        AgreementTemplate.objects.get().version == Customer.objects.get(country="DE").agreements.get().template_version
    )
    assert Customer.objects.get(cost_management=True).country == "DE"
    assert DailyCost.objects.of(Customer.objects.get(country="DE")).exists()


def test_a_company_of_another_partner_is_asked():
    demo()
    asked = RelationshipRequest.objects.get()
    assert (asked.status, asked.partner.name, asked.company_name, asked.language) == (
        "sent", "Contoso", "Wingtip Zabawki sp. z o.o.", "pl",
    )  # fmt: skip
    assert asked.values["registration_id"] == Customer.objects.get(country="PL").registration_id


def test_the_second_time_changes_nothing():
    demo()
    before, passwords = world(), list(Agent.objects.order_by("pk").values_list("password", flat=True))
    demo()
    assert world() == before
    assert list(Agent.objects.order_by("pk").values_list("password", flat=True)) == passwords


def test_a_password_is_made_up_once_and_kept(capsys, tmp_path):
    demo(password=None)
    kept = (tmp_path / "data" / "demo-password").read_text()
    assert len(kept) >= 12
    assert kept in capsys.readouterr().out
    demo(password=None)
    assert kept in capsys.readouterr().out
    assert (tmp_path / "data" / "demo-password").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("foreign", [AgentFactory, PartnerFactory])
def test_it_touches_no_database_that_holds_anything_else(foreign):
    foreign()
    before = world()
    with pytest.raises(CommandError, match="nothing was changed"):
        demo()
    assert world() == before


def test_it_is_not_made_in_production(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="This is a production installation"):
        demo()
    assert not Partner.objects.exists()


def test_it_serves_as_in_real_use(monkeypatch, tmp_path):
    ran, became = [], []
    monkeypatch.setattr("subprocess.run", lambda command, **options: ran.append((command, options)))
    monkeypatch.setattr("os.execve", lambda program, command, environment: became.append((command, environment)))
    monkeypatch.setattr("os.chdir", lambda folder: None)
    demo(no_serve=False, port=8124)
    [(collect, options)], [(serve, environment)] = ran, became
    assert "collectstatic" in collect
    assert options["check"]
    assert {"granian", "wsgi", "8124", "127.0.0.1", "partnercenter.wsgi:application"} <= set(serve)
    assert (environment["DEBUG"], environment["HTTPS"]) == ("off", "off")
    assert len(environment["SECRET_KEY"]) >= 50
    assert environment["SECRET_KEY"] == (tmp_path / "data" / "demo-secret-key").read_text()
