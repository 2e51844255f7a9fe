package dev.strillone.store.deadletter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What can be read in the bytes of a dead letter, whatever they are. */
final class LetterBody {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int HEAD = 512;

  private LetterBody() {}

  /** The text of a field of the outermost object; read only so far, since a letter may have 16 MiB. */
  static @Nullable String field(byte @Nullable [] value, String name) {
    if (value == null) {
      return null;
    }
    try (JsonParser json = JSON.createParser(value)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = json.currentName().equals(name);
        JsonToken token = json.nextToken();
        if (wanted) {
          return token == JsonToken.VALUE_STRING ? json.getText() : null;
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException e) {
      return null; // not readable, which is why it lies here
    }
  }

  /** The value as JSON, where it is an object or an array from its first byte to its last. */
  static @Nullable JsonNode json(byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    try {
      JsonNode node = JSON.readTree(value);
      return node.isContainerNode() ? node : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The first bytes, in Base64. */
  static String head(byte[] value) {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(value, Math.min(HEAD, value.length)));
  }
}
