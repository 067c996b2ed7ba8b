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
    too_many_codes="Çok fazla kod gönderildi. Bir saat sonra yeniden deneyin veya {partner} tarafından yeni bir istek gönderilmesini isteyin.",
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
    language="Dil",
    skip="İçeriğe geç",
    footer="Bu bir Microsoft sayfası değildir. Microsoft adları yalnızca hangi hizmet ve koşulların kastedildiğini belirtir.",
)
