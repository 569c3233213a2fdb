package inkling.server.cli;

import inkling.server.http.HostName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of hosts. */
final class HostNameOption implements ITypeConverter<HostName> {
    @Override
    public HostName convert(String text) {
        try {
            return HostName.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
