package dev.strillone.examples;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Passes an event on when it comes for the first time. Exactly-once means that a crash doubles nothing; an event that was
 * published twice is told by its key.
 */
final class Once implements Processor<String, byte[], String, byte[]> {
  static final String STORE = "done";

  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Long> done;

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    this.done = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Event event = Contract.checked(record.headers(), record.value());
    if (done.putIfAbsent(event.key(), record.timestamp()) == null) {
      context.forward(record);
    }
  }
}
