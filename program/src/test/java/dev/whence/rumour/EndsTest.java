package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.OriginKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EndsTest {

  private static final String SOURCE = "a senior Norland official briefed on the secret talks";

  private final Ends ends = new Ends(Set.copyOf(Keys.of("A teacher shared a letter")));

  private End source(String voucher) {
    return add(ends.of(OriginKind.UNNAMED, SOURCE, voucher));
  }

  private static End add(End end) {
    end.add(SOURCE);
    return end;
  }

  @Test
  void of_sourcesOfTwoOutletsDescribedWordForWordAlike_areTwo() {
    assertThat(source("Post")).isNotSameAs(source("Echo"));
  }

  @Test
  void of_oneOutletsSourcesDescribedAlike_areOne() {
    assertThat(source("Post"))
        .isSameAs(ends.of(OriginKind.UNNAMED, "a Norland official briefed on the talks", "Post"));
  }

  @Test
  void of_sourceOfNoKnownOutlet_joinsOneOutletsAndNoSecond() {
    End open = add(ends.of(OriginKind.UNNAMED, SOURCE, null));
    assertThat(source("Post")).isSameAs(open);
    assertThat(source("Echo")).isNotSameAs(open);
  }

  @Test
  void of_oneBodysWitnessesPlacedInOtherWords_areOneCrowd() {
    End near = ends.of(OriginKind.UNNAMED, "witnesses near the old airport", "Watch");
    near.add("witnesses near the old airport");
    assertThat(ends.of(OriginKind.UNNAMED, "witnesses in the north", "Watch")).isSameAs(near);
    assertThat(ends.of(OriginKind.UNNAMED, "witnesses in the north", "Echo")).isNotSameAs(near);
    assertThat(ends.of(OriginKind.UNNAMED, "one witness at sea", "Watch")).isNotSameAs(near);
  }

  @Test
  void of_theOneWhomTheClaimIsAbout_isOneThoughOnlyOneArticleNamesTheOutletHeTold() {
    End told = ends.of(OriginKind.UNNAMED, "the teacher", "Post");
    told.add("the teacher");
    assertThat(ends.of(OriginKind.UNNAMED, "The teacher", null)).isSameAs(told);
  }

  @Test
  void of_somebodyOfWhomTheClaimDoesNotSpeak_isNotTakenForAnOutletsSource() {
    End told = ends.of(OriginKind.UNNAMED, "the driver", "Post");
    told.add("the driver");
    assertThat(ends.of(OriginKind.UNNAMED, "the driver", null)).isNotSameAs(told);
    assertThat(ends.of(OriginKind.UNNAMED, "a teacher", null)).isNotSameAs(told);
  }

  @Test
  void of_theVideoAndTheVideoByItsMaker_areOne() {
    End by = ends.of(OriginKind.DOCUMENT, "video by Halden", null);
    by.add("video by Halden");
    assertThat(ends.of(OriginKind.DOCUMENT, "The video", null)).isSameAs(by);
    assertThat(ends.of(OriginKind.DOCUMENT, "this viral video", null)).isSameAs(by);
    assertThat(ends.of(OriginKind.DOCUMENT, "the letter", null)).isNotSameAs(by);
    assertThat(ends.of(OriginKind.DOCUMENT, "video by Corley", null)).isNotSameAs(by);
  }

  @Test
  void name_sourceOftenCalledUnidentified_isItsPlainDescription() {
    End end = new End(OriginKind.UNNAMED, "Echo");
    end.add("the unidentified driver");
    end.add("the driver");
    end.add("the driver");
    assertThat(end.name()).isEqualTo("the driver");
  }

  @Test
  void name_manyWordsForOneSource_prefersThoseThatSayMoreThanThatItIsNotNamed() {
    End end = new End(OriginKind.UNNAMED, "Echo");
    end.add("the unidentified driver");
    end.add("the unidentified driver");
    end.add("the driver of the tram");
    assertThat(end.name()).isEqualTo("the driver of the tram");
  }
}
