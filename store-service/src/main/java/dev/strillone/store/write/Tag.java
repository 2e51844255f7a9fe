package dev.strillone.store.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.Topic;
import java.util.Map;

/**
 * A tag of an article, as far as a reader would notice that it is another.
 *
 * @param key entity id or topic code; the same key is the same tag
 * @param looks what may change about it
 */
record Tag(Kind kind, String key, String name, Looks looks) {
  private static final String NAME_LANGUAGE = "en-GB";

  static Tag of(Entity entity) {
    return new Tag(
        Kind.ENTITY,
        entity.id(),
        entity.name(),
        new EntityLooks(entity.type(), entity.name(), entity.salience(), entity.mentions().size()));
  }

  static Tag of(Topic topic) {
    return topic(topic.code(), topic.name(), topic.confidence(), topic.inferred());
  }

  static Tag topic(String code, Map<String, String> names, double confidence, boolean inferred) {
    return new Tag(
        Kind.TOPIC,
        code,
        names.getOrDefault(NAME_LANGUAGE, code),
        new TopicLooks(confidence, inferred));
  }

  /** Spelt as the table has it. */
  enum Kind {
    ENTITY("entity"),
    TOPIC("topic");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** What may change about a tag; kept as JSON before and after. */
  sealed interface Looks {
    /** Numbers that models give move a little with every training; so little is no news. */
    double SLIGHT = 0.05;

    boolean like(Looks other);

    private static boolean near(double one, double other) {
      return Math.abs(one - other) < SLIGHT;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntityLooks(EntityType type, String name, double salience, int mentions) implements Looks {
    @Override
    public boolean like(Looks other) {
      return other instanceof EntityLooks that
          && type == that.type
          && name.equals(that.name)
          && mentions == that.mentions
          && Looks.near(salience, that.salience);
    }
  }

  record TopicLooks(double confidence, boolean inferred) implements Looks {
    @Override
    public boolean like(Looks other) {
      return other instanceof TopicLooks that
          && inferred == that.inferred
          && Looks.near(confidence, that.confidence);
    }
  }
}
