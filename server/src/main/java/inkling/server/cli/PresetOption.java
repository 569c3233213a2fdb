package inkling.server.cli;

import inkling.train.Preset;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Presets by their keys. */
final class PresetOption implements ITypeConverter<Preset>, Iterable<String> {
    @Override
    public Preset convert(String key) {
        for (Preset preset : Preset.values()) {
            if (preset.key().equals(key)) {
                return preset;
            }
        }
        throw new TypeConversionException("there is " + String.join(", ", this) + ", but no " + key);
    }

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Preset.values()).map(Preset::key).iterator();
    }
}
