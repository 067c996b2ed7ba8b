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
    too_many_codes="Sono stati inviati troppi codici. Riprovi tra un’ora oppure chieda a {partner} una nuova richiesta.",
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
    language="Lingua",
    skip="Vai al contenuto",
    footer="Non è una pagina di Microsoft. I nomi di Microsoft dicono soltanto di quali servizi e condizioni si tratta.",
)
