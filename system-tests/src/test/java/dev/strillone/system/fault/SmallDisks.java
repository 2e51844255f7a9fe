package dev.strillone.system.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The disks of a trial, by the folder of its stand that each is for. */
record SmallDisks(Map<String, SmallDisk> disks) implements AutoCloseable {
  /**
   * @param sizes in MiB
   */
  static SmallDisks mount(Path dir, Map<String, Integer> sizes) throws IOException {
    SmallDisks mounted = new SmallDisks(new HashMap<>());
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      mounted.disks.put(
          size.getKey(), SmallDisk.mount(dir.resolve(size.getKey()), size.getValue()));
    }
    return mounted;
  }

  SmallDisk of(String folder) {
    return disks.get(folder);
  }

  @Override
  public void close() {
    disks.values().forEach(SmallDisk::close);
  }
}
