// What a consumer may hold an event to: its schema, its spans, and that it is done once.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Kafka as KafkaBinding } from "cloudevents";

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validators = new Map();

/** The CloudEvent of a record. Ends the program if it breaks the contract, and says where. */
export async function checked(topic, partition, { offset, headers, key, value }) {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString()]));
  const event = KafkaBinding.toEvent({ headers: texts, key, body: value.toString(), value: value.toString() });
  if (!validators.has(event.dataschema)) {
    const answer = await fetch(event.dataschema);
    validators.set(event.dataschema, ajv.compile(await answer.json()));
  }
  const validate = validators.get(event.dataschema);
  const problem = validate(event.data) ? wrongSpan(event.data) : ajv.errorsText(validate.errors, { dataVar: "$" });
  if (problem) {
    console.error(`${topic}:${partition}:${offset} breaks the contract: ${problem}`);
    process.exit(1);
  }
  return event;
}

function wrongSpan(data) {
  const codePoints = { title: [...(data.title ?? "")], body: [...data.body] };
  for (const [e, entity] of data.enrichment.entities.entries()) {
    for (const [m, mention] of entity.mentions.entries()) {
      const found = codePoints[mention.in].slice(mention.start, mention.end).join("");
      if (found !== mention.surface) {
        return `$.enrichment.entities[${e}].mentions[${m}]: '${found}' stands there, not '${mention.surface}'`;
      }
    }
  }
}

/** A file with a line for each event that is done, its idempotency key first. */
export class Results {
  constructor(file) {
    this.file = file;
    this.done = new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n").map((line) => line.split("\t")[0]) : []);
  }

  add({ source, id, data }) {
    const key = `${source} ${id}`;
    if (this.done.has(key)) {
      console.log("came again:", key);
      return;
    }
    appendFileSync(this.file, `${key}\t${data.articleId}\t${data.title ?? ""}\n`);
    this.done.add(key);
  }
}
