/** Finds the documents that a person named, and hands them to ingest-service. */
@NullMarked
package dev.strillone.cli.documents;

import org.jspecify.annotations.NullMarked;
