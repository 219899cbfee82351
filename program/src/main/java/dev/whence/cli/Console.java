package dev.whence.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads and writes, and what stands at the other end. Always UTF-8, whatever the
 * locale.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: progress and messages
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether a person sees the progress
 * @param colour whether results may be coloured
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour) {

  private static final int WIDTH = 100;
  private static final int WIDEST = 120;

  /** The streams of this program. */
  static Console ofProgram() {
    boolean outIsTerminal = isTerminal(1);
    String noColour = System.getenv("NO_COLOR");
    return new Console(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        outIsTerminal,
        isTerminal(2),
        outIsTerminal && (noColour == null || noColour.isEmpty()));
  }

  /** Streams with no terminal at their ends. */
  static Console ofStreams(InputStream in, OutputStream out, PrintStream err) {
    return new Console(in, out, err, false, false, false);
  }

  /** One line to the user, not to the results. */
  void say(String line) {
    err.println(harmless(line));
  }

  /** Width to write for: that of the terminal, or a fixed one where there is none. */
  int width() {
    return outIsTerminal ? Math.min(WIDEST, terminalWidth()) : WIDTH;
  }

  PrintWriter helpWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  void flush() {
    err.flush();
  }

  /** What a terminal would obey instead of print, such as an escape in a file name, as U+FFFD. */
  static String harmless(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) && point != '\n' ? 0xFFFD : point)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** Linux tells by the name of what stands behind the number; elsewhere Java tells of both. */
  @SuppressWarnings("SystemConsoleNull") // the property brings the old behaviour back
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(link)) {
      // Since Java 22 there is a console without a terminal, unless it is told otherwise.
      System.setProperty("jdk.console", "java.base");
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }

  private static int terminalWidth() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ", -1);
      int columns = size.length == 2 ? Integer.parseInt(size[1]) : 0;
      return columns > 0 ? columns : WIDTH;
    } catch (IOException | NumberFormatException e) {
      return WIDTH;
    }
  }
}
