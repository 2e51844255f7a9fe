package dev.strillone.ingest.article;

import dev.strillone.ingest.document.DocumentText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into its articles, in five steps: lines become blocks; what belongs to no article is set aside by
 * wording, form and repetition; so is the list of what is to come; short lines above running text are weighed as
 * headlines; where no headline stands, calls, rules, datelines and gaps part the articles. {@code docs/adr/0003} tells why.
 */
final class ArticleCutter {
  private final BlockReader blocks;
  private final Asides asides;
  private final Phrases phrases;
  private final Tails tails;

  ArticleCutter() {
    this.phrases = Phrases.read();
    this.blocks = new BlockReader(Vocabulary.read(), phrases);
    this.asides = new Asides(phrases);
    this.tails = new Tails(phrases);
  }

  /** The articles in the order of the document; none where all of it was set aside. */
  List<Draft> cut(DocumentText document, KnownLines known) {
    Labels labels = new Labels(tails.split(blocks.blocks(document.lines())), phrases);
    asides.label(labels, known);
    Contents.label(labels);
    Headlines.label(labels, document.metadata().title() != null);
    return drafts(labels, Starts.of(labels));
  }

  private static List<Draft> drafts(Labels labels, List<Integer> starts) {
    List<Draft> drafts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < starts.size(); i++) {
      int end =
          i + 1 < starts.size() ? endOf(labels, starts.get(i), starts.get(i + 1)) : labels.size();
      drafts.add(draft(labels, from, end));
      from = end;
    }
    return drafts;
  }

  /** What stands right before a headline and is neither text nor the end of an article belongs to the next one. */
  private static int endOf(Labels labels, int start, int next) {
    int end = next;
    while (end - 1 > start
        && labels.role(end - 1).isAside()
        && !labels.role(end - 1).parts()
        && labels.role(end - 1) != Role.INSERT) {
      end--;
    }
    // a byline that no label or date goes with signs what stands above it
    while (end < next && labels.role(end) == Role.BYLINE) {
      end++;
    }
    return end;
  }

  private static Draft draft(Labels labels, int from, int end) {
    Block headline = null;
    List<Block> body = new ArrayList<>();
    List<Block> aside = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    for (int at = from; at < end; at++) {
      Block block = labels.block(at);
      switch (labels.role(at)) {
        case HEADLINE -> headline = block;
        case TEXT -> body.add(block);
        case BYLINE -> {
          Byline.of(block.text()).ifPresent(byline -> authors.addAll(byline.authors()));
          aside.add(block);
        }
        default -> aside.add(block);
      }
    }
    return new Draft(headline, body, aside, authors);
  }
}
