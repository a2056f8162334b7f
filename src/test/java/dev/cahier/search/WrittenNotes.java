package dev.cahier.search;

import dev.cahier.markdown.SearchText;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Notes for measuring, half of them Chinese, half English: words follow Zipf's law, the Chinese
 * ones made of the 3,755 characters of GB 2312's first level, so that there are about as many
 * different pairs of characters as in real notes. Some terms of machine learning are among them.
 * The same number and seed give the same notes on every machine.
 */
public final class WrittenNotes {

    public static final List<String> TERMS =
            List.of(
                    "激活函数", "损失函数", "反向传播", "梯度下降", "梯度消失", "神经网络", "卷积核", "交叉熵", "正则化", "过拟合",
                    "学习率", "链式法则", "特征值", "线性代数", "概率分布", "最大似然", "贝叶斯", "注意力机制", "归一化", "随机梯度下降",
                    "循环神经网络", "生成对抗网络", "强化学习", "决策树", "支持向量机", "主成分分析", "矩阵分解", "凸优化", "拉格朗日乘子",
                    "泰勒展开");

    private static final int LEXICON = 12_000;
    private static final String SYLLABLES =
            "ba con de di er ent fi ga in ion ive la lo ment mi na ne or per pre ra re sa se sion ta te"
                    + " ter tion tor tri un ver vi";

    private final Random random;
    private final List<String> characters;
    private final List<String> chinese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    private WrittenNotes(long seed) {
        random = new Random(seed);
        characters = firstLevel();
        Collections.shuffle(characters, random);
        fill(chinese, () -> some(characters, 1 + (random.nextInt(4) > 0 ? 1 : random.nextInt(3))));
        List<String> syllables = Arrays.asList(SYLLABLES.split(" "));
        fill(english, () -> some(syllables, 1 + random.nextInt(4)));
        for (int i = 0; i < TERMS.size(); i++) {
            chinese.set(60 + 37 * i, TERMS.get(i));
        }
    }

    private static void fill(List<String> words, Supplier<String> word) {
        for (int i = 0; i < LEXICON; i++) {
            words.add(word.get());
        }
    }

    /** Returns notes, every second one Chinese. */
    public static List<SearchedNote> of(int count, long seed) {
        WrittenNotes written = new WrittenNotes(seed);
        List<SearchedNote> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(written.note(i));
        }
        return notes;
    }

    private SearchedNote note(int number) {
        boolean isChinese = number % 2 == 0;
        List<SearchText.Section> sections = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int sentences = 4 + random.nextInt(8);
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < sentences; s++) {
                text.append(sentence(isChinese)).append(s % 3 == 2 ? "\n" : isChinese ? "" : " ");
            }
            sections.add(
                    new SearchText.Section("s" + i, title(isChinese), text.toString().strip(), ""));
        }
        return new SearchedNote(
                "posts/note-" + number + "/",
                isChinese ? "zh-CN" : "en",
                title(isChinese),
                List.of(isChinese ? "笔记" : "notes"),
                new SearchText(sections));
    }

    private String title(boolean isChinese) {
        return isChinese
                ? word(chinese) + word(chinese) + "与" + word(chinese)
                : word(english) + " " + word(english) + " " + word(english);
    }

    private String sentence(boolean isChinese) {
        StringBuilder text = new StringBuilder();
        int words = isChinese ? 12 : 14;
        for (int i = 0; i < words; i++) {
            boolean foreign = isChinese && random.nextInt(30) == 0;
            String word = isChinese && !foreign ? word(chinese) : word(english);
            text.append(isChinese && !foreign || i == 0 ? "" : " ").append(word);
            text.append(foreign ? " " : "");
            text.append(isChinese && i == words / 2 ? "，" : "");
        }
        return text.append(isChinese ? "。" : ".").toString();
    }

    /** Zipf's law: the word of rank n is n times as rare as the first. */
    private String word(List<String> words) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(words.size()));
        return words.get(Math.min(rank, words.size() - 1));
    }

    /** Frequent characters are in more words than others. */
    private String some(List<String> pieces, int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double place = Math.pow(random.nextDouble(), 2);
            word.append(pieces.get((int) (place * pieces.size())));
        }
        return word.toString();
    }

    private static List<String> firstLevel() {
        List<String> characters = new ArrayList<>();
        Charset gb2312 = Charset.forName("GB2312");
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                characters.add(new String(new byte[] {(byte) row, (byte) cell}, gb2312));
            }
        }
        return characters;
    }
}
