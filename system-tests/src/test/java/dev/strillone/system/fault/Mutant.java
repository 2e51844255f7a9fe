package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service in which one class was changed after it was built, for what no setting can break. */
final class Mutant {
  private Mutant() {}

  /**
   * Runs a changed copy in place of the service.
   *
   * @param copy where it is put
   * @param type the class, such as {@code dev/strillone/ingest/publish/Producers}
   * @param change of all its methods
   */
  static ServiceSpec of(ServiceSpec service, Path copy, String type, CodeTransform change) {
    List<String> command = new ArrayList<>(service.command());
    Path jar = Path.of(command.removeLast());
    try {
      copy(jar.getParent(), copy);
      change(copy.resolve("app"), type + ".class", ClassTransform.transformingMethodBodies(change));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    command.add(copy.resolve(jar.getFileName()).toString());
    return new ServiceSpec(service.name(), command, service.port(), service.environment());
  }

  private static void change(Path jars, String entry, ClassTransform change) throws IOException {
    try (Stream<Path> all = Files.list(jars)) {
      for (Path jar : all.toList()) {
        try (FileSystem inside =
            FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
          Path type = inside.getPath(entry);
          if (Files.exists(type)) {
            byte[] before = Files.readAllBytes(type);
            ClassFile api = ClassFile.of();
            Files.write(type, api.transformClass(api.parse(before), change));
            return;
          }
        }
      }
    }
    throw new IllegalStateException(entry + " is in no jar of " + jars);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
