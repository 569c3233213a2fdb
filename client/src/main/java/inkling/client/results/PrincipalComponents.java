package inkling.client.results;

/**
 * Principal components of W1.
 *
 * @param scores (components × 784) of each pixel
 * @param explained (components) the share of the variance
 */
public record PrincipalComponents(float[] scores, double[] explained) {}
