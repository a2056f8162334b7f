package dev.cahier.template;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the comments of view records say about them and about their components. */
final class ViewComments {

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();

    /** Reads the comments of the classes in some folders, as the compiler reads them. */
    static ViewComments of(Path... folders) {
        ViewComments comments = new ViewComments();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.filter(file -> file.toString().endsWith("View.java"))
                            .forEach(sources::add);
                }
            }
            sources.add(folders[0].resolve("ShortcodePage.java"));
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                comments.new Reader(trees).scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources", e);
        }
        return comments;
    }

    /** Returns the first sentence about a record. */
    Optional<String> about(Class<?> type) {
        return Optional.ofNullable(sentences.get(nameOf(type)));
    }

    /** Returns what is said about a component of a record. */
    Optional<String> about(Class<?> type, String component) {
        return Optional.ofNullable(components.get(nameOf(type) + "." + component));
    }

    /** Returns the name of a class with those of the classes around it. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String plain(List<? extends DocTree> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part));
        return text.toString()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link \\w+#(\\w+)}", "`$1`")
                .replaceAll("\\{@link (\\w+)}", "$1")
                .replaceAll("(?:or )?`NONE`", "empty")
                .strip();
    }

    private final class Reader extends TreePathScanner<Void, String> {

        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, String around) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null && method.getParameters().isEmpty()) {
                components.put(around + method.getName(), plain(comment.getFirstSentence()));
            }
            return super.visitMethod(method, around);
        }

        @Override
        public Void visitClass(ClassTree type, String around) {
            String name = around + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                sentences.put(name, plain(comment.getFirstSentence()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree component) {
                        components.put(
                                name + "." + component.getName(),
                                plain(component.getDescription()));
                    }
                }
            }
            return super.visitClass(type, name + ".");
        }
    }
}
