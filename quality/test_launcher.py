"""Tests of ./whence with a stand-in for Maven and for Java: python3 -m unittest discover -s quality"""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

PROJECT = pathlib.Path(__file__).resolve().parent.parent

# Answers like Java when asked for its properties; otherwise shows its arguments, one a line, and ends with $ENDS.
JAVA = """#!/bin/sh
case "$*" in
  *-XshowSettings*) printf '    java.specification.version = {version}\\n    java.home = {home}\\n' >&2; exit 0 ;;
  *DumpLoadedClassList* | *-Xshare:dump*) exit 1 ;;
esac
for word in "$@"; do printf '<%s>\\n' "$word"; done
exit "${{ENDS:-0}}"
"""
# Leaves a line for each build, and what a build leaves; fails when it finds a file "broken".
MAVEN = """#!/bin/sh
echo build >>builds
if [ -e broken ]; then echo 'what the compiler said'; exit 1; fi
sleep "${SLOW:-0}"
mkdir -p program/target/launcher/lib
echo jar >program/target/launcher/whence.jar
echo lib >program/target/launcher/lib/one.jar
"""
# Unpacks a library of the asked platform from a jar; the jar's text is that of the library.
JAR = """#!/bin/sh
mkdir -p "$3" && cp "$2" "$3/library"
"""


class LauncherTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.base = pathlib.Path(folder.name).resolve()
        self.home = self.base / "a folder" / "whence"
        self.source = self.home / "program" / "src" / "main" / "A.java"
        self.source.parent.mkdir(parents=True)
        shutil.copy(PROJECT / "whence", self.home / "whence")
        for name in ("pom.xml", "program/pom.xml", "program/src/main/A.java"):
            (self.home / name).write_text("source")
            self.age(self.home / name)
        self.age(self.source.parent)
        self.script(self.home / "mvnw", MAVEN)
        self.java(self.base / "jdk", 21)

    def script(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def java(self, home, version):
        self.script(home / "bin" / "java", JAVA.format(version=version, home=home))
        self.script(home / "bin" / "javac", "#!/bin/sh\n")
        self.script(home / "bin" / "jar", JAR)

    def age(self, path):
        os.utime(path, (time.time() - 1000, time.time() - 1000))

    def environment(self, **more):
        kept = {"PATH": "/usr/bin:/bin", "JAVA_HOME": str(self.base / "jdk"), "LC_ALL": "C.UTF-8"}
        return {**kept, **more}

    def launch(self, *words, command=None, cwd=None, **more):
        return subprocess.run([command or self.home / "whence", *words], cwd=cwd or self.base, env=self.environment(**more), capture_output=True, text=True, timeout=60)

    def builds(self):
        path = self.home / "builds"
        return len(path.read_text().splitlines()) if path.exists() else 0

    def words(self, done):
        """The arguments that the program got, those of Java left out."""
        return done.stdout.split("whence.jar>\n", 1)[1].splitlines()

    def test_first_start_builds_and_says_so_in_one_line(self):
        done = self.launch("help")
        self.assertEqual(["<help>"], self.words(done))
        self.assertRegex(done.stderr, r"\Awhence: building on first use .*\n\Z")

    def test_second_start_builds_nothing_and_is_quiet(self):
        self.launch()
        done = self.launch()
        self.assertEqual((1, ""), (self.builds(), done.stderr))

    def test_newer_source_builds_again(self):
        self.launch()
        later = time.time() + 5
        os.utime(self.source, (later, later))
        self.assertIn("building again", self.launch().stderr)
        self.assertEqual(2, self.builds())

    def test_removed_source_builds_again(self):
        self.launch()
        self.source.unlink()
        later = time.time() + 5
        os.utime(self.source.parent, (later, later))
        self.launch()
        self.assertEqual(2, self.builds())

    def test_arguments_arrive_as_they_were_given(self):
        given = ["--claim", 'He said "no"  twice', "", "*", "$HOME", "a\\b", "Zoë – 山", "-XX:x"]
        self.assertEqual([f"<{word}>" for word in given], self.words(self.launch(*given)))

    def test_exit_status_of_the_program_is_kept(self):
        self.assertEqual([0, 1, 2, 3], [self.launch(ENDS=str(status)).returncode for status in range(4)])

    def test_link_to_the_launcher_finds_its_project(self):
        (self.base / "bin").mkdir()
        (self.base / "bin" / "whence").symlink_to("../a folder/whence/whence")
        (self.base / "two").symlink_to("bin/whence")
        self.assertEqual(["<x>"], self.words(self.launch("x", command=self.base / "two", cwd="/")))

    def test_failing_build_shows_the_log_and_ends_with_1(self):
        (self.home / "broken").touch()
        done = self.launch()
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertIn("what the compiler said", done.stderr)
        (self.home / "broken").unlink()
        self.assertEqual(0, self.launch().returncode)

    def test_launches_at_the_same_time_build_once(self):
        runs = [subprocess.Popen([self.home / "whence", str(n)], env=self.environment(SLOW="2"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for n in range(4)]
        for n, run in enumerate(runs):
            out, _ = run.communicate(timeout=60)
            self.assertTrue(out.endswith(f"<{n}>\n"), out)
        self.assertEqual(1, self.builds())
        self.assertEqual([], list((self.home / "program" / "target").glob("launcher.lock*")))

    def test_lock_of_a_launch_that_died_is_taken_over(self):
        dead = subprocess.Popen(["true"])
        dead.wait()
        lock = self.home / "program" / "target" / "launcher.lock"
        lock.mkdir(parents=True)
        (lock / "pid").write_text(str(dead.pid))
        self.assertEqual(0, self.launch().returncode)

    def test_old_java_is_named_with_what_to_do(self):
        self.java(self.base / "old", "1.8")
        done = self.launch(JAVA_HOME=str(self.base / "old"), PATH=f"{self.base / 'old' / 'bin'}:/bin")
        if done.returncode == 0:
            self.skipTest("a newer Java lies in /bin")
        self.assertEqual(1, done.returncode)
        self.assertRegex(done.stderr, r"needs Java 17 or newer \(.*is Java 8\)")

    def test_old_java_home_gives_way_to_the_path(self):
        self.java(self.base / "old", 11)
        done = self.launch("x", JAVA_HOME=str(self.base / "old"), PATH=f"{self.base / 'jdk' / 'bin'}:/usr/bin:/bin")
        self.assertEqual(["<x>"], self.words(done))

    def test_java_without_compiler_cannot_build(self):
        (self.base / "jdk" / "bin" / "javac").unlink()
        done = self.launch()
        self.assertEqual(1, done.returncode)
        self.assertIn("needs a JDK", done.stderr)

    def test_options_for_java_come_before_the_program(self):
        self.assertIn("<-Xmx1g>", self.launch(WHENCE_JAVA_OPTS="-Xmx1g -Dx=y").stdout.split("<-jar>")[0])

    def test_weights_and_library_lie_unpacked_beside_the_jars(self):
        self.with_reader()
        done = self.launch("x")
        ready = self.home / "program" / "target" / "ready"
        self.assertIn(f"<-Dwhence.reader={ready}/unpacked/reader.onnx>", done.stdout)
        self.assertIn(f"<-Donnxruntime.native.path={ready}/unpacked/library>", done.stdout)
        self.assertEqual("weights", (ready / "unpacked" / "reader.onnx").read_text())
        self.assertEqual("runtime 1", (ready / "unpacked" / "library" / "library").read_text())

    def test_new_build_unpacks_the_new_weights(self):
        self.with_reader()
        self.launch()
        self.with_reader(weights="others")
        later = time.time() + 5
        os.utime(self.source, (later, later))
        self.launch()
        self.assertEqual("others", (self.home / "program" / "target" / "ready" / "unpacked" / "reader.onnx").read_text())

    def test_two_versions_of_the_library_leave_it_in_the_jars(self):
        self.with_reader()
        (self.home / "program" / "target" / "launcher" / "lib" / "onnxruntime-2.jar").write_text("runtime 2")
        done = self.launch("x")
        self.assertEqual(["<x>"], self.words(done))
        self.assertNotIn("unpacked", done.stdout)

    def test_other_weights_of_the_user_go_first(self):
        self.with_reader()
        done = self.launch(WHENCE_JAVA_OPTS="-Dwhence.reader=/mine")
        self.assertEqual(1, done.stdout.count("-Dwhence.reader="))
        self.assertIn("<-Dwhence.reader=/mine>", done.stdout)

    def with_reader(self, weights="weights"):
        """Leaves in Maven's folder what a build leaves of the trained reader."""
        built = self.home / "program" / "target" / "launcher"
        (built / "classes" / "dev" / "whence" / "language").mkdir(parents=True, exist_ok=True)
        (built / "lib").mkdir(exist_ok=True)
        (built / "classes" / "dev" / "whence" / "language" / "reader.onnx").write_text(weights)
        (built / "lib" / "onnxruntime-1.jar").write_text("runtime 1")

    def test_locale_without_utf8_is_mended(self):
        self.script(self.base / "jdk" / "bin" / "java", JAVA.format(version=21, home=self.base / "jdk") .replace('for word', 'echo "$LC_ALL"; for word'))
        self.assertTrue(self.launch(LC_ALL="C").stdout.startswith("C.UTF-8\n"))


if __name__ == "__main__":
    unittest.main()
