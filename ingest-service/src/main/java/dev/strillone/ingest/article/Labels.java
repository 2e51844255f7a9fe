package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import dev.strillone.ingest.document.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks of a document and what each was found to be; every step of the cutting adds to it. */
final class Labels {
  private final List<Block> blocks;
  private final Phrases phrases;

  /** Of each block, once it was asked for. */
  private final @Nullable Set<Kind>[] says;

  private final List<Role> roles;

  /** No article begins before this block. */
  private int firstText;

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
  Labels(List<Block> blocks, Phrases phrases) {
    this.blocks = List.copyOf(blocks);
    this.phrases = phrases;
    this.says = new Set[blocks.size()];
    this.roles = new ArrayList<>(Collections.nCopies(blocks.size(), Role.TEXT));
  }

  int size() {
    return blocks.size();
  }

  Block block(int at) {
    Deadline.check(); // every step of the cutting comes by here, again and again
    return blocks.get(at);
  }

  /** Whether the block's text is a wording of this kind. */
  boolean says(int at, Kind kind) {
    Set<Kind> kinds = says[at];
    if (kinds == null) {
      kinds = phrases.of(block(at).text());
      says[at] = kinds;
    }
    return kinds.contains(kind);
  }

  Role role(int at) {
    return roles.get(at);
  }

  void set(int at, Role role) {
    roles.set(at, role);
    if (at < firstText && begins(at)) {
      firstText = at;
    }
  }

  boolean isText(int at) {
    return at >= 0 && at < size() && role(at) == Role.TEXT;
  }

  /** Whether running text stands here. */
  boolean isProse(int at) {
    return isText(at) && block(at).isProse();
  }

  /** The next block from here on that is text or a headline; {@link #size()} for none. */
  int nextContent(int from) {
    int at = from;
    while (at < size() && role(at).isAside()) {
      at++;
    }
    return at;
  }

  /** The last block up to here that is no aside that goes with a headline; -1 for none. */
  int previous(int from) {
    int at = from;
    while (at >= 0 && role(at).isAside() && !role(at).parts()) {
      at--;
    }
    return at;
  }

  /** Whether any article has begun before this block. */
  boolean hasTextBefore(int at) {
    while (firstText < at && !begins(firstText)) {
      firstText++;
    }
    return firstText < at;
  }

  private boolean begins(int at) {
    return role(at) == Role.HEADLINE || isProse(at);
  }
}
