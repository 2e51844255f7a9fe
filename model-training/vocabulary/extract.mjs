// Makes the list of words by which ingest-service knows a broken word from two words:
//   node extract.mjs DIR > words.txt && gzip -9n words.txt
// DIR holds the corpora ner-it and ner-en. A word is on the list when the texts write it in small letters twice, or once
// where it has five letters or more. Licences stand in NOTICE.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const counts = new Map();
for (const file of ['ner-it/train.conll', 'ner-en/wikigold.conll']) {
  for (const line of readFileSync(join(process.argv[2], file), 'utf8').split('\n')) {
    const word = line.split(/[\t ]/)[0].replace(/['’]$/, '');
    if (/^\p{Ll}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const kept = [...counts].filter(([word, count]) => count > 1 || word.length > 4).map(([word]) => word);
process.stdout.write(kept.sort().join('\n') + '\n');
