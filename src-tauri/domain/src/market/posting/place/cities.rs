//! The large cities and the towns with many software jobs, by country or by American state.
//!
//! Facts only. The first name is the one that is shown; after `=` follow other spellings and the names in
//! other languages. A city with `?` is one of several of its name: alone it does not tell the country.

/// Where the cities are, and their names.
pub(super) const CITIES: &[(&str, &str)] = &[
    ("AE", "Dubai=迪拜, Abu Dhabi"),
    ("AM", "Yerevan=Erevan"),
    ("AR", "Buenos Aires=CABA, Córdoba?, Rosario?"),
    ("AT", "Vienna=Wien=Vienne, Graz, Linz, Salzburg, Innsbruck"),
    ("AU", "Sydney=悉尼, Melbourne=墨尔本, Brisbane, Perth, Adelaide, Canberra, Gold Coast"),
    ("BD", "Dhaka"),
    ("BE", "Brussels=Bruxelles=Brüssel=Brussel, Antwerp=Antwerpen=Anvers, Ghent=Gent, Leuven"),
    ("BG", "Sofia, Plovdiv, Varna"),
    (
        "BR",
        "São Paulo, Rio de Janeiro=Rio, Belo Horizonte, Curitiba, Porto Alegre, Florianópolis, Recife, Brasília",
    ),
    ("BY", "Minsk"),
    (
        "CA",
        "Toronto=多伦多, Montreal=Montréal, Vancouver=温哥华, Ottawa, Calgary, Edmonton, Waterloo?, Kitchener, \
         Kitchener-Waterloo, Winnipeg, Quebec City=Ville de Québec, Halifax?, Mississauga, Victoria?",
    ),
    (
        "CH",
        "Zurich=Zürich=Zuerich=苏黎世, Geneva=Genève=Genf, Basel, Bern, Lausanne, Zug, Lugano, St. Gallen",
    ),
    ("CL", "Santiago?=Santiago de Chile"),
    (
        "CN",
        "Beijing=北京=Peking, Shanghai=上海, Shenzhen=深圳, Guangzhou=广州, Hangzhou=杭州, Chengdu=成都, \
         Nanjing=南京, Wuhan=武汉, Xi'an=西安, Suzhou=苏州, Tianjin=天津, Chongqing=重庆, Xiamen=厦门, \
         Changsha=长沙, Zhuhai=珠海, Dalian=大连, Qingdao=青岛, Hefei=合肥, Wuxi=无锡, Zhengzhou=郑州, \
         Jinan=济南, Fuzhou=福州, Foshan=佛山, Dongguan=东莞, Ningbo=宁波, Shenyang=沈阳, Kunming=昆明, \
         Haikou=海口, Guiyang=贵阳, Harbin=哈尔滨, Yiwu=义乌, Huizhou=惠州, Jiaxing=嘉兴",
    ),
    ("CO", "Bogotá, Medellín, Cali"),
    ("CR", "Heredia"),
    ("CY", "Limassol, Nicosia"),
    ("CZ", "Prague=Praha=Prag, Brno, Ostrava"),
    (
        "DE",
        "Berlin=柏林, Munich=München=Muenchen=慕尼黑, Hamburg=汉堡, Cologne=Köln=Koeln, Frankfurt=Frankfurt am Main, \
         Stuttgart, Düsseldorf=Duesseldorf, Leipzig, Dresden, Nuremberg=Nürnberg, Hannover=Hanover, Bremen, \
         Karlsruhe, Dortmund, Mannheim, Heidelberg, Aachen, Potsdam, Darmstadt, Münster, Regensburg, Augsburg, \
         Erlangen, Göttingen, Jena, Walldorf, Freiburg, Bonn, Ulm, Paderborn, Saarbrücken",
    ),
    ("DK", "Copenhagen=København=Kopenhagen, Aarhus, Odense"),
    ("EE", "Tallinn, Tartu"),
    ("EG", "Cairo"),
    (
        "ES",
        "Madrid=马德里, Barcelona=巴塞罗那, Valencia, Málaga, Seville=Sevilla, Bilbao, Zaragoza, Palma de Mallorca, \
         Alicante",
    ),
    ("FI", "Helsinki, Espoo, Tampere, Turku, Oulu"),
    (
        "FR",
        "Paris=巴黎, Lyon, Toulouse, Marseille, Nantes, Bordeaux, Lille, Grenoble, Montpellier, Rennes, Strasbourg, \
         Sophia Antipolis",
    ),
    (
        "GB",
        "London=Londres=伦敦, Manchester, Birmingham?, Edinburgh, Glasgow, Bristol, Leeds, Cambridge?, Oxford?, \
         Brighton, Liverpool, Sheffield, Nottingham, Newcastle?, Belfast, Cardiff, Southampton, Milton Keynes, \
         Guildford, Leicester, Coventry, Aberdeen, Norwich, York?, Portsmouth?",
    ),
    ("GE", "Tbilisi"),
    ("GH", "Accra"),
    ("GR", "Athens=Athen=Athènes, Thessaloniki"),
    ("HR", "Zagreb"),
    ("HU", "Budapest"),
    ("ID", "Jakarta=雅加达, Bali, Bandung, Yogyakarta"),
    ("IE", "Dublin=都柏林, Galway, Limerick"),
    (
        "IL",
        "Tel Aviv=Tel-Aviv=TLV=Tel Aviv-Yafo=特拉维夫, Jerusalem, Haifa, Herzliya=Herzeliya, Ramat Gan, Petah Tikva, \
         Beer Sheva",
    ),
    (
        "IN",
        "Bangalore=Bengaluru=班加罗尔, Mumbai=Bombay=孟买, Delhi=New Delhi, Hyderabad, Chennai, Pune, Gurgaon=Gurugram, \
         Noida, Kolkata, Ahmedabad, Kochi, Jaipur, Chandigarh, Indore, Coimbatore",
    ),
    (
        "IT",
        "Milan=Milano=Mailand, Rome=Roma=Rom, Turin=Torino, Bologna, Florence=Firenze, Naples?=Napoli, Padua=Padova",
    ),
    ("JO", "Amman"),
    ("JP", "Tokyo=Tōkyō=东京=東京, Osaka=大阪, Kyoto=京都, Fukuoka=福岡, Yokohama=横浜, Nagoya=名古屋"),
    ("KE", "Nairobi"),
    ("KR", "Seoul=서울=首尔, Busan=부산, Pangyo=판교"),
    ("LK", "Colombo"),
    ("LT", "Vilnius, Kaunas"),
    ("LV", "Riga"),
    ("MA", "Casablanca, Rabat, Tangier=Tanger, Marrakech=Marrakesh, Oujda, Fès, Agadir"),
    ("MX", "Mexico City=CDMX=Ciudad de México, Guadalajara, Monterrey?, Tijuana"),
    ("MY", "Kuala Lumpur=吉隆坡, Penang"),
    ("NG", "Lagos, Abuja"),
    (
        "NL",
        "Amsterdam=阿姆斯特丹, Rotterdam, The Hague=Den Haag, Utrecht, Eindhoven, Delft, Groningen, Leiden, Nijmegen",
    ),
    ("NO", "Oslo, Bergen, Trondheim, Stavanger"),
    ("NZ", "Auckland, Wellington, Christchurch"),
    ("PE", "Lima"),
    ("PH", "Manila=Metro Manila, Makati, Cebu"),
    ("PK", "Lahore, Karachi, Islamabad"),
    (
        "PL",
        "Warsaw=Warszawa=Warschau=Varsovie, Kraków=Cracow=Krakow, Wrocław, Gdańsk, Poznań, Łódź, Katowice, Gdynia",
    ),
    ("PT", "Lisbon=Lisboa=Lissabon=Lisbonne=里斯本, Porto, Braga, Coimbra"),
    ("RO", "Bucharest=București, Cluj-Napoca=Cluj, Iași, Timișoara"),
    ("RS", "Belgrade=Beograd, Novi Sad"),
    (
        "RU",
        "Moscow=Moskau=Москва=莫斯科, Saint Petersburg=Saint-Petersburg=Санкт-Петербург, Novosibirsk=Новосибирск, \
         Kazan=Казань",
    ),
    ("SA", "Riyadh, Jeddah"),
    ("SE", "Stockholm=斯德哥尔摩, Gothenburg=Göteborg, Malmö, Lund, Uppsala, Linköping"),
    ("SI", "Ljubljana"),
    ("SK", "Bratislava"),
    ("TH", "Bangkok=曼谷, Chiang Mai"),
    ("TN", "Tunis"),
    ("TR", "Istanbul=İstanbul, Ankara, Izmir=İzmir"),
    ("TW", "Taipei=台北=臺北, Hsinchu=新竹"),
    ("UA", "Kyiv=Kiev=Київ, Lviv, Kharkiv=Kharkov, Odessa?=Odesa, Dnipro"),
    ("UY", "Montevideo"),
    (
        "VN",
        "Hanoi=Hà Nội=河内, Ho Chi Minh City=Hồ Chí Minh=HCMC=TP. HCM=Saigon=胡志明市, Da Nang=Đà Nẵng=岘港",
    ),
    ("ZA", "Cape Town, Johannesburg, Pretoria, Durban, Stellenbosch"),
    ("US-AL", "Huntsville"),
    ("US-AR", "Bentonville"),
    ("US-AZ", "Phoenix, Scottsdale, Tempe, Tucson, Chandler"),
    (
        "US-CA",
        "San Francisco=SF=San Fransisco=旧金山, San Francisco Bay Area=Bay Area=SF Bay Area=SF Bay, \
         Silicon Valley=硅谷, Los Angeles=LA=洛杉矶, San Diego, San Jose=圣何塞, Palo Alto=East Palo Alto, Mountain View, \
         Menlo Park, Redwood City, San Mateo, Sunnyvale, Santa Clara, Cupertino, Oakland, Berkeley, \
         Santa Monica, Irvine, Pasadena, Santa Barbara, Culver City, Emeryville, Burlingame, Foster City, \
         San Carlos, San Bruno, South San Francisco, Los Gatos, Fremont, Pleasanton, Sacramento, Santa Cruz, \
         El Segundo, Costa Mesa, Long Beach, Carlsbad, San Luis Obispo, San Rafael, Sausalito, Los Altos, \
         Playa Vista, Manhattan Beach, Beverly Hills, Orange County, Newport Beach, Alameda",
    ),
    ("US-CO", "Denver, Boulder, Fort Collins, Colorado Springs"),
    ("US-CT", "Stamford?, New Haven"),
    ("US-DC", "Washington=Washington DC=DC"),
    ("US-FL", "Miami, Orlando, Tampa, Jacksonville, Fort Lauderdale, Boca Raton"),
    ("US-GA", "Atlanta"),
    ("US-IL", "Chicago=芝加哥"),
    ("US-IN", "Indianapolis, Bloomington?"),
    ("US-KY", "Louisville?"),
    ("US-LA", "New Orleans"),
    ("US-MA", "Boston=波士顿, Somerville?, Waltham"),
    ("US-MD", "Baltimore, Bethesda, Rockville?, Annapolis Junction"),
    ("US-MI", "Detroit, Ann Arbor, Grand Rapids"),
    ("US-MN", "Minneapolis, Saint Paul=St. Paul"),
    ("US-MO", "Saint Louis=St. Louis, Kansas City"),
    ("US-NC", "Raleigh, Charlotte?, Durham?, Research Triangle Park, Chapel Hill"),
    ("US-NE", "Omaha, Lincoln?"),
    ("US-NJ", "Jersey City, Hoboken, Princeton?"),
    ("US-NV", "Las Vegas, Reno"),
    (
        "US-NY",
        "New York=New York City=NYC=NY=纽约=Nueva York=Manhattan=Midtown Manhattan=Downtown Manhattan, Brooklyn, \
         Ithaca?, Buffalo?",
    ),
    ("US-OH", "Cleveland, Cincinnati, Columbus?, Dayton?"),
    ("US-OK", "Oklahoma City, Tulsa"),
    ("US-OR", "Portland, Hillsboro?"),
    ("US-PA", "Philadelphia=Philly, Pittsburgh"),
    ("US-RI", "Providence"),
    ("US-TN", "Nashville, Memphis, Chattanooga, Knoxville"),
    ("US-TX", "Austin=奥斯汀, Dallas, Houston, San Antonio, Fort Worth, Plano"),
    ("US-UT", "Salt Lake City=SLC, Provo, Lehi, Park City"),
    (
        "US-VA",
        "Reston, Herndon, McLean, Tysons=Tysons Corner, Charlottesville, Fairfax, Alexandria?, Arlington?, Richmond?",
    ),
    ("US-WA", "Seattle=西雅图, Bellevue, Redmond, Kirkland, Spokane"),
    ("US-WI", "Madison?, Milwaukee"),
];
