package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.Metadata;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnnotatorTest {

  private static final Annotator ANNOTATOR = Annotator.english();
  private static final List<String> PIECES =
      List.of(
          "Ada Vale",
          "said",
          "“We won’t go.”",
          "the U.S.",
          "...",
          "?",
          "!",
          ",",
          "\n",
          "\n\n",
          " ",
          "\u00a0",
          "—",
          "Gen.",
          "Dr.",
          "(HSC)",
          "HSC",
          "Harbour Safety Council",
          "on Monday night",
          "June 18",
          "2018",
          "he",
          "she",
          "they",
          "It",
          "\"",
          "'",
          "’",
          "http://a.b/c?d=e",
          "a@b.org",
          "100%",
          "$2.5bn",
          "\uD83D\uDE00",
          "al-Amin",
          "van der",
          "of",
          "the",
          "Bank of",
          "İ",
          "ß",
          "\t",
          "-",
          "--",
          "No. 10",
          "I",
          "外交部",
          "\ufeff");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void random_text_is_covered_by_tokens_and_every_span_lies_inside(long seed) {
    Document document = Documents.of(randomText(seed));
    Annotated annotated = ANNOTATOR.annotate(document);
    int length = document.text().length();
    int at = 0;
    for (Sentence sentence : annotated.sentences()) {
      Block block = document.blocks().get(sentence.block());
      assertThat(block.span().contains(sentence.span())).isTrue();
      for (Token token : sentence.tokens()) {
        assertThat(sentence.span().contains(token.span())).isTrue();
        assertThat(isBlank(document.text(), at, token.span().start())).isTrue();
        assertThat(token.span().isEmpty()).isFalse();
        at = token.span().end();
      }
    }
    assertThat(isBlank(document.text(), at, length)).isTrue();
    annotated
        .mentions()
        .forEach(
            mention -> {
              assertThat(mention.span().end()).isLessThanOrEqualTo(length);
              assertThat(annotated.entities().get(mention.entity()).id())
                  .isEqualTo(mention.entity());
            });
    assertThat(annotated.mentions())
        .isSortedAccordingTo((one, other) -> one.span().compareTo(other.span()));
    annotated.times().forEach(time -> assertThat(time.span().end()).isLessThanOrEqualTo(length));
  }

  private static String randomText(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("Start");
    for (int i = 0; i < 300; i++) {
      text.append(random.nextInt(3) == 0 ? "" : " ")
          .append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append(" end").toString();
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff');
  }

  @Test
  void same_documents_on_many_threads_give_the_same_result()
      throws InterruptedException, ExecutionException {
    List<Document> documents =
        IntStream.range(0, 40).mapToObj(seed -> Documents.of(randomText(seed))).toList();
    List<Annotated> alone = documents.stream().map(ANNOTATOR::annotate).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Annotated>> together =
          documents.stream()
              .map(document -> threads.submit(() -> ANNOTATOR.annotate(document)))
              .toList();
      for (int i = 0; i < alone.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void furniture_caption_and_credit_get_no_sentences_and_date_nothing() {
    String text =
        "The ship left. 2024 Harbour Conference was held on 3 May 2024. Photo by Ada Vale.";
    int second = text.indexOf("2024");
    int third = text.indexOf("Photo");
    List<Block> blocks =
        List.of(
            new Block(BlockKind.PARAGRAPH, new Span(0, second - 1)),
            new Block(BlockKind.FURNITURE, new Span(second, third - 1)),
            new Block(BlockKind.CAPTION, new Span(third, text.length())));
    Annotated annotated = ANNOTATOR.annotate(Documents.of(text, blocks, Metadata.unknown()));
    assertThat(annotated.sentences()).hasSize(1);
    assertThat(annotated.entities()).isEmpty();
    assertThat(annotated.published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "A ", "A. ", "(", "\"", "...", "Ada Vale ", "2018 ", "of the ", "x\n", "'s"})
  void long_repetition_is_annotated_in_time(String piece) {
    Document document = Documents.of(piece.repeat(20_000) + "end");
    Annotated annotated =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> ANNOTATOR.annotate(document));
    assertThat(annotated.sentences()).isNotEmpty();
  }
}
