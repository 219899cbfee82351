package dev.whence.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from the words alone what is hardly ever part of an article: controls of the page, forms,
 * calls to sign up, picture credits, program code. Judged by form and by the small stock of words
 * such lines are made of, in the languages most pages come in; a sentence is never furniture.
 */
final class FurnitureWords {

  /** The patterns are in lower case and so are the words they are held against. */
  private static final int FLAGS = 0;

  private static final int LONGEST_FORM = 300;

  /** A whole line that is a button or a marker of an advertisement. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?:remove|hide|skip|close|report) (?:this )?ads?|advertise?ments?:?|anzeige|werbung|publicit[ée]|publicidad|"
              + "(?:leave|post|write|add|view|show|hide|read)(?: (?:a|your|all|the|\\d+))? (?:comment|reply|replie)s?|"
              + "(?:\\d+ |no )?(?:comments?|kommentare?|commentaires?)(?: \\(?\\d+\\)?)?|join the (?:conversation|discussion)|"
              + "(?:share|tweet|print|e-?mail|save|like|pin it|copy link)(?: (?:this|it|article|story|on|via|to).{0,30})?|"
              + "(?:subscribe|sign up|sign in|log ?in|log out|register|donate|support us|contact us|about us)(?: (?:now|here|today|free))?[!.]?|"
              + "(?:story|article|post|content|text) continues (?:below|after).{0,25}|scroll (?:down )?to continue.{0,25}|"
              + "(?:continue|keep) reading.{0,20}|(?:read|see|show|load|view|click) (?:more|less|next)\\W{0,3}|"
              + "(?:related|recommended|popular|trending|latest|more|top)(?: (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|reading|videos?|links?))+:?|"
              + "(?:follow|like|find|join) us(?: on .{2,30})?|back to (?:top|home).{0,10}|previous|next|home|menu|search|tags?:?|categor(?:y|ies):?|"
              + "skip to (?:main )?content|(?:teilen|drucken|mehr lesen|weiterlesen|artikel (?:drucken|merken|teilen)|partager|imprimer|compartir|imprimir)",
          FLAGS);

  /** A sentence that only a form, a footer or a call to sign up holds. */
  private static final Pattern FORM =
      Pattern.compile(
          "your e-?mail address will not be|required fields are marked|all rights reserved|this site uses akismet|"
              + "you must be (?:logged in|registered)|(?:please )?(?:log|sign) in (?:or register )?to (?:comment|post|leave)|"
              + "protected by recaptcha|terms (?:of (?:service|use)|and conditions) (?:and|apply)|unsubscribe at any time|"
              + "enter your e-?mail|check your inbox|have something to add to this (?:story|article)|"
              + "alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos reservados|"
              + "e-?mail-adresse wird nicht ver[öo]ffentlicht|adresse (?:e-?mail|de messagerie) ne sera pas|"
              + "\\b(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|diese (?:web)?seite (?:verwendet|nutzt) cookies",
          FLAGS);

  private static final PhrasePattern FORMS = new PhrasePattern(FORM);

  /** Words of a call to act, weighed only where an article does not stand. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:follow .{2,40} on (?:twitter|facebook|instagram|social)|download the .{2,40}apps?\\b|breaking news (?:updates|alerts)|sign up|signing up|subscribe|newsletters?|stay in touch|inbox|join (?:us|now|our)|register (?:now|here|today)|"
              + "click here|download our|get (?:our|the) (?:latest|best|app)|apply (?:now|here|today)|applications are (?:now )?open|"
              + "follow us|don['’]t miss|special offer|free trial|jetzt (?:anmelden|abonnieren)|"
              + "abonnez|inscrivez|suscr[íi]b|hazte (?:socio|miembro)|jetzt (?:lesen|testen|bestellen)|folgen sie uns|zapraszamy (?:też )?do)",
          FLAGS);

  private static final PhrasePattern CALLS = new PhrasePattern(CALL);

  /** A heading over what leads elsewhere. */
  private static final Pattern RELATED =
      Pattern.compile(
          "(?:related|recommended|similar|popular|trending|latest|more (?:from|on|about|news|stories|articles|in|like)|most (?:read|popular)|see also|"
              + "read (?:also|more|next)|also (?:read|see|on)|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|about the authors?|share this|further reading|"
              + "ähnliche|weitere (?:artikel|themen|beiträge|informationen|infos|links|nachrichten|aktuelle|meldungen|tour)|mehr (?:zum thema|zu|aus|über|von|artikel|dazu)|"
              + "verwandte|lesen sie (?:auch|mehr)|lies auch|auch (?:interessant|lesenswert)|das könnte|das thema könnte|passend dazu|zum thema|schon gelesen|über (?:den autor|die autorin)|vorschau auf|"
              + "à lire (?:aussi|également)|lire aussi|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|"
              + "lee (?:también|además)|te puede interesar|también te|notas? relacionadas?|(?:noticias|artículos) relacionad[ao]s|más (?:noticias|sobre|en)|"
              + "leggi anche|ti potrebbe|articoli correlati|leia (?:também|mais)|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|polecamy|przeczytaj|"
              + "lees ook|gerelateerd|læs også|läs (?:också|mer)|читайте также|по теме)\\b.{0,60}",
          FLAGS);

  private static final Pattern PICTURE_CREDIT =
      Pattern.compile(
          "[\\[(]?(?:(?:[A-Z][\\w&.' -]{1,30} )?(?:photo|photograph|image|picture|foto|bild)s?(?: (?:credit|courtesy|source|by|via|from|of))*\\s*[:/|]|"
              + "(?:photo|photograph|image|picture|foto)s? (?:credit|courtesy|source|by|via|from)\\b|"
              + "(?:file|handout|stock) (?:photo|picture|image)\\b).{0,90}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGENCY_PICTURE =
      Pattern.compile(
          "[\\[(]?(?:AP|AFP|EPA|REUTERS|Reuters|Getty(?: Images)?|AFP via Getty Images|dpa|Shutterstock|iStock|Xinhua|PA)\\s*"
              + "(?:(?:Photo|Images?|PHOTO|Foto)\\s*)?/\\s*\\p{Lu}[^.!?]{1,50}[\\])]?");
  private static final Pattern CAPTION_TAIL =
      Pattern.compile(
          ".*[\\[(](?:(?:AP|AFP|EPA|Reuters|REUTERS|Getty|dpa)\\b[^()\\[\\]]{0,40}/[^()\\[\\]]{2,60}|"
              + "(?:Photo|Image|Picture|Foto|Bild)(?: (?:by|via|credit|courtesy of))?[: ][^()\\[\\]]{2,60}|"
              + "(?:AP|Reuters|AFP|File) (?:Photo|photo)[^()\\[\\]]{0,40})[\\])]\\.?");

  private static final Pattern CAPTION_END =
      Pattern.compile(
          ".*\\b(?:Photos?|Images?|Pictures?|Fotos?|Bild|Credit|Bildquelle)(?: by| credit| courtesy of)?: ?\\(?[^.:;!?]{2,50}\\)?");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private static final Pattern CODE =
      Pattern.compile(
          "<!--.*|.*\\b(?:function\\s*\\(|var \\w+ ?=|document\\.(?:write|getElement)|window\\.\\w+ ?[=(]|google_ad_|googletag|\\(adsbygoogle).*|"
              + "[\\w.$]+\\s*=\\s*[\"'\\d].*;\\s*|//-->.*|[{}();\\s]+");

  private FurnitureWords() {}

  /** Whether a whole line is a control, such as "Leave comment" or "Remove Ads". */
  static boolean isControl(String line) {
    return line.length() < 60 && CONTROL.matcher(lower(line)).matches();
  }

  /** Whether the words belong to a form, a footer or a notice of the page. */
  static boolean isForm(String words) {
    return words.length() < LONGEST_FORM && FORMS.isIn(lower(words));
  }

  /** Whether a heading or label stands over what leads to other articles. */
  static boolean isRelated(String words) {
    return words.length() < 80 && RELATED.matcher(lower(words)).matches();
  }

  /** Whether the words call on the reader to sign up, subscribe or buy, outside any quotation. */
  static boolean isCall(String words) {
    return words.length() < 400
        && words.indexOf('“') < 0
        && words.indexOf('"') < 0
        && CALLS.isIn(lower(words));
  }

  /** Whether the words are a picture's credit or a caption that ends in one. */
  static boolean isPictureCredit(String words) {
    if (words.length() > 450) {
      return false;
    }
    char last = words.charAt(words.length() - 1);
    char beforeLast = words.length() > 1 ? words.charAt(words.length() - 2) : ' ';
    boolean bracketed = last == ')' || last == ']' || beforeLast == ')';
    return (words.length() < 300 && words.indexOf(':') >= 0 && CAPTION_END.matcher(words).matches())
        || (words.length() < 120
            && (PICTURE_CREDIT.matcher(words).matches() || AGENCY_PICTURE.matcher(words).matches()))
        || (bracketed && CAPTION_TAIL.matcher(words).matches());
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** Whether the words are one address and nothing else. */
  static boolean isAddress(String words) {
    return ADDRESS.matcher(words).matches();
  }

  /** The words of a text of a script that parts words, in lower case. */
  static Set<String> wordsOf(String text) {
    return new HashSet<>(wordsInOrder(text));
  }

  /** The same, in order and as often as they are there. */
  static List<String> wordsInOrder(String text) {
    String lower = lower(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!isLetterOrNumber(c)) {
        addWord(words, lower, start, i);
        start = next;
      }
      i = next;
    }
    addWord(words, lower, start, lower.length());
    return words;
  }

  private static void addWord(List<String> words, String text, int start, int end) {
    if (start < end) {
      words.add(text.substring(start, end));
    }
  }

  private static boolean isLetterOrNumber(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = c < 0x80 ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  static boolean isCode(String line) {
    return CODE.matcher(line).matches();
  }

  /** Whether the words end as sentences do, in any script; a closing quotation mark may follow. */
  static boolean endsAsSentence(String words) {
    int end = words.length();
    while (end > 0 && "\"'”’»›)]“*".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？।؟።:".indexOf(words.charAt(end - 1)) >= 0;
  }

  /** Whether the words end as those of a teaser do, which is cut off after so many letters. */
  static boolean breaksOff(String words) {
    return words.endsWith("...")
        || words.endsWith("…")
        || words.endsWith("[…]")
        || words.endsWith("[...]")
        || words.endsWith("(...)");
  }

  /** Whether the words end with a full stop of any script, as a statement does. */
  static boolean endsWithStop(String words) {
    char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
    return ".。।۔".indexOf(last) >= 0;
  }

  /** For comparing two printings of one headline: letters and digits only, in lower case. */
  static String skeleton(String words) {
    char[] letters = words.toCharArray();
    int size = 0;
    for (char c : letters) {
      if (c >= 'A' && c <= 'Z') {
        letters[size++] = (char) (c + ('a' - 'A'));
      } else if (c < 0x80 ? isSmallLetterOrDigit(c) : c >= 0xE0 && c <= 0xFF && c != 0xF7) {
        letters[size++] = c;
      } else if (c >= 0xA1 && (c < 0x2010 || c > 0x203A)) {
        return skeletonOfAny(words);
      }
    }
    return new String(letters, 0, size);
  }

  /** The same for words whose letters are not all plain Latin ones. */
  private static String skeletonOfAny(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    char[] letters = new char[lower.length()];
    int size = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isSurrogate(c)) {
        int point = lower.codePointAt(i);
        if (Character.isLetterOrDigit(point)) {
          size += Character.toChars(point, letters, size);
          i++;
        }
      } else if (isSmallLetterOrDigit(c)) {
        letters[size++] = c;
      }
    }
    return new String(letters, 0, size);
  }

  private static boolean isSmallLetterOrDigit(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
