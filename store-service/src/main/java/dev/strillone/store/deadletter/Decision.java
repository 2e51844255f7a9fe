package dev.strillone.store.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a dead letter, as {@code news.dead-letters.v1} holds it under the letter's id.
 *
 * @param state not {@link DeadLetterState#OPEN}
 * @param because why it was discarded
 * @param letterTime when the record failed: tells the letter from another that got its id after its topic was made anew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decision(
    DeadLetterState state, Instant time, @Nullable String because, Instant letterTime) {}
