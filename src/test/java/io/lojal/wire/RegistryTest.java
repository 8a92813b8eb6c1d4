package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that answers as told: not at all, wrongly, late. */
class RegistryTest {
  private static final String LONG = "{\"schema\":\"\\\"long\\\"\"}";
  private static final String NOT_FOUND = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
  private static final String FAILING = "{\"error_code\":50001,\"message\":\"Store is away\"}";

  private final List<Long> pauses = new ArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> logins = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aRegistryThatFailsForAWhileIsWaitedForAndCounted() throws Exception {
    answering(call -> call < 3 ? 503 : 200);
    try (Registry registry = open(Map.of())) {
      assertEquals(Type.LONG, registry.byId(7).getType());
    }
    assertEquals(List.of(100L, 200L), pauses);
  }

  @Test
  void whatWasSeenIsNotAskedForAgain() throws Exception {
    answering(call -> 200);
    try (Registry registry = open(Map.of())) {
      Schema first = registry.byId(7);
      assertEquals(first, registry.byId(7));
    }
    assertEquals(1, calls.get());
  }

  @Test
  void anUnknownNumberIsAnAnswerAndNotWaitedFor() throws Exception {
    answering(call -> 404);
    try (Registry registry = open(Map.of())) {
      assertThrows(UnknownSchemaException.class, () -> registry.byId(7));
    }
    assertEquals(List.of(), pauses);
  }

  @Test
  void aRegistryThatStaysAwayIsGivenUpAtTheEndOfPatience() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    RegistryOptions away =
        new RegistryOptions(
            List.of("http://127.0.0.1:" + closed), Map.of(), Duration.ofMillis(1500));
    try (Registry registry = new Registry(away, pauses::add)) {
      assertThrows(RegistryAwayException.class, () -> registry.byId(7));
    }
    assertEquals(List.of(100L, 200L), pauses.subList(0, 2));
  }

  @Test
  void aRefusedLoginIsNoFaultOfTheRecord() throws Exception {
    answering(call -> 401);
    RegistryOptions impatient =
        new RegistryOptions(List.of(url()), Map.of(), Duration.ofMillis(150));
    try (Registry registry = new Registry(impatient, pauses::add)) {
      assertThrows(RegistryAwayException.class, () -> registry.byId(7));
    }
  }

  @Test
  void theSecondAddressAnswersWhereTheFirstIsDead() throws Exception {
    answering(call -> 200);
    RegistryOptions two =
        new RegistryOptions(List.of("http://127.0.0.1:1", url()), Map.of(), Duration.ofSeconds(5));
    try (Registry registry = new Registry(two, pauses::add)) {
      assertEquals(Type.LONG, registry.byId(7).getType());
    }
    assertEquals(List.of(), pauses);
  }

  @Test
  void credentialsAreSent() throws Exception {
    answering(call -> 200);
    Map<String, String> basic =
        Map.of(
            "basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "lojal:secret");
    Map<String, String> bearer =
        Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0ken");
    try (Registry byName = open(basic);
        Registry byToken = open(bearer)) {
      byName.byId(7);
      byToken.byId(7);
    }
    assertTrue(logins.get(0).startsWith("Basic "), logins.toString());
    assertEquals("Bearer t0ken", logins.get(1));
  }

  private Registry open(Map<String, String> properties) {
    return new Registry(
        new RegistryOptions(List.of(url()), properties, Duration.ofSeconds(5)), pauses::add);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Tells the status of each call, the first of which is 1. */
  private interface Answers {
    int status(int call);
  }

  private void answering(Answers answers) {
    server.createContext(
        "/schemas/ids/7",
        exchange -> {
          logins.add(exchange.getRequestHeaders().getFirst("Authorization"));
          answer(exchange, answers.status(calls.incrementAndGet()));
        });
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    String text = status == 200 ? LONG : status == 404 ? NOT_FOUND : FAILING;
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
