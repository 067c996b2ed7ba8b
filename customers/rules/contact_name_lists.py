"""What is typed into a contact's name when there is no contact."""

from __future__ import annotations

# No person is called so. Left out because people are: Anon, Blank, Demo, Fake, Foo, Guest, Na, Nil, Noone,
# Null, Root, Sample, Sales, Tester, Тестов.
_PLACEHOLDERS = """
    test test1 testing testtest tests testuser testname testperson testcustomer testaccount
    admin admins administrator administrador administrateur amministratore administratör sysadmin superuser
    nobody anybody anyone someone somebody anonymous anonymus
    none n/a n.a. n.a tbd tba tbc unknown unnamed undefined noname nameless notavailable notapplicable notknown
    user username newuser customer client name firstname lastname middlename surname fullname familyname givenname
    placeholder dummy example default empty
    contact contactname contactperson mycontact company info postmaster webmaster helpdesk noreply
    asdf asdfg asdfgh asdfghjkl qwer qwert qwerty qwertyuiop qwertz azerty zxcv zxcvbn abcd abcde foobar
    blah blahblah xyz
    prueba pruebas ninguno ninguna usuario nombre apellido desconocido ejemplo
    teste ninguém nenhum usuário nome sobrenome desconhecido exemplo
    utilisateur inconnu prénom
    niemand benutzer vorname nachname unbekannt mustermann beispiel
    nessuno utente cognome sconosciuto prova
    testowy nikt użytkownik imię nazwisko nieznany
    teszt senki felhasználó vezetéknév keresztnév ismeretlen
    nimeni utilizator prenume necunoscut
    deneme kimse yönetici kullanıcı isim soyisim soyad bilinmeyen
    heçkim istifadəçi soyadı naməlum
    hechkim foydalanuvchi familiya nomalum
    тест тестовый тестовая админ администратор никто аноним неизвестно неизвестный пользователь имя фамилия
    отчество фыва йцукен нет
    ніхто адміністратор адмін користувач прізвище невідомо тэст ніхто адміністратар імя прозвішча
    әкімші ешкім пайдаланушы сынақ сыноо эчким номаълум корбар
    թեստ ադմին ոչոք անուն ազգանուն ტესტი ადმინი
    اختبار تجربة تست مدير مسؤول مجهول مستخدم تجريبي ئەدمین
    ทดสอบ แอดมิน ไม่ระบุ ไม่มี ผู้ใช้ ชื่อ นามสกุล
    परीक्षण टेस्ट एडमिन कोईनहीं अज्ञात
    စမ်းသပ် အက်ဒမင်
    測試 测试 管理员 管理員 无 無名氏 テスト 管理者 테스트 관리자
"""
PLACEHOLDERS = frozenset(_PLACEHOLDERS.split())

# Names of people as well as of placeholders: refused only together, as in “Demo User” or “Foo Bar”.
_WEAK_PLACEHOLDERS = """
    demo sample foo bar baz guest null nil root sales temp tester fake blank owner noone no first last lorem ipsum name
"""
WEAK_PLACEHOLDERS = frozenset(_WEAK_PLACEHOLDERS.split())
