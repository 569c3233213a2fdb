package inkling.model;

/**
 * One time that a model was measured on the test set.
 *
 * @param at when, in ISO 8601
 * @param accuracy 0 .. 1
 * @param n test images
 */
public record TestOpening(String at, double accuracy, int n) {}
