package io.lojal.cli.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is there when it is whole: until then it is called {@code .part}, so that half an
 * import is not taken for one. In UTF-8, packed with gzip where the name ends in .gz.
 */
public final class NewFile implements AutoCloseable {
  private final Path path;
  private final Path part;
  private final Writer writer;

  public NewFile(Path path) throws IOException {
    this.path = path;
    this.part = path.resolveSibling(path.getFileName() + ".part");
    OutputStream out = Files.newOutputStream(part);
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(
                path.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out,
                StandardCharsets.UTF_8));
  }

  public Writer writer() {
    return writer;
  }

  /** Nothing more will be written: from now on it is there, instead of an older one. */
  public void finish() throws IOException {
    writer.close();
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Without {@link #finish} before it, the file stays as it was. */
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(part);
  }
}
