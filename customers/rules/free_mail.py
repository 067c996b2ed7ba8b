"""Mail providers that give an address to anybody, and the slips of the finger that miss them."""

from __future__ import annotations

# Providers whose own sites offer mailboxes without charge, worldwide and in the 24 countries whose
# registration ID is required.
_PROVIDERS = """
    gmail.com googlemail.com
    outlook.com outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr outlook.com.tr outlook.com.vn outlook.at
    outlook.be outlook.cl outlook.co.id outlook.co.il outlook.co.nz outlook.co.th outlook.cz outlook.de outlook.dk
    outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my
    outlook.ph outlook.pt outlook.sa outlook.sg outlook.sk
    hotmail.com hotmail.at hotmail.be hotmail.ca hotmail.ch hotmail.cl hotmail.co.id hotmail.co.il hotmail.co.in
    hotmail.co.jp hotmail.co.kr hotmail.co.nz hotmail.co.th hotmail.co.uk hotmail.co.za hotmail.com.ar hotmail.com.au
    hotmail.com.br hotmail.com.hk hotmail.com.tr hotmail.com.tw hotmail.com.vn hotmail.cz hotmail.de hotmail.dk
    hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.my hotmail.nl hotmail.no hotmail.ph
    hotmail.rs hotmail.se hotmail.sg
    live.com live.at live.be live.ca live.cl live.cn live.co.uk live.co.za live.com.ar live.com.au live.com.mx
    live.com.my live.com.pt live.com.sg live.de live.dk live.fr live.hk live.ie live.in live.it live.jp live.nl live.no
    live.ru live.se msn.com windowslive.com passport.com
    yahoo.com ymail.com rocketmail.com myyahoo.com yahoo.at yahoo.be yahoo.bg yahoo.ca yahoo.cl yahoo.cn yahoo.co.id
    yahoo.co.il yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com.ar
    yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk yahoo.com.hr yahoo.com.mx yahoo.com.my
    yahoo.com.pe yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.ua yahoo.com.ve yahoo.com.vn yahoo.cz
    yahoo.de yahoo.dk yahoo.ee yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hr yahoo.hu yahoo.ie yahoo.in yahoo.it
    yahoo.lt yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.rs yahoo.se yahoo.si yahoo.sk
    icloud.com me.com mac.com aol.com aol.co.uk aol.de aol.fr aol.it aim.com love.com games.com verizon.net
    proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me
    zoho.com zohomail.com zohomail.in zohomail.eu fastmail.com fastmail.fm hey.com hushmail.com mail.com email.com
    usa.com post.com europe.com engineer.com consultant.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.us gmx.co.uk
    gmx.fr gmx.es gmx.info web.de freenet.de t-online.de arcor.de online.de 1und1.de email.de mail.de posteo.de
    mailbox.org inbox.com lycos.com excite.com netscape.net juno.com netzero.net mailinator.com guerrillamail.com
    10minutemail.com yopmail.com temp-mail.org trashmail.com sharklasers.com getnada.com dispostable.com maildrop.cc
    mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru vk.com rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru
    yandex.ru yandex.com yandex.by yandex.kz yandex.ua yandex.uz yandex.com.tr yandex.fr yandex.md yandex.az
    yandex.com.am yandex.com.ge yandex.kg yandex.tj yandex.tm ya.ru narod.ru pochta.ru hotbox.ru nm.ru e1.ru ngs.ru
    qip.ru sibmail.com newmail.ru nextmail.ru
    ukr.net i.ua meta.ua bigmir.net email.ua mail.ua online.ua ua.fm gmail.ua
    tut.by mail.by mail.kz nur.kz namba.kg mail.kg mail.tj umail.uz inbox.uz mail.uz mail.az box.az mail.am
    freenet.am mail.md
    wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu interia.com poczta.onet.pl poczta.onet.eu vp.pl tlen.pl
    gazeta.pl autograf.pl buziaczek.pl amorki.pl poczta.fm poczta.pl go2.pl spoko.pl
    freemail.hu citromail.hu indamail.hu vipmail.hu mailbox.hu t-online.hu upcmail.hu
    uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br zipmail.com.br
    superig.com.br ibest.com.br pop.com.br itelefonica.com.br
    cantv.net mynet.com ttmail.com superonline.com turk.net
    rediffmail.com rediff.com indiatimes.com sify.com in.com india.com vsnl.net
    maktoob.com yahoo.ae emirates.net.ae eim.ae naseej.com ayna.com
    thaimail.com sanook.com thaimail.org windowslive.co.th
    mweb.co.za telkomsa.net vodamail.co.za webmail.co.za iafrica.com lantic.net
    vnn.vn fpt.vn hn.vnn.vn hcm.vnn.vn
    qq.com foxmail.com vip.qq.com 163.com 126.com yeah.net 139.com 188.com 189.cn sina.com sina.cn sohu.com tom.com
    aliyun.com naver.com daum.net hanmail.net nate.com kakao.com
    seznam.cz email.cz post.cz centrum.cz atlas.cz volny.cz azet.sk centrum.sk zoznam.sk post.sk
    abv.bg mail.bg dir.bg gbg.bg inbox.lv mail.lv one.lv inbox.lt mail.ee hot.ee online.ee
    libero.it virgilio.it tiscali.it alice.it tin.it inwind.it iol.it email.it
    orange.fr wanadoo.fr laposte.net free.fr sfr.fr neuf.fr bbox.fr numericable.fr caramail.com voila.fr
    btinternet.com blueyonder.co.uk ntlworld.com sky.com talktalk.net tiscali.co.uk virginmedia.com
    ziggo.nl planet.nl kpnmail.nl hetnet.nl home.nl skynet.be telenet.be bluewin.ch hispeed.ch sapo.pt
    telefonica.net terra.es comcast.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net
    rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au xtra.co.nz walla.co.il walla.com
"""
PROVIDERS = frozenset(_PROVIDERS.split())

# Domains that are hardly ever meant; all of them one slip away from a provider with millions of users.
MISTYPED = {
    **dict.fromkeys(
        ("gmial.com", "gmai.com", "gamil.com", "gmaill.com", "gmail.co", "gmail.con", "gnail.com"), "gmail.com"
    ),
    **dict.fromkeys(("gmail.cm", "gmail.om", "gmali.com", "gmil.com", "gmal.com", "gmeil.com"), "gmail.com"),
    **dict.fromkeys(
        ("hotmial.com", "hotmal.com", "hotmai.com", "hotmil.com", "hotmail.con", "hotmail.co"), "hotmail.com"
    ),
    **dict.fromkeys(
        ("outlok.com", "outloook.com", "oultook.com", "outlook.con", "outlook.co", "otlook.com"), "outlook.com"
    ),
    **dict.fromkeys(("yaho.com", "yahooo.com", "yhoo.com", "yahoo.con", "yahoo.co", "yaho.co"), "yahoo.com"),
    **dict.fromkeys(("iclod.com", "icloud.con", "icoud.com"), "icloud.com"),
}
