package inkling.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(
                    Path.of("../shared/target/classes"),
                    Path.of("../client/target/classes"),
                    Path.of("target/classes"));

    /** Methods for which TeaVM brings along kilobytes each. */
    private static final Set<String> TABLES = Set.of(
            "Double.parseDouble",
            "Integer.parseInt",
            "Long.parseLong",
            "Character.isDigit",
            "Character.isLetter",
            "Character.toLowerCase",
            "Character.toUpperCase",
            "String.toLowerCase",
            "String.toUpperCase",
            "String.equalsIgnoreCase",
            "Float.toString",
            "Double.toString");

    /** Calls that compare whatever any list has: to TeaVM all lists are one, and the equals of every record comes along. */
    private static final Set<String> COMPARISONS = Set.of(
            "java.util.List.contains(java.lang.Object)",
            "java.util.List.indexOf(java.lang.Object)",
            "java.util.List.lastIndexOf(java.lang.Object)",
            "java.util.List.remove(java.lang.Object)",
            "java.util.List.equals(java.lang.Object)",
            "java.util.Set.addAll(java.util.Collection)",
            "java.util.HashSet.<init>(java.util.Collection)",
            "java.util.LinkedHashSet.<init>(java.util.Collection)");

    /** TeaVM calls the parameters of a script b, c, d, …, and does not look whether a function within it has such a name. */
    @Test
    void noNameInAScriptIsOneThatTeaVmGivesToAParameter() {
        Pattern declared = Pattern.compile("(?:\\bvar |\\bcatch \\(|\\bfunction\\(|, )([a-z])(?=[ ,=)])");
        List<String> hidden = new ArrayList<>();
        ALL.stream()
                .flatMap(each -> each.getMethods().stream())
                .forEach(method -> method.tryGetAnnotationOfType("org.teavm.jso.JSBody")
                        .ifPresent(body -> {
                            int last = 'a' + ((Object[]) body.get("params").orElse(new Object[0])).length;
                            Matcher names =
                                    declared.matcher((String) body.get("script").orElseThrow());
                            while (names.find()) {
                                if (names.group(1).charAt(0) > 'a'
                                        && names.group(1).charAt(0) <= last) {
                                    hidden.add(method.getFullName() + ": " + names.group(1));
                                }
                            }
                        }));
        assertEquals(List.of(), hidden);
    }

    @Test
    void sharedKnowsNoLibraryButThatForJson() {
        classes()
                .that()
                .resideOutsideOfPackages("inkling.client..", "inkling.server..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("inkling..", "java.lang..", "java.util..", "org.jspecify..", "com.grack.nanojson..")
                .check(ALL);
    }

    @Test
    void theBrowserTrainsWithTheKernelAlone() {
        noClasses()
                .that()
                .resideInAPackage("inkling.client..")
                .or()
                .haveSimpleName("TrainingRun")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("JavaTrainer")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("SparseImages")
                .check(ALL);
    }

    /** It has no trainer and no assembler, which would weigh it down: workers have them. */
    @Test
    void thePageTrainsNothingItself() {
        noClasses()
                .that()
                .resideInAPackage("inkling.client..")
                .and()
                .resideOutsideOfPackage("inkling.client.worker")
                .should()
                .dependOnClassesThat(resideInAPackage("inkling.kernel")
                        .and(not(simpleName("SimdProbe")))
                        .or(simpleName("Trainer"))
                        .or(simpleName("TrainingRun"))
                        .or(simpleName("TrainingData")))
                .check(ALL);
    }

    @Test
    void viewsNeverSeeTheProtocol() {
        noClasses()
                .that()
                .resideInAPackage("inkling.client..")
                .and()
                .resideOutsideOfPackages("inkling.client.protocol", "inkling.client.session", "inkling.client.worker")
                .and()
                .doNotHaveSimpleName("SearchWorkerClient") // the search's end of the line
                .should()
                .dependOnClassesThat()
                .resideInAPackage("inkling.client.protocol")
                .check(ALL);
    }

    @Test
    void sharedHasNoThreadsClocksOrProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackages("inkling.client..", "inkling.server..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.time..", "java.io..", "java.nio..")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void nothingCallsWhatCarriesWholeTablesIntoThePage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("inkling.server..")
                .and()
                .doNotHaveSimpleName("Decimal") // which the page replaces
                .should()
                .callMethodWhere(describe(
                        "reads numbers or knows the letters of the world; see inkling.math.Decimal and Ascii",
                        call -> TABLES.contains(call.getTargetOwner().getSimpleName() + "."
                                + call.getTarget().getName())))
                .check(ALL);
    }

    @Test
    void nothingComparesWhatIsInLists() {
        noClasses()
                .that()
                .resideOutsideOfPackage("inkling.server..")
                .should()
                .callCodeUnitWhere(describe(
                        "compare what is in a list; write the loop",
                        call -> COMPARISONS.contains(call.getTarget().getFullName())))
                .check(ALL);
    }

    @Test
    void onlyTheHttpSideKnowsJavalinAndOnlyTheCommandLinePicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("inkling.server.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("inkling.server.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(ALL);
    }

    @Test
    void theViewsOfTheSearchDoNotSpeakToWorkersAndItsEngineTouchesNoElement() {
        noClasses()
                .that()
                .resideInAPackage("inkling.client.search.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("inkling.client.search", "org.teavm.jso.dom.html")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("inkling.client.ui.Dom")
                .check(ALL);
    }

    @Test
    void theCommandLineKnowsTheSearchAndNeverTheOtherWayRound() {
        noClasses()
                .that()
                .resideInAPackage("inkling.server.search")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("inkling.server.cli", "inkling.server.http", "inkling.server.models")
                .check(ALL);
    }

    @Test
    void noCommandStandsOnTheCommandLineItself() {
        noClasses()
                .that()
                .resideInAPackage("inkling.server.cli")
                .and()
                .doNotHaveSimpleName("Cli")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Cli")
                .check(ALL);
    }
}
