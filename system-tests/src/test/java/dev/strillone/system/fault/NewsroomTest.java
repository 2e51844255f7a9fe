package dev.strillone.system.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewsroomTest {
  private static final int CLIENTS = 4;
  private static final Newsroom NEWSROOM = new Newsroom(7, 500);

  @Test
  void theSameSeedGivesTheSamePosts() {
    assertThat(NEWSROOM.posts(2, CLIENTS)).isEqualTo(new Newsroom(7, 500).posts(2, CLIENTS));
    assertThat(NEWSROOM.posts(2, CLIENTS)).isNotEqualTo(new Newsroom(8, 500).posts(2, CLIENTS));
  }

  @Test
  void everyTextIsPostedOnceAndNoTwoAreAlike() {
    List<Newsroom.Item> items = all().flatMap(List::stream).toList();

    assertThat(items)
        .hasSize(NEWSROOM.items())
        .extracting(Newsroom.Item::json)
        .doesNotHaveDuplicates();
    assertThat(items.stream().map(Newsroom.Item::articleId).distinct()).hasSize(500);
    assertThat(items.stream().filter(Newsroom.Item::newest)).hasSize(500);
  }

  @Test
  void theTextsOfAnArticleComeInOrderAndInDifferentPosts() {
    Map<UUID, Integer> last = new HashMap<>();
    for (List<Newsroom.Item> post : all().toList()) {
      assertThat(new HashSet<>(post.stream().map(Newsroom.Item::article).toList()))
          .hasSameSizeAs(post);
      for (Newsroom.Item item : post) {
        assertThat(item.revision()).isEqualTo(last.getOrDefault(item.articleId(), -1) + 1);
        last.put(item.articleId(), item.revision());
      }
    }
    assertThat(last.values()).contains(0, 1, 3);
  }

  private static Stream<List<Newsroom.Item>> all() {
    return IntStream.range(0, CLIENTS)
        .boxed()
        .flatMap(client -> NEWSROOM.posts(client, CLIENTS).stream());
  }
}
