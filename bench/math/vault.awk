# Writes a vault of study notes with n formulas, all of them different: the same ones on every run
# and on every machine. Twenty formulas to a note, most of them in its lines, as notes have them;
# every formula also goes to the file list, one a line, as "inline" or "display", a tab, and its TeX.
#
#   awk -v n=10000 -v dir=content/posts -v list=formulas.tsv -f vault.awk

# A linear congruential generator with the constants of C's minimal standard: awk's own rand()
# differs from one awk to the next.
function random(limit) {
  seed = (seed * 16807) % 2147483647
  return seed % limit
}

function letter() { return letters[random(letter_count) + 1] }

function greek() { return greeks[random(greek_count) + 1] }

# A symbol with a subscript that no other formula has together with the rest.
function symbol() { return letter() "_{" i "}" }

function short_formula(    k) {
  k = random(8)
  if (k == 0) return symbol()
  if (k == 1) return greek() "_{" i "} \\in \\mathbb{R}^{" letter() "}"
  if (k == 2) return symbol() " = " random(100)
  if (k == 3) return letter() "_{" i "}^{(" letter() ")}"
  if (k == 4) return "\\hat{" letter() "}_{" i "}"
  if (k == 5) return "O(" letter() "^{" i "} \\log " letter() ")"
  if (k == 6) return "f_{" i "}'(" letter() ")"
  return symbol() " \\le " greek()
}

function middle_formula(    k) {
  k = random(7)
  if (k == 0) return "\\sigma(" symbol() ") = \\frac{1}{1 + e^{-" letter() "_{" i "}}}"
  if (k == 1) return "\\sum_{" letter() "=1}^{" i "} " greek() "_k x_k^2"
  if (k == 2) return "\\frac{\\partial L}{\\partial w_{" i "}} = \\delta_{" letter() "} x"
  if (k == 3) return "p(" letter() " \\mid " greek() "_{" i "}) \\propto e^{-" letter() "^2/2}"
  if (k == 4) return "\\lVert " symbol() " \\rVert_2 \\leq \\sqrt{" letter() " + " i "}"
  if (k == 5) return "\\mathbb{E}[" symbol() "] = \\int x \\, p(x) \\, dx"
  return letter() "_{" i "} \\leftarrow " letter() " - \\eta \\nabla_{" greek() "} J"
}

function long_formula(    k) {
  k = random(6)
  if (k == 0)
    return "\\begin{aligned} f_{" i "}(x) &= \\int_0^{" letter() "} \\frac{t^{" random(9) "}}{\\sqrt{1+t^2}}\\,dt \\\\ " \
        "&\\le \\left( \\frac{x}{" random(90) "} \\right)^2 \\end{aligned}"
  if (k == 1)
    return "\\begin{pmatrix} a_{" i "} & b & c \\\\ d & e & f \\\\ g & h & " letter() " \\end{pmatrix} x = \\lambda x"
  if (k == 2)
    return "f(x) = \\begin{cases} x & \\text{if } x > " i " \\\\ " greek() " x & \\text{otherwise} \\end{cases}"
  if (k == 3)
    return "\\mathcal{L}(\\theta) = -\\frac{1}{N} \\sum_{i=1}^{N} \\left[ y_i \\log \\hat{y}_i + (1 - y_i) \\log(1 - \\hat{y}_{" i "}) \\right]"
  if (k == 4)
    return "\\lim_{n \\to \\infty} \\left( 1 + \\frac{" letter() "}{n} \\right)^{n} = e^{" letter() "_{" i "}}"
  return "\\frac{\\partial L}{\\partial W^{(" i ")}} = \\frac{1}{m} \\bigl( a^{(l)} - y \\bigr) \\odot \\sigma'(z^{(l)})"
}

function inline_formula(    tex) {
  i++
  tex = random(5) < 3 ? short_formula() : middle_formula()
  print "inline\t" tex > list
  return "$" tex "$"
}

function display_formula(    tex) {
  i++
  tex = long_formula()
  print "display\t" tex > list
  return "$$\n" tex "\n$$"
}

function note(    file, k) {
  file = sprintf("%s/note-%05d.md", dir, i)
  print "---\ntitle: Note " i "\ndate: 2026-01-01\n---\n" > file
  for (k = 0; k < 4; k++) {
    print "Let " inline_formula() " and " inline_formula() " be given, 其中 " inline_formula() "，then " inline_formula() ":\n" > file
    print display_formula() "\n" > file
  }
  close(file)
}

BEGIN {
  seed = 20260101
  letter_count = split("a b c d k m n p q r s t u v w x y z A B X Y", letters, " ")
  greek_count = split("\\alpha \\beta \\gamma \\delta \\epsilon \\theta \\lambda \\mu \\sigma \\phi \\omega", greeks, " ")
  i = 0
  while (i < n) note()
}
