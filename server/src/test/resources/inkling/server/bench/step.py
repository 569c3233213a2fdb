"""The paper's step in NumPy, dense and in float64, on one thread: sigmoid, no bias.

    python3 step.py DIR HIDDEN_UNITS

DIR holds the four uncompressed IDX files of MNIST. Requests on stdin, one a line: "train B MS" takes steps from the start of batch size B for so many milliseconds,
"steps B N" N steps. Both answer "steps seconds share", with the share of the last images that were read correctly.
"""
import os

for library in ("OPENBLAS", "MKL", "OMP"):
    os.environ[library + "_NUM_THREADS"] = "1"

import sys
import time

import numpy as np

folder, hidden_units = sys.argv[1], int(sys.argv[2])
rng = np.random.default_rng(1)
pixels = np.fromfile(os.path.join(folder, "train-images-idx3-ubyte"), np.uint8, offset=16).reshape(-1, 784)
labels = np.fromfile(os.path.join(folder, "train-labels-idx1-ubyte"), np.uint8, offset=8)
x = (pixels / 255 - 0.1307) / 0.3081
y = np.eye(10)[labels]
w1 = np.empty((784, hidden_units))
w2 = np.empty((hidden_units, 10))
l2 = 1e-5
steps = 0


g1, t1, g2, t2 = (np.empty_like(w) for w in (w1, w1, w2, w2))


def descend(w, a, delta, rate, batch, g, t):
    """dW = aT delta / B + 2 lambda W; W -= rate dW, without allocating anything"""
    np.dot(a.T, delta / batch, out=g)
    np.multiply(w, 2 * l2, out=t)
    g += t
    g *= rate
    w -= g


def step(batch):
    i = rng.integers(len(x), size=batch)
    a0 = x[i]
    a1 = 1 / (1 + np.exp(-(a0 @ w1)))
    z2 = a1 @ w2
    e = np.exp(z2 - z2.max(axis=1, keepdims=True))
    delta2 = e / e.sum(axis=1, keepdims=True) - y[i]
    delta1 = (delta2 @ w2.T) * a1 * (1 - a1)
    rate = 0.05 * 0.9 ** (steps / 10000)
    descend(w1, a0, delta1, rate, batch, g1, t1)
    descend(w2, a1, delta2, rate, batch, g2, t2)
    return (z2.argmax(axis=1) == labels[i]).mean()


for line in sys.stdin:
    kind, batch, amount = line.split()
    most = float(amount) if kind == "steps" else np.inf
    longest = float(amount) / 1000 if kind == "train" else np.inf
    w1[:] = rng.standard_normal(w1.shape) / np.sqrt(hidden_units)
    w2[:] = rng.standard_normal(w2.shape) / np.sqrt(10)
    begin = time.perf_counter()
    steps, share = 0, 0.0
    while steps < most and time.perf_counter() - begin < longest:
        share += 0.01 * (step(int(batch)) - share)
        steps += 1
    print(steps, time.perf_counter() - begin, round(share, 3), flush=True)
