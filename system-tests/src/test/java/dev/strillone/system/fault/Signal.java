package dev.strillone.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** POSIX signals. */
public enum Signal {
  KILL,
  TERM,
  STOP,
  CONT;

  /** Sends it to a process and to all that it started; to the process first, so that it starts no more of them. */
  public void toAll(ProcessHandle process) {
    to(List.of(process));
    to(process.descendants().toList());
  }

  private void to(List<ProcessHandle> processes) {
    if (processes.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
    Stream<String> pids = processes.stream().map(process -> String.valueOf(process.pid()));
    command.addAll(pids.toList());
    try {
      // one of them may have ended by itself, which kill complains about
      new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
