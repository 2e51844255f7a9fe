/** From an ingested article to an enriched one; knows nothing of Kafka. */
@NullMarked
package dev.strillone.enrich.article;

import org.jspecify.annotations.NullMarked;
