package dev.strillone.examples;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * @param key {@code ce_source} and {@code ce_id}: the same twice is one event that came twice
 */
record Event(String key, JsonNode data) {}
