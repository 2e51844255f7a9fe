/**
 * Strillone under faults: seeded articles, processes that signals reach, and a comparison of what was sent with what
 * came out.
 */
@NullMarked
package dev.strillone.system.fault;

import org.jspecify.annotations.NullMarked;
