package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void noOutgoingConnectionCanHoldAPortOfAKernelAndNoTwoKernelsShareOne() throws IOException {
    Set<Integer> ports = new HashSet<>();
    for (int kernel = 0; kernel < 20; kernel++) ports.addAll(ports());
    assertEquals(20 * 5, ports.size());
    assertTrue(Collections.min(ports) >= 10000 && Collections.max(ports) < 32768, ports.toString());
  }

  @Test
  void aPortThatIsInUseIsPassedOver() throws IOException {
    int next = Math.min(Collections.max(ports()) + 1, 32767);
    try (ServerSocket held = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
      assertFalse(ports().contains(held.getLocalPort()));
    }
  }

  private static List<Integer> ports() throws IOException {
    try (Wire wire = new Wire()) {
      JsonObject connection = wire.connection();
      return Stream.of("shell", "iopub", "control", "stdin", "hb")
          .map(channel -> connection.get(channel + "_port").getAsInt()).toList();
    }
  }
}
