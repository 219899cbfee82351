package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GistCodeTest {

  private static Reading told() {
    return TestArticle.of(
            "told",
            """
            The ferry Marlin sank off Tårnholm on Sunday, the newspaper Morgenblad reported 😀.
            A sailor said that nobody had closed the doors.
            """)
        .outlet("The Harbour Post")
        .name(EntityKind.OUTLET, "Morgenblad")
        .says(
            "A sailor",
            SpeakerKind.UNNAMED,
            Act.ASSERTS,
            "said",
            "that nobody had closed the doors")
        .reading();
  }

  @Test
  void gist_written_and_read_is_the_same() {
    Gist gist = Page.gistOf(told());
    Gist again = GistCode.decode(GistCode.encode(gist), new HashMap<>());
    assertThat(again).usingRecursiveComparison().isEqualTo(gist);
  }

  @Test
  void gist_holds_what_articles_are_compared_by() {
    Gist gist = Page.gistOf(told());
    assertThat(gist.publisher()).isEqualTo("Harbour Post");
    assertThat(gist.outlets()).contains("morgenblad");
    assertThat(gist.sketches()).extracting(Sketch::spoken).containsExactly(false, true);
    assertThat(gist.sketches().get(0).keys()).contains("ferry", "marlin", "tårnholm");
    assertThat(gist.shingles()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void words_of_two_gists_are_held_once() {
    byte[] bytes = GistCode.encode(Page.gistOf(told()));
    Map<String, String> seen = new HashMap<>();
    Gist one = GistCode.decode(bytes, seen);
    Gist other = GistCode.decode(bytes, seen);
    assertThat(other.publisher()).isSameAs(one.publisher());
  }

  @Test
  void gist_of_a_long_article_is_read_as_written() {
    List<String> sentences =
        IntStream.range(0, 900)
            .mapToObj(i -> "Word" + i + " follows word" + (i + 1) + ".")
            .toList();
    Gist gist = Page.gistOf(TestArticle.plain("long", String.join("\n", sentences)));
    Gist again = GistCode.decode(GistCode.encode(gist), new HashMap<>());
    assertThat(again.sketches()).isEqualTo(gist.sketches()).hasSize(900);
    assertThat(again.shingles()).isEqualTo(gist.shingles());
  }
}
