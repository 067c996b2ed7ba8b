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
    too_many_codes="发送的验证码过多。请一小时后再试，或联系 {partner}。",
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
    sign_subject="{partner} 请 {company} 接受 Microsoft 客户协议",
    sign_message="""您好！

{partner} 是 {company} 在 Microsoft 云服务方面的合作伙伴。在订购任何服务之前，{company} 需要先接受 Microsoft 客户协议。

您可以在此阅读协议全文并接受：

{link}

您可以在 {days} 天内使用此链接。如果您不认识我们或不希望如此，则无需任何操作。

{agent}
{partner}""",
    sign_code_message="""您的验证码：{code}

凭此验证码，您代表 {company} 接受 Microsoft 客户协议。验证码十分钟内有效。

请勿告诉他人：{partner} 的任何人都不会向您索要验证码。如果您没有申请验证码，则无需任何操作；没有验证码，什么都不会发生。""",
    costs_subject="{partner} 向 {company} 展示其所用 Azure 服务的费用",
    costs_message="""您好！

{partner} 为 {company} 开通了一个页面，供您查看贵公司所用 Azure 服务的费用：

{link}

请保留此邮件：此链接在 {days} 天内可反复使用。每次使用时，验证码都会发送到此地址。

{agent}
{partner}""",
    costs_code_message="""您的验证码：{code}

凭此验证码，您可以查看 {company} 的费用。验证码十分钟内有效。

请勿告诉他人：{partner} 的任何人都不会向您索要验证码。如果您没有申请验证码，则无需任何操作；没有验证码，任何人都看不到任何内容。""",
    link_code_subject="用于 {partner} 页面的验证码",
    sign_asks="{partner} 是 {company} 在 Microsoft 云服务方面的合作伙伴。在订购任何服务之前，{company} 需要先接受此协议。",
    sign_version="版本 {version}，自 {date} 起生效。",
    sign_read="阅读协议全文（在新标签页中打开）",
    sign_how="要接受协议，您需要证明此邮箱属于您。六位验证码将发送到 {address}。",
    sign_tick="我有权代表 {company}。我已阅读 Microsoft 客户协议（版本 {version}），并代表 {company} 接受该协议。",
    sign_button="接受协议",
    sign_newer="自您打开此页面以来，协议已有更新的版本。请先阅读新版本，然后再接受。",
    sign_repeated="此版本此前已以您的名义接受。您无需再做任何操作。",
    signed_title="协议已被接受",
    signed_text="{company} 已于 {date} 接受协议。您无需再做任何操作。",
    link_until="您可以在 {date} 之前使用此链接。",
    link_ended_title="此链接已停用",
    link_ended_text="{partner} 已停用此链接，或已发送更新的链接。请查找之后收到的邮件，或向对方询问。",
    link_expired_title="此链接已过期",
    link_expired_text="此链接的使用期限为 {date}。如果您仍然需要，请让 {partner} 发送新的链接。",
    costs_title="Azure 服务费用",
    costs_asks="{partner} 在此向 {company} 展示贵公司所用 Azure 服务的费用。",
    costs_how="要查看费用，您需要证明此邮箱属于您。六位验证码将发送到 {address}。",
    costs_enter_title="输入验证码",
    costs_enter="显示费用",
    costs_means="这些是已使用的 Azure 服务按即用即付零售价计算的费用，并非 {partner} 的账单。预留按零计算，购买项目不予显示。",
    costs_off_title="目前此处没有可查看的内容",
    costs_off_text="{partner} 已关闭费用查看功能。如果您需要查看，请与对方联系。",
    costs_none="所选范围尚未加载任何使用数据。",
    costs_chart="各月费用（{currency}）",
    costs_by_month="按月份",
    costs_by_place="按订阅和资源组",
    costs_until="使用数据已加载至 {date}。",
    month="月份",
    subscription="订阅",
    resource_group="资源组",
    no_resource_group="无资源组",
    cost="费用",
    total="合计",
    every="全部",
    currency="货币",
    show="显示",
    usage_title="{month}的使用量",
    day="日期",
    service="服务",
    quantity="数量",
    previous="上一页",
    next="下一页",
    download="下载使用数据（CSV）",
    leave="关闭此页面",
    language="语言",
    skip="跳到正文",
    footer="这不是 Microsoft 的页面。Microsoft 的名称仅用于说明所指的服务和条款。",
)
