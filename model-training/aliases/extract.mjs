// Makes aliases.tsv.gz, the names that are linked to Wikidata, out of own.tsv and unpacked npm packages:
//   for p in name-suggestion-index@8.0.20260918 @rapideditor/country-coder@5.6.1 \
//            cldr-localenames-modern@45.0.0 an-array-of-english-words@2.0.0; do npm pack $p; done     (unpack each under DIR)
//   node extract.mjs DIR > aliases.tsv && gzip -9n aliases.tsv
// Run it in the repository; the result belongs into src/main/resources/dev/strillone/training. Its first line names the
// columns, docs/aliases.md explains them. An id is on the list when two sources agree on it, or a person checked it, who
// stands as "hand". Licences stand in NOTICE.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2];
const dir = (start) => join(root, readdirSync(root).find((d) => d.includes(start)), 'package');
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const gz = (path) => gunzipSync(readFileSync(join(here, path))).toString('utf8').split('\n').filter(Boolean);
const fold = (text) => text.toLowerCase().replace(/[’`´]/g, "'").replace(/\s+/g, ' ').trim();

const nsi = json(dir('name-suggestion-index'), 'dist/json/nsi.json').nsi;
const wikidata = json(dir('name-suggestion-index'), 'dist/wikidata/wikidata.json').wikidata;
const words = new Set(gz('../../ingest-service/src/main/resources/dev/strillone/ingest/article/words.txt.gz'));
const english = new Set(json(dir('an-array-of-english-words'), 'index.json'));
const names = new Set(gz('../src/main/resources/dev/strillone/training/names.tsv.gz')
  .map((line) => line.split('\t')).filter(([list]) => list !== 'BRAND').map(([, name]) => fold(name)));

const rows = [];
const owned = new Set();
const said = new Set();
// As AliasKey looks them up: acronyms as they stand, all else in small letters.
const key = (alias) => (alias.length <= 6 && !/[\s\p{Ll}]/u.test(alias) ? `=${alias}` : fold(alias));
const add = (alias, language, id, kind, label, country, prior, verified) => {
  const same = [key(alias), language, id, kind].join('\t');
  if (said.has(same)) return;
  said.add(same);
  rows.push([alias, language, id, kind, label, country, prior, verified].join('\t'));
};

// 1. What a newsroom names every day.
for (const line of readFileSync(join(here, 'own.tsv'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue;
  const [id, kind, country, prior, label, italian, english] = line.split('\t');
  const verified = wikidata[id] ? 'hand,wikidata-label' : 'hand';
  const it = italian.split('|').filter(Boolean);
  const en = english.split('|').filter(Boolean);
  for (const alias of new Set([...it, ...en])) {
    const language = it.includes(alias) && en.includes(alias) ? 'und' : it.includes(alias) ? 'it' : 'en';
    add(alias, language, id, kind, label, country, prior, verified);
    owned.add(`${kind} ${fold(alias)}`);
  }
}

// 2. Countries: those whose id the flags of name-suggestion-index and the borders of country-coder agree on.
const borders = new Map();
const coder = readFileSync(join(dir('country-coder'), 'dist/country-coder.mjs'), 'utf8');
for (const [, fields] of coder.matchAll(/properties: \{ ([^{}]*?) \}/g)) {
  const field = (name) => new RegExp(`\\b${name}: "([^"]+)"`).exec(fields)?.[1];
  borders.set(field('wikidata'), field('nameEn'));
}
const territories = (language) => json(dir('cldr-localenames'), 'main', language, 'territories.json')
  .main[language].localeDisplayNames.territories;
for (const { tags } of nsi['flags/man_made/flagpole'].items) {
  const id = tags['subject:wikidata'];
  if (tags['flag:type'] !== 'national' || !borders.has(id)) continue;
  const names = Object.fromEntries(['it', 'en'].map((language) => [language,
    new Set(['', '-alt-short', '-alt-variant'].map((kind) => territories(language)[tags.country + kind])
      .filter((name) => name && !/[()&]| - |^(US|UK)$|isole|islands/i.test(name) && !owned.has(`PLACE ${fold(name)}`)))]));
  for (const name of new Set([...names.it, ...names.en])) {
    const language = names.it.has(name) && names.en.has(name) ? 'und' : names.it.has(name) ? 'it' : 'en';
    add(name, language, id, 'PLACE', borders.get(id), tags.country, 0.95, 'nsi,country-coder');
  }
}

// Baden is the republic of 1918 there, Victoria a person as often, and Groningen and Limburg are cities or two provinces.
const NOT_ALONE = new Set(['Q6877935', 'Q36687', 'Q752', 'Q1093', 'Q1095']);
// 3. States and regions: an editor of name-suggestion-index and Wikidata's own label agree.
for (const { tags } of nsi['flags/man_made/flagpole'].items) {
  const id = tags['subject:wikidata'];
  const label = wikidata[id]?.label;
  if (NOT_ALONE.has(id) || tags['flag:type'] !== 'regional' || !label || !tags.subject || fold(label) !== fold(tags.subject)) continue;
  const alone = !words.has(fold(label)) && !owned.has(`PLACE ${fold(label)}`);
  const country = /U\.S\. state|United States/.test(wikidata[id].description) ? 'US' : '';
  if (alone) add(label, 'und', id, 'PLACE', label, country, 0.9, 'nsi,wikidata-label');
}

// 4. Brands and operators that Italian or worldwide readers meet.
const PLACE_LIKE = /^(city|town|comune|municipality|commune|county|village|capital|Italian (comune|city|municipality))\b/i;
// What the news mean something else by: a school of design, an island, a magazine, a word of some language.
const OTHERWISE = new Set(('agatha aloha amic arci atlante avia barbour barrique bauhaus canopy coccodrillo comex comix courir'
  + ' doppelgänger emme fratres giap helvetia humana infiniti intrend kauai korian loding lotteria mackage makro mercantil'
  + ' mercator mephisto metano mobil nautica nuvolari ozon patagonia penti polaris primadonna primor printemps prix rapha'
  + ' rinascimento rubis satur sfera studio synergie terranova timezone totto ubik volksbank warhammer xing zeeman zilli'
  + ' parkson barclay marella mavi bogner calida compass maje momoni nobu onet panos piaget pompea promod sabon skiset'
  + ' berkshire messer merrell dott benu raiffeisen mclaren yamaha').split(' ').concat('crédit agricole'));
// Wikidata calls it by the brand's name, with at most the form of the company behind it.
const FORM = /^( (ag|se|sa|spa|inc|ltd|plc|nv|llc|srl|corporation|company|group|holding|holdings|international|motor company|motors|s p a|n v|s a))*$/;
const bare = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const called = (label, name) => bare(label).startsWith(bare(name)) && FORM.test(bare(label).slice(bare(name).length));
const found = new Map();
for (const [path, category] of Object.entries(nsi)) {
  const role = { brands: 'brand', operators: 'operator' }[path.split('/')[0]];
  if (!role) continue;
  for (const { tags, locationSet } of category.items) {
    const id = tags[`${role}:wikidata`];
    const entry = wikidata[id];
    const name = tags[role]?.normalize('NFC').replace(/\s+/g, ' ').trim();
    const include = locationSet.include.map(String);
    const italian = include.includes('it');
    const world = role === 'brand' && (include.includes('001') || include.length >= 5);
    if (!entry?.label || !name || !(italian || world) || PLACE_LIKE.test(entry.description ?? '')) continue;
    const folded = fold(name);
    const plain = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').split(' ');
    const known = plain.every((word) => words.has(word) || names.has(word) || english.has(word) || word.length < 2);
    if (name.length < 4 || OTHERWISE.has(folded) || !/^\p{Lu}[\p{Script=Latin}\p{N}\s.'&+-]+$/u.test(name) || known || names.has(folded)
        || /^(Comune|Provincia|Regione|Città|Municipio|City|Gemeinde|Comunità)\b/.test(name)) continue;
    if (!called(entry.label, name) || owned.has(`ORGANISATION ${folded}`)) continue;
    const where = include.length === 1 && /^[a-z]{2}$/.test(include[0]) ? include[0].toUpperCase() : '';
    if (!found.has(folded)) found.set(folded, new Map());
    const before = found.get(folded).get(id);
    found.get(folded).set(id, { name, label: entry.label, where: before && before.where !== where ? '' : where });
  }
}
for (const ids of found.values()) {
  for (const [id, { name, label, where }] of ids) {
    add(name, 'und', id, 'ORGANISATION', label, where, ids.size > 1 ? 0.5 : 0.8, 'nsi,wikidata-label');
  }
}
const head = ['#alias', 'language', 'wikidata', 'kind', 'label', 'country', 'prior', 'verified'].join('\t');
console.log([head, ...[...new Set(rows)].sort()].join('\n'));
