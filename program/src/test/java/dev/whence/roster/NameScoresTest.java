package dev.whence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.language.Annotator;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Document;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import dev.whence.roster.NamedPeople.Named;
import dev.whence.roster.NamedPeople.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Measures who is taken for one person: pairs of names that are put together, against the labels.
 * Skipped where the data are not beside the project, and in the second, Turkish run.
 */
@EnabledIf("isThere")
final class NameScoresTest {

  private static final Path DATA = Path.of("../../shared/data");
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\S.*?(?=\\s*\\n\\s*\\n|\\s*\\z)", Pattern.DOTALL);

  /** A labelled name and the person it was taken for; null where it was seen as nobody's. */
  private record Taken(String who, @Nullable String as, String printed) {}

  /** Pairs of names. */
  private record Pairs(long right, long found, long labelled) {
    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return labelled == 0 ? 0 : (double) right / labelled;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "P %.3f R %.3f (%d pairs labelled)", precision(), recall(), labelled);
    }
  }

  static boolean isThere() {
    boolean inTurkish = Locale.getDefault().getLanguage().equals("tr");
    return !inTurkish && Files.isDirectory(DATA.resolve("time/meantime"));
  }

  @Test
  void people_are_merged_as_the_labels_say() throws IOException {
    Annotator annotator = Annotator.english();
    Pairs across = pairs(taken(annotator, NamedPeople.meantime(DATA.resolve("time/meantime"))));
    System.out.println("name merging, MEANTIME across documents " + across);
    Pairs news = within(annotator, List.of("news", "interview"));
    System.out.println("name merging, GUM news and interviews, each text by itself " + news);
    Pairs lives = within(annotator, List.of("bio"));
    System.out.println("name merging, GUM lives, each text by itself " + lives);
    Pairs other = within(annotator, List.of("academic", "court", "essay", "letter", "speech"));
    System.out.println("name merging, other GUM texts, each by itself " + other);
    assertThat(across.recall()).isGreaterThan(0.86);
    assertThat(across.precision()).isGreaterThan(0.99);
    assertThat(news.precision()).isGreaterThan(0.99);
    assertThat(news.recall()).isGreaterThan(0.9);
    assertThat(lives.precision()).isGreaterThan(0.98);
    assertThat(lives.recall()).isGreaterThan(0.85);
  }

  private static Pairs within(Annotator annotator, List<String> genres) throws IOException {
    long right = 0;
    long found = 0;
    long labelled = 0;
    for (Text text : NamedPeople.gum(DATA.resolve("language/gum"), genres)) {
      Pairs one = pairs(taken(annotator, List.of(text)));
      right += one.right();
      found += one.found();
      labelled += one.labelled();
    }
    return new Pairs(right, found, labelled);
  }

  private static List<Taken> taken(Annotator annotator, List<Text> texts) {
    List<Annotated> annotated =
        texts.stream().map(text -> annotator.annotate(document(text))).toList();
    NameMerger merger =
        NameMerger.of(
            annotated.stream()
                .flatMap(one -> one.entities().stream())
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .map(Entity::name)
                .toList());
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (Named named : texts.get(i).names()) {
        Entity entity = entityAt(annotated.get(i), named.span());
        String as =
            entity == null
                ? null
                : PersonName.of(entity.name()).isFull()
                    ? merger.fullest(entity.name())
                    : texts.get(i).name() + " " + entity.name();
        taken.add(new Taken(named.who(), as, named.span().of(texts.get(i).text())));
      }
    }
    return taken;
  }

  private static @Nullable Entity entityAt(Annotated annotated, Span span) {
    for (Mention mention : annotated.mentions()) {
      if (mention.span().overlaps(span)) {
        for (Entity entity : annotated.entities()) {
          if (entity.id() == mention.entity()) {
            return entity;
          }
        }
      }
    }
    return null;
  }

  private static Pairs pairs(List<Taken> taken) {
    long right = 0;
    long found = 0;
    long labelled = 0;
    for (int i = 0; i < taken.size(); i++) {
      for (int j = i + 1; j < taken.size(); j++) {
        String as = taken.get(i).as();
        boolean same = taken.get(i).who().equals(taken.get(j).who());
        boolean together = as != null && as.equals(taken.get(j).as());
        labelled += same ? 1 : 0;
        found += together ? 1 : 0;
        right += same && together ? 1 : 0;
        if (Boolean.getBoolean("names.show") && same != together) {
          System.out.println((same ? "APART " : "TOGETHER ") + taken.get(i) + " " + taken.get(j));
        }
      }
    }
    return new Pairs(right, found, labelled);
  }

  private static Document document(Text text) {
    List<Block> blocks = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(text.text());
    while (paragraph.find()) {
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(paragraph.start(), paragraph.end())));
    }
    Span all = new Span(0, text.text().length());
    Alignment alignment =
        new Alignment(List.of(new Alignment.Run(all, new ByteRange(0, all.end()), false)));
    return new Document(
        text.name(),
        "0".repeat(64),
        text.text(),
        blocks,
        List.of(),
        Metadata.unknown(),
        alignment,
        List.of());
  }
}
