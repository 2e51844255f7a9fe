package dev.strillone.cli;

import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Port;
import dev.strillone.localstack.supervise.StackConfig;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class PortOptionsTest {
  @Test
  void aPortThatWasAskedForGivesWayToNoOther() {
    StackConfig config = config(false, "--kafka-port", "19092", "--postgres-port", "0");

    assertThat(config.kafkaPort()).isEqualTo(Port.exactly(19_092));
    assertThat(config.postgresPort()).isEqualTo(Port.any());
    assertThat(config.services())
        .isEqualTo(
            new StrilloneServices(
                Path.of("home"),
                Port.preferably(8081),
                Port.preferably(8082),
                Port.preferably(8080)));
  }

  @Test
  void aRunThatEndsByItselfLeavesTheUsualPortsToOthers() {
    StackConfig config = config(true, "--store-port", "18080");

    assertThat(config.kafkaPort()).isEqualTo(Port.any());
    assertThat(config.services())
        .isEqualTo(
            new StrilloneServices(Path.of("home"), Port.any(), Port.any(), Port.exactly(18_080)));
  }

  private static StackConfig config(boolean passing, String... arguments) {
    PortOptions ports = new PortOptions();
    new CommandLine(ports).registerConverter(Port.class, PortOptions::parse).parseArgs(arguments);
    return ports.config(new DataDirectory(Path.of("data")), Path.of("home"), passing);
  }
}
