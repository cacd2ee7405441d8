"""Shared runs of words."""

from __future__ import annotations

import time

from rashomon.text.shingles import Run, shared_runs, shingles


def test_shingles_are_all_runs_of_k_words() -> None:
    assert list(shingles(["a", "b", "c", "d"], 3)) == [("a", "b", "c"), ("b", "c", "d")]
    assert list(shingles(["a", "b"], 3)) == []


def test_a_run_is_as_long_as_it_can_be() -> None:
    left, right = ["x", "a", "b", "c", "d", "e", "y"], ["z", "z", "a", "b", "c", "d", "e", "w"]
    assert shared_runs([left, right], 3) == (Run(0, 1, 1, 2, 5),)


def test_runs_inside_one_text_are_found() -> None:
    text = ["a", "b", "c", "d", "q", "a", "b", "c", "d"]
    assert shared_runs([text], 3) == (Run(0, 0, 0, 5, 4),)


def test_shorter_runs_than_k_are_none() -> None:
    assert shared_runs([["a", "b", "c"], ["a", "b", "d"]], 3) == ()


def test_a_crowd_of_copies_takes_linear_time() -> None:
    copies = [[f"w{n}" for n in range(300)]] * 200
    began = time.perf_counter()
    runs = shared_runs(copies, 5)
    assert time.perf_counter() - began < 5
    assert {run.right for run in runs} == set(range(1, 200))
