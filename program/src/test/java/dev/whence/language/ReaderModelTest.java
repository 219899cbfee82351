package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReaderModelTest {

  @Test
  void bytes_that_hold_no_weights_are_refused() {
    byte[] letter = "Dear reader".getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocateDirect(letter.length).put(letter).flip();
    assertThatThrownBy(() -> ReaderModel.of(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be loaded");
  }
}
