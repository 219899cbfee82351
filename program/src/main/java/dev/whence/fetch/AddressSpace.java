package dev.whence.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Which network addresses are no part of the public internet (IANA's registries of special-purpose
 * addresses for IPv4 and IPv6, RFC 6890). Of IPv6 only what is given out to the public counts as
 * public, whatever will be registered later.
 */
final class AddressSpace {

  private AddressSpace() {}

  private static final String THIS_MACHINE = "this machine";
  private static final String PRIVATE = "a private network";
  private static final String LINK = "the local link, where clouds keep their keys";
  private static final String RESERVED = "a range that is reserved";
  private static final String GROUP = "a group of machines (multicast)";

  @SuppressWarnings("ArrayRecordComponent") // handed to nobody, never compared
  private record Block(byte[] first, int bits, String what) {

    static Block of(String first, int bits, String what) {
      try {
        return new Block(InetAddress.getByName(first).getAddress(), bits, what);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(first + " is no address", e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> NOT_PUBLIC =
      List.of(
          Block.of("0.0.0.0", 8, THIS_MACHINE),
          Block.of("10.0.0.0", 8, PRIVATE),
          Block.of("100.64.0.0", 10, PRIVATE),
          Block.of("127.0.0.0", 8, THIS_MACHINE),
          Block.of("169.254.0.0", 16, LINK),
          Block.of("172.16.0.0", 12, PRIVATE),
          Block.of("192.0.0.0", 24, RESERVED),
          Block.of("192.0.2.0", 24, RESERVED),
          Block.of("192.88.99.0", 24, RESERVED),
          Block.of("192.168.0.0", 16, PRIVATE),
          Block.of("198.18.0.0", 15, PRIVATE),
          Block.of("198.51.100.0", 24, RESERVED),
          Block.of("203.0.113.0", 24, RESERVED),
          Block.of("224.0.0.0", 4, GROUP),
          Block.of("240.0.0.0", 4, RESERVED),
          Block.of("::", 127, THIS_MACHINE),
          Block.of("fc00::", 7, PRIVATE),
          Block.of("fe80::", 10, LINK),
          Block.of("fec0::", 10, PRIVATE),
          Block.of("ff00::", 8, GROUP),
          Block.of("2001::", 23, RESERVED),
          Block.of("2001:db8::", 32, RESERVED),
          Block.of("2002::", 16, "a tunnel to another address (6to4)"),
          Block.of("3fff::", 20, RESERVED));

  private static final Block PUBLIC_IPV6 = Block.of("2000::", 3, "");

  /** IPv4 seen through a gateway (NAT64, RFC 6052): as public as the address inside. */
  private static final Block GATEWAY = Block.of("64:ff9b::", 96, "");

  /** What an address belongs to when it is not public; empty when it is. */
  static Optional<String> notPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (GATEWAY.holds(bytes)) {
      return notPublic(inside(bytes));
    }
    Optional<String> block =
        NOT_PUBLIC.stream().filter(one -> one.holds(bytes)).map(Block::what).findFirst();
    boolean unknown = !(address instanceof Inet4Address) && !PUBLIC_IPV6.holds(bytes);
    return block.isEmpty() && unknown ? Optional.of(RESERVED) : block;
  }

  private static InetAddress inside(byte[] bytes) {
    try {
      return InetAddress.getByAddress(java.util.Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an address", e);
    }
  }
}
