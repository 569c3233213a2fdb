"""Independent NumPy reference for the principal components of a matrix whose rows are samples.

Run it with "python3 pca.py" (no arguments, needs NumPy); it writes ../resources/pca.json, the fixture
PcaTest compares against. Matrices are formulas, no random numbers.
"""
import json
from pathlib import Path

import numpy as np

N, M, COMPONENTS = 12, 7, 5


def matrices():
    i, j, r = np.arange(N)[:, None], np.arange(M)[None, :], np.arange(3)
    yield "fullRank", (i * 31 + j * 17 + i * i * j * 5) % 23 / 4.0 + j
    yield "rank3", ((i * 7 + r * r * 3 + i * r) % 11 - 4.0) @ ((r[:, None] * 5 + j * j * 2) % 13 / 2.0)


def pca(rows):
    centred = rows - rows.mean(axis=0)
    _, sigma, vt = np.linalg.svd(centred, full_matrices=False)
    scores = (centred @ vt[:COMPONENTS].T).T                            # COMPONENTS x N
    largest = np.abs(scores).argmax(axis=1)
    scores *= np.sign(scores[np.arange(COMPONENTS), largest])[:, None]  # the largest score is positive
    real = sigma[:COMPONENTS] > 1e-12 * sigma[0]                        # the others are rounding
    explained = sigma[:COMPONENTS] ** 2 / (sigma ** 2).sum()
    return np.where(real[:, None], scores, 0), np.where(real, explained, 0)


def main():
    entries = []
    for name, rows in matrices():
        scores, explained = pca(rows)
        entries.append({"name": name, "rows": rows.tolist(), "scores": scores.tolist(), "explained": explained.tolist()})
    text = '{"matrices": [\n' + ",\n".join(map(json.dumps, entries)) + "\n]}\n"
    (Path(__file__).resolve().parent / "../resources/pca.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
