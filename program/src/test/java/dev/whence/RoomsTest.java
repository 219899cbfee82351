package dev.whence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the arrows between the rooms as ARCHITECTURE.md draws them. */
class RoomsTest {

  private static final String ROOT = "dev.whence";

  /** Which other rooms each room may touch; "" is the package of {@code Whence} itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("fetch", Set.of("model")),
          Map.entry("ingest", Set.of("model")),
          Map.entry("language", Set.of("model")),
          Map.entry("attribution", Set.of("model")),
          Map.entry("rumour", Set.of("model")),
          Map.entry("roster", Set.of("model")),
          Map.entry("absence", Set.of("model")),
          Map.entry("changes", Set.of("model")),
          Map.entry("correction", Set.of("model")),
          Map.entry("store", Set.of("model")),
          Map.entry("report", Set.of("model")),
          Map.entry("export", Set.of("model")),
          Map.entry("web", Set.of()),
          Map.entry(
              "",
              Set.of(
                  "model",
                  "fetch",
                  "ingest",
                  "language",
                  "attribution",
                  "rumour",
                  "roster",
                  "absence",
                  "changes",
                  "correction",
                  "store",
                  "report",
                  "export",
                  "web")),
          Map.entry("cli", Set.of("model", "")));

  /** The only rooms that may touch a package from outside. */
  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          Map.entry("java.sql", Set.of("store")),
          Map.entry("javax.sql", Set.of("store")),
          Map.entry("org.sqlite", Set.of("store")),
          Map.entry("opennlp", Set.of("language")),
          Map.entry("ai.onnxruntime", Set.of("language")),
          Map.entry("org.jsoup", Set.of("ingest")),
          Map.entry("org.mozilla.universalchardet", Set.of("ingest")),
          Map.entry("org.netpreserve", Set.of("fetch", "ingest")),
          Map.entry("crawlercommons", Set.of("fetch")),
          Map.entry("com.github.difflib", Set.of("changes")),
          Map.entry("gg.jte", Set.of("report")),
          Map.entry("java.net.http", Set.of("fetch")),
          Map.entry("javax.net.ssl", Set.of("fetch")),
          Map.entry("com.sun.net.httpserver", Set.of()),
          Map.entry("org.eclipse.jetty", Set.of("web")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry("me.tongfei", Set.of("cli")));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  static Stream<Arguments> doors() {
    return DOORS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(door -> Arguments.of(door.getKey(), door.getValue()));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @MethodSource("rooms")
  void room_touches_only_the_rooms_it_may(String room) {
    Set<String> allowed = ARROWS.getOrDefault(room, Set.of());
    List<String> forbidden =
        rooms().filter(other -> !other.equals(room) && !allowed.contains(other)).toList();
    check(
        noClasses()
            .that(resideIn(List.of(room)))
            .should()
            .dependOnClassesThat(resideIn(forbidden))
            .because("a room knows only the records, and Whence alone knows the rooms"));
  }

  @Test
  void every_class_lives_in_a_known_room() {
    check(classes().should().resideInAnyPackage(packages(ARROWS.keySet())));
  }

  @Test
  void packages_form_no_ring() {
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void model_touches_only_the_jdk() {
    check(
        classes()
            .that(resideIn(List.of("model")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify.annotations.."));
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @MethodSource("doors")
  void foreign_package_is_touched_only_in_its_room(String foreign, Set<String> allowed) {
    check(
        noClasses()
            .that(not(resideIn(allowed)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(foreign + ".."));
  }

  @Test
  void network_is_reached_only_from_fetch_and_listened_to_only_from_web() {
    check(
        noClasses()
            .that(not(resideIn(List.of("fetch", "web"))))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(\\w*Socket\\w*|\\w*URLConnection|URLClassLoader)")
            .orShould()
            .callMethod(URL.class, "openStream"));
  }

  @Test
  void rooms_between_bytes_and_report_touch_no_file() {
    check(
        noClasses()
            .that(
                resideIn(
                    List.of(
                        "model",
                        "language",
                        "attribution",
                        "rumour",
                        "roster",
                        "absence",
                        "changes",
                        "correction",
                        "report",
                        "export")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File\\w*|RandomAccessFile)"));
  }

  @Test
  void rooms_do_not_log() {
    check(
        noClasses()
            .that(not(resideIn(List.of("", "cli"))))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.System\\$Logger.*|org\\.slf4j\\..*"));
  }

  @Test
  void only_main_ends_the_program() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void only_cli_speaks_on_the_standard_streams() {
    check(noClasses().that(not(resideIn(List.of("cli")))).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void nobody_prints_a_stack_trace() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                calls(Throwable.class, "printStackTrace").as("a stack trace is printed")));
  }

  @Test
  void nobody_uses_java_util_logging() {
    check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
  }

  @Test
  void only_cli_reads_the_clock() {
    check(
        noClasses()
            .that(not(resideIn(List.of("cli"))))
            .should()
            .callMethodWhere(
                describe(
                    "the clock of the machine is read",
                    access ->
                        access.getTargetOwner().getPackageName().equals("java.time")
                            && (access.getName().startsWith("system")
                                || (access.getName().equals("now")
                                    && takesNoClock(access.getTarget().getFullName())))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void nobody_changes_the_locale_of_the_machine() {
    check(
        noClasses()
            .should()
            .callMethodWhere(calls(Locale.class, "setDefault").as("the default locale is set")));
  }

  @Test
  void static_fields_are_final() {
    check(fields().that().areStatic().should().beFinal());
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(
            PROGRAM.stream()
                .map(JavaClass::getPackage)
                .filter(packageOfOurs -> !packageOfOurs.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }

  private static boolean takesNoClock(String method) {
    return !method.contains("java.time.Clock");
  }

  private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String method) {
    return describe(
        "call of " + method,
        access -> access.getName().equals(method) && access.getTargetOwner().isAssignableTo(owner));
  }

  private static DescribedPredicate<JavaClass> resideIn(Collection<String> rooms) {
    return resideInAnyPackage(packages(rooms));
  }

  private static String[] packages(Collection<String> rooms) {
    return rooms.stream()
        .map(room -> room.isEmpty() ? ROOT : ROOT + "." + room + "..")
        .toArray(String[]::new);
  }
}
