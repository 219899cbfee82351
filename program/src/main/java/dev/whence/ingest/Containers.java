package dev.whence.ingest;

import java.util.List;

/** The kinds of containers, in the order in which an input is asked whether it is one. */
final class Containers {

  private Containers() {}

  static List<Container.Format> all() {
    return List.of(new AddressList.Format());
  }
}
