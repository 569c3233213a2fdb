package inkling.server.models;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.model.JsonText;
import inkling.model.ModelJson;
import inkling.model.ModelName;
import inkling.server.files.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What models say about themselves, without their weights. A file is parsed once, and again only when its time or size
 * has changed. That it cannot be read is not kept: permissions change without either.
 */
final class ModelSummaries {
    /** The fields of a model that a summary repeats, where the model has them. */
    private static final List<String> FIELDS = List.of(
            "createdAt",
            "notes",
            "hyperparameters",
            "stepsDone",
            "status",
            "fingerprint",
            "continuedFrom",
            "dataSha256",
            "testOpenings");

    private Map<Path, Summary> known = new HashMap<>();

    private record Summary(
            FileTime modified, long size, @Nullable Object fileKey, JsonObject json) {}

    /** One summary for each file; a file that is not a model has an {@code error} in place of the model’s fields. */
    synchronized JsonArray of(List<Path> files) {
        Map<Path, Summary> next = new HashMap<>();
        JsonArray all = new JsonArray();
        for (Path file : files) {
            try {
                Summary summary = summary(file, known.get(file));
                next.put(file, summary);
                all.add(summary.json());
            } catch (IOException e) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) { // or else it has been deleted meanwhile
                    all.add(unreadable(file, e));
                }
            }
        }
        known = next;
        return all;
    }

    private static Summary summary(Path file, @Nullable Summary before) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (before != null
                && before.size() == now.size()
                && before.modified().equals(now.lastModifiedTime())
                && Objects.equals(before.fileKey(), now.fileKey())) { // another one after each atomic rename
            return before;
        }
        return new Summary(now.lastModifiedTime(), now.size(), now.fileKey(), read(file, now.size()));
    }

    private static JsonObject unreadable(Path file, IOException e) {
        JsonObject summary = named(file);
        summary.put("error", summary.getString("name") + ": cannot be read: " + IoReason.of(e));
        return summary;
    }

    private static JsonObject named(Path file) {
        JsonObject summary = new JsonObject();
        summary.put("name", file.getFileName().toString().replaceFirst("\\.json$", ""));
        return summary;
    }

    private static JsonObject read(Path file, long size) throws IOException {
        JsonObject summary = named(file);
        summary.put("bytes", size);
        try {
            addModel(summary, summary.getString("name"), file, size);
        } catch (MalformedDataException e) {
            summary.put("error", e.getMessage());
        }
        return summary;
    }

    private static void addModel(JsonObject summary, String name, Path file, long size) throws IOException {
        if (!ModelName.isValid(name)) {
            throw new MalformedDataException(name, "file name", ModelName.RULE, name);
        }
        if (size > ModelStore.MOST_BYTES) {
            throw new MalformedDataException(name, "size", "at most " + ModelStore.MOST_BYTES + " bytes", size);
        }
        StoredModel model = StoredModel.read(file);
        summary.put("etag", model.etag());
        String text = model.text(name);
        ModelJson.read(name, text);
        JsonObject json = JsonText.parse(name, text);
        for (String field : FIELDS) {
            if (json.has(field)) {
                summary.put(field, json.get(field));
            }
        }
        JsonArray recordings = json.getArray("recordings");
        if (!recordings.isEmpty()) {
            summary.put(
                    "validation", recordings.getObject(recordings.size() - 1).get("validation"));
        }
    }
}
