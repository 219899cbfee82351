package dev.whence;

import dev.whence.store.CaseException;
import dev.whence.store.CaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens a case that must be there already: none is made by asking it something. */
final class ExistingCase {

  private ExistingCase() {}

  /**
   * Reads something out of a case and closes it again. Throws {@link WrongUseException} when there
   * is no case at that place.
   */
  static <T> T read(Path file, Function<CaseFile, T> reader) {
    if (!Files.exists(file)) {
      throw new WrongUseException(
          file + ": no such case; make one with: whence trace --case " + file + " PATH…");
    }
    try (CaseFile kept = CaseFile.open(file, ReaderVersion.current(), ReaderVersion.ofGists())) {
      return reader.apply(kept);
    } catch (CaseException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }
}
