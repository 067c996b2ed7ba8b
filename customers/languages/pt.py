"""Portuguese."""

from .words import Words

WORDS = Words(
    name="Português",
    subject="{partner} deseja trabalhar com {company}",
    message="""Olá,

{partner} deseja tornar-se parceiro de {company} para os serviços de nuvem da Microsoft: vender, faturar e prestar apoio.

Esta página explica o que isso significa; nela pode aceitar ou recusar:

{link}

Pode responder no prazo de {days} dias. Se não nos conhece ou não deseja isto, não precisa fazer nada.

{agent}
{partner}""",
    reminder_subject="Lembrete: {subject}",
    reminder="Este é um lembrete da mensagem abaixo. Pode responder até {date}.",
    code_subject="O seu código para aceitar o pedido de {partner}",
    code_message="""O seu código: {code}

Com ele aceita, em nome de {company}, o pedido de {partner}. É válido durante dez minutos.

Não o partilhe: ninguém de {partner} vai pedi-lo. Se não o solicitou, não precisa fazer nada; sem o código nada acontece.""",
    title="{partner} deseja trabalhar com {company}",
    asks="{partner} deseja tornar-se parceiro de {company} para os serviços de nuvem da Microsoft.",
    together="{partner} (com {provider})",
    means_title="O que significa aceitar",
    means=(
        "{partner} pode vender-lhe serviços de nuvem da Microsoft, faturá-los e prestar apoio.",
        "{partner} mantém uma ficha da sua empresa: nome, endereço, número de registro e contato.",
        "Nada é encomendado com isto, e {partner} não obtém acesso aos seus sistemas nem aos seus dados.",
        "O que acordou com outros parceiros continua igual, e eles não são informados.",
    ),
    until="Pode responder até {date}.",
    how_to_accept="Para aceitar, mostra que fala em nome de {company}. Um código de seis dígitos é enviado ao contato registrado da sua empresa ou, se não houver, ao endereço para o qual este pedido foi enviado.",
    send_code="Enviar o código",
    decline="Recusar",
    accept_title="Aceitar o pedido",
    sent_to="Um código foi enviado para {address}. É válido durante dez minutos.",
    code="Código do e-mail",
    code_hint="Seis dígitos",
    first_name="O seu nome",
    last_name="O seu sobrenome",
    agreement_title="Contrato de Cliente da Microsoft",
    agreement="É o contrato entre a sua empresa e a Microsoft para todos os serviços de nuvem. Diz o que cada parte pode esperar da outra, como os seus dados são protegidos e quem responde pelo quê. Aceitá-lo não custa nada nem encomenda nada; sem ele nada pode ser encomendado.",
    agreement_link="Ler o contrato completo na Microsoft (abre em outra aba)",
    is_told="{partner} fica a saber o seu nome e o endereço de e-mail para o qual o código foi enviado.",
    may_act="Posso agir em nome de {company} e aceito o pedido de {partner}.",
    may_act_and_agree="Posso agir em nome de {company}. Em seu nome aceito o pedido de {partner} e o Contrato de Cliente da Microsoft.",
    accept="Aceitar",
    new_code="Enviar um novo código",
    no_code_yet="Neste momento não há um código válido. Solicite um primeiro.",
    problem="Há um problema",
    error="Erro",
    code_missing="Digite o código de seis dígitos do e-mail.",
    code_wrong="Este código não está certo. Verifique os dígitos; depois de cinco tentativas precisa de um novo código.",
    code_over="Este código já não é válido. Solicite um novo.",
    first_name_missing="Digite o seu nome por extenso.",
    last_name_missing="Digite o seu sobrenome por extenso.",
    tick_missing="Marque a caixa para aceitar.",
    too_many_codes="Foram enviados códigos demais. Tente novamente daqui a uma hora ou solicite a {partner} um novo pedido.",
    not_delivered="Não foi possível enviar o código agora. Tente novamente daqui a alguns minutos.",
    decline_title="Recusar o pedido",
    decline_text="{partner} será informado de que recusou. Pode dizer por quê.",
    reason="Motivo",
    optional="opcional",
    back="Voltar",
    accepted_title="O pedido foi aceito",
    accepted_text="{company} e {partner} trabalham juntos desde {date}. Não precisa fazer mais nada.",
    declined_title="O pedido foi recusado",
    declined_text="{partner} foi informado. Não precisa fazer mais nada.",
    expired_title="O pedido expirou",
    expired_text="Podia ser respondido até {date}. Se ainda deseja trabalhar com {partner}, solicite um novo.",
    withdrawn_title="O pedido foi retirado",
    withdrawn_text="{partner} retirou-o. Não precisa fazer nada.",
    stuck_title="O pedido não pode ser aceito neste momento",
    stuck_text="Algo mudou desde que {partner} o enviou. Solicite um novo.",
    nothing_title="Este link não leva a lugar nenhum",
    nothing_text="Verifique se copiou o endereço completo. Se estiver completo, solicite um novo a quem o enviou.",
    language="Idioma",
    skip="Ir para o conteúdo",
    footer="Não é uma página da Microsoft. Os nomes da Microsoft dizem apenas de que serviços e condições se trata.",
)
