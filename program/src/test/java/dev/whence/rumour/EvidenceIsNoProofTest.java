package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Note;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles that share facts in one order, numbers, fragments of quotations and a rare slip may be
 * reworded copies. That is shown as evidence; by itself it never makes two origins one, and never
 * says which article came first.
 */
class EvidenceIsNoProofTest {

  private static final String CLAIM = "The mill of Hanna Obertalm will close";
  private static final String SLIP = "Olbertalm";

  /** Each fact in two wordings, with the same number or the same quoted fragment. */
  private static final List<List<String>> FACTS =
      List.of(
          List.of("It employs 13742 spinners.", "On its rolls stand 13742 hands at the looms."),
          List.of(
              "The banks called the debts “a rope of wet sand” in May.",
              "“A rope of wet sand”, so bankers named what is owed."),
          List.of(
              "A flood took the lower wheel in 1931.",
              "In 1931 the wheel downstream went with the water."),
          List.of(
              "Its bell weighs 4187 pounds.", "Somebody once put 4187 pounds on a scale: a bell."),
          List.of(
              "Cousins fight over “the blue room” to this day.",
              "To this day “the blue room” divides a family."));

  private static final List<String> REST =
      List.of(
          "Nobody on the quay had heard of it when we rang.",
          "Rain fell, and the cranes stood still until noon.",
          "A clerk read the list twice and went home to eat.",
          "Gulls sat on the roof of the old store by the lock.");

  private static Rumour trace(List<Reading> readings) {
    return RumourTracer.standard(AbsenceKeeper::foundIn).trace(CLAIM, readings);
  }

  /** One that has the claim from a speaker of its own, then tells the facts in an order. */
  private static Reading article(
      String id, String speaker, SpeakerKind kind, String owner, int wording, List<Integer> order) {
    String hearer = wording == 0 ? "Tarn Herald" : "Senn Courier";
    String content = "the mill of Hanna " + owner + " will close";
    StringBuilder text =
        new StringBuilder(speaker + " told the " + hearer + " that " + content + ".");
    order.forEach(fact -> text.append('\n').append(FACTS.get(fact).get(wording)));
    TestArticle article = TestArticle.of(id, text.toString()).name(EntityKind.OUTLET, hearer);
    if (kind == SpeakerKind.PERSON) {
      article.name(EntityKind.PERSON, speaker);
    }
    return article
        .says(speaker, kind, Act.ASSERTS, "told the " + hearer, "that " + content)
        .reading();
  }

  /** Four that spell the owner as she does, and two with the slip and speakers of their own. */
  private static List<Reading> folder(SpeakerKind kind, List<Integer> one, List<Integer> other) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readings.add(
          TestArticle.plain("other" + i, "The mill of Hanna Obertalm will close.\n" + REST.get(i)));
    }
    boolean named = kind == SpeakerKind.PERSON;
    readings.add(article("left", named ? "Ada Lind" : "A weaver", kind, SLIP, 0, one));
    readings.add(article("right", named ? "Bo Stern" : "A weaver", kind, SLIP, 1, other));
    return readings;
  }

  private static List<Integer> shuffled(SplittableRandom random) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(order, new Random(random.nextLong()));
    return order.subList(0, 2 + random.nextInt(4));
  }

  private static Traced of(Rumour rumour, String article) {
    return rumour.articles().stream()
        .filter(traced -> traced.article().equals(article))
        .findFirst()
        .orElseThrow();
  }

  private static void nothingIsProved(Rumour rumour) {
    Traced left = of(rumour, "left");
    Traced right = of(rumour, "right");
    Set<String> origins = new HashSet<>();
    left.restsOn().forEach(line -> origins.add(line.origin()));
    assertThat(right.restsOn()).isNotEmpty().noneMatch(line -> origins.contains(line.origin()));
    for (Traced traced : List.of(left, right)) {
      assertThat(traced.copies()).isNull();
      assertThat(traced.restsOn())
          .isNotEmpty()
          .allMatch(line -> line.via().stream().allMatch(hop -> hop.article() == null));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void two_named_people_stay_two_whatever_facts_are_shared_in_whatever_order(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> order = shuffled(random);
    List<Integer> other = seed % 2 == 0 ? order : shuffled(random);
    List<Reading> readings = folder(SpeakerKind.PERSON, order, other);
    Rumour bare = trace(folder(SpeakerKind.PERSON, List.of(), List.of()));
    Rumour rumour = trace(readings);
    nothingIsProved(rumour);
    assertThat(rumour.independentOrigins()).isEqualTo(bare.independentOrigins());
    Collections.shuffle(readings, new Random(seed));
    assertThat(trace(readings).independentOrigins()).isEqualTo(rumour.independentOrigins());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void unnamed_sources_of_two_outlets_described_alike_stay_two(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> order = shuffled(random);
    Rumour rumour = trace(folder(SpeakerKind.UNNAMED, order, order));
    nothingIsProved(rumour);
  }

  @Test
  void shared_slip_is_told_as_a_note_that_says_what_it_is_worth() {
    List<Integer> order = List.of(0, 1, 2, 3, 4);
    assertThat(trace(folder(SpeakerKind.PERSON, order, order)).notes())
        .extracting(Note::message)
        .anyMatch(message -> message.contains(SLIP) && message.endsWith("it proves nothing"));
  }
}
