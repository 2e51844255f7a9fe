package dev.strillone.testbackends;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.lang.reflect.Field;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fills fields as Quarkus does. */
record FieldInjector(Object test) implements TestInjector {
  @Override
  public void injectIntoFields(@Nullable Object value, Predicate<Field> wanted) {
    for (Field field : test.getClass().getDeclaredFields()) {
      if (wanted.test(field)) {
        try {
          field.set(test, value);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
