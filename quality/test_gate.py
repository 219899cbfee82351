"""Tests of the gate itself: python3 -m unittest discover -s quality"""
import contextlib
import io
import json
import pathlib
import tempfile
import unittest

import gate

BOUNDS = {"wikinews.speaker": {"floor": 60.0, "goal": 70}, "wikinews.wrong": {"ceiling": 10.0}}


class GateTest(unittest.TestCase):
    def run_gate(self, answer, *words, ledger=None):
        """Runs the gate with one set whose measure gives the answer; gives exit status, what it printed and the new ledger."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "shared").mkdir()
            kept = {key: getattr(gate, key) for key in ("SHARED", "FLOORS", "SETS", "MEASURES", "data_of")}
            gate.SHARED, gate.FLOORS, gate.SETS = folder / "shared", folder / "floors.json", ("wikinews",)
            gate.MEASURES, gate.data_of = {"wikinews": lambda _: answer()}, lambda _: []
            gate.FLOORS.write_text(json.dumps(ledger or {"figures": BOUNDS, "traps_not_met": ["000 known"], "fingerprints": {}}))
            printed = io.StringIO()
            try:
                with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                    status = gate.main([*words, "--keep", str(folder / "out")])
                return status, printed.getvalue(), json.loads(gate.FLOORS.read_text())
            finally:
                for key, value in kept.items():
                    setattr(gate, key, value)

    def test_figures_on_their_bounds_hold(self):
        self.assertEqual(0, self.run_gate(lambda: {"speaker": 60.0, "wrong": 10.0})[0])

    def test_figure_under_its_floor_fails(self):
        status, printed, _ = self.run_gate(lambda: {"speaker": 59.9, "wrong": 0})
        self.assertEqual(1, status)
        self.assertIn("wikinews.speaker fell", printed)

    def test_figure_over_its_ceiling_fails(self):
        self.assertEqual(1, self.run_gate(lambda: {"speaker": 99, "wrong": 10.1})[0])

    def test_figure_that_the_scorer_left_out_fails(self):
        self.assertEqual(1, self.run_gate(lambda: {"speaker": 99})[0])

    def test_command_that_fails_fails(self):
        def broken():
            gate.run(["false"], ".")

        self.assertEqual(1, self.run_gate(broken)[0])

    def test_ledger_without_figures_is_refused(self):
        self.assertEqual(2, self.run_gate(lambda: {}, ledger={"figures": {}, "traps_not_met": [], "fingerprints": {}})[0])

    def test_raise_lifts_and_never_lowers(self):
        _, _, ledger = self.run_gate(lambda: {"speaker": 61.5, "wrong": 12.0}, "--raise")
        self.assertEqual({"floor": 61.5, "goal": 70}, ledger["figures"]["wikinews.speaker"])
        self.assertEqual({"ceiling": 10.0}, ledger["figures"]["wikinews.wrong"])

    def test_lower_takes_the_named_figure_as_seen(self):
        status, _, ledger = self.run_gate(lambda: {"speaker": 50.0, "wrong": 1.0}, "--lower", "wikinews.speaker")
        self.assertEqual(0, status)
        self.assertEqual(50.0, ledger["figures"]["wikinews.speaker"]["floor"])

    def test_lower_of_an_unknown_figure_is_refused(self):
        self.assertEqual(2, self.run_gate(lambda: {"speaker": 60, "wrong": 1}, "--lower", "wikinews.sepaker")[0])

    def test_known_trap_passes_and_a_new_one_fails(self):
        known = {"speaker": 60, "wrong": 1, "checks": {"000 known": False, "000 other": True}}
        new = {"speaker": 60, "wrong": 1, "checks": {"000 known": True, "000 other": False}}
        self.assertEqual(0, self.run_gate(lambda: known)[0])
        self.assertEqual(1, self.run_gate(lambda: new)[0])

    def test_changed_data_are_told(self):
        self.assertIn("are not those", self.run_gate(lambda: {"speaker": 60, "wrong": 1})[1])

    def test_count_in_words_is_a_number(self):
        self.assertEqual(3, gate.figure({"words": "3 of 50"}, "words"))

    def test_list_counts_its_items(self):
        self.assertEqual(2, gate.figure({"missing": ["a", "b"]}, "missing"))


if __name__ == "__main__":
    unittest.main()
