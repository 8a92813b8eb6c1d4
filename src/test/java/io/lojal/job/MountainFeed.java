package io.lojal.job;

import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The mountain's programme without a topic: its text, and what is published is text too. */
record MountainFeed(String yaml) implements ProgrammeFeed {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Programme> PLANNED = new ConcurrentHashMap<>();

  /** As it was first released: what is shipped may change its numbers. */
  static MountainFeed asReleased() {
    return of("src/test/resources/state/programme.yaml");
  }

  /** As it is shipped. */
  static MountainFeed asShipped() {
    return of("programmes/mountain.yaml");
  }

  private static MountainFeed of(String file) {
    try {
      return new MountainFeed(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Programme programme() {
    return PLANNED.computeIfAbsent(
        yaml, text -> ((Reading.Planned) ProgrammeReader.read(text)).programme());
  }

  @Override
  public Programmes readToEnd() {
    return new Programmes(List.of(programme()));
  }

  @Override
  public CompletableFuture<Programme> plan(RawRecord published) {
    String text = new String(published.value(), StandardCharsets.UTF_8);
    return CompletableFuture.completedFuture(new MountainFeed(text).programme());
  }
}
