package dev.strillone.store.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** Says what about an object is not ninjs 3.1. */
final class NinjsSchema {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(NinjsSchema.class.getResourceAsStream("/ninjs-3.1-abridged.schema.json"));

  private NinjsSchema() {}

  static Set<ValidationMessage> problems(JsonNode ninjs) {
    return SCHEMA.validate(
        ninjs, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}
