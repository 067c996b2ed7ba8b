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
    too_many_codes="Se han enviado demasiados códigos. Inténtelo dentro de una hora o póngase en contacto con {partner}.",
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
    sign_subject="{partner} solicita a {company} que acepte el Contrato de Cliente de Microsoft",
    sign_message="""Hola:

{partner} es socio de {company} para los servicios en la nube de Microsoft. Antes de poder pedir nada, es necesario que {company} acepte el Contrato de Cliente de Microsoft.

Aquí puede leer el texto completo y aceptarlo:

{link}

El enlace se puede utilizar en un plazo de {days} días. Si no nos conoce o no lo desea, no tiene que hacer nada.

{agent}
{partner}""",
    sign_code_message="""Su código: {code}

Con él acepta, en nombre de {company}, el Contrato de Cliente de Microsoft. El código es válido durante diez minutos.

No lo comparta: nadie de {partner} se lo pedirá. Si no lo ha solicitado, no tiene que hacer nada; sin el código no ocurre nada.""",
    costs_subject="{partner} muestra a {company} los costes de los servicios de Azure que utiliza",
    costs_message="""Hola:

{partner} ha abierto para {company} una página con los costes de los servicios de Azure que ustedes utilizan:

{link}

Conserve este mensaje: el enlace se puede utilizar tantas veces como desee durante {days} días. Cada vez se envía un código a esta dirección.

{agent}
{partner}""",
    costs_code_message="""Su código: {code}

Con él puede ver los costes de {company}. El código es válido durante diez minutos.

No lo comparta: nadie de {partner} se lo pedirá. Si no lo ha solicitado, no tiene que hacer nada; sin el código nadie ve nada.""",
    link_code_subject="Su código para la página de {partner}",
    sign_asks="{partner} es socio de {company} para los servicios en la nube de Microsoft. Antes de poder pedir nada, es necesario que {company} acepte este contrato.",
    sign_version="Versión {version}, vigente a partir del {date}.",
    sign_read="Leer el contrato completo (se abre en otra pestaña)",
    sign_how="Para aceptar, usted demuestra que este buzón de correo es suyo. Un código de seis cifras se envía a {address}.",
    sign_tick="Puedo actuar en nombre de {company}. He leído la versión {version} del Contrato de Cliente de Microsoft y la acepto en nombre de {company}.",
    sign_button="Aceptar el contrato",
    sign_newer="Desde que abrió esta página ha aparecido una versión más reciente del contrato. Léala y después acéptela.",
    sign_repeated="Esta versión ya se aceptó en su nombre. No tiene que hacer nada más.",
    signed_title="El contrato está aceptado",
    signed_text="{company} lo aceptó el {date}. No tiene que hacer nada más.",
    link_until="El enlace se puede utilizar hasta el {date}.",
    link_ended_title="Este enlace ya no está en uso",
    link_ended_text="{partner} lo ha desactivado o ha enviado uno más reciente. Busque un mensaje posterior o pregunte a su socio.",
    link_expired_title="Este enlace ha caducado",
    link_expired_text="Se podía utilizar hasta el {date}. Si todavía lo necesita, pida uno nuevo a {partner}.",
    costs_title="Costes de los servicios de Azure",
    costs_asks="Aquí {partner} muestra a {company} cuánto cuestan los servicios de Azure que ustedes utilizan.",
    costs_how="Para ver los costes, usted demuestra que este buzón de correo es suyo. Un código de seis cifras se envía a {address}.",
    costs_enter_title="Escribir el código",
    costs_enter="Mostrar los costes",
    costs_means="Estos son los costes de los servicios de Azure utilizados, a precios de lista de pago por uso; no son la factura de {partner}. Las reservas cuentan como cero y las compras no se muestran.",
    costs_off_title="Por ahora no hay nada que ver aquí",
    costs_off_text="{partner} ha desactivado la vista de los costes. Si la necesita, pregunte a su socio.",
    costs_none="Todavía no se han cargado datos de uso para esta selección.",
    costs_chart="Costes por mes en {currency}",
    costs_by_month="Por mes",
    costs_by_place="Por suscripción y grupo de recursos",
    costs_until="Los datos de uso están cargados hasta el {date}.",
    month="Mes",
    subscription="Suscripción",
    resource_group="Grupo de recursos",
    no_resource_group="Sin grupo de recursos",
    cost="Coste",
    total="Total",
    every="Todo",
    currency="Moneda",
    show="Mostrar",
    usage_title="Uso en {month}",
    day="Fecha",
    service="Servicio",
    quantity="Cantidad",
    previous="Página anterior",
    next="Página siguiente",
    download="Descargar los datos de uso (CSV)",
    leave="Cerrar esta página",
    language="Idioma",
    skip="Ir al contenido",
    footer="No es una página de Microsoft. Los nombres de Microsoft solo dicen de qué servicios y condiciones se trata.",
)
