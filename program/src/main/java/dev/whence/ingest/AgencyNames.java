package dev.whence.ingest;

import java.util.regex.Pattern;

/** News agencies as articles print them. */
final class AgencyNames {

  /** A choice of names for a pattern, the longer before the shorter. */
  static final String ANY =
      "(?:Thomson )?Reuters|REUTERS|(?:The )?Associated Press|AP|AFP|Agence France-Presse|Xinhua|TASS|Interfax|"
          + "dpa-(?:AFX|afx|infocom)|dpa|Bloomberg|UPI|PA Media|Press Association|AAP|ANSA|Ansa|EFE|Efe|Europa Press|Kyodo(?: News)?|Yonhap|ANI|"
          + "PTI|IANS|The Canadian Press|APA-OTS|APA|SDA|sda|Keystone-SDA|Belga|Anadolu|RIA Novosti|Ma['’]an|SANA|IRNA|CNA|Ritzau|NTB|TT|"
          + "ATS|MTI|PAP|CTK|ČTK|Jiji|QNA|WAM|MENA|SPA|Tasnim|Fars|SID|KNA|epd|[Kk]athpress|ots|AdnKronos|Adnkronos|LUSA|Lusa|ANP|STT|BTA|"
          + "BELTA|Ukrinform|Unian|Bernama|Antara|VNA|Agerpres|Agencia Brasil|Agência Brasil|Télam|Notimex";

  private static final Pattern WHOLE = Pattern.compile(ANY);

  private AgencyNames() {}

  /** Whether the words are an agency's name and nothing else. */
  static boolean is(String words) {
    return WHOLE.matcher(words).matches();
  }
}
