package inkling.server.http;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, from the folder {@code web} of the class path. Javalin’s own handler is not used: its entity
 * tags are made of time and length, which stay the same from one reproducible build to the next.
 */
final class PageFiles implements ResourceHandler {
    private static final Map<String, String> CONTENT_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("csv", "text/csv;charset=utf-8"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    /** Folders and a file with an extension; no name begins with a dot, so none leads up. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.(?<extension>[a-z]+)");

    private static final int LONGEST_PATH = 200;

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    @Override
    public boolean canHandle(Context ctx) {
        return asset(ctx.path()) != null;
    }

    @Override
    public boolean handle(Context ctx) {
        Asset asset = asset(ctx.path());
        if (asset == null) {
            return false;
        }
        asset.answer(ctx);
        return true;
    }

    private @Nullable Asset asset(String path) {
        String file = path.equals("/") ? "/index.html" : path;
        Asset known = assets.get(file);
        if (known == null) {
            known = load(file);
            if (known != null) {
                assets.put(file, known);
            }
        }
        return known;
    }

    private static @Nullable Asset load(String file) {
        if (file.length() > LONGEST_PATH) {
            return null; // the pattern calls itself for each folder
        }
        var matcher = PATH.matcher(file);
        String contentType = matcher.matches() ? CONTENT_TYPES.get(matcher.group("extension")) : null;
        if (contentType == null) {
            return null;
        }
        byte[] bytes = read(file);
        return bytes == null ? null : Asset.of(contentType, bytes, read(file + ".br"));
    }

    private static byte @Nullable [] read(String file) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/web" + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false; // there is only this folder
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }
}
