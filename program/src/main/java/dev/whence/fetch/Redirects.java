package dev.whence.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The addresses that one address led to, each a step further; ends circles and endless chains. */
final class Redirects {

  private static final int MOST = 10;

  private final List<String> passed = new ArrayList<>();

  /** Notes a step. */
  void to(WebAddress address) throws Unreached {
    if (passed.contains(address.toString())) {
      throw Unreached.noAnswer(
          "leads in a circle, back to " + address + "; open it in the browser and save it");
    }
    if (passed.size() > MOST) {
      throw Unreached.noAnswer(
          "leads on more than " + MOST + " times, at last to " + address + "; save it instead");
    }
    passed.add(address.toString());
  }

  /** Where the first address led, in plain words; empty when it led nowhere. */
  String words() {
    return passed.size() < 2
        ? ""
        : "the address led to " + String.join(", then to ", passed.subList(1, passed.size()));
  }

  /** The address that a redirect names. */
  static WebAddress next(WebAddress from, String header) throws Unreached {
    String location = location(header);
    try {
      return from.resolve(location);
    } catch (Unreached e) {
      throw new Unreached(e.reason(), "leads to " + location + ", which " + e.words());
    }
  }

  /** A Location header holds bytes, which are UTF-8 where they are not ASCII. */
  private static String location(String header) {
    return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
