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
    too_many_codes="Trop de codes ont été envoyés. Réessayez dans une heure, ou demandez à {partner} de vous adresser une nouvelle demande.",
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
    language="Langue",
    skip="Aller au contenu",
    footer="Ce n’est pas une page de Microsoft. Les noms de Microsoft indiquent seulement de quels services et conditions il s’agit.",
)
