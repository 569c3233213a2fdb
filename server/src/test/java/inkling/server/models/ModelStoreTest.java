package inkling.server.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    @TempDir
    Path folder;

    @Test
    void makesItsFolderAtTheFirstWrite() {
        ModelStore store = new ModelStore(folder.resolve("a/b"));
        assertNull(store.find("one"));
        assertEquals(0, store.list().size());
        assertFalse(Files.exists(folder.resolve("a")));
        store.write("one", new StoredModel(Fixtures.model()));
        assertEquals(1, store.list().size());
    }

    @Test
    void parsesAFileAgainOnlyWhenItHasChanged() throws IOException {
        ModelStore store = new ModelStore(folder);
        store.write("one", new StoredModel(Fixtures.model()));
        Object first = store.list().get(0);
        assertSame(first, store.list().get(0));
        Files.setLastModifiedTime(folder.resolve("one.json"), FileTime.fromMillis(0));
        assertNotSame(first, store.list().get(0));
    }

    @Test
    void keepsThatAFileIsNoModelButNotThatItCannotBeRead() throws IOException {
        ModelStore store = new ModelStore(folder);
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.createDirectory(folder.resolve("folder.json"));
        JsonArray first = store.list();
        JsonArray second = store.list();
        assertSame(first.get(0), second.get(0));
        assertEquals(
                "folder: cannot be read: it is not a file", first.getObject(1).getString("error"));
        assertNotSame(first.get(1), second.get(1));
    }

    @Test
    void tellsOfEveryFileThatCannotBeRead() throws IOException {
        Path loop = folder.resolve("loop.json");
        Files.createSymbolicLink(loop, loop);
        Files.createSymbolicLink(folder.resolve("nowhere.json"), folder.resolve("nothing"));
        JsonArray list = new ModelStore(folder).list();
        assertEquals(2, list.size());
        String error = list.getObject(0).getString("error");
        assertTrue(error.startsWith("loop: cannot be read: "), error);
        assertEquals(
                "nowhere: cannot be read: there is no such file or folder",
                list.getObject(1).getString("error"));
    }

    @Test
    void saysNothingOfAFileThatIsDeletedWhileItLooks() {
        assertEquals(
                0, new ModelSummaries().of(List.of(folder.resolve("gone.json"))).size());
    }

    @Test
    void hasNoPathsForNames() {
        ModelStore store = new ModelStore(folder);
        assertThrows(IllegalArgumentException.class, () -> store.find("../one"));
        assertThrows(IllegalArgumentException.class, () -> store.delete("../one"));
        assertThrows(IllegalArgumentException.class, () -> store.write("/one", new StoredModel(new byte[1])));
    }
}
