package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Filed;
import dev.whence.model.Listed;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for a folder to be traced from gists, in any order, and article by article. */
class LargeFolderTest {

  private static final String CLAIM = "Ada Vale has left the ministry";

  private static final List<String> OWN =
      List.of(
          "Ada Vale has left the ministry, the Harbour Post reported on Monday.",
          "Vale handed in her badge on Friday, a person familiar with the matter said.",
          "A spokesman denied that Ada Vale had left the ministry.",
          "The ministry did not respond to a request for comment.",
          "Vale has not been seen in public since May.");

  private static final List<String> OTHERS =
      List.of(
          "The ferry Marlin sank off Tarnholm on Sunday night with a load of timber.",
          "Twelve sailors of the Marlin were saved by a fishing boat from Tarnholm.",
          "The harbour master said that the doors of the Marlin had not been closed.",
          "The owner of the Marlin denied that the doors had not been closed.",
          "It rained for most of the week in the capital and in the hills.");

  private final RumourTracer tracer = RumourTracer.standard(AbsenceKeeper::foundIn);

  private static List<Reading> articles(int count, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Reading> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("article " + i, i % 3 == 0 ? OWN : OTHERS, random));
    }
    return articles;
  }

  private static Reading article(String id, List<String> pool, SplittableRandom random) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 4 + random.nextInt(3); i++) {
      sentences.add(pool.get(random.nextInt(pool.size())));
    }
    String text = String.join("\n", sentences);
    TestArticle article =
        TestArticle.of(id, text)
            .outlet("The Post of " + (char) ('A' + random.nextInt(5)))
            .name(EntityKind.PERSON, "Ada Vale")
            .name(EntityKind.OUTLET, "Harbour Post");
    if (text.contains("a person familiar with the matter said")) {
      article.says(
          "a person familiar with the matter",
          SpeakerKind.UNNAMED,
          Act.ASSERTS,
          "said",
          "Vale handed in her badge on Friday");
    }
    if (text.contains("A spokesman denied")) {
      article.says(
          "A spokesman",
          SpeakerKind.UNNAMED,
          Act.DENIES,
          "denied",
          "that Ada Vale had left the ministry");
    }
    return article.reading();
  }

  /** A rumour with its entries by name, so that only what is found is compared. */
  private static Rumour byName(Rumour rumour) {
    return new Rumour(
        rumour.claim(),
        rumour.articles().stream().sorted(Comparator.comparing(Traced::article)).toList(),
        rumour.origins(),
        rumour.independentOrigins(),
        rumour.contraryClaims(),
        rumour.observables(),
        rumour.hedges(),
        rumour.toFetch(),
        rumour.notes());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void order_of_the_articles_changes_nothing_but_that_of_the_entries(int seed) {
    List<Reading> articles = articles(40, seed);
    Rumour asked = tracer.trace(CLAIM, articles);
    List<Rumour> found = tracer.traceAll(articles);
    List<Reading> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(byName(tracer.trace(CLAIM, shuffled))).isEqualTo(byName(asked));
    assertThat(tracer.traceAll(shuffled).stream().map(LargeFolderTest::byName))
        .containsExactlyElementsOf(found.stream().map(LargeFolderTest::byName).toList());
    assertThat(tracer.trace(CLAIM, shuffled).articles())
        .extracting(Traced::article)
        .containsExactlyElementsOf(shuffled.stream().map(Reading::article).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void gists_kept_one_by_one_give_what_the_readings_give_at_once(int seed) {
    List<Reading> articles = articles(40, seed);
    List<Kept> kept = articles.stream().map(Kept::of).toList();
    assertThat(tracer.trace(CLAIM, kept)).isEqualTo(tracer.trace(CLAIM, articles));
    assertThat(tracer.traceAll(kept)).isEqualTo(tracer.traceAll(articles));
  }

  @Test
  void claim_asks_only_the_articles_that_speak_of_it_for_their_readings() {
    List<Kept> kept = articles(60, 1).stream().map(Kept::of).toList();
    tracer.trace(CLAIM, kept);
    assertThat(IntStream.range(0, 60).filter(i -> kept.get(i).asked > 0))
        .hasSizeGreaterThan(10)
        .allMatch(i -> i % 3 == 0);
    assertThat(kept).allMatch(one -> one.asked <= 1);
  }

  /** An article as a case hands it in: its gist, and its reading when that is asked for. */
  private static final class Kept implements Filed {

    private final Reading reading;
    private final byte[] gist;
    private int asked;

    private Kept(Reading reading, byte[] gist) {
      this.reading = reading;
      this.gist = gist;
    }

    static Kept of(Reading reading) {
      return new Kept(reading, RumourTracer.gistOf(reading));
    }

    @Override
    public String article() {
      return reading.article();
    }

    @Override
    public Optional<byte[]> gist() {
      return Optional.of(gist);
    }

    @Override
    public Listed listed() {
      return reading.listed();
    }

    @Override
    public Reading reading() {
      asked++;
      return reading;
    }
  }
}
