/** Whether the contract still keeps what its releases promised. */
@NullMarked
package dev.strillone.events.compatibility;

import org.jspecify.annotations.NullMarked;
