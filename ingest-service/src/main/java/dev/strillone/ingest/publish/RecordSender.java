package dev.strillone.ingest.publish;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends records and answers when the broker has. */
@FunctionalInterface
interface RecordSender {
  /** Never throws for what the broker or the network does; blocks until every record is acknowledged or given up. */
  Delivery send(List<ProducerRecord<byte[], byte[]>> records);
}
