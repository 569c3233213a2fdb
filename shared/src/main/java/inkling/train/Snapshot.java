package inkling.train;

import inkling.nn.Parameters;

/**
 * Parameters as they would have been saved at a step.
 *
 * @param parameters float32 values; not to be modified
 */
public record Snapshot(int step, Parameters parameters) {}
