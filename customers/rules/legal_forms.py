"""The legal forms of companies, as they are written before or after a name, with where they are used.

One row a country (or a group of countries with one law or language). ``either`` stands before or
after the name, ``before`` and ``after`` only there; forms are parted by ``;``. A form of two letters
that is a word or a name elsewhere is listed on the one side where it belongs. ``glued`` marks
scripts that write the form and the name without a space between.

The abbreviations are those of the list of entity legal forms of ISO 20275, kept by the GLEIF
    https://www.gleif.org/en/about-lei/code-lists/iso-20275-entity-legal-forms-code-list
``source`` names the act that introduces the form, or whose practice it is.
"""

# ruff: noqa: E501 - a table, in which wide scripts count double

from __future__ import annotations

from typing import NamedTuple


class Forms(NamedTuple):
    """The legal forms of one country: three lists of forms, each parted by ``;``."""

    where: str
    source: str
    either: str = ""
    before: str = ""
    after: str = ""
    glued: bool = False


# fmt: off
FORMS: tuple[Forms, ...] = (
    # The 24 countries whose registration ID is required.
    Forms("AM", "Civil Code of Armenia, chapter 5",
          "ՍՊԸ; ՓԲԸ; ԲԲԸ; ՀՈԱԿ; ՊՈԱԿ; ՍՊ ընկերություն; Սահմանափակ պատասխանատվությամբ ընկերություն; "
          "Փակ բաժնետիրական ընկերություն; Բաց բաժնետիրական ընկերություն"),
    Forms("AZ", "Civil Code of Azerbaijan, articles 87 to 108",
          "ММС; АСС; Məhdud Məsuliyyətli Cəmiyyət; Məhdud Məsuliyyətli Cəmiyyəti; "
          "Açıq Səhmdar Cəmiyyəti; Qapalı Səhmdar Cəmiyyəti; Açıq Səhmdar Cəmiyyət; Qapalı Səhmdar Cəmiyyət", after="MMC; QSC; ASC; ATSC"),
    Forms("BY", "Civil Code of Belarus, chapter 4",
          "ОДО; УП; ЧУП; ЧТУП; ЧПУП; РУП; КУП; ПУП; ПРУП; СООО; ИООО; СП ООО; ТАА; ААТ; ЗАТ; ТДА; АДТ; "
          "Унитарное предприятие; Частное предприятие; Общество с дополнительной ответственностью; "
          "Таварыства з абмежаванай адказнасцю; Адкрытае акцыянернае таварыства; Закрытае акцыянернае таварыства"),
    Forms("BR", "Lei 6.404/1976, Código Civil art. 1.052",
          "", "", "Ltda; Ltda ME; Ltda EPP; Limitada; EIRELI; EIRELI ME; EIRELI EPP; Sociedade Anônima; "
          "Sociedade Limitada; Sociedade Simples; S/A; SLU; SAF"),
    Forms("HU", "Act V of 2013 on the Civil Code, book 3",
          "", "", "Kft; Zrt; Nyrt; Bt; Kkt; Rt; Kht; Nonprofit Kft; Nonprofit Zrt; Korlátolt Felelősségű Társaság; "
          "Zártkörűen Működő Részvénytársaság; Nyilvánosan Működő Részvénytársaság; Részvénytársaság; "
          "Betéti Társaság; Közkereseti Társaság; Egyéni Cég"),
    Forms("IN", "Companies Act 2013, Limited Liability Partnership Act 2008",
          "", "", "Pvt; Pvt Ltd; Pvt Limited; Private Ltd; Private Limited; P Ltd; Private Limited Company; OPC Private Limited; "
          "OPC Pvt Ltd; प्राइवेट लिमिटेड; प्रा लि; लिमिटेड; प्रायव्हेट लिमिटेड; பிரைவேட் லிமிடெட்; லிமிடெட்; "
          "প্রাইভেট লিমিটেড; লিমিটেড; પ્રાઇવેટ લિમિટેડ; లిమిటెడ్; ಲಿಮಿಟೆಡ್"),
    Forms("IQ SA AE EG JO KW OM QA BH LB", "the company laws of the Arab countries",
          "ذ.م.م; ذ م م; ش.ذ.م.م; ش.م.م; ش.م.ع; ش.م.ع.م; ش.م.خ; ش.م.ك; ش.م.ل; ش.م.ب; م.م.ح; م.ح.م; ش.ش.و; ذ.م.م.ح; "
          "المحدودة; محدودة; محدودة المسؤولية; المحدودة المسؤولية; ذات مسؤولية محدودة; ذات المسؤولية المحدودة; "
          "شركة ذات مسؤولية محدودة; شركة الشخص الواحد; شخص واحد; مساهمة; المساهمة; مساهمة عامة; المساهمة العامة; "
          "مساهمة مقفلة; مساهمة خاصة; شركة مساهمة; شركة مساهمة عامة; شركة مساهمة مقفلة; شركة مساهمة سعودية; "
          "WLL; KSC; KSCP; KSCC; BSC; QSC; QPSC; SAOG; SAOC; PJSC; PrJSC; PSC; FZE; FZCO; FZC; FZ LLC; DMCC; SPC; SAE; SAL",
          before="شركة; مؤسسة; کۆمپانیای; كومبانيا"),
    Forms("KZ", "Law on limited liability partnerships of 22 April 1998",
          "ТОО; АО; ЖШС; АҚ; КЕАҚ; ЖАҚ; ШЖҚ РМК; РГП; РГП на ПХВ; КГП; ГКП; ГКП на ПХВ; КХ; ЖК; ПК; НАО; ДТОО; ТДО; "
          "Товарищество с ограниченной ответственностью; Жауапкершілігі шектеулі серіктестігі; "
          "Жауапкершілігі шектеулі серіктестік; Акционерлік қоғамы; Акционерлік қоғам; JShS; ZhShS"),
    Forms("KG", "Civil Code of Kyrgyzstan, chapter 5",
          "ОсОО; ОДО; ЖЧК; ААК; ЖАК; ОсОО СП; СП ОсОО; Жоопкерчилиги чектелген коому; Жоопкерчилиги чектелген коом; OsOO"),
    Forms("MD RO", "Legea 135/2007 (MD), Legea 31/1990 (RO)",
          "SRL; SRL-D; PFA; Societate cu răspundere limitată; Societatea cu răspundere limitată; Societate pe acțiuni; "
          "Societatea pe acțiuni; Întreprinderea individuală; Întreprindere individuală",
          before="S.C.; Î.C.S.", after="SCS; SNC; SCA"),
    Forms("MM", "Myanmar Companies Law 2017",
          "လီမိတက်; ကုမ္ပဏီလီမိတက်; ကုမ္ပဏီ လီမိတက်; ကုမ္ပဏီလိမိတက်; လိမိတက်; အများနှင့်သက်ဆိုင်သောကုမ္ပဏီလီမိတက်; "
          "ကုမ္ပဏီ", glued=True),
    Forms("PL", "Kodeks spółek handlowych",
          "", "Spółka Akcyjna; Przedsiębiorstwo Państwowe", "sp. z o.o.; sp. z o. o.; sp. zo.o.; sp. zoo; spółka z o.o.; spółka z o. o.; sp. k.; sp. j.; sp. p.; "
          "s.k.a.; p.s.a.; s.c.; sp. z o.o. s.k.a.; Spółka z ograniczoną odpowiedzialnością; Spółka Akcyjna; "
          "Spółka Komandytowa; Spółka Jawna; Spółka Partnerska; Spółka Cywilna; Spółka Komandytowo-Akcyjna; "
          "Prosta Spółka Akcyjna; spzoo; sp.k; sk; sj"),
    Forms("RU", "Гражданский кодекс РФ, глава 4",
          "ООО; ОАО; ЗАО; ПАО; АО; НАО; ИП; ГУП; МУП; ФГУП; ФГБУ; ФКУ; МКУ; НКО; АНО; АНО ДПО; НПАО; МКПАО; МКООО; АКБ; СПАО; "
          "Общество с ограниченной ответственностью; Публичное акционерное общество; Акционерное общество; "
          "Открытое акционерное общество; Закрытое акционерное общество; Непубличное акционерное общество; "
          "Индивидуальный предприниматель; OOO; OAO; ZAO; PAO; PJSC; OJSC; CJSC; JSC",
          before="AO"),
    Forms("ZA", "Companies Act 71 of 2008",
          "", "", "(Pty) Ltd; Pty; Pty Ltd; Pty Limited; Proprietary Limited; (RF) (Pty) Ltd; RF Ltd; SOC Ltd; NPC; RF NPC; CC; "
          "Edms Bpk; Eiendoms Beperk; Bpk; Beperk; Pty Ltd RF"),
    Forms("SS", "Companies Act 2012", after="Co. Ltd; Company Ltd; PLC"),
    Forms("TJ", "Гражданский кодекс Республики Таджикистан",
          "ҶДММ; ҶСК; ҶСП; ҶСШ; ҶСС; ҶСШК; ҶММ; Ҷамъияти дорои масъулияти маҳдуд; Ҷамъияти саҳомии кушода; "
          "Ҷамъияти саҳомии пӯшида; Корхонаи воҳиди давлатӣ; КВД; JDMM"),
    Forms("TH", "Civil and Commercial Code, book 3, title 22; Public Limited Companies Act 1992",
          "จำกัด; จำกัด (มหาชน); มหาชน; ห้างหุ้นส่วนจำกัด; ห้างหุ้นส่วนสามัญ; ห้างหุ้นส่วน; บริษัท; บริษัทจำกัด; บริษัทมหาชนจำกัด; บจก.; บมจ.; หจก.; บลจ.",
          after="PCL; Public Company Limited; Company Limited", glued=True),
    Forms("TR", "Türk Ticaret Kanunu 6102, art. 124",
          "", "", "A.Ş.; Ltd. Şti.; Limited Şti.; Şti.; Limited Şirketi; Anonim Şirketi; Anonim Şirket; Limited Şirket; Şirketi; "
          "Kollektif Şirketi; Komandit Şirketi; Koll. Şti.; Kom. Şti.; A. Ş."),
    Forms("UA", "Господарський кодекс України, Закон про акціонерні товариства",
          "ТОВ; ПАТ; ПрАТ; АТ; ВАТ; ЗАТ; ТДВ; ФОП; ДП; КП; ПП; КНП; СП ТОВ; ТзОВ; "
          "Товариство з обмеженою відповідальністю; Товариство з додатковою відповідальністю; "
          "Приватне акціонерне товариство; Публічне акціонерне товариство; Акціонерне товариство; "
          "Приватне підприємство; Державне підприємство; Комунальне підприємство; Фізична особа-підприємець; "
          "TOV; PrAT; TzOV"),
    Forms("UZ", "Law 310-II on limited and additional liability companies",
          "MCHJ; МЧЖ; AJ; АЖ; OAJ; YoAJ; QMJ; ҚМЖ; XK; ХК; QK; ҚК; DUK; ДУК; MChJ QK; QK MChJ; "
          "Mas’uliyati cheklangan jamiyat; Mas’uliyati cheklangan jamiyati; Масъулияти чекланган жамият; "
          "Масъулияти чекланган жамияти; Aksiyadorlik jamiyati; Акциядорлик жамияти; Xususiy korxonasi; "
          "Xususiy korxona; Oilaviy korxona; Хусусий корхона"),
    Forms("VE", "Código de Comercio, art. 201",
          "", "", "C.A.; S.A.C.A.; S.A.I.C.A.; C.A.C.A.; Compañía Anónima; Sociedad de Responsabilidad Limitada; F.P.; Firma Personal; "
          "S.R.L.; R.L."),
    Forms("VN", "Law on Enterprises 59/2020/QH14",
          "Công ty TNHH; Công ty TNHH MTV; Công ty TNHH Một Thành Viên; Công ty TNHH Hai Thành Viên; Công ty TNHH 1TV; "
          "Công ty Trách nhiệm hữu hạn; Công ty Trách nhiệm hữu hạn Một thành viên; Công ty Cổ phần; Công ty CP; CTCP; "
          "CTY TNHH; CTY CP; Cty; TNHH; TNHH MTV; Công ty Hợp danh; Doanh nghiệp tư nhân; DNTN; Tổng Công ty; "
          "Tổng Công ty Cổ phần", before="Công ty"),

    # The European Union and its neighbours.
    Forms("DE AT CH LI LU", "GmbHG, AktG, HGB; UGB (AT); Obligationenrecht (CH)",
          "", "", "GmbH; gGmbH; mbH; Ges.m.b.H.; GesmbH; AG; KG; OHG; OG; KGaA; KEG; UG; UG haftungsbeschränkt; e.V.; eG; eGbR; e.K.; "
          "e.Kfm.; GbR; PartG; PartG mbB; PartGmbB; SE; SE & Co. KGaA; SE & Co. KG; GmbH & Co. KG; GmbH & Co. KGaA; "
          "GmbH & Co. OHG; GmbH und Co. KG; AG & Co. KG; AG & Co. KGaA; AG & Co. OHG; UG & Co. KG; "
          "UG haftungsbeschränkt & Co. KG; & Co. KG; & Co.; Gesellschaft mit beschränkter Haftung; Aktiengesellschaft; "
          "Kommanditgesellschaft; Offene Handelsgesellschaft; Sagl; gAG; VVaG; reg. Gen.; Genossenschaft"),
    Forms("FR BE LU CH MC", "Code de commerce, livre II; Code des sociétés et des associations (BE)",
          "SARL; S.à r.l.; S. à r. l.; SARLU; EURL; SASU; SNC; SCI; SCOP; SCM; SELARL; SELAS; EARL; GAEC; GIE; ASBL; SPRL; "
          "Société anonyme; Société par actions simplifiée; Société à responsabilité limitée; Société en nom collectif; "
          "Société civile immobilière", before="Sté",
          after="SA; SAS; SCA; SCS; SComm; SCRL; SCSp; SCpA; SPRLU; SE"),
    Forms("NL BE", "Burgerlijk Wetboek, boek 2; Wetboek van vennootschappen (BE)",
          "VZW; CVBA; BVBA; VOF; V.O.F.", before="Stichting; Coöperatie",
          after="BV; NV; CV; B.V.B.A.; EBVBA; Comm.V; CommV; GCV; VVZRL; Besloten Vennootschap; "
          "Naamloze Vennootschap"),
    Forms("IT SM", "Codice civile, libro V",
          "", "Società per azioni", "S.p.A.; S.r.l.; S.r.l.s.; S.a.s.; S.n.c.; S.s.; S.a.p.A.; S.c.a r.l.; S.c.a.r.l.; S.c.r.l.; S.c.p.a.; S.coop.; "
          "Soc. Coop.; Soc. Coop. a r.l.; Società cooperativa; Società per azioni; Società a responsabilità limitata; "
          "S.r.l. unipersonale; a socio unico; S.p.A. a socio unico; S.r.l. a socio unico; S.r.l. semplificata; Onlus; S.B.; SpA SB"),
    Forms("ES", "Real Decreto Legislativo 1/2010",
          "", "", "S.A.; S.L.; S.L.U.; S.A.U.; S.A.D.; S.L.L.; S.A.L.; S.L.P.; S.L.N.E.; S.C.; S.C.P.; C.B.; S.Coop.; S. Coop. And.; "
          "Sociedad Anónima; Sociedad Limitada; Sociedad de Responsabilidad Limitada; Sociedad Anónima Unipersonal; "
          "Sociedad Limitada Unipersonal; Sociedad Cooperativa; Unipersonal"),
    Forms("PT AO MZ", "Código das Sociedades Comerciais",
          "", "", "Lda; Ld.ª; Unipessoal Lda; Unipessoal; S.G.P.S.; SGPS S.A.; SU Lda; Sociedade Unipessoal Lda; Limitada; E.P.E.; E.P.; S.A.R.L."),
    Forms("GR CY", "Law 4548/2018, Law 4072/2012",
          "ΑΕ; Α.Ε.; ΕΠΕ; ΙΚΕ; ΟΕ; ΕΕ; ΑΕΒΕ; ΑΕΕ; ΑΕΒΤΕ; ΑΒΕΕ; ΑΤΕ; Μονοπρόσωπη ΑΕ; Μονοπρόσωπη ΙΚΕ; Μονοπρόσωπη ΕΠΕ; ΜΟΝ ΙΚΕ; "
          "Ανώνυμη Εταιρεία; Ανώνυμη Εταιρία; Λτδ; Λίμιτεδ; Εταιρεία Περιορισμένης Ευθύνης",
          after="A.E.; E.P.E.; I.K.E.; O.E.; P.C.; A.B.E.E."),
    Forms("IE GB MT CY", "Companies Act 2014 (IE), Companies Act 2006 (GB)",
          "", "", "Ltd; Limited; PLC; LLP; LP; DAC; Designated Activity Company; CLG; Company Limited by Guarantee; ULC; UC; "
          "Unlimited; Unlimited Company; Teoranta; Teo; CPT; CIC; CIO; Cyf; Cyfyngedig; CCC; P.L.C.; Public Limited Company; ICAV"),
    Forms("DK", "Selskabsloven", "ApS; A/S; IVS; Aktieselskab; Anpartsselskab",
          after="K/S; P/S; a.m.b.a.; F.M.B.A.; S.M.B.A.; Interessentskab"),
    Forms("SE", "Aktiebolagslag (2005:551)", "AB; Aktiebolag; Aktiebolaget; Handelsbolag; Kommanditbolag",
          after="HB; KB; AB (publ); (publ); ek. för.; Ekonomisk förening"),
    Forms("FI", "Osakeyhtiölaki 624/2006", "Oy; Oyj; Oy Ab; Ab Oy; Oyj Abp; Osakeyhtiö; Julkinen osakeyhtiö; Tmi; Osk; Osuuskunta",
          after="Abp; Ky; Ay; Kommandiittiyhtiö; Oy Ltd; Ltd Oy"),
    Forms("NO", "Aksjeloven", "AS; ASA; Aksjeselskap", after="ANS; NUF; ENK; KS; IKS; Allmennaksjeselskap"),
    Forms("IS FO", "Lög um einkahlutafélög 138/1994", after="ehf; hf; ohf; slf; slhf; ses; Sp/f; P/F; Einkahlutafélag"),
    Forms("EE", "Äriseadustik", "OÜ; AS; Osaühing; Aktsiaselts; MTÜ; FIE; Täisühing; Usaldusühing"),
    Forms("LV", "Komerclikums", "SIA; AS; A/S; Sabiedrība ar ierobežotu atbildību; Akciju sabiedrība"),
    Forms("LT", "Civilinis kodeksas, Akcinių bendrovių įstatymas",
          "UAB; AB; MB; VšĮ; TŪB; KŪB; Uždaroji akcinė bendrovė; Akcinė bendrovė; Mažoji bendrija; Viešoji įstaiga; "
          "Individuali įmonė"),
    Forms("CZ SK", "Zákon 90/2012 Sb. (CZ), Obchodný zákonník (SK)",
          "", "", "s.r.o.; s. r.o.; spol. s r.o.; spol. s r. o.; spol. s.r.o.; spoločnosť s r.o.; společnost s r.o.; a.s.; a. s.; v.o.s.; k.s.; "
          "z.s.; o.p.s.; z.ú.; s.p.; š.p.; j.s.a.; n.o.; o.z.; společnost s ručením omezeným; akciová společnost; "
          "spoločnosť s ručením obmedzeným; akciová spoločnosť; komanditní společnost; veřejná obchodní společnost; "
          "družstvo"),
    Forms("SI HR BA RS ME MK", "the company laws of the south Slavic countries",
          "д.о.о.; ДОО; а.д.; АД; о.д.; к.д.; ДООЕЛ", after="d.o.o.; d. o. o.; j.d.o.o.; d.d.; d. d.; d.n.o.; k.d.; j.t.d.; s.p.; z.o.o.; z.b.o.; a.d.; o.d.; "
          "DOOEL; d.o.o.e.l.; obrt; p.o.; društvo s ograničenom odgovornošću; dioničko društvo; "
          "družba z omejeno odgovornostjo; delniška družba; društvo sa ograničenom odgovornošću; akcionarsko društvo"),
    Forms("BG", "Търговски закон", "ООД; ЕООД; АД; ЕАД; ЕТ; СД; КД; КДА; ДЗЗД; АДСИЦ; ОД; Дружество с ограничена отговорност; "
          "Еднолично дружество с ограничена отговорност; Акционерно дружество", after="OOD; EOOD; AD; EAD"),
    Forms("AL XK", "Ligji 9901/2008", after="Sh.p.k.; Sh.A.; shpk; SHPK"),
    Forms("GE", "Law on entrepreneurs", "შპს; სს; ი/მ; ააიპ; შეზღუდული პასუხისმგებლობის საზოგადოება; სააქციო საზოგადოება"),
    Forms("IL", "חוק החברות", 'בע"מ; בעמ; בע״מ; בערבון מוגבל; ע"ר; ע״ר; חל"צ; חל״צ'),

    # The rest of the world.
    Forms("US CA AU NZ and other English-speaking countries", "the company laws of the common-law countries",
          "LLC; JSC; OJSC; CJSC; PJSC; Limited Liability Company; Limited Liability Partnership; Joint Stock Company; "
          "Public Joint Stock Company; Closed Joint Stock Company; Open Joint Stock Company",
          after="Inc; Incorporated; Corp; Corporation; Co; Company; & Co; and Co; & Company; and Company; Co Ltd; Co Limited; "
          "Co Inc; Co LLC; Co LP; Company Ltd; Company Inc; Company LLC; LLLP; PLLC; PC; PBC; GP; ULC; Ltée; Limitée; "
          "Inc Ltd; Pty Ltd; Ltd Co; LC; L.C.; Unltd; CPA; C P A; N.A.; Public Benefit Corporation"),
    Forms("SG MY BN HK", "Companies Act 1967 (SG), Companies Act 2016 (MY)",
          after="Pte; Pte Ltd; Pte Limited; Private Ltd; Sdn Bhd; Sdn; Bhd; Berhad; Sendirian Berhad; PLT; (S) Pte Ltd; (M) Sdn Bhd"),
    Forms("ID", "UU 40/2007", before="PT; P.T.; PT.; CV; Perseroan Terbatas", after="Tbk; (Persero) Tbk; Persero; PT"),
    Forms("PK LK BD NP KE NG GH TZ UG", "the company laws of Pakistan, Sri Lanka, Bangladesh, Kenya, Nigeria",
          after="SMC Pvt Ltd; SMC Private Limited; Nig Ltd; Nigeria Limited; Nig Limited; Ltd/Gte; Ltd Gte; (SMC-Private) Limited"),
    Forms("MX CR GT HN SV NI PA DO", "Ley General de Sociedades Mercantiles (MX)",
          "", "", "S.A. de C.V.; S. de R.L.; S. de R.L. de C.V.; S.A.P.I. de C.V.; S.A.P.I.; S.A.B. de C.V.; S.A.B.; S.A.S. de C.V.; "
          "S.C. de R.L.; S.C.; A.C.; I.A.P.; S.P.R. de R.L.; S. en C.; S. en C. por A.; SOFOM ENR; S.A. de C.V. SOFOM ENR; "
          "Sociedad Anónima de Capital Variable; de C.V."),
    Forms("AR CL CO EC PE UY BO PY", "the company laws of Spanish-speaking South America",
          "", "", "S.A.S.; S.A.C.; S.A.A.; S.A.C.I.; S.A.I.C.; S.A.C.I.F.; S.A.I.C.F.; S.A.U.; S.R.L.; E.I.R.L.; SpA; Ltda; Cía; Cía. Ltda.; "
          "C. Ltda.; & Cía; y Cía; & Cía. Ltda.; y Cía. Ltda.; & Cía. S.C.A.; S.A. E.S.P.; E.S.P.; S.A. E.M.A.; "
          "Sociedad por Acciones; Sociedad por Acciones Simplificada; Sociedad Anónima Cerrada; Sociedad Anónima Abierta; "
          "S.A. B.I.C.; S.A.S. B.I.C."),
    Forms("JP", "会社法 (平成17年法律第86号)",
          "株式会社; 有限会社; 合同会社; 合資会社; 合名会社; 一般社団法人; 一般財団法人; 公益社団法人; 公益財団法人; 特定非営利活動法人; "
          "医療法人; 学校法人; 社会福祉法人; 独立行政法人; (株); (有); (合)",
          after="KK; K.K.; GK; G.K.; Kabushiki Kaisha; Kabushiki Gaisha; Godo Kaisha; Yugen Kaisha", glued=True),
    Forms("CN TW HK MO", "中华人民共和国公司法",
          "有限责任公司; 股份有限公司; 有限公司; 股份公司; 有限責任公司; 集团有限公司; 集團有限公司; 个人独资企业; 有限合伙; "
          "(有限合伙); 合伙企业", glued=True),
    Forms("KR", "상법 제3편", "주식회사; 유한회사; 유한책임회사; 합자회사; 합명회사; 사단법인; 재단법인; (주); (유)", glued=True),
    Forms("MN", "Компанийн тухай хууль", "ХХК; ХК; ТӨХК; ББН"),
)
# fmt: on
