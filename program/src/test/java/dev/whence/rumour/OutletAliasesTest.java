package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Hop;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.SpeakerKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletAliasesTest {

  private static final Outlet HERALD =
      new Outlet("Lake Herald", List.of("LHD", "Quayside"), List.of("lakeherald.example"), false);

  private final OutletAliases aliases = OutletAliases.of(List.of(HERALD), List.of());

  @Test
  void every_listed_name_and_domain_stands_for_the_outlet() {
    assertThat(List.of("Lake Herald", "LHD", "the Quayside", "www.LakeHerald.example"))
        .allSatisfy(name -> assertThat(aliases.nameOf(name)).isEqualTo("Lake Herald"));
    assertThat(aliases.nameOf("Lake Post")).isEqualTo("Lake Post");
  }

  @Test
  void common_word_alone_stands_for_no_outlet() {
    Outlet sun = new Outlet("Sun", List.of("Marl Sun"), List.of(), true);
    OutletAliases common = OutletAliases.of(List.of(), List.of(sun));
    assertThat(common.nameOf("Marl Sun")).isEqualTo("Sun");
    assertThat(OutletAliases.of(List.of(), List.of(sun)).nameOf("sun")).isEqualTo("sun");
  }

  @Test
  void list_of_the_user_decides_where_both_know_a_name() {
    Outlet other = new Outlet("Lisbon Harbour Daily", List.of("LHD"), List.of(), false);
    assertThat(OutletAliases.of(List.of(HERALD), List.of(other)).nameOf("LHD"))
        .isEqualTo("Lake Herald");
  }

  @Test
  void step_under_another_name_leads_into_the_outlets_own_article() {
    Reading own =
        TestArticle.of(
                "own",
                "Acme will buy Brook this week, a banker briefed on the talks told the Lake Herald.")
            .outlet("Lake Herald")
            .name(EntityKind.ORGANISATION, "Brook")
            .says(
                "a banker briefed on the talks",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "told the Lake Herald",
                "Acme will buy Brook this week")
            .reading();
    Reading citing =
        TestArticle.of(
                "citing",
                "Quayside reported, citing a banker briefed on the talks whom it did not name, that"
                    + " Acme will buy Brook.")
            .name(EntityKind.ORGANISATION, "Brook")
            .reading();
    Rumour rumour =
        RumourTracer.with(List.of(HERALD), List.of())
            .trace("Acme will buy Brook", List.of(own, citing));
    List<Hop> via =
        rumour.articles().get(1).restsOn().stream().map(RestsOn::via).findFirst().orElseThrow();
    assertThat(via).extracting(Hop::by).containsExactly("Lake Herald");
    assertThat(via).extracting(Hop::article).containsExactly("own");
    assertThat(rumour.toFetch()).isEmpty();
  }

  @Test
  void many_names_are_grouped_as_they_are_one_by_one() {
    Map<String, Integer> counts =
        Map.of(
            "Pando Daily",
            2,
            "PandoDaily",
            5,
            "Pando",
            1,
            "Marl Herald",
            3,
            "Herald",
            2,
            "mirror.co.uk",
            1,
            "Mirror",
            1,
            "Daily Mirror",
            4);
    Map<String, String> grouped = OutletNames.grouped(counts);
    assertThat(grouped)
        .containsEntry("Pando", "PandoDaily")
        .containsEntry("Herald", "Marl Herald")
        .containsEntry("mirror.co.uk", "Daily Mirror");
  }
}
