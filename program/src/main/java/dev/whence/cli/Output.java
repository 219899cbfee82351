package dev.whence.cli;

import dev.whence.WrongUseException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where results are written: standard output, or a file that appears under its name only when it is
 * whole. A device or pipe is written to directly.
 */
final class Output implements AutoCloseable {

  private final OutputStream stream;
  private final @Nullable Path target;
  private final @Nullable Path draft;

  private Output(OutputStream stream, @Nullable Path target, @Nullable Path draft) {
    this.stream = stream;
    this.target = target;
    this.draft = draft;
  }

  /** A file, or standard output where none is named. */
  static Output to(@Nullable Path file, Console console) {
    return file == null ? new Output(console.out(), null, null) : toFile(file);
  }

  /** A file; it must be in a folder that is there and may be written. */
  static Output toFile(Path file) {
    checkPlace(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Output(new BufferedOutputStream(Files.newOutputStream(file)), file, null);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path draft = draftBeside(target);
      return new Output(new BufferedOutputStream(Files.newOutputStream(draft)), target, draft);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static Path draftBeside(Path target) throws IOException {
    Path name = target.getFileName();
    Path draft =
        Files.createFile(
            target.resolveSibling("." + name + ".part" + ProcessHandle.current().pid()));
    draft.toFile().deleteOnExit();
    return draft;
  }

  /** Throws when a file cannot be written there, before any long work is done for it. */
  static void checkPlace(Path file) {
    if (Files.isDirectory(file)) {
      throw new WrongUseException(file + ": cannot be written, it is a folder; name a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new WrongUseException(
          file + ": cannot be written, there is no folder " + folder + "; make it first");
    }
    Path place = Files.exists(file, LinkOption.NOFOLLOW_LINKS) || folder == null ? file : folder;
    if (!Files.isWritable(place)) {
      throw new WrongUseException(
          file + ": cannot be written; check the rights of " + place + ", or name another file");
    }
  }

  /** Adds text and hands it on at once. */
  void write(String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      if (target == null && isBrokenPipe(e)) {
        throw new ReaderGoneException(e);
      }
      throw unwritable(target, e);
    }
  }

  /** Ends the file and gives it its name. */
  void finish() {
    if (target == null) {
      return;
    }
    try {
      stream.close();
      if (draft != null) {
        moveOver(draft, target);
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private static void moveOver(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind of a file that was not finished. */
  @Override
  public void close() {
    if (target == null) {
      return;
    }
    try {
      stream.close();
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** The message comes from the system, in its language; all that were seen keep the word. */
  private static boolean isBrokenPipe(IOException error) {
    return String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  private static WrongUseException unwritable(@Nullable Path file, IOException error) {
    String name = file == null ? "standard output" : file.toString();
    return new WrongUseException(
        name + ": cannot be written (" + error.getMessage() + "); make room or name another",
        error);
  }
}
