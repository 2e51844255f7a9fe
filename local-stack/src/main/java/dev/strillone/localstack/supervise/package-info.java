/** The whole of Strillone on one machine: Kafka and PostgreSQL in this JVM, the services as processes beside it. */
@NullMarked
package dev.strillone.localstack.supervise;

import org.jspecify.annotations.NullMarked;
