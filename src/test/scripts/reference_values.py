#!/usr/bin/env python3
"""Computes the tables that the activation functions are tested against.

Usage: python3 src/test/scripts/reference_values.py [NAME...]      (needs mpmath 1.3 or newer)

Writes src/test/resources/activation/NAME.csv for every function, or for those that are named. Each
line holds the parameters, a double x in its shortest decimal form, and 50 significant digits of the
function and of its derivative at exactly that double; "none" where there is no derivative.

The functions are spelled out as they are defined, with hardly any rearrangement for precision: 1500
digits are carried instead. Derivatives are quotients of differences with steps of 1e-60 or
less, so that they owe nothing to formulas for them. Results below 1e-400 are written as 0.
"""

import pathlib
import random
import sys

from mpmath import atan, cos, erfc, exp, expm1, log, mp, mpf, nstr, pi, sign, sin, sqrt, tanh

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "activation"
DIGITS = 50


def sigma(x):
    return 1 / (1 + exp(-x))


def softplus(x):
    return log(1 + exp(x))


def normal_cdf(x):
    # Beyond this the exponential of the square is out of reach, and of interest.
    if abs(x) > 10**6:
        return mpf(x > 0)
    return erfc(-x / sqrt(2)) / 2


def log_log(x):
    if x > 1000:
        return mpf(1)
    # The difference of 1 and nearly 1 would need as many digits as x is large.
    return 1 - exp(-exp(x)) if x > -100 else -expm1(-exp(x))


def leaky(x, alpha):
    return alpha * x if x < 0 else x


def elu(x, alpha):
    return alpha * expm1(x) if x < 0 else x


def selu(x):
    scale = mpf("1.0507009873554804934193349852946")
    depth = mpf("1.6732632423543772848170429916717")
    return scale * (depth * expm1(x) if x < 0 else x)


def srelu(x, tl, al, tr, ar):
    if x <= tl:
        return tl + al * (x - tl)
    return x if x < tr else tr + ar * (x - tr)


def softshrink(x, lambda_):
    return sign(x) * max(abs(x) - lambda_, 0)


def gelu_tanh(x):
    u = sqrt(2 / pi) * (x + mpf("0.044715") * x**3)
    # (1 + tanh u) / 2, without the loss of all digits for a very negative u.
    return x * sigma(2 * u)


def gate(x):
    return max(mpf(0), min(mpf(1), (x + 1) / 2))


# Name: function of x and the parameters, the sets of parameters, points of special interest. Where a
# function breaks is found by comparing the slopes on both sides.
FUNCTIONS = {
    "absolute": (abs, [{}], []),
    "arctan": (atan, [{}], []),
    "bent-identity": (lambda x: (sqrt(x * x + 1) - 1) / 2 + x, [{}], []),
    "celu": (
        lambda x, alpha: alpha * expm1(x / alpha) if x < 0 else x,
        [{"alpha": 1}, {"alpha": 0.3}, {"alpha": 2.5}, {"alpha": 1e-3}],
        [],
    ),
    "cosine": (cos, [{}], [3.14, 22, 355]),
    "elish": (
        lambda x: expm1(x) * sigma(x) if x < 0 else x * sigma(x),
        [{}],
        [-0.881373587019543, -0.88, -0.9],
    ),
    "elu": (elu, [{"alpha": a} for a in (1, 0, 0.3, 2.5, 1e6)], []),
    "gaussian": (lambda x: exp(-x * x), [{}], [26.5, 27.2]),
    "gelu": (lambda x: x * normal_cdf(x), [{}], [-0.7517915246935645, -0.75, -38.45, -38.55]),
    "gelu-tanh": (gelu_tanh, [{}], [-0.75, -0.7524614220710162, -19.5, -21.2]),
    "hard-elish": (
        lambda x: (expm1(x) if x < 0 else x) * gate(x),
        [{}],
        [-0.4428544010023885, -0.44, -0.9999999, 0.9999999],
    ),
    "hard-sigmoid": (
        lambda x: max(mpf(0), min(mpf(1), x / 5 + mpf(1) / 2)),
        [{}],
        [-2.4999999, 2.4999999, -2.6],
    ),
    "hard-swish": (
        lambda x: x * max(mpf(0), min(mpf(6), x + 3)) / 6,
        [{}],
        [-2.9999999, 2.9999999, -1.4999999],
    ),
    "hard-tanh": (lambda x: max(mpf(-1), min(mpf(1), x)), [{}], []),
    "hardshrink": (
        lambda x, lambda_: x if abs(x) > lambda_ else mpf(0),
        [{"lambda": 0.5}, {"lambda": 0}, {"lambda": 2}],
        [],
    ),
    "identity": (lambda x: x, [{}], []),
    "isrlu": (
        lambda x, alpha: x / sqrt(1 + alpha * x * x) if x < 0 else x,
        [{"alpha": a} for a in (1, 0, 0.3, 2.5, 1e-300)],
        [],
    ),
    "isru": (
        lambda x, alpha: x / sqrt(1 + alpha * x * x),
        [{"alpha": a} for a in (1, 0, 0.3, 2.5, 1e300)],
        [],
    ),
    "leaky-relu": (leaky, [{"alpha": a} for a in (0.01, 0, 0.3, 1, 2.5)], []),
    "lecun-tanh": (lambda x: mpf("1.7159") * tanh(2 * x / 3), [{}], [-550, 555]),
    "lisht": (lambda x: x * tanh(x), [{}], []),
    "log-log": (log_log, [{}], [5.5, 6.5, 6.6, 6.61, 6.62]),
    "log-sigmoid": (lambda x: -softplus(-x), [{}], []),
    "mish": (lambda x: x * tanh(softplus(x)), [{}], [-1.1924312145154345, -1.2, -744.5]),
    "normal-cdf": (normal_cdf, [{}], [-38.45, -38.55]),
    "prelu": (leaky, [{"alpha": a} for a in (0.25, -1.5, 0, 1, 2.5)], []),
    "relu": (lambda x: max(mpf(0), x), [{}], []),
    "relu6": (lambda x: min(max(mpf(0), x), mpf(6)), [{}], []),
    "rrelu": (leaky, [{"alpha": a} for a in ((1 / 8 + 1 / 3) / 2, 0.125)], []),
    "selu": (selu, [{}], []),
    "sigmoid": (sigma, [{}], []),
    "signum": (sign, [{}], []),
    "silu": (lambda x: x * sigma(x), [{}], [-1.2784645427610738, -1.28, -744.5, -751]),
    "sinc": (
        lambda x: sin(x) / x if x else mpf(1),
        [{}],
        [1.999, 2.001, 3.141592653589793, 4.493409457909064, 4.49, 7.7, 22, 355],
    ),
    "sinusoid": (sin, [{}], [3.141592653589793, 22, 355]),
    "snake": (
        lambda x, a: x + sin(a * x) ** 2 / a,
        [{"a": a} for a in (1, 0.3, 2.5, 10, 1e-3)],
        [-0.7853981633974483, -0.785, -0.8],
    ),
    "softplus": (
        lambda x, beta: softplus(beta * x) / beta,
        [{"beta": b} for b in (1, 0.3, 2, 2.5, 1e-3, 1e3)],
        [-297.3, -2490.1, -0.7, -20.01],
    ),
    "softshrink": (softshrink, [{"lambda": 0.5}, {"lambda": 0}, {"lambda": 2}], [0.5000001]),
    "softsign": (lambda x: x / (1 + abs(x)), [{}], []),
    "squared-relu": (lambda x: max(mpf(0), x) ** 2, [{}], []),
    "squareplus": (
        lambda x, b: (x + sqrt(x * x + b)) / 2,
        [{"b": b} for b in (4, 0, 0.3, 1, 1e-300, 1e300)],
        [],
    ),
    "srelu": (
        srelu,
        [
            {"tl": -1, "al": 0.7, "tr": 1, "ar": 0.4},
            {"tl": -2, "al": -0.5, "tr": 0.5, "ar": 1.5},
            {"tl": 0, "al": 0.1, "tr": 0, "ar": 2},
            {"tl": -0.3, "al": 1, "tr": 3, "ar": 0},
        ],
        [],
    ),
    "step": (lambda x: mpf(x >= 0), [{}], []),
    "swish": (
        lambda x, beta: x * sigma(beta * x),
        [{"beta": b} for b in (1, 0, 0.3, 2.5, 1e3)],
        [-4.261548475870246, -0.5113858171044295, -297.3, -2490.1],
    ),
    "symmetrical-sigmoid": (lambda x: tanh(x / 2), [{}], []),
    "tanh": (tanh, [{}], []),
    "tanhshrink": (lambda x: x - tanh(x), [{}], [0.999999, 1.000001]),
    "threshold": (
        lambda x, theta: x if x > theta else mpf(0),
        [{"theta": t} for t in (1, 0, -1.5)],
        [],
    ),
}

TINY = [5e-324, 1e-300, 1e-160, 1e-20, 1e-8, 1e-5, 1e-3]
USUAL = [0.01, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 20.0]
FAR = [26.0, 30.0, 37.0, 38.0, 100.0, 300.0, 700.0, 709.0, 710.0, 740.0, 745.0, 746.0, 1e3]
HUGE = [1e5, 1e16, 1e154, 1.5e154, 1e308]


def points(special, all_of_them):
    sizes = TINY + USUAL + FAR + HUGE
    if not all_of_them:
        sizes = sizes[1::3] + [0.5, 1.0, 2.0, 2.5, 745.0]
    generator = random.Random(20260101)
    chosen = {0.0}
    chosen.update(sizes)
    chosen.update(-size for size in sizes)
    chosen.update(generator.uniform(-9, 9) for _ in range(24 if all_of_them else 8))
    chosen.update(float(x) for x in special)
    return sorted(chosen)


def derivative(f, x):
    """The slope of short secants, or None if those on both sides disagree."""
    step = mpf(10) ** -60 * min(mpf(1), abs(x)) if x else mpf(10) ** -400
    here, before, after = f(x), f(x - step), f(x + step)
    left, right = (here - before) / step, (after - here) / step
    size = max(abs(left), abs(right))
    if size < mpf(10) ** -400:
        return mpf(0)
    if size < mpf(10) ** -50 and (x == 0 or sign(left) != sign(right)):
        # At a turning point both slopes are of the size of the step.
        return mpf(0)
    # A function that jumps to its value and on again has equal slopes, too.
    jumps = size * step > mpf(10) ** -40 * max(1, abs(here))
    bends = abs(left - right) > size * mpf(10) ** -20
    return None if jumps or bends else (left + right) / 2


def text(value):
    if value is None:
        return "none"
    if abs(value) < mpf(10) ** -400:
        return "0"
    if value == int(value) and abs(value) < 10**15:
        return str(int(value))
    return nstr(value, DIGITS, min_fixed=-5, max_fixed=20)


def table(function, sets, special):
    yield "parameters,x,f,df"
    for number, parameters in enumerate(sets):
        label = ";".join(f"{name}={float(value)!r}" for name, value in parameters.items())
        for x in points(special, number == 0):
            values = {
                name + "_" * (name == "lambda"): mpf(float(value))
                for name, value in parameters.items()
            }
            f = lambda t: mpf(function(t, **values))
            yield f"{label},{x!r},{text(f(mpf(x)))},{text(derivative(f, mpf(x)))}"


def main():
    mp.dps = 1500
    names = sys.argv[1:] or sorted(FUNCTIONS)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names:
        lines = table(*FUNCTIONS[name])
        (FOLDER / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
