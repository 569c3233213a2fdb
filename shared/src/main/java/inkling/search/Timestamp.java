package inkling.search;

/**
 * A moment, as whoever has a clock tells it.
 *
 * @param at time of the day, in ISO 8601
 * @param seconds on a clock that is never set, from any beginning
 */
public record Timestamp(String at, double seconds) {}
