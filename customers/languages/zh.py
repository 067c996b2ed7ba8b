"""Chinese, in simplified characters."""

from .words import Words

WORDS = Words(
    name="中文",
    subject="{partner} 希望与 {company} 合作",
    message="""您好！

{partner} 希望成为 {company} 在 Microsoft 云服务方面的合作伙伴：向贵公司销售这些服务、开具账单并提供使用帮助。

此页面说明了其含义，您可以在该页面接受或拒绝：

{link}

您可以在 {days} 天内答复。如果您不认识我们或不希望如此，则无需任何操作。

{agent}
{partner}""",
    reminder_subject="提醒：{subject}",
    reminder="特此提醒您查看下面的邮件。您可以在 {date} 之前答复。",
    code_subject="用于接受 {partner} 请求的验证码",
    code_message="""您的验证码：{code}

凭此验证码，您代表 {company} 接受 {partner} 的请求。验证码十分钟内有效。

请勿告诉他人：{partner} 的任何人都不会向您索要验证码。如果您没有申请验证码，则无需任何操作；没有验证码，什么都不会发生。""",
    title="{partner} 希望与 {company} 合作",
    asks="{partner} 希望成为 {company} 在 Microsoft 云服务方面的合作伙伴。",
    together="{partner}（与 {provider} 一起）",
    means_title="接受意味着什么",
    means=(
        "{partner} 可以向贵公司销售 Microsoft 云服务、开具账单并提供使用帮助。",
        "{partner} 会保存贵公司的资料：名称、地址、注册号和联系人。",
        "这不会产生任何订单，{partner} 也不会获得对贵公司系统或数据的访问权限。",
        "贵公司与其他合作伙伴的约定保持不变，其他合作伙伴也不会收到通知。",
    ),
    until="您可以在 {date} 之前答复。",
    how_to_accept="要接受请求，您需要证明您代表 {company}。六位验证码将发送给贵公司登记的联系人；如果没有登记的联系人，则发送到此请求的收件地址。",
    send_code="发送验证码",
    decline="拒绝",
    accept_title="接受请求",
    sent_to="验证码已发送到 {address}，十分钟内有效。",
    code="邮件中的验证码",
    code_hint="六位数字",
    first_name="您的名字",
    last_name="您的姓氏",
    agreement_title="Microsoft 客户协议",
    agreement="这是贵公司与 Microsoft 之间关于所有云服务的合同。它说明双方可以对彼此有何期待、贵公司的数据如何受到保护，以及各方承担哪些责任。接受协议不收取费用，也不产生订单；没有该协议则无法订购。",
    agreement_link="在 Microsoft 网站阅读协议全文（在新标签页中打开）",
    is_told="{partner} 将得知您的姓名以及接收验证码的电子邮件地址。",
    may_act="我有权代表 {company}，并接受 {partner} 的请求。",
    may_act_and_agree="我有权代表 {company}，并代表该公司接受 {partner} 的请求和 Microsoft 客户协议。",
    accept="接受",
    new_code="发送新的验证码",
    no_code_yet="目前没有有效的验证码。请先获取验证码。",
    problem="有一个问题",
    error="错误",
    code_missing="请输入邮件中的六位验证码。",
    code_wrong="验证码不正确。请核对数字；五次尝试后需要新的验证码。",
    code_over="此验证码已失效。请获取新的验证码。",
    first_name_missing="请输入您的完整名字。",
    last_name_missing="请输入您的完整姓氏。",
    tick_missing="请勾选以表示接受。",
    too_many_codes="发送的验证码过多。请一小时后再试，或请 {partner} 发送新的请求。",
    not_delivered="暂时无法发送验证码。请几分钟后再试。",
    decline_title="拒绝请求",
    decline_text="{partner} 将得知您已拒绝。您可以说明原因。",
    reason="原因",
    optional="选填",
    back="返回",
    accepted_title="请求已被接受",
    accepted_text="{company} 与 {partner} 自 {date} 起开始合作。您无需再做任何操作。",
    declined_title="请求已被拒绝",
    declined_text="已通知 {partner}。您无需再做任何操作。",
    expired_title="请求已过期",
    expired_text="答复期限为 {date}。如果您仍希望与 {partner} 合作，请让对方发送新的请求。",
    withdrawn_title="请求已撤回",
    withdrawn_text="{partner} 已将其撤回。您无需任何操作。",
    stuck_title="目前无法接受此请求",
    stuck_text="自 {partner} 发送请求以来，情况发生了变化。请让对方发送新的请求。",
    nothing_title="此链接无效",
    nothing_text="请检查是否复制了完整的地址。如果地址完整，请让发送者提供新的链接。",
    language="语言",
    skip="跳到正文",
    footer="这不是 Microsoft 的页面。Microsoft 的名称仅用于说明所指的服务和条款。",
)
