package dev.whence.ingest;

import dev.whence.model.NaturalOrder;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Turns the user's words into the list of articles to read: files, folders with all their files,
 * globs ({@code "news/*.html"}, {@code "**"} for any depth), web addresses and "-" for standard
 * input.
 *
 * <p>Hidden files inside folders are passed over, as are files reached twice. A folder that is its
 * own descendant by a link is entered once. No byte is read here.
 */
public final class InputLister {

  private static final String STANDARD_INPUT = "-";
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.+");
  private static final NaturalOrder ORDER = new NaturalOrder();

  private final InputStream standardInput;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Set<Object> seenFiles = new HashSet<>();

  private InputLister(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Lists what the arguments name.
   *
   * @param arguments paths, globs, http or https addresses or "-", as typed
   * @param standardInput what "-" stands for; it is not read before its document is
   */
  public static Listing list(List<String> arguments, InputStream standardInput) {
    InputLister lister = new InputLister(standardInput);
    arguments.forEach(lister::add);
    return new Listing(new ArrayList<>(lister.inputs.values()), lister.rejected);
  }

  private void add(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      inputs.putIfAbsent(argument, Input.ofStream(argument, standardInput));
      return;
    }
    if (ADDRESS.matcher(argument).matches()) {
      inputs.putIfAbsent(argument, Input.ofAddress(argument));
      return;
    }
    try {
      addPath(argument);
    } catch (InvalidPathException e) {
      reject(argument, RejectionReason.NOT_FOUND, "is no path: " + e.getReason());
    }
  }

  private void addPath(String argument) {
    if (!argument.isEmpty() && Files.exists(Path.of(argument), LinkOption.NOFOLLOW_LINKS)) {
      addExisting(argument, Path.of(argument));
    } else if (firstWildcard(argument) >= 0) {
      addGlob(argument);
    } else {
      reject(argument, RejectionReason.NOT_FOUND, "no such file or folder; check the path");
    }
  }

  private void addExisting(String id, Path path) {
    if (Files.isDirectory(path)) {
      addFolder(id, path);
    } else {
      addFile(id, path);
    }
  }

  private void addFolder(String id, Path folder) {
    List<Named> files = new ArrayList<>();
    walk(id, folder, Integer.MAX_VALUE, new HashSet<>(), files);
    files.sort((a, b) -> ORDER.compare(a.id, b.id));
    files.forEach(this::addFound);
  }

  private void addFile(String id, Path file) {
    if (seenFiles.add(identity(file))) {
      inputs.putIfAbsent(id, Input.ofFile(id, file));
    }
  }

  /** A pipe in a folder would hold up the run for ever; one that is named itself is meant. */
  private void addFound(Named file) {
    if (Files.exists(file.path) && !Files.isRegularFile(file.path)) {
      reject(file.id, RejectionReason.UNREADABLE, "is no file but a pipe or a device");
    } else {
      addFile(file.id, file.path);
    }
  }

  /** Collects the files below a folder; a folder already above us in the walk is a loop. */
  private void walk(String id, Path folder, int depth, Set<Object> above, List<Named> files) {
    Object identity = identity(folder);
    if (!above.add(identity)) {
      return;
    }
    String prefix = id.endsWith("/") ? id : id + "/";
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".")) {
          continue;
        }
        if (!Files.isDirectory(entry)) {
          files.add(new Named(prefix + name, entry));
        } else if (depth > 1) {
          walk(prefix + name, entry, depth - 1, above, files);
        }
      }
    } catch (java.nio.file.AccessDeniedException e) {
      reject(id, RejectionReason.NO_PERMISSION, "the folder may not be read; check its rights");
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      reject(id, RejectionReason.UNREADABLE, "the folder cannot be listed: " + e.getMessage());
    } finally {
      above.remove(identity);
    }
  }

  private void addGlob(String glob) {
    int wildcard = firstWildcard(glob);
    int slash = glob.lastIndexOf('/', wildcard);
    String prefix = slash < 0 ? "" : glob.substring(0, slash + 1);
    Path root = Path.of(prefix.isEmpty() ? "." : prefix);
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      reject(glob, RejectionReason.NOT_FOUND, "is no glob: " + e.getDescription());
      return;
    }
    List<Named> files = new ArrayList<>();
    if (Files.isDirectory(root)) {
      walk(".", root, depthOf(glob, prefix), new HashSet<>(), files);
    }
    List<Named> matching = new ArrayList<>();
    for (Named file : files) {
      String id = prefix + file.id.substring(2);
      if (matcher.matches(Path.of(id))) {
        matching.add(new Named(id, file.path));
      }
    }
    if (matching.isEmpty()) {
      reject(glob, RejectionReason.NOT_FOUND, "no file fits this pattern; check it");
    }
    matching.sort((a, b) -> ORDER.compare(a.id, b.id));
    matching.forEach(this::addFound);
  }

  /** How many folders deep the files can lie, so that "*.html" does not walk the whole disk. */
  private static int depthOf(String glob, String prefix) {
    boolean anyDepth = glob.contains("**");
    long slashes = glob.substring(prefix.length()).chars().filter(c -> c == '/').count();
    return anyDepth ? Integer.MAX_VALUE : (int) slashes + 1;
  }

  private static int firstWildcard(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      if ("*?[{".indexOf(argument.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The file itself, whatever it is called; its absolute path where it cannot be resolved. */
  private static Object identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void reject(String id, RejectionReason reason, String message) {
    rejected.add(new Rejected(id, Stage.INGEST, reason, id + ": " + message));
  }

  private record Named(String id, Path path) {}
}
