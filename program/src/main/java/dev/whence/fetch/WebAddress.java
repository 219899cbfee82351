package dev.whence.fetch;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address, read as browsers read what people paste: letters of any script are
 * encoded, "." and ".." in paths are resolved, the fragment is dropped.
 *
 * @param scheme "http" or "https"
 * @param host lower case, in ASCII (IDNA), without a dot at its end; IPv6 in brackets
 * @param port 1 to 65535
 * @param target path and query, with a slash at the beginning; only what may stand in a request
 */
record WebAddress(String scheme, String host, int port, String target) {

  private static final Pattern SHAPE =
      Pattern.compile("(?is)(https?)://([^/?#\\\\]*)([^#]*)(?:#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
  private static final Pattern WITH_SCHEME = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,253}");
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final Pattern ENCODED_DOT = Pattern.compile("(?i)%2e");
  private static final String MAY_STAND = "/?:@!$&'()*+,;=-._~%";
  private static final int LONGEST = 8_000;

  /** Reads one as a user, a feed or a list gives it. */
  static WebAddress of(String text) throws Unreached {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (text.length() > LONGEST || !matcher.matches()) {
      throw Unreached.notAllowed(
          "is no web address that can be fetched; give one that begins with http:// or https://");
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    String authority = matcher.group(2);
    if (authority.contains("@")) {
      throw Unreached.notAllowed(
          "holds a user name or password, which is sent to nobody; leave out what is before the @");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw Unreached.notAllowed("names no host; check the address");
    }
    return new WebAddress(
        scheme, host(parts.group(1)), port(scheme, parts.group(2)), target(matcher.group(3)));
  }

  private static String host(String given) throws Unreached {
    if (given.startsWith("[")) {
      return given.toLowerCase(Locale.ROOT);
    }
    String host;
    try {
      host = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw Unreached.notAllowed("names a host that cannot be (" + e.getMessage() + ")");
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (!HOST.matcher(host).matches()) {
      throw Unreached.notAllowed("names a host that cannot be; check the address");
    }
    if (ENDS_IN_NUMBER.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches()) {
      throw Unreached.notAllowed(
          "names its host by a number that programs read in different ways; give its name");
    }
    return host;
  }

  private static int port(String scheme, @Nullable String given) throws Unreached {
    int usual = usualPort(scheme);
    int port = given == null || given.isEmpty() ? usual : Integer.parseInt(given);
    // Below 1024 stand mail, file and login services, which a forged request could make act.
    if (port > 65_535 || (port < 1024 && port != 80 && port != 443)) {
      throw Unreached.notAllowed("names port " + port + ", which is none of a web site");
    }
    return port;
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static String target(String given) {
    int query = given.indexOf('?');
    String path = encoded(query < 0 ? given : given.substring(0, query));
    String rest = query < 0 ? "" : encoded(given.substring(query));
    String dotted = ENCODED_DOT.matcher(path).replaceAll(".");
    return withoutDots(dotted.startsWith("/") ? dotted : "/" + dotted) + rest;
  }

  /** What may not stand in a request is written as the percents of its UTF-8. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || MAY_STAND.indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return LONE_PERCENT.matcher(out).replaceAll("%25");
  }

  /** RFC 3986, 5.2.4; a robots.txt must not be got around by "/open/../closed". */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    List<String> kept = new ArrayList<>();
    String[] parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean up = parts[i].equals("..");
      if (up && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (!up && !parts[i].equals(".")) {
        kept.add(parts[i]);
      } else if (i == parts.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** The address that a redirect from here names. */
  WebAddress resolve(String location) throws Unreached {
    String there = location.strip();
    if (WITH_SCHEME.matcher(there).matches()) {
      return of(there);
    }
    if (there.startsWith("//")) {
      return of(scheme + ":" + there);
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    if (there.isEmpty() || there.startsWith("#")) {
      return this;
    }
    if (there.startsWith("/")) {
      return of(site() + there);
    }
    if (there.startsWith("?")) {
      return of(site() + path + there);
    }
    return of(site() + path.substring(0, path.lastIndexOf('/') + 1) + there);
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  /** Host and port as a request names them; the port only where it is not the usual one. */
  String authority() {
    return port == usualPort(scheme) ? host : host + ":" + port;
  }

  /** Scheme and authority: what a robots.txt speaks for. */
  String site() {
    return scheme + "://" + authority();
  }

  @Override
  public String toString() {
    return site() + target;
  }
}
