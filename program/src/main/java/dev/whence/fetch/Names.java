package dev.whence.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells at which addresses of the network a host stands. */
interface Names {

  /** All of them, at least one. */
  List<InetAddress> of(String host) throws UnknownHostException;

  static Names ofSystem() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
