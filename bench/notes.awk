# Writes n notes into the folder dir: the same ones on every run and on every machine.
# With formulas=1 each note holds 12 formulas in its lines and 4 between them, of which all but two
# occur in no other note.
#
#   awk -v n=1000 -v formulas=1 -v dir=content/posts -f notes.awk

# A linear congruential generator with the constants of C's minimal standard: awk's own rand()
# differs from one awk to the next.
function random(limit) {
  seed = (seed * 16807) % 2147483647
  return seed % limit
}

function line(text) {
  print text > file
}

function sentence(    length_, text, i) {
  length_ = 8 + random(12)
  text = words[random(word_count) + 1]
  for (i = 1; i < length_; i++) text = text " " words[random(word_count) + 1]
  return toupper(substr(text, 1, 1)) substr(text, 2) "."
}

function chinese(    text, i) {
  text = ""
  for (i = 0; i < 3; i++) text = text phrases[random(phrase_count) + 1]
  return text "。"
}

function inline_formula(k) {
  if (!formulas) return "the quantity " k
  if (k == 0) return "$\\sigma(x)=\\frac{1}{1+e^{-x}}$"
  return "$w_{" i "}^{(" k ")} = \\sum_{j=1}^{" k + 1 "} \\alpha_{j} x_{j+" i "}$"
}

function display_formula(k) {
  if (!formulas) return sentence()
  if (k == 0) return "$$\\frac{\\partial L}{\\partial w} = \\frac{1}{m} X^{\\top} (\\hat{y} - y)$$"
  return "$$\\begin{aligned} f_{" i "}(x) &= \\int_{0}^{" i "} \\frac{t^{" k "}}{\\sqrt{1 + t^{2}}}\\,dt \\\\" \
      " &\\le \\left( \\frac{" i " + x}{" k + 1 "} \\right)^{2} \\end{aligned}$$"
}

function paragraph(k) {
  line(sentence() " " sentence() " Here " inline_formula(3 * k) " and *then* " inline_formula(3 * k + 1) \
      " follow from **" words[random(word_count) + 1] "**, see [the note](https://example.org/" i "/" k ").")
  line("")
  line(chinese() "其中" inline_formula(3 * k + 2) "表示权重。" chinese() sentence())
  line("")
  line(display_formula(k))
  line("")
}

function note(    k) {
  file = sprintf("%s/note-%05d.md", dir, i)
  line("---")
  line("title: \"Note " i ": " words[random(word_count) + 1] " 笔记\"")
  line(sprintf("date: 20%02d-%02d-%02dT08:00:00+08:00", 15 + i % 10, 1 + i % 12, 1 + i % 28))
  line("tags: [" tags[1 + i % 12] ", " tags[1 + (i * 5 + 1) % 12] "]")
  line("categories: [" categories[1 + i % 4] "]")
  line("math: " (formulas ? "true" : "false"))
  line("---")
  line("")
  for (k = 0; k < 4; k++) {
    line("## Part " k ": " words[random(word_count) + 1])
    line("")
    paragraph(k)
  }
  line("- " sentence())
  line("- " chinese())
  line("  - " sentence())
  line("")
  line("| layer | width | 说明 |")
  line("|---|---:|---|")
  for (k = 0; k < 4; k++) line("| " words[random(word_count) + 1] " | " random(512) " | " chinese() " |")
  line("")
  line("```python")
  line("def layer_" i "(x, w, b):")
  line("    return activation(w @ x + b)  # " words[random(word_count) + 1])
  line("```")
  line("")
  line("> " chinese() " " sentence())
  close(file)
}

BEGIN {
  seed = 20260101
  word_count = split("gradient neuron layer weight bias input output loss descent epoch batch kernel " \
      "matrix vector tensor function range slope limit proof lemma bound norm metric sample signal " \
      "noise filter model feature target error rate momentum the a of with under each every some", words, " ")
  phrase_count = split("神经网络的每一层 激活函数的导数 梯度在反向传播中 学习率过大时 我们先证明 " \
      "损失函数关于参数 训练样本的分布 由链式法则可知 这一结论说明 输入与输出之间", phrases, " ")
  split("ann cnn rnn optimisation activation backpropagation calculus probability 线性代数 优化 笔记 证明", tags, " ")
  split("theory practice reading 数学", categories, " ")
  for (i = 1; i <= n; i++) note()
}
