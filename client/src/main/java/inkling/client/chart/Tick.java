package inkling.client.chart;

/** A round value on an axis, and how it is written there. */
record Tick(double value, String label) {}
