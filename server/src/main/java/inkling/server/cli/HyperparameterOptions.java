package inkling.server.cli;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** An option for each hyperparameter, made from the table: a new hyperparameter needs no change here. */
final class HyperparameterOptions {
    private static final Map<Hyperparameter, String> SHORT_NAMES = Map.of(Hyperparameter.HIDDEN_UNITS, "--hidden");

    private HyperparameterOptions() {}

    /** @param command Modified. */
    static CommandSpec addedTo(CommandSpec command) {
        for (Hyperparameter h : Hyperparameter.values()) {
            command.addOption(isFlag(h) ? flag(h) : value(h));
        }
        return command;
    }

    /**
     * A preset or a model's settings, with what was given on the command line in their place.
     *
     * @throws IllegalArgumentException if the values do not fit together
     */
    static Hyperparameters given(ParseResult parsed, Hyperparameters basis) {
        return Hyperparameters.of(h -> {
            Object given = parsed.matchedOptionValue(h.option(), null);
            return given == null ? h.of(basis) : h.parse(given.toString());
        });
    }

    private static OptionSpec value(Hyperparameter h) {
        String shortName = SHORT_NAMES.get(h);
        String[] names = shortName == null ? new String[] {h.option()} : new String[] {shortName, h.option()};
        return OptionSpec.builder(names)
                .type(String.class)
                .converters(text -> checked(h, text))
                .paramLabel(h.range().kind().name())
                .description(description(h))
                .build();
    }

    private static OptionSpec flag(Hyperparameter h) {
        return OptionSpec.builder(h.option())
                .type(Boolean.class)
                .arity("0..1")
                .fallbackValue("true")
                .negatable(true)
                .paramLabel("true|false")
                .description(description(h))
                .build();
    }

    private static String checked(Hyperparameter h, String text) {
        try {
            h.parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static boolean isFlag(Hyperparameter h) {
        return h.range().choices().equals(List.of("false", "true"));
    }

    private static String[] description(Hyperparameter h) {
        return new String[] {h.help().replace("%", "%%"), "It is " + h.range() + "."};
    }
}
