package dev.whence.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters of MIME fields, also cut into pieces and with a charset (RFC 2231). */
final class MailParameter {

  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([\\w-]+)(\\*\\d{1,3})?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;\"]++))");

  private MailParameter() {}

  /** The value; empty when there is none. */
  static String in(String field, String name) {
    Map<Integer, String> pieces = new TreeMap<>();
    boolean isEncoded = false;
    Matcher matcher = PARAMETER.matcher(field);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        String number = matcher.group(2);
        isEncoded |= matcher.group(3) != null;
        String quoted = matcher.group(4);
        String value = quoted == null ? matcher.group(5) : quoted.replaceAll("\\\\(.)", "$1");
        pieces.putIfAbsent(number == null ? 0 : Integer.parseInt(number.substring(1)), value);
      }
    }
    String value = String.join("", pieces.values());
    return isEncoded ? percentDecoded(value) : value;
  }

  private static String percentDecoded(String value) {
    String[] parts = value.split("'", 3);
    String text = parts.length == 3 ? parts[2] : value;
    Charset charset = StandardCharsets.UTF_8;
    try {
      charset = parts.length == 3 && !parts[0].isEmpty() ? Charset.forName(parts[0]) : charset;
    } catch (IllegalArgumentException e) {
      // A charset nobody knows: UTF-8 is the likeliest.
      charset = StandardCharsets.UTF_8;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      boolean escaped =
          text.charAt(i) == '%'
              && i + 2 < text.length()
              && Character.digit(text.charAt(i + 1), 16) >= 0
              && Character.digit(text.charAt(i + 2), 16) >= 0;
      if (escaped) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(charset));
      }
    }
    return bytes.toString(charset);
  }
}
