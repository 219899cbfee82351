package dev.whence.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a template writes. The engine escapes every text and attribute by where it stands;
 * here a character that would steer its reader is shown as its number besides, and a carriage
 * return in a text is kept as one.
 */
final class SafeOutput extends OwaspHtmlTemplateOutput {

  /** Where no element may stand, not even one of ours. */
  private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea", "text");

  private static final HtmlInterceptor NO_HOOKS = new NoHooks();

  private final StringOutput page;
  private String tag = "";
  private @Nullable String attribute;

  private SafeOutput(StringOutput page) {
    super(page);
    this.page = page;
  }

  /** A template with what it shows. */
  interface Template {
    void write(HtmlTemplateOutput out, HtmlInterceptor hooks);
  }

  /** What a template writes. */
  static String of(Template template) {
    StringOutput page = new StringOutput();
    template.write(new SafeOutput(page), NO_HOOKS);
    return page.toString();
  }

  @Override
  public void setContext(String tagName, @Nullable String attributeName) {
    super.setContext(tagName, attributeName);
    tag = tagName;
    attribute = attributeName;
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    if (text == null) {
      return;
    }
    if (attribute != null) {
      super.writeUserContent(withoutControls(text));
      return;
    }
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point == '\r' || HostileText.isControl(point)) {
        super.writeUserContent(text.substring(from, at));
        control(point);
        from = next;
      }
      at = next;
    }
    super.writeUserContent(from == 0 ? text : text.substring(from));
  }

  private void control(int point) {
    if (point == '\r') {
      page.writeContent("&#13;");
    } else if (TEXT_ONLY.contains(tag)) {
      page.writeContent("\uFFFD");
    } else {
      String outer = tag;
      JtecontrolGenerated.render(this, NO_HOOKS, String.format(Locale.ROOT, "U+%04X", point));
      setContext(outer, null);
    }
  }

  private static String withoutControls(String text) {
    return text.codePoints().noneMatch(HostileText::isControl)
        ? text
        : text.codePoints()
            .map(point -> HostileText.isControl(point) ? 0xFFFD : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** The engine offers to be called at every form; nobody needs that. */
  private static final class NoHooks implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput out) {}
  }
}
