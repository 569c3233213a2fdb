package inkling.server.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and refuses them in words: picocli's own converters answer with the names of Java types. */
final class OptionParsers {
    private OptionParsers() {}

    /** @param commands Modified: with all its subcommands, it reads values so */
    static void addTo(CommandLine commands) {
        commands.registerConverter(Path.class, OptionParsers::path);
        commands.registerConverter(Integer.class, OptionParsers::whole);
        commands.registerConverter(int.class, OptionParsers::whole);
        commands.registerConverter(Boolean.class, OptionParsers::flag);
        commands.registerConverter(boolean.class, OptionParsers::flag);
    }

    private static Path path(String text) {
        if (text.isEmpty()) { // as a variable of a shell that is not set; Java would take it for the working directory
            throw refused("a path", text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refused("a path", text + ", which this system cannot have: " + e.getReason());
        }
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw refused("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE, text);
        }
    }

    private static Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("true or false", text);
        };
    }

    private static TypeConversionException refused(String expected, String found) {
        return new TypeConversionException("expected " + expected + ", found " + (found.isEmpty() ? "nothing" : found));
    }
}
