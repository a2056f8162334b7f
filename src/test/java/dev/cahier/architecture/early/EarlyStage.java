package dev.cahier.architecture.early;

import dev.cahier.architecture.late.LateStage;

/** Imports a later stage, which {@code ArchitectureTest} has to find. */
record EarlyStage(LateStage later) {}
