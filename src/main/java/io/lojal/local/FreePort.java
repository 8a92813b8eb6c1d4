package io.lojal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface that nobody listens on just now. */
final class FreePort {
  private FreePort() {}

  /** Any free port. Another process may take it before it is used. */
  static int any() {
    return bound(0);
  }

  /** The wanted port, or any other if it is taken. */
  static int preferring(int wanted) {
    try {
      return bound(wanted);
    } catch (UncheckedIOException taken) {
      return any();
    }
  }

  private static int bound(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers do: a port whose last connections still linger counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
