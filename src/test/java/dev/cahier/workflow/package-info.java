/** Runs what GitHub runs: the steps of {@link dev.cahier.workflow.WorkflowFile workflows}. */
@NullMarked
package dev.cahier.workflow;

import org.jspecify.annotations.NullMarked;
