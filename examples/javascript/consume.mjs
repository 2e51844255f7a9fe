// node consume.mjs BROKER GROUP RESULTS [TOPIC]: writes each event once into the file RESULTS, for ever.
import { Kafka, logLevel } from "kafkajs";
import { checked, Results } from "./contract.mjs";

const [broker, groupId, file, topic = "news.enriched.v1"] = process.argv.slice(2);
const results = new Results(file);
const consumer = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR }).consumer({ groupId, sessionTimeout: 6000 }); // read_committed by default
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ topic, partition, message }) => {
    results.add(await checked(topic, partition, message));
    // only now: what is done twice is noticed, what is not done would be lost
    await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }]);
  },
});
