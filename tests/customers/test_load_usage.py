"""Loading usage: every row is checked before any is stored; loaded twice it counts once; nobody gets another's."""

import datetime
import io
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from customers.files.usage import read_usage
from customers.models import Customer, DailyCost, UsageRow
from partnercenter.models import Event
from tests.factories import CustomerFactory, PartnerFactory

HEADER = "date,subscription,resource group,service,quantity,retail cost,currency"
ID = "0b1c2d3e-1111-2222-3333-444455556666"
ROWS = [
    f"2026-11-01,{ID},web,Virtual machines,24,12.50,EUR",
    f"2026-11-01,{ID},web,Storage,10.5,0.25,EUR",
    f"2026-11-02,{ID},,Virtual machines,24,-1.00,eur",
]


@pytest.fixture
def customer(db):
    return CustomerFactory(domain_prefix="adventureworks", billing_currency="EUR")


@pytest.fixture
def load(tmp_path, capsys):
    """Return a function: lines of a file and options → (exit status, standard output, standard error)."""

    def command(*lines, **options):
        path = tmp_path / "usage.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        status = 0
        try:
            call_command("load_usage", str(path), **options)
        except SystemExit as ended:
            status = ended.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_it_is_stored_with_its_daily_totals_and_told(load, customer):
    status, out, err = load(HEADER, *ROWS, customer="adventureworks")
    assert (status, err) == (0, "")
    assert "adventureworks.onmicrosoft.com: 3 rows, 2026-11-01 to 2026-11-02, 11.75 EUR" in out
    assert "Loaded: 3 rows of 1 customer." in out
    assert sorted(DailyCost.objects.values_list("day", "resource_group", "cost", "currency")) == [
        (datetime.date(2026, 11, 1), "web", Decimal("12.75"), "EUR"),
        (datetime.date(2026, 11, 2), "", Decimal("-1.00"), "EUR"),
    ]
    row = UsageRow.objects.get(service="Storage")
    assert (row.quantity, row.retail_cost, row.partner) == (Decimal("10.5"), Decimal("0.25"), customer.partner)
    event = Event.objects.get()
    assert (event.kind, event.by_name, event.changes["rows"]) == ("usage.loaded", "the command load_usage", ["", 3])


def test_loaded_twice_it_counts_once(load, customer):
    for _ in range(2):
        load(HEADER, *ROWS, customer="adventureworks.onmicrosoft.com")
    assert (UsageRow.objects.count(), DailyCost.objects.count()) == (3, 2)


@pytest.mark.parametrize("how", ["domain", "key", "column"])
def test_a_customer_is_named_by_domain_by_reference_or_by_a_column(load, customer, how):
    if how == "column":
        status, _, _ = load(f"{HEADER},Customer", *(f"{row},ADVENTUREWORKS" for row in ROWS))
    else:
        status, _, _ = load(HEADER, *ROWS, customer="adventureworks" if how == "domain" else str(customer.pk))
    assert status == 0
    assert DailyCost.objects.of(customer).count() == 2


def test_a_subscription_that_is_known_needs_no_name(load, customer):
    load(HEADER, *ROWS, customer="adventureworks")
    status, _, _ = load(HEADER, f"2026-11-03,{ID},web,Storage,1,1,EUR")
    assert status == 0
    assert DailyCost.objects.of(customer).count() == 3


def test_one_that_is_not_known_needs_one(load, customer):
    status, _, err = load(HEADER, *ROWS)
    assert status == 1
    assert f"the subscription {ID} is not known as one customer’s." in err
    assert "Rows that are wrong: 3. Nothing was stored." in err


def test_a_name_two_customers_use_tells_nobody_whose_it_is_and_is_no_mistake(load, customer):
    CustomerFactory(partner=customer.partner, domain_prefix="northwind")
    row = "2026-11-01,Production,web,Storage,1,1,EUR"
    assert load(HEADER, row, customer="adventureworks")[0] == 0
    assert load(HEADER, row, customer="northwind")[0] == 0
    assert load(HEADER, row)[0] == 1
    assert UsageRow.objects.count() == 2


def test_a_subscription_s_id_is_one_customer_s(load, customer):
    CustomerFactory(partner=customer.partner, domain_prefix="northwind")
    load(HEADER, *ROWS, customer="adventureworks")
    status, _, err = load(HEADER, *ROWS, customer="northwind")
    assert status == 1
    assert "is another customer’s: adventureworks.onmicrosoft.com." in err
    both = (f"{HEADER},customer", f"2026-12-01,{ID[:-1]}7,a,b,1,1,EUR,northwind",
            f"2026-12-01,{ID[:-1]}7,a,b,1,1,EUR,adventureworks")  # fmt: skip
    assert load(*both)[0] == 1


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (f"1.11.2026,{ID},g,s,1,1,EUR", "Enter the date as year, month and day, such as 2026-11-22."),
        (f"2026-11-01banana,{ID},g,s,1,1,EUR", "Enter the date as year, month and day, such as 2026-11-22."),
        (f"20261101,{ID},g,s,1,1,EUR", "Enter the date as year, month and day, such as 2026-11-22."),
        (f"2026-W45-1,{ID},g,s,1,1,EUR", "Enter the date as year, month and day, such as 2026-11-22."),
        (f"2026-02-30,{ID},g,s,1,1,EUR", "Enter the date as year, month and day, such as 2026-11-22."),
        (f"2099-11-01,{ID},g,s,1,1,EUR", "Check the date: 2099-11-01 cannot have been used yet."),
        (f"1999-11-01,{ID},g,s,1,1,EUR", "Check the year."),
        (f",{ID},g,s,1,1,EUR", "Enter the date."),
        ("2026-11-01,,g,s,1,1,EUR", "Enter the subscription."),
        (f"2026-11-01,{ID},g,s,,1,EUR", "Enter the quantity."),
        (f"2026-11-01,{ID},g,s,1,,EUR", "Enter the retail cost."),
        (f'2026-11-01,{ID},g,s,1,"1,50",EUR', "Enter the retail cost as a number with a point, such as 12.50."),
        (f"2026-11-01,{ID},g,s,NaN,1,EUR", "Enter the quantity as a number with a point, such as 12.50."),
        (f"2026-11-01,{ID},g,s,1,9e99,EUR", "Check the retail cost: it is too large."),
        (f"2026-11-01,{ID},g,s,1,999999999999.5e1,EUR", "Check the retail cost: it is too large."),
        (f"2026-11-01,{ID},g,s,1,100000000000,EUR", "Check the retail cost: it is too large."),
        (f"2026-11-01,{ID},g,s,1,1,", "Enter the currency."),
        (f"2026-11-01,{ID},g,s,1,1,ZZZ", "Enter the currency as three letters of ISO 4217, such as EUR."),
        (f"2026-11-01,{ID},g,s,1,1,€", "Enter the currency as three letters of ISO 4217, such as EUR."),
        (f"2026-11-01,{'x' * 101},g,s,1,1,EUR", "Shorten the subscription to 100 characters or fewer."),
        (f"2026-11-01,{ID},{'x' * 101},s,1,1,EUR", "Shorten the resource group to 100 characters or fewer."),
        (f"2026-11-01,{ID},g,s,1,1,EUR,more", "This row has 8 cells"),
        (f'2026-11-01,{ID},g,"s,1,1,EUR', "A quotation mark in this row is opened and never closed."),
    ],
)  # fmt: skip
def test_one_wrong_row_and_nothing_is_stored(load, customer, row, problem):
    status, out, err = load(HEADER, *ROWS, row, customer="adventureworks")
    assert status == 1
    assert f"row 4: {problem}" in err
    assert (out, UsageRow.objects.count(), DailyCost.objects.count()) == ("", 0, 0)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "The file is empty. Its first line names the columns, such as date,subscription,resource_group,"),
        (("a,b", "1,2"), "The first line names no column that is known here."),
    ],
)
def test_a_file_that_cannot_be_read_says_why(load, customer, lines, said):
    status, _, err = load(*lines, customer="adventureworks")
    assert status == 2
    assert said in err


def test_a_file_that_is_not_there_says_so(capsys, db):
    with pytest.raises(SystemExit) as ended:
        call_command("load_usage", "/nowhere/usage.csv")
    assert ended.value.code == 2
    assert "cannot be read" in capsys.readouterr().err


def test_it_can_be_checked_without_storing(load, customer):
    status, out, _ = load(HEADER, *ROWS, customer="adventureworks", check=True)
    assert status == 0
    assert "Right: 3 rows of 1 customer." in out
    assert not UsageRow.objects.exists()


def test_another_currency_than_the_billing_currency_is_said(load, customer):
    _, out, _ = load(HEADER, f"2026-11-01,{ID},g,s,1,1,USD", customer="adventureworks")
    assert "(check) usage in USD; its billing currency is EUR." in out


@pytest.mark.parametrize("name", ["nobody", "00000000-0000-7000-8000-00000000000f"])
def test_a_customer_that_is_not_there_is_said(load, customer, name):
    status, _, err = load(HEADER, *ROWS, customer=name)
    assert status == 1
    assert f"There is no customer {name}." in err


def test_of_two_partners_customers_of_one_domain_one_is_named(load, customer):
    partner = PartnerFactory(email_domains=["fabrikam.example"])
    other = CustomerFactory(partner=partner, organization=customer.organization, domain_prefix="adventureworks")
    status, _, err = load(HEADER, *ROWS, customer="adventureworks")
    assert status == 1
    assert "Several partners have the customer adventureworks." in err
    assert load(HEADER, *ROWS, customer="adventureworks", partner="Fabrikam.example")[0] == 0
    assert DailyCost.objects.of(other).count() == 2
    with pytest.raises(CommandError, match="No partner has the e-mail domain"):
        load(HEADER, *ROWS, customer="adventureworks", partner="nobody.example")


def test_a_column_nobody_knows_is_said_once(load, customer):
    _, _, err = load(f"{HEADER},tags", *(f"{row},x" for row in ROWS), customer="adventureworks")
    assert err.count("The column tags is not known and is ignored.") == 1


def test_many_wrong_rows_are_counted(load, customer, monkeypatch):
    monkeypatch.setattr("customers.management.usage.MOST_PROBLEMS", 2)
    monkeypatch.setattr("customers.management.commands.load_usage.MOST_PROBLEMS", 2)
    _, _, err = load(HEADER, *(["x,y,z,,,,"] * 5), "2026-11-01,,,,1,1,EUR", ",S,,,1,1,EUR", customer="adventureworks")
    assert err.splitlines() == [
        "row 1 and 4 more: Enter the quantity.",
        "row 6: Enter the subscription.",
        "… and perhaps others.",
        "Rows that are wrong: 7. Nothing was stored.",
    ]


def test_a_column_that_is_missing_is_said_once(load, customer):
    _, _, err = load(
        "date,subscription,quantity,currency", *([f"2026-11-01,{ID},1,EUR"] * 40), customer="adventureworks"
    )
    assert err.splitlines()[0] == "row 1 and 39 more: Enter the retail cost."


def test_a_file_of_a_header_alone_is_no_load(load, customer):
    status, out, err = load(HEADER, customer="adventureworks")
    assert (status, out) == (2, "")
    assert "The file holds no rows." in err


def test_rows_that_are_the_same_are_told_and_all_count(load, customer):
    status, out, _ = load(HEADER, ROWS[0], ROWS[0], ROWS[1], customer="adventureworks")
    assert status == 0
    assert "(check) 1 row the same as another; each counts." in out
    assert DailyCost.objects.get().cost == Decimal("25.25")


def test_a_name_is_kept_as_it_is_written(load, customer):
    load(HEADER, "2026-11-01T00:00:00Z,Produktion – Süd,rg－１,“Storage”,1,1,EUR", customer="adventureworks")
    row = UsageRow.objects.get()
    assert (row.subscription, row.resource_group, row.service) == ("Produktion – Süd", "rg－１", "“Storage”")
    assert row.day == datetime.date(2026, 11, 1)


def test_an_id_is_the_same_in_either_case(load, customer):
    load(HEADER, *ROWS, customer="adventureworks")
    load(HEADER, *(row.replace(ID, ID.upper()) for row in ROWS))
    assert (UsageRow.objects.count(), DailyCost.objects.count()) == (3, 2)


def test_a_name_that_is_known_says_not_whose_it_is(load, customer):
    row = "2026-11-01,Production,web,Storage,1,1,EUR"
    assert load(HEADER, row, customer="adventureworks")[0] == 0
    status, _, err = load(HEADER, row)
    assert status == 1
    assert "the subscription Production is not known as one customer’s." in err


def test_the_largest_amounts_are_summed_up(load, customer):
    rows = [f"2026-11-{day:02},{ID},web,Storage,1,99999999999.999999,EUR" for day in range(1, 29)]
    assert load(HEADER, *rows, *rows, customer="adventureworks")[0] == 0
    [place] = DailyCost.objects.of(customer).by_place()
    assert round(place.cost) == 56 * 10**11
    assert len(UsageRow.objects.values_list("retail_cost")) == 56


def test_a_customer_removed_meanwhile_gets_nothing_more_and_is_told(load, customer, monkeypatch):
    import customers.management.usage as loading

    store = loading.store_usage

    def removes(**what):
        Customer.objects.update(removed_at=timezone.now(), removed_by=customer.added_by)
        store(**what)

    monkeypatch.setattr(loading, "store_usage", removes)
    status, out, err = load(HEADER, *ROWS, customer="adventureworks")
    assert status == 1
    assert "adventureworks.onmicrosoft.com was removed meanwhile; not all of this was stored." in err
    assert "Loaded: 0 rows of 0 customers." in out
    assert not UsageRow.objects.exists()
    assert not Event.objects.exists()


def test_the_history_tells_of_a_load_when_the_last_of_it_is_stored(load, customer, monkeypatch):
    import customers.management.usage as loading

    told = []
    store = loading.store_usage

    def stores(**what):
        told.append(what["told"])
        store(**what)

    monkeypatch.setattr(loading, "store_usage", stores)
    load(HEADER, *(f"2026-11-{day:02},{ID},web,Storage,1,1,EUR" for day in range(1, 29)), customer="adventureworks")
    assert told[-1]["rows"] == ["", 28]
    assert not any(told[:-1])
    assert len(told) > 1


def test_json_lines_and_semicolons_are_read_as_well():
    today = datetime.date(2026, 11, 30)
    json = b'{"date": "2026-11-01", "subscription": "S", "quantity": 1, "retail_cost": 2.5, "currency": "EUR"}\n'
    table = "Date;Subscription;Quantity;Retail Cost;Currency\n2026-11-01;S;1;2.5;EUR\n".encode("utf-8-sig")
    for content in (json, table):
        [line] = read_usage(io.BytesIO(content), today=today, ignore=lambda name: None)
        assert (line.problem, line.used.retail_cost, line.used.resource_group) == ("", Decimal("2.5"), "")


def test_a_load_that_was_broken_off_is_mended_by_the_next(load, customer, monkeypatch):
    import customers.management.usage as loading

    store, done = loading.store_usage, []

    def breaks_off(**what):
        if done:
            raise RuntimeError("killed")
        done.append(what)
        store(**what)

    monkeypatch.setattr(loading, "PARTS", 7)
    with monkeypatch.context() as patched:
        patched.setattr(loading, "store_usage", breaks_off)
        rows = [f"2026-11-{day:02},{ID},web,Storage,1,1,EUR" for day in range(1, 29)]
        with pytest.raises(RuntimeError):
            load(HEADER, *rows, customer="adventureworks")
    assert 0 < UsageRow.objects.count() < 28
    assert UsageRow.objects.count() == DailyCost.objects.count(), "no row without its total"
    assert load(HEADER, *rows, customer="adventureworks")[0] == 0
    assert (UsageRow.objects.count(), DailyCost.objects.count()) == (28, 28)
