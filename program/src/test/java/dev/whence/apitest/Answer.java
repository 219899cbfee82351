package dev.whence.apitest;

import dev.whence.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a command answered.
 *
 * @param code its exit code
 * @param out standard output
 * @param err standard error
 */
record Answer(int code, String out, String err) {

  /** Runs a command in this program, with nothing on standard input. */
  static Answer to(Object... arguments) {
    return withInput(new ByteArrayInputStream(new byte[0]), arguments);
  }

  static Answer withInput(InputStream in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            in, out, err, Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
