/**
 * Names in use that CLDR does not give, by ISO code: `en` and `de` are languages, `any` any language. Names in `exact` are
 * abbreviations and count only when written just so.
 */
export const EXTRA_NAMES = `
US|any|USA;U.S.A.
US|exact|US;U.S.
US|en|America;the United States of America;United States of America
US|de|Vereinigte Staaten von Amerika;Vereinigten Staaten;Amerika
GB|exact|UK;U.K.
GB|en|Britain;Great Britain
GB|de|Großbritannien;Grossbritannien;Vereinigten Königreich
AE|exact|UAE;U.A.E.;VAE
AE|en|the Emirates;Emirates
AE|de|Vereinigten Arabischen Emirate;Vereinigten Arabischen Emiraten;Emiraten
CZ|en|Czech Republic
CZ|de|Tschechische Republik
NL|en|Holland;the Netherlands
NL|de|Holland;Niederlanden
MM|en|Burma
MM|de|Birma;Burma
CI|en|Ivory Coast;Cote d'Ivoire
CI|de|Elfenbeinküste
BY|en|Belarus;Byelorussia
BY|de|Weißrussland;Weissrussland
TR|en|Turkiye;Türkiye;Turkey
CD|en|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo
CD|exact|DRC
CD|de|Demokratische Republik Kongo;Demokratischen Republik Kongo;DR Kongo
CG|en|Republic of the Congo;Congo Republic
CG|de|Republik Kongo
PS|en|Palestine;Palestinian territories
PS|de|Palästina;Palästinensergebiete;Palästinensergebieten
VA|en|the Vatican;Vatican;Holy See
VA|de|Vatikan;Heiliger Stuhl
KP|exact|DPRK
KR|exact|ROK
MD|de|Moldau;Moldawien;Republik Moldau
MK|en|Macedonia
MK|de|Mazedonien
SZ|en|Swaziland
TL|en|East Timor
TL|de|Osttimor
CV|en|Cape Verde
CV|de|Kap Verde
HK|any|Hong Kong
HK|de|Hongkong
MO|any|Macau;Macao
PH|en|the Philippines
PH|de|Philippinen
MV|de|Malediven
SC|de|Seychellen
CH|de|Schweiz
SK|de|Slowakei
MN|de|Mongolei
UA|en|the Ukraine
SD|en|the Sudan
SS|de|Südsudan
IR|de|Iran
IQ|de|Irak
LB|de|Libanon
RU|en|Russian Federation
RU|de|Russische Föderation;Russischen Föderation
CN|en|People's Republic of China
CN|de|Volksrepublik China
IE|en|Republic of Ireland
BA|en|Bosnia
BA|de|Bosnien
ZA|de|Südafrika
TZ|de|Tansania
NZ|de|Neuseeland
SA|de|Saudiarabien
`;

/** Names to show instead of CLDR's, which are made for pick lists. */
export const DISPLAY_NAMES = {
  HK: 'Hong Kong',
  MO: 'Macau',
  MM: 'Myanmar',
  PS: 'Palestine',
  CD: 'DR Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  TR: 'Turkey',
  BA: 'Bosnia and Herzegovina',
};
