package dev.strillone.localstack.supervise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was told. */
final class RecordedProgress implements Progress {
  final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void starting(String part) {
    told.add("starting " + part);
  }

  @Override
  public void ready(String part, String address, Duration took) {
    told.add("ready " + part);
  }

  @Override
  public void ended(String part, int exitCode, Duration pause) {
    told.add("ended " + part + " " + exitCode);
  }

  @Override
  public void stopping() {
    told.add("stopping");
  }
}
