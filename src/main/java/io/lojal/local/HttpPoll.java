package io.lojal.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Asks a starting server again and again until it answers as hoped. */
final class HttpPoll {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE_PER_CALL = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE_PER_CALL)
          .build();

  /**
   * Waits until an address answers 200 with a body as hoped.
   *
   * @param alive looked at between calls, so that a server that died is not waited for
   * @throws IllegalStateException with the last answer, when time is up or the server died
   */
  void await(URI address, Duration patience, BooleanSupplier alive, Predicate<String> hoped) {
    long endNanos = System.nanoTime() + patience.toNanos();
    String last = "";
    while (System.nanoTime() < endNanos && alive.getAsBoolean()) {
      last = get(address);
      if (!last.isEmpty() && hoped.test(last)) {
        return;
      }
      pause();
    }
    throw new IllegalStateException(
        (alive.getAsBoolean() ? "not ready in " + patience : "died while starting")
            + ": "
            + address
            + (last.isEmpty() ? "" : ", last answer " + last));
  }

  /** The body of an answer with status 200, else an empty text. */
  String get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE_PER_CALL).build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException starting) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
