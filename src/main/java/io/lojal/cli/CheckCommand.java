package io.lojal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Is a programme right, and if not, where? */
@Command(
    name = "check",
    description = "Reads programmes and tells every problem at once, with its line.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  lojal check programmes/mountain.yaml"})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Programmes in YAML.")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int problems = 0;
    for (Path path : files) {
      List<String> found = ProgrammeFile.read(path).problems();
      found.forEach(out::println);
      String verdict = found.isEmpty() ? "right" : ProgrammeFile.counted(found.size());
      out.println(path + ": " + verdict);
      problems += found.size();
    }
    out.flush();
    return problems == 0 ? 0 : 1;
  }
}
