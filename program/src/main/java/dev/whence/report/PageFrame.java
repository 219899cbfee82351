package dev.whence.report;

import dev.whence.model.SearchQuery;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is around every page of a case in a browser: its head, the way to the others, the search.
 */
final class PageFrame {

  private record Way(String name, String address) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("Case", "/"),
          new Way("Search", "/search"),
          new Way("People", "/speakers"),
          new Way("Posts", "/posts"),
          new Way("Silence", "/silences"),
          new Way("Seen", "/seen"),
          new Way("Not heard", "/unheard"),
          new Way("Names", "/names"),
          new Way("Add", "/add"),
          new Way("Corrections", "/history"));

  private final HtmlReport look = HtmlReport.standard();

  /** What a page of a case may load and run. */
  String policy() {
    return look.policyOfForms() + "; frame-ancestors 'none'";
  }

  HtmlReport look() {
    return look;
  }

  /**
   * A whole page.
   *
   * @param address of the way it belongs to, such as "/search"
   * @param searched what stands in the field for a search
   */
  String page(String title, String address, SearchQuery searched, Consumer<Markup> content) {
    return page(title, address, searched, content, false);
  }

  /**
   * A page that looks again by itself: with the script it takes in what is new, without it the
   * browser loads it anew every other second.
   *
   * @param again whether there is something to be looked at again
   */
  String lookingAgain(String title, boolean again, Consumer<Markup> content) {
    return page(title, "", SearchQuery.NOTHING, content, again);
  }

  private String page(
      String title, String address, SearchQuery searched, Consumer<Markup> content, boolean again) {
    Markup markup = new Markup();
    markup.verbatim("<!doctype html>\n").open("html", "lang", "en").line();
    look.head(markup, title, look.policyOfForms(), again);
    markup.open("body").line();
    markup.element("a", "Skip to the findings", "class", "skip", "href", "#main").line();
    masthead(markup, address, searched);
    markup.open("main", "id", "main", "class", "page", "tabindex", "-1").line();
    content.accept(markup);
    markup.closeLine();
    HtmlReport.footer(markup);
    if (again) {
      look.errandScript(markup);
    }
    markup.closeLine().closeLine();
    return markup.toString();
  }

  private static void masthead(Markup markup, String address, SearchQuery searched) {
    markup.open("header", "class", "masthead");
    markup.open("p", "class", "wordmark").element("a", "Whence", "href", "/").close();
    markup.open("nav", "aria-label", "Parts of this case").open("ul");
    for (Way way : WAYS) {
      String here = way.address().equals(address) ? "page" : null;
      markup.open("li");
      markup.element("a", way.name(), "href", way.address(), "aria-current", here).close();
    }
    markup.close().close();
    if (!address.equals("/search")) {
      search(markup, searched);
    }
    markup.closeLine();
  }

  private static void search(Markup markup, SearchQuery searched) {
    markup.open("form", "class", "tools", "action", "/search", "method", "get", "role", "search");
    markup.open("label").text("Words in the articles ");
    markup.open(
        "input",
        "type",
        "search",
        "name",
        "q",
        "maxlength",
        SearchPage.LONGEST,
        "value",
        searched.words().isEmpty() ? null : searched.words());
    markup.close().element("button", "Search", "type", "submit").close();
  }
}
