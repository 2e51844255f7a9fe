package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.ServiceSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a stand differs from what is shipped.
 *
 * @param services what becomes of each service's command and environment
 * @param disks parts of the stand, by folder, that stand on a small disk of their own, and its size in MiB
 */
record Setup(UnaryOperator<ServiceSpec> services, Map<String, Integer> disks) {
  static final Setup PLAIN = new Setup(spec -> spec, Map.of());

  Setup {
    disks = Map.copyOf(disks);
  }

  static Setup onSmallDisk(String folder, int mebibytes) {
    return new Setup(spec -> spec, Map.of(folder, mebibytes));
  }

  /** The services of a stage run with these variables. */
  Setup with(Stage stage, Map<String, String> environment) {
    return changed(
        stage,
        spec -> {
          Map<String, String> all = new HashMap<>(spec.environment());
          all.putAll(environment);
          return new ServiceSpec(spec.name(), spec.command(), spec.port(), all);
        });
  }

  Setup changed(Stage stage, UnaryOperator<ServiceSpec> change) {
    return new Setup(
        plain -> {
          ServiceSpec spec = services.apply(plain);
          return spec.name().equals(stage.toString()) ? change.apply(spec) : spec;
        },
        disks);
  }
}
