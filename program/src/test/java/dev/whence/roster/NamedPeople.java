package dev.whence.roster;

import dev.whence.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts whose names of people are labelled with who is who: MEANTIME (across documents, in
 * their first six sentences) and GUM (within each document).
 */
final class NamedPeople {

  /** A name of somebody. */
  record Named(Span span, String who) {}

  /** A text with its names. */
  record Text(String name, String text, List<Named> names) {}

  private static final Pattern TOKEN =
      Pattern.compile("<token number=\"\\d+\" sentence=\"(\\d+)\" t_id=\"(\\d+)\">(.*?)</token>");
  private static final Pattern MENTION =
      Pattern.compile("<ENTITY_MENTION([^>]*)>(.*?)</ENTITY_MENTION>", Pattern.DOTALL);
  private static final Pattern PERSON = Pattern.compile("<ENTITY ([^>]*ent_type=\"PER\"[^>]*)>");
  private static final Pattern REFERS =
      Pattern.compile("<REFERS_TO[^>]*>(.*?)</REFERS_TO>", Pattern.DOTALL);
  private static final Pattern ENTITY_PART =
      Pattern.compile(
          "\\((\\d+)-([a-z]+)-[^-]*-[^-]*-[^-]*-([\\d,]+)-[a-z]+(?:-([^()]+))?|(\\d+)?\\)");

  /** A word, and whether it is of a name that is not a people's. */
  private record Word(Span span, boolean proper) {}

  /** Something labelled that goes on: its head is counted from its first word, from 1. */
  private record Open(String id, boolean person, int first, int head, String who) {}

  private NamedPeople() {}

  static List<Text> meantime(Path folder) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (Path file : files(folder, ".xml")) {
      texts.add(ofMeantime(String.valueOf(file.getFileName()), Files.readString(file)));
    }
    return texts;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static Text ofMeantime(String name, String markup) {
    StringBuilder text = new StringBuilder();
    Map<String, Span> tokens = new HashMap<>();
    String sentence = "0";
    Matcher token = TOKEN.matcher(markup);
    while (token.find()) {
      String word = token.group(3).replace("&amp;", "&").replace("&quot;", "\"");
      boolean joined = word.matches("[,.;:!?)]|'s");
      boolean same = token.group(1).equals(sentence);
      sentence = token.group(1);
      text.append(!same ? "\n\n" : joined || text.length() == 0 ? "" : " ");
      tokens.put(token.group(2), new Span(text.length(), text.length() + word.length()));
      text.append(word);
    }
    return new Text(name, text.toString(), names(markup, tokens));
  }

  private static List<Named> names(String markup, Map<String, Span> tokens) {
    Map<String, String> people = new HashMap<>();
    Matcher person = PERSON.matcher(markup);
    while (person.find()) {
      people.put(attribute(person.group(1), "m_id"), attribute(person.group(1), "instance_id"));
    }
    Map<String, String> who = new HashMap<>();
    Matcher refers = REFERS.matcher(markup);
    while (refers.find()) {
      Matcher target = Pattern.compile("<target m_id=\"(\\d+)\"").matcher(refers.group(1));
      String instance = target.find() ? people.get(target.group(1)) : null;
      Matcher source = Pattern.compile("<source m_id=\"(\\d+)\"").matcher(refers.group(1));
      while (instance != null && source.find()) {
        who.put(source.group(1), instance);
      }
    }
    List<Named> names = new ArrayList<>();
    Matcher mention = MENTION.matcher(markup);
    while (mention.find()) {
      String instance = who.get(attribute(mention.group(1), "m_id"));
      boolean named = attribute(mention.group(1), "syntactic_type").endsWith("NAM");
      Matcher anchor = Pattern.compile("<token_anchor t_id=\"(\\d+)\"").matcher(mention.group(2));
      Span last = null;
      while (anchor.find()) {
        last = tokens.get(anchor.group(1));
      }
      if (instance != null && named && last != null) {
        names.add(new Named(last, instance));
      }
    }
    return names;
  }

  private static String attribute(String attributes, String name) {
    Matcher match = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return match.find() ? match.group(1) : "";
  }

  /**
   * GUM's documents of some genres, without the names that are part of another name. Who is who is
   * what the labels link to in Wikipedia, where they do: then two chains of one person are one.
   */
  static List<Text> gum(Path folder, List<String> genres) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (Path file : files(folder, ".conllu")) {
      String name = String.valueOf(file.getFileName());
      if (genres.stream().anyMatch(genre -> name.contains("_" + genre + "_"))) {
        texts.add(ofGum(name, Files.readAllLines(file)));
      }
    }
    return texts;
  }

  private static Text ofGum(String name, List<String> lines) {
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    List<Named> names = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("# newpar")) {
        text.append("\n\n");
      }
      String[] fields = line.split("\t", -1);
      if (fields.length < 10 || !fields[0].matches("\\d+")) {
        continue;
      }
      Span span = new Span(text.length(), text.length() + fields[1].length());
      text.append(fields[1]).append(fields[9].contains("SpaceAfter=No") ? "" : " ");
      words.add(new Word(span, fields[3].equals("PROPN") && !fields[4].equals("NNPS")));
      Open closed = opened(fields[9], words.size() - 1, open);
      Word head = closed == null ? null : words.get(closed.first() + closed.head() - 1);
      boolean within = open.stream().anyMatch(other -> !other.person());
      if (closed != null && head != null && closed.person() && head.proper() && !within) {
        names.add(new Named(head.span(), name + " " + closed.who()));
      }
    }
    return new Text(name, text.toString().strip(), shifted(names, text));
  }

  /**
   * Opens and closes what a word's label says.
   *
   * @return what is closed first; null when nothing is
   */
  private static @Nullable Open opened(String label, int word, List<Open> open) {
    Matcher entity = Pattern.compile("Entity=([^|]*)").matcher(label);
    Matcher part = ENTITY_PART.matcher(entity.find() ? entity.group(1) : "");
    Open first = null;
    while (part.find()) {
      if (part.group(1) != null) {
        String who = part.group(4) == null ? part.group(1) : part.group(4);
        String[] smallest = part.group(3).split(",", -1);
        int head = Integer.parseInt(smallest[smallest.length - 1]);
        open.add(new Open(part.group(1), part.group(2).equals("person"), word, head, who));
      } else if (!open.isEmpty()) {
        int last = open.size() - 1;
        while (part.group(5) != null && last > 0 && !open.get(last).id().equals(part.group(5))) {
          last--;
        }
        Open closed = open.remove(last);
        first = first == null ? closed : first;
      }
    }
    return first;
  }

  /** The text loses the white space it starts with. */
  private static List<Named> shifted(List<Named> names, StringBuilder text) {
    int lead = 0;
    while (lead < text.length() && Character.isWhitespace(text.charAt(lead))) {
      lead++;
    }
    int by = lead;
    return names.stream()
        .map(
            named ->
                new Named(
                    new Span(named.span().start() - by, named.span().end() - by), named.who()))
        .toList();
  }
}
