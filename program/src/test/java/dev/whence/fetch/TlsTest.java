package dev.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;

  @Test
  void certificate_must_be_trusted_and_made_out_to_the_host() throws Exception {
    SSLContext keys = context();
    try (Site site = site(keys)) {
      Setting setting = new Setting();
      assertThat(setting.fetch(url(site, "post.example")).toString())
          .contains("NO_ANSWER", "signed by nobody whom this machine trusts");
      setting.tls = keys;
      assertThat(setting.fetch(url(site, "post.example"))).isInstanceOf(Fetched.Page.class);
      assertThat(setting.fetch(url(site, "other.example")).toString())
          .contains("NO_ANSWER", "certificate of other.example is made out to another name");
      assertThat(site.asked()).containsExactly("post.example /robots.txt", "post.example /a");
    }
  }

  @Test
  void expired_certificate_is_told_as_such() {
    SSLHandshakeException expired = new SSLHandshakeException("PKIX path validation failed");
    expired.initCause(
        new CertificateException("validity", new CertificateExpiredException("NotAfter: May")));
    assertThat(TlsWords.of(expired, "post.example"))
        .contains("the certificate of post.example has expired");
  }

  private static String url(Site site, String host) {
    return "https://" + host + ":" + site.port() + "/a";
  }

  private static Site site(SSLContext keys) throws Exception {
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(keys));
    return new Site(server).page("/a", "secure");
  }

  /** A certificate for post.example, signed by itself, known to both sides. */
  private SSLContext context() throws Exception {
    Path store = folder.resolve("keys.p12");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(List.of("-genkeypair", "-alias", "k", "-keyalg", "EC", "-dname", "CN=Post"));
    line.addAll(List.of("-ext", "SAN=dns:post.example", "-storetype", "PKCS12"));
    line.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
    Process keytool =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("SunX509");
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("k", keys.getCertificate("k"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
