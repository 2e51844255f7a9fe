package dev.strillone.store.page;

import dev.strillone.store.read.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A page of another site must not press our buttons with its visitor's browser. Programs send no such header. */
public class CrossSite {
  @ServerRequestFilter
  @Nullable Response refuse(ContainerRequestContext request) {
    String from = request.getHeaderString("Sec-Fetch-Site");
    boolean changes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    return changes && from != null && !from.equals("same-origin") && !from.equals("none")
        ? Problem.response(403, "Not from another site", "this was sent by a page of another site")
        : null;
  }
}
