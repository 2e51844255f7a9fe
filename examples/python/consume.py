"""python3 consume.py BROKER GROUP RESULTS [TOPIC]: writes each event once into the file RESULTS, for ever."""
import sys

from confluent_kafka import Consumer, KafkaException
from contract import Results, checked

broker, group, results = sys.argv[1], sys.argv[2], Results(sys.argv[3])
consumer = Consumer({"bootstrap.servers": broker, "group.id": group, "auto.offset.reset": "earliest", "enable.auto.commit": False,
                     "isolation.level": "read_committed", "session.timeout.ms": 10000})
consumer.subscribe([sys.argv[4] if len(sys.argv) > 4 else "news.enriched.v1"])
while True:
    message = consumer.poll(1)
    if message and message.error():
        raise KafkaException(message.error())
    if message:
        results.add(*checked(message))
        consumer.commit(message, asynchronous=False)  # only now: what is done twice is noticed, what is not done would be lost
