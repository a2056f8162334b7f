package dev.cahier.architecture.late;

import java.awt.Point;

/** Uses a library of one home only, for {@code ArchitectureTest}. */
public record LateStage(Point point) {}
