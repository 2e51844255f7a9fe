/** Kafka and PostgreSQL without containers, and the supervisor of the services that run on them. */
@NullMarked
package dev.strillone.localstack;

import org.jspecify.annotations.NullMarked;
