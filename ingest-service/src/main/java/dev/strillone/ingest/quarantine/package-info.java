/** Keeps documents that could not be taken in and whose sender can't be told, until somebody retries or discards them. */
@NullMarked
package dev.strillone.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
