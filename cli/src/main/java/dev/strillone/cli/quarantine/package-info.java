/** What ingest-service keeps in quarantine. */
@NullMarked
package dev.strillone.cli.quarantine;

import org.jspecify.annotations.NullMarked;
