"""Tests of how Emergent is split and set apart: python3 -m unittest discover -s training"""
import contextlib
import csv
import gzip
import io
import pathlib
import tempfile
import unittest

import emergent

CLAIMS = {
    "1a": ("A ferry sank off Norby", ["Ferry goes down near Norby harbour", "Norby ferry disaster is a hoax"]),
    "2b": ("General Vale has fled", ["Vale on the run, aides say"]),
    "3c": ("A cat was elected mayor", ["Town elects a cat"]),
}
BODIES = {"7": "The ferry left at noon and was not seen again.", "8": "Nobody knows where the general is tonight."}
STANCES = [("Ferry goes down near Norby harbor", "7", "agree"), ("Town elects a cat", "8", "unrelated"), ("Where is Vale?", "8", "discuss")]


def write_table(path, head, rows):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


class EmergentTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        rows = [(claim, headline, "for", f"{key}-{number}", key)
                for key, (claim, headlines) in CLAIMS.items() for number, headline in enumerate(headlines)]
        write_table(self.folder / "emergent_train.csv", ["claimHeadline", "articleHeadline", "articleHeadlineStance", "articleId", "claimId"], rows)
        write_table(self.folder / "fnc1_train_bodies.csv.gz", ["Body ID", "articleBody"], BODIES.items())
        write_table(self.folder / "fnc1_train_stances.csv.gz", ["Headline", "Body ID", "Stance"], STANCES)
        self.prepared("fnc000", "7", BODIES["7"], "A ship was lost")
        self.prepared("rumour-vale", "99", "An article that FNC-1 has not.", "General Vale has fled")
        with contextlib.redirect_stdout(io.StringIO()):
            emergent.main(str(self.folder), str(self.folder / "prepared"), str(self.folder / "out"))

    def prepared(self, name, article, text, claim):
        matter = self.folder / "prepared" / name
        matter.mkdir(parents=True)
        (matter / (article + ".txt")).write_text(text, encoding="utf-8")
        (matter / "pairs.tsv").write_text(f"{article}\t{claim}\tsupports\t-\n", encoding="utf-8")

    def claims(self, part):
        return {line.split("\t")[1] for line in (self.folder / "out" / part / "pairs.tsv").read_text(encoding="utf-8").splitlines()}

    def matters(self, half):
        return (self.folder / "out" / half / "matters.txt").read_text(encoding="utf-8").split()

    def test_a_claim_is_in_one_half_with_all_its_headlines(self):
        self.assertEqual(self.claims("first"), {"A ferry sank off Norby", "A cat was elected mayor"})
        self.assertEqual(self.claims("second"), {"General Vale has fled"})
        self.assertEqual(len(list((self.folder / "out" / "first" / "articles").iterdir())), 3)

    def test_a_matter_is_left_out_for_a_headline_that_was_not_prepared(self):
        self.assertEqual(self.matters("first"), ["fnc000"])

    def test_a_labelled_rumour_whose_articles_are_not_in_fnc_is_known_by_its_claim(self):
        self.assertEqual(self.matters("second"), ["rumour-vale"])

    def test_a_headline_that_only_stands_with_unrelated_articles_is_unseen(self):
        self.assertEqual(self.claims("unseen"), {"A cat was elected mayor"})


if __name__ == "__main__":
    unittest.main()
