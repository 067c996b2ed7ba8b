"""French."""

from .words import Words

WORDS = Words(
    name="Français",
    subject="{partner} souhaite travailler avec {company}",
    message="""Bonjour,

{partner} souhaite devenir partenaire de {company} pour les services cloud de Microsoft : vous les vendre, vous les facturer et vous aider à les utiliser.

Cette page explique ce que cela signifie ; vous pouvez y accepter ou refuser :

{link}

Vous pouvez répondre dans un délai de {days} jours. Si vous ne nous connaissez pas ou si vous ne le souhaitez pas, vous n’avez rien à faire.

{agent}
{partner}""",
    reminder_subject="Rappel : {subject}",
    reminder="Voici un rappel du message ci-dessous. Vous pouvez répondre jusqu’au {date}.",
    code_subject="Votre code pour accepter la demande de {partner}",
    code_message="""Votre code : {code}

Il vous permet d’accepter, pour {company}, la demande de {partner}. Il est valable dix minutes.

Ne le communiquez à personne : personne chez {partner} ne vous le demandera. Si vous ne l’avez pas demandé, vous n’avez rien à faire ; sans le code, rien ne se passe.""",
    title="{partner} souhaite travailler avec {company}",
    asks="{partner} souhaite devenir partenaire de {company} pour les services cloud de Microsoft.",
    together="{partner} (avec {provider})",
    means_title="Ce que signifie votre accord",
    means=(
        "{partner} peut vous vendre les services cloud de Microsoft, vous les facturer et vous aider à les utiliser.",
        "{partner} conserve une fiche de votre entreprise : nom, adresse, numéro d’immatriculation et contact.",
        "Rien n’est commandé, et {partner} n’a aucun accès à vos systèmes ni à vos données.",
        "Ce que vous avez convenu avec d’autres partenaires reste inchangé, et ils n’en sont pas informés.",
    ),
    until="Vous pouvez répondre jusqu’au {date}.",
    how_to_accept="Pour accepter, vous montrez que vous représentez {company}. Un code de six chiffres est envoyé au contact enregistré pour votre entreprise ou, s’il n’y en a pas, à l’adresse à laquelle cette demande a été envoyée.",
    send_code="Envoyer le code",
    decline="Refuser",
    accept_title="Accepter la demande",
    sent_to="Un code a été envoyé à {address}. Il est valable dix minutes.",
    code="Code reçu par e-mail",
    code_hint="Six chiffres",
    first_name="Votre prénom",
    last_name="Votre nom",
    agreement_title="Contrat Client Microsoft",
    agreement="C’est le contrat entre votre entreprise et Microsoft pour tous les services cloud. Il dit ce que chaque partie peut attendre de l’autre, comment vos données sont protégées et qui répond de quoi. L’accepter ne coûte rien et ne commande rien ; sans lui, rien ne peut être commandé.",
    agreement_link="Lire le contrat complet chez Microsoft (s’ouvre dans un nouvel onglet)",
    is_told="{partner} apprend votre nom et l’adresse e-mail à laquelle le code a été envoyé.",
    may_act="Je suis en droit d’agir pour {company} et j’accepte la demande de {partner}.",
    may_act_and_agree="Je suis en droit d’agir pour {company}. En son nom, j’accepte la demande de {partner} et le Contrat Client Microsoft.",
    accept="Accepter",
    new_code="Envoyer un nouveau code",
    no_code_yet="Il n’y a pas de code valable pour le moment. Demandez-en d’abord un.",
    problem="Il y a un problème",
    error="Erreur",
    code_missing="Saisissez le code de six chiffres reçu par e-mail.",
    code_wrong="Ce code n’est pas le bon. Vérifiez les chiffres ; après cinq essais, il vous faut un nouveau code.",
    code_over="Ce code n’est plus valable. Demandez-en un nouveau.",
    first_name_missing="Saisissez votre prénom en entier.",
    last_name_missing="Saisissez votre nom en entier.",
    tick_missing="Cochez la case pour accepter.",
    too_many_codes="Trop de codes ont été envoyés. Réessayez dans une heure, ou adressez-vous à {partner}.",
    not_delivered="Le code n’a pas pu être envoyé. Réessayez dans quelques minutes.",
    decline_title="Refuser la demande",
    decline_text="{partner} apprendra que vous avez refusé. Vous pouvez dire pourquoi.",
    reason="Raison",
    optional="facultatif",
    back="Retour",
    accepted_title="La demande est acceptée",
    accepted_text="{company} et {partner} travaillent ensemble depuis le {date}. Vous n’avez rien d’autre à faire.",
    declined_title="La demande est refusée",
    declined_text="{partner} en est informé. Vous n’avez rien d’autre à faire.",
    expired_title="La demande a expiré",
    expired_text="Il était possible d’y répondre jusqu’au {date}. Si vous souhaitez toujours travailler avec {partner}, demandez l’envoi d’une nouvelle demande.",
    withdrawn_title="La demande a été retirée",
    withdrawn_text="{partner} l’a retirée. Vous n’avez rien à faire.",
    stuck_title="La demande ne peut pas être acceptée pour le moment",
    stuck_text="Quelque chose a changé depuis l’envoi par {partner}. Demandez l’envoi d’une nouvelle demande.",
    nothing_title="Ce lien ne mène nulle part",
    nothing_text="Vérifiez que vous avez copié l’adresse entière. Si elle est entière, demandez-en une nouvelle à la personne qui vous l’a envoyée.",
    sign_subject="{partner} demande à {company} d’accepter le Contrat Client Microsoft",
    sign_message="""Bonjour,

{partner} est partenaire de {company} pour les services cloud de Microsoft. Avant toute commande, {company} doit accepter le Contrat Client Microsoft.

Vous pouvez ici lire le texte complet et l’accepter :

{link}

Le lien peut être utilisé dans un délai de {days} jours. Si vous ne nous connaissez pas ou si vous ne le souhaitez pas, vous n’avez rien à faire.

{agent}
{partner}""",
    sign_code_message="""Votre code : {code}

Il vous permet d’accepter, pour {company}, le Contrat Client Microsoft. Ce code est valable dix minutes.

Ne le communiquez à personne : personne chez {partner} ne vous le demandera. Si vous ne l’avez pas demandé, vous n’avez rien à faire ; sans le code, rien ne se passe.""",
    costs_subject="{partner} présente à {company} les coûts des services Azure utilisés",
    costs_message="""Bonjour,

{partner} a ouvert pour {company} une page présentant les coûts des services Azure que vous utilisez :

{link}

Conservez ce message : le lien peut être utilisé autant de fois que vous le souhaitez, pendant {days} jours. À chaque fois, un code est envoyé à cette adresse.

{agent}
{partner}""",
    costs_code_message="""Votre code : {code}

Il vous permet de voir les coûts de {company}. Ce code est valable dix minutes.

Ne le communiquez à personne : personne chez {partner} ne vous le demandera. Si vous ne l’avez pas demandé, vous n’avez rien à faire ; sans le code, personne ne voit rien.""",
    link_code_subject="Votre code pour la page de {partner}",
    sign_asks="{partner} est partenaire de {company} pour les services cloud de Microsoft. Avant toute commande, {company} doit accepter ce contrat.",
    sign_version="Version {version}, en vigueur à partir du {date}.",
    sign_read="Lire le contrat complet (s’ouvre dans un nouvel onglet)",
    sign_how="Pour accepter, vous montrez que cette boîte e-mail est la vôtre. Un code de six chiffres est envoyé à {address}.",
    sign_tick="Je suis en droit d’agir pour {company}. J’ai lu la version {version} du Contrat Client Microsoft et je l’accepte pour {company}.",
    sign_button="Accepter le contrat",
    sign_newer="Une version plus récente du contrat est parue depuis que vous avez ouvert cette page. Lisez-la, puis acceptez-la.",
    sign_repeated="Cette version a déjà été acceptée en votre nom. Vous n’avez rien d’autre à faire.",
    signed_title="Le contrat est accepté",
    signed_text="{company} l’a accepté le {date}. Vous n’avez rien d’autre à faire.",
    link_until="Le lien peut être utilisé jusqu’au {date}.",
    link_ended_title="Ce lien n’est plus utilisé",
    link_ended_text="{partner} l’a désactivé ou en a envoyé un plus récent. Cherchez un message ultérieur, ou adressez-vous à votre partenaire.",
    link_expired_title="Ce lien a expiré",
    link_expired_text="Il pouvait être utilisé jusqu’au {date}. Si vous en avez encore besoin, demandez-en un nouveau à {partner}.",
    costs_title="Coûts des services Azure",
    costs_asks="{partner} présente ici à {company} ce que coûtent les services Azure que vous utilisez.",
    costs_how="Pour voir les coûts, vous montrez que cette boîte e-mail est la vôtre. Un code de six chiffres est envoyé à {address}.",
    costs_enter_title="Saisir le code",
    costs_enter="Afficher les coûts",
    costs_means="Il s’agit des coûts des services Azure utilisés, aux prix publics du paiement à l’utilisation ; ce n’est pas la facture de {partner}. Les réservations comptent pour zéro, et les achats ne sont pas affichés.",
    costs_off_title="Il n’y a rien à voir ici pour le moment",
    costs_off_text="{partner} a désactivé l’affichage des coûts. Si vous en avez besoin, adressez-vous à votre partenaire.",
    costs_none="Aucune donnée d’utilisation n’a encore été chargée pour cette sélection.",
    costs_chart="Coûts par mois en {currency}",
    costs_by_month="Par mois",
    costs_by_place="Par abonnement et groupe de ressources",
    costs_until="Les données d’utilisation sont chargées jusqu’au {date}.",
    month="Mois",
    subscription="Abonnement",
    resource_group="Groupe de ressources",
    no_resource_group="Sans groupe de ressources",
    cost="Coût",
    total="Total",
    every="Tous",
    currency="Devise",
    show="Afficher",
    usage_title="Utilisation en {month}",
    day="Date",
    service="Service",
    quantity="Quantité",
    previous="Page précédente",
    next="Page suivante",
    download="Télécharger les données d’utilisation (CSV)",
    leave="Fermer cette page",
    language="Langue",
    skip="Aller au contenu",
    footer="Ce n’est pas une page de Microsoft. Les noms de Microsoft indiquent seulement de quels services et conditions il s’agit.",
)
