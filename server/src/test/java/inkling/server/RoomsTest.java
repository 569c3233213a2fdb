package inkling.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The diagram of rooms and arrows in CONTRIBUTING.md is what the code is like. */
class RoomsTest {
    private static final String ROOT = "inkling.";

    private final List<String> rooms = new ArrayList<>(); // in the order of the diagram
    private final Map<String, Set<String>> drawn = new TreeMap<>(); // the rooms that a room knows

    RoomsTest() throws IOException {
        String text = Files.readString(Path.of("../CONTRIBUTING.md"));
        int from = text.indexOf("```rooms\n") + "```rooms\n".length();
        for (String line : text.substring(from, text.indexOf("```", from)).split("\n", -1)) {
            String[] words = line.trim().split("\\s+", -1);
            if (line.startsWith("      →")) {
                drawn.computeIfAbsent(rooms.get(rooms.size() - 1), room -> new TreeSet<>())
                        .addAll(Arrays.asList(words).subList(1, words.length));
            } else if (line.startsWith("  ")) {
                rooms.add(words[0]);
                drawn.put(words[0], new TreeSet<>());
            }
        }
    }

    @Test
    void everyArrowIsDrawnAndNoOther() {
        Map<String, Set<String>> real = new TreeMap<>();
        for (JavaClass each : ArchitectureTest.ALL) {
            Set<String> known = real.computeIfAbsent(room(each), name -> new TreeSet<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT) && !room(target).equals(room(each))) {
                    known.add(room(target));
                }
            }
        }
        assertEquals(lines(real), lines(drawn));
    }

    @Test
    void arrowsOnlyLeadUp() {
        drawn.forEach((room, known) -> {
            for (String name : known) {
                assertTrue(rooms.indexOf(name) >= 0 && rooms.indexOf(name) < rooms.indexOf(room), room + " → " + name);
            }
        });
    }

    @Test
    void everyRoomSaysWhatBelongsIntoIt() throws IOException {
        for (String room : rooms) {
            String module =
                    room.startsWith("client") || room.startsWith("server") ? room.split("\\.", -1)[0] : "shared";
            Path info = Path.of("..", module, "src/main/java/inkling", room.replace('.', '/'), "package-info.java");
            assertTrue(Files.readString(info).startsWith("/**"), info.toString());
        }
    }

    private static String lines(Map<String, Set<String>> arrows) {
        StringBuilder lines = new StringBuilder();
        arrows.forEach(
                (room, known) -> lines.append(room).append(" → ").append(known).append('\n'));
        return lines.toString();
    }

    private static String room(JavaClass each) {
        return each.getPackageName().substring(ROOT.length());
    }
}
