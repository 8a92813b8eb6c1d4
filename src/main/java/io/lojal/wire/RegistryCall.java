package io.lojal.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * Asks the registry until it answers: only "there is no such thing" and "that is not allowed" are
 * answers, everything else (no connection, a refused login, a failing server) is waited out.
 */
final class RegistryCall {
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final RegistryOptions options;
  private final LongConsumer away;

  /**
   * @param away told of each failed attempt, with the milliseconds it will wait before the next
   */
  RegistryCall(RegistryOptions options, LongConsumer away) {
    this.options = options;
    this.away = away;
  }

  /** One request. */
  interface Request<T> {
    T send() throws IOException, RestClientException;
  }

  /**
   * @throws RestClientException the registry's own "no": 404, 409 or 422
   * @throws RegistryAwayException when patience is at its end
   */
  <T> T answer(Request<T> request) throws RestClientException {
    long startNanos = System.nanoTime();
    long pauseMillis = FIRST_PAUSE_MILLIS;
    while (true) {
      Exception failure;
      try {
        return request.send();
      } catch (RestClientException e) {
        if (isAnswer(e)) {
          throw e;
        }
        failure = e;
      } catch (IOException e) {
        failure = e;
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - startNanos);
      if (waited.plusMillis(pauseMillis).compareTo(options.patience()) > 0) {
        throw new RegistryAwayException(options, waited, failure);
      }
      away.accept(pauseMillis);
      pause(pauseMillis);
      pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }
  }

  static boolean isNotFound(RestClientException answer) {
    return answer.getStatus() == NOT_FOUND;
  }

  private static boolean isAnswer(RestClientException e) {
    int status = e.getStatus();
    return status == NOT_FOUND || status == CONFLICT || status == UNPROCESSABLE;
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      // A task that is cancelled must not sit out its patience.
      Thread.currentThread().interrupt();
      throw new RegistryAwayException(options, Duration.ofMillis(millis), e);
    }
  }
}
