package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetFinderTest {

  /** What pages of these languages were written in before everybody wrote UTF-8. */
  private static final Map<String, List<String>> TEXTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "“The bridge is safe,” said Ada Vale – the minister’s aide – on Monday. Nobody doubted it, and the café stayed open.",
                  List.of("windows-1252")),
              Map.entry(
                  "Die Brücke über den Fluß ist sicher, sagte Jörg Müller am Donnerstag. Die Behörde prüft, ob größere Schäden möglich wären.",
                  List.of("windows-1252", "ISO-8859-15")),
              Map.entry(
                  "Le ministère a démenti mardi : « Le général n’a pas été arrêté, où que ce soit », a déclaré une porte-parole à la presse étrangère.",
                  List.of("windows-1252")),
              Map.entry(
                  "Ministerstwo zaprzeczyło we wtorek, że generał został aresztowany. Źródło podało, że podróż odbyła się wcześniej, niż sądzono.",
                  List.of("windows-1250", "ISO-8859-2")),
              Map.entry(
                  "Министерство во вторник опровергло сообщения об аресте генерала. Источник сообщил, что поездка состоялась раньше, чем считалось.",
                  List.of("windows-1251", "KOI8-R", "IBM866", "ISO-8859-5")),
              Map.entry(
                  "Το υπουργείο διέψευσε την Τρίτη ότι ο στρατηγός συνελήφθη. Πηγή ανέφερε ότι το ταξίδι έγινε νωρίτερα από ό,τι πιστευόταν.",
                  List.of("windows-1253", "ISO-8859-7")),
              Map.entry(
                  "משרד החוץ הכחיש ביום שלישי כי הגנרל נעצר. מקור מסר כי הנסיעה התקיימה מוקדם יותר ממה שחשבו תחילה.",
                  List.of("windows-1255")),
              Map.entry(
                  "نفت الوزارة يوم الثلاثاء أن يكون الجنرال قد اعتقل. وقال مصدر إن الرحلة جرت في وقت أبكر مما كان يعتقد.",
                  List.of("windows-1256")),
              Map.entry(
                  "กระทรวงปฏิเสธเมื่อวันอังคารว่านายพลถูกจับกุม แหล่งข่าวกล่าวว่าการเดินทางเกิดขึ้นเร็วกว่าที่คิด",
                  List.of("x-windows-874")),
              Map.entry(
                  "外交部星期二否认将军已被拘留。一位消息人士说，这次访问比原先认为的更早进行，但没有提供任何照片或录音。", List.of("GB18030", "GBK")),
              Map.entry("外交部星期二否認將軍已被拘留。一位消息人士說，這次訪問比原先認為的更早進行，但沒有提供任何照片或錄音。", List.of("Big5")),
              Map.entry(
                  "外務省は火曜日、将軍が拘束されたことを否定した。関係者によると、訪問は当初考えられていたよりも早く行われた。",
                  List.of("windows-31j", "EUC-JP", "ISO-2022-JP")),
              Map.entry(
                  "외무부는 화요일 장군이 체포되었다는 보도를 부인했다. 한 소식통은 방문이 당초 알려진 것보다 일찍 이루어졌다고 말했다.",
                  List.of("x-windows-949"))));

  static Stream<Arguments> writings() {
    return TEXTS.entrySet().stream()
        .flatMap(text -> text.getValue().stream().map(name -> Arguments.of(name, text.getKey())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void undeclared_charset_is_found_by_the_bytes(String charset, String text) {
    assertThat(read(text, charset, null, null)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void declared_charset_is_believed(String charset, String text) {
    assertThat(read(text, charset, charset, null)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void charset_of_the_carrier_goes_before_the_page(String charset, String text) {
    assertThat(read(text, charset, "ISO-8859-3", "text/html; charset=\"" + charset + "\""))
        .isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void page_that_claims_to_be_utf_8_and_is_not_is_read_as_what_it_is(String charset, String text) {
    assertThat(read(text, charset, "utf-8", "text/html; charset=UTF-8")).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void page_in_utf_8_that_claims_to_be_something_else_is_read_as_utf_8(
      String charset, String text) {
    assertThat(read(text, "UTF-8", charset, "text/html; charset=" + charset)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "x-MacCyrillic"})
  void pages_that_share_their_small_letters_are_told_apart(String charset) {
    String text =
        "Паром в Бракхольм в понедельник не вышел, сообщил начальник порта Оле Тамм. Совет соберётся"
            + " в четверг, чтобы обсудить ущерб от шторма.";
    assertThat(read(text, charset, "utf-8", null)).isEqualTo(text);
  }

  @Test
  void unknown_label_is_noted_and_the_bytes_decide() {
    byte[] bytes = "Brücke".getBytes(StandardCharsets.UTF_8);
    CharsetFinder.Found found = new CharsetFinder().find(bytes, "text/html; charset=klingon-8");
    assertThat(found.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(found.notes()).singleElement().asString().contains("klingon-8");
  }

  private static String read(
      String text, String charset, @Nullable String declared, @Nullable String mediaType) {
    String page =
        (declared == null ? "<html>" : "<html><head><meta charset=" + declared + "></head>")
            + "<body><p>";
    byte[] bytes = (page + text).getBytes(Charset.forName(charset));
    CharsetFinder.Found found = new CharsetFinder().find(bytes, mediaType);
    return new TextDecoder()
        .decode(bytes, found.charset(), found.skip())
        .text()
        .substring(page.length());
  }
}
