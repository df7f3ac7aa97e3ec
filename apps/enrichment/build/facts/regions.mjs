/**
 * States, provinces and the like that news names without their country: country, GeoNames first-order code, Wikidata id,
 * English names, German names, abbreviations (postal and of the AP style, which count only after a city and a comma).
 */
export const REGIONS = `
US|AL|Q173|Alabama||AL;Ala.
US|AK|Q797|Alaska||AK
US|AZ|Q816|Arizona||AZ;Ariz.
US|AR|Q1612|Arkansas||AR;Ark.
US|CA|Q99|California|Kalifornien|CA;Calif.
US|CO|Q1261|Colorado||CO;Colo.
US|CT|Q779|Connecticut||CT;Conn.
US|DE|Q1393|Delaware||DE;Del.
US|FL|Q812|Florida||FL;Fla.
US|GA|Q1428|Georgia||GA;Ga.
US|HI|Q782|Hawaii||HI
US|ID|Q1221|Idaho||ID
US|IL|Q1204|Illinois||IL;Ill.
US|IN|Q1415|Indiana||IN;Ind.
US|IA|Q1546|Iowa||IA
US|KS|Q1558|Kansas||KS;Kan.
US|KY|Q1603|Kentucky||KY;Ky.
US|LA|Q1588|Louisiana||LA;La.
US|ME|Q724|Maine||ME
US|MD|Q1391|Maryland||MD;Md.
US|MA|Q771|Massachusetts||MA;Mass.
US|MI|Q1166|Michigan||MI;Mich.
US|MN|Q1527|Minnesota||MN;Minn.
US|MS|Q1494|Mississippi||MS;Miss.
US|MO|Q1581|Missouri||MO;Mo.
US|MT|Q1212|Montana||MT;Mont.
US|NE|Q1553|Nebraska||NE;Neb.
US|NV|Q1227|Nevada||NV;Nev.
US|NH|Q759|New Hampshire||NH;N.H.
US|NJ|Q1408|New Jersey||NJ;N.J.
US|NM|Q1522|New Mexico||NM;N.M.
US|NY|Q1384|New York State;New York state;upstate New York;state of New York|Bundesstaat New York|NY;N.Y.;New York
US|NC|Q1454|North Carolina||NC;N.C.
US|ND|Q1207|North Dakota||ND;N.D.
US|OH|Q1397|Ohio||OH
US|OK|Q1649|Oklahoma||OK;Okla.
US|OR|Q824|Oregon||OR;Ore.
US|PA|Q1400|Pennsylvania||PA;Pa.
US|RI|Q1387|Rhode Island||RI;R.I.
US|SC|Q1456|South Carolina||SC;S.C.
US|SD|Q1211|South Dakota||SD;S.D.
US|TN|Q1509|Tennessee||TN;Tenn.
US|TX|Q1439|Texas||TX;Tex.
US|UT|Q829|Utah||UT
US|VT|Q16551|Vermont||VT;Vt.
US|VA|Q1370|Virginia||VA;Va.
US|WA|Q1223|Washington State;Washington state;state of Washington|Bundesstaat Washington|WA;Wash.;Washington
US|WV|Q1371|West Virginia||WV;W.Va.
US|WI|Q1537|Wisconsin||WI;Wis.
US|WY|Q1214|Wyoming||WY;Wyo.
CA|01|Q1951|Alberta||AB;Alta.
CA|02|Q1974|British Columbia||BC;B.C.
CA|03|Q1948|Manitoba||MB;Man.
CA|04|Q1965|New Brunswick||NB;N.B.
CA|05|Q2003|Newfoundland and Labrador;Newfoundland|Neufundland|NL
CA|07|Q1952|Nova Scotia||NS;N.S.
CA|08|Q1904|Ontario||ON;Ont.
CA|09|Q1979|Prince Edward Island||PE;P.E.I.
CA|10|Q176|Quebec;Québec||QC;Que.
CA|11|Q1989|Saskatchewan||SK;Sask.
CA|12|Q2009|Yukon||YT
AU|02|Q3224|New South Wales||NSW;N.S.W.
AU|04|Q36074|Queensland||QLD;Qld.
AU|05|Q35715|South Australia||SA
AU|06|Q34366|Tasmania|Tasmanien|TAS;Tas.
AU|07|Q36687|Victoria||VIC;Vic.
AU|08|Q3206|Western Australia|Westaustralien|WA
GB|ENG|Q21|England|England|
GB|SCT|Q22|Scotland|Schottland|
GB|WLS|Q25|Wales|Wales|
GB|NIR|Q26|Northern Ireland|Nordirland|
DE|01|Q985|Baden-Württemberg;Baden-Wuerttemberg|Baden-Württemberg|
DE|02|Q980|Bavaria|Bayern|
DE|11|Q1208|Brandenburg|Brandenburg|
DE|05|Q1199|Hesse|Hessen|
DE|12|Q1196|Mecklenburg-Western Pomerania;Mecklenburg-Vorpommern|Mecklenburg-Vorpommern|
DE|06|Q1197|Lower Saxony|Niedersachsen|
DE|07|Q1198|North Rhine-Westphalia|Nordrhein-Westfalen|NRW
DE|08|Q1200|Rhineland-Palatinate|Rheinland-Pfalz|
DE|09|Q1201|Saarland|Saarland|
DE|13|Q1202|Saxony|Sachsen|
DE|14|Q1206|Saxony-Anhalt|Sachsen-Anhalt|
DE|10|Q1194|Schleswig-Holstein|Schleswig-Holstein|
DE|15|Q1205|Thuringia|Thüringen|
AT|01|Q43210|Burgenland|Burgenland|
AT|02|Q37985|Carinthia|Kärnten|
AT|03|Q42497|Lower Austria|Niederösterreich|
AT|04|Q41967|Upper Austria|Oberösterreich|
AT|06|Q41358|Styria|Steiermark|
AT|07|Q42880|Tyrol|Tirol|
AT|08|Q38981|Vorarlberg|Vorarlberg|
FR|11|Q13917|Île-de-France;Ile-de-France||
IT|09|Q1210|Lombardy|Lombardei|
IT|15|Q1460|Sicily|Sizilien|
IT|16|Q1273|Tuscany|Toskana|
ES|56|Q5705|Catalonia|Katalonien|
ES|51|Q5783|Andalusia|Andalusien|
UA|11|Q7835|Crimea|Krim|
PS|GZ|Q39760|Gaza Strip;Gaza|Gazastreifen;Gaza-Streifen;Gaza|
PS|WE|Q36678|West Bank|Westjordanland|
IN|12|Q1177|Kerala||
IN|16|Q1191|Maharashtra||
IN|36|Q1498|Uttar Pradesh||
CN|13|Q34800|Xinjiang|Xinjiang|
CN|14|Q17269|Tibet|Tibet|
CN|30|Q15175|Guangdong||
CN|32|Q19770|Sichuan|Sichuan|
`;
