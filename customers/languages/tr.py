"""Turkish."""

from .words import Words

WORDS = Words(
    name="Türkçe",
    subject="{partner}, {company} ile çalışmak istiyor",
    message="""Merhaba,

{partner}, Microsoft bulut hizmetleri için {company} şirketinin iş ortağı olmak istiyor: bu hizmetleri size satmak, faturalamak ve kullanımında yardımcı olmak için.

Bunun ne anlama geldiği bu sayfada yazıyor. Orada kabul edebilir veya reddedebilirsiniz:

{link}

{days} gün içinde yanıt verebilirsiniz. Bizi tanımıyorsanız veya bunu istemiyorsanız hiçbir şey yapmanız gerekmez.

{agent}
{partner}""",
    reminder_subject="Hatırlatma: {subject}",
    reminder="Bu, aşağıdaki iletinin hatırlatmasıdır. Yanıt için son gün: {date}.",
    code_subject="{partner} isteğini kabul etmek için kodunuz",
    code_message="""Kodunuz: {code}

Bu kodla {company} adına {partner} isteğini kabul edersiniz. Kod on dakika geçerlidir.

Kodu kimseyle paylaşmayın: {partner} tarafından kimse sizden bu kodu istemez. Kodu siz istemediyseniz hiçbir şey yapmanız gerekmez; kod olmadan hiçbir şey olmaz.""",
    title="{partner}, {company} ile çalışmak istiyor",
    asks="{partner}, Microsoft bulut hizmetleri için {company} şirketinin iş ortağı olmak istiyor.",
    together="{partner} ({provider} ile birlikte)",
    means_title="Kabul etmeniz ne anlama gelir",
    means=(
        "{partner} size Microsoft bulut hizmetlerini satabilir, faturalayabilir ve kullanımında yardımcı olabilir.",
        "{partner} şirketinizin kaydını tutar: ad, adres, sicil numarası ve ilgili kişi.",
        "Bununla hiçbir şey sipariş edilmez ve {partner} sistemlerinize veya verilerinize erişemez.",
        "Diğer iş ortaklarıyla anlaştıklarınız olduğu gibi kalır ve onlara haber verilmez.",
    ),
    until="Yanıt için son gün: {date}.",
    how_to_accept="Kabul etmek için {company} adına konuştuğunuzu gösterirsiniz. Altı haneli bir kod, şirketiniz için kayıtlı kişiye, kayıtlı kişi yoksa bu isteğin gönderildiği adrese gönderilir.",
    send_code="Kodu gönder",
    decline="Reddet",
    accept_title="İsteği kabul edin",
    sent_to="{address} adresine bir kod gönderildi. On dakika geçerlidir.",
    code="E-postadaki kod",
    code_hint="Altı rakam",
    first_name="Adınız",
    last_name="Soyadınız",
    agreement_title="Microsoft Müşteri Sözleşmesi",
    agreement="Bu, şirketiniz ile Microsoft arasında tüm bulut hizmetleri için yapılan sözleşmedir. Tarafların birbirinden ne bekleyebileceğini, verilerinizin nasıl korunduğunu ve kimin neden sorumlu olduğunu söyler. Kabul etmenin bir bedeli yoktur ve hiçbir şey sipariş edilmez; sözleşme olmadan sipariş verilemez.",
    agreement_link="Sözleşmenin tamamını Microsoft’ta okuyun (yeni sekmede açılır)",
    is_told="{partner}, adınızı ve kodun gönderildiği e-posta adresini öğrenir.",
    may_act="{company} adına hareket edebilirim ve {partner} isteğini kabul ediyorum.",
    may_act_and_agree="{company} adına hareket edebilirim. Şirket adına {partner} isteğini ve Microsoft Müşteri Sözleşmesi’ni kabul ediyorum.",
    accept="Kabul et",
    new_code="Yeni kod gönder",
    no_code_yet="Şu anda geçerli bir kod yok. Önce bir kod isteyin.",
    problem="Bir sorun var",
    error="Hata",
    code_missing="E-postadaki altı haneli kodu girin.",
    code_wrong="Bu kod doğru değil. Rakamları kontrol edin; beş denemeden sonra yeni bir kod gerekir.",
    code_over="Bu kod artık geçerli değil. Yeni bir kod isteyin.",
    first_name_missing="Adınızı tam olarak girin.",
    last_name_missing="Soyadınızı tam olarak girin.",
    tick_missing="Kabul etmek için kutuyu işaretleyin.",
    too_many_codes="Çok fazla kod gönderildi. Bir saat sonra yeniden deneyin veya {partner} ile iletişime geçin.",
    not_delivered="Kod şu anda gönderilemedi. Birkaç dakika sonra yeniden deneyin.",
    decline_title="İsteği reddedin",
    decline_text="{partner} reddettiğinizi öğrenir. İsterseniz nedenini yazabilirsiniz.",
    reason="Neden",
    optional="isteğe bağlı",
    back="Geri",
    accepted_title="İstek kabul edildi",
    accepted_text="{company} ve {partner} birlikte çalışıyor. Başlangıç: {date}. Başka bir şey yapmanız gerekmez.",
    declined_title="İstek reddedildi",
    declined_text="{partner} bilgilendirildi. Başka bir şey yapmanız gerekmez.",
    expired_title="İsteğin süresi doldu",
    expired_text="Yanıt için son gün {date} idi. {partner} ile hâlâ çalışmak istiyorsanız yeni bir istek göndermelerini isteyin.",
    withdrawn_title="İstek geri çekildi",
    withdrawn_text="{partner} isteği geri çekti. Hiçbir şey yapmanız gerekmez.",
    stuck_title="İstek şu anda kabul edilemiyor",
    stuck_text="{partner} isteği gönderdikten sonra bir şey değişti. Yeni bir istek göndermelerini isteyin.",
    nothing_title="Bu bağlantı hiçbir yere götürmüyor",
    nothing_text="Adresin tamamını kopyaladığınızdan emin olun. Adres tamsa, gönderen kişiden yenisini isteyin.",
    sign_subject="{partner}, {company} şirketinin Microsoft Müşteri Sözleşmesi’ni kabul etmesini rica ediyor",
    sign_message="""Merhaba,

{partner}, Microsoft bulut hizmetleri için {company} şirketinin iş ortağıdır. Sipariş verilebilmesi için önce {company} şirketinin Microsoft Müşteri Sözleşmesi’ni kabul etmesi gerekir.

Metnin tamamını buradan okuyabilir ve kabul edebilirsiniz:

{link}

Bağlantıyı {days} gün içinde kullanabilirsiniz. Bizi tanımıyorsanız veya bunu istemiyorsanız hiçbir şey yapmanız gerekmez.

{agent}
{partner}""",
    sign_code_message="""Kodunuz: {code}

Bu kodla {company} adına Microsoft Müşteri Sözleşmesi’ni kabul edersiniz. Kod on dakika geçerlidir.

Kodu kimseyle paylaşmayın: {partner} tarafından kimse sizden bu kodu istemez. Kodu siz istemediyseniz hiçbir şey yapmanız gerekmez; kod olmadan hiçbir şey olmaz.""",
    costs_subject="{partner}, {company} şirketine Azure hizmetlerinin maliyetlerini gösteriyor",
    costs_message="""Merhaba,

{partner}, kullandığınız Azure hizmetlerinin maliyetlerini gösteren bir sayfayı {company} şirketinin kullanımına açtı:

{link}

Bu iletiyi saklayın: bağlantıyı {days} gün boyunca tekrar tekrar kullanabilirsiniz. Her seferinde bu adrese bir kod gönderilir.

{agent}
{partner}""",
    costs_code_message="""Kodunuz: {code}

Bu kodla {company} şirketinin maliyetlerini görürsünüz. Kod on dakika geçerlidir.

Kodu kimseyle paylaşmayın: {partner} tarafından kimse sizden bu kodu istemez. Kodu siz istemediyseniz hiçbir şey yapmanız gerekmez; kod olmadan kimse hiçbir şey göremez.""",
    link_code_subject="{partner} sayfası için kodunuz",
    sign_asks="{partner}, Microsoft bulut hizmetleri için {company} şirketinin iş ortağıdır. Sipariş verilebilmesi için önce {company} şirketinin bu sözleşmeyi kabul etmesi gerekir.",
    sign_version="Sürüm {version}, geçerlilik başlangıcı: {date}.",
    sign_read="Sözleşmenin tamamını okuyun (yeni sekmede açılır)",
    sign_how="Kabul etmek için bu posta kutusunun size ait olduğunu gösterirsiniz. {address} adresine altı haneli bir kod gönderilir.",
    sign_tick="{company} adına hareket edebilirim. Microsoft Müşteri Sözleşmesi’nin {version} sürümünü okudum ve {company} adına kabul ediyorum.",
    sign_button="Sözleşmeyi kabul et",
    sign_newer="Bu sayfayı açmanızdan sonra sözleşmenin daha yeni bir sürümü çıktı. Önce onu okuyun, sonra kabul edin.",
    sign_repeated="Bu sürüm sizin adınıza zaten kabul edilmiş. Başka bir şey yapmanız gerekmez.",
    signed_title="Sözleşme kabul edildi",
    signed_text="{company} sözleşmeyi kabul etti. Kabul tarihi: {date}. Başka bir şey yapmanız gerekmez.",
    link_until="Bağlantıyı kullanmak için son gün: {date}.",
    link_ended_title="Bu bağlantı artık kullanılmıyor",
    link_ended_text="{partner} bağlantıyı kapattı veya daha yenisini gönderdi. Daha sonra gelen bir ileti olup olmadığına bakın veya kendilerine sorun.",
    link_expired_title="Bu bağlantının süresi doldu",
    link_expired_text="Bağlantıyı kullanmak için son gün {date} idi. Bağlantıya hâlâ ihtiyacınız varsa {partner} tarafından yenisinin gönderilmesini isteyin.",
    costs_title="Azure hizmetlerinin maliyetleri",
    costs_asks="{partner}, kullandığınız Azure hizmetlerinin maliyetini burada {company} şirketine gösterir.",
    costs_how="Maliyetleri görmek için bu posta kutusunun size ait olduğunu gösterirsiniz. {address} adresine altı haneli bir kod gönderilir.",
    costs_enter_title="Kodu girin",
    costs_enter="Maliyetleri göster",
    costs_means="Bunlar, kullanılan Azure hizmetlerinin kullandıkça öde perakende fiyatları üzerinden maliyetleridir; {partner} faturası değildir. Rezervasyonlar sıfır sayılır, satın almalar gösterilmez.",
    costs_off_title="Şu anda burada görülecek bir şey yok",
    costs_off_text="{partner} maliyetlerin görüntülenmesini kapattı. Buna ihtiyacınız varsa kendilerinden isteyin.",
    costs_none="Bu seçim için henüz kullanım verisi yüklenmedi.",
    costs_chart="Aylara göre maliyetler ({currency})",
    costs_by_month="Aylara göre",
    costs_by_place="Abonelik ve kaynak grubuna göre",
    costs_until="Kullanım verilerinin yüklendiği son gün: {date}.",
    month="Ay",
    subscription="Abonelik",
    resource_group="Kaynak grubu",
    no_resource_group="Kaynak grubu yok",
    cost="Maliyet",
    total="Toplam",
    every="Tümü",
    currency="Para birimi",
    show="Göster",
    usage_title="Kullanım: {month}",
    day="Tarih",
    service="Hizmet",
    quantity="Miktar",
    previous="Önceki sayfa",
    next="Sonraki sayfa",
    download="Kullanım verilerini indir (CSV)",
    leave="Bu sayfayı kapat",
    language="Dil",
    skip="İçeriğe geç",
    footer="Bu bir Microsoft sayfası değildir. Microsoft adları yalnızca hangi hizmet ve koşulların kastedildiğini belirtir.",
)
