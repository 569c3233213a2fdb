package inkling.client.protocol;

/**
 * A model that the training worker has read.
 *
 * @param metadata all but its parameters, as JSON
 * @param parameters as Parameters.toFloats has them
 */
public record OpenedModel(String metadata, float[] parameters) {}
