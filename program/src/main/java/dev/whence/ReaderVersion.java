package dev.whence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Names the code that reads articles, so that a case knows which readings are out of date.
 *
 * <p>It is a hash over the classes and word lists of the rooms before the seam and over the names
 * of the libraries beside them, which carry their versions. A constant kept by hand would be
 * forgotten one day, and old readings be taken for new ones; the other way round, the same code
 * built by another compiler only reads once more.
 */
final class ReaderVersion {

  private static final List<String> ROOMS =
      List.of(
          "dev/whence/model/",
          "dev/whence/ingest/",
          "dev/whence/language/",
          "dev/whence/attribution/");

  private static final String TRACING = "dev/whence/rumour/";

  private ReaderVersion() {}

  /** Of the code that reads articles: sixteen hexadecimal digits. */
  static String current() {
    return of(ROOMS);
  }

  /** Of the code that makes gists of readings and reads these: sixteen hexadecimal digits. */
  static String ofGists() {
    return of(List.of("dev/whence/model/", TRACING));
  }

  /** Of the code that finds things in a reading, whatever the claim: sixteen such digits. */
  static String ofFinds() {
    return of(List.of("dev/whence/model/", TRACING, "dev/whence/absence/", "dev/whence/roster/"));
  }

  private static String of(List<String> rooms) {
    List<String> parts = new ArrayList<>();
    Path program = program();
    try {
      if (Files.isDirectory(program)) {
        addFolder(program, rooms, parts);
      } else {
        addJar(program, rooms, parts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself: " + program, e);
    }
    Collections.sort(parts);
    return HexFormat.of()
        .formatHex(digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)))
        .substring(0, 16);
  }

  private static Path program() {
    try {
      URI place = ReaderVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program stands at no path", e);
    }
  }

  private static void addJar(Path jar, List<String> rooms, List<String> parts) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> isOf(rooms, entry.getName()))
          .forEach(entry -> parts.add(entry.getName() + " " + entry.getCrc()));
    }
    addLibraries(jar.resolveSibling("lib"), parts);
  }

  private static void addFolder(Path classes, List<String> rooms, List<String> parts)
      throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (isOf(rooms, name)) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          parts.add(name + " " + sum.getValue());
        }
      }
    }
  }

  private static void addLibraries(Path folder, List<String> parts) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> jars = Files.list(folder)) {
        jars.forEach(jar -> parts.add(String.valueOf(jar.getFileName())));
      }
    }
  }

  private static boolean isOf(List<String> rooms, String name) {
    return !name.endsWith("/") && rooms.stream().anyMatch(name::startsWith);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
