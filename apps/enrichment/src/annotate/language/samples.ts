/**
 * Sentences of our own writing in the manner of wire copy, two a language, each of 60 characters or more (fewer where the
 * script says as much in less). They hold the detectors to a floor and are what the figures in docs/adr/0008 are taken from.
 */
export const LANGUAGE_SAMPLES: readonly (readonly [language: string, ...sentences: string[]])[] = [
  [
    'en',
    'The harbour authority said on Monday that the new ferry terminal would open two weeks later than planned.',
    'Striking bus drivers returned to work after the union and the city agreed on a modest pay rise.',
  ],
  [
    'de',
    'Die Hafenbehörde teilte am Montag mit, dass das neue Fährterminal zwei Wochen später als geplant eröffnet wird.',
    'Nach der Einigung zwischen Gewerkschaft und Stadt sind die Busfahrer wieder zur Arbeit zurückgekehrt.',
  ],
  [
    'fr',
    "L'autorité portuaire a annoncé lundi que le nouveau terminal ouvrirait deux semaines plus tard que prévu.",
    'Les chauffeurs de bus en grève ont repris le travail après un accord entre le syndicat et la mairie.',
  ],
  [
    'es',
    'La autoridad portuaria anunció el lunes que la nueva terminal abrirá dos semanas más tarde de lo previsto.',
    'Los conductores de autobús volvieron al trabajo después de que el sindicato y el ayuntamiento llegaran a un acuerdo.',
  ],
  [
    'pt',
    'A autoridade portuária anunciou na segunda-feira que o novo terminal abrirá duas semanas depois do previsto.',
    'Os motoristas de ônibus voltaram ao trabalho depois que o sindicato e a prefeitura chegaram a um acordo.',
  ],
  [
    'it',
    "L'autorità portuale ha annunciato lunedì che il nuovo terminal aprirà due settimane più tardi del previsto.",
    'Gli autisti degli autobus sono tornati al lavoro dopo che il sindacato e il comune hanno raggiunto un accordo.',
  ],
  [
    'nl',
    'De havenautoriteit maakte maandag bekend dat de nieuwe terminal twee weken later opengaat dan gepland.',
    'De stakende buschauffeurs zijn weer aan het werk nadat de vakbond en de gemeente het eens waren geworden.',
  ],
  [
    'sv',
    'Hamnmyndigheten meddelade på måndagen att den nya färjeterminalen öppnar två veckor senare än planerat.',
    'De strejkande busschaufförerna återgick till arbetet efter att facket och kommunen hade kommit överens.',
  ],
  [
    'da',
    'Havnemyndigheden oplyste mandag, at den nye færgeterminal åbner to uger senere end planlagt.',
    'De strejkende buschauffører er vendt tilbage til arbejdet, efter at fagforeningen og kommunen er blevet enige.',
  ],
  [
    'no',
    'Havnemyndighetene opplyste mandag at den nye fergeterminalen åpner to uker senere enn planlagt.',
    'De streikende bussjåførene er tilbake på jobb etter at fagforeningen og kommunen ble enige om lønnen.',
  ],
  [
    'fi',
    'Satamaviranomainen kertoi maanantaina, että uusi lauttaterminaali avataan kaksi viikkoa suunniteltua myöhemmin.',
    'Lakossa olleet linja-autonkuljettajat palasivat töihin, kun ammattiliitto ja kaupunki pääsivät sopuun.',
  ],
  [
    'is',
    'Hafnaryfirvöld sögðu á mánudag að nýja ferjuhöfnin yrði opnuð tveimur vikum síðar en áætlað var.',
    'Strætisvagnabílstjórar sneru aftur til vinnu eftir að stéttarfélagið og borgin náðu samkomulagi.',
  ],
  [
    'pl',
    'Zarząd portu poinformował w poniedziałek, że nowy terminal zostanie otwarty dwa tygodnie później, niż planowano.',
    'Strajkujący kierowcy autobusów wrócili do pracy po tym, jak związek zawodowy i miasto doszły do porozumienia.',
  ],
  [
    'cs',
    'Správa přístavu v pondělí oznámila, že nový terminál bude otevřen o dva týdny později, než se plánovalo.',
    'Stávkující řidiči autobusů se vrátili do práce poté, co se odbory a město dohodly na zvýšení mezd.',
  ],
  [
    'sk',
    'Správa prístavu v pondelok oznámila, že nový terminál otvoria o dva týždne neskôr, ako sa plánovalo.',
    'Štrajkujúci vodiči autobusov sa vrátili do práce po tom, ako sa odbory a mesto dohodli na zvýšení miezd.',
  ],
  [
    'sl',
    'Pristaniška uprava je v ponedeljek sporočila, da bo novi terminal odprt dva tedna pozneje, kot je bilo načrtovano.',
    'Stavkajoči vozniki avtobusov so se vrnili na delo, potem ko sta sindikat in občina dosegla dogovor.',
  ],
  [
    'hr',
    'Lučka uprava priopćila je u ponedjeljak da će se novi terminal otvoriti dva tjedna kasnije od planiranog.',
    'Vozači autobusa koji su štrajkali vratili su se na posao nakon što su sindikat i grad postigli dogovor.',
  ],
  [
    'sr',
    'Лучка управа је у понедељак саопштила да ће нови терминал бити отворен две недеље касније него што је планирано.',
    'Возачи аутобуса који су штрајковали вратили су се на посао пошто су синдикат и град постигли договор.',
  ],
  [
    'bg',
    'Пристанищната администрация съобщи в понеделник, че новият терминал ще отвори две седмици по-късно от планираното.',
    'Стачкуващите шофьори на автобуси се върнаха на работа, след като синдикатът и общината се споразумяха.',
  ],
  [
    'mk',
    'Пристанишната управа соопшти во понеделникот дека новиот терминал ќе се отвори две недели подоцна од планираното.',
    'Возачите на автобуси што штрајкуваа се вратија на работа откако синдикатот и градот постигнаа договор.',
  ],
  [
    'ru',
    'Администрация порта сообщила в понедельник, что новый терминал откроется на две недели позже, чем планировалось.',
    'Бастовавшие водители автобусов вернулись на работу после того, как профсоюз и город договорились о зарплате.',
  ],
  [
    'uk',
    'Адміністрація порту повідомила в понеділок, що новий термінал відкриється на два тижні пізніше, ніж планувалося.',
    'Водії автобусів, які страйкували, повернулися до роботи після того, як профспілка і місто домовилися.',
  ],
  [
    'be',
    'Адміністрацыя порта паведаміла ў панядзелак, што новы тэрмінал адкрыецца на два тыдні пазней, чым планавалася.',
    'Кіроўцы аўтобусаў, якія баставалі, вярнуліся на працу пасля таго, як прафсаюз і горад дамовіліся.',
  ],
  [
    'ro',
    'Autoritatea portuară a anunțat luni că noul terminal se va deschide cu două săptămâni mai târziu decât era planificat.',
    'Șoferii de autobuz aflați în grevă s-au întors la muncă după ce sindicatul și primăria au ajuns la un acord.',
  ],
  [
    'hu',
    'A kikötői hatóság hétfőn közölte, hogy az új terminál két héttel később nyílik meg a tervezettnél.',
    'A sztrájkoló buszvezetők visszatértek a munkába, miután a szakszervezet és a város megállapodott a bérekről.',
  ],
  [
    'et',
    'Sadamaamet teatas esmaspäeval, et uus reisiterminal avatakse kaks nädalat hiljem, kui oli plaanitud.',
    'Streikinud bussijuhid naasid tööle pärast seda, kui ametiühing ja linn palgatõusus kokku leppisid.',
  ],
  [
    'lv',
    'Ostas pārvalde pirmdien paziņoja, ka jaunais terminālis tiks atvērts divas nedēļas vēlāk, nekā plānots.',
    'Streikojošie autobusu vadītāji atgriezās darbā pēc tam, kad arodbiedrība un pilsēta panāca vienošanos.',
  ],
  [
    'lt',
    'Uosto direkcija pirmadienį pranešė, kad naujasis terminalas bus atidarytas dviem savaitėmis vėliau, nei planuota.',
    'Streikavę autobusų vairuotojai grįžo į darbą, kai profesinė sąjunga ir miestas susitarė dėl atlyginimų.',
  ],
  [
    'el',
    'Η λιμενική αρχή ανακοίνωσε τη Δευτέρα ότι ο νέος σταθμός θα ανοίξει δύο εβδομάδες αργότερα από το προγραμματισμένο.',
    'Οι οδηγοί λεωφορείων που απεργούσαν επέστρεψαν στη δουλειά αφού το σωματείο και ο δήμος συμφώνησαν.',
  ],
  [
    'tr',
    'Liman idaresi pazartesi günü yeni feribot terminalinin planlanandan iki hafta sonra açılacağını duyurdu.',
    'Grevdeki otobüs şoförleri, sendika ile belediyenin ücretlerde anlaşmasının ardından işe döndü.',
  ],
  [
    'az',
    'Liman idarəsi bazar ertəsi bildirdi ki, yeni terminal nəzərdə tutulduğundan iki həftə gec açılacaq.',
    'Tətil edən avtobus sürücüləri həmkarlar ittifaqı ilə şəhər razılığa gəldikdən sonra işə qayıtdılar.',
  ],
  [
    'sq',
    'Autoriteti portual njoftoi të hënën se terminali i ri do të hapet dy javë më vonë se sa ishte planifikuar.',
    'Shoferët e autobusëve në grevë u kthyen në punë pasi sindikata dhe bashkia arritën një marrëveshje.',
  ],
  [
    'ca',
    "L'autoritat portuària va anunciar dilluns que la nova terminal obrirà dues setmanes més tard del que estava previst.",
    "Els conductors d'autobús en vaga han tornat a la feina després que el sindicat i l'ajuntament arribessin a un acord.",
  ],
  [
    'eu',
    'Portuko agintaritzak astelehenean jakinarazi zuen terminal berria aurreikusitakoa baino bi aste geroago irekiko dela.',
    'Greban zeuden autobus gidariak lanera itzuli dira, sindikatua eta udala ados jarri ondoren.',
  ],
  [
    'gl',
    'A autoridade portuaria anunciou o luns que a nova terminal abrirá dúas semanas máis tarde do previsto.',
    'Os condutores de autobús en folga volveron ao traballo despois de que o sindicato e o concello chegasen a un acordo.',
  ],
  [
    'ga',
    'Dúirt údarás an chalafoirt Dé Luain go n-osclófar an críochfort nua coicís níos déanaí ná mar a bhí beartaithe.',
    "D'fhill na tiománaithe bus ar an obair tar éis don cheardchumann agus don chathair teacht ar chomhaontú.",
  ],
  [
    'cy',
    "Dywedodd awdurdod y porthladd ddydd Llun y byddai'r derfynfa newydd yn agor bythefnos yn hwyrach na'r disgwyl.",
    "Mae'r gyrwyr bysiau a fu ar streic wedi dychwelyd i'r gwaith ar ôl i'r undeb a'r ddinas ddod i gytundeb.",
  ],
  [
    'af',
    'Die hawe-owerheid het Maandag gesê dat die nuwe veerbootterminaal twee weke later as beplan sal oopmaak.',
    'Die stakende busbestuurders het teruggekeer werk toe nadat die vakbond en die stad ooreengekom het.',
  ],
  [
    'id',
    'Otoritas pelabuhan mengatakan pada hari Senin bahwa terminal baru akan dibuka dua minggu lebih lambat dari rencana.',
    'Para sopir bus yang mogok kembali bekerja setelah serikat pekerja dan pemerintah kota mencapai kesepakatan.',
  ],
  [
    'ms',
    'Lembaga pelabuhan berkata pada hari Isnin bahawa terminal baharu itu akan dibuka dua minggu lewat daripada jadual.',
    'Pemandu bas yang mogok telah kembali bekerja selepas kesatuan dan majlis bandar raya bersetuju mengenai gaji mereka.',
  ],
  [
    'sw',
    'Mamlaka ya bandari ilisema Jumatatu kwamba kituo kipya cha feri kitafunguliwa wiki mbili baadaye kuliko ilivyopangwa.',
    'Madereva wa mabasi waliogoma wamerudi kazini baada ya chama cha wafanyakazi na jiji kukubaliana.',
  ],
  [
    'tl',
    'Sinabi ng awtoridad ng daungan noong Lunes na magbubukas ang bagong terminal nang dalawang linggong huli sa plano.',
    'Bumalik na sa trabaho ang mga nagwelgang tsuper ng bus matapos magkasundo ang unyon at ang lungsod.',
  ],
  [
    'vi',
    'Cơ quan quản lý cảng hôm thứ Hai cho biết bến phà mới sẽ mở cửa muộn hơn hai tuần so với kế hoạch.',
    'Các tài xế xe buýt đình công đã trở lại làm việc sau khi công đoàn và thành phố đạt được thỏa thuận.',
  ],
  [
    'th',
    'การท่าเรือแถลงเมื่อวันจันทร์ว่าท่าเรือเฟอร์รีแห่งใหม่จะเปิดช้ากว่ากำหนดสองสัปดาห์',
    'คนขับรถเมล์ที่นัดหยุดงานกลับมาทำงานแล้วหลังจากสหภาพแรงงานและทางเมืองตกลงกันได้',
  ],
  [
    'zh',
    '港务局星期一表示，由于施工延误，新的客运码头将比原计划推迟两个星期开放。',
    '在工会与市政府就工资问题达成协议之后，罢工的公交车司机已经恢复工作。',
  ],
  [
    'ja',
    '港湾局は月曜日、工事の遅れにより新しいフェリーターミナルの開業が予定より二週間遅れると発表した。',
    '労働組合と市が賃上げで合意したことを受けて、ストライキをしていたバスの運転手が仕事に戻った。',
  ],
  [
    'ko',
    '항만청은 공사 지연으로 새 여객선 터미널이 예정보다 두 주 늦게 문을 열 것이라고 월요일 밝혔다.',
    '파업을 벌이던 버스 기사들이 노동조합과 시가 임금 인상에 합의한 뒤 업무에 복귀했다.',
  ],
  [
    'hi',
    'बंदरगाह प्राधिकरण ने सोमवार को कहा कि नया टर्मिनल तय समय से दो सप्ताह बाद खुलेगा।',
    'यूनियन और नगर निगम के बीच समझौता होने के बाद हड़ताल कर रहे बस चालक काम पर लौट आए।',
  ],
  [
    'bn',
    'বন্দর কর্তৃপক্ষ সোমবার জানিয়েছে, নতুন টার্মিনালটি নির্ধারিত সময়ের দুই সপ্তাহ পরে চালু হবে।',
    'শ্রমিক ইউনিয়ন ও নগর কর্তৃপক্ষ একমত হওয়ার পর ধর্মঘটে থাকা বাসচালকেরা কাজে ফিরেছেন।',
  ],
  [
    'ur',
    'بندرگاہ کی انتظامیہ نے پیر کے روز کہا کہ نیا ٹرمینل طے شدہ وقت سے دو ہفتے بعد کھولا جائے گا۔',
    'یونین اور شہری انتظامیہ کے درمیان معاہدے کے بعد ہڑتال کرنے والے بس ڈرائیور کام پر واپس آ گئے۔',
  ],
  [
    'fa',
    'اداره بندر روز دوشنبه اعلام کرد که پایانه جدید دو هفته دیرتر از زمان پیش‌بینی شده افتتاح می‌شود.',
    'رانندگان اتوبوس که اعتصاب کرده بودند پس از توافق اتحادیه و شهرداری به کار خود بازگشتند.',
  ],
  [
    'ar',
    'قالت هيئة الميناء يوم الاثنين إن المحطة الجديدة ستفتح أبوابها بعد أسبوعين من الموعد المقرر.',
    'عاد سائقو الحافلات المضربون إلى العمل بعد أن توصلت النقابة والبلدية إلى اتفاق بشأن الأجور.',
  ],
  [
    'he',
    'רשות הנמל הודיעה ביום שני כי המסוף החדש ייפתח שבועיים מאוחר יותר מן המתוכנן בשל עיכובים בבנייה.',
    'נהגי האוטובוסים ששבתו חזרו לעבודה לאחר שהאיגוד המקצועי והעירייה הגיעו להסכם על השכר.',
  ],
  [
    'ta',
    'புதிய முனையம் திட்டமிட்டதை விட இரண்டு வாரங்கள் தாமதமாகத் திறக்கப்படும் என்று துறைமுக ஆணையம் தெரிவித்தது.',
    'தொழிற்சங்கமும் நகராட்சியும் உடன்பாடு கண்ட பிறகு பேருந்து ஓட்டுநர்கள் பணிக்குத் திரும்பினர்.',
  ],
  [
    'te',
    'కొత్త టెర్మినల్ అనుకున్న సమయం కంటే రెండు వారాలు ఆలస్యంగా ప్రారంభమవుతుందని ఓడరేవు అధికారులు చెప్పారు.',
    'కార్మిక సంఘం, నగరం మధ్య ఒప్పందం కుదిరిన తర్వాత బస్సు డ్రైవర్లు తిరిగి పనిలో చేరారు.',
  ],
  [
    'ka',
    'პორტის ადმინისტრაციამ ორშაბათს განაცხადა, რომ ახალი ტერმინალი დაგეგმილზე ორი კვირით გვიან გაიხსნება.',
    'გაფიცული ავტობუსის მძღოლები სამუშაოს დაუბრუნდნენ მას შემდეგ, რაც პროფკავშირი და ქალაქი შეთანხმდნენ.',
  ],
  [
    'hy',
    'Նավահանգստի վարչությունը երկուշաբթի հայտնեց, որ նոր տերմինալը կբացվի նախատեսվածից երկու շաբաթ ուշ։',
    'Գործադուլ անող ավտոբուսի վարորդները վերադարձան աշխատանքի, երբ արհմիությունն ու քաղաքը համաձայնության եկան։',
  ],
  [
    'kk',
    'Порт әкімшілігі дүйсенбі күні жаңа терминалдың жоспарланғаннан екі апта кейін ашылатынын мәлімдеді.',
    'Ереуілге шыққан автобус жүргізушілері кәсіподақ пен қала келісімге келгеннен кейін жұмысқа оралды.',
  ],
];
