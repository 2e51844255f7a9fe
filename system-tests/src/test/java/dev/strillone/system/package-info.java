/** The whole pipeline from outside: real processes, real Kafka and PostgreSQL, nothing of the services on the class path. */
@NullMarked
package dev.strillone.system;

import org.jspecify.annotations.NullMarked;
