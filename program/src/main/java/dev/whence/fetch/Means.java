package dev.whence.fetch;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** What fetching needs of the machine. */
record Means(Limits limits, Names names, Ticker ticker, SSLContext tls) {

  static Means usual() {
    try {
      return new Means(Limits.usual(), Names.ofSystem(), Ticker.real(), SSLContext.getDefault());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no TLS, or its settings for it are wrong", e);
    }
  }
}
