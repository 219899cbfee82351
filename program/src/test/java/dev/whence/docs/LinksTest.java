package dev.whence.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

  static List<Path> pages() {
    return DocumentationFolder.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_to_a_file_leads_to_one(Path page) {
    assertThat(LINK.matcher(DocumentationFolder.read(page)).results().map(MatchResult::group))
        .allSatisfy(link -> assertThat(target(page, link)).exists());
  }

  private static Path target(Path page, String link) {
    String path = LINK.matcher(link).replaceFirst("$1");
    boolean elsewhere = path.startsWith("https://") || path.startsWith("http://");
    return elsewhere ? page : page.resolveSibling(path).normalize();
  }
}
