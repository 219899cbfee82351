package dev.whence.ingest;

import static dev.whence.ingest.Streamed.utf8;
import static dev.whence.ingest.WebArchiveTest.join;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Metadata;
import dev.whence.model.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

  private static final String HEAD =
      """
      Received: from mx.post.example by desk.example; Tue, 7 Mar 2023 04:15:02 +0000
      From: =?utf-8?Q?Ida_K=C3=B6lm?= <ida@post.example>
      To: desk@post.example
      Subject: =?utf-8?B?RsOkaHJlIG5hY2ggQnJha2hvbG0=?=
       =?utf-8?Q?_f=C3=A4llt_aus?=
      Date: Mon, 06 Mar 2023 23:15:00 -0500
      Message-ID: <1@post.example>
      MIME-Version: 1.0
      """;
  private static final String WORDS =
      "The ferry to Brakholm did not sail on Monday, harbour master Ole Tamm said.\n";

  @Test
  void words_are_an_article_with_what_the_head_says() {
    Streamed streamed = Streamed.of("a.eml", utf8(HEAD + "\n" + WORDS));
    assertThat(streamed.ids()).containsExactly("a.eml");
    assertThat(streamed.texts()).containsExactly(WORDS);
    Metadata said = streamed.documents().get(0).metadata();
    assertThat(said.title()).satisfies(is("Fähre nach Brakholm fällt aus", Certainty.SURE));
    assertThat(said.authors()).singleElement().satisfies(is("Ida Kölm", Certainty.LIKELY));
    assertThat(said.outlet()).satisfies(is("post.example", Certainty.GUESS));
    assertThat(said.published()).satisfies(date -> assertThat(date.edtf()).isEqualTo("2023-03-06"));
  }

  private static java.util.function.Consumer<dev.whence.model.Finding> is(
      String value, Certainty certainty) {
    return finding -> {
      assertThat(finding.value()).isEqualTo(value);
      assertThat(finding.certainty()).isEqualTo(certainty);
    };
  }

  @Test
  void charset_and_transfer_encoding_are_undone() {
    String head = HEAD + "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: ";
    byte[] cyrillic =
        "Паром не вышел в море в понедельник.".getBytes(java.nio.charset.Charset.forName("KOI8-R"));
    String base64 = Base64.getMimeEncoder().encodeToString(cyrillic);
    Document document = Streamed.of("a", utf8(head + "base64\n\n" + base64)).documents().get(0);
    assertThat(document.text()).isEqualTo("Паром не вышел в море в понедельник.");
    String quoted =
        head.replace("koi8-r", "iso-8859-1") + "quoted-printable\n\nF=E4hre f=\n=E4llt aus\n";
    assertThat(Streamed.of("a", utf8(quoted)).documents().get(0).text())
        .startsWith("Fähre fällt aus");
  }

  @Test
  void flowed_lines_are_joined_by_depth_of_quotation() {
    String mail =
        HEAD
            + "Content-Type: text/plain; format=flowed\n\nThe ferry \ndid not sail.\n\n> He said \n> so.\n> Yes.\nGood.\n-- \nIda\n";
    assertThat(Streamed.of("a", utf8(mail)).texts())
        .containsExactly("The ferry did not sail.\n\n> He said so.\n> Yes.\nGood.\n-- \nIda\n");
  }

  @Test
  void of_two_forms_the_plain_one_is_read_unless_the_page_holds_more() {
    String page = "<html><body><p>" + WORDS + "</p></body></html>";
    assertThat(Streamed.of("a", utf8(alternative(WORDS, page))).texts().get(0).strip())
        .isEqualTo(WORDS.strip());
    Streamed newsletter = Streamed.of("a", utf8(alternative("View in browser\n", page)));
    assertThat(newsletter.texts().get(0).strip()).isEqualTo(page);
    assertThat(newsletter.passedOver()).isEmpty();
  }

  private static String alternative(String plain, String page) {
    return HEAD
        + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        + plain
        + "\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        + page
        + "\n--b--\n";
  }

  @Test
  void attachments_that_may_be_articles_are_members_and_the_rest_is_counted() {
    byte[] zip = ZipArchiveTest.zip("in.txt", utf8(WORDS));
    String mail =
        mixed(
            "Content-Type: text/plain\n\n" + WORDS,
            "Content-Type: text/plain; name=\"note.txt\"\nContent-Disposition: attachment\n\n"
                + WORDS,
            "Content-Type: application/zip\nContent-Disposition: attachment;\n filename*=utf-8''F%C3%A4hre.zip\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(zip),
            "Content-Type: message/rfc822\n\n" + HEAD + "\nForwarded words.\n",
            "Content-Type: image/png; name=logo.png\n\nx",
            "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n");
    Streamed streamed = Streamed.of("m.eml", utf8(mail));
    assertThat(streamed.ids())
        .containsExactly("m.eml", "m.eml!/note.txt", "m.eml!/Fähre.zip!/in.txt", "m.eml!/mail 4");
    assertThat(streamed.passedOver()).containsExactly("1 picture, 1 calendar entry");
    assertThat(streamed.envelopes().get(1).remarks())
        .containsExactly("attached to the mail \"Fähre nach Brakholm fällt aus\" of 2023-03-06");
  }

  private static String mixed(String... parts) {
    return HEAD
        + "Content-Type: multipart/mixed; boundary=\"x y\"\n\nThis is a MIME mail.\n--x y\n"
        + String.join("\n--x y\n", parts)
        + "\n--x y--\n";
  }

  @Test
  void locked_mail_is_rejected_as_encrypted() {
    String pgp = HEAD + "\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n";
    String mime =
        HEAD
            + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\n\nVersion: 1\n--b--\n";
    String smime =
        HEAD + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAG\n";
    for (String mail : List.of(pgp, mime, smime)) {
      assertThat(Streamed.of("a", utf8(mail)).rejected())
          .singleElement()
          .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.ENCRYPTED));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: our correspondent in Brakholm\nDate: Monday\nSubject: ferry\n\nThe ferry did not sail.\n",
        "From Brakholm Mon Mar came the news\n\nThe ferry did not sail.\n",
        "From: The Editor\nTo: All readers\n\nThe ferry did not sail.\n",
        "Subject: The ferry\n\nIt did not sail.\n",
        "From ida@post.example came word on Mon Mar 6 that it did not sail.\n\nNo more is known.\n",
        "MIME-Version: a history\nContent-Type: essays\n\nIt is old.\n"
      })
  void article_that_begins_like_a_mail_stays_a_text(String text) {
    Streamed streamed = Streamed.of("a.txt", utf8(text));
    assertThat(streamed.ids()).containsExactly("a.txt");
    assertThat(streamed.texts()).containsExactly(text);
  }

  @Test
  void words_that_begin_like_another_mail_are_not_opened_again() {
    String forwarded = HEAD + "\n" + HEAD + "\n" + WORDS;
    assertThat(Streamed.of("a", utf8(forwarded)).texts()).containsExactly(HEAD + "\n" + WORDS);
  }

  @Test
  void mailbox_gives_its_mails_by_number() {
    String box =
        separator()
            + HEAD
            + "\nFirst.\n\n>From the quay nothing was seen.\n>>From it.\n\n"
            + separator()
            + HEAD
            + "\nSecond.\n";
    Streamed streamed = Streamed.of("in.mbox", utf8(box));
    assertThat(streamed.ids()).containsExactly("in.mbox!/1", "in.mbox!/2");
    assertThat(streamed.texts().get(0))
        .isEqualTo("First.\n\nFrom the quay nothing was seen.\n>From it.\n\n");
  }

  @Test
  void content_length_is_believed_only_when_a_mail_begins_where_it_points() {
    String body = "First.\n\n" + separator() + "is quoted here.\n";
    String told = separator() + HEAD + "Content-Length: " + body.length() + "\n\n" + body + "\n";
    assertThat(Streamed.of("a", utf8(told + separator() + HEAD + "\nSecond.\n")).texts())
        .hasSize(2)
        .first()
        .asString()
        .contains("is quoted here");
    String lied = separator() + HEAD + "Content-Length: 99999\n\nFirst.\n\n";
    assertThat(Streamed.of("a", utf8(lied + lied + separator() + HEAD + "\nLast.\n")).texts())
        .extracting(String::strip)
        .containsExactly("First.", "First.", "Last.");
  }

  private static String separator() {
    return "From ida@post.example Mon Mar  6 23:15:00 2023\n";
  }

  @Test
  void page_saved_by_a_browser_is_one_article_and_its_pictures_are_silent() {
    String page =
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://post.example/ferry
        Subject: Ferry
        Date: Mon, 6 Mar 2023 10:15:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html";
        \tboundary="--b--"

        ----b--
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://post.example/ferry

        <html><body><h1>F=C3=A4hre</h1><p>The ferry did not sail.</p></body></html>
        ----b--
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: cid:1

        iVBORw0KGgo=
        ----b----
        """;
    Streamed streamed = Streamed.of("p.mhtml", utf8(page));
    assertThat(streamed.ids()).containsExactly("p.mhtml");
    assertThat(streamed.passedOver()).isEmpty();
    assertThat(streamed.texts().get(0)).contains("<h1>Fähre</h1>");
    assertThat(streamed.envelopes().get(0).address()).isEqualTo("https://post.example/ferry");
    assertThat(streamed.documents().get(0).metadata().published())
        .satisfies(date -> assertThat(date.edtf()).isEqualTo("../2023-03-06"));
    String crlf = page.replace("\n", "\r\n").replace("Snapshot-Content-Location", "X-Old");
    assertThat(Streamed.of("old.mht", utf8(crlf)).ids()).containsExactly("old.mht");
  }

  @Test
  @Timeout(30)
  void parts_in_parts_without_end_are_refused() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    assertThat(Streamed.of("a", utf8(mail.toString())).rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_DEEP));
  }

  @Test
  @Timeout(30)
  void gigantic_lines_and_fields_are_borne() {
    String mail = HEAD + "X: " + "a".repeat(4 << 20) + "\n\n" + "b".repeat(4 << 20);
    assertThat(Streamed.of("a", utf8(mail)).ids()).hasSize(1);
  }

  @Test
  void text_of_another_charset_in_the_head_is_read() {
    byte[] raw =
        join(
            utf8("From: x@post.example\nDate: Mon, 6 Mar 2023 10:00 +0100\nSubject: "),
            "Fähre".getBytes(StandardCharsets.ISO_8859_1),
            utf8("\n\n" + WORDS));
    assertThat(Streamed.of("a", raw).documents().get(0).metadata().title())
        .satisfies(is("Fähre", Certainty.SURE));
  }
}
