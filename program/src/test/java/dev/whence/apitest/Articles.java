package dev.whence.apitest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Small articles about invented people, drawn at random; the seed decides. */
final class Articles {

  static final String CLAIM = "Ada Vale has left the ministry";

  private static final List<String> SENTENCES =
      List.of(
          "Ada Vale has left the ministry, the Harbour Post reported on Monday.",
          "“She is gone,” said Tom Brook, a former colleague.",
          "A person familiar with the matter said that Vale handed in her badge on Friday.",
          "The ministry did not respond to a request for comment.",
          "A spokesman for the ministry denied that Vale had left.",
          "According to the Lakeside Herald, which cited an unnamed official, Vale is abroad.",
          "It rained for most of the week in the capital.",
          "Analysts believe that the minister will name a successor in June.",
          "Vale has not been seen in public since 3 May 2022.",
          "“We do not comment on rumours,” the office of the minister said in a statement.",
          "The Harbour Post could not reach Vale.",
          "Brook told reporters that he had spoken to her brother.");

  private Articles() {}

  /** Writes a number of articles into a folder, every third as a page, the others as text. */
  static void write(Path folder, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < count; i++) {
        if (i % 3 == 0) {
          Files.writeString(folder.resolve(i + ".html"), page(i, random));
        } else {
          Files.writeString(folder.resolve(i + ".txt"), text(i, random));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(int number, SplittableRandom random) {
    StringBuilder text = new StringBuilder("Questions over Vale, part " + number + "\n\n");
    int sentences = 4 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
      text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    return text.toString().strip() + "\n";
  }

  private static String page(int number, SplittableRandom random) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : text(number, random).split("\n\n", -1)) {
      body.append("<p>").append(paragraph).append("</p>\n");
    }
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Vale "
        + number
        + "</title></head><body><article><h1>Vale "
        + number
        + "</h1>\n"
        + body
        + "</article></body></html>\n";
  }
}
