package dev.strillone.localstack.supervise;

import dev.strillone.localstack.Ports;

/**
 * Where a part is to listen.
 *
 * @param number a TCP port, 0 for any that is free
 * @param orAnother whether another port will do when it is taken
 */
public record Port(int number, boolean orAnother) {
  public Port {
    if (number < 0 || number > 65535) {
      throw new IllegalArgumentException(number + " is no TCP port");
    }
  }

  public static Port any() {
    return new Port(0, true);
  }

  /** This port if it is free, else another. */
  public static Port preferably(int number) {
    return new Port(number, true);
  }

  /** This port and no other. */
  public static Port exactly(int number) {
    return new Port(number, false);
  }

  int choose(String part) {
    if (number != 0 && Ports.isFree(number)) {
      return number;
    }
    if (!orAnother) {
      throw new StackFailure(
          "port " + number + " for " + part + " is taken by another program; give another one");
    }
    return Ports.free();
  }
}
