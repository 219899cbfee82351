package dev.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://Post.Example, http://post.example/",
    "https://post.example:443/a#top, https://post.example/a",
    "https://post.example:8443/a?b=c&d[]=ü#x, https://post.example:8443/a?b=c&d%5B%5D=%C3%BC",
    "http://post.example./слух, http://post.example/%D1%81%D0%BB%D1%83%D1%85",
    "http://zürich.example/, http://xn--zrich-kva.example/",
    "http://post.example/open/../closed/./x/.., http://post.example/closed/",
    "http://post.example/open/%2e%2E/closed, http://post.example/closed",
    "http://post.example/../../a, http://post.example/a",
    "http://post.example/100%/a|b, http://post.example/100%25/a%7Cb",
    "http://keep.example/web/2020/http://post.example/a, "
        + "http://keep.example/web/2020/http://post.example/a",
    "http://post.example\\@mean.example/, http://post.example/%5C@mean.example/",
    "http://[2001:DB8::1]:8080/a, http://[2001:db8::1]:8080/a",
    "http://8.8.8.8/a, http://8.8.8.8/a"
  })
  void pasted_address_is_read_as_a_browser_does(String pasted, String read) throws Exception {
    assertThat(WebAddress.of(pasted)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://post.example/",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "http://",
        "http:///a",
        "http://ada:secret@post.example/",
        "http://ada@post.example/",
        "http://post.example:22/",
        "http://post.example:70000/",
        "http://post.example:x/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://post.0/",
        "http://po st.example/",
        "http://post%2eexample/",
        "http://post.example\u0000/"
      })
  void what_is_no_plain_web_address_is_refused(String pasted) {
    assertThatThrownBy(() -> WebAddress.of(pasted))
        .isInstanceOf(Unreached.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "b, http://post.example/news/b",
    "/b, http://post.example/b",
    "?p=2, http://post.example/news/a?p=2",
    "//other.example/b, http://other.example/b",
    "https://other.example/b, https://other.example/b",
    "../b, http://post.example/b",
    "#part, http://post.example/news/a?p=1"
  })
  void redirect_is_read_from_where_it_stands(String location, String read) throws Exception {
    assertThat(WebAddress.of("http://post.example/news/a?p=1").resolve(location)).hasToString(read);
  }
}
