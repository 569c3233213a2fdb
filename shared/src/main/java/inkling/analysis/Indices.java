package inkling.analysis;

import java.util.Arrays;
import java.util.Comparator;

/** The numbers 0 .. n − 1 in some order. */
final class Indices {
    private Indices() {}

    /** In falling order of their keys; of equal keys the smaller index first. */
    static int[] byFalling(double[] keys) {
        return sorted(keys.length, (a, b) -> Double.compare(keys[b], keys[a]));
    }

    /** In this order; of equal ones the smaller index first. */
    static int[] sorted(int n, Comparator<Integer> order) {
        Integer[] boxed = new Integer[n];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, order); // of objects, and so stable
        int[] indices = new int[n];
        for (int i = 0; i < n; i++) {
            indices[i] = boxed[i];
        }
        return indices;
    }
}
