"""Italian."""

from .words import Words

WORDS = Words(
    name="Italiano",
    subject="{partner} desidera lavorare con {company}",
    message="""Buongiorno,

{partner} desidera diventare partner di {company} per i servizi cloud di Microsoft: venderli, fatturarli e assistervi nel loro uso.

Questa pagina spiega che cosa significa; lì potete accettare o rifiutare:

{link}

Potete rispondere entro {days} giorni. Se non ci conoscete o non lo desiderate, non dovete fare nulla.

{agent}
{partner}""",
    reminder_subject="Promemoria: {subject}",
    reminder="Questo è un promemoria del messaggio qui sotto. Potete rispondere fino al {date}.",
    code_subject="Il suo codice per accettare la richiesta di {partner}",
    code_message="""Il suo codice: {code}

Con questo codice accetta, per {company}, la richiesta di {partner}. È valido per dieci minuti.

Non lo comunichi a nessuno: nessuno di {partner} glielo chiederà. Se non lo ha richiesto, non deve fare nulla; senza il codice non accade nulla.""",
    title="{partner} desidera lavorare con {company}",
    asks="{partner} desidera diventare partner di {company} per i servizi cloud di Microsoft.",
    together="{partner} (con {provider})",
    means_title="Che cosa significa accettare",
    means=(
        "{partner} può vendervi i servizi cloud di Microsoft, fatturarli e assistervi nel loro uso.",
        "{partner} conserva una scheda della vostra azienda: nome, indirizzo, numero di registrazione e contatto.",
        "Non si ordina nulla, e {partner} non ottiene alcun accesso ai vostri sistemi o dati.",
        "Ciò che avete concordato con altri partner resta com’è, e non ne vengono informati.",
    ),
    until="Potete rispondere fino al {date}.",
    how_to_accept="Per accettare occorre dimostrare di rappresentare {company}. Un codice di sei cifre viene inviato al contatto registrato per la vostra azienda o, se non c’è, all’indirizzo a cui è stata inviata questa richiesta.",
    send_code="Invia il codice",
    decline="Rifiuta",
    accept_title="Accettare la richiesta",
    sent_to="Un codice è stato inviato a {address}. È valido per dieci minuti.",
    code="Codice ricevuto per e-mail",
    code_hint="Sei cifre",
    first_name="Il suo nome",
    last_name="Il suo cognome",
    agreement_title="Contratto del Cliente Microsoft",
    agreement="È il contratto tra la vostra azienda e Microsoft per tutti i servizi cloud. Dice che cosa ciascuna parte può aspettarsi dall’altra, come sono protetti i vostri dati e chi risponde di che cosa. Accettarlo non costa nulla e non ordina nulla; senza di esso non si può ordinare nulla.",
    agreement_link="Leggere l’intero contratto presso Microsoft (si apre in un’altra scheda)",
    is_told="{partner} viene a conoscere il suo nome e l’indirizzo e-mail a cui è stato inviato il codice.",
    may_act="Posso agire per {company} e accetto la richiesta di {partner}.",
    may_act_and_agree="Posso agire per {company}. A suo nome accetto la richiesta di {partner} e il Contratto del Cliente Microsoft.",
    accept="Accetta",
    new_code="Invia un nuovo codice",
    no_code_yet="Al momento non c’è un codice valido. Ne richieda prima uno.",
    problem="C’è un problema",
    error="Errore",
    code_missing="Inserisca il codice di sei cifre ricevuto per e-mail.",
    code_wrong="Questo codice non è giusto. Controlli le cifre; dopo cinque tentativi serve un nuovo codice.",
    code_over="Questo codice non è più valido. Ne richieda uno nuovo.",
    first_name_missing="Inserisca il suo nome per intero.",
    last_name_missing="Inserisca il suo cognome per intero.",
    tick_missing="Selezioni la casella per accettare.",
    too_many_codes="Sono stati inviati troppi codici. Riprovi tra un’ora oppure si rivolga a {partner}.",
    not_delivered="Non è stato possibile inviare il codice. Riprovi tra qualche minuto.",
    decline_title="Rifiutare la richiesta",
    decline_text="{partner} verrà a sapere che ha rifiutato. Può dire perché.",
    reason="Motivo",
    optional="facoltativo",
    back="Indietro",
    accepted_title="La richiesta è accettata",
    accepted_text="{company} e {partner} lavorano insieme dal {date}. Non deve fare altro.",
    declined_title="La richiesta è rifiutata",
    declined_text="{partner} ne è informato. Non deve fare altro.",
    expired_title="La richiesta è scaduta",
    expired_text="Si poteva rispondere fino al {date}. Se desidera ancora lavorare con {partner}, ne chieda una nuova.",
    withdrawn_title="La richiesta è stata ritirata",
    withdrawn_text="{partner} l’ha ritirata. Non deve fare nulla.",
    stuck_title="La richiesta non può essere accettata al momento",
    stuck_text="Qualcosa è cambiato da quando {partner} l’ha inviata. Ne chieda una nuova.",
    nothing_title="Questo link non porta da nessuna parte",
    nothing_text="Controlli di aver copiato l’indirizzo intero. Se è intero, ne chieda uno nuovo a chi glielo ha inviato.",
    sign_subject="{partner} chiede a {company} di accettare il Contratto del Cliente Microsoft",
    sign_message="""Buongiorno,

{partner} è partner di {company} per i servizi cloud di Microsoft. Prima di poter ordinare qualcosa, {company} deve accettare il Contratto del Cliente Microsoft.

Qui potete leggere l’intero testo e accettarlo:

{link}

Il link può essere utilizzato entro {days} giorni. Se non ci conoscete o non lo desiderate, non dovete fare nulla.

{agent}
{partner}""",
    sign_code_message="""Il suo codice: {code}

Con questo codice accetta, per {company}, il Contratto del Cliente Microsoft. Il codice è valido per dieci minuti.

Non lo comunichi a nessuno: nessuno di {partner} glielo chiederà. Se non lo ha richiesto, non deve fare nulla; senza il codice non accade nulla.""",
    costs_subject="{partner} mostra a {company} i costi dei servizi Azure utilizzati",
    costs_message="""Buongiorno,

{partner} ha aperto per {company} una pagina con i costi dei servizi Azure che utilizzate:

{link}

Conservate questo messaggio: il link può essere utilizzato più volte, per {days} giorni. Ogni volta viene inviato un codice a questo indirizzo.

{agent}
{partner}""",
    costs_code_message="""Il suo codice: {code}

Con questo codice può vedere i costi di {company}. È valido per dieci minuti.

Non lo comunichi a nessuno: nessuno di {partner} glielo chiederà. Se non lo ha richiesto, non deve fare nulla; senza il codice nessuno vede nulla.""",
    link_code_subject="Il suo codice per la pagina di {partner}",
    sign_asks="{partner} è partner di {company} per i servizi cloud di Microsoft. Prima di poter ordinare qualcosa, {company} deve accettare questo contratto.",
    sign_version="Versione {version}, valida dal {date}.",
    sign_read="Leggere l’intero contratto (si apre in un’altra scheda)",
    sign_how="Per accettare occorre dimostrare che questa casella di posta è la sua. Un codice di sei cifre viene inviato a {address}.",
    sign_tick="Posso agire per {company}. Ho letto la versione {version} del Contratto del Cliente Microsoft e la accetto a nome di {company}.",
    sign_button="Accetta il contratto",
    sign_newer="Da quando ha aperto questa pagina è stata pubblicata una versione più recente del contratto. La legga e poi accetti.",
    sign_repeated="Questa versione è già stata accettata a suo nome. Non deve fare altro.",
    signed_title="Il contratto è accettato",
    signed_text="{company} lo ha accettato il {date}. Non deve fare altro.",
    link_until="Il link può essere utilizzato fino al {date}.",
    link_ended_title="Questo link non è più in uso",
    link_ended_text="{partner} lo ha disattivato o ne ha inviato uno più recente. Cerchi un messaggio successivo oppure ne chieda uno nuovo.",
    link_expired_title="Questo link è scaduto",
    link_expired_text="Si poteva utilizzare fino al {date}. Se ne ha ancora bisogno, ne chieda uno nuovo a {partner}.",
    costs_title="Costi dei servizi Azure",
    costs_asks="Qui {partner} mostra a {company} quanto costano i servizi Azure che utilizzate.",
    costs_how="Per vedere i costi occorre dimostrare che questa casella di posta è la sua. Un codice di sei cifre viene inviato a {address}.",
    costs_enter_title="Inserire il codice",
    costs_enter="Mostra i costi",
    costs_means="Questi sono i costi dei servizi Azure utilizzati, ai prezzi di listino con pagamento in base al consumo; non sono la fattura di {partner}. Le prenotazioni sono conteggiate come zero e gli acquisti non sono riportati.",
    costs_off_title="Al momento qui non c’è nulla da vedere",
    costs_off_text="{partner} ha disattivato la visualizzazione dei costi. Se ne ha bisogno, si rivolga a {partner}.",
    costs_none="Per questa selezione non sono ancora stati caricati dati di utilizzo.",
    costs_chart="Costi per mese in {currency}",
    costs_by_month="Per mese",
    costs_by_place="Per sottoscrizione e gruppo di risorse",
    costs_until="I dati di utilizzo sono caricati fino al {date}.",
    month="Mese",
    subscription="Sottoscrizione",
    resource_group="Gruppo di risorse",
    no_resource_group="Senza gruppo di risorse",
    cost="Costo",
    total="Totale",
    every="Tutto",
    currency="Valuta",
    show="Mostra",
    usage_title="Utilizzo di {month}",
    day="Data",
    service="Servizio",
    quantity="Quantità",
    previous="Pagina precedente",
    next="Pagina successiva",
    download="Scarica i dati di utilizzo (CSV)",
    leave="Chiudi questa pagina",
    language="Lingua",
    skip="Vai al contenuto",
    footer="Non è una pagina di Microsoft. I nomi di Microsoft dicono soltanto di quali servizi e condizioni si tratta.",
)
