package dev.whence.fetch;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS that asks for, and checks the certificate of, a host by name while the connection goes to an
 * address that was checked before.
 */
final class PinnedTls extends SSLContext {

  private PinnedTls(SSLContext base, String host) {
    super(new Pinned(base, host), base.getProvider(), base.getProtocol());
  }

  static SSLContext of(SSLContext base, String host) {
    return new PinnedTls(base, host);
  }

  private static final class Pinned extends SSLContextSpi {

    private final SSLContext base;
    private final String host;

    Pinned(SSLContext base, String host) {
      this.base = base;
      this.host = host;
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String address, int port) {
      return base.createSSLEngine(host, port);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      throw new IllegalStateException("without a name no certificate can be checked");
    }

    @Override
    protected void engineInit(
        KeyManager @Nullable [] keys,
        TrustManager @Nullable [] trust,
        @Nullable SecureRandom random) {
      throw new IllegalStateException("is set up already");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return base.getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      return base.getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return base.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return base.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
      return base.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
      return base.getSupportedSSLParameters();
    }
  }
}
