/** How services are reached, and waited for. */
@NullMarked
package dev.strillone.cli.service;

import org.jspecify.annotations.NullMarked;
