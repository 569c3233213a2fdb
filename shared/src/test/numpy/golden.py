"""Independent NumPy reference for the two-layer network, in float64 and plain matrix form.

Run it with "python3 golden.py" (no arguments, needs NumPy); it writes ../resources/golden.json,
the fixture the Java tests compare against. The fixture is checked in, so running the Java tests
needs neither NumPy nor this script. Inputs and weights are formulas, no random numbers.
"""
import json
from pathlib import Path

import numpy as np

LEARNING_RATE, DECAY_RATE, DECAY_STEPS, L2 = 0.05, 0.9, 10000, 1e-3
D, H, K, IMAGES = 784, 7, 10, 12        # pixels, hidden units, classes, images
W1_ROWS = [0, 101, 406, 783]            # the rows of W1 kept in the fixture
FIRST = 3                               # the image of the first step: ReLU leaves units on and off


def float32(values):
    """Rounded to float32, then used as float64."""
    return np.asarray(values, dtype=np.float64).astype(np.float32).astype(np.float64)


def data():
    i, j = np.arange(IMAGES)[:, None], np.arange(D)[None, :]
    pixels = np.where((i * 31 + j * 17) % 97 < 20, (i * 7 + j * 13) % 256, 0)
    labels = (3 * np.arange(IMAGES) + 1) % 10
    return (pixels / 255 - 0.1307) / 0.3081, np.eye(K)[labels]  # X: IMAGES x D, Y: IMAGES x K


def initial_weights(bias):
    h, k = np.arange(H), np.arange(K)
    w1 = float32((np.arange(D * H) * 7919 % 2001 - 1000) / 8000).reshape(D, H)
    w2 = float32((np.arange(H * K) * 104729 % 2001 - 1000) / 2000).reshape(H, K)
    if bias:                            # the last row is the bias
        w1 = np.vstack([w1, float32((h * 31 % 11 - 5) / 20)])
        w2 = np.vstack([w2, float32((k * 17 % 11 - 5) / 20)])
    return w1, w2


def act(name, z):
    return 1 / (1 + np.exp(-z)) if name == "sigmoid" else np.maximum(0, z)


def act_derivative(name, z):
    if name == "sigmoid":
        return act(name, z) * (1 - act(name, z))    # s (1 - s)
    return (z > 0).astype(np.float64)               # 1 for z > 0, else 0


def with_ones(a, bias):
    return np.hstack([a, np.ones((len(a), 1))]) if bias else a


def forward(x, w1, w2, activation, bias):
    a0 = with_ones(x, bias)                         # A0 = X (with a column of ones)
    z1 = a0 @ w1                                    # Z1 = A0 W1
    a1 = with_ones(act(activation, z1), bias)       # A1 = act(Z1) (with a column of ones)
    z2 = a1 @ w2                                    # Z2 = A1 W2
    e = np.exp(z2 - z2.max(axis=1, keepdims=True))
    return a0, z1, a1, e / e.sum(axis=1, keepdims=True)     # A2 = softmax(Z2)


def gradients(x, y, w1, w2, activation, bias, l2):
    """Gradients of mean cross-entropy + l2 (|W1|^2 + |W2|^2), bias rows included."""
    a0, z1, a1, a2 = forward(x, w1, w2, activation, bias)
    delta2 = (a2 - y) / len(x)                      # (A2 - Y) / B
    delta1 = (delta2 @ w2[:H].T) * act_derivative(activation, z1)   # W2 without its bias row
    dw2 = a1.T @ delta2 + 2 * l2 * w2               # dW2 = A1^T (A2-Y)/B + 2 l2 W2
    dw1 = a0.T @ delta1 + 2 * l2 * w1               # dW1 = A0^T [((A2-Y) W2^T) o act'(Z1)]/B + 2 l2 W1
    return dw1, dw2


def train(x, y, activation, bias, batch_size, steps):
    w1, w2 = initial_weights(bias)
    for t in range(steps):
        n = (FIRST + t * batch_size + np.arange(batch_size)) % IMAGES
        dw1, dw2 = gradients(x[n], y[n], w1, w2, activation, bias, L2)
        lr = LEARNING_RATE * DECAY_RATE ** (t / DECAY_STEPS)
        w1, w2 = w1 - lr * dw1, w2 - lr * dw2       # both gradients at the weights before the step
    return w1, w2


def matrices(w1, w2, bias):
    entry = {"W1rows": {str(r): w1[r].tolist() for r in W1_ROWS}, "W2": w2[:H].tolist()}
    return {**entry, "b1": w1[D].tolist(), "b2": w2[H].tolist()} if bias else entry


def main():
    x, y = data()
    cases, grads = [], []
    for activation, bias in [(a, b) for a in ("sigmoid", "relu") for b in (False, True)]:
        for batch_size, steps in [(b, s) for b in (1, 4) for s in (1, 10)]:
            w1, w2 = train(x, y, activation, bias, batch_size, steps)
            p = forward(x, w1, w2, activation, bias)[-1]
            cases.append({"activation": activation, "bias": bias, "batchSize": batch_size, "steps": steps,
                          "crossEntropy": float(-np.log(p[y == 1]).mean()),     # mean of -ln p(label)
                          "l2Penalty": float(L2 * ((w1 ** 2).sum() + (w2 ** 2).sum())),
                          "accuracyCount": int((p.argmax(axis=1) == y.argmax(axis=1)).sum()),
                          **matrices(w1, w2, bias)})
        w1, w2 = initial_weights(bias)              # one image at the initial weights, without L2
        one = slice(FIRST, FIRST + 1)
        dw1, dw2 = gradients(x[one], y[one], w1, w2, activation, bias, 0.0)
        grads.append({"activation": activation, "bias": bias, **matrices(dw1, dw2, bias),
                      "probabilities": forward(x[one], w1, w2, activation, bias)[-1][0].tolist()})
    head = {"learningRate": LEARNING_RATE, "decayRate": DECAY_RATE, "decaySteps": DECAY_STEPS,
            "l2": L2, "hiddenUnits": H, "images": IMAGES}
    lists = [f'"{name}": [\n' + ",\n".join(map(json.dumps, entries)) + "\n]"    # one entry per line
             for name, entries in (("cases", cases), ("gradients", grads))]
    text = json.dumps(head)[:-1] + ",\n" + ",\n".join(lists) + "}\n"
    (Path(__file__).resolve().parent / "../resources/golden.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
