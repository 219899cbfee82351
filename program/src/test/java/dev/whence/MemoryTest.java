package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.Words;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  @TempDir private Path folder;
  private Path file = Path.of("");
  private int searches;

  @BeforeEach
  void read_an_article() throws Exception {
    file = folder.resolve("case.db");
    Path article = folder.resolve("a.txt");
    Files.writeString(article, "Ada Vale has left. “She is gone,” said Tom Brook, a colleague.\n");
    Sources sources = new Sources(List.of(article.toString()), InputStream.nullInputStream());
    Whence.with(1, Progress.none()).trace(sources, "Ada Vale has left", file);
  }

  private Reading reading() {
    return StoredCase.load(file).program().readings().get(0);
  }

  private Words asked(Memory memory, Reading of) {
    return memory
        .remembering("first letters", Words.class)
        .apply(
            of,
            () -> {
              searches++;
              return Words.of(of, new Span(0, searches));
            });
  }

  @Test
  void what_was_found_is_not_sought_again_in_this_run_nor_in_a_later_one() {
    Words found = Words.of(reading(), new Span(0, 1));
    try (Memory memory = Memory.at(file)) {
      assertThat(asked(memory, reading())).isEqualTo(found);
      assertThat(asked(memory, reading())).isEqualTo(found);
    }
    try (Memory later = Memory.at(file)) {
      assertThat(asked(later, reading())).isEqualTo(found);
    }
    assertThat(searches).isEqualTo(1);
  }

  @Test
  void corrected_reading_is_another_one() {
    Reading reading = reading();
    Reading corrected = new Reading(reading.annotated(), List.of(), reading.notes());
    assertThat(corrected).isNotEqualTo(reading);
    try (Memory memory = Memory.at(file)) {
      asked(memory, reading());
      asked(memory, corrected);
      assertThat(searches).isEqualTo(2);
      asked(memory, corrected);
      assertThat(searches).isEqualTo(2);
      asked(memory, reading());
      assertThat(searches).isEqualTo(3);
    }
  }

  @Test
  void without_a_case_or_with_one_that_cannot_be_used_it_is_sought_each_time() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.db"), "no case at all, but a long text");
    for (Memory memory : List.of(Memory.ifUsable(null), Memory.ifUsable(broken))) {
      searches = 0;
      asked(memory, reading());
      asked(memory, reading());
      assertThat(searches).isEqualTo(2);
      memory.close();
    }
  }
}
