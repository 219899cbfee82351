package dev.whence.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Says plainly what is wrong with a site's proof of who it is. */
final class TlsWords {

  private TlsWords() {}

  static String of(SSLException problem, String host) {
    String certificate = "the certificate of " + host;
    String doubt = "; nothing was fetched, as anybody could have answered";
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof CertificateExpiredException) {
        return certificate + " has expired" + doubt;
      }
      if (cause instanceof CertificateNotYetValidException) {
        return certificate + " is not valid yet (is the clock of this machine right?)" + doubt;
      }
      if (cause instanceof CertPathBuilderException) {
        return certificate + " is signed by nobody whom this machine trusts" + doubt;
      }
      if (message.startsWith("No subject alternative") || message.startsWith("No name matching")) {
        return certificate + " is made out to another name" + doubt;
      }
    }
    return "no secure connection to " + host + " came about (" + problem.getMessage() + ")";
  }
}
