package io.lojal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryTest {
  @TempDir private Path folder;

  @Test
  void aPortThatSomebodyTookMeanwhileIsPassedOver() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int free = FreePort.any();
      Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
      try (LocalRegistry registry = LocalRegistry.start(folder, ports::next)) {
        assertEquals(free, URI.create(registry.url()).getPort());
      }
    }
  }

  @Test
  void whereItNeverStartsItsLastWordsAreTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Exception failure =
          assertThrows(
              IllegalStateException.class, () -> LocalRegistry.start(folder, taken::getLocalPort));
      String told = failure.getMessage();
      assertTrue(told.contains(Integer.toString(taken.getLocalPort())), told);
    }
  }
}
