package dev.cahier.config;

import java.util.Objects;

/**
 * The discussions of a repository on GitHub that hold the comments on notes, shown by giscus: the
 * keys under {@code comments} in {@code cahier.yaml}.
 *
 * @param repo {@code comments.repo}: the repository, as {@code owner/name}
 * @param repoId {@code comments.repoId}: its id, as giscus.app tells it
 * @param category {@code comments.category}: the category of the discussions
 * @param categoryId {@code comments.categoryId}: its id, as giscus.app tells it
 */
public record CommentsConfig(String repo, String repoId, String category, String categoryId) {

    public CommentsConfig {
        Objects.requireNonNull(repo, "repo");
        Objects.requireNonNull(repoId, "repoId");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(categoryId, "categoryId");
    }
}
