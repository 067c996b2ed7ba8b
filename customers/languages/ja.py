"""Japanese."""

from .words import Words

WORDS = Words(
    name="日本語",
    subject="{partner} から {company} へのお取引のご依頼",
    message="""ご担当者様

{partner} は、Microsoft クラウドサービスに関する {company} のパートナーになることを希望しています。サービスの販売、請求、ご利用の支援を行います。

詳しい内容は次のページをご覧ください。このページで承諾または辞退できます。

{link}

ご回答の期限は {days} 日以内です。お心当たりがない場合やご希望でない場合は、何もしていただく必要はありません。

{agent}
{partner}""",
    reminder_subject="【再送】{subject}",
    reminder="下記のご依頼について、あらためてご連絡いたします。{date} までご回答いただけます。",
    code_subject="{partner} の依頼を承諾するためのコード",
    code_message="""コード: {code}

このコードで、{company} として {partner} の依頼を承諾します。有効期間は 10 分です。

ほかの人に教えないでください。{partner} の担当者がこのコードを尋ねることはありません。お心当たりがない場合は、何もする必要はありません。コードを入力しないかぎり、何も起こりません。""",
    title="{partner} から {company} へのお取引のご依頼",
    asks="{partner} は、Microsoft クラウドサービスに関する {company} のパートナーになることを希望しています。",
    together="{partner}（{provider} と共同）",
    means_title="承諾すると",
    means=(
        "{partner} は、Microsoft クラウドサービスの販売、請求、ご利用の支援を行えるようになります。",
        "{partner} は、貴社の名称、住所、登録番号、連絡先を記録します。",
        "これによって注文が発生することはなく、{partner} が貴社のシステムやデータにアクセスすることもありません。",
        "ほかのパートナーとの取り決めはそのまま変わらず、ほかのパートナーに知らされることもありません。",
    ),
    until="{date} までご回答いただけます。",
    how_to_accept="承諾するには、{company} を代表していることを確認します。6 桁のコードを、貴社の連絡先として登録されている宛先に送ります。登録がない場合は、この依頼の送信先に送ります。",
    send_code="コードを送信",
    decline="辞退する",
    accept_title="依頼の承諾",
    sent_to="{address} にコードを送信しました。有効期間は 10 分です。",
    code="メールに記載されたコード",
    code_hint="6 桁の数字",
    first_name="名",
    last_name="姓",
    agreement_title="Microsoft 顧客契約",
    agreement="貴社と Microsoft との、すべてのクラウドサービスに関する契約です。双方が互いに期待できること、貴社のデータの保護、責任の範囲を定めています。承諾に費用はかからず、注文も発生しません。この契約がないと注文はできません。",
    agreement_link="契約の全文を Microsoft のサイトで読む（新しいタブで開きます）",
    is_told="お名前と、コードの送信先のメールアドレスが {partner} に知らされます。",
    may_act="私は {company} を代表する権限を持ち、{partner} の依頼を承諾します。",
    may_act_and_agree="私は {company} を代表する権限を持ち、同社として {partner} の依頼と Microsoft 顧客契約を承諾します。",
    accept="承諾する",
    new_code="新しいコードを送信",
    no_code_yet="現在有効なコードがありません。先にコードを送信してください。",
    problem="入力内容に問題があります",
    error="エラー",
    code_missing="メールに記載された 6 桁のコードを入力してください。",
    code_wrong="コードが正しくありません。数字を確認してください。5 回間違えると新しいコードが必要になります。",
    code_over="このコードはもう使えません。新しいコードを送信してください。",
    first_name_missing="名を省略せずに入力してください。",
    last_name_missing="姓を省略せずに入力してください。",
    tick_missing="承諾するにはチェックを入れてください。",
    too_many_codes="コードの送信回数が上限に達しました。1 時間後にもう一度お試しいただくか、{partner} にお問い合わせください。",
    not_delivered="コードを送信できませんでした。数分後にもう一度お試しください。",
    decline_title="依頼の辞退",
    decline_text="辞退したことが {partner} に知らされます。理由を書くこともできます。",
    reason="理由",
    optional="任意",
    back="戻る",
    accepted_title="依頼は承諾されました",
    accepted_text="{company} と {partner} のお取引は {date} に始まりました。ほかに必要な手続きはありません。",
    declined_title="依頼は辞退されました",
    declined_text="{partner} に知らせました。ほかに必要な手続きはありません。",
    expired_title="依頼の期限が切れました",
    expired_text="回答期限は {date} でした。引き続き {partner} とのお取引をご希望の場合は、新しい依頼を求めてください。",
    withdrawn_title="依頼は取り下げられました",
    withdrawn_text="{partner} が取り下げました。何もする必要はありません。",
    stuck_title="現在、この依頼を承諾できません",
    stuck_text="{partner} が送信した後に状況が変わりました。新しい依頼を求めてください。",
    nothing_title="このリンクは使えません",
    nothing_text="アドレス全体をコピーしたか確認してください。全体が正しい場合は、送信者に新しいリンクを求めてください。",
    sign_subject="{partner} から {company} への Microsoft 顧客契約承諾のご依頼",
    sign_message="""ご担当者様

{partner} は、Microsoft クラウドサービスに関する {company} のパートナーです。ご注文いただくには、事前に {company} として Microsoft 顧客契約を承諾していただく必要があります。

次のページで契約の全文をお読みいただき、承諾できます。

{link}

このリンクの有効期間は {days} 日間です。お心当たりがない場合やご希望でない場合は、何もしていただく必要はありません。

{agent}
{partner}""",
    sign_code_message="""コード: {code}

このコードで、{company} として Microsoft 顧客契約を承諾します。コードの有効期間は 10 分です。

ほかの人に教えないでください。{partner} の担当者がこのコードを尋ねることはありません。お心当たりがない場合は、何もする必要はありません。コードを入力しないかぎり、何も起こりません。""",
    costs_subject="{partner} から {company} への Azure サービスのコストのご案内",
    costs_message="""ご担当者様

{partner} は、{company} でご利用の Azure サービスのコストをご確認いただけるページをご用意しました。

{link}

このメールは保管しておいてください。リンクは {days} 日間、何度でもご利用いただけます。ご利用のたびに、このアドレスにコードを送信します。

{agent}
{partner}""",
    costs_code_message="""コード: {code}

このコードで、{company} の Azure サービスのコストを表示できます。有効期間は 10 分です。

ほかの人に教えないでください。{partner} の担当者がこのコードを尋ねることはありません。お心当たりがない場合は、何もする必要はありません。コードを入力しないかぎり、だれにも何も表示されません。""",
    link_code_subject="{partner} のページで使用するコード",
    sign_asks="{partner} は、Microsoft クラウドサービスに関する {company} のパートナーです。ご注文いただくには、事前に {company} としてこの契約を承諾していただく必要があります。",
    sign_version="バージョン {version}、{date} から有効です。",
    sign_read="契約の全文を読む（新しいタブで開きます）",
    sign_how="承諾するには、このメールボックスがご本人のものであることを確認します。6 桁のコードを {address} に送ります。",
    sign_tick="私は {company} を代表する権限を持ち、Microsoft 顧客契約のバージョン {version} を読み、同社としてこれを承諾します。",
    sign_button="契約を承諾する",
    sign_newer="このページを開いた後に、契約の新しいバージョンが公開されました。お読みになってから承諾してください。",
    sign_repeated="このバージョンは、すでにお客様のお名前で承諾されています。ほかに必要な手続きはありません。",
    signed_title="契約は承諾されました",
    signed_text="{date} に {company} として承諾されました。ほかに必要な手続きはありません。",
    link_until="このリンクは {date} までご利用いただけます。",
    link_ended_title="このリンクは現在使われていません",
    link_ended_text="{partner} がこのリンクを終了したか、新しいリンクを送信しました。その後に届いたメールを確認するか、{partner} にお問い合わせください。",
    link_expired_title="このリンクの期限が切れました",
    link_expired_text="利用期限は {date} でした。引き続き必要な場合は、{partner} に新しいリンクを求めてください。",
    costs_title="Azure サービスのコスト",
    costs_asks="{company} でご利用の Azure サービスのコストを、{partner} がこのページでお知らせします。",
    costs_how="コストを表示するには、このメールボックスがご本人のものであることを確認します。6 桁のコードを {address} に送ります。",
    costs_enter_title="コードの入力",
    costs_enter="コストを表示",
    costs_means="ご利用の Azure サービスのコストを、従量課金制の小売価格で示しています。{partner} の請求書ではありません。予約分はゼロとして計算し、購入分は表示していません。",
    costs_off_title="現在、表示できる内容はありません",
    costs_off_text="{partner} がコストの表示を停止しています。必要な場合は、{partner} にお問い合わせください。",
    costs_none="選択した条件の使用量データは、まだ読み込まれていません。",
    costs_chart="月別のコスト（{currency}）",
    costs_by_month="月別",
    costs_by_place="サブスクリプション別、リソース グループ別",
    costs_until="{date} までの使用量データが読み込まれています。",
    month="月",
    subscription="サブスクリプション",
    resource_group="リソース グループ",
    no_resource_group="リソース グループなし",
    cost="コスト",
    total="合計",
    every="すべて",
    currency="通貨",
    show="表示",
    usage_title="{month}の使用量",
    day="日付",
    service="サービス",
    quantity="数量",
    previous="前のページ",
    next="次のページ",
    download="使用量データをダウンロード（CSV）",
    leave="このページを閉じる",
    language="言語",
    skip="本文へ移動",
    footer="Microsoft のページではありません。Microsoft の名称は、対象のサービスと条件を示すためにのみ使用しています。",
)
