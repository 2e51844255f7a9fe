package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.store.Sample;
import dev.strillone.store.outcome.TopicLife;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A partition of a topic of its own, with what was buried of it. */
final class Log {
  final TopicLife topic;
  final List<DeadLetterCause> buried = new ArrayList<>();
  private final int partition;
  private long next;

  Log() {
    this(new TopicLife("topic-" + UUID.randomUUID(), UUID.randomUUID()), 0);
  }

  Log(TopicLife topic, int partition) {
    this.topic = topic;
    this.partition = partition;
  }

  List<Delivery> of(ArticleEnriched... articles) {
    return of(List.of(articles));
  }

  List<Delivery> of(List<ArticleEnriched> articles) {
    List<Delivery> deliveries = new ArrayList<>();
    articles.forEach(
        article -> deliveries.add(next(new Delivery.Article(Sample.context(article), article))));
    return deliveries;
  }

  Delivery undecodable() {
    return next(
        new Delivery.Dead(DeadLetterCause.of(DeadLetterReason.MALFORMED_JSON, "no JSON at all")));
  }

  private Delivery next(Delivery.Content content) {
    return new Delivery(partition, next++, content, buried::add);
  }
}
