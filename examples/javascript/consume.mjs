// node consume.mjs BROKER GROUP RESULTS [TOPIC]: writes each event once into the file RESULTS, for ever.
import { Kafka, logLevel } from "kafkajs";
import { checked, Results } from "./contract.mjs";

const [broker, groupId, file, topic = "news.enriched.v1"] = process.argv.slice(2);
const results = new Results(file);
const consumer = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR }).consumer({ groupId, sessionTimeout: 10000 }); // read_committed by default
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  autoCommitThreshold: 1, // after each message, and not before: what is done twice is noticed, what is not done would be lost
  eachMessage: async ({ topic, partition, message }) => results.add(await checked(topic, partition, message)),
});
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || process.exit(1));
