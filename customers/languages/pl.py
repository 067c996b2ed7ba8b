"""Polish."""

from .words import Words

WORDS = Words(
    name="Polski",
    subject="{partner} prosi o współpracę: {company}",
    message="""Dzień dobry,

{partner} chce zostać partnerem firmy {company} w zakresie usług chmurowych Microsoft: sprzedawać je, fakturować i pomagać w ich używaniu.

Co to oznacza, wyjaśnia ta strona. Tam można prośbę przyjąć lub odrzucić:

{link}

Można odpowiedzieć w ciągu {days} dni. Jeśli nas Państwo nie znają lub tego nie chcą, nie trzeba nic robić.

{agent}
{partner}""",
    reminder_subject="Przypomnienie: {subject}",
    reminder="Przypominamy o poniższej wiadomości. Można odpowiedzieć do {date}.",
    code_subject="Kod do przyjęcia prośby od {partner}",
    code_message="""Kod: {code}

Służy do przyjęcia w imieniu firmy {company} prośby od {partner}. Jest ważny dziesięć minut.

Proszę go nikomu nie podawać: nikt z {partner} o niego nie zapyta. Jeśli nie prosili Państwo o kod, nie trzeba nic robić; bez kodu nic się nie stanie.""",
    title="{partner} prosi o współpracę: {company}",
    asks="{partner} chce zostać partnerem firmy {company} w zakresie usług chmurowych Microsoft.",
    together="{partner} (razem z {provider})",
    means_title="Co oznacza przyjęcie prośby",
    means=(
        "{partner} może sprzedawać Państwu usługi chmurowe Microsoft, fakturować je i pomagać w ich używaniu.",
        "{partner} przechowuje dane firmy: nazwę, adres, numer rejestrowy i osobę do kontaktu.",
        "Niczego się w ten sposób nie zamawia, a {partner} nie otrzymuje dostępu do Państwa systemów ani danych.",
        "Ustalenia z innymi partnerami pozostają bez zmian, a partnerzy ci nie są o niczym informowani.",
    ),
    until="Można odpowiedzieć do {date}.",
    how_to_accept="Aby przyjąć prośbę, trzeba wykazać, że występuje się w imieniu firmy {company}. Sześciocyfrowy kod zostanie wysłany do zapisanej osoby do kontaktu w firmie, a jeśli takiej nie ma, na adres, na który wysłano tę prośbę.",
    send_code="Wyślij kod",
    decline="Odrzuć",
    accept_title="Przyjęcie prośby",
    sent_to="Kod wysłano na adres {address}. Jest ważny dziesięć minut.",
    code="Kod z wiadomości e-mail",
    code_hint="Sześć cyfr",
    first_name="Imię",
    last_name="Nazwisko",
    agreement_title="Umowa z Klientem firmy Microsoft",
    agreement="To umowa między Państwa firmą a firmą Microsoft dotycząca wszystkich usług chmurowych. Mówi, czego każda strona może oczekiwać od drugiej, jak chronione są Państwa dane i kto za co odpowiada. Jej przyjęcie nic nie kosztuje i niczego nie zamawia; bez niej nie można niczego zamówić.",
    agreement_link="Cała umowa na stronie Microsoft (otwiera się w nowej karcie)",
    is_told="{partner} pozna Państwa imię i nazwisko oraz adres e-mail, na który wysłano kod.",
    may_act="Mam prawo działać w imieniu firmy {company} i przyjmuję prośbę od {partner}.",
    may_act_and_agree="Mam prawo działać w imieniu firmy {company}. W jej imieniu przyjmuję prośbę od {partner} oraz Umowę z Klientem firmy Microsoft.",
    accept="Przyjmij",
    new_code="Wyślij nowy kod",
    no_code_yet="W tej chwili nie ma ważnego kodu. Proszę najpierw o niego poprosić.",
    problem="Wystąpił problem",
    error="Błąd",
    code_missing="Wpisz sześciocyfrowy kod z wiadomości e-mail.",
    code_wrong="Ten kod jest nieprawidłowy. Sprawdź cyfry; po pięciu próbach potrzebny będzie nowy kod.",
    code_over="Ten kod nie jest już ważny. Poproś o nowy.",
    first_name_missing="Wpisz pełne imię.",
    last_name_missing="Wpisz pełne nazwisko.",
    tick_missing="Zaznacz pole, aby wyrazić zgodę.",
    too_many_codes="Wysłano zbyt wiele kodów. Spróbuj ponownie za godzinę albo skontaktuj się z {partner}.",
    not_delivered="Nie udało się teraz wysłać kodu. Spróbuj ponownie za kilka minut.",
    decline_title="Odrzucenie prośby",
    decline_text="{partner} dowie się o odrzuceniu. Można podać powód.",
    reason="Powód",
    optional="nieobowiązkowe",
    back="Wstecz",
    accepted_title="Prośba została przyjęta",
    accepted_text="{company} i {partner} współpracują od {date}. Nie trzeba nic więcej robić.",
    declined_title="Prośba została odrzucona",
    declined_text="{partner} już o tym wie. Nie trzeba nic więcej robić.",
    expired_title="Prośba wygasła",
    expired_text="Można było na nią odpowiedzieć do {date}. Jeśli nadal chcą Państwo współpracować z {partner}, proszę poprosić o nową.",
    withdrawn_title="Prośba została wycofana",
    withdrawn_text="Wycofał ją nadawca: {partner}. Nie trzeba nic robić.",
    stuck_title="Prośby nie można teraz przyjąć",
    stuck_text="Coś się zmieniło, odkąd prośba została wysłana przez {partner}. Proszę poprosić o nową.",
    nothing_title="Ten link nigdzie nie prowadzi",
    nothing_text="Sprawdź, czy skopiowano cały adres. Jeśli jest cały, poproś nadawcę o nowy.",
    sign_subject="{partner} prosi firmę {company} o przyjęcie Umowy z Klientem firmy Microsoft",
    sign_message="""Dzień dobry,

{partner} jest partnerem firmy {company} w zakresie usług chmurowych Microsoft. Zanim będzie można cokolwiek zamówić, firma {company} musi przyjąć Umowę z Klientem firmy Microsoft.

Tutaj można przeczytać cały tekst i przyjąć umowę:

{link}

Link można wykorzystać w ciągu {days} dni. Jeśli nas Państwo nie znają lub tego nie chcą, nie trzeba nic robić.

{agent}
{partner}""",
    sign_code_message="""Kod: {code}

Służy do przyjęcia w imieniu firmy {company} Umowy z Klientem firmy Microsoft. Kod jest ważny dziesięć minut.

Proszę go nikomu nie podawać: nikt z {partner} o niego nie zapyta. Jeśli nie prosili Państwo o kod, nie trzeba nic robić; bez kodu nic się nie stanie.""",
    costs_subject="{partner} udostępnia firmie {company} podgląd kosztów jej usług Azure",
    costs_message="""Dzień dobry,

{partner} udostępnia firmie {company} stronę z kosztami usług Azure, z których Państwo korzystają:

{link}

Proszę zachować tę wiadomość: z linku można korzystać wielokrotnie przez {days} dni. Za każdym razem na ten adres zostanie wysłany kod.

{agent}
{partner}""",
    costs_code_message="""Kod: {code}

Służy do wglądu w koszty firmy {company}. Jest ważny dziesięć minut.

Proszę go nikomu nie podawać: nikt z {partner} o niego nie zapyta. Jeśli nie prosili Państwo o kod, nie trzeba nic robić; bez kodu nikt niczego nie zobaczy.""",
    link_code_subject="Kod do strony udostępnionej przez {partner}",
    sign_asks="{partner} jest partnerem firmy {company} w zakresie usług chmurowych Microsoft. Zanim będzie można cokolwiek zamówić, firma {company} musi przyjąć tę umowę.",
    sign_version="Wersja {version}, obowiązuje od {date}.",
    sign_read="Cała umowa (otwiera się w nowej karcie)",
    sign_how="Aby przyjąć umowę, trzeba wykazać, że ta skrzynka pocztowa należy do Państwa. Sześciocyfrowy kod zostanie wysłany na adres {address}.",
    sign_tick="Mam prawo działać w imieniu firmy {company}. Zapoznałem/-am się z wersją {version} Umowy z Klientem firmy Microsoft i przyjmuję ją w imieniu firmy {company}.",
    sign_button="Przyjmij umowę",
    sign_newer="Od otwarcia tej strony pojawiła się nowsza wersja umowy. Przeczytaj ją, a następnie przyjmij.",
    sign_repeated="Ta wersja została już przyjęta w Państwa imieniu. Nie trzeba nic więcej robić.",
    signed_title="Umowa została przyjęta",
    signed_text="Firma {company} przyjęła ją w dniu {date}. Nie trzeba nic więcej robić.",
    link_until="Z linku można korzystać do {date}.",
    link_ended_title="Ten link nie jest już używany",
    link_ended_text="Link został wyłączony przez {partner} lub zastąpiony nowszym. Proszę poszukać późniejszej wiadomości albo poprosić o nowy link.",
    link_expired_title="Ten link wygasł",
    link_expired_text="Można było z niego korzystać do {date}. Jeśli nadal jest potrzebny, proszę poprosić {partner} o nowy.",
    costs_title="Koszty usług Azure",
    costs_asks="Tutaj {partner} pokazuje firmie {company}, ile kosztują usługi Azure, z których Państwo korzystają.",
    costs_how="Aby zobaczyć koszty, trzeba wykazać, że ta skrzynka pocztowa należy do Państwa. Sześciocyfrowy kod zostanie wysłany na adres {address}.",
    costs_enter_title="Wpisz kod",
    costs_enter="Pokaż koszty",
    costs_means="To koszty wykorzystanych usług Azure według cen katalogowych w modelu płatności zgodnie z rzeczywistym użyciem; nie stanowią one faktury od {partner}. Rezerwacje liczone są jako zero, a zakupy nie są pokazywane.",
    costs_off_title="W tej chwili nie ma tu nic do zobaczenia",
    costs_off_text="Podgląd kosztów został wyłączony przez {partner}. Jeśli jest potrzebny, proszę o niego poprosić.",
    costs_none="Dla tego wyboru nie wczytano jeszcze danych o użyciu.",
    costs_chart="Koszty według miesięcy w {currency}",
    costs_by_month="Według miesięcy",
    costs_by_place="Według subskrypcji i grup zasobów",
    costs_until="Wczytane dane o użyciu obejmują okres do {date}.",
    month="Miesiąc",
    subscription="Subskrypcja",
    resource_group="Grupa zasobów",
    no_resource_group="Bez grupy zasobów",
    cost="Koszt",
    total="Razem",
    every="Wszystkie",
    currency="Waluta",
    show="Pokaż",
    usage_title="Użycie: {month}",
    day="Data",
    service="Usługa",
    quantity="Ilość",
    previous="Poprzednia strona",
    next="Następna strona",
    download="Pobierz dane o użyciu (CSV)",
    leave="Zamknij tę stronę",
    language="Język",
    skip="Przejdź do treści",
    footer="To nie jest strona firmy Microsoft. Nazwy Microsoft mówią tylko, o które usługi i warunki chodzi.",
)
