"""Spanish."""

from .words import Words

WORDS = Words(
    name="Español",
    subject="{partner} desea trabajar con {company}",
    message="""Hola:

{partner} desea ser socio de {company} para los servicios en la nube de Microsoft: vendérselos, facturarlos y ayudarle con ellos.

Esta página explica qué significa; en ella puede aceptar o rechazar:

{link}

Puede responder en un plazo de {days} días. Si no nos conoce o no lo desea, no tiene que hacer nada.

{agent}
{partner}""",
    reminder_subject="Recordatorio: {subject}",
    reminder="Este es un recordatorio del mensaje de abajo. Puede responder hasta el {date}.",
    code_subject="Su código para aceptar la solicitud de {partner}",
    code_message="""Su código: {code}

Con él acepta, en nombre de {company}, la solicitud de {partner}. Es válido durante diez minutos.

No lo comparta: nadie de {partner} se lo pedirá. Si no lo ha solicitado, no tiene que hacer nada; sin el código no ocurre nada.""",
    title="{partner} desea trabajar con {company}",
    asks="{partner} desea ser socio de {company} para los servicios en la nube de Microsoft.",
    together="{partner} (con {provider})",
    means_title="Qué significa aceptar",
    means=(
        "{partner} podrá venderle servicios en la nube de Microsoft, facturarlos y ayudarle con ellos.",
        "{partner} guarda una ficha de su empresa: nombre, dirección, número de registro y contacto.",
        "Con ello no se pide nada, y {partner} no obtiene acceso a sus sistemas ni a sus datos.",
        "Lo que haya acordado con otros socios sigue igual, y no se les informa.",
    ),
    until="Puede responder hasta el {date}.",
    how_to_accept="Para aceptar, usted demuestra que habla en nombre de {company}. Un código de seis cifras se envía al contacto registrado de su empresa o, si no lo hay, a la dirección a la que se envió esta solicitud.",
    send_code="Enviar el código",
    decline="Rechazar",
    accept_title="Aceptar la solicitud",
    sent_to="Se ha enviado un código a {address}. Es válido durante diez minutos.",
    code="Código del correo",
    code_hint="Seis cifras",
    first_name="Su nombre",
    last_name="Sus apellidos",
    agreement_title="Contrato de Cliente de Microsoft",
    agreement="Es el contrato entre su empresa y Microsoft para todos los servicios en la nube. Dice qué puede esperar cada parte de la otra, cómo se protegen sus datos y quién responde de qué. Aceptarlo no cuesta nada ni pide nada; sin él no se puede pedir nada.",
    agreement_link="Leer el contrato completo en Microsoft (se abre en otra pestaña)",
    is_told="{partner} conocerá su nombre y la dirección de correo a la que se envió el código.",
    may_act="Puedo actuar en nombre de {company} y acepto la solicitud de {partner}.",
    may_act_and_agree="Puedo actuar en nombre de {company}. En su nombre acepto la solicitud de {partner} y el Contrato de Cliente de Microsoft.",
    accept="Aceptar",
    new_code="Enviar un código nuevo",
    no_code_yet="Ahora no hay ningún código válido. Pida uno primero.",
    problem="Hay un problema",
    error="Error",
    code_missing="Escriba el código de seis cifras del correo.",
    code_wrong="Este código no es correcto. Revise las cifras; después de cinco intentos necesitará un código nuevo.",
    code_over="Este código ya no es válido. Pida uno nuevo.",
    first_name_missing="Escriba su nombre completo, sin abreviar.",
    last_name_missing="Escriba sus apellidos sin abreviar.",
    tick_missing="Marque la casilla para aceptar.",
    too_many_codes="Se han enviado demasiados códigos. Inténtelo dentro de una hora o pida a {partner} una solicitud nueva.",
    not_delivered="No se ha podido enviar el código. Inténtelo dentro de unos minutos.",
    decline_title="Rechazar la solicitud",
    decline_text="Se informará a {partner} de que la ha rechazado. Puede decir por qué.",
    reason="Motivo",
    optional="opcional",
    back="Atrás",
    accepted_title="La solicitud está aceptada",
    accepted_text="{company} y {partner} trabajan juntos desde el {date}. No tiene que hacer nada más.",
    declined_title="La solicitud está rechazada",
    declined_text="Se ha informado a {partner}. No tiene que hacer nada más.",
    expired_title="La solicitud ha caducado",
    expired_text="Se podía responder hasta el {date}. Si todavía desea trabajar con {partner}, pida que le envíen una nueva.",
    withdrawn_title="La solicitud se ha retirado",
    withdrawn_text="{partner} la ha retirado. No tiene que hacer nada.",
    stuck_title="La solicitud no se puede aceptar por ahora",
    stuck_text="Algo ha cambiado desde que {partner} la envió. Pida que le envíen una nueva.",
    nothing_title="Este enlace no lleva a ninguna parte",
    nothing_text="Compruebe que ha copiado la dirección completa. Si está completa, pida una nueva a quien se la envió.",
    language="Idioma",
    skip="Ir al contenido",
    footer="No es una página de Microsoft. Los nombres de Microsoft solo dicen de qué servicios y condiciones se trata.",
)
