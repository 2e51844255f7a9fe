/** Kafka and PostgreSQL for the services' integration tests: in this JVM, or in containers. */
@NullMarked
package dev.strillone.testbackends;

import org.jspecify.annotations.NullMarked;
