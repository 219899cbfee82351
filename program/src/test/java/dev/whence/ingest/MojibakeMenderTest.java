package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeMenderTest {

  private static final MojibakeMender MENDER = new MojibakeMender();

  private static final String ENGLISH =
      "Ada Vale said: “We don’t know who’s behind it.” The café’s owner — a friend of hers — agreed… "
          + "“It isn’t ours,” he said. The repair cost £5 and €7.";

  private static final List<String> CORRECT =
      List.of(
          ENGLISH,
          "Ada Vale a déclaré : « Nous ne savons rien… » À l’hôtel, où l’été s’achève, ça ira. « GRÂCE À DIEU » Ça alors !",
          "„Wir wissen nichts“, sagte Ada Vale. „Spaß“ und „Größe“ – das „Ä“ steht für Ärger. STRAẞE, MAẞ, FÜR „ALLE“…",
          "«Não sabemos», disse ela. O coração de SÃO PAULO bate… AMANHÃ… IRMÃ – MAÇÃ” “MANHÔ",
          "«No sabemos nada», dijo. ¿Qué pasó en ESPAÑA? El niño comió piña. «MATÓ» «ASÍ»… ÑANDÚ",
          "Мы ничего не знаем, сказала она. «Это не наше», — ответил он. Рік і місяць: Рівне, СРСР, Сіверщина.",
          "Ми нічого не знаємо. Рік тому в Україні, у Києві й Рівному, їх було п’ять. Ґанок, єдність, її.",
          "Δεν ξέρουμε τίποτα, είπε η Άντα. «Δεν είναι δικό μας», απάντησε. ΟΛΑ ΚΑΛΑ, Ο Ήλιος… Ί Ό Ύ Ώ",
          "เราไม่รู้อะไรเลย เธอกล่าวว่า “เขาไม่ใช่ของเรา” แล้วเขตที่เก้าก็เงียบ เกาะเก่า เขตเหนือ โรงแรม",
          "我们什么都不知道，艾达·韦尔说。“这不是我们的，”他回答说……《新桥》",
          "私たちは何も知りません、と彼女は言った。「それは私たちのものではない」…ＡＢＣ",
          "우리는 아무것도 모릅니다, 그녀는 말했다. “우리 것이 아닙니다.”",
          "لا نعرف شيئا، قالت آدا. «ليس لنا»، أجاب… ١٢٣",
          "איננו יודעים דבר, אמרה עדה. \"זה לא שלנו\", ענה… צה״ל",
          "Nic nevíme, řekla Ada. „To není naše,“ odpověděl… Příliš žluťoučký kůň úpěl ďábelské ódy. ČÁST Ä“",
          "Nie wiemy nic, powiedziała Ada. „To nie nasze” – odparł… Zażółć gęślą jaźń. ŁÓDŹ”",
          "Hiçbir şey bilmiyoruz, dedi Ada. “Bizim değil,” diye yanıtladı… Şişli İĞDIR ÇÖĞÜŞ",
          "Chúng tôi không biết gì, bà nói. “Không phải của chúng tôi”, ông đáp… Đường phố Hà Nội ế ể ễ ệ",
          "Mēs neko nezinām, teica Ada. “Tas nav mūsu”… ĀČĒĢĪĶĻŅŠŪŽ „Ā“",
          "Me ei tea midagi, ütles Ada. „See pole meie”… ÄÖÜÕ ŠŽ Å” Å…",
          "x² + y² ≤ 5 µm ± 3°, § 7, № 4, ½ ¼ ¾ © ® ™ → ← ★ 😀 ✓ „Â“ «Ã» “Ü” ‹É› ÉÉ… Î™ Ê»");

  static Stream<String> correctTexts() {
    return CORRECT.stream();
  }

  static Stream<String> codePages() {
    return CodePage.all().stream().map(CodePage::toString);
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  private static String mended(String broken) {
    return MENDER.mend(Reads.aligned(broken)).text().text();
  }

  /** Reads UTF-8 as a code page; bytes the page does not define pass as control characters. */
  private static String broken(String text, Charset page) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, page);
      out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("correctTexts")
  void correct_text_stays_as_it_is(String text) {
    assertThat(mended(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("codePages")
  void utf8_read_as_a_code_page_is_mended(String page) {
    assertThat(mended(broken(ENGLISH, Charset.forName(page)))).isEqualTo(ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("correctTexts")
  void utf8_of_any_language_read_as_windows_1252_is_mended(String text) {
    assertThat(mended(broken(text, Charset.forName("windows-1252")))).isEqualTo(text);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void paragraphs_broken_among_whole_ones_are_mended_alone(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder whole = new StringBuilder();
    StringBuilder partly = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      String text = CORRECT.get(random.nextInt(6));
      whole.append(text).append("\n\n");
      partly
          .append(random.nextBoolean() ? broken(text, Charset.forName("windows-1252")) : text)
          .append("\n\n");
    }
    assertThat(mended(partly.toString())).isEqualTo(whole.toString());
  }

  @Test
  void two_layers_are_mended_one_after_the_other() {
    Charset page = Charset.forName("windows-1252");
    assertThat(mended(broken(broken(ENGLISH, page), page))).isEqualTo(ENGLISH);
  }

  @Test
  void closing_marks_that_lost_their_last_byte_are_restored_by_pairing() {
    String broken = broken(ENGLISH, Charset.forName("windows-1252")).replace("\u009d", "");
    MojibakeMender.Mended mended = MENDER.mend(Reads.aligned(broken));
    assertThat(mended.text().text()).isEqualTo(ENGLISH);
    assertThat(mended.remarks())
        .singleElement()
        .asString()
        .contains("code page 1252")
        .contains("2 × ” by pairing (2 opened, 2 closed)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "\uFFFD"})
  void marks_whose_last_byte_became_a_stand_in_are_restored(String standIn) {
    String broken = broken(ENGLISH, Charset.forName("windows-1252")).replace("\u009d", standIn);
    assertThat(mended(broken)).isEqualTo(ENGLISH);
  }

  @Test
  void thai_page_without_any_of_the_marks_is_mended_from_their_places() {
    String text = "“We don’t know,” she said. “It isn’t ours,” he said. It’s the café’s.";
    String broken =
        broken(text, Charset.forName("x-windows-874")).replaceAll("[\u0080-\u009f]", "");
    assertThat(mended(broken)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When UTF-8 is read as windows-1252, “don’t” turns into “donâ€™t” and é into Ã©.",
        "Mojibake such as â€œ or Ã¼ shows up in old databases; ’ becomes â€™.",
        "The sign \"â€\" was painted on the wall.",
      })
  void text_about_mojibake_stays_as_it_is(String text) {
    assertThat(mended(text)).isEqualTo(text);
  }

  @Test
  void mended_characters_keep_the_bytes_they_came_from() {
    String broken = "Ada Vale didnâ€™t know about the cafÃ© there.";
    AlignedText mended = MENDER.mend(Reads.aligned(broken)).text();
    int apostrophe = mended.text().indexOf('’');
    var bytes = mended.alignment().bytesOf(new dev.whence.model.Span(apostrophe, apostrophe + 1));
    String origin =
        new String(
            broken.getBytes(StandardCharsets.UTF_8),
            bytes.start(),
            bytes.end() - bytes.start(),
            StandardCharsets.UTF_8);
    assertThat(origin).isEqualTo("â€™");
  }

  @Test
  void offsets_move_with_what_shrinks_before_them() {
    String broken = "Itâ€™s the cafÃ© there";
    MojibakeMender.Mended mended = MENDER.mend(Reads.aligned(broken));
    assertThat(mended.offset(0)).isZero();
    assertThat(mended.offset(broken.indexOf("caf"))).isEqualTo("It’s the ".length());
    assertThat(mended.offset(broken.length())).isEqualTo("It’s the café there".length());
    assertThat(mended.mendLike("Vale didnâ€™t")).isEqualTo("Vale didn’t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "windows-31j"})
  void utf8_read_as_a_page_of_east_asia_is_mended(String page) {
    String text = "“We don’t know,” she said – “nobody’s café is open”.";
    String broken = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(page));
    String mended = mended(broken);
    // A byte that the page has no sign for is gone; the mark that it ended stays unknown.
    assertThat(mended).hasSameSizeAs(text).containsPattern("don[’\uFFFD]t know");
    for (int i = 0; i < text.length(); i++) {
      assertThat(mended.charAt(i)).isIn(text.charAt(i), '\uFFFD');
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5"})
  void cyrillic_page_read_as_windows_1252_is_mended(String page) {
    String text =
        "Министерство опровергло сообщения об аресте, сказала она журналистам во вторник.";
    String broken = new String(text.getBytes(Charset.forName(page)), StandardCharsets.ISO_8859_1);
    assertThat(mended(broken)).isEqualTo(text);
  }
}
