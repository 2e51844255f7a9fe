/** How far a consumer group has come, and what to do about a consumer that stands still. */
@NullMarked
package dev.strillone.kafka.progress;

import org.jspecify.annotations.NullMarked;
