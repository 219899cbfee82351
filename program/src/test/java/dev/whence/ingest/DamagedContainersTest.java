package dev.whence.ingest;

import static dev.whence.ingest.Streamed.gzip;
import static dev.whence.ingest.Streamed.utf8;
import static dev.whence.ingest.WebArchiveTest.join;
import static dev.whence.ingest.WebArchiveTest.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Containers damaged at random: whatever comes of them, it comes soon and without a fault. */
class DamagedContainersTest {

  private static final int TIMES = Integer.getInteger("whence.mutations", 200);
  private static final String PAGE =
      "<html><body><h1>Ferry cancelled</h1><p>The ferry did not sail.</p></body></html>";
  private static final String MAIL =
      "From: Ida Kolm <ida@post.example>\nDate: Mon, 06 Mar 2023 23:15:00 -0500\nSubject: =?utf-8?Q?F=C3=A4hre?=\n"
          + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain;"
          + " charset=utf-8; format=flowed\n\nThe ferry \ndid not sail.\n--b\nContent-Type: text/html;"
          + " name*0*=utf-8''a%20; name*1=b.html\nContent-Disposition: attachment\nContent-Transfer-Encoding:"
          + " quoted-printable\n\n<p>F=C3=A4hre</p>\n--b--\n";
  private static final String FEED =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Post</title><item><title>A</title><link>"
          + "https://post.example/a</link><pubDate>Mon, 06 Mar 2023 23:15:00 -0500</pubDate><description>&lt;p&gt;The"
          + " ferry did not sail.&lt;/p&gt;</description></item></channel></rss>";

  /** What is damaged. */
  enum Seed {
    WARC(
        utf8(
            response("https://post.example/a", PAGE)
                + response("https://post.example/b", 404, "text/html", "no"))),
    WARC_GZ(
        join(
            gzip(utf8(response("https://post.example/a", PAGE))),
            gzip(utf8(response("https://post.example/b", PAGE))))),
    ZIP(ZipArchiveTest.zip("a.txt", utf8(PAGE), "b/c.eml", utf8(MAIL), "d.xml", utf8(FEED))),
    TAR(ZipArchiveTest.tar("a.txt", utf8(PAGE), "b.eml", utf8(MAIL))),
    MAIL_ALONE(utf8(MAIL)),
    MBOX(
        utf8(
            "From a@b Mon Mar  6 23:15:00 2023\nContent-Length: 50\n"
                + MAIL
                + "\nFrom a@b Mon Mar  6 23:15:00 2023\n"
                + MAIL)),
    MHTML(
        utf8(
            MAIL.replace("Ida Kolm <ida@post.example>", "<Saved by Blink>")
                .replace("mixed", "related"))),
    RSS(utf8(FEED)),
    JSON_FEED(
        utf8(
            "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": 1, \"content_html\": \"<p>F</p>\"}]}"));

    private final String bytes;

    Seed(byte[] bytes) {
      this.bytes = new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(600)
  void damage_is_borne(Seed seed) {
    for (int i = 0; i < TIMES; i++) {
      byte[] damaged =
          damaged(seed.bytes.getBytes(StandardCharsets.ISO_8859_1), new SplittableRandom(i));
      long began = System.nanoTime();
      Streamed streamed = Streamed.of("x", damaged);
      DocumentReader reader = DocumentReader.standard();
      streamed.found().forEach(reader::read);
      boolean isAnswered =
          !streamed.found().isEmpty()
              || !streamed.rejected().isEmpty()
              || !streamed.passedOver().isEmpty();
      assertThat(isAnswered).as(seed + " " + i).isTrue();
      assertThat(System.nanoTime() - began).as(seed + " " + i).isLessThan(5_000_000_000L);
    }
  }

  private static byte[] damaged(byte[] bytes, SplittableRandom random) {
    byte[] damaged = bytes.clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes && damaged.length > 4; i++) {
      int at = random.nextInt(damaged.length);
      int end = Math.min(damaged.length, at + 1 + random.nextInt(40));
      switch (random.nextInt(6)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 2 ->
            damaged =
                join(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, end, damaged.length));
        case 3 ->
            damaged =
                join(Arrays.copyOf(damaged, end), Arrays.copyOfRange(damaged, at, damaged.length));
        case 4 -> Arrays.fill(damaged, at, end, (byte) (random.nextBoolean() ? 0xFF : '9'));
        default -> damaged = random.nextInt(4) == 0 ? Arrays.copyOf(damaged, at) : damaged;
      }
    }
    return damaged;
  }
}
