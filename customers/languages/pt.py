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
    too_many_codes="Foram enviados códigos demais. Tente novamente daqui a uma hora ou entre em contato com {partner}.",
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
    sign_subject="{partner} solicita a {company} que aceite o Contrato de Cliente da Microsoft",
    sign_message="""Olá,

{partner} é parceiro de {company} para os serviços de nuvem da Microsoft. Antes que algo possa ser encomendado, {company} precisa aceitar o Contrato de Cliente da Microsoft.

Aqui pode ler o texto completo e aceitá-lo:

{link}

O link pode ser usado no prazo de {days} dias. Se não nos conhece ou não deseja isto, não precisa fazer nada.

{agent}
{partner}""",
    sign_code_message="""O seu código: {code}

Com ele aceita, em nome de {company}, o Contrato de Cliente da Microsoft. O código é válido durante dez minutos.

Não o partilhe: ninguém de {partner} vai pedi-lo. Se não o solicitou, não precisa fazer nada; sem o código nada acontece.""",
    costs_subject="{partner} mostra a {company} os custos dos serviços do Azure utilizados",
    costs_message="""Olá,

{partner} abriu para {company} uma página com os custos dos serviços do Azure que a sua empresa utiliza:

{link}

Guarde esta mensagem: o link pode ser usado várias vezes, durante {days} dias. A cada vez, um código é enviado para este endereço.

{agent}
{partner}""",
    costs_code_message="""O seu código: {code}

Com ele pode ver os custos de {company}. É válido durante dez minutos.

Não o partilhe: ninguém de {partner} vai pedi-lo. Se não o solicitou, não precisa fazer nada; sem o código ninguém vê nada.""",
    link_code_subject="O seu código para a página de {partner}",
    sign_asks="{partner} é parceiro de {company} para os serviços de nuvem da Microsoft. Antes que algo possa ser encomendado, {company} precisa aceitar este contrato.",
    sign_version="Versão {version}, válida a partir de {date}.",
    sign_read="Ler o contrato completo (abre em outra aba)",
    sign_how="Para aceitar, mostra que esta caixa de e-mail é sua. Um código de seis dígitos é enviado para {address}.",
    sign_tick="Posso agir em nome de {company}. Li a versão {version} do Contrato de Cliente da Microsoft e aceito-a em nome de {company}.",
    sign_button="Aceitar o contrato",
    sign_newer="Desde que abriu esta página, foi publicada uma versão mais recente do contrato. Leia-a e depois aceite.",
    sign_repeated="Esta versão já foi aceita em seu nome. Não precisa fazer mais nada.",
    signed_title="O contrato foi aceito",
    signed_text="{company} aceitou-o em {date}. Não precisa fazer mais nada.",
    link_until="O link pode ser usado até {date}.",
    link_ended_title="Este link já não está em uso",
    link_ended_text="{partner} encerrou-o ou enviou um mais recente. Procure uma mensagem posterior ou solicite um novo.",
    link_expired_title="Este link expirou",
    link_expired_text="Podia ser usado até {date}. Se ainda precisa dele, solicite um novo a {partner}.",
    costs_title="Custos dos serviços do Azure",
    costs_asks="Aqui {partner} mostra a {company} quanto custam os serviços do Azure que a sua empresa utiliza.",
    costs_how="Para ver os custos, mostra que esta caixa de e-mail é sua. Um código de seis dígitos é enviado para {address}.",
    costs_enter_title="Digitar o código",
    costs_enter="Mostrar os custos",
    costs_means="Estes são os custos dos serviços do Azure utilizados, a preços de tabela com pagamento conforme o uso; não são a fatura de {partner}. As reservas contam como zero, e as compras não são mostradas.",
    costs_off_title="Neste momento não há nada para ver aqui",
    costs_off_text="{partner} desativou a visualização dos custos. Se precisa dela, solicite-a a {partner}.",
    costs_none="Ainda não foram carregados dados de uso para esta seleção.",
    costs_chart="Custos por mês em {currency}",
    costs_by_month="Por mês",
    costs_by_place="Por assinatura e grupo de recursos",
    costs_until="Os dados de uso estão carregados até {date}.",
    month="Mês",
    subscription="Assinatura",
    resource_group="Grupo de recursos",
    no_resource_group="Sem grupo de recursos",
    cost="Custo",
    total="Total",
    every="Tudo",
    currency="Moeda",
    show="Mostrar",
    usage_title="Uso em {month}",
    day="Data",
    service="Serviço",
    quantity="Quantidade",
    previous="Página anterior",
    next="Próxima página",
    download="Baixar os dados de uso (CSV)",
    leave="Fechar esta página",
    language="Idioma",
    skip="Ir para o conteúdo",
    footer="Não é uma página da Microsoft. Os nomes da Microsoft dizem apenas de que serviços e condições se trata.",
)
