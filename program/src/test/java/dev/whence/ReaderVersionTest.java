package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderVersionTest {

  @Test
  void version_is_the_same_within_one_build() {
    assertThat(ReaderVersion.current()).matches("[0-9a-f]{16}").isEqualTo(ReaderVersion.current());
  }
}
