package dev.whence.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Lets in the browser that was given the address, and nobody else: no other program or user of the
 * computer, and no page of the web that the same browser shows. Immutable and thread-safe.
 */
final class Gate {

  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_ADDRESS = 2_000;

  private final String token;
  private final String cookie;
  private final Set<String> hosts;

  private Gate(String token, int port) {
    this.token = token;
    // Browsers send a cookie to every port of a host: two cases served at once need two names.
    this.cookie = "whence-" + port;
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** A gate with a key that nobody can guess. */
  static Gate at(int port) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return new Gate(Base64.getUrlEncoder().withoutPadding().encodeToString(random), port);
  }

  /** The path and query that open the gate. */
  String key() {
    return "/?key=" + token;
  }

  /** The cookie to set for one who came with the key. */
  HttpCookie cookie() {
    return HttpCookie.build(cookie, token)
        .path("/")
        .httpOnly(true)
        .sameSite(HttpCookie.SameSite.STRICT)
        .build();
  }

  /** Whether this is the first visit, with the key in the address. */
  boolean isKey(Request request) {
    String query = request.getHttpURI().getQuery();
    return request.getHttpURI().getPath().equals("/")
        && query != null
        && query.startsWith("key=")
        && isToken(query.substring("key=".length()));
  }

  /** Why a request must not be looked at any further; empty for one that may. */
  Optional<Refusal> refusal(Request request) {
    if (!isOurs(request.getHeaders())) {
      return Optional.of(new Refusal(403, "This address is not the one that Whence printed."));
    }
    if (!Set.of("GET", "HEAD", "POST").contains(request.getMethod())) {
      return Optional.of(new Refusal(405, "Pages can be read here and forms sent, nothing else."));
    }
    if (isForm(request) && !isFromOurPages(request.getHeaders())) {
      return Optional.of(new Refusal(403, "A form of another page is not taken."));
    }
    if (request.getHttpURI().getPathQuery().length() > LONGEST_ADDRESS) {
      return Optional.of(new Refusal(414, "This address is too long; search for fewer words."));
    }
    if (!isKey(request) && !hasCookie(request)) {
      return Optional.of(
          new Refusal(403, "Open the address that “whence serve” printed; it holds the key."));
    }
    return Optional.empty();
  }

  /** A page of the web can have its own name lead to this computer, but not change what it is. */
  private boolean isOurs(HttpFields headers) {
    List<String> given = headers.getValuesList(HttpHeader.HOST);
    return given.size() == 1 && hosts.contains(given.get(0));
  }

  static boolean isForm(Request request) {
    return request.getMethod().equals("POST");
  }

  /**
   * Whether a form comes from a page of this desk. Our pages forbid that an address is told, so
   * that browsers say only that the page's address is kept back, and beside it whether that is the
   * same one; a page of the web can send neither our address nor these two together.
   */
  private boolean isFromOurPages(HttpFields headers) {
    String origin = String.valueOf(headers.get("Origin"));
    String site = headers.get("Sec-Fetch-Site");
    if (origin.equals("null")) {
      return "same-origin".equals(site);
    }
    boolean ours = hosts.stream().anyMatch(host -> origin.equals("http://" + host));
    return ours && (site == null || site.equals("same-origin"));
  }

  private boolean hasCookie(Request request) {
    return Request.getCookies(request).stream()
        .anyMatch(one -> one.getName().equals(cookie) && isToken(one.getValue()));
  }

  /** Takes the same time for every wrong token, so that none can be guessed letter by letter. */
  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
