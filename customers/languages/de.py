"""German."""

from .words import Words

WORDS = Words(
    name="Deutsch",
    subject="{partner} möchte mit {company} zusammenarbeiten",
    message="""Guten Tag,

{partner} möchte Partner von {company} für Microsoft-Clouddienste werden: sie Ihnen verkaufen, in Rechnung stellen und Sie dabei unterstützen.

Was das bedeutet, steht auf dieser Seite. Dort nehmen Sie an oder lehnen ab:

{link}

Sie können innerhalb von {days} Tagen antworten. Wenn Sie uns nicht kennen oder das nicht möchten, brauchen Sie nichts zu tun.

{agent}
{partner}""",
    reminder_subject="Erinnerung: {subject}",
    reminder="Wir erinnern an die Nachricht unten. Sie können bis {date} antworten.",
    code_subject="Ihr Code, um die Anfrage von {partner} anzunehmen",
    code_message="""Ihr Code: {code}

Damit nehmen Sie für {company} die Anfrage von {partner} an. Er gilt zehn Minuten.

Geben Sie ihn nicht weiter: Niemand von {partner} wird Sie danach fragen. Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun; ohne den Code geschieht nichts.""",
    title="{partner} möchte mit {company} zusammenarbeiten",
    asks="{partner} möchte Partner von {company} für Microsoft-Clouddienste werden.",
    together="{partner} (mit {provider})",
    means_title="Was es bedeutet, wenn Sie annehmen",
    means=(
        "{partner} darf Ihnen Microsoft-Clouddienste verkaufen, sie in Rechnung stellen und Sie dabei unterstützen.",
        "{partner} führt Ihr Unternehmen als Kunden: Name, Anschrift, Registernummer und Ansprechpartner.",
        "Bestellt wird damit nichts, und {partner} erhält keinen Zugang zu Ihren Systemen oder Daten.",
        "Was Sie mit anderen Partnern vereinbart haben, bleibt, wie es ist; sie erfahren nichts davon.",
    ),
    until="Sie können bis {date} antworten.",
    how_to_accept="Um anzunehmen, weisen Sie nach, dass Sie für {company} sprechen. Ein Code aus sechs Ziffern geht an den Kontakt, der für Ihr Unternehmen hinterlegt ist, oder, wo es keinen gibt, an die Adresse, an die diese Anfrage ging.",
    send_code="Code senden",
    decline="Ablehnen",
    accept_title="Die Anfrage annehmen",
    sent_to="Ein Code wurde an {address} gesendet. Er gilt zehn Minuten.",
    code="Code aus der E-Mail",
    code_hint="Sechs Ziffern",
    first_name="Ihr Vorname",
    last_name="Ihr Nachname",
    agreement_title="Microsoft-Kundenvertrag",
    agreement="Das ist der Vertrag zwischen Ihrem Unternehmen und Microsoft für alle Clouddienste. Er sagt, was jede Seite von der anderen erwarten darf, wie Ihre Daten geschützt sind und wer wofür haftet. Ihn anzunehmen kostet nichts und bestellt nichts; ohne ihn kann nichts bestellt werden.",
    agreement_link="Den ganzen Vertrag bei Microsoft lesen (öffnet einen neuen Tab)",
    is_told="{partner} erfährt Ihren Namen und die E-Mail-Adresse, an die der Code ging.",
    may_act="Ich darf für {company} handeln und nehme die Anfrage von {partner} an.",
    may_act_and_agree="Ich darf für {company} handeln. Für das Unternehmen nehme ich die Anfrage von {partner} und den Microsoft-Kundenvertrag an.",
    accept="Annehmen",
    new_code="Neuen Code senden",
    no_code_yet="Zurzeit gibt es keinen gültigen Code. Fordern Sie zuerst einen an.",
    problem="Es gibt ein Problem",
    error="Fehler",
    code_missing="Geben Sie den Code aus sechs Ziffern aus der E-Mail ein.",
    code_wrong="Dieser Code stimmt nicht. Prüfen Sie die Ziffern; nach fünf Versuchen brauchen Sie einen neuen Code.",
    code_over="Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.",
    first_name_missing="Geben Sie Ihren Vornamen vollständig ein.",
    last_name_missing="Geben Sie Ihren Nachnamen vollständig ein.",
    tick_missing="Setzen Sie das Häkchen, um anzunehmen.",
    too_many_codes="Es wurden zu viele Codes gesendet. Versuchen Sie es in einer Stunde noch einmal, oder wenden Sie sich an {partner}.",
    not_delivered="Der Code konnte gerade nicht gesendet werden. Versuchen Sie es in einigen Minuten noch einmal.",
    decline_title="Die Anfrage ablehnen",
    decline_text="{partner} erfährt, dass Sie abgelehnt haben. Sie können sagen, warum.",
    reason="Grund",
    optional="freiwillig",
    back="Zurück",
    accepted_title="Die Anfrage ist angenommen",
    accepted_text="{company} und {partner} arbeiten seit dem {date} zusammen. Sie brauchen nichts weiter zu tun.",
    declined_title="Die Anfrage ist abgelehnt",
    declined_text="{partner} weiß Bescheid. Sie brauchen nichts weiter zu tun.",
    expired_title="Die Anfrage ist abgelaufen",
    expired_text="Sie konnte bis {date} beantwortet werden. Wenn Sie weiterhin mit {partner} zusammenarbeiten möchten, bitten Sie dort um eine neue.",
    withdrawn_title="Die Anfrage wurde zurückgezogen",
    withdrawn_text="{partner} hat sie zurückgenommen. Sie brauchen nichts zu tun.",
    stuck_title="Die Anfrage kann zurzeit nicht angenommen werden",
    stuck_text="Seit {partner} sie gesendet hat, hat sich etwas geändert. Bitten Sie dort um eine neue.",
    nothing_title="Dieser Link führt nirgendwohin",
    nothing_text="Prüfen Sie, ob Sie die ganze Adresse kopiert haben. Wenn sie vollständig ist, bitten Sie den Absender um eine neue.",
    sign_subject="{partner} bittet {company}, den Microsoft-Kundenvertrag anzunehmen",
    sign_message="""Guten Tag,

{partner} ist Partner von {company} für Microsoft-Clouddienste. Bevor etwas bestellt werden kann, muss {company} den Microsoft-Kundenvertrag annehmen.

Hier können Sie den ganzen Text lesen und den Vertrag annehmen:

{link}

Der Link kann innerhalb von {days} Tagen verwendet werden. Wenn Sie uns nicht kennen oder das nicht möchten, brauchen Sie nichts zu tun.

{agent}
{partner}""",
    sign_code_message="""Ihr Code: {code}

Damit nehmen Sie für {company} den Microsoft-Kundenvertrag an. Der Code gilt zehn Minuten.

Geben Sie ihn nicht weiter: Niemand von {partner} wird Sie danach fragen. Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun; ohne den Code geschieht nichts.""",
    costs_subject="{partner} zeigt {company} die Kosten der genutzten Azure-Dienste",
    costs_message="""Guten Tag,

{partner} hat für {company} eine Seite mit den Kosten der Azure-Dienste freigeschaltet, die Sie nutzen:

{link}

Bewahren Sie diese Nachricht auf: Der Link kann {days} Tage lang immer wieder verwendet werden. Jedes Mal wird ein Code an diese Adresse gesendet.

{agent}
{partner}""",
    costs_code_message="""Ihr Code: {code}

Damit sehen Sie die Kosten von {company}. Der Code gilt zehn Minuten.

Geben Sie ihn nicht weiter: Niemand von {partner} wird Sie danach fragen. Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun; ohne den Code sieht niemand etwas.""",
    link_code_subject="Ihr Code für die Seite von {partner}",
    sign_asks="{partner} ist Partner von {company} für Microsoft-Clouddienste. Bevor etwas bestellt werden kann, muss {company} diesen Vertrag annehmen.",
    sign_version="Version {version}, gültig ab {date}.",
    sign_read="Den ganzen Vertrag lesen (öffnet einen neuen Tab)",
    sign_how="Um anzunehmen, weisen Sie nach, dass dieses Postfach Ihnen gehört. Ein Code aus sechs Ziffern geht an {address}.",
    sign_tick="Ich darf für {company} handeln. Ich habe Version {version} des Microsoft-Kundenvertrags gelesen und nehme sie für {company} an.",
    sign_button="Vertrag annehmen",
    sign_newer="Seit Sie diese Seite geöffnet haben, ist eine neuere Version des Vertrags erschienen. Lesen Sie diese, bevor Sie annehmen.",
    sign_repeated="Diese Version wurde bereits in Ihrem Namen angenommen. Sie brauchen nichts weiter zu tun.",
    signed_title="Der Vertrag ist angenommen",
    signed_text="{company} hat ihn am {date} angenommen. Sie brauchen nichts weiter zu tun.",
    link_until="Der Link kann bis {date} verwendet werden.",
    link_ended_title="Dieser Link gilt nicht mehr",
    link_ended_text="{partner} hat ihn deaktiviert oder einen neueren gesendet. Suchen Sie nach einer späteren Nachricht, oder fragen Sie dort nach.",
    link_expired_title="Dieser Link ist abgelaufen",
    link_expired_text="Er konnte bis {date} verwendet werden. Wenn Sie ihn weiterhin brauchen, bitten Sie {partner} um einen neuen.",
    costs_title="Kosten der Azure-Dienste",
    costs_asks="{partner} zeigt {company} hier, was die von Ihnen genutzten Azure-Dienste kosten.",
    costs_how="Um die Kosten zu sehen, weisen Sie nach, dass dieses Postfach Ihnen gehört. Ein Code aus sechs Ziffern geht an {address}.",
    costs_enter_title="Den Code eingeben",
    costs_enter="Kosten anzeigen",
    costs_means="Das sind die Kosten der genutzten Azure-Dienste zu Listenpreisen bei nutzungsbasierter Bezahlung; sie sind nicht die Rechnung von {partner}. Reservierungen zählen als null, und Käufe werden nicht angezeigt.",
    costs_off_title="Hier gibt es zurzeit nichts zu sehen",
    costs_off_text="{partner} hat die Ansicht der Kosten abgeschaltet. Wenn Sie sie brauchen, fragen Sie dort nach.",
    costs_none="Für diese Auswahl wurden noch keine Nutzungsdaten geladen.",
    costs_chart="Kosten nach Monat in {currency}",
    costs_by_month="Nach Monat",
    costs_by_place="Nach Abonnement und Ressourcengruppe",
    costs_until="Die Nutzungsdaten sind bis {date} geladen.",
    month="Monat",
    subscription="Abonnement",
    resource_group="Ressourcengruppe",
    no_resource_group="Ohne Ressourcengruppe",
    cost="Kosten",
    total="Gesamt",
    every="Alle",
    currency="Währung",
    show="Anzeigen",
    usage_title="Nutzung im {month}",
    day="Datum",
    service="Dienst",
    quantity="Menge",
    previous="Vorherige Seite",
    next="Nächste Seite",
    download="Nutzungsdaten herunterladen (CSV)",
    leave="Diese Seite schließen",
    language="Sprache",
    skip="Zum Inhalt springen",
    footer="Keine Seite von Microsoft. Die Namen von Microsoft sagen nur, welche Dienste und Bedingungen gemeint sind.",
)
