package dev.strillone.store.page;

import dev.strillone.store.deadletter.DeadLetterList;
import dev.strillone.store.deadletter.DeadLetters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The dead letters for people. It shows commands instead of buttons: whoever may read the page need not be whoever decides. */
@Path("/dead-letters")
@Blocking
public class DeadLetterPages {
  private static final int SHOWN = 200;

  private final DeadLetters letters;

  DeadLetterPages(DeadLetters letters) {
    this.letters = letters;
  }

  /** Templates, checked when the service is built. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance deadLetters(DeadLetterList list, List<DeadLetterView> letters);
  }

  @GET
  // who does not say what they want are programs
  @Produces("text/html;qs=0.5")
  @Operation(hidden = true)
  public TemplateInstance list() {
    DeadLetterList list = letters.newest(SHOWN);
    return Templates.deadLetters(list, list.items().stream().map(DeadLetterView::new).toList());
  }
}
